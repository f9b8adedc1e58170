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
  /// The period of a figure that is older than what is owed; nil for a new one, and where there is none.
  public var asOf: Period?

  /// An old figure is held against what was due when a newer one was owed, and the entry counts as unreported. What is
  /// settled, done or past its due date, needs no newer one.
  public init(_ assessment: Assessment, label: String, role: Role, weight: Decimal? = nil) {
    let isOld = assessment.isStale && ![.done, .overdue].contains(assessment.light)
    self.init(
      label: label, role: role, weight: weight, light: assessment.light,
      attainment: isOld ? assessment.scored ?? assessment.attainment : assessment.attainment,
      // What is compared with its target alone is met or not: 超过 100 is not met by 100.
      isFull: !isOld
        && (assessment.light == .done
          || (assessment.comparison == .target
            ? assessment.isMet : assessment.attainment.map { $0 >= 100 } ?? false))
    )
    if isOld { asOf = assessment.asOfPeriod }
  }

  /// Whether it can be judged.
  var isReported: Bool { asOf == nil && (attainment != nil || isFull) }

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
    /// Out of `weight`, to two places as printed; nil when the entry is left out.
    public var marks: Decimal?

    init(_ entry: ScoreEntry, _ rules: ScoreRules) {
      self.entry = entry
      weight = entry.weight ?? rules.weight
      factor = rules.factors[entry.role] ?? 0
      marks = rules.marks(of: entry, weight: weight)?.rounded(2)
    }

    /// Marks times factor, to two places: what is summed is what is printed.
    public var points: Decimal { ((marks ?? 0) * factor).rounded(2) }
  }

  /// Why there is no score.
  public enum Unrated: Hashable, Sendable {
    /// Nothing counts: no duty with a figure to give, or all of it exempt.
    case nothingToScore
    /// Not one figure was reported.
    case nothingReported
    /// Fewer figures were reported than the rules ask for.
    case tooFew(least: Decimal)
  }

  public let lines: [Line]
  /// The lines' points, summed.
  public let points: Decimal
  /// Weights times factors, summed over what counts.
  public let full: Decimal
  /// How many entries should count: all but the exempt.
  public let expected: Int
  /// How many of them were reported, so that they can be judged.
  public let reported: Int
  /// Nil where there is a score.
  public let unrated: Unrated?

  /// Points in per cent of the full ones; nil when there is no score.
  public var percent: Decimal? { unrated == nil ? partial : nil }

  /// What the reported part alone would come to; nil when nothing counts.
  public var partial: Decimal? { Fraction(points, over: full)?.percent }

  public init(_ entries: [ScoreEntry], rules: ScoreRules = .standard) {
    lines = entries.map { Line($0, rules) }
    points = lines.reduce(0) { $0 + $1.points }
    full = lines.reduce(0) { $0 + ($1.marks == nil ? 0 : $1.weight * $1.factor) }
    let counted = entries.filter { $0.light != .exempt }
    expected = counted.count
    reported = counted.count(where: \.isReported)
    unrated = rules.unrated(full: full, expected: expected, reported: reported)
  }

  /// The sum in one line: 7.6 ÷ 10 = 76.0 分，已报 5/6; or why there is none: 未评：已报 1/5，不足 50%.
  public func text(_ language: Language) -> String {
    let covered = Words.covered(language, "\(reported)", "\(expected)")
    let comma = language == .english ? ", " : "，"
    func sum(_ percent: Decimal) -> String {
      Words.score(language, points.signed, full.signed, percent.points)
    }
    switch unrated {
    case nil:
      guard let percent else { return Words.noScore(language) }
      return reported == expected ? sum(percent) : sum(percent) + comma + covered
    case .nothingToScore: return Words.noScore(language)
    case .nothingReported: return Words.unratedEmpty(language, "\(expected)")
    case .tooFew(let least):
      return Words.unratedFew(
        language, covered, least.plain, partial.map(sum) ?? Words.noScore(language))
    }
  }

  /// What a ranking goes by: what is printed alike is alike, and who is not rated comes last.
  public var ranked: Decimal { percent?.asRanked ?? -1 }

  /// The score, or that there is none: 76.0, 未评.
  public func brief(_ language: Language) -> String {
    percent.map(\.points) ?? Words.unrated(language)
  }

  /// On how many of how many figures it rests: 4/6.
  public var basis: String { "\(reported)/\(expected)" }

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
    let old = entry.asOf.map { Words.oldFigure(language, $0.text(language)) } ?? ""
    return Words.scoreLine(
      language, entry.label, (entry.attainment?.percent ?? entry.light.text(language)) + old,
      marks.signed, weight.signed, factor.signed, points.signed)
  }
}

extension ScoreRules {
  /// Why there is no score where so many of the expected figures were reported; nil when there is one.
  func unrated(full: Decimal, expected: Int, reported: Int) -> Score.Unrated? {
    if expected == 0 || full == 0, reported > 0 || expected == 0 { return .nothingToScore }
    if unreported == .zero { return nil }
    if reported == 0 { return .nothingReported }
    let isEnough = Decimal(reported) * 100 >= coverage * Decimal(expected)
    return isEnough ? nil : .tooFew(least: coverage)
  }

  /// The marks of an entry out of `weight`; nil when it is left out. Never below zero or above the
  /// weight.
  func marks(of entry: ScoreEntry, weight: Decimal) -> Decimal? {
    if entry.light == .exempt { return nil }
    if entry.isFull { return weight }
    guard let attainment = entry.attainment else { return unreported == .zero ? 0 : nil }
    if unreported == .zero, entry.asOf != nil { return 0 }
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
  /// A score as it is printed. Marks are rounded line by line, so that the same attainment differs further behind.
  var asRanked: Decimal { rounded(1) }

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
  static let covered = Phrase("已报 {0}/{1}", "已報 {0}/{1}", "{0} of {1} reported")
  static let unrated = Phrase("未评", "未評", "unrated")
  static let unratedEmpty = Phrase(
    "未评：应报 {0} 项，一项未报", "未評：應報 {0} 項，一項未報", "unrated: none of {0} reported")
  static let unratedFew = Phrase(
    "未评：{0}，不足 {1}%（已报部分 {2}）", "未評：{0}，不足 {1}%（已報部分 {2}）",
    "unrated: {0}, less than {1}% (what was reported: {2})")
  static let leftOut = Phrase("{0}：{1}，不计分", "{0}：{1}，不計分", "{0}: {1}, left out")
  static let oldFigure = Phrase(
    "（数据只到 {0}，按应报时的序时计）", "（數據只到 {0}，按應報時的序時計）",
    " (no figure since {0}; held against what was due when one was owed)")
  static let scoreLine = Phrase(
    "{0}：{1}，得 {2}/{3} × {4} = {5}", "{0}：{1}，得 {2}/{3} × {4} = {5}",
    "{0}: {1}, {2}/{3} × {4} = {5}")
}
