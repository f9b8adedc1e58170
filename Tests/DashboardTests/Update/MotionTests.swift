import Canvas
import PlanModel
import Testing

@testable import Dashboard

@Suite("Moving")
struct MotionTests {
  @Test("arrows and letters move the tree's cursor alike, and it stops at both ends")
  func treeMotion() throws {
    var state = try Fixture.harbour(.tree)
    #expect(state.treeTitle == "主要目标")
    state.press("j")
    #expect(state.treeTitle == "重点任务")
    state.press("Down Down")
    #expect(state.treeTitle == "完成三座码头改造")
    state.press("k Up Up Up Up")
    #expect(state.treeTitle == "主要目标")
    state.press("G")
    #expect(state.treeTitle == "保障措施")
    state.press("j j")
    #expect(state.treeTitle == "保障措施")
    state.press("g g")
    #expect(state.treeTitle == "主要目标")
  }

  @Test("0 5 j moves five rows, 3 is a view and no number, and a number goes with one motion only")
  func counts() throws {
    var state = try Fixture.harbour(.tree)
    state.press("0 5 j")
    #expect(state.tree.selection == 5)
    #expect(state.count == nil)
    state.press("k")
    #expect(state.tree.selection == 4)
    state.press("0 2 g g")
    #expect(state.tree.selection == 1)
    state.press("3")
    #expect(state.view == .matrix)
  }

  @Test("a number too large for any list leaves the cursor on the last row")
  func hugeCount() throws {
    var state = try Fixture.harbour(.tree)
    state.press("0 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 j")
    #expect(state.tree.selection == state.tree.rows.count - 1)
    state.press("2")
    var matrix = try Fixture.harbour(.matrix)
    matrix.press("0 9 9 9 9 9 9 9 9 l")
    #expect(matrix.chosenOrganization?.name == "市商务局")
  }

  @Test("in the matrix columns move with h and l, ^ and $")
  func matrixColumns() throws {
    var state = try Fixture.harbour(.matrix)
    let names = ["市交通运输局", "市财政局", "各镇街", "市商务局"]
    #expect(state.wall?.matrix.organizations.map(\.name) == names)
    for name in names {
      #expect(state.chosenOrganization?.name == name)
      state.press("l")
    }
    #expect(state.chosenOrganization?.name == "市商务局")
    state.press("^")
    #expect(state.chosenOrganization?.name == "市交通运输局")
    state.press("$ h")
    #expect(state.chosenOrganization?.name == "各镇街")
  }

  @Test("in the tree left folds and then goes up, right unfolds and then goes down")
  func treeLeftRight() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j j j")
    #expect(state.treeTitle == "完成三座码头改造")
    state.press("h")
    #expect(state.treeTitle == "建设智慧码头")
    state.press("h")
    #expect(state.treeTitle == "建设智慧码头")
    #expect(state.tree.rows.count == 5)
    state.press("h")
    #expect(state.treeTitle == "重点任务")
    state.press("j l")
    #expect(state.tree.rows.count == 7)
    state.press("l")
    #expect(state.treeTitle == "完成三座码头改造")
  }

  @Test("a page is as many rows as the view shows")
  func pages() throws {
    var state = try Fixture.state(Fixture.samples(), width: 80, height: 14)
    state.press("2")
    #expect(state.tree.rows.count > state.body.height * 2)
    state.press("PgDn")
    #expect(state.tree.selection == state.body.height)
    state.press("C-d")
    #expect(state.tree.selection == state.body.height + state.body.height / 2)
    state.press("C-u PgUp")
    #expect(state.tree.selection == 0)
  }

  @Test("whatever is pressed, every cursor stays inside its list and its window")
  func cursorsStayInside() throws {
    var state = try Fixture.state(Fixture.samples(), width: 60, height: 12)
    for view in ["2", "3", "4", "1"] {
      state.press(view)
      for keys in ["G", "g g", "PgDn PgDn PgDn", "0 9 9 9 k", "$ l", "C-d -", "+ G", "z k z"] {
        state.press(keys)
        let place = state.place
        let (count, window, height) =
          switch state.view {
          case .overview:
            // The window is the plans'; below them the cursor goes through what is in sight.
            state.overview.selection < state.plans.count
              ? (state.plans.count, state.overview.window, OverviewLayout(state).plans.height)
              : (state.overviewLines.count, ListWindow(), state.overviewLines.count)
          case .tree: (state.tree.rows.count, state.tree.window, state.body.height)
          case .matrix:
            (state.matrix.rows.count, state.matrix.window, MatrixLayout(state).grid.height)
          default:
            (state.gauges.rows.count, state.gauges.window, GaugesLayout(state).list.height)
          }
        #expect((0..<count).contains(place.row), "\(view) \(keys)")
        #expect(
          window.visible(count: count, height: height).contains(place.row), "\(view) \(keys)")
      }
    }
  }

  @Test("after any sizes the timeline shows what it would from the start, unless it was moved")
  func timelineResizing() throws {
    let sizes = [(220, 70), (20, 5), (1, 1), (133, 9), (60, 24)]
    for (keys, sizes) in [("w w", sizes), ("w w l l", [(64, 20), (60, 24)])] {
      var state = try Fixture.harbour(.timeline, width: 60)
      state.press(keys)
      let before = state.timeline.window.offset
      #expect(before > 0)
      for (width, height) in sizes {
        _ = update(&state, .resized(Size(width: width, height: height)))
      }
      #expect(state.timeline.window.offset == before)
    }
  }

  @Test("Tab and S-Tab go round the views, and in the overview from section to section first")
  func tabs() throws {
    var state = try Fixture.harbour(.tree)
    for view in ViewID.allCases.dropFirst() {
      #expect(state.view == view)
      state.press("Tab")
    }
    #expect(state.view == .overview)
    let sections = OverviewLayout(state).parts.filter { !$0.lines.isEmpty }
    #expect(sections.count >= 3)
    for section in sections {
      state.press("Tab")
      #expect(state.overview.selection == section.first)
    }
    state.press("Tab")
    #expect(state.view == .tree)
    state.press("S-Tab")
    #expect(state.view == .overview)
    for _ in sections { state.press("S-Tab") }
    #expect(state.overview.selection == 0)
    state.press("S-Tab")
    #expect(state.view == ViewID.allCases.last)
  }

  @Test("Enter goes from plan to matrix to item, and Esc goes back the same way")
  func openAndBack() throws {
    var state = try Fixture.harbour(.overview)
    state.press("Enter")
    #expect(state.view == .matrix)
    state.press("j Enter")
    #expect(state.view == .tree)
    #expect(state.treeTitle == "建设智慧码头")
    state.press("Esc")
    #expect(state.view == .matrix)
    state.press("Esc")
    #expect(state.view == .overview)
  }

  @Test("a key that means nothing here changes nothing, also after the first key of a sequence")
  func unknownKeys() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j")
    let before = state.screen
    state.press("F9 ~ g x")
    #expect(state.screen == before)
    #expect(state.pendingKeys.isEmpty)
  }
}
