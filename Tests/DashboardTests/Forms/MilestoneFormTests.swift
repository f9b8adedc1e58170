import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

@Suite("Single milestones")
struct MilestoneFormTests {
  private let store: Store
  private let item: RowID
  private let indicator: RowID

  init() throws {
    store = try Fixture.store()
    let plan = try #require(try store.plans().first)
    let snapshot = try #require(try store.snapshot(of: plan.id))
    item = try #require(snapshot.items.first { $0.title == "完成三座码头改造" }).id
    indicator = try #require(snapshot.indicators.first { $0.indicator.name == "码头改造投资" }).id
  }

  private static func day(_ text: String) -> Period { Period(text) ?? .year(2025) }

  private var held: [String] {
    get throws {
      let plan = try #require(try store.plans().first).id
      return try #require(try store.snapshot(of: plan)).milestones.map {
        "\($0.indicatorID == nil ? "" : "指标 ")\(TargetText.write($0))"
      }
    }
  }

  /// In a view: the item, the form, and what is typed there.
  @discardableResult
  private func play(_ view: String, _ keys: String, _ text: String, _ after: String) throws
    -> String
  {
    try Script(store: store, size: Size(width: 120, height: 40)).play(
      .keys(view), .keys("/"), .text("三座码头"), .keys("Enter m"), .keys(keys), .text(text),
      .keys(after)
    ).text
  }

  @Test("one is added, changed and taken away by itself, in views 2 and 5, and each can be undone")
  func single() throws {
    try play("5", "End", "2025-11-30 60 主体完工", "C-s")
    #expect(try held == ["2025-11-30 60 主体完工"])
    try play("2", "End", "2025-12-31 竣工验收", "C-s")
    #expect(try held == ["2025-11-30 60 主体完工", "2025-12-31 竣工验收"])
    try play("5", "S-Tab S-Tab C-u", "2025-12-15 70 主体完工", "C-s")
    #expect(try held == ["2025-12-15 70 主体完工", "2025-12-31 竣工验收"])
    try play("5", "S-Tab C-u", "", "C-s")
    #expect(try held == ["2025-12-15 70 主体完工"])
    for _ in 0..<4 { try store.undo(by: Fixture.anna) }
    #expect(try held.isEmpty)
  }

  @Test("several lines are one change")
  func together() throws {
    let before = try store.log(limit: 9).count
    try play("5", "End", "2025-11-30 主体完工", "Tab End 2 0 2 5 - 1 2 - 3 1 Space 8 0 Space x C-s")
    #expect(try held == ["2025-11-30 主体完工", "2025-12-31 80 x"])
    #expect(try store.log(limit: 9).count == before + 1)
  }

  @Test("a missed one moves only with a reason")
  func missed() throws {
    try store.apply(
      .addMilestone(
        item: item, indicator: nil,
        MilestoneDraft(due: Self.day("2025-06-30"), text: "立项", figure: nil)), by: Fixture.anna)
    let refused = try play("5", "S-Tab C-u", "2025-10-31 立项", "C-s")
    #expect(refused.contains("错过的节点改期或删去须说明"))
    #expect(try held == ["2025-06-30 立项"])
    // The reason is where the cursor is then.
    try Script(store: store, size: Size(width: 120, height: 40)).play(
      .keys("5 /"), .text("三座码头"), .keys("Enter m S-Tab C-u"), .text("2025-10-31 立项"),
      .keys("C-s"), .text("等批复"), .keys("C-s"))
    #expect(try held == ["2025-10-31 立项"])
  }

  @Test("words that begin with a number stay words when only the day changes")
  func words() throws {
    try store.apply(
      .addMilestone(
        item: item, indicator: nil,
        MilestoneDraft(due: Self.day("2025-10-31"), text: "3 项制度出台", figure: nil)),
      by: Fixture.anna)
    try play("5", "S-Tab Home Del Del Del Del", "2026", "C-s")
    let plan = try #require(try store.plans().first).id
    let one = try #require(try store.snapshot(of: plan)).milestones
    #expect(one.map(\.text) == ["3 项制度出台"])
    #expect(one.map(\.figure) == [nil])
    #expect(one.map(\.due.description) == ["2026-10-31"])
  }

  @Test("those of an indicator are in its unit; a date alone, or over 100 %, is no milestone")
  func checks() throws {
    try store.apply(
      .addMilestone(
        item: item, indicator: indicator,
        MilestoneDraft(due: Self.day("2025-10-31"), text: "一期", figure: 3)), by: Fixture.anna)
    #expect(
      try play("5", "S-Tab C-u", "2025-10-31 30000万元 一期", "Home").contains("码头改造投资"))
    try play("5", "S-Tab C-u", "2025-10-31 40000万元 一期", "C-s")
    #expect(try held == ["指标 2025-10-31 4 一期"])
    #expect(try play("2", "End", "2025-11-30", "Tab").contains("写作 2025-06-30 征求意见"))
    #expect(try play("2", "C-u", "2025-11-30 150 完工", "Tab").contains("0 至 100"))
  }
}
