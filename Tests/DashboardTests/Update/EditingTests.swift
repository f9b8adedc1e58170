import Canvas
import PlanModel
import Testing

@testable import Dashboard

@Suite("Changing, and what is asked of the store")
struct EditingTests {
  @Test("r asks for the next role of the cell, and says what it was made against")
  func cycle() throws {
    var state = try Fixture.harbour(.matrix)
    state.press("j")
    let item = try #require(state.chosenMatrixItem)
    let organization = try #require(state.chosenOrganization)
    #expect(item.title == "建设智慧码头")
    #expect(
      state.press("r") == [
        .save(
          .setDuty(
            item: item.id, organization: organization.id, role: .responsible, expecting: .lead))
      ])
  }

  @Test("r on an inherited duty goes on from what the cell shows")
  func inherited() throws {
    var state = try Fixture.harbour(.matrix)
    state.press("+ j j")
    let item = try #require(state.chosenMatrixItem)
    #expect(item.title == "完成三座码头改造")
    let organization = try #require(state.chosenOrganization)
    #expect(
      state.press("r") == [
        .save(
          .setDuty(
            item: item.id, organization: organization.id, role: .responsible, expecting: .lead))
      ])
  }

  @Test("u, C-r, C-l, C-z and q are effects and change nothing by themselves")
  func effects() throws {
    var state = try Fixture.harbour(.tree)
    let before = state.screen
    #expect(state.press("u") == [.undo])
    #expect(state.press("C-r") == [.redo])
    #expect(state.press("C-l") == [.repaint])
    #expect(state.press("C-z") == [.suspend])
    #expect(state.press("q") == [.quit])
    #expect(state.screen == before)
  }

  @Test("a store that may not be written says so instead")
  func readOnly() throws {
    var state = try Fixture.harbour(.matrix)
    state.settings.isReadOnly = true
    #expect(state.press("r").isEmpty)
    #expect(state.notice?.isProblem == true)
  }

  @Test("a command of another view is refused")
  func otherView() throws {
    var state = try Fixture.harbour(.overview)
    #expect(update(&state, .command(.cycleRole)).isEmpty)
    #expect(state.press("r").isEmpty)
  }

  @Test("in an empty store every command can be given")
  func empty() throws {
    for view in ViewID.allCases {
      for entry in Command.table {
        var state = try Fixture.state(Store.inMemory(clock: Fixture.clock))
        let number = try #require(ViewID.allCases.firstIndex(of: view)) + 1
        state.press("\(number)")
        _ = update(&state, .command(entry.command))
        _ = state.screen
        #expect(state.wall == nil)
      }
    }
  }

  @Test("plans are changed with ] and [, and the one gone to is loaded")
  func plans() throws {
    var state = try Fixture.state(Fixture.samples())
    let first = try #require(state.wall?.plan.id)
    let effects = state.press("]")
    guard case .loadPlan(let second)? = effects.first else {
      Issue.record("nothing was loaded")
      return
    }
    #expect(second != first)
    #expect(state.plans.contains { $0.id == second })
  }

  @Test("a smaller screen keeps the cursor in sight")
  func resize() throws {
    var state = try Fixture.state(Fixture.samples())
    state.press("2 G")
    for size in [(80, 24), (40, 10), (20, 5), (1, 1), (0, 0), (120, 40)] {
      _ = update(&state, .resized(Size(width: size.0, height: size.1)))
      let surface = view(state)
      #expect(surface.size == Size(width: size.0, height: size.1))
      if size.1 >= 5 {
        #expect(
          state.tree.window.visible(count: state.tree.rows.count, height: state.body.height)
            .contains(state.tree.selection))
        if let cursor = surface.cursor { #expect(surface.bounds.contains(cursor)) }
      }
    }
  }
}
