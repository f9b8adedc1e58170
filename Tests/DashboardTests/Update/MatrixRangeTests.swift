import Canvas
import PlanModel
import Testing

@testable import Dashboard

@Suite("Ranges of the matrix, copied")
struct MatrixRangeTests {
  @Test("m marks, motions extend, Y copies names and cells as a table")
  func range() throws {
    var state = try Delta.matrix()
    state.press("j m")
    #expect(state.notice?.text == "移动光标扩大选区，Y 复制，Esc 取消")
    state.press("l l")
    #expect(
      state.press("Y") == [
        .copy("任务\t市政务服务中心\t市委编办\t市财政局\n二、(一) 推行一件事一次办\t牵头\t责任\t责任\n")
      ])
    #expect(state.screen.contains("已标 1×3"))
  }

  @Test("without a mark Y copies the whole row")
  func row() throws {
    var state = try Delta.matrix()
    state.press("j")
    let copied = try #require(state.press("Y").first)
    guard case .copy(let text) = copied else {
      Issue.record("nothing was copied")
      return
    }
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 2)
    #expect(lines.map(\.count) == [state.columnNames.count + 1, state.columnNames.count + 1])
  }

  @Test("a table says what is inherited, inferred, or said below")
  func derived() throws {
    var state = try Delta.matrix()
    state.press("+ j j")
    #expect(state.press("Y").description.contains("牵头（承接）"))
    state.press("j")
    #expect(state.press("Y").description.contains("牵头（推定）"))
    state.press("-")
    #expect(state.press("Y").description.contains("牵头（下级）"))
    state.press("O ( (")
    #expect(state.press("Y").description.contains("市委编办责任（下级）"))
  }

  @Test("of the turned matrix, a column for each role")
  func turned() throws {
    var state = try Delta.matrix()
    state.press("l l t m j")
    #expect(
      state.press("Y") == [
        .copy(
          """
          单位\t二、减事项优流程 牵头\t二、减事项优流程 责任\t二、减事项优流程 配合
          市财政局\t0\t1\t0
          各镇街\t0\t0\t2

          """)
      ])
  }

  @Test("Esc gives the mark up and stays; a change of rows or columns does too")
  func giveUp() throws {
    var state = try Delta.matrix()
    state.press("m j Esc")
    #expect(state.matrix.mark == nil)
    #expect(state.view == .matrix)
    for key in ["s S O", "-", "t", "m"] {
      state.press("m " + key)
      #expect(state.matrix.mark == nil, "after \(key)")
      if key == "t" { state.press("t") }
    }
  }

  @Test("the range and the cell in it can be told without colours")
  func mono() throws {
    var state = try Delta.matrix()
    state.press("j m j l")
    let layout = MatrixLayout(state)
    let surface = state.surface
    func style(_ row: Int, _ column: Int) throws -> Style {
      let span = try #require(layout.span(column))
      return surface[Point(x: span.x, y: layout.grid.y + row)].style
    }
    #expect(try style(1, 0).attributes.contains(.reverse))
    #expect(try style(2, 0).attributes.contains(.reverse))
    #expect(try !style(0, 0).attributes.contains(.reverse))
    #expect(try style(2, 1) != style(2, 0))
    #expect(try style(2, 1) != style(3, 1))
    #expect(surface.cursor == Point(x: try #require(layout.span(1)).x, y: layout.grid.y + 2))
  }

  @Test("tabs, line ends and formulas of a title don't leave their field")
  func harmless() throws {
    var state = try Delta.matrix()
    var snapshot = try #require(state.wall).snapshot
    snapshot.items[2].title = "a\tb\nc"
    snapshot.organizations[0].name = "=1+1"
    _ = update(
      &state,
      .wall(Wall(snapshot: snapshot, text: "", assessor: Assessor(today: state.settings.today))))
    state.press("g g j m")
    #expect(state.press("Y") == [.copy("任务\t'=1+1\n二、(一) a b c\t牵头\n")])
  }
}
