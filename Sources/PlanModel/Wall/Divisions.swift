/// How a plan's targets are divided among members, for look-ups.
struct Divisions {
  private let shares: [RowID: [TargetShare]]
  private let observations: [RowID: [Observation]]

  init(_ shares: [TargetShare], _ memberObservations: [Observation]) {
    self.shares = Dictionary(grouping: shares, by: \.targetID)
    observations = Dictionary(grouping: memberObservations, by: \.indicatorID)
  }

  /// The members that share in a target, with their figures.
  func members(of record: IndicatorRecord, target: Target?) -> [BreakdownShare] {
    guard let target, let shares = shares[target.id] else { return [] }
    let figures = Dictionary(grouping: observations[record.id] ?? [], by: \.organizationID)
    return shares.map {
      BreakdownShare(
        organizationID: $0.organizationID, value: $0.value, baseline: $0.baseline,
        observations: figures[$0.organizationID] ?? [])
    }
  }

  /// How each member stands; nil where the target is not divided.
  func breakdown(
    of record: IndicatorRecord, target: Target?, plan: Plan, _ assessor: Assessor
  ) -> Breakdown? {
    let members = members(of: record, target: target)
    guard let target, !members.isEmpty else { return nil }
    return assessor.breakDown(record.indicator, target: target, into: members, plan: plan)
  }
}
