import Foundation

/// What makes a figure look like a slip, so that a person is asked once before it is recorded.
public enum FigureQuestion: Hashable, Sendable {
  /// Over ten times the figure before it: more often a slip of the unit.
  case tenTimes(last: Decimal)
  /// Over ten times the target, and the figure before it was not.
  case tenTimesTarget(target: Decimal)
  /// A flow's cumulative figure is below an earlier one of the same year, or above a later one.
  case falls(other: Decimal, period: Period)
  /// A total counted up is below an earlier one, or above a later one; `meant`: the total where the figure is what its
  /// own year adds to an earlier one.
  case totalFalls(other: Decimal, period: Period, meant: Decimal?)
  /// Figures for periods alone do not add up to the figure of the longer period they make up.
  case sumDiffers(whole: Period, total: Decimal, parts: [Period], sum: Decimal)
  /// Figures for some of a longer period's parts alone add up to more than its own.
  case sumExceeds(whole: Period, total: Decimal, parts: [Period], sum: Decimal)
  /// Another period that ends on the same day holds another cumulative figure.
  case endsAlike(other: Decimal, period: Period)
  /// Under a tenth of the figure before it: 0.027 for 2.7 %.
  case tenth(last: Decimal)
  /// A ratio's first figure is under a tenth of its target.
  case tenthOfTarget(target: Decimal)
  /// Below zero, where nothing was before.
  case negative
  /// A part of what is counted whole: 16.5家.
  case fraction
  /// The period has not ended, so that the figure can only be a forecast.
  case unfinished(until: Day)
  /// The period ends on no day that a target counts.
  case uncounted(from: Day, to: Day)

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
    if nature != .flow, last != 0, abs(entry.value) * 10 < abs(last) {
      questions.append(.tenth(last: last))
    }
    let target = targets.flatMap { [$0.value, $0.upper].compactMap(\.self) }.map { abs($0) }.max()
    if let target, target != 0, abs(entry.value) > target * 10, abs(last) <= target * 10 {
      questions.append(.tenTimesTarget(target: target))
    }
    if nature == .ratio, figures.isEmpty, let target, abs(entry.value) * 10 < target {
      questions.append(.tenthOfTarget(target: target))
    }
    let alike = figures.filter {
      $0.value != entry.value && entry.period.speaksLike($0.key, entry.basis, nature)
    }
    guard entry.basis == .cumulative else {
      let sums = nature == .flow ? sums(of: entry, figures) : []
      let twice = alike.min { $0.key < $1.key }.map {
        FigureQuestion.endsAlike(other: $0.value, period: $0.key)
      }
      return questions + (twice.map { [$0] } ?? []) + sums
    }
    if let (period, value) = alike.min(by: { $0.key < $1.key }) {
      questions.append(.endsAlike(other: value, period: period))
    }
    guard nature == .flow else { return questions }
    let own = entry.period.totalled...entry.period.end
    let year = figures.filter { $0.key.totalled == own.lowerBound }
    if let (period, value) = year.filter({ $0.key.end < entry.period.end })
      .max(by: { $0.key < $1.key }), value > entry.value
    {
      questions.append(.falls(other: value, period: period))
    } else if let (period, value) = year.filter({ $0.key.end > entry.period.end })
      .min(by: { $0.key < $1.key }), value < entry.value
    {
      questions.append(.falls(other: value, period: period))
    } else {
      questions += within(own, of: entry, figures)
    }
    return questions
  }

  /// A span inside the days of a total holds no more than it; where nothing is below zero.
  private static func within(
    _ own: ClosedRange<Day>, of entry: ObservationEntry, _ figures: [Period: Decimal]
  ) -> [FigureQuestion] {
    guard entry.value >= 0 else { return [] }
    let others = figures.filter { $0.key.totalled != own.lowerBound && $0.value >= 0 }
      .sorted { $0.key < $1.key }
    let found = others.first { period, value in
      let days = period.totalled...period.end
      return own.lowerBound <= days.lowerBound && days.upperBound <= own.upperBound
        ? value > entry.value
        : days.lowerBound <= own.lowerBound && own.upperBound <= days.upperBound
          && value < entry.value
    }
    return found.map { [.falls(other: $0.value, period: $0.key)] } ?? []
  }

  /// The question without what answers it.
  public func text(_ entry: ObservationEntry, unit: MeasureUnit, _ language: Language) -> String {
    let value = entry.value.plain + unit.printed
    switch self {
    case .tenTimes(let last):
      return Words.tenTimes(
        language, entry.period.description, value, last.plain + unit.printed)
    case .falls(let other, let period):
      let held = other.plain + unit.printed
      if period.totalled == entry.period.totalled {
        return Words.falls(
          language, entry.period.description, value, period.description, held)
      }
      return other > entry.value
        ? Words.exceeds(language, entry.period.description, value, period.description, held)
        : Words.exceeds(language, period.description, held, entry.period.description, value)
    case .totalFalls(let other, let period, let meant):
      let fall = Words.totalFalls(
        language, entry.period.description, value, period.description, other.plain + unit.printed)
      return meant.map {
        Words.totalMeant(
          language, fall, "\(entry.period.end.year)", value, $0.plain + unit.printed)
      } ?? fall
    case .tenTimesTarget(let target):
      return Words.tenTimesTarget(
        language, entry.period.description, value, target.plain + unit.printed)
    case .tenth(let last):
      return Words.tenth(language, entry.period.description, value, last.plain + unit.printed)
    case .tenthOfTarget(let target):
      return Words.tenthOfTarget(
        language, entry.period.description, value, target.plain + unit.printed)
    case .negative: return Words.negative(language, entry.period.description, value)
    case .fraction:
      return Words.fraction(language, entry.period.description, value, unit.printed)
    case .unfinished(let day):
      return Words.unfinished(language, entry.period.description, "\(day)")
    case .uncounted(let from, let to):
      return Words.uncounted(language, entry.period.description, "\(from)", "\(to)")
    case .sumExceeds(let whole, let total, let parts, let sum):
      return Words.sumExceeds(
        language, whole.description, total.plain + unit.printed,
        parts.map(\.description).joined(separator: language == .english ? ", " : "、"),
        sum.plain + unit.printed)
    case .sumDiffers(let whole, let total, let parts, let sum):
      return Words.sumDiffers(
        language, whole.description, total.plain + unit.printed,
        parts.map(\.description).joined(separator: language == .english ? ", " : "、"),
        sum.plain + unit.printed)
    case .endsAlike(let other, let period):
      return (entry.basis == .period ? Words.sameDays : Words.endsAlike)(
        language, entry.period.description, value, period.description, other.plain + unit.printed)
    }
  }
}

