import Foundation

extension FigureQuestion {
  /// All that is to be asked about an entry of an indicator: what its figures say, and what its unit, its plan's days
  /// and the day say. `held`: the indicator's figures that hold; `with`: entries recorded together with it.
  public static func questions(
    about entry: ObservationEntry, of record: IndicatorRecord, plan: Plan?, today: Day,
    held: [Observation], with others: [ObservationEntry] = []
  ) -> [FigureQuestion] {
    let indicator = record.indicator
    var questions = questions(
      about: entry, nature: indicator.nature, targets: record.targets, held: held, with: others)
    if let fall = indicator.isRunningTotal ? totalFall(of: entry, held, others) : nil {
      questions.append(fall)
    }
    let known =
      held.filter { $0.id != entry.replacing }.map(\.value)
      + record.targets.compactMap(\.value) + [indicator.baseline].compactMap { $0 }
    if entry.value < 0, indicator.nature != .growth, known.allSatisfy({ $0 >= 0 }) {
      questions.append(.negative)
    }
    if indicator.unit.countsWhole, indicator.nature == .stock || indicator.nature == .flow,
      !indicator.unit.isWhole(entry.value), known.allSatisfy(indicator.unit.isWhole)
    {
      questions.append(.fraction)
    }
    if entry.period.end > today, entry.status != .estimated, entry.status != .returned {
      questions.append(.unfinished(until: entry.period.end))
    }
    if let days = plan.flatMap({ Assessor(today: today).counted(record, plan: $0) }),
      !days.contains(where: { $0.contains(entry.period.end) }),
      let from = days.map(\.lowerBound).min(), let to = days.map(\.upperBound).max()
    {
      questions.append(.uncounted(from: from, to: to))
    }
    return questions
  }

  /// Whether a running total is below an earlier one, or else above a later one.
  private static func totalFall(
    of entry: ObservationEntry, _ held: [Observation], _ others: [ObservationEntry]
  ) -> FigureQuestion? {
    guard entry.basis == .cumulative else { return nil }
    var totals: [Period: Decimal] = [:]
    for figure in held
    where figure.organizationID == entry.organizationID && figure.supersededBy == nil
      && figure.status != .returned && figure.basis == .cumulative
    {
      totals[figure.period] = figure.value
    }
    for other in others
    where other.indicatorID == entry.indicatorID && other.organizationID == entry.organizationID
      && other.basis == .cumulative
    {
      totals[other.period] = other.value
    }
    let (day, year) = (entry.period.end, entry.period.end.year)
    if let (period, value) = totals.filter({ $0.key.end < day }).max(by: { $0.key < $1.key }),
      value > entry.value
    {
      let before = totals.filter { $0.key.end.year < year }.max { $0.key < $1.key }?.value
      return .totalFalls(other: value, period: period, meant: before.map { $0 + entry.value })
    }
    return totals.filter { $0.key.end > day }.min { $0.key < $1.key }.flatMap {
      $0.value < entry.value ? .totalFalls(other: $0.value, period: $0.key, meant: nil) : nil
    }
  }
}

extension Assessor {
  /// The days that an indicator's targets count over; nil where none has a due date, and for a document that only
  /// reports.
  fileprivate func counted(_ record: IndicatorRecord, plan: Plan) -> [ClosedRange<Day>]? {
    let dated = record.targets.compactMap { target in target.due.map { ($0, target.dueSource) } }
    guard plan.kind == .plan, !dated.isEmpty else { return nil }
    return dated.map { due, source in
      // Each year of a yearly target counts by itself; a figure for any of them is no slip.
      let span = span(until: due, source, of: record.indicator, plan: plan)
      let start = record.indicator.counting(source) == .eachYear ? plan.days?.lowerBound : nil
      return min(start ?? span.lowerBound, span.lowerBound)...max(span.upperBound, due.end)
    }
  }
}

extension MeasureUnit {
  /// Whether what it counts comes in wholes: 家, 件, 人, not 元 or 公里.
  var countsWhole: Bool { MeasureUnit.wholes.contains(base) }

  /// Whether a figure in this unit is a whole number of what is counted: 16.5万人 is.
  func isWhole(_ value: Decimal) -> Bool {
    let count = value * scale
    return count == count.rounded(0)
  }

  private static let wholes: Set<String> = [
    "家", "件", "个", "人", "户", "名", "项", "次", "台", "套", "辆", "所", "座", "处", "场", "部", "只", "头", "艘",
    "架",
    "张", "份", "篇", "册", "位", "门", "枚", "例", "宗", "起", "村", "镇", "条", "间", "栋", "幢", "批", "支", "人次",
    "户次",
  ]
}
