import Foundation
import Testing

@testable import PlanModel

@Suite("Scores of who stops reporting")
struct StaleScoreTests {
  private func assess(_ line: String?, today: String = "2018-10-15") -> Assessment {
    Assessor(today: Kit.day(today)).assess(
      Kit.record(.flow, targets: [Kit.target(.ge, 600)], line.map { [$0] } ?? []),
      plan: Kit.plan())
  }

  private func entry(_ line: String?, _ label: String, today: String = "2018-10-15") -> ScoreEntry {
    ScoreEntry(assess(line, today: today), label: label, role: .lead)
  }

  @Test("a figure of an earlier quarter is held against what is due by now, and the line says so")
  func old() {
    // 150 of 600 at the end of March was just what was due then; nothing has come since.
    let score = Score([entry("2018Q1 150", "甲"), entry("2018Q3 360", "乙")])
    #expect(
      score.lines(.hans) == [
        // 25 % of 75 %.
        "甲：33.3%（数据只到 2018年一季度，按应报时的序时计），得 3.33/10 × 1 = 3.33",
        "乙：80.0%，得 8/10 × 1 = 8", "11.33 ÷ 20 = 56.7 分，已报 1/2",
      ])
    // What stands by itself is not held against time: a stock of 540.
    let stock = Assessor(today: Kit.day("2018-10-15")).assess(
      Kit.record(.stock, targets: [Kit.target(.ge, 600)], ["2018Q1 540"]), plan: Kit.plan())
    #expect(ScoreEntry(stock, label: "", role: .lead).attainment == stock.attainment)
    // Three of four old: less than half is reported.
    let few = Score(
      [entry("2018Q3 600", "甲")] + (1...3).map { entry("2018Q1 150", "\($0)") })
    #expect(few.percent == nil && few.unrated == .tooFew(least: 50) && few.basis == "1/4")
    // Where the rules count silence as nothing, so is this.
    let strict = Score([entry("2018Q1 150", "甲")], rules: ScoreRules(unreported: .zero))
    #expect(strict.percent == 0)
    #expect(strict.lines(.hans)[0].hasSuffix("，得 0/10 × 1 = 0"))
  }

  @Test("what is settled needs no newer figure: a target met, or past its due date")
  func settled() {
    #expect(Score([entry("2018Q1 600", "甲")]).percent == 100)
    // 300 of 600 when the year is over: half, though the last quarter was never reported.
    #expect(Score([entry("2018Q2 300", "甲", today: "2019-02-01")]).percent == 50)
  }

  @Test("an organization that stops reporting is not rated any more")
  func organization() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.flow, "2025Q1", 60)
    func percents(_ day: String) throws -> [Decimal?] {
      let assessor = try kit.store.assessor(today: Kit.day(day))
      _ = try kit.store.standings(assessor)
      let listed = try kit.store.organizationRanking(assessor, by: .score).organizations
      let loads = try kit.store.ranking(assessor)
      #expect(listed.map { $0.score?.rounded(3) } == loads.map { $0.score.percent?.rounded(3) })
      return loads.map(\.score.percent)
    }
    // 60 of 205 by the end of March is above the quarter that was due.
    #expect(try percents("2025-04-08").contains(100))
    #expect(try percents("2025-07-08").allSatisfy { $0 == nil })
  }

  @Test("who only cooperates is not behind")
  func cooperating() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.flow, "2025Q1", 1)
    let assessor = try kit.store.assessor(today: Kit.day("2025-04-08"))
    let loads = try kit.store.loads(assessor)
    for load in loads {
      let own = load.entries.filter { $0.role != .cooperating }.compactMap(\.light)
      #expect(load.lights == RollUp(own))
    }
    let someone = try #require(loads.first { $0.lights.behind > 0 })
    for entry in someone.entries {
      try kit.apply(
        .setDuty(
          item: entry.item.id, organization: someone.id, role: .cooperating,
          expecting: entry.role))
    }
    let now = try kit.store.load(of: someone.id, assessor)
    #expect(now?.lights.behind == 0 && now?.entries.isEmpty == false)
    _ = try kit.store.standings(assessor)
    let listed = try kit.store.organizationRanking(assessor, by: .behind).organizations
    #expect(listed.first { $0.id == someone.id }?.lights.behind == 0)
  }
}