extension Period {
  /// A span states its own days; its figure is no running total of the year.
  var isWithinYear: Bool { if case .span = self { false } else { true } }

  /// Whether a figure for it is one for the other period, too, so that both can't be right: a running total of the year
  /// up to the same day, a total as it stands on that day, or the figure of just the same days. A span counts its own
  /// days.
  func speaksLike(_ other: Period, _ basis: ObservationBasis, _ nature: Nature) -> Bool {
    guard self != other, end == other.end else { return false }
    if basis == .period { return start == other.start }
    if isWithinYear && other.isWithinYear { return true }
    return nature == .stock || nature == .multiple || totalled == other.totalled
  }

  /// The first day that a running total up to its last day counts from.
  var totalled: Day { isWithinYear ? Period.year(end.year).start : start }
}

extension Words {
  static let tenTimes = Phrase(
    "{0} 的 {1} 是上期 {2} 的十倍以上", "{0} 的 {1} 是上期 {2} 的十倍以上",
    "{1} for {0} is over ten times the last figure, {2}")
  static let tenTimesTarget = Phrase(
    "{0} 的 {1} 是目标 {2} 的十倍以上", "{0} 的 {1} 是目標 {2} 的十倍以上",
    "{1} for {0} is over ten times the target, {2}")
  static let tenth = Phrase(
    "{0} 的 {1} 不到上期 {2} 的十分之一", "{0} 的 {1} 不到上期 {2} 的十分之一",
    "{1} for {0} is under a tenth of the last figure, {2}")
  static let tenthOfTarget = Phrase(
    "{0} 的 {1} 不到目标 {2} 的十分之一", "{0} 的 {1} 不到目標 {2} 的十分之一",
    "{1} for {0} is under a tenth of the target, {2}")
  static let negative = Phrase(
    "{0} 的 {1} 小于零", "{0} 的 {1} 小於零", "{1} for {0} is below zero")
  static let fraction = Phrase(
    "{0} 的 {1} 不是整数，而“{2}”按个数计", "{0} 的 {1} 不是整數，而「{2}」按個數計",
    "{1} for {0} is no whole number, and {2} are counted whole")
  static let unfinished = Phrase(
    "{0} 到 {1} 才结束，现在报的只能是预计数（状态：预计）", "{0} 到 {1} 才結束，現在報的只能是預計數（狀態：預計）",
    "{0} ends on {1} only: a figure for it is a forecast as yet (status: estimated)")
  static let uncounted = Phrase(
    "{0} 不在目标的计算期 {1} 至 {2} 内，只作历史数据", "{0} 不在目標的計算期 {1} 至 {2} 內，只作歷史數據",
    "{0} ends outside the days that the target counts, {1} to {2}: it is history only")
  static let sumExceeds = Phrase(
    "当期数 {0} 为 {1}，其中 {2} 合计已有 {3}", "當期數 {0} 為 {1}，其中 {2} 合計已有 {3}",
    "the figure for {0} is {1}, but {2} alone add up to {3}")
  static let sumDiffers = Phrase(
    "当期数 {0} 为 {1}，{2} 合计却是 {3}", "當期數 {0} 為 {1}，{2} 合計卻是 {3}",
    "the figure for {0} is {1}, but {2} add up to {3}")
  static let endsAlike = Phrase(
    "累计数 {0} 为 {1}，同日截止的 {2} 为 {3}", "累計數 {0} 為 {1}，同日截止的 {2} 為 {3}",
    "the cumulative figure is {1} for {0}, but {3} for {2}, which ends on the same day")
  static let sameDays = Phrase(
    "当期数 {0} 为 {1}，起止相同的 {2} 为 {3}", "當期數 {0} 為 {1}，起止相同的 {2} 為 {3}",
    "the figure is {1} for {0}, but {3} for {2}, which are the same days")
  static let totalFalls = Phrase(
    "累计数 {0} 为 {1}，{2} 为 {3}：累计数下降", "累計數 {0} 為 {1}，{2} 為 {3}：累計數下降",
    "the running total is {1} for {0} and {3} for {2}: it falls")
  static let totalMeant = Phrase(
    "{0}；{2} 若只是 {1} 年的数，连同此前的应报 {3}", "{0}；{2} 若只是 {1} 年的數，連同此前的應報 {3}",
    "{0}; if {2} is what {1} alone adds, the total to report is {3}")
  static let falls = Phrase(
    "累计数 {0} 为 {1}，{2} 为 {3}：同一年内累计数下降", "累計數 {0} 為 {1}，{2} 為 {3}：同一年內累計數下降",
    "the cumulative figure is {1} for {0} and {3} for {2}: it falls within the year")
  static let exceeds = Phrase(
    "{0} 为 {1}，其中的 {2} 却有 {3}：部分大于总数", "{0} 為 {1}，其中的 {2} 卻有 {3}：部分大於總數",
    "the figure is {1} for {0}, but {3} for {2}, which is a part of it")
}
