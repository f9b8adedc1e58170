import Foundation

/// One member's share of a target (分解任务).
public struct BreakdownShare: Hashable, Sendable {
  public var organizationID: RowID
  /// In the indicator's unit.
  public var value: Decimal
  /// Where the member's progress counts from.
  public var baseline: Decimal?
  /// What the member reported.
  public var observations: [Observation]

  public init(
    organizationID: RowID, value: Decimal, baseline: Decimal? = nil,
    observations: [Observation] = []
  ) {
    self.organizationID = organizationID
    self.value = value
    self.baseline = baseline
    self.observations = observations
  }
}

/// A target divided among members: whether the shares carry it, and how each member stands.
public struct Breakdown: Hashable, Sendable {
  /// A member's share and its light.
  public struct Member: Hashable, Sendable {
    public var share: BreakdownShare
    public var assessment: Assessment
  }

  public let members: [Member]
  /// The shares together; nil for ratios and growth rates, which do not add.
  public let sum: Decimal?
  /// The sum less the target: below zero is not given out; nil when there is nothing to compare.
  public let difference: Decimal?
  /// Whether members who all meet their shares meet the target together; nil when shares do not
  /// add.
  public let isSound: Bool?

  /// The members' lights together.
  public var rollUp: RollUp { RollUp(members.map(\.assessment.light)) }
}

extension Assessor {
  /// Divides `target` among members, each of which has the target's comparator and due date.
  public func breakDown(
    _ indicator: Indicator, target: Target, into shares: [BreakdownShare], plan: Plan
  ) -> Breakdown {
    let members = shares.map { share in
      var own = indicator
      own.baseline = share.baseline
      // A share is a figure of its own, whatever the whole is a multiple of.
      if own.nature == .multiple { own.nature = .stock }
      var part = target
      part.value = share.value
      part.upper = nil
      if part.comparator == .multiple || part.comparator == .range { part.comparator = .eq }
      let record = IndicatorRecord(
        indicator: own, targets: [part], observations: share.observations)
      return Breakdown.Member(share: share, assessment: assess(record, against: part, plan: plan))
    }
    guard ![.ratio, .growth].contains(indicator.nature),
      let aim = try? Aim(
        target, direction: indicator.direction, nature: indicator.nature,
        baseline: indicator.baseline, tolerance: rules.tolerance)
    else { return Breakdown(members: members, sum: nil, difference: nil, isSound: nil) }
    let sum = shares.reduce(0) { $0 + $1.value }
    // 超过 100 is carried by shares that sum to 100: each is to be passed.
    return Breakdown(
      members: members, sum: sum, difference: sum - aim.mark(for: sum),
      isSound: aim.margin(of: sum) >= 0)
  }
}
