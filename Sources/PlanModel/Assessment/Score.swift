import Foundation

/// One indicator or task in an organization's score.
public struct ScoreEntry: Hashable, Sendable {
  /// What the printed sum calls it.
  public var label: String
  public var role: Role
  /// In marks; nil takes the rules' own.
  public var weight: Decimal?
  public var light: Light
  /// How much of what was due was there, in per cent; nil when nothing was reported or compared.
  public var attainment: Decimal?
  /// Whether it earns full marks.
  public var isFull: Bool

  public init(_ assessment: Assessment, label: String, role: Role, weight: Decimal? = nil) {
    self.init(
      label: label, role: role, weight: weight, light: assessment.light,
      attainment: assessment.attainment,
      // What is compared with its target alone is met or not: 超过 100 is not met by 100.
      isFull: assessment.light == .done
        || (assessment.comparison == .target
          ? assessment.isMet : assessment.attainment.map { $0 >= 100 } ?? false)
    )
  }

  public init(_ task: TaskAssessment, label: String, role: Role, weight: Decimal? = nil) {
    self.init(
      label: label, role: role, weight: weight, light: task.light, attainment: task.attainment,
      isFull: task.attainment.map { $0 >= 100 } ?? false)
  }

  init(
    label: String, role: Role, weight: Decimal?, light: Light, attainment: Decimal?, isFull: Bool
  ) {
    self.label = label
    self.role = role
    self.weight = weight
    self.light = light
    self.attainment = attainment
    self.isFull = isFull
  }
}

/// An organization's score, with the sum it comes from.
public struct Score: Hashable, Sendable {
  /// One entry's part of the sum.
  public struct Line: Hashable, Sendable {
    public var entry: ScoreEntry
    public var weight: Decimal
    public var factor: Decimal
    /// Out of `weight`; nil when the entry is left out.
    public var marks: Decimal?
  }

  public let lines: [Line]
  /// Marks times factors, summed.
  public let points: Decimal
  /// Weights times factors, summed over what counts.
  public let full: Decimal

  /// Points in per cent of the full ones; nil when nothing counts.
  public var percent: Decimal? { Fraction(points, over: full)?.percent }

  public init(_ entries: [ScoreEntry], rules: ScoreRules = .standard) {
    lines = entries.map { entry in
      let weight = entry.weight ?? rules.weight
      return Line(
        entry: entry, weight: weight, factor: rules.factors[entry.role] ?? 0,
        marks: rules.marks(of: entry, weight: weight))
    }
    points = lines.reduce(0) { $0 + ($1.marks ?? 0) * $1.factor }
    full = lines.reduce(0) { $0 + ($1.marks == nil ? 0 : $1.weight * $1.factor) }
  }

  /// What a ranking goes by: what is nearer than a thousandth is the same, and nothing to score comes last.
  var ranked: Decimal { percent?.rounded(3) ?? -1 }

  /// The sum in one line: 7.6 ÷ 10 = 76.0 分.
  public func text(_ language: Language) -> String {
    guard let percent else { return Words.noScore(language) }
    return Words.score(
      language, points.rounded(2).signed, full.rounded(2).signed, percent.points)
  }

  /// Every entry on a line of its own, and then the sum.
  public func lines(_ language: Language) -> [String] {
    lines.map { $0.text(language) } + [text(language)]
  }
}

extension Score.Line {
  /// The entry's part of the sum, or why it has none.
  public func text(_ language: Language) -> String {
    guard let marks else {
      return Words.leftOut(language, entry.label, entry.light.text(language))
    }
    return Words.scoreLine(
      language, entry.label, entry.attainment?.percent ?? entry.light.text(language),
      marks.rounded(2).signed, weight.signed, factor.signed, (marks * factor).rounded(2).signed)
  }
}

extension ScoreRules {
  /// The marks of an entry out of `weight`; nil when it is left out. Never below zero or above the
  /// weight.
  func marks(of entry: ScoreEntry, weight: Decimal) -> Decimal? {
    if entry.light == .exempt { return nil }
    if entry.isFull { return weight }
    guard let attainment = entry.attainment else { return unreported == .zero ? 0 : nil }
    let bounded = min(max(attainment, 0), 100)
    switch method {
    case .proRata: return weight * bounded / 100
    case .met: return 0
    case .step:
      let short = 100 - bounded
      return max(0, weight - step * (short / per).floor)
    }
  }
}

extension Decimal {
  /// Rounded down to a whole number.
  var floor: Decimal {
    var source = self
    var result = Decimal()
    NSDecimalRound(&result, &source, 0, .down)
    return result
  }
}

extension Words {
  static let score = Phrase("{0} ÷ {1} = {2} 分", "{0} ÷ {1} = {2} 分", "{0} ÷ {1} = {2}")
  static let noScore = Phrase("无可计分", "無可計分", "nothing to score")
  static let leftOut = Phrase("{0}：{1}，不计分", "{0}：{1}，不計分", "{0}: {1}, left out")
  static let scoreLine = Phrase(
    "{0}：{1}，得 {2}/{3} × {4} = {5}", "{0}：{1}，得 {2}/{3} × {4} = {5}",
    "{0}: {1}, {2}/{3} × {4} = {5}")
}
