import Foundation
import TestSupport
import Testing

@testable import PlanModel

@Suite("Flows by what their due dates rest on")
struct DueSourceTests {
  private func assess(
    _ quote: String, _ target: Target, _ source: DueSource?, _ lines: [String],
    _ direction: Direction = .higher, today: String = "2025-10-15"
  ) -> Assessment {
    var record = Kit.record(.flow, direction, targets: [target], lines)
    record.indicator.quote = quote
    record.targets[0].dueSource = source
    return Assessor(today: Kit.day(today)).assess(record, plan: Kit.plan(2024, 2026))
  }

  @Test("全年重大事故0起 is due in each year of the plan, not in the first alone")
  func eachYear() {
    func light(_ lines: [String], _ today: String) -> Assessment {
      assess(
        "全年重大事故0起", Kit.target(.eq, 0, due: "2026"), .yearly, lines, .lower, today: today)
    }
    // One accident in 2024; 2025 counts by itself.
    let second = light(["2024 1", "2025Q3 0"], "2025-10-15")
    #expect(second.value == 0 && second.light == .green)
    #expect(second.explanation.lines(.hans).first == "只计 2025-01-01 至 2025-12-31 的数")
    #expect(light(["2024 1"], "2024-12-31").light == .red)
    let last = light(["2024 0", "2025 0", "2026Q1 2"], "2026-05-01")
    #expect(last.value == 2 && last.light == .red)
    #expect(light(["2026 0"], "2027-01-10").light == .done)
  }

  @Test(
    "things made by the plan's end count from its first day; in a year that is named, in it alone")
  func made() {
    let lines = ["2024 1", "2025Q3 1"]
    let target = Kit.target(.eq, 6, due: "2026")
    for (quote, source) in [
      ("引进龙头企业6家", DueSource.plan), ("新增上市企业6家", .plan), ("建成冷库6座", .by), ("建成冷库6座", nil),
    ] {
      let found = assess(quote, target, source, lines)
      // 2 of 6, 21 of 36 months.
      #expect(found.value == 2 && found.scheduled?.rounded(4) == dec("58.3333"), "\(quote)")
    }
    let named = assess("引进龙头企业6家", Kit.target(.eq, 6, due: "2025"), .during, lines)
    // 1 of 6, nine months of twelve.
    #expect(named.value == 1 && named.scheduled == 75)
    // What is not made is a year's, whoever names the year.
    let output = assess(
      "接待游客6万人次", Kit.target(.eq, 6, due: "2026"), .plan, ["2026Q1 2"], today: "2026-04-10")
    #expect(output.value == 2 && output.scheduled == 25)
    // 累计 goes before the year that is named.
    let total = assess("到2025年累计引进企业6家", Kit.target(.eq, 6, due: "2025"), .during, lines)
    #expect(total.value == 2)
  }

  @Test("the store keeps the source, an older one knows none, and a person's date has none")
  func kept() throws {
    var draft = DraftFixtures.small
    draft.indicators[0].dueSource = .during
    let kit = try StoreKit(draft: draft)
    // The second figure prints no date: the plan's.
    #expect(try kit.snapshot.indicators.map(\.targets[0].dueSource) == [.during, .plan])
    let target = try kit.snapshot.indicators[0].targets[0]
    try kit.apply(
      .amend(
        [Amendment(.target(target.id), values: [.due: "2026"], expecting: [.due: "2025"])],
        settling: nil))
    let amended = try kit.snapshot.indicators[0].targets[0]
    #expect(amended.due == .year(2026) && amended.dueSource == nil)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.snapshot.indicators[0].targets[0] == target)
  }

  @Test("a figure that a person gives stands for the one that the source lost")
  func damaged() throws {
    var draft = DraftFixtures.small
    draft.indicators[0].value = nil
    draft.indicators[0].damaged = true
    let kit = try StoreKit("2025-10-10", draft: draft)
    let before = try kit.contents
    func light() throws -> Light { try kit.wall("2025-10-10").assessments[0].light }
    let target = try kit.snapshot.indicators[0].targets[0]
    #expect(try kit.wall("2025-10-10").assessments[0].refusal == .damagedTarget)
    try kit.apply(
      .amend([Amendment(.target(target.id), values: [.value: "600"])], settling: nil))
    try kit.observe(try kit.stock, "2025Q3", 620)
    #expect(try light() == .done)
    for _ in 1...2 { try kit.store.undo(by: StoreKit.anna) }
    #expect(try kit.contents == before)
  }
}
