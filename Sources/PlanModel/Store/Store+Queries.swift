import Foundation
import GRDB

/// One plan with everything the screens need of it, read in one consistent snapshot.
public struct PlanSnapshot: Sendable {
  public var plan: Plan
  /// In the order of the document.
  public var items: [Item]
  /// Those with a duty in the plan, in order of first appearance.
  public var organizations: [Organization]
  public var duties: [Duty]
  /// In the order of the document.
  public var indicators: [IndicatorRecord]
  public var subsidies: [SubsidyRule]
  public var doubts: [Doubt]
  /// In order of due date.
  public var milestones: [Milestone]
  /// How targets are divided.
  public var shares: [TargetShare]
  /// The figures of organizations that share in a target; those that hold, in order of period.
  public var memberObservations: [Observation]
  /// Organizations that share in a target, whether or not they have a duty.
  public var members: [Organization]
  /// The rosters of the plan's collective organizations, members of members among them.
  public var memberships: [Membership] = []
  /// The organizations on those rosters.
  public var rosterMembers: [Organization] = []
  /// Where indicators are named once more, in the order of the document.
  public var mentions: [Mention] = []
}

/// The text a plan was read from.
public struct KeptText: Sendable {
  public var name: String
  public var text: String
  public var unread: [DraftUnread]
}

extension Store {
  /// All plans, the latest first.
  public func plans() throws(StoreError) -> [Plan] {
    try read { try Plan.fetchAll($0, sql: "SELECT * FROM plan ORDER BY id DESC") }
  }

  /// Everything of one plan; nil when there is no such plan.
  public func snapshot(of plan: RowID) throws(StoreError) -> PlanSnapshot? {
    try read { try Store.snapshot($0, of: plan) }
  }

