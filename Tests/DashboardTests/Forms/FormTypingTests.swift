import Canvas
import PlanModel
import Testing

@testable import Dashboard

@Suite("Typing in forms")
struct FormTypingTests {
  private func form(_ view: ViewID = .tree, _ keys: String = "c") throws -> State {
    var state = try Fixture.harbour(view)
    state.press(keys)
    return state
  }

  @Test("the cursor stands on the caret, wide characters counted, in every kind of field")
  func caret() throws {
    var state = try form()
    let box = FormLayout(try #require(state.form), state)
    let start = box.box.x + 1 + box.labels
    #expect(state.surface.cursor == Point(x: start + 8, y: box.box.y + 1))
    state.press("Left")
    #expect(state.surface.cursor == Point(x: start + 6, y: box.box.y + 1))
    _ = update(&state, .text("a港"))
    #expect(state.surface.cursor == Point(x: start + 9, y: box.box.y + 1))
  }

  @Test("a text longer than the field scrolls, and the cursor stays inside")
  func long() throws {
    var state = try form()
    _ = update(&state, .text(String(repeating: "港口", count: 60)))
    let surface = state.surface
    let cursor = try #require(surface.cursor)
    #expect(cursor.x >= surface.size.width - 4 && cursor.x < surface.size.width)
    state.press("Home")
    #expect(state.screen.contains("主要目标港口"))
  }

  @Test(
    "a paste of several lines is one line in a field of one: Chinese closes up, Latin keeps a blank"
  )
  func paste() throws {
    var state = try form()
    state.press("C-u")
    _ = update(&state, .text("建设港口\r\n  三号泊位\nPhase two\nof three\n"))
    #expect(state.form?.raw("title") == "建设港口三号泊位 Phase two of three")
  }

  @Test("a note keeps the lines of a paste, C-o begins one, and arrows go through them")
  func note() throws {
    var state = try form(.gauges, "a")
    _ = update(&state, .text("12"))
    state.press("Tab Tab Tab")
    #expect(state.form?.fields[state.form?.focus ?? 0].key == "note")
    _ = update(&state, .text("第一行\n第二行"))
    state.press("C-o")
    _ = update(&state, .text("三"))
    #expect(state.form?.raw("note") == "第一行\n第二行\n三")
    let low = try #require(state.surface.cursor)
    state.press("Up")
    #expect(state.surface.cursor == Point(x: low.x, y: low.y - 1))
    state.press("Up Up")
    #expect(state.form?.fields[state.form?.focus ?? 0].key == "basis")
  }

  @Test("C-_ takes typing back by words typed together, C-r brings it again")
  func undo() throws {
    var state = try form()
    state.press("a b c Tab t Tab")
    _ = update(&state, .text("2025"))
    #expect(state.form?.raw("due") == "2025")
    state.press("C-_")
    #expect(state.form?.raw("due") == "")
    state.press("C-_ C-_")
    #expect(state.form?.raw("title") == "主要目标")
    #expect(state.form?.focus == 0)
    state.press("C-r")
    #expect(state.form?.raw("title") == "主要目标abc")
    #expect(state.form != nil)
  }

  @Test("a field of choices: arrows, letters of a word, pinyin initials and numbers")
  func choices() throws {
    var state = try form()
    state.press("Tab")
    var seen: [String] = []
    for key in ["Right", "Left", "b", "m", "1", "End", "Home", "Space"] {
      state.press(key)
      seen.append(state.form?.raw("kind") ?? "")
    }
    #expect(seen == ["task", "goal", "safeguard", "goal", "goal", "other", "goal", "task"])
    _ = update(&state, .text("保"))
    #expect(state.form?.raw("kind") == "safeguard")
  }

  @Test("Esc keeps what was typed and asks nothing; opened again it is there, and Esc drops it")
  func draft() throws {
    var state = try form()
    _ = update(&state, .text("之二"))
    state.press("Esc")
    #expect(state.form == nil)
    #expect(state.screen.contains("未保存的内容已暂存"))
    state.press("j c")
    #expect(state.form?.raw("title") == "重点任务")
    state.press("Esc k c")
    #expect(state.form?.raw("title") == "主要目标之二")
    #expect(state.screen.contains("上次未保存的内容已恢复，Esc 放弃"))
    #expect(!state.screen.contains("Esc 暂存"))
    state.press("Esc")
    #expect(state.form?.raw("title") == "主要目标")
    #expect(!state.screen.contains("已恢复"))
    state.press("Esc")
    #expect(state.form == nil)
    #expect(state.drafts.isEmpty)
  }

  @Test("typing on in restored text keeps it again")
  func draftGoesOn() throws {
    var state = try form()
    state.press("a Esc c b Esc c")
    #expect(state.form?.raw("title") == "主要目标ab")
  }

  @Test(
    "forms fit: the field in focus, its message and the keys show on small screens",
    arguments: [(80, 24), (60, 15), (40, 10), (24, 6)])
  func small(width: Int, height: Int) throws {
    var state = try Fixture.harbour(.gauges, width: width, height: height)
    state.press("c")
    for _ in 0..<(state.form?.fields.count ?? 0) {
      let surface = state.surface
      let cursor = try #require(surface.cursor)
      #expect(surface.bounds.contains(cursor))
      let form = try #require(state.form)
      let label = form.fields[form.focus].label
      #expect(surface.lines[cursor.y].contains(label.prefix(2)))
      state.press("Tab")
    }
  }

  @Test(
    "a conflict shows both values; what was not touched takes the new one, and saving again is an answer"
  )
  func conflict() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/plans.guatu"
    let mine = try Store.open(path, for: .create, clock: Fixture.clock)
    try Fixture.fill(mine)
    let theirs = try Store.open(path, for: .existing, clock: Fixture.clock)
    let item = try #require(try mine.snapshot(of: 1)).items[0]
    let change = PlanEdit.amend(
      [Amendment(.item(item.id), values: [.title: "首要目标", .due: "2026"])], settling: nil)
    let backend = try Script(store: mine).play(
      .keys("2 c a"), .meanwhile { try theirs.apply(change, by: Fixture.bo) }, .wait, .keys("C-s"))
    #expect(backend.text.contains("首要目标"))
    #expect(backend.text.contains("主要目标a"))
    #expect(backend.text.contains("2026"))
    #expect(try #require(try mine.snapshot(of: 1)).items[0].title == "首要目标")
    var options = Fixture.options()
    options.isFresh = true
    try Script(store: mine, options: options).play(
      .keys("2 c C-u"), .text("总目标"), .keys("C-s"))
    #expect(try #require(try mine.snapshot(of: 1)).items[0].title == "总目标")
  }
}
