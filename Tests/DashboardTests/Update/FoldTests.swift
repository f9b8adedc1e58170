import PlanModel
import Testing

@testable import Dashboard

@Suite("Folding")
struct FoldTests {
  @Test("folding hides what is below and keeps the cursor where it was")
  func fold() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j Space")
    #expect(state.tree.rows.count == 3)
    #expect(state.treeTitle == "重点任务")
    state.press("z")
    #expect(state.tree.rows.count == 7)
  }

  @Test("folding everything puts the cursor on the nearest row above that still shows")
  func foldAll() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j j j j")
    #expect(state.treeTitle == "出台岸电管理办法")
    state.press("-")
    #expect(state.treeTitle == "重点任务")
    state.press("+")
    #expect(state.tree.rows.count == 7)
  }

  @Test("a row that nothing is below can't be folded")
  func leaf() throws {
    var state = try Fixture.harbour(.tree)
    state.press("Space")
    #expect(state.tree.rows.count == 7)
    #expect(state.tree.folded.isEmpty)
  }

  @Test("the tree's folds and the matrix's are two things")
  func foldsOfViews() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j Space 3")
    let titles = state.matrix.rows.compactMap { state.wall?.tree.items[$0].title }
    #expect(titles.contains("发展临港产业"))
  }

  @Test("folds and cursor outlive a reload of the same plan")
  func reload() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j j Space j")
    #expect(state.treeTitle == "发展临港产业")
    _ = update(&state, .wall(state.wall))
    #expect(state.treeTitle == "发展临港产业")
    #expect(state.tree.rows.count == 5)
  }
}
