import Foundation
import TestSupport
import Testing

@testable @_spi(Bulk) import PlanModel

/// What the boards show is read from what is kept of each plan; it must be what the facts say.
@Suite("Boards from what is kept")
struct KeptBoardTests {
  private let day = Kit.day("2025-09-30")

  /// A few plans whose indicators are spread over all lights.
  private func store() throws -> (Store, String) {
    let folder = FileManager.default.temporaryDirectory.path + "/kept-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var bulk = BulkStore()
    (bulk.plans, bulk.itemsOfPlan, bulk.indicatorsOfPlan) = (5, 70, 12)
    bulk.observationsOfIndicator = 8
    try bulk.make(at: folder + "/a.guatu")
    return (try Store.open(folder + "/a.guatu"), folder)
  }

  @Test("the supervision page from what is kept is the one from the facts")
  func supervision() throws {
    let (store, folder) = try store()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let assessor = try store.assessor(today: day)
    let snapshot = try #require(try store.snapshot(of: 3))
    let organization = snapshot.duties[0].organizationID
    try store.apply(
      .order(
        .issue(
          OrderDraft(
            planID: 3, itemID: snapshot.items[4].id, indicatorID: nil,
            organizationID: organization, colour: .blue, due: day + 3, text: "加快进度"))),
      by: StoreKit.anna)
    _ = try store.standings(assessor)
    let facts = try store.supervision(assessor)
    let kept = try store.supervision(assessor, limit: 10_000)
    #expect(facts.behind.count > 10)
    #expect(facts.unreported.count > 10)
    #expect(facts.due.count == 1)
    #expect(kept.behind.map(\.place) == facts.behind.map(\.place))
    #expect(kept.behind.map(\.explanation) == facts.behind.map(\.explanation))
    #expect(kept.behind == facts.behind)
    #expect(kept.unreported == facts.unreported)
    #expect(kept.due == facts.due)
    #expect(kept.totals == facts.totals)
    #expect(kept.orderPlaces[1]?.itemID == snapshot.items[4].id)
    let first = try store.supervision(assessor, limit: 5)
    #expect(first.behind == Array(kept.behind.prefix(5)))
    #expect(first.totals == facts.totals)
  }

  @Test("plans learned one by one stand as they do when all are worked out")
  func learning() throws {
    let (store, folder) = try store()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let assessor = try store.assessor(today: day)
    var learned: [PlanStanding] = []
    var worst: [Laggard] = []
    for plan in try store.plans() {
      let found = try #require(try store.learn(plan, assessor))
      learned.append(found.standing)
      worst = found.laggards
    }
    try store.queue.write { db in
      for table in Schema.kept { try db.execute(sql: "DELETE FROM \(table)") }
    }
    let all = try store.standings(assessor)
    #expect(learned == all.plans)
    #expect(worst == all.laggards)
    #expect(!worst.isEmpty)
  }

  @Test("the ranking from what is kept is the one from the facts, by either order")
  func ranking() throws {
    let (store, folder) = try store()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let assessor = try store.assessor(today: day)
    _ = try store.standings(assessor)
    for order in RankingOrder.allCases {
      let facts = try store.ranking(assessor, by: order)
      let kept = try store.organizationRanking(assessor, by: order).organizations
      #expect(kept.count == facts.count)
      for (one, load) in zip(kept, facts) {
        #expect(one.id == load.id)
        #expect(one.lights == load.lights)
        #expect(one.owed == load.owed.count)
        #expect(one.duties[.lead] == load.entries(.lead).count)
        #expect(one.score?.rounded(3) == load.score.percent?.rounded(3))
      }
    }
    let whole = try store.organizationRanking(assessor, by: .score)
    #expect(whole.ranks.count == whole.organizations.count)
    #expect(whole.ranks == whole.ranks.sorted())
    let behind = whole.organizations.filter { $0.lights.behind > 0 }
    let furthest = try store.furthestBehind(assessor, limit: 4)
    #expect(furthest.count == behind.count)
    #expect(behind.count > 4)
    let order = behind.sorted { a, b in
      let (most, least) = (
        a.lights[.overdue] + a.lights[.red], b.lights[.overdue] + b.lights[.red]
      )
      if most != least { return most > least }
      if a.lights.behind != b.lights.behind { return a.lights.behind > b.lights.behind }
      return a.id < b.id
    }
    #expect(furthest.organizations == Array(order.prefix(4)))
    let someone = try #require(try store.ranking(assessor).first)
    var reading = try #require(try store.loadReading(of: someone.id, assessor, known: true))
    while !reading.plans.isEmpty { try store.read(on: &reading, plans: 2) }
    let load = reading.load
    #expect(load.entries == someone.entries)
    #expect(load.score == someone.score)
  }

