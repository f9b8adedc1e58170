import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable @_spi(Bulk) import PlanModel

@Suite("How plans stand")
struct StandingTests {
  private func kept(_ store: Store) throws -> [String] {
    try store.read { try String.fetchAll($0, sql: "SELECT day FROM standing ORDER BY day") }
  }

  private func standings(
    _ kit: StoreKit, _ day: String, effort: StandingEffort = .all
  ) throws -> Standings {
    try kit.store.standings(kit.store.assessor(today: Kit.day(day)), effort: effort)
  }

  /// The same from the facts, through the wall.
  private func walls(_ store: Store, _ day: String) throws -> [RollUp] {
    try store.plans().compactMap { plan in
      try store.snapshot(of: plan.id).map {
        Wall(snapshot: $0, text: "", assessor: try store.assessor(today: Kit.day(day))).total
      }
    }
  }

  @Test("what is kept is what the facts say, and a second look reads it")
  func same() throws {
    let kit = try StoreKit("2025-07-08")
    try kit.observe(kit.flow, "2025H1", 40)
    let first = try standings(kit, "2025-06-30")
    #expect(first.plans.map(\.lights) == (try walls(kit.store, "2025-06-30")))
    #expect(first.plans.allSatisfy { $0.isKnown })
    #expect(first.laggards.map(\.indicatorID) == [try kit.flow])
    #expect(try kept(kit.store) == ["2025-06-30"])
    let second = try standings(kit, "2025-06-30", effort: .some(indicators: 0))
    #expect(second.plans == first.plans)
    #expect(second.laggards == first.laggards)
  }

  @Test("every change of the facts drops what was kept, and so does its undo")
  func stale() throws {
    let kit = try StoreKit("2025-07-08")
    let target = try kit.snapshot.indicators[0].targets[0].id
    let edits: [PlanEdit] = [
      .observe([
        ObservationEntry(indicatorID: try kit.flow, period: .half(2025, 1), value: 40)
      ]),
      .exempt(indicator: try kit.stock, reason: "口径调整"),
      .setProgress(
        item: try kit.item, TaskProgress(state: .underWay, percent: 40), expecting: TaskProgress()),
      .setMilestones(
        item: try kit.item, indicator: nil,
        [MilestoneDraft(due: .quarter(2025, 2), text: "出台方案")], due: nil),
      .setSchedule(plan: kit.plan, .day),
      .amend([Amendment(.target(target), values: [.value: "700"])], settling: nil),
      .settleDoubt(
        try kit.snapshot.doubts[0].id, .dismissed, reason: "原文如此", expecting: nil),
    ]
    for edit in edits {
      _ = try standings(kit, "2025-06-30")
      try kit.apply(edit)
      #expect(try kept(kit.store).isEmpty, "\(edit)")
      let now = try standings(kit, "2025-06-30")
      #expect(now.plans.map(\.lights) == (try walls(kit.store, "2025-06-30")))
      try kit.store.undo(by: StoreKit.anna)
      #expect(try kept(kit.store).isEmpty, "undo of \(edit)")
      try kit.store.redo(by: StoreKit.anna)
    }
  }

