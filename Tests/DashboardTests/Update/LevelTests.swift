import PlanModel
import Testing

@testable import Dashboard

@Suite("Folding to a level")
struct LevelTests {
  private func depths(_ state: State) -> Int {
    (state.tree.rows.compactMap { state.wall?.tree.depth[$0] }.max() ?? -1) + 1
  }

  @Test("a number before - says how many levels stay unfolded", arguments: [1, 2, 3])
  func level(levels: Int) throws {
    var state = try Fixture.harbour(.tree)
    state.press("0 \(levels) -")
    #expect(depths(state) == levels)
    #expect(state.notice == Notice("展开到第 \(levels) 级，共 3 级"))
  }

  @Test("without a number it is the sections, and more levels than there are is all")
  func ends() throws {
    var state = try Fixture.harbour(.tree)
    state.press("-")
    #expect(depths(state) == 1)
    state.press("0 9 -")
    #expect(state.tree.rows.count == 7)
  }

  @Test("one level less and one level more, never beyond the ends")
  func steps() throws {
    var state = try Fixture.harbour(.tree)
    state.press(",")
    #expect(depths(state) == 2)
    state.press(", , ,")
    #expect(depths(state) == 1)
    state.press(".")
    #expect(depths(state) == 2)
    state.press(". . .")
    #expect(depths(state) == 3)
    #expect(state.tree.folded.isEmpty)
  }

  @Test("one level more opens every branch to it, also beside one that was open already")
  func uneven() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j j Space ,")
    #expect(depths(state) == 1)
    state.press(". .")
    #expect(state.tree.rows.count == 7)
  }

  @Test("the matrix folds by the same keys")
  func matrix() throws {
    var state = try Fixture.harbour(.matrix)
    state.press("0 2 -")
    let depths = state.matrix.rows.compactMap { state.wall?.tree.depth[$0] }
    #expect(depths.max() == 1)
  }
}
