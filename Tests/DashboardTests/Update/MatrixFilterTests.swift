import PlanModel
import Testing

@testable import Dashboard

@Suite("Filtering the matrix")
struct MatrixFilterTests {
  private func filtered(_ text: String) throws -> State {
    var state = try Delta.matrix()
    state.filter(text)
    return state
  }

  @Test("@ keeps one organization and what it answers for, with what is above")
  func organization() throws {
    let state = try filtered("@财政局")
    #expect(state.columnNames == ["市财政局"])
    #expect(
      state.rowTitles == ["减事项优流程", "推行一件事一次办", "编制办事清单", "强企业引人才", "培育高新技术企业"]
        || state.rowTitles == ["减事项优流程", "推行一件事一次办", "强企业引人才", "培育高新技术企业"])
    #expect(state.screen.contains("筛选 @财政局"))
  }

  @Test("full name, short name, initials, a group and Traditional script all name an organization")
  func names() throws {
    #expect(try filtered("@市人力资源和社会保障局").columnNames == ["市人力资源和社会保障局"])
    #expect(try filtered("@rlzy").columnNames == ["市人力资源和社会保障局"])
    #expect(try filtered("@縣區鎮街").columnNames == ["各镇街", "高新区管委会"])
    #expect(try filtered("@財政局").columnNames == ["市财政局"])
    #expect(try filtered("＠财政局").columnNames == ["市财政局"])
  }

  @Test("a word that no title has and that names an organization needs no @")
  func automatic() throws {
    #expect(try filtered("财政").columnNames == ["市财政局"])
    // 人才 is in a title.
    let state = try filtered("人才")
    #expect(state.rowTitles == ["强企业引人才", "培育高新技术企业", "引进青年人才"])
    #expect(state.columnNames.count > 10)
  }

  @Test("a light keeps what shows it, a role what has it; words combine")
  func lightsAndRoles() throws {
    #expect(try filtered("红").rowTitles == ["减事项优流程", "压缩审批时限"])
    #expect(try filtered("綠燈").rowTitles == ["强企业引人才", "培育高新技术企业"])
    #expect(try filtered("@云岚大学 牵").rowTitles.isEmpty)
    #expect(try filtered("@云岚大学 配 人才").rowTitles == ["强企业引人才", "培育高新技术企业", "引进青年人才"])
    #expect(try filtered("@财政局 @云岚大学").rowTitles == ["强企业引人才", "培育高新技术企业"])
  }

  @Test("what a fold hides is found, and the folds are as they were when the filter is gone")
  func folds() throws {
    var state = try Delta.matrix()
    state.press("-")
    let before = state.rowTitles
    state.filter("线上")
    #expect(state.rowTitles == ["减事项优流程", "推行一件事一次办", "开通线上受理"])
    state.press("g g Space")
    #expect(state.rowTitles == ["减事项优流程"])
    state.press("Esc")
    #expect(state.filters[.matrix] == nil)
    #expect(state.rowTitles == before)
    #expect(state.view == .matrix)
  }

  @Test("a filter that nothing fits says so and how to clear it; the cursor's keys do no harm")
  func nothing() throws {
    var state = try filtered("没有的词")
    #expect(state.screen.contains("没有符合筛选的条目，按 Esc 清除筛选"))
    state.press("j l r Y m Enter t E ( # t Esc Esc")
    #expect(state.filters[.matrix] == nil)
  }

  @Test("giving the filter up while typing brings the former one back")
  func giveUp() throws {
    var state = try filtered("红")
    state.press("f C-u")
    _ = update(&state, .text("人才"))
    #expect(state.rowTitles.contains("引进青年人才"))
    state.press("Esc")
    #expect(state.rowTitles == ["减事项优流程", "压缩审批时限"])
  }
}
