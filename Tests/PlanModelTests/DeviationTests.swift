import Foundation
import TestSupport
import Testing

@testable import PlanModel

@Suite("Deviations and old figures")
struct DeviationTests {
  private func assess(
    _ nature: Nature, _ target: Target, _ lines: [String], _ direction: Direction = .higher,
    unit: String = "家"
  ) -> Assessment {
    Assessor(today: Kit.day("2018-10-15")).assess(
      Kit.record(nature, direction, targets: [target], lines, unit: unit), plan: Kit.plan())
  }

  @Test("a deviation is printed with what it counts, in each language")
  func units() {
    // 340 ÷ 600 − 75 %.
    let flow = assess(.flow, Kit.target(.ge, 600), ["2018Q3 340"]).deviation
    #expect(flow?.kind == .points)
    #expect(flow?.text(.hans) == "较序时 −18.3 个百分点")
    #expect(Language.allCases.map { flow?.short($0) } == ["-18.3点", "-18.3點", "-18.3pp"])
    // (562.8 − 600) ÷ 600.
    let stock = assess(.stock, Kit.target(.ge, 600), ["2018Q3 562.8"]).deviation
    #expect(stock == Deviation(.target, dec("-6.2")))
    #expect(stock?.text(.hans) == "差目标 6.2%")
    #expect(Language.allCases.map { stock?.short($0) } == ["差6.2%", "差6.2%", "-6.2%/t"])
    // 70 % of 73 %: three points short, which is 4.1 % of the target.
    let ratio = assess(.ratio, Kit.target(.ge, 73), ["2018Q3 70"], unit: "%")
    #expect(ratio.deviation == Deviation(.ratio, -3))
    #expect(ratio.deviation?.text(.hans) == "差目标 3.0 个百分点")
    #expect(Language.allCases.map { ratio.deviation?.short($0) } == ["差3.0点", "差3.0點", "-3.0pp/t"])
    #expect(
      ratio.explanation.text(.hans) == "实绩 70%，目标 73%，较目标 −3.0 个百分点（目标值的 −4.1%） → 黄")
    // At most 4 %, 3.92 % there: 0.08 better.
    let low = assess(.ratio, Kit.target(.le, 4), ["2018Q3 3.9"], .lower, unit: "%")
    #expect(low.deviation?.text(.hans) == "优于目标 0.1 个百分点")
    #expect(low.deviation?.short(.hans) == "优0.1点")
    // Not in per cent: per cent of the target.
    #expect(
      assess(.ratio, Kit.target(.ge, 8), ["2018Q3 7"], unit: "件").deviation
        == Deviation(.target, dec("-12.5")))
  }

  @Test("what is behind is ranked by what is lacking of what was due, whatever the units")
  func order() {
    // 20 % done where 75 % was due lacks 73.3 % of it; 70 % of a stock's target lacks 30 %; 50 of 73 % lacks 31.5 %.
    let flow = assess(.flow, Kit.target(.ge, 100), ["2018Q3 20"])
    let stock = assess(.stock, Kit.target(.ge, 100), ["2018Q3 70"])
    let ratio = assess(.ratio, Kit.target(.ge, 73), ["2018Q3 50"], unit: "%")
    #expect(flow.shortfall.percent.rounded(1) == dec("73.3"))
    #expect(stock.shortfall.percent == 30)
    #expect(ratio.shortfall.percent.rounded(1) == dec("31.5"))
    // A ceiling at 120 % where 75 % was due is used 45 points beyond it.
    let ceiling = assess(.flow, Kit.target(.le, 100), ["2018Q3 120"])
    #expect(ceiling.shortfall.percent == 45)
    #expect([flow, stock, ratio, ceiling].allSatisfy { $0.light == .red })
    #expect(
      [stock, ratio, ceiling, flow].map(\.shortfall)
        == [flow, stock, ratio, ceiling].map(\.shortfall).sorted())
    // A worse light goes first, however little is lacking.
    let overdue = Shortfall(.overdue, attainment: 99)
    #expect(overdue > flow.shortfall)
    // Below its base before anything was due: the whole is lacking.
    let early = Kit.record(
      .stock, baseline: 100, targets: [Kit.target(.ge, 200)], ["2018-01-15 90"])
    let found = Assessor(today: Kit.day("2018-01-20")).assess(early, plan: Kit.plan())
    #expect(found.scheduled == 0 && found.shortfall.percent == 100)
  }

  @Test("an old figure is told with its period and with what is not reported")
  func stale() {
    let target = Kit.target(.ge, 600)
    let old = assess(.flow, target, ["2018Q1 150"])
    #expect(old.isStale && old.staleMark(.hans) == "至2018Q1")
    #expect(
      old.explanation.text(.hans)
        == "完成率 25.0% − 序时 25.0% = 0.0 个百分点，所用数据截至 2018年一季度，2018年二季度 至 2018年三季度 未报 → 绿")
    let one = assess(.flow, target, ["2018Q2 300"])
    #expect(one.explanation.text(.hans).contains("所用数据截至 2018年二季度，2018年三季度 未报"))
    #expect(one.explanation.text(.english).contains("figure as of 2018Q2, 2018Q3 not reported"))
    let fresh = assess(.flow, target, ["2018Q3 450"])
    #expect(!fresh.isStale && fresh.staleMark(.hans) == nil)
    // A month inside the last quarter is newer than the quarter asks for.
    #expect(!assess(.flow, target, ["2018-10-10 460"]).isStale)
    // Nothing at all is no old figure.
    #expect(!assess(.flow, target, []).isStale)
  }

  @Test("the list of what is behind keeps kind, period and order, worked out and read again")
  func kept() throws {
    let kit = try StoreKit("2025-07-08")
    // 580 of 600 lacks 3.3 %; 20 of 205 where a quarter was due lacks 61 %.
    try kit.observe(kit.stock, "2025Q2", 580)
    try kit.observe(kit.flow, "2025Q1", 20)
    let assessor = try kit.store.assessor(today: Kit.day("2025-07-08"))
    let first = try kit.store.standings(assessor).laggards
    #expect(first.map(\.name) == ["技术改造投资", "高新技术企业数量"])
    #expect(first.map(\.deviation?.kind) == [.points, .target])
    #expect(first.map { $0.staleMark(.hans) } == ["至2025Q1", nil])
    // 20 ÷ 205 − 25 %.
    #expect(first[0].deviation?.value.rounded(4) == dec("-15.2439"))
    let again = try kit.store.standings(assessor, effort: .some(indicators: 0)).laggards
    #expect(again.map { $0.deviation?.short(.hans) } == ["-15.2点", "差3.3%"])
    #expect(again.map(\.asOf) == [.quarter(2025, 1), nil])
    let supervision = try kit.store.supervision(assessor)
    #expect(supervision.behind.map { $0.staleMark(.hans) } == ["至2025Q1"])
  }
}