  static func snapshot(_ db: Database, of plan: RowID) throws -> PlanSnapshot? {
    guard let record = try Plan.fetchOne(db, id: plan) else { return nil }
    let duties = try Duty.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT duty.* FROM item JOIN duty ON duty.item_id = item.id
          WHERE item.plan_id = ? ORDER BY item.position, duty.id
          """), arguments: [plan])
    let known = try Organization.fetchAll(
      db.cachedStatement(
        sql: """
          \(Organization.query) WHERE id IN (
            SELECT duty.organization_id FROM item JOIN duty ON duty.item_id = item.id
            WHERE item.plan_id = ?)
          """), arguments: [plan])
    let byID = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<RowID> = []
    let organizations = duties.compactMap {
      seen.insert($0.organizationID).inserted ? byID[$0.organizationID] : nil
    }
    let rosters = try Store.rosters(db, of: plan)
    return PlanSnapshot(
      plan: record,
      items: try Item.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM item WHERE plan_id = ? ORDER BY position"),
        arguments: [plan]),
      organizations: organizations, duties: duties,
      indicators: try Store.indicators(db, of: plan),
      subsidies: try SubsidyRule.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM subsidy_rule WHERE plan_id = ? ORDER BY id"),
        arguments: [plan]),
      doubts: try Doubt.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM doubt WHERE plan_id = ? ORDER BY start, id"),
        arguments: [plan]),
      milestones: try Store.milestones(db, of: plan), shares: try Store.shares(db, of: plan),
      memberObservations: try Store.memberObservations(db, of: plan),
      members: try Organization.fetchAll(
        db.cachedStatement(
          sql: """
            \(Organization.query) WHERE id IN (
              SELECT share.organization_id FROM share JOIN target ON target.id = share.target_id
              JOIN indicator ON indicator.id = target.indicator_id WHERE indicator.plan_id = ?)
            ORDER BY id
            """), arguments: [plan]),
      memberships: rosters.memberships, rosterMembers: rosters.members,
      mentions: try Mention.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT mention.* FROM mention JOIN indicator ON indicator.id = mention.indicator_id
            WHERE indicator.plan_id = ? ORDER BY mention.start, mention.id
            """), arguments: [plan]))
  }

  /// The rosters behind a plan's organizations, down to the last member.
  private static func rosters(
    _ db: Database, of plan: RowID
  ) throws -> (memberships: [Membership], members: [Organization]) {
    let below = """
      WITH RECURSIVE below(id) AS (
        SELECT duty.organization_id FROM item JOIN duty ON duty.item_id = item.id
        WHERE item.plan_id = ?
        UNION
        SELECT membership.member_id FROM membership
        JOIN below ON below.id = membership.collective_id)
      """
    let memberships = try Membership.fetchAll(
      db,
      sql: below
        + " SELECT * FROM membership WHERE collective_id IN (SELECT id FROM below) ORDER BY id",
      arguments: [plan])
    guard !memberships.isEmpty else { return ([], []) }
    let members = try Organization.fetchAll(
      db,
      sql: below + """
         SELECT * FROM organization WHERE id IN (
          SELECT member_id FROM membership WHERE collective_id IN (SELECT id FROM below))
        ORDER BY id
        """, arguments: [plan])
    return (memberships, members)
  }

  static func milestones(_ db: Database, of plan: RowID) throws -> [Milestone] {
    try Milestone.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT milestone.* FROM milestone JOIN item ON item.id = milestone.item_id
          WHERE item.plan_id = ? ORDER BY milestone.id
          """), arguments: [plan]
    ).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  static func memberObservations(_ db: Database, of plan: RowID) throws -> [Observation] {
    try Observation.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT observation.* FROM indicator
          JOIN observation ON observation.indicator_id = indicator.id
          WHERE indicator.plan_id = ? AND observation.superseded_by IS NULL
            AND observation.organization_id IS NOT NULL
          ORDER BY observation.to_day, observation.from_day DESC, observation.id
          """), arguments: [plan])
  }

  static func shares(_ db: Database, of plan: RowID) throws -> [TargetShare] {
    try TargetShare.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT share.* FROM indicator JOIN target ON target.indicator_id = indicator.id
          JOIN share ON share.target_id = target.id WHERE indicator.plan_id = ? ORDER BY share.id
          """), arguments: [plan])
  }

  /// The source text of a plan; nil when there is no such plan.
  public func text(of plan: RowID) throws(StoreError) -> KeptText? {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT document.id, document.name, document.text FROM plan
              JOIN document ON document.id = plan.document_id WHERE plan.id = ?
              """), arguments: [plan])
      else { return nil }
      let unread = try Row.fetchAll(
        db, sql: "SELECT reason, start, \"end\" FROM unread WHERE document_id = ? ORDER BY start",
        arguments: [row[0] as RowID]
      ).map { DraftUnread(reason: $0[0], span: SourceSpan($0[1], $0[2])) }
      return KeptText(name: row[1], text: row[2], unread: unread)
    }
  }

  /// One indicator with its targets and observations; nil when there is no such indicator.
  public func indicator(_ id: RowID) throws(StoreError) -> IndicatorRecord? {
    try read { db in
      guard let indicator = try Indicator.fetchOne(db, id: id) else { return nil }
      return try Store.record(db, indicator)
    }
  }

  /// The figures of an indicator that were corrected since, in order of recording.
  public func corrected(of indicator: RowID) throws(StoreError) -> [Observation] {
    try read { db in
      try Observation.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT * FROM observation WHERE indicator_id = ? AND superseded_by IS NOT NULL
              AND organization_id IS NULL
            ORDER BY recorded_at, id
            """), arguments: [indicator])
    }
  }

  static func indicators(_ db: Database, of plan: RowID) throws -> [IndicatorRecord] {
    let targets = try Target.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT target.* FROM indicator JOIN target ON target.indicator_id = indicator.id
          WHERE indicator.plan_id = ? ORDER BY target.due, target.id
          """), arguments: [plan])
    let observations = try Observation.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT observation.* FROM indicator
          JOIN observation ON observation.indicator_id = indicator.id
          WHERE indicator.plan_id = ? AND observation.superseded_by IS NULL
            AND observation.organization_id IS NULL
          ORDER BY observation.to_day, observation.from_day DESC, observation.id
          """), arguments: [plan])
    let targetsOf = Dictionary(grouping: targets, by: \.indicatorID)
    let observationsOf = Dictionary(grouping: observations, by: \.indicatorID)
    let indicators = try Indicator.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM indicator WHERE plan_id = ? ORDER BY start, id"),
      arguments: [plan])
    let exempted = try Store.exempted(db, indicators, of: plan)
    return indicators.map {
      IndicatorRecord(
        indicator: $0, targets: targetsOf[$0.id] ?? [],
        observations: observationsOf[$0.id] ?? [], exempted: exempted[$0.id])
    }
  }
}

extension Store {
  /// How an indicator's figures are reported: nil while there are none but what was sent back.
  public func basis(of indicator: RowID) throws(StoreError) -> ObservationBasis? {
    try history(of: indicator).last { $0.supersededBy == nil && $0.status != .returned }?.basis
  }
}

extension PlanSnapshot {
  /// Whether others have parts of an indicator's target, or it is for many to reach: the indicator's own figure is then
  /// that of all together.
  public func isDivided(_ record: IndicatorRecord) -> Bool {
    let targets = record.targets.map(\.id)
    if shares.contains(where: { targets.contains($0.targetID) }) { return true }
    let collective = Set(organizations.filter(\.collective).map(\.id))
    var next = record.indicator.itemID
    while let id = next {
      let duties = duties.filter { $0.itemID == id }
      if let first = duties.map(\.role).min() {
        return duties.contains { $0.role == first && collective.contains($0.organizationID) }
      }
      next = items.first { $0.id == id }?.parentID
    }
    return false
  }
}
