import Foundation
import GRDB

/// Which plans' standings are worked out where none is kept from an earlier look.
public enum StandingEffort: Sendable {
  case all
  /// Those of `first`, then others from the latest on, until so many indicators have been read; at least one plan.
  case some(indicators: Int, first: [RowID] = [])
}

/// Reads standings that are kept, and keeps new ones.
///
/// A kept standing holds for one day and one set of rules; triggers drop it when the plan changes. Keeping is no edit: it
/// is left out where the store may not be written or somebody else is writing.
struct StandingBook {
  let assessor: Assessor
  private let day: String
  private let rules: String

  init(_ assessor: Assessor) {
    self.assessor = assessor
    day = assessor.today.description
    // Rules are kept by what they say: two of the same name may differ.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in assessor.rules.toml.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
    rules = String(hash, radix: 16)
  }

  /// What is kept, by plan.
  func kept(_ db: Database, plans: [Plan]) throws -> [RowID: PlanStanding] {
    let byID = Dictionary(plans.map { ($0.id, $0) }) { first, _ in first }
    var result: [RowID: PlanStanding] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT plan_id, items, indicators, doubts, unreported, done, green, yellow, red, overdue,
          none, exempt FROM standing WHERE day = ? AND rules = ?
        """, arguments: [day, rules])
    while let row = try rows.next() {
      guard let plan = byID[row[0]] else { continue }
      var lights = RollUp()
      for (index, light) in StandingBook.lights.enumerated() {
        lights.add(light, times: row[5 + index])
      }
      result[plan.id] = PlanStanding(
        plan: plan, lights: lights, items: row[1], indicators: row[2], doubts: row[3],
        unreported: row[4])
    }
    return result
  }

  /// The furthest behind of all that is kept.
  func laggards(_ db: Database, limit: Int) throws -> [Laggard] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT laggard.plan_id, laggard.indicator_id, plan.title, indicator.name, laggard.light,
          laggard.deviation, laggard.kind, laggard.as_of, laggard.rank
        FROM laggard CROSS JOIN plan ON plan.id = laggard.plan_id
        CROSS JOIN indicator ON indicator.id = laggard.indicator_id
        WHERE laggard.day = ? ORDER BY laggard.severity DESC, laggard.rank, laggard.indicator_id LIMIT ?
        """, arguments: [day, limit]
    ).map { row in
      let kind: Deviation.Kind? = try row.optionalTerm("kind")
      let rank: Int64 = row["rank"]
      return Laggard(
        planID: row["plan_id"], indicatorID: row["indicator_id"], planTitle: row["title"],
        name: row["name"],
        deviation: try row.decimal("deviation").flatMap { value in
          kind.map { Deviation($0, value) }
        }, asOf: try row.period("as_of"),
        shortfall: Shortfall(
          try row.term("light"), attainment: 100 + Decimal(rank) / Laggard.unit))
    }
  }

  /// Works a plan's standing out from the facts, with what is behind in it, the worst first.
  func workOut(_ db: Database, _ plan: Plan) throws -> (PlanStanding, [Laggard]) {
    let records = try Store.indicators(db, of: plan.id)
    let milestones = try Store.milestones(db, of: plan.id)
    let divisions = Divisions(
      try Store.shares(db, of: plan.id), try Store.memberObservations(db, of: plan.id))
    var standing = PlanStanding(
      plan: plan, lights: RollUp(),
      items: try StandingBook.count(db, "SELECT count(*) FROM item WHERE plan_id = ?", plan.id),
      indicators: records.count,
      doubts: try StandingBook.count(
        db, "SELECT count(*) FROM doubt WHERE plan_id = ? AND resolution IS NULL", plan.id),
      unreported: 0)
    var laggards: [Laggard] = []
    for record in records where !record.targets.isEmpty {
      let assessment = assessor.assess(
        record, plan: plan, milestones: milestones,
        members: divisions.members(of: record, target: assessor.inForce(record.targets)))
      standing.lights.add(assessment.light)
      if assessment.unreported != nil { standing.unreported += 1 }
      guard assessment.light.isBehind else { continue }
      laggards.append(
        Laggard(
          planID: plan.id, indicatorID: record.id, planTitle: plan.title,
          name: record.indicator.name, deviation: assessment.deviation,
          asOf: assessment.isStale ? assessment.asOfPeriod : nil,
          shortfall: assessment.shortfall))
    }
    let stated = try Item.fetchAll(
      db,
      sql: """
        SELECT * FROM item WHERE plan_id = ?
          AND (state IS NOT NULL OR percent IS NOT NULL OR EXISTS (
            SELECT 1 FROM milestone
            WHERE milestone.item_id = item.id AND milestone.indicator_id IS NULL))
          AND NOT EXISTS (SELECT 1 FROM indicator WHERE indicator.item_id = item.id)
        """, arguments: [plan.id])
    for item in stated {
      standing.lights.add(assessor.assess(item, plan: plan, milestones: milestones).light)
    }
    return (standing, laggards.sorted(by: StandingBook.isWorse))
  }

  /// Keeps what was worked out; called in the transaction that read the facts.
  func keep(_ db: Database, _ standing: PlanStanding, _ laggards: [Laggard]) throws {
    let plan = standing.plan.id
    try db.execute(
      sql: "DELETE FROM standing WHERE plan_id = ? AND day = ?", arguments: [plan, day])
    try db.execute(
      sql: "DELETE FROM laggard WHERE plan_id = ? AND day = ?", arguments: [plan, day])
    let counts = StandingBook.lights.map { standing.lights[$0] }
    let values: [(any DatabaseValueConvertible)?] =
      [
        plan, day, rules, standing.items, standing.indicators, standing.doubts,
        standing.unreported,
      ] + counts.map { $0 }
    try db.cachedStatement(
      sql: """
        INSERT INTO standing (plan_id, day, rules, items, indicators, doubts, unreported, done,
          green, yellow, red, overdue, none, exempt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: StatementArguments(values))
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO laggard (plan_id, day, indicator_id, light, severity, rank, deviation, kind, as_of)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for laggard in laggards.prefix(StandingBook.keptLaggards) {
      try insert.execute(arguments: [
        plan, day, laggard.indicatorID, laggard.light.rawValue, laggard.light.severity,
        laggard.rank, laggard.deviation?.value.rounded(6).plain,
        laggard.deviation?.kind.rawValue, laggard.asOf?.description,
      ])
    }
  }

  /// Drops what was kept by other rules, and for other days than this and today's: nobody asks for them again.
  func tidy(_ db: Database, today: Day) throws {
    let days = [day, today.description]
    try db.execute(
      sql: """
        DELETE FROM laggard WHERE plan_id IN (
          SELECT plan_id FROM standing WHERE day = ? AND rules <> ?)
        """, arguments: [day, rules])
    try db.execute(
      sql: "DELETE FROM standing WHERE day = ? AND rules <> ?", arguments: [day, rules])
    try db.execute(
      sql: "DELETE FROM standing WHERE day NOT IN (?, ?)", arguments: StatementArguments(days))
    if db.changesCount > 0 {
      try db.execute(
        sql: "DELETE FROM laggard WHERE day NOT IN (?, ?)", arguments: StatementArguments(days))
    }
  }

  static func isWorse(_ a: Laggard, _ b: Laggard) -> Bool {
    a.shortfall == b.shortfall ? a.indicatorID < b.indicatorID : a.shortfall > b.shortfall
  }

  /// Of one plan; more than the overview ever shows.
  private static let keptLaggards = 20
  private static let lights: [Light] = [.done, .green, .yellow, .red, .overdue, .none, .exempt]

  private static func count(_ db: Database, _ sql: String, _ plan: RowID) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [plan]) ?? 0
  }
}

extension Laggard {
  /// How much more than was due is there, in millionths as far as an integer holds it: the least comes first.
  fileprivate var rank: Int64 {
    let scaled = -shortfall.percent * Laggard.unit
    let limit = Decimal(Int64.max / 2)
    return NSDecimalNumber(decimal: min(max(scaled, -limit), limit).rounded(0)).int64Value
  }

  fileprivate static let unit: Decimal = 1_000_000
}