  @Test("duties as stated agree with the matrix, also where none of them reaches a lowest row")
  func stated() throws {
    let kit = try StoreKit("2025-04-08")
    let assessor = try kit.store.assessor(today: Kit.day("2025-04-08"))
    _ = try kit.store.standings(assessor)
    let matrix = DutyMatrix(
      tree: ItemTree(try kit.snapshot.items), organizations: try kit.snapshot.organizations,
      duties: try kit.snapshot.duties)
    let ranking = try kit.store.organizationRanking(assessor, by: .score).organizations
    #expect(ranking.count == matrix.organizations.count)
    for (column, organization) in matrix.organizations.enumerated() {
      #expect(ranking.first { $0.id == organization.id }?.stated == matrix.load[column])
    }
  }

  @Test("a duty, a share and a roster that change drop what was kept")
  func dropped() throws {
    let kit = try StoreKit("2025-04-08")
    let assessor = try kit.store.assessor(today: Kit.day("2025-04-08"))
    let duty = try kit.snapshot.duties[0]
    let target = try kit.snapshot.indicators[0].targets[0].id
    let towns = try kit.organization("各镇街")
    let edits: [PlanEdit] = [
      .setDuty(
        item: duty.itemID, organization: duty.organizationID, role: .cooperating,
        expecting: duty.role),
      .organization(
        .setShares(
          target: target, [ShareDraft(organizationID: duty.organizationID, value: 600)])),
      .organization(
        .addMember(collective: towns, member: duty.organizationID, from: nil, to: nil)),
    ]
    for edit in edits {
      _ = try kit.store.standings(assessor)
      #expect(!(try kit.store.organizationRanking(assessor, by: .score).organizations.isEmpty))
      try kit.apply(edit)
      #expect(
        try kit.store.organizationRanking(assessor, by: .score).organizations.isEmpty, "\(edit)")
    }
  }

  @Test("the log is found by words, by who made a change, by kind, and page by page")
  func log() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.flow, "2025Q1", 30)
    kit.clock.advance(days: 1)
    let duty = try kit.snapshot.duties[0]
    try kit.apply(
      .setDuty(
        item: duty.itemID, organization: duty.organizationID, role: .cooperating,
        expecting: duty.role), by: StoreKit.bo)
    func found(_ words: [LogFilter.Word], kinds: Set<EditKind> = []) throws -> [EditKind] {
      var filter = LogFilter()
      (filter.words, filter.kinds) = (words, kinds)
      return try kit.store.log(filter: filter).map(\.kind)
    }
    #expect(try found([.init("技术改造")]) == [.observe])
    #expect(try found([.init("bo", in: .login)]) == [.setDuty])
    #expect(try found([.init("录入", kinds: [.observe])]) == [.observe])
    #expect(try found([.init("科技", in: .organization)]).contains(.setDuty))
    #expect(try found([], kinds: [.importPlan]) == [.importPlan])
    // What a reader types is no pattern.
    #expect(try found([.init("%")]).isEmpty)
    #expect(try found([.init("indicators")]).isEmpty)
    let newest = try kit.store.log(limit: 1)
    #expect(try kit.store.log(limit: 1, before: newest[0].sequence)[0].kind == .observe)
  }
}
