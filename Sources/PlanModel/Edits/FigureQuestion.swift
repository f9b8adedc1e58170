import Foundation

/// What makes a figure look like a slip, so that a person is asked once before it is recorded.
public enum FigureQuestion: Hashable, Sendable {
  /// Over ten times the figure before it: more often a slip of the unit.
  case tenTimes(last: Decimal)
  /// A flow's cumulative figure is below an earlier one of the same year, or above a later one.
  case falls(other: Decimal, period: Period)

  /// All that is to be asked about an entry. `held`: the indicator's figures that hold; `with`: entries recorded
  /// together with it.
  public static func questions(
    about entry: ObservationEntry, nature: Nature, held: [Observation],
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
    let earlier = figures.filter { $0.key < entry.period }
    if let last = earlier.max(by: { $0.key < $1.key })?.value, last != 0,
      abs(entry.value) > abs(last) * 10
    {
      questions.append(.tenTimes(last: last))
    }
    guard nature == .flow, entry.basis == .cumulative else { return questions }
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
    }
  }
}

extension Period {
  /// A span states its own days; its figure is no running total of the year.
  fileprivate var isWithinYear: Bool { if case .span = self { false } else { true } }
}

extension Words {
  static let tenTimes = Phrase(
    "{0} 的 {1} 是上期 {2} 的十倍以上", "{0} 的 {1} 是上期 {2} 的十倍以上",
    "{1} for {0} is over ten times the last figure, {2}")
  static let falls = Phrase(
    "累计数 {0} 为 {1}，{2} 为 {3}：同一年内累计数下降", "累計數 {0} 為 {1}，{2} 為 {3}：同一年內累計數下降",
    "the cumulative figure is {1} for {0} and {3} for {2}: it falls within the year")
}
