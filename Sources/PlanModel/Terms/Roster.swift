import Foundation

/// One member of a collective organization, for a time.
public struct Membership: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var collectiveID: RowID
  public var memberID: RowID
  /// First and last day; nil for no limit.
  public var from: Day?
  public var to: Day?

  public init(id: RowID = 0, collectiveID: RowID, memberID: RowID, from: Day?, to: Day?) {
    self.id = id
    self.collectiveID = collectiveID
    self.memberID = memberID
    self.from = from
    self.to = to
  }

  /// Whether the member belongs on a day.
  public func holds(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  /// Whether the two have a day in common.
  func overlaps(_ other: Membership) -> Bool {
    let startsBefore = from.flatMap { from in other.to.map { from <= $0 } } ?? true
    let endsAfter = to.flatMap { to in other.from.map { $0 <= to } } ?? true
    return startsBefore && endsAfter
  }
}

/// One organization's part of a target, as the store keeps it.
public struct TargetShare: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var targetID: RowID
  public var organizationID: RowID
  /// In the indicator's unit.
  public var value: Decimal
  /// Where the member's progress counts from.
  public var baseline: Decimal?

  public init(
    id: RowID = 0, targetID: RowID, organizationID: RowID, value: Decimal, baseline: Decimal? = nil
  ) {
    self.id = id
    self.targetID = targetID
    self.organizationID = organizationID
    self.value = value
    self.baseline = baseline
  }
}

/// How far a task has come, as a person states it.
public struct TaskProgress: Hashable, Sendable, Codable {
  public var state: TaskState?
  /// 0...100
  public var percent: Decimal?
  /// Needed when the task is dropped.
  public var reason: String?

  public init(state: TaskState? = nil, percent: Decimal? = nil, reason: String? = nil) {
    self.state = state
    self.percent = percent
    self.reason = reason
  }
}

/// A milestone before the store has given it a number.
public struct MilestoneDraft: Hashable, Sendable {
  public var due: Period
  public var text: String
  /// In the indicator's unit, or for a task in per cent.
  public var figure: Decimal?
  /// The day from which it is laid out with its fellows: nothing of theirs is due before.
  public var begins: Day?

  public init(due: Period, text: String, figure: Decimal? = nil, begins: Day? = nil) {
    self.due = due
    self.text = text
    self.figure = figure
    self.begins = begins
  }
}
