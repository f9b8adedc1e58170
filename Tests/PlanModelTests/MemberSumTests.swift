import Foundation
import TestSupport
import Testing

@testable import PlanModel

@Suite("Sums of members")
struct MemberSumTests {
  private func assess(
    _ members: [[String]], own: [String] = [], _ nature: Nature = .flow, unit: String = "家"
  ) -> Assessment {
    let record = Kit.record(nature, targets: [Kit.target(.ge, 600)], own, unit: unit)
    let shares = members.enumerated().map { index, lines in
      BreakdownShare(
        organizationID: RowID(index + 1), value: 200, observations: Kit.observations(lines))
    }
    return Assessor(today: Kit.day("2018-10-15"))
      .assess(record, plan: Kit.plan(), members: shares)
  }

  @Test("members' figures stand in for one that is missing, and say so")
  func standIn() {
    let found = assess([["2018Q3 150"], ["2018Q3 140"], ["2018Q3 100"]])
    // 390 ÷ 600 − 75 %.
    #expect(found.value == 390 && found.deviation?.value == -10 && found.light == .yellow)
    #expect(found.members?.count == 3 && found.members?.of == 3)
    #expect(
      found.explanation.text(.hans)
        == "本级未报，2018年三季度 由 3/3 个成员单位合计 390，完成率 65.0% − 序时 75.0% = −10.0 个百分点 → 黄")
  }

  @Test("the newest period that all members have reported counts; who has not is not at zero")
  func fullest() {
    let found = assess([
      ["2018Q2 100", "2018Q3 150"], ["2018Q2 90", "2018Q3 140"], ["2018Q2 80"],
    ])
    #expect(found.value == 270 && found.asOf == Kit.day("2018-06-30"))
    #expect(found.isStale && found.unreported == .quarter(2018, 3))
    // Where never all have, there is no figure, and it is owed; how many have is told.
    let some = assess([["2018Q3 150"], ["2018Q3 140"], []])
    #expect(some.light == .none && some.value == nil && some.attainment == nil)
    #expect(some.unreported == .quarter(2018, 3))
    #expect(some.members?.count == 2 && some.members?.of == 3)
    #expect(
      some.explanation.text(.hans)
        == "本级未报，2018年三季度 只有 2/3 个成员单位已报（合计 290），未报齐不计 → 无数据")
    // Running totals up to one day add up, whatever their periods are called.
    let named = assess([["2018H1 100"], ["2018Q2 90"], ["2018-06 80"]])
    #expect(named.value == 270 && named.asOf == Kit.day("2018-06-30"))
  }

  @Test("figures for the period alone are summed over members and periods")
  func periods() {
    let found = assess([
      ["2018Q1 +50", "2018Q2 +40", "2018Q3 +60"], ["2018Q1 +10", "2018Q2 +20", "2018Q3 +30"],
    ])
    #expect(found.value == 210 && found.asOf == Kit.day("2018-09-30"))
  }

  @Test("the indicator's own figure goes before, and a difference is told")
  func discrepancy() {
    let differing = assess([["2018Q3 200"], ["2018Q3 230"]], own: ["2018Q3 450"])
    #expect(differing.value == 450 && differing.members?.discrepancy == -20)
    #expect(
      differing.explanation.text(.hans).hasPrefix("2018年三季度 有 2/2 个成员单位合计 430，与本级 450 相差 −20，"))
    let same = assess([["2018Q3 200"], ["2018Q3 230"]], own: ["2018Q3 430"])
    #expect(same.members?.discrepancy == nil)
    #expect(!same.explanation.text(.hans).contains("成员"))
    #expect(same.explanation.lines(.hans)[0].hasSuffix("与本级 430 不矛盾"))
    // One of two is less than the whole: no contradiction. More than the whole is one.
    #expect(assess([["2018Q3 200"], []], own: ["2018Q3 430"]).members?.discrepancy == nil)
    #expect(assess([["2018Q3 440"], []], own: ["2018Q3 430"]).members?.discrepancy == 10)
  }

  @Test("ratios, growth rates and multiples never sum; returned figures are left out")
  func never() {
    for nature in [Nature.ratio, .growth] {
      let found = assess([["2018Q3 70"], ["2018Q3 80"]], nature, unit: "%")
      #expect(found.light == .none && found.members == nil)
    }
    var returned = BreakdownShare(
      organizationID: 2, value: 300, observations: Kit.observations(["2018Q3 90"]))
    returned.observations[0].status = .returned
    let found = Assessor(today: Kit.day("2018-10-15")).assess(
      Kit.record(.stock, targets: [Kit.target(.ge, 600)]), plan: Kit.plan(),
      members: [
        BreakdownShare(
          organizationID: 1, value: 300, observations: Kit.observations(["2018Q3 70"])), returned,
      ])
    #expect(found.value == nil && found.members?.count == 1 && found.members?.total == 70)
  }

  @Test("what is kept of a plan sums the members too, and a new division drops it")
  func kept() throws {
    let kit = try StoreKit("2025-04-08")
    let town = try kit.organization("各镇街")
    let target = try #require(try kit.snapshot.indicators[1].targets.first).id
    try kit.apply(
      .organization(
        .setShares(target: target, [ShareDraft(organizationID: town, value: 205)])))
    try kit.observe(try kit.flow, "2025Q1", 30, organization: town)
    let assessor = try kit.store.assessor(today: Kit.day("2025-04-08"))
    // 30 ÷ 205 − 25 % = −10.4.
    #expect(try kit.wall("2025-04-08").assessments[1].light == .red)
    #expect(try kit.store.standings(assessor).laggards.map(\.name) == ["技术改造投资"])
    try kit.apply(.organization(.setShares(target: target, [])))
    #expect(try kit.wall("2025-04-08").assessments[1].light == .none)
    #expect(try kit.store.standings(assessor).laggards.isEmpty)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.store.standings(assessor).laggards.count == 1)
  }
}
