import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

@Suite("Everywhere-search")
struct EverywhereTests {
  private func play(
    _ store: Store, _ first: Script.Step, _ rest: [Script.Step] = []
  ) throws -> ScriptedBackend {
    let backend = ScriptedBackend(
      size: Size(width: 100, height: 24), depth: .mono, steps: [first] + rest)
    try Dashboard(store: store, options: Fixture.options()).run(on: backend)
    if let error = backend.failure { throw error }
    return backend
  }

  @Test("what fits is listed while typing, with its kind and its plan")
  func typing() throws {
    let screen = try play(Fixture.samples(), .keys("g / q y"))
    #expect(screen.lines.last == "全库查找：qy")
    #expect(screen.lines[1].contains("全部"))
    #expect(screen.lines[2...].contains { $0.contains("指标") && $0.contains("企业") })
    let narrower = try play(Fixture.samples(), .keys("g / q y"), [.text("zzzz"), .wait])
    #expect(narrower.text.contains("没有找到"))
  }

  @Test("Enter goes to the item, in the plan it is in")
  func item() throws {
    let store = try Fixture.samples()
    let item = try #require(try store.snapshot(of: 1)).items[5]
    let screen = try play(store, .keys("g /"), [.text(item.title), .keys("Enter")])
    #expect(screen.lines[0].contains("2任务"))
    #expect(screen.text.contains(item.title))
    #expect(screen.frames.last?.cursor?.y != 1)
    // Esc goes back to where the search began.
    let back = try play(store, .keys("g /"), [.text(item.title), .keys("Enter Esc")])
    #expect(back.lines[0].contains("1总览"))
  }

  @Test("Enter goes to the indicator, the organization, and the plan")
  func others() throws {
    let store = try Fixture.store()
    let indicator = try play(store, .keys("g / w l q y Enter"))
    #expect(indicator.lines[0].contains("4指标"))
    #expect(indicator.text.contains("物流企业数量"))
    let organization = try play(store, .keys("g / s w j Enter"))
    #expect(organization.lines[0].contains("6单位"))
    #expect(organization.text.contains("市商务局"))
    let plan = try play(store, .keys("g /"), [.text("港口提升"), .keys("Enter")])
    #expect(plan.lines[0].contains("3矩阵"))
  }

  @Test("source text is read between keys, and opens the item that holds the place")
  func source() throws {
    let store = try Fixture.store()
    let typed = try play(store, .keys("g /"), [.text("每季度通报")])
    #expect(!typed.text.contains("原文 1"))
    let read = try play(store, .keys("g /"), [.text("每季度通报"), .wait])
    #expect(read.lines[1].contains("原文 1"))
    #expect(read.text.contains("每季度通报进展。"))
    let opened = try play(store, .keys("g /"), [.text("每季度通报"), .wait, .keys("Enter")])
    #expect(opened.lines[0].contains("2任务"))
    #expect(opened.text.contains("三、保障措施"))
  }

  @Test("lights appear between keys for what has one")
  func lights() throws {
    let store = try Fixture.store()
    let screen = try play(store, .keys("g / h w t t l"), [.wait, .wait, .wait, .wait])
    let line = try #require(screen.lines.first { $0.contains("货物吞吐量") })
    #expect(
      line.contains("● ") || line.contains("○ ") || line.contains("■ ") || line.contains("▲ "))
  }

  @Test("Up and Down choose, Tab lists one kind, Esc leaves all as it was")
  func keys() throws {
    let store = try Fixture.store()
    var state = try Fixture.state(store)
    #expect(state.press("2 j g /").contains(.find("")))
    let hits = [
      SearchLine(SearchHit(kind: .indicator, id: 1, plan: 1, rank: .whole), "甲"),
      SearchLine(SearchHit(kind: .item, id: 2, plan: 1, rank: .inside), "乙"),
      SearchLine(SearchHit(kind: .item, id: 3, plan: 1, rank: .inside), "丙"),
    ]
    var answer = SearchAnswer()
    (answer.lines, answer.counts) = (hits, [.indicator: 1, .item: 2])
    _ = update(&state, .found(answer))
    state.press("Down Down Down")
    #expect(state.prompt?.selection == 2)
    state.press("Up")
    #expect(state.prompt?.selection == 1)
    state.press("Tab")
    #expect(state.finding?.scope == .indicator)
    #expect(state.finding?.lines == [hits[0]])
    state.press("Tab")
    #expect(state.finding?.lines == [hits[1], hits[2]])
    state.press("Tab")
    #expect(state.finding?.scope == nil)
    let title = state.treeTitle
    #expect(state.press("Esc") == [.stopFinding])
    #expect(state.finding == nil)
    #expect(state.view == .tree && state.treeTitle == title)
  }

  @Test("every change of the words asks anew; moving among the lines does not")
  func asks() throws {
    var state = try Fixture.harbour(.tree)
    state.press("g /")
    #expect(update(&state, .text("港")) == [.find("港")])
    #expect(state.press("Down").isEmpty)
    #expect(state.press("Backspace") == [.find("")])
    #expect(state.press("Backspace") == [.stopFinding])
  }

  @Test("what one goes to is shown even where a filter hid it")
  func filtered() throws {
    let store = try Fixture.store()
    let screen = try play(
      store, .keys("2 f"), [.text("岸电"), .keys("Enter g /"), .text("保障措施"), .keys("Enter")])
    #expect(screen.text.contains("三、保障措施"))
    #expect(screen.text.contains("一、主要目标"))
  }

  @Test("another person's change shows in the list that is open")
  func live() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/store.guatu"
    let mine = try Store.open(path, for: .create, clock: Fixture.clock)
    let theirs = try Store.open(path, clock: Fixture.clock)
    let screen = try play(
      mine, .keys("g /"),
      [.text("码头"), .meanwhile { try Fixture.fill(theirs) }, .wait, .wait, .wait])
    #expect(screen.text.contains("完成三座码头改造"))
  }
}
