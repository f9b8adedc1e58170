import Foundation

/// What makes a figure look like a slip, so that a person is asked once before it is recorded.
public enum FigureQuestion: Hashable, Sendable {
  /// Over ten times the figure before it: more often a slip of the unit.
  case tenTimes(last: Decimal)
  /// Over ten times the target, and the figure before it was not.
  case tenTimesTarget(target: Decimal)
  /// A flow's cumulative figure is below an earlier one of the same year, or above a later one.
  case falls(other: Decimal, period: Period)
  /// Figures for periods alone do not add up to the figure of the longer period they make up.
  case sumDiffers(whole: Period, total: Decimal, parts: [Period], sum: Decimal)
  /// Another period that ends on the same day holds another cumulative figure.
  case endsAlike(other: Decimal, period: Period)

  /// All that is to be asked about an entry. `targets`: the indicator's; `held`: its figures that hold; `with`:
  /// entries recorded together with it.
  public static func questions(
    about entry: ObservationEntry, nature: Nature, targets: [Target], held: [Observation],
    with others: [ObservationEntry] = []
  ) -> [FigureQuestion] {
    var figures: [Period: Decimal] = [:]
    for figure in held
    where figure.organizationID == entry.organizationID && figure.supersededBy == nil
      && figure.status != .returned && figure.basis == entry.basis
    {
      figures[figure.period] = figure.value
    }
    for other in others
    where other.indicatorID == entry.indicatorID && other.organizationID == entry.organizationID
      && other.basis == entry.basis
    {
      figures[other.period] = other.value
    }
    figures[entry.period] = nil
    var questions: [FigureQuestion] = []
    let last = figures.filter { $0.key < entry.period }.max { $0.key < $1.key }?.value ?? 0
    if last != 0, abs(entry.value) > abs(last) * 10 {
      questions.append(.tenTimes(last: last))
    }
    let target = targets.flatMap { [$0.value, $0.upper].compactMap(\.self) }.map { abs($0) }.max()
    if let target, target != 0, abs(entry.value) > target * 10, abs(last) <= target * 10 {
      questions.append(.tenTimesTarget(target: target))
    }
    guard entry.basis == .cumulative else {
      let sums = nature == .flow ? sums(of: entry, figures) : []
      return questions + sums
    }
    let alike = figures.filter { $0.key.endsLike(entry.period) && $0.value != entry.value }
    if let (period, value) = alike.min(by: { $0.key < $1.key }) {
      questions.append(.endsAlike(other: value, period: period))
    }
    guard nature == .flow else { return questions }
    let year = figures.filter {
      $0.key.end.year == entry.period.end.year && $0.key.isWithinYear && entry.period.isWithinYear
    }
    if let (period, value) = year.filter({ $0.key.end < entry.period.end })
      .max(by: { $0.key < $1.key }), value > entry.value
    {
      questions.append(.falls(other: value, period: period))
    } else if let (period, value) = year.filter({ $0.key.end > entry.period.end })
      .min(by: { $0.key < $1.key }), value < entry.value
    {
      questions.append(.falls(other: value, period: period))
    }
    return questions
  }

  /// The question without what answers it.
  public func text(_ entry: ObservationEntry, unit: MeasureUnit, _ language: Language) -> String {
    let value = entry.value.plain + unit.printed
    switch self {
    case .tenTimes(let last):
      return Words.tenTimes(
        language, entry.period.description, value, last.plain + unit.printed)
    case .falls(let other, let period):
      return Words.falls(
        language, entry.period.description, value, period.description, other.plain + unit.printed)
    case .tenTimesTarget(let target):
      return Words.tenTimesTarget(
        language, entry.period.description, value, target.plain + unit.printed)
    case .sumDiffers(let whole, let total, let parts, let sum):
      return Words.sumDiffers(
        language, whole.description, total.plain + unit.printed,
        parts.map(\.description).joined(separator: language == .english ? ", " : "、"),
        sum.plain + unit.printed)
    case .endsAlike(let other, let period):
      return Words.endsAlike(
        language, entry.period.description, value, period.description, other.plain + unit.printed)
    }
  }
}

extension Period {
  /// A span states its own days; its figure is no running total of the year.
  var isWithinYear: Bool { if case .span = self { false } else { true } }

  /// Whether a running total of the year up to its last day is one of the other period, too.
  func endsLike(_ other: Period) -> Bool {
    self != other && end == other.end && isWithinYear && other.isWithinYear
  }
}

extension Words {
  static let tenTimes = Phrase(
    "{0} 的 {1} 是上期 {2} 的十倍以上", "{0} 的 {1} 是上期 {2} 的十倍以上",
    "{1} for {0} is over ten times the last figure, {2}")
  static let tenTimesTarget = Phrase(
    "{0} 的 {1} 是目标 {2} 的十倍以上", "{0} 的 {1} 是目標 {2} 的十倍以上",
    "{1} for {0} is over ten times the target, {2}")
  static let sumDiffers = Phrase(
    "当期数 {0} 为 {1}，{2} 合计却是 {3}", "當期數 {0} 為 {1}，{2} 合計卻是 {3}",
    "the figure for {0} is {1}, but {2} add up to {3}")
  static let endsAlike = Phrase(
    "累计数 {0} 为 {1}，同日截止的 {2} 为 {3}", "累計數 {0} 為 {1}，同日截止的 {2} 為 {3}",
    "the cumulative figure is {1} for {0}, but {3} for {2}, which ends on the same day")
  static let falls = Phrase(
    "累计数 {0} 为 {1}，{2} 为 {3}：同一年内累计数下降", "累計數 {0} 為 {1}，{2} 為 {3}：同一年內累計數下降",
    "the cumulative figure is {1} for {0} and {3} for {2}: it falls within the year")
}
