import Foundation

extension Assessor {
  /// 倒排进度 of an indicator: `words` laid out back from `due`, with even figures on the way from where its progress
  /// counts to the target that is in force by then.
  ///
  /// A falling indicator whose beginning nobody knows gets steps without figures: there is no way to share out.
  public func steps(
    _ words: [String], from start: Day, to due: Day, cycle: ReportingCycle = .quarter,
    of record: IndicatorRecord, itemID: RowID, plan: Plan
  ) -> [Milestone] {
    let record = record.inMultiples
    let indicator = record.indicator
    let aim = target(of: record, by: due).flatMap { try? self.aim(of: $0, for: indicator) }
    let base = self.base(of: indicator, plan: plan) ?? indicator.baseline
    let isShared = base != nil || aim?.isCeiling == false
    return Milestone.backward(
      words, from: start, to: due, cycle: cycle, itemID: itemID, indicatorID: indicator.id,
      base: base ?? 0, total: isShared ? aim?.mark(for: base ?? 0) : nil)
  }

  /// What looks like a slip in the days of an indicator's steps: the first that comes before its figures begin to count,
  /// and the last that comes after its target is due.
  public func questions(
    about days: [Period], of record: IndicatorRecord, plan: Plan
  ) -> [DateQuestion] {
    let days = days.sorted()
    guard let first = days.first, let last = days.last,
      let target = target(of: record, by: last.end), let due = target.due
    else { return [] }
    let start = record.targets.compactMap { target in
      target.due.map {
        span(until: $0, target.dueSource, of: record.indicator, plan: plan).lowerBound
      }
    }.min()
    var questions: [DateQuestion] = []
    if let start, first.end < start { questions.append(.beforeStart(first, start: start)) }
    if last.end > due.end { questions.append(.afterDue(last, due: due)) }
    return questions
  }

  /// What looks like a slip in the year of an indicator's baseline: that the last target is due by then.
  public func question(
    aboutBaselineOf year: Int, _ record: IndicatorRecord
  ) -> DateQuestion? {
    guard let due = record.targets.compactMap(\.due).max(), year >= due.end.year else { return nil }
    return .baselineAfterDue(year, due: due)
  }

  /// The first target due by `day` or later, else the last one.
  private func target(of record: IndicatorRecord, by day: Day) -> Target? {
    record.targets.filter { ($0.due?.end).map { $0 >= day } ?? false }
      .min { ($0.due?.end ?? day) < ($1.due?.end ?? day) }
      ?? record.targets.filter { $0.due != nil }
      .max { ($0.due?.end ?? day) < ($1.due?.end ?? day) } ?? inForce(record.targets)
  }
}

/// What makes a date look like a slip, so that a person is asked once before it is taken.
public enum DateQuestion: Hashable, Sendable {
  /// Nothing counts yet on a step's day.
  case beforeStart(Period, start: Day)
  /// The target is due before a step's day.
  case afterDue(Period, due: Period)
  /// The last target is due by the end of the baseline's year.
  case baselineAfterDue(Int, due: Period)

  /// The question without what answers it.
  public func text(_ language: Language) -> String {
    switch self {
    case .beforeStart(let step, let start):
      Words.stepBeforeStart(language, "\(step.end)", "\(start)")
    case .afterDue(let step, let due): Words.stepAfterDue(language, "\(step.end)", "\(due)")
    case .baselineAfterDue(let year, let due):
      Words.baselineAfterDue(language, "\(year)", "\(due)")
    }
  }
}

extension Words {
  static let stepBeforeStart = Phrase(
    "节点 {0} 早于指标起算日 {1}，不会计入序时", "節點 {0} 早於指標起算日 {1}，不會計入序時",
    "the step of {0} comes before the indicator counts, on {1}, and is no part of its schedule")
  static let baselineAfterDue = Phrase(
    "基期 {0} 不早于目标期限 {1}，算不出进度", "基期 {0} 不早於目標期限 {1}，算不出進度",
    "the baseline of {0} is not before the target's due date, {1}: there is no way to go")
  static let stepAfterDue = Phrase(
    "节点 {0} 晚于目标期限 {1}，到期时按全部目标计", "節點 {0} 晚於目標期限 {1}，到期時按全部目標計",
    "the step of {0} comes after the target's due date, {1}, by which all of it is due")
}
