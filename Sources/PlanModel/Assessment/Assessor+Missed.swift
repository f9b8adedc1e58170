import Foundation

extension Assessor {
  /// `found` with the last earlier target where that was missed, so that a new year does not wipe it
  /// away.
  ///
  /// Until something is reported for the target in force the missed one stands in its place. After
  /// that it is named; where the newest figure still falls short of it the light is red at least.
  /// A flow or a growth rate of another year can't make it good, nor fall short of it: it is named.
  func recalling(
    _ found: Assessment, record: IndicatorRecord, plan: Plan, milestones: [Milestone],
    members: [BreakdownShare]
  ) -> Assessment {
    guard found.light != .exempt, let target = found.target, let due = target.due,
      let earlier = record.targets.filter({
        ($0.due?.end).map { $0 < due.end && $0 < today } ?? false
      })
      .max(by: { ($0.due?.end ?? today) < ($1.due?.end ?? today) }),
      let missedDue = earlier.due
    else { return found }
    let then = assess(
      record, against: earlier, plan: plan, milestones: milestones, members: members)
    guard then.light == .overdue, let actual = then.value else { return found }
    guard let value = found.value, found.light != .none else {
      guard found.refusal == nil else { return found }
      var standing = then
      standing.unreported = found.unreported ?? then.unreported
      return standing
    }
    let indicator = record.indicator
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
}
