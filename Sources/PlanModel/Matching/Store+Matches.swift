import GRDB

/// What one document has of a series.
public struct SeriesEntry: Sendable, Hashable, Identifiable {
  public var plan: Plan
  /// The indicator with its targets and the observations that hold.
  public var record: IndicatorRecord

  public var id: RowID { record.id }
  public var indicator: Indicator { record.indicator }
  public var targets: [Target] { record.targets }
  public var observations: [Observation] { record.observations }

  public init(plan: Plan, record: IndicatorRecord) {
    self.plan = plan
    self.record = record
  }
}

extension Store {
  /// Figures that documents report, offered to the indicators of other documents; the strongest first.
  ///
  /// - Parameter document: only what this one reports.
  public func matches(of document: RowID? = nil) throws(StoreError) -> [FigureMatch] {
    try read { db in
      let plans = try Plan.fetchAll(db, sql: "SELECT * FROM plan")
      let byID = Dictionary(plans.map { ($0.id, $0) }) { first, _ in first }
      let reported = try Store.reported(db, by: document, plans: byID)
      guard !reported.isEmpty else { return [] }
      let taken = try Store.taken(db)
      let documents = Dictionary(reported.map { ($0.document.id, $0.document) }) { $1 }.values
      let near = plans.filter { plan in
        documents.contains { FigureMatcher.region(plan, $0) != nil }
      }
      return FigureMatcher(try Store.wanted(db, near)).matches(reported)
        .filter { !taken.contains($0.id) }
    }
  }

  /// The indicator's series: what each document has of it, the earliest first. An indicator alone in its series is alone
  /// here too; none when there is no such indicator.
  public func series(of indicator: RowID) throws(StoreError) -> [SeriesEntry] {
    try read { db in
      guard let own = try Indicator.fetchOne(db, id: indicator) else { return [] }
      let members =
        try own.seriesID.map {
          try Indicator.fetchAll(
            db, sql: "SELECT * FROM indicator WHERE series_id = ? ORDER BY id", arguments: [$0])
        } ?? [own]
      let entries = try members.compactMap { member -> SeriesEntry? in
        guard let plan = try Plan.fetchOne(db, id: member.planID) else { return nil }
        return SeriesEntry(plan: plan, record: try Store.record(db, member))
      }
      return entries.sorted { $0.order < $1.order }
    }
  }

  /// An indicator with its targets and the observations that hold.
  static func record(_ db: Database, _ indicator: Indicator) throws -> IndicatorRecord {
    IndicatorRecord(
      indicator: indicator,
      targets: try Target.fetchAll(
        db, sql: "SELECT * FROM target WHERE indicator_id = ? ORDER BY due, id",
        arguments: [indicator.id]),
      observations: try Observation.fetchAll(
        db,
        sql: """
          SELECT * FROM observation
          WHERE indicator_id = ? AND superseded_by IS NULL AND organization_id IS NULL
          ORDER BY to_day, from_day DESC, id
          """, arguments: [indicator.id]))
  }

  /// Figures of indicators that have no target: what a document merely reports.
  private static func reported(
    _ db: Database, by document: RowID?, plans: [RowID: Plan]
  ) throws -> [FigureMatcher.Reported] {
    let indicators = try Indicator.fetchAll(
      db,
      sql: """
        SELECT * FROM indicator WHERE (?1 IS NULL OR plan_id = ?1) AND NOT damaged
          AND NOT EXISTS (SELECT 1 FROM target WHERE target.indicator_id = indicator.id)
        """, arguments: [document])
    var result: [FigureMatcher.Reported] = []
    for indicator in indicators {
      guard let plan = plans[indicator.planID] else { continue }
      let observations = try Observation.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT * FROM observation WHERE indicator_id = ? AND superseded_by IS NULL
              AND organization_id IS NULL AND status <> 'returned'
            """), arguments: [indicator.id])
      result += observations.map {
        FigureMatcher.Reported(document: plan, indicator: indicator, actual: $0)
      }
    }
    return result
  }

  private static func wanted(_ db: Database, _ plans: [Plan]) throws -> [FigureMatcher.Wanted] {
    try plans.flatMap { plan in
      try Store.indicators(db, of: plan.id).map {
        FigureMatcher.Wanted(plan: plan, record: $0)
      }
    }
  }

  /// The matches that have been accepted: the figure may have been corrected since, and is not offered again.
  private static func taken(_ db: Database) throws -> Set<String> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT observation.indicator_id, adoption.source_id FROM adoption
        JOIN observation ON observation.id = adoption.observation_id
        """)
    return Set(rows.map { "\($0[0] as RowID)-\($0[1] as RowID)" })
  }
}

extension SeriesEntry {
  fileprivate var order: (Int, Int, RowID) {
    (plan.toYear ?? plan.fromYear ?? Int.max, plan.fromYear ?? Int.max, record.id)
  }
}
