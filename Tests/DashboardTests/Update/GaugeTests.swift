import Foundation
import PlanModel
import Testing

@testable import Dashboard

@Suite("Groups, units and detail of the gauges")
struct GaugeTests {
  private func headings(_ state: State) -> [String] {
    state.gaugeGroups.compactMap { group in
      state.wall.map { GaugeOrder.name(of: group.key, in: $0, .hans) }
    }
  }

  @Test("O goes from section to organization to light to none, and the cursor stays on its gauge")
  func grouping() throws {
    var state = try Fixture.harbour(.gauges)
    state.press("G O")
    #expect(headings(state) == ["一、主要目标", "二、重点任务"])
    #expect(state.chosenIndicator?.indicator.name == "物流企业数量")
    state.press("O")
    #expect(headings(state) == ["市交通运输局", "市商务局", "其他"])
    state.press("O")
    #expect(headings(state) == ["红", "无数据", "绿"])
    #expect(state.screen.contains("按亮灯"))
    state.press("O")
    #expect(state.gaugeGroups.isEmpty)
    #expect(state.chosenIndicator?.indicator.name == "物流企业数量")
  }

  @Test("where one section holds all, the next level tells them apart")
  func depth() throws {
    var state = try Fixture.harbour(.gauges)
    state.press("f")
    _ = update(&state, .text("@jtys"))
    state.press("Enter O")
    #expect(headings(state) == ["二、(一) 建设智慧码头", "二、(二) 发展临港产业"])
  }

  @Test("Space folds a group from any of its lines; the cursor is on the heading")
  func folding() throws {
    var state = try Fixture.harbour(.gauges)
    state.press("O G Space")
    #expect(state.gauges.rows.count == 4)
    #expect(state.chosenIndicator == nil)
    #expect(state.screen.contains("二、重点任务  2 项"))
    state.press("Space")
    #expect(state.gauges.rows.count == 6)
    state.press("-")
    #expect(state.gauges.rows.count == 2)
    state.press("+")
    #expect(state.gauges.rows.count == 6)
  }

  @Test("on a heading nothing is recorded, opened or copied")
  func heading() throws {
    var state = try Fixture.harbour(.gauges)
    state.press("O g g a")
    #expect(state.form == nil)
    #expect(state.press("Enter Y").isEmpty)
    #expect(state.view == .gauges)
  }

  @Test("within groups the worst comes first on s")
  func sorted() throws {
    var state = try Fixture.harbour(.gauges)
    state.press("O s")
    #expect(state.chosenIndicator?.indicator.name == "货物吞吐量")
    #expect(state.gauges.rows[4].index == 3)
    #expect(state.gauges.rows[5].index == 2)
  }

  @Test("an indicator in a folded group, or that a filter hides, is still gone to")
  func reveal() throws {
    var state = try Fixture.harbour(.gauges)
    let last = try #require(state.wall?.snapshot.indicators.last?.id)
    state.press("O -")
    state.select(indicator: last)
    #expect(state.chosenIndicator?.id == last)
    state.press("f")
    _ = update(&state, .text("吞吐"))
    state.press("Enter")
    state.select(indicator: last)
    #expect(state.chosenIndicator?.id == last)
  }

  @Test("figures in the unit that reads best, the printed words in the detail")
  func units() throws {
    let store = try Fixture.store()
    let indicator = try #require(try store.snapshot(of: 1)).indicators[2].id
    try store.apply(
      .observe([ObservationEntry(indicatorID: indicator, period: .quarter(2025, 3), value: 0.35)]),
      by: Fixture.bo)
    var state = try Fixture.state(store)
    state.press("4 j j")
    #expect(state.screen.contains("0.35 / 5亿元"))
    #expect(!state.screen.contains("原文："))
    state.press("g g U")
    #expect(state.screen.contains("640 / ≥800万吨"))
    #expect(state.screen.contains("已换算"))
  }

  @Test("per cent never rounds up to the whole")
  func percent() throws {
    #expect(GaugeText.percent(Decimal(9996) / 100) == "99.9%")
    #expect(GaugeText.percent(100) == "100.0%")
    #expect(GaugeText.percent(Decimal(1342) / 10) == "134.2%")
    #expect(GaugeText.percent(-5) == "-5.0%")
  }

