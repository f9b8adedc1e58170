import Canvas
import Testing

@testable import Dashboard

@Suite("The menu of a view")
struct MenuTests {
  @Test(
    "with nowhere to go back to, Esc opens the menu of the present view, its own commands first")
  func menu() throws {
    for view in [ViewID.tree, .matrix, .gauges, .timeline] {
      var state = try Fixture.harbour(view)
      state.trail = []
      #expect(state.screen.contains("Esc 菜单"))
      state.press("Esc")
      #expect(state.view == view)
      let entries = Palette.entries(state, matching: "").compactMap { $0.command?.entry }
      let own = entries.prefix { $0.views != nil }
      #expect(own.count > 3)
      #expect(entries.dropFirst(own.count).allSatisfy { $0.views == nil })
      state.press("Esc")
      #expect(state.prompt == nil)
    }
  }

  @Test("where Esc goes back, the hint says so")
  func back() throws {
    var state = try Fixture.harbour(.overview)
    #expect(state.screen.contains("Esc 菜单"))
    state.press("Enter")
    #expect(state.screen.contains("Esc 返回"))
  }

  @Test("what lies over a view has a frame, in every set of signs, and nothing shows beside it")
  func frame() throws {
    for (glyphs, corner) in [(GlyphSet.unicode, "┌"), (.cjkSafe, "+"), (.ascii, "+")] {
      var state = try Fixture.harbour(.tree)
      state.settings.fit = TextFit(glyphs: glyphs, ambiguous: .narrow)
      state.press("?")
      let lines = state.screen.split(separator: "\n").map { $0.drop { $0 == " " } }
      #expect(lines.contains { $0.hasPrefix(corner) })
      let side = String(glyphs.vertical)
      #expect(lines.count { $0.hasPrefix(side) && $0.hasSuffix(side) } > 10)
    }
  }

  @Test("cells that tabs keep apart stand in columns")
  func columns() {
    let fit = TextFit(glyphs: .unicode, ambiguous: .narrow)
    #expect(TabbedTable.aligned("指标\t数值\na\t1", fit) == ["指标  数值", "a     1"])
  }
}
