import Foundation

extension Wall {
  /// The milestones as they stand on the assessor's day.
  static func standing(
    _ snapshot: PlanSnapshot, _ assessments: [Assessment], _ assessor: Assessor
  ) -> [Milestone] {
    let positions = Dictionary(
      snapshot.indicators.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: min)
    return snapshot.milestones.map { held in
      var milestone = held.asOf(assessor.today)
      guard milestone.reached == nil, let figure = milestone.figure,
        let index = milestone.indicatorID.flatMap({ positions[$0] })
      else { return milestone }
      let (record, assessment) = (snapshot.indicators[index], assessments[index])
      milestone.reached =
        assessor.day(
          keeping: figure, on: milestone.due.end, record, assessment, plan: snapshot.plan)
        ?? assessor.day(reaching: figure, record, assessment)
      return milestone
    }
  }
}

extension Assessor {
  /// The first day that an indicator's figures are known to have come as far as a step's; nil while they have not.
  ///
  /// Using less of a ceiling on a flow is better: a step of one is kept, not reached (`day(keeping:)`).
  func day(
    reaching figure: Decimal, _ record: IndicatorRecord, _ assessment: Assessment
  ) -> Day? {
    let indicator = record.inMultiples.indicator
    guard let target = assessment.target, let aim = try? aim(of: target, for: indicator),
      let value = assessment.value, let asOf = assessment.asOf
    else { return nil }
    let isPassed: (Decimal) -> Bool
    switch aim.shape {
    case .atLeast: isPassed = { $0 >= figure }
    case .atMost where indicator.nature != .flow: isPassed = { $0 <= figure }
    default: return nil
    }
    guard isPassed(value) else { return nil }
    // A running total, or a total as it stood, says so by itself; sums of periods only at their end.
    let earlier = record.observations.filter {
      $0.status != .returned && $0.basis == .cumulative && $0.period.end <= asOf
        && $0.period.isWithinYear
        && (indicator.nature != .flow || $0.period.end.year == asOf.year) && isPassed($0.value)
    }
    return earlier.map(\.period.end).min() ?? asOf
  }

  /// `day`, where what was used of a ceiling on a flow by then is known to be no more than a step of it allows.
  ///
  /// A sum never falls: a later one that is no more shows it as well. No earlier one does.
  func day(
    keeping figure: Decimal, on day: Day, _ record: IndicatorRecord, _ assessment: Assessment,
    plan: Plan
  ) -> Day? {
    guard assessment.comparison == .ceiling, let target = assessment.target, let due = target.due
    else { return nil }
    let span = span(until: due, target.dueSource, of: record.indicator, plan: plan)
    let ends = Set(record.observations.map(\.period.end)).filter { $0 >= day }.sorted()
    for end in ends {
      var until = record
      until.observations.removeAll { $0.period.end > end }
      guard
        let reading = try? reading(
          until, span: span, due: due, from: plan.days?.lowerBound), reading.asOf >= day
      else {
        continue
      }
      return reading.value <= figure ? day : nil
    }
    return nil
  }
}