  @Test(
    "what was corrected is listed under what holds, with the word for it; what was sent back with the reason"
  )
  func corrections() throws {
    let store = try Fixture.store()
    let record = try #require(try store.snapshot(of: 1)).indicators[0]
    let first = try #require(record.observations.first)
    try store.apply(
      .observe([
        ObservationEntry(
          indicatorID: record.id, period: .quarter(2025, 2), value: 395, replacing: first.id)
      ]), by: Fixture.bo)
    let last = try #require(try store.indicator(record.id)).observations[0]
    try store.apply(.returnObservation(last.id, reason: "缺支流码头"), by: Fixture.anna)
    let screen = try Script(store: store, size: .init(width: 140, height: 45)).play(.keys("4")).text
    let lines = screen.split(separator: "\n").map(String.init)
    let held = try #require(lines.firstIndex { $0.contains("395万吨") && $0.contains("退回") })
    #expect(lines[held + 1].contains("退回理由：缺支流码头"))
    #expect(lines[held + 2].contains("390万吨") && lines[held + 2].contains("已更正"))
  }

  @Test("the same figure in another plan stands beside it, and why the two are not compared")
  func series() throws {
    let store = try Fixture.store()
    var other = Harbour.draft
    other.title = "云岚市港口2024年总结"
    other.period = DraftPeriod(from: 2024, to: 2024)
    for index in other.indicators.indices { other.indicators[index].due = "2024" }
    var document = Harbour.document
    document.digest = "other"
    let applied = try store.apply(.importPlan(other, document), by: Fixture.anna)
    let plan = try #require(applied.planID)
    let indicator = try #require(try store.snapshot(of: plan)).indicators[0].id
    try store.apply(
      .observe([ObservationEntry(indicatorID: indicator, period: .year(2024), value: 755)]),
      by: Fixture.bo)
    var options = Fixture.options()
    options.plan = 1
    let screen = try Script(store: store, options: options, size: .init(width: 140, height: 45))
      .play(.keys("4")).text
    #expect(screen.contains("历年与各方案"))
    let lines = screen.split(separator: "\n")
    #expect(lines.contains { $0.contains("2024   上报  755万吨  《云岚市港口2024年总结》") })
    #expect(lines.contains { $0.contains("2025   目标 ≥800万吨  本方案") })
    #expect(screen.contains("不作比较：2024 的实绩不能对 2025 的目标"))
  }

  @Test("J and K scroll the detail, not beyond its end")
  func scrolling() throws {
    var state = try Fixture.harbour(.gauges)
    for _ in 0..<40 { state.press("J") }
    let end = state.gauges.detailOffset
    #expect(end > 0)
    state.press("K")
    #expect(state.gauges.detailOffset == max(0, end - 3))
    state.press("j")
    #expect(state.gauges.detailOffset == 0)
    state.press("2 j")
    for _ in 0..<40 { state.press("J") }
    #expect(state.tree.detailOffset < 40)
  }

  @Test("how the gauges are shown comes back with the session")
  func session() throws {
    let scratch = try Scratch()
    let store = try Fixture.store()
    let options = Fixture.options { $0.stateFolder = scratch.path }
    let left = try Script(store: store, options: options).play(.keys("4 O U G"))
    let again = try Script(store: store, options: options).play()
    #expect(again.frames.first?.text == left.text)
    #expect(again.text.contains("已换算"))
  }
}

@Suite("Copying")
struct CopyTests {
  @Test("an item is copied with its whole source text")
  func item() throws {
    var state = try Fixture.harbour(.tree)
    state.press("G k")
    #expect(
      state.press("Y")
        == [.copy("发展临港产业\n（二）发展临港产业\n引进物流企业30家。\n牵头单位：市商务局；配合单位：市交通运输局")])
  }

  @Test(
    "a gauge is copied as rows between tabs: targets and figures, exact and in the printed unit")
  func gauge() throws {
    var state = try Fixture.harbour(.gauges)
    guard case .copy(let text)? = state.press("U Y").last else {
      Issue.record("nothing was copied")
      return
    }
    let rows = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows[0].prefix(4) == ["指标", "单位", "时期", "类别"])
    #expect(rows[1] == ["货物吞吐量", "万吨", "2025", "目标", "≥", "800"])
    #expect(rows[3] == ["货物吞吐量", "万吨", "2025Q3", "核定", "", "640", "", "bo", "含支流码头"])
  }

  @Test("a cell is one cell, and never a formula")
  func cells() {
    var table = TabbedTable(["a"])
    table.add([.text("x\ty\nz"), .text("=1+1"), .figure(-5)])
    #expect(table.text == "a\nx y z\t'=1+1\t-5\n")
  }
}
