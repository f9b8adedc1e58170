import PlanModel
import Testing

@testable import Dashboard

@Suite("The matrix turned: organizations down, sections across")
struct TurnedMatrixTests {
  @Test("t counts the duties of each organization in each section, by role")
  func counts() throws {
    var state = try Delta.matrix(width: 100)
    state.press("l l t")
    #expect(state.sectionTitles == ["减事项优流程", "强企业引人才", "保障措施"])
    #expect(state.chosenOrganization?.name == "市财政局")
    #expect(state.screen.contains("市财政局: 责任 1"))
    let row = try #require(state.columnNames.firstIndex(of: "各镇街"))
    #expect(state.matrix.totals.cells[row].map(\.cooperating) == [2, 0, 0])
    #expect(state.matrix.totals.sections.map(\.total) == [9, 8, 2])
    state.press("t")
    #expect(!state.matrix.isTurned)
    #expect(state.chosenOrganization?.name == "市财政局")
  }

  @Test("Enter goes to the organization's items in that section, and Esc comes back to the cell")
  func open() throws {
    var state = try Delta.matrix()
    state.press("l l t l Enter")
    #expect(!state.matrix.isTurned)
    #expect(state.filters[.matrix] == "@市财政局")
    #expect(state.chosenMatrixItem?.title == "培育高新技术企业")
    #expect(state.chosenOrganization?.name == "市财政局")
    state.press("Esc")
    #expect(state.matrix.isTurned)
    #expect(state.filters[.matrix] == nil)
    #expect(state.chosenOrganization?.name == "市财政局")
    #expect(state.chosenMatrixItem?.title == "强企业引人才")
    state.press("l Enter")
    #expect(state.notice == Notice("市财政局在这一部分没有任务", isProblem: true))
    #expect(state.matrix.isTurned)
  }

  @Test("+ and - count by finer and coarser parts, each duty still once")
  func depth() throws {
    var state = try Delta.matrix()
    state.press("t +")
    #expect(state.sectionTitles.contains("压缩审批时限"))
    #expect(state.matrix.totals.sections.map(\.total).reduce(0, +) == 19)
    state.press("+")
    #expect(state.sectionTitles.contains("开通线上受理"))
    #expect(state.sectionTitles.contains("推行一件事一次办"))
    #expect(state.matrix.totals.sections.map(\.total).reduce(0, +) == 19)
    state.press("- - -")
    #expect(state.sectionTitles == ["减事项优流程", "强企业引人才", "保障措施"])
  }

  @Test("r changes nothing there and says how to turn back")
  func role() throws {
    var state = try Delta.matrix()
    #expect(state.press("t r").isEmpty)
    #expect(state.notice == Notice("这里是各部分的合计：先按 t 转回", isProblem: true))
  }

  @Test("search goes to organizations and to the section an item is in")
  func search() throws {
    var state = try Delta.matrix()
    state.press("t / k x j s")
    #expect(state.chosenOrganization?.name == "市科学技术局")
    state.press("Enter /")
    _ = update(&state, .text("青年"))
    #expect(state.chosenMatrixItem?.title == "强企业引人才")
  }
}

extension State {
  /// The titles of the sections that the turned matrix counts by.
  var sectionTitles: [String] { matrix.sections.compactMap { wall?.tree.items[$0].title } }
}
