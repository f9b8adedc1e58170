import Foundation

extension Assessor {
  /// `found` with the last earlier target where that was missed, so that a new year does not wipe it
  /// away. Of a target that counts each year by itself the years before are earlier targets.
  ///
  /// Until something is reported for the target in force the missed one stands in its place. After
  /// that it is named; where the newest figure still falls short of it the light is red at least.
  /// A flow or a growth rate of another year can't make it good, nor fall short of it: it is named.
  func recalling(
    _ found: Assessment, record: IndicatorRecord, plan: Plan, milestones: [Milestone],
    members: [BreakdownShare]
  ) -> Assessment {
    guard found.light != .exempt, let target = found.target, let due = target.due
    else { return found }
    let indicator = record.indicator
    let days = span(until: due, target.dueSource, of: indicator, plan: plan)
    let past = (record.targets + years(of: target, before: days.lowerBound, indicator, plan))
      .filter { ($0.due?.end).map { $0 < days.upperBound && $0 < today } ?? false }
      .sorted { ($0.due?.end ?? today) > ($1.due?.end ?? today) }
      .map { assess(record, against: $0, plan: plan, milestones: milestones, members: members) }
    var found = found
    if found.value == nil, found.unreported == nil { found.unreported = past.first?.unreported }
    guard let then = past.first(where: { $0.value != nil }), then.light == .overdue,
      let actual = then.value, let earlier = then.target, let missedDue = earlier.due
    else { return found }
    guard let value = found.value, found.light != .none else {
      guard found.refusal == nil else { return found }
      var standing = then
      standing.unreported = found.unreported ?? then.unreported
      return standing
    }
    var assessment = found
    var steps = found.explanation.steps
    if case .light = steps.last { steps.removeLast() }
    let aim = try? aim(of: earlier, for: indicator)
    steps.append(
      .missedTarget(
        due: missedDue, target: aim?.mark(for: actual) ?? earlier.value ?? 0, actual: actual))
    let isSameRun =
      indicator.nature == .flow
      ? span(until: due, target.dueSource, of: indicator, plan: plan).lowerBound
        == span(until: missedDue, earlier.dueSource, of: indicator, plan: plan).lowerBound
      : indicator.nature != .growth
    if isSameRun, aim?.isMet(by: value) == false, [.green, .yellow].contains(found.light) {
      assessment.light = .red
    }
    assessment.explanation = Explanation(steps: steps + [.light(assessment.light)])
    return assessment
  }

  /// A target that counts each year by itself, once for each of the plan's years before `day`.
  private func years(
    of target: Target, before day: Day, _ indicator: Indicator, _ plan: Plan
  ) -> [Target] {
    guard indicator.counting(target.dueSource) == .eachYear, let first = plan.days?.lowerBound,
      first < day
    else { return [] }
    return (first.year..<day.year).map { year in
      var past = target
      past.due = .year(year)
      return past
    }
  }
}
