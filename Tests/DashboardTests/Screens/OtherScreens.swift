import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// Screens of what is not one view: languages, help, palette, an empty store, and every number of colours.
@Suite("Other screens")
struct OtherScreens {
  @Test("a screen too small for anything says so and never crashes", arguments: ViewID.allCases)
  func tiny(view: ViewID) throws {
    #expect(try Fixture.harbour(view, width: 1, height: 1).screen == "窗".prefix(0))
    for width in 0...24 {
      for height in 0...8 {
        let surface = try Fixture.harbour(view, width: width, height: height).surface
        #expect(surface.size == Size(width: width, height: height))
      }
    }
  }

  @Test("below the least size the size needed is named")
  func tooSmall() throws {
    expectScreen(
      try Fixture.harbour(.tree, width: 24, height: 4).screen,
      #"""
      """#)
  }

  @Test("the matrix in Traditional characters")
  func traditional() throws {
    var state = try Fixture.harbour(.matrix)
    state.settings.language = .hant
    expectScreen(
      state.screen,
      #"""
      """#)
  }

  @Test("the gauges in English")
  func english() throws {
    var state = try Fixture.harbour(.gauges)
    state.settings.language = .english
    expectScreen(
      state.screen,
      #"""
      """#)
  }

  @Test("the tree in ASCII")
  func ascii() throws {
    var state = try Fixture.harbour(.tree, width: 60, height: 16)
    state.settings.fit = TextFit(glyphs: .ascii)
    expectScreen(
      state.screen,
      #"""
      """#)
  }

  @Test("the palette over the tree")
  func palette() throws {
    var state = try Fixture.harbour(.tree, width: 60, height: 16)
    state.press(": z d")
    expectScreen(
      state.screen,
      #"""
      """#)
  }

  @Test("the choice of themes")
  func themes() throws {
    let store = try Fixture.store()
    var script = Script(store: store)
    script.size = Size(width: 60, height: 12)
    expectScreen(
      try script.play(.keys("T Down")).text,
      #"""
      """#)
  }

  @Test("an empty store says what to do")
  func empty() throws {
    expectScreen(
      try Fixture.state(Store.inMemory(clock: Fixture.clock), width: 60, height: 10).screen,
      #"""
      """#)
  }

  private func styled(_ depth: ColorDepth) throws -> String {
    var state = try Fixture.state(Fixture.store(), width: 46, height: 14, depth: depth)
    state.press("3 j l")
    return state.surface.styledLines.joined(separator: "\n")
  }

  @Test("the matrix without colours")
  func mono() throws {
    expectScreen(
      try styled(.mono),
      #"""
      """#)
  }

  @Test("the matrix in 8 colours")
  func colors8() throws {
    expectScreen(
      try styled(.colors8),
      #"""
      """#)
  }

  @Test("the matrix in 16 colours")
  func colors16() throws {
    expectScreen(
      try styled(.colors16),
      #"""
      """#)
  }

  @Test("the matrix in 256 colours")
  func colors256() throws {
    expectScreen(
      try styled(.colors256),
      #"""
      """#)
  }

  @Test("without colours the current row, column and cell can each be told")
  func crosshair() throws {
    var state = try Fixture.state(Fixture.store(), width: 60, height: 16)
    state.press("3")
    let layout = MatrixLayout(state)
    for (keys, row, column) in [("j", 1, 0), ("l", 1, 1), ("j j", 3, 1), ("h", 3, 0)] {
      state.press(keys)
      let surface = state.surface
      #expect(state.matrix.selection == row && state.matrix.column == column)
      // The row: unlike every other one.
      let rows = (0..<state.matrix.rows.count).map { index in
        surface[Point(x: 0, y: layout.grid.y + index)].style
      }
      for (index, style) in rows.enumerated() where index != row {
        #expect(style != rows[row], "row \(row) looks like \(index)")
      }
      // The column: its name, unlike every other one's.
      let names = (0..<4).map { index in
        surface[
          Point(x: layout.grid.x + index * layout.cellColumns, y: layout.header.endY - 1)
        ].style
      }
      for (index, style) in names.enumerated() where index != column {
        #expect(style != names[column], "column \(column) looks like \(index)")
      }
      // The cell: unlike its neighbours, and the terminal's cursor sits on it.
      let cell = Point(
        x: layout.grid.x + column * layout.cellColumns, y: layout.grid.y + row)
      #expect(surface.cursor == cell)
      for (dx, dy) in [(0, 1), (0, -1), (layout.cellColumns, 0)] {
        let other = Point(x: cell.x + dx, y: cell.y + dy)
        #expect(surface[other].style != surface[cell].style)
      }
    }
  }

  @Test("no light, role or gauge is told by colour alone")
  func withoutColor() throws {
    for glyphs in GlyphSet.allCases {
      let marks = Light.counted.map { $0.mark(glyphs) }
      #expect(Set(marks).count == marks.count, "\(glyphs)")
    }
    for language in Language.allCases {
      #expect(Set(Role.allCases.map { $0.sign(language) }).count == Role.allCases.count)
    }
  }
}
