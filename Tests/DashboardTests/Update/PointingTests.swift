import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

@Suite("The mouse")
struct PointingTests {
  private func click(_ x: Int, _ y: Int) -> Script.Step {
    .mouse(Mouse(.press, .left, at: Point(x: x, y: y)))
  }

  @Test("it is off until a command turns it on, and the title line says so")
  func toggled() throws {
    let store = try Fixture.store()
    #expect(try Script(store: store).play(.keys("2 j")).isMouseOn == false)
    let on = try Script(store: store).play(.keys("g m"))
    #expect(on.isMouseOn)
    #expect(on.lines.first?.contains("鼠标") == true)
    #expect(try Script(store: store).play(.keys("g m g m")).isMouseOn == false)
  }

  @Test("a click on any cell of the matrix chooses that cell, in both densities")
  func cells() throws {
    for keys in ["3 +", "3 + w"] {
      var state = try Fixture.state(Fixture.store(), width: 60, height: 16)
      state.press(keys)
      let layout = MatrixLayout(state)
      for row in 0..<3 {
        for target in stride(from: layout.grid.x, to: layout.grid.x + 8, by: 1) {
          let y = layout.grid.y + row
          _ = update(
            &state, .mouse(Mouse(.press, .left, at: Point(x: target, y: y)), isDouble: false))
          let cursor = try #require(view(state).cursor)
          #expect(cursor.y == y)
          #expect(cursor.x <= target && target - cursor.x < 3, "\(cursor) for \(target)")
        }
      }
    }
  }

  @Test("a click on a name over the matrix chooses its column and keeps the row")
  func header() throws {
    var state = try Fixture.state(Fixture.store(), width: 60, height: 16)
    state.press("3 + j")
    let layout = MatrixLayout(state)
    let before = try #require(view(state).cursor)
    let point = Point(x: before.x + 6, y: layout.header.endY - 1)
    _ = update(&state, .mouse(Mouse(.press, .left, at: point), isDouble: false))
    #expect(view(state).cursor == Point(x: before.x + 6, y: before.y))
  }

  @Test("a click on a row chooses it, a click on nothing leaves the cursor", arguments: [2, 4, 5])
  func rows(number: Int) throws {
    var state = try Fixture.state(Fixture.store(), width: 80, height: 24)
    state.press("\(number)")
    let first = try #require(view(state).cursor)
    _ = update(
      &state,
      .mouse(Mouse(.press, .left, at: Point(x: first.x + 4, y: first.y + 1)), isDouble: false))
    #expect(view(state).cursor?.y == first.y + 1)
    for y in [0, 21, 22, 23] {
      let before = state.place
      _ = update(&state, .mouse(Mouse(.press, .left, at: Point(x: 79, y: y)), isDouble: false))
      #expect(state.place == before || y == 21)
    }
  }

  @Test("a tab leads to its view, a double click opens, a click on a fold mark folds")
  func others() throws {
    let store = try Fixture.store()
    let size = Size(width: 120, height: 30)
    var state = try Fixture.state(store, width: size.width, height: size.height)
    let tab = try #require(Frame.tabs(state).first { $0.view == .gauges })
    _ = update(
      &state,
      .mouse(Mouse(.press, .left, at: Point(x: tab.columns.lowerBound, y: 0)), isDouble: false))
    #expect(state.view == .gauges)
    state.press("3")
    let cursor = try #require(view(state).cursor)
    let mark = try #require(
      (0..<30).first { view(state)[Point(x: $0, y: cursor.y)].scalar == "▾" })
    let count = state.matrix.rows.count
    let point = Point(x: mark, y: cursor.y)
    _ = update(&state, .mouse(Mouse(.press, .left, at: point), isDouble: false))
    #expect(state.matrix.rows.count < count)
    _ = update(&state, .mouse(Mouse(.press, .left, at: cursor), isDouble: true))
    #expect(state.view == .tree)
  }

  @Test("two quick clicks on one place are a double click; the wheel moves what lies under it")
  func doubleAndWheel() throws {
    let store = try Fixture.store()
    let plain = try Script(store: store).play(.keys("g m 3"), click(2, 8), click(2, 8))
    #expect(plain.lines.first?.contains("2任务") == true)
    var state = try Fixture.state(store, width: 120, height: 30)
    state.press("2 +")
    _ = update(&state, .mouse(Mouse(.wheelDown, .none, at: Point(x: 5, y: 5)), isDouble: false))
    #expect(state.tree.selection > 0)
    let row = state.tree.selection
    _ = update(&state, .mouse(Mouse(.wheelDown, .none, at: Point(x: 100, y: 5)), isDouble: false))
    #expect(state.tree.selection == row)
  }
}
