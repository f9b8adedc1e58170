import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import PlanModel

/// What organizations carry in all plans is added up as plans come and go; it must be the sum of their burdens.
@Suite("What organizations carry in all plans")
struct LoadTests {
  private static let sums = Schema.loadColumns.map { "sum(\($0)) AS \($0)" }.joined(separator: ", ")

  /// Expects that what is kept is what the kept burdens come to, and the totals what the kept lines are.
  private func expectRight(_ store: Store, _ context: String) throws {
    try store.read { db in
      let kept = try Row.fetchAll(
        db,
        sql: """
          SELECT day, organization_id, plans, \(Schema.loadColumns.joined(separator: ", "))
          FROM load ORDER BY day, organization_id
          """)
      let burdens = try Row.fetchAll(
        db,
        sql: """
          SELECT day, organization_id, count(*) AS plans, \(LoadTests.sums)
          FROM burden GROUP BY day, organization_id ORDER BY day, organization_id
          """)
      #expect(kept == burdens, "\(context)")
      let lines = try Row.fetchAll(
        db,
        sql: """
          SELECT plan_id, day,
            (SELECT count(*) FROM laggard JOIN plan ON plan.id = laggard.plan_id
              WHERE laggard.plan_id = standing.plan_id AND laggard.day = standing.day
                AND laggard.severity >= 5 AND plan.kind = 'plan') AS grave,
            (SELECT count(*) FROM falling
              WHERE falling.plan_id = standing.plan_id AND falling.day = standing.day) AS falling
          FROM standing ORDER BY id
          """)
      let counts = try Row.fetchAll(
        db, sql: "SELECT plan_id, day, grave, falling FROM standing ORDER BY id")
      #expect(counts == lines, "\(context)")
    }
  }

  @Test(
    "they are the sums of the burdens after any sequence of edits, learning and tidying",
    arguments: 1...4)
  func alwaysRight(_ seed: UInt64) throws {
    let kit = try StoreKit("2025-04-08")
    try kit.apply(.importPlan(DraftFixtures.small, DraftFixtures.document(digest: "other")))
    var edits = RandomEdits(kit, seed: seed &+ 900)
    var random = Seeded(state: seed &+ 70)
    var most = 0
    for step in 0..<70 {
      let context: String
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        // All plans, on a day of several: what is kept for days that are past is forgotten.
        let day = kit.clock.today + Int.random(in: -20...20, using: &random)
        _ = try kit.store.standings(try kit.store.assessor(today: day))
        context = "step \(step): all plans on \(day)"
      case 1:
        let plan = try kit.store.plans().randomElement(using: &random)
        if let plan {
          _ = try kit.store.learn(plan, try kit.store.assessor(today: kit.clock.today))
        }
        context = "step \(step): one plan"
      case 2:
        kit.clock.advance(days: 1)
        context = "step \(step): another day"
      default:
        let kind = EditKind.allCases.randomElement(using: &random) ?? .amend
        guard let edit = try edits.edit(kind), (try? kit.apply(edit)) != nil else { continue }
        context = "step \(step): \(edit)"
      }
      try expectRight(kit.store, context)
      let rows = try kit.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM load") }
      most = max(most, rows ?? 0)
    }
    #expect(most > 2)
  }

  @Test("a store that may only be read adds up in memory, and forgets it")
  func readOnly() throws {
    let folder = try Scratch.folder().path
    try DraftFixtures.makeStore(at: folder + "/a.guatu")
    let store = try Store.connect(folder + "/a.guatu", writable: false, clock: .system)
    let assessor = try store.assessor(today: Kit.day("2026-02-01"))
    func loads(_ schema: String) throws -> Int {
      try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(schema).load") ?? 0 }
    }
    _ = try store.standings(assessor)
    try expectRight(store, "read only")
    #expect(try loads("temp") > 1)
    store.forgetStandings()
    #expect(try loads("temp") == 0)
    #expect(try loads("main") == 0)
    _ = try store.standings(assessor)
    try expectRight(store, "learned again")
  }

  @Test("the furthest behind and the ranking are read in order, and no burden is added up for them")
  func byIndex() throws {
    let kit = try StoreKit("2025-04-08")
    let assessor = try kit.store.assessor(today: Kit.day("2025-04-08"))
    _ = try kit.store.standings(assessor)
    let steps = try QueryPlans.steps(kit.store) {
      _ = try kit.store.furthestBehind(assessor, limit: 15)
      _ = try kit.store.organizationRanking(assessor, by: .score)
    }.filter { step in ["load", "burden", "B-TREE"].contains { step.contains($0) } }
    #expect(
      steps == [
        "SEARCH load USING PRIMARY KEY (day=?)",
        "SEARCH load USING INDEX load_behind (day=?)",
        "SEARCH load USING PRIMARY KEY (day=?)",
      ])
  }
}

/// How SQLite goes about the queries of a piece of work.
enum QueryPlans {
  static func steps(_ store: Store, _ body: () throws -> Void) throws -> [String] {
    let statements = Mutex<[String]>([])
    store.queue.inDatabase { db in
      db.trace { event in
        if case .statement(let statement) = event {
          statements.withLock { $0.append(statement.sql) }
        }
      }
    }
    try body()
    store.queue.inDatabase { $0.trace(nil) }
    let selections = statements.withLock { $0 }.filter { $0.hasPrefix("SELECT") }
    return try selections.flatMap { sql in
      try store.read { db in
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        // A plan is made without the values.
        statement.setUncheckedArguments(StatementArguments())
        return try Row.fetchAll(statement).map { $0["detail"] as String }
      }
    }
  }
}
