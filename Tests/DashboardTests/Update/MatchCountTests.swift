import PlanModel
import Testing

@testable import Dashboard

@Suite("Searching a view: counts and marks")
struct MatchCountTests {
  @Test("the line tells which match of how many the cursor is on")
  func count() throws {
    var state = try Fixture.harbour(.tree)
    state.press("/")
    _ = update(&state, .text("码头"))
    #expect(state.screen.split(separator: "\n").last?.hasSuffix("1/2") == true)
    state.press("Down")
    #expect(state.screen.split(separator: "\n").last?.hasSuffix("2/2") == true)
    state.press("Enter n")
    #expect(state.notice?.text == "查找：码头  1/2")
    state.press("N")
    #expect(state.notice?.text == "查找：码头  2/2")
    _ = update(&state, .key("/"))
    _ = update(&state, .text("没有的"))
    #expect(state.screen.split(separator: "\n").last?.hasSuffix("0/0") == true)
  }

  @Test("what fits is marked until something else is done")
  func marks() throws {
    var state = try Fixture.harbour(.tree)
    let plain = state.surface
    state.press("/")
    _ = update(&state, .text("mt"))
    let style = state.settings.theme[.match]
    let marked = state.surface
    let row = try #require(marked.lines.firstIndex { $0.contains("完成三座码头改造") })
    let cells = marked.row(row).filter { $0.text == "码" || $0.text == "头" }
    #expect(cells.count >= 2)
    #expect(cells.prefix(2).allSatisfy { $0.style == style.over($0.style) })
    #expect(marked.row(row).first { $0.text == "造" }?.style != cells.first?.style)
    state.press("Esc")
    #expect(state.marked == nil)
    #expect(state.surface.text == plain.text)
    state.press("/")
    _ = update(&state, .text("mt"))
    state.press("Enter")
    #expect(state.marked != nil)
    state.press("j")
    #expect(state.marked == nil)
  }

  @Test("what is looked through is made once, and again when the store has changed")
  func targets() throws {
    var state = try Fixture.harbour(.tree)
    state.press("/")
    let count = state.prompt?.targets.count
    #expect(count == 7)
    _ = update(&state, .text("码"))
    #expect(state.prompt?.targets.count == count)
    _ = update(&state, .wall(nil))
    #expect(state.prompt?.targets.isEmpty == true)
  }
}
