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
  let scores: ScoreRules
  private let day: String
  private let rules: String

  init(_ assessor: Assessor, scores: ScoreRules) {
    self.assessor = assessor
    self.scores = scores
    day = assessor.today.description
    // Rules are kept by what they say: two of the same name may differ. And by how the program goes about them.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (assessor.rules.toml + scores.toml).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3
    }
    rules = "\(Assessor.version) " + String(hash, radix: 16)
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
        WHERE laggard.day = ?
        ORDER BY laggard.severity DESC, laggard.rank, laggard.plan_id DESC, laggard.id LIMIT ?
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
          try row.term("light"), attainment: 100 + Decimal(rank) / 1_000_000))
    }
  }

  /// Works a plan's standing out from the facts.
  func workOut(_ db: Database, _ plan: Plan, _ rosters: Rosters) throws -> KeptPlan? {
    guard let snapshot = try Store.snapshot(db, of: plan.id) else { return nil }
    let wall = Wall(snapshot: snapshot, text: "", assessor: assessor)
    let soon = assessor.today...(assessor.today + StandingBook.soon)
    let concerns = Concerns(wall, soon: soon)
    // A summary says what was done; nobody owes anything on it.
    let burdens = plan.kind == .plan ? Burden.all(wall, rosters, scores) : [:]
    return KeptPlan(
      standing: PlanStanding(
        plan: plan, lights: wall.total, items: snapshot.items.count,
        indicators: snapshot.indicators.count,
        doubts: snapshot.doubts.count { $0.resolution == nil },
        unreported: plan.kind == .plan ? concerns.owed.count : 0),
      concerns: concerns, indicators: snapshot.indicators.map(\.indicator),
      burdens: burdens, stated: wall.matrix.stated)
  }

  /// Keeps what was worked out; called in the transaction that read the facts.
  func keep(_ db: Database, _ plan: KeptPlan) throws {
    let standing = plan.standing
    let id = standing.id
    for table in Schema.kept {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE plan_id = ? AND day = ?")
        .execute(arguments: [id, day])
    }
    try insert(
      db, "standing",
      [
        "plan_id": id, "day": day, "rules": rules, "items": standing.items,
        "indicators": standing.indicators, "doubts": standing.doubts,
        "unreported": standing.unreported, "grave": plan.grave, "falling": plan.falling,
      ], standing.lights)
    for one in plan.concerns.behind {
      try insert(
        db, "laggard",
        [
          "plan_id": id, "day": day, "item_id": one.subject.item,
          "indicator_id": one.subject.indicator, "light": one.shortfall.light.rawValue,
          "severity": one.shortfall.light.severity, "rank": one.shortfall.rank,
          "deviation": one.deviation?.value.rounded(6).plain,
          "kind": one.deviation?.kind.rawValue, "as_of": one.asOf?.description,
        ])
    }
    guard standing.plan.kind == .plan else { return }
    for one in plan.concerns.owed {
      try insert(
        db, "arrears",
        [
          "plan_id": id, "day": day, "indicator_id": plan.indicators[one.index].id,
          "period": one.period.description,
        ])
    }
    for one in plan.concerns.due {
      try insert(
        db, "falling",
        [
          "plan_id": id, "day": day, "kind": one.kind.rawValue, "due": one.day.description,
          "item_id": one.subject.item, "indicator_id": one.subject.indicator, "text": one.text,
        ])
    }
    // Also who is named on a heading alone, below which every item names others.
    for organization in Set(plan.burdens.keys).union(plan.stated.keys).sorted() {
      let burden = plan.burdens[organization] ?? Burden()
      try insert(
        db, "burden",
        [
          "plan_id": id, "day": day, "organization_id": organization,
          "lead": burden.duties[.lead] ?? 0, "responsible": burden.duties[.responsible] ?? 0,
          "cooperating": burden.duties[.cooperating] ?? 0,
          "stated": plan.stated[organization] ?? 0, "owed": burden.owed,
          "points": burden.points.millionths, "full": burden.full.millionths,
          "expected": burden.expected, "reported": burden.reported,
        ], burden.lights)
    }
  }

  private func insert(
    _ db: Database, _ table: String,
    _ values: KeyValuePairs<String, (any DatabaseValueConvertible)?>, _ lights: RollUp? = nil
  ) throws {
    var columns = values.map { "\"\($0.key)\"" }
    var row = values.map(\.value)
    if let lights {
      columns += StandingBook.lights.map { "\"\($0.rawValue)\"" }
      row += StandingBook.lights.map { lights[$0] }
    }
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    ).execute(arguments: StatementArguments(row))
  }

  /// Drops what was kept by other rules, and for other days than this and today's: nobody asks for them again.
  func tidy(_ db: Database, today: Day) throws {
    let days = [day, today.description]
    for table in Schema.kept.reversed() {
      try db.execute(
        sql: """
          DELETE FROM \(table) WHERE day = ? AND plan_id IN (
            SELECT plan_id FROM standing WHERE day = ? AND rules <> ?)
          """, arguments: [day, day, rules])
    }
    try db.execute(
      sql: "DELETE FROM standing WHERE day NOT IN (?, ?)", arguments: StatementArguments(days))
    guard db.changesCount > 0 else { return }
    for drop in Schema.drops {
      try db.execute(sql: "\(drop) WHERE day NOT IN (?, ?)", arguments: StatementArguments(days))
    }
  }

  static func isWorse(_ a: Laggard, _ b: Laggard) -> Bool {
    a.shortfall == b.shortfall ? a.indicatorID < b.indicatorID : a.shortfall > b.shortfall
  }

  /// How many days count as soon in what is kept.
  static let soon = 30
  static let lights: [Light] = [.done, .green, .yellow, .red, .overdue, .none, .exempt]
}

/// What one plan came to: what is kept of it.
struct KeptPlan {
  var standing: PlanStanding
  var concerns: Concerns
  var indicators: [Indicator]
  var burdens: [RowID: Burden]
  /// How many duties the document states for each organization.
  var stated: [RowID: Int]

  /// How many lines it gives the supervision page; a summary none, which says what was done.
  var grave: Int {
    standing.plan.kind == .plan ? concerns.behind.count { $0.shortfall.light.isGrave } : 0
  }
  var falling: Int { standing.plan.kind == .plan ? concerns.due.count : 0 }

  /// The indicators that are behind, the worst first.
  var laggards: [Laggard] {
    let names = Dictionary(indicators.map { ($0.id, $0.name) }) { first, _ in first }
    return concerns.behind.compactMap { one in
      one.subject.indicator.map {
        Laggard(
          planID: standing.id, indicatorID: $0, planTitle: standing.plan.title,
          name: names[$0] ?? "", deviation: one.deviation, asOf: one.asOf,
          shortfall: one.shortfall)
      }
    }.sorted(by: StandingBook.isWorse)
  }
}

extension Decimal {
  /// The number in millionths, as far as an integer holds it: what SQL orders and sums by.
  var millionths: Int64 {
    let limit = Decimal(Int64.max / 4)
    let scaled = min(max(self * 1_000_000, -limit), limit)
    return NSDecimalNumber(decimal: scaled.rounded(0)).int64Value
  }
}

extension Shortfall {
  /// How much more than was due is there, in millionths: the least comes first.
  var rank: Int64 { (-percent).millionths }
}