  @Test("another day and other rules are worked out anew; days that are past are forgotten")
  func days() throws {
    let kit = try StoreKit("2025-07-08")
    _ = try standings(kit, "2025-07-08")
    _ = try standings(kit, "2025-06-30")
    #expect(try kept(kit.store) == ["2025-06-30", "2025-07-08"])
    kit.clock.set("2025-07-09")
    _ = try standings(kit, "2025-07-09")
    #expect(try kept(kit.store) == ["2025-07-09"])
    let other = try #require(RuleSet.builtin.last)
    let assessor = Assessor(rules: other, today: Kit.day("2025-07-09"))
    #expect(
      try kit.store.standings(assessor, effort: .some(indicators: 0)).plans
        .allSatisfy { !$0.isKnown })
  }

  @Test("no more is worked out at once than was asked, those asked for first")
  func effort() throws {
    let kit = try StoreKit()
    for number in 0..<4 {
      try kit.apply(.importPlan(DraftFixtures.small, DraftFixtures.document(digest: "n\(number)")))
    }
    let first = try standings(kit, "2025-06-30", effort: .some(indicators: 2, first: [kit.plan]))
    #expect(first.plans.filter(\.isKnown).map(\.id) == [kit.plan])
    let second = try standings(kit, "2025-06-30", effort: .some(indicators: 4))
    #expect(second.plans.count(where: \.isKnown) == 3)
    #expect(second.plans.map(\.id) == first.plans.map(\.id))
    #expect(try standings(kit, "2025-06-30").plans.allSatisfy { $0.isKnown })
  }

  @Test("a store that may only be read answers the same, and keeps it in memory alone")
  func readOnly() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/standing-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/a.guatu"
    try DraftFixtures.makeStore(at: path)
    let store = try Store.connect(path, writable: false, clock: .system)
    let assessor = try store.assessor(today: Kit.day("2026-02-01"))
    let standings = try store.standings(assessor)
    #expect(standings.plans.map(\.lights) == (try walls(store, "2026-02-01")))
    let second = try store.standings(assessor, effort: .some(indicators: 0))
    #expect(second.plans == standings.plans)
    #expect(try store.organizationRanking(assessor, by: .score).organizations.count > 1)
    store.forgetStandings()
    #expect(
      try store.standings(assessor, effort: .some(indicators: 0)).plans
        .allSatisfy { !$0.isKnown })
    let other = try Store.open(path)
    #expect(
      try other.standings(assessor, effort: .some(indicators: 0)).plans
        .allSatisfy { !$0.isKnown })
    #expect(try other.standings(assessor).plans == standings.plans)
  }

  @Test("neither the overview nor opening a plan reads a whole table of facts")
  func queryPlans() throws {
    let kit = try StoreKit()
    let assessor = try kit.store.assessor(today: Kit.day("2025-06-30"))
    _ = try kit.store.standings(assessor)
    let statements = Mutex<Set<String>>([])
    func watch(_ on: Bool) {
      kit.store.queue.inDatabase { db in
        guard on else { return db.trace(nil) }
        db.trace { event in
          if case .statement(let statement) = event {
            statements.withLock { _ = $0.insert(statement.sql) }
          }
        }
      }
    }
    watch(true)
    // Kept, then a plan that changed, then a plan opened.
    _ = try kit.store.standings(assessor)
    try kit.observe(kit.flow, "2025Q1", 4)
    _ = try kit.store.standings(assessor)
    _ = try kit.store.snapshot(of: kit.plan)
    _ = try kit.store.text(of: kit.plan)
    _ = try kit.store.series(of: kit.flow)
    // The boards over all plans, and the log by every filter.
    _ = try kit.store.supervision(assessor, limit: 100)
    _ = try kit.store.furthestBehind(assessor, limit: 15)
    _ = try kit.store.organizationRanking(assessor, by: .score)
    _ = try kit.store.loadReading(of: kit.organization("市科技局"), assessor, known: true)
    var filter = LogFilter(from: Kit.day("2025-01-01"), to: Kit.day("2025-12-31"))
    filter.kinds = [.observe, .importPlan]
    filter.words = [.init("企业"), .init("科技", in: .organization), .init("培育", in: .item)]
    _ = try kit.store.log(filter: filter)
    watch(false)
    let seen = statements.withLock { $0 }.filter {
      $0.uppercased().hasPrefix("SELECT") && !$0.contains("sqlite_")
    }
    #expect(seen.count > 15)
    // As long as there are plans, or organizations; or bounded by nature.
    let short: Set<String> = [
      "plan", "standing", "person", "rule_set", "membership", "log_subject", "organization",
      "organization_alias",
    ]
    for sql in seen where !sql.contains("json_each") {
      let steps = try kit.store.read { db in
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        // A plan is made without the values.
        statement.setUncheckedArguments(StatementArguments())
        return try Row.fetchAll(statement).map { $0["detail"] as String }
      }
      // An index of what is open alone is short, too.
      for step in steps where step.hasPrefix("SCAN ") && !step.hasSuffix("_open") {
        let table = step.split(separator: " ")[1]
        #expect(short.contains(String(table)), "\(step): \(sql)")
      }
    }
  }

  @Test("the large store has the size it was asked for, is sound, and is the same each time")
  func bulk() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/bulk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var bulk = BulkStore()
    (bulk.plans, bulk.itemsOfPlan, bulk.indicatorsOfPlan) = (3, 70, 12)
    var texts: [String] = []
    for name in ["a", "b"] {
      let path = folder + "/\(name).guatu"
      try bulk.make(at: path)
      let store = try Store.open(path)
      #expect(try store.check().isEmpty)
      let counts = try store.read { db in
        try ["plan", "item", "duty", "indicator", "observation"].map {
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? 0
        }
      }
      #expect(counts == [3, 210, 630, 36, 360])
      texts.append(try Contents.of(store))
      let triggers = try store.read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")
      }
      #expect(triggers == Schema.triggers.count)
    }
    #expect(texts[0] == texts[1])
  }
}
