import Foundation

/// What a rule set decides.
public enum RuleKind: String, Codable, Sendable, CaseIterable {
  /// Lights.
  case light
  /// Scores.
  case score
}

/// What a weight is given to.
public enum Weighed: Sendable, Hashable {
  case item(RowID)
  case indicator(RowID)
}

/// A change to organizations, their names and their rosters.
public enum OrganizationEdit: Sendable, Equatable {
  /// Makes an organization that no document names. `region`: nil for the only place that the store has.
  case add(name: String, region: String? = nil)
  /// Gives an organization another name, or takes one away.
  case addAlias(RowID, String)
  case removeAlias(RowID, String)
  /// Makes two organizations one: `into` remains, and is also known by the name of the other.
  case merge(RowID, into: RowID)
  /// Says which place's body an organization is.
  case setRegion(RowID, String)
  /// Says that a plan means another place's body: what belongs to the plan goes to the body of that name there.
  case split(RowID, plan: RowID, region: String)
  /// Puts a member on a collective organization's roster.
  case addMember(collective: RowID, member: RowID, from: Day?, to: Day?)
  /// Changes the days of a membership.
  case setMembership(RowID, from: Day?, to: Day?)
  case removeMembership(RowID)
  /// Changes names and roster at once.
  case change(RowID, OrganizationChange)
  /// Divides a target among organizations, in place of what was there; none takes the division away.
  case setShares(target: RowID, [ShareDraft])
}

/// One organization's part of a target before the store has given it a number.
public struct ShareDraft: Sendable, Hashable {
  public var organizationID: RowID
  /// In the indicator's unit.
  public var value: Decimal
  public var baseline: Decimal?

  public init(organizationID: RowID, value: Decimal, baseline: Decimal? = nil) {
    self.organizationID = organizationID
    self.value = value
    self.baseline = baseline
  }
}

/// A change to supervision orders.
public enum OrderEdit: Sendable, Equatable {
  case issue(OrderDraft)
  /// What the organization says it has done.
  case reply(RowID, text: String)
  /// The supervision office is content.
  case close(RowID, text: String)
  /// The limit has passed: the order takes the next colour (or `colour`) and a new limit.
  case escalate(RowID, colour: OrderColour?, due: Day, text: String)
}

/// An order before the store has given it a number.
public struct OrderDraft: Sendable, Hashable {
  public var planID: RowID
  public var itemID: RowID?
  public var indicatorID: RowID?
  public var organizationID: RowID
  public var colour: OrderColour
  public var due: Day
  public var text: String

  public init(
    planID: RowID, itemID: RowID? = nil, indicatorID: RowID? = nil, organizationID: RowID,
    colour: OrderColour = .blue, due: Day, text: String
  ) {
    self.planID = planID
    self.itemID = itemID
    self.indicatorID = indicatorID
    self.organizationID = organizationID
    self.colour = colour
    self.due = due
    self.text = text
  }
}

/// A change to problems and their remedies.
public enum ProblemEdit: Sendable, Equatable {
  case raise(ProblemDraft)
  case remedy(RowID, text: String, due: Day?)
  /// One that nothing was done about is closed only with the reason.
  case close(RowID, result: String, reason: String? = nil)
}

/// A problem before the store has given it a number.
public struct ProblemDraft: Sendable, Hashable {
  public var planID: RowID
  public var itemID: RowID?
  public var indicatorID: RowID?
  public var organizationID: RowID?
  public var text: String

  public init(
    planID: RowID, itemID: RowID? = nil, indicatorID: RowID? = nil, organizationID: RowID? = nil,
    text: String
  ) {
    self.planID = planID
    self.itemID = itemID
    self.indicatorID = indicatorID
    self.organizationID = organizationID
    self.text = text
  }
}

/// A figure that is asked for.
public struct ReminderDraft: Sendable, Hashable {
  public var indicatorID: RowID
  public var organizationID: RowID?
  public var period: Period

  public init(indicatorID: RowID, organizationID: RowID? = nil, period: Period) {
    self.indicatorID = indicatorID
    self.organizationID = organizationID
    self.period = period
  }
}
