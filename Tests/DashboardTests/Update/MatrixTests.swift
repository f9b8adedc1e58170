import PlanModel
import Testing

@testable import Dashboard

@Suite("The matrix, arranged")
struct MatrixTests {
  @Test("s puts the worst light first, siblings among siblings, and says so")
  func byLight() throws {
    var state = try Delta.matrix()
    state.press("+ j j s")
    #expect(state.notice?.text == "条目按亮灯，最差在前")
    #expect(
      state.rowTitles == [
        "减事项优流程", "压缩审批时限", "推行一件事一次办", "编制办事清单", "开通线上受理",
        "强企业引人才", "培育高新技术企业", "引进青年人才", "保障措施", "加强督查",
      ])
    #expect(state.screen.contains("条目按亮灯"))
    // The cursor is still on the same item.
    #expect(state.chosenMatrixItem?.title == "编制办事清单")
    state.press("s")
    #expect(state.notice?.text == "条目按原文顺序")
    #expect(state.rowTitles.prefix(2) == ["减事项优流程", "推行一件事一次办"])
  }

  @Test("S goes from first appearance to load to pinyin, and keeps the cursor's organization")
  func columnOrders() throws {
    var state = try Delta.matrix()
    #expect(state.columnNames.prefix(4) == ["市政务服务中心", "市委编办", "市财政局", "各镇街"])
    state.press("l l S")
    // Each leads one item; then by how many items in all.
    #expect(state.columnNames.prefix(2) == ["市政务服务中心", "市大数据局"])
    #expect(state.chosenOrganization?.name == "市财政局")
    #expect(
      state.columnNames.filter { ["市财政局", "市委编办"].contains($0) } == ["市财政局", "市委编办"])
    state.press("S")
    #expect(state.notice?.text == "单位按拼音")
    // 财 before 大 before 发, whatever the level before them.
    #expect(
      state.columnNames.filter { ["市财政局", "市大数据局", "市发展和改革局"].contains($0) } == [
        "市财政局", "市大数据局", "市发展和改革局",
      ])
    state.press("S")
    #expect(state.columnNames.first == "市政务服务中心")
  }

  @Test("H hides organizations that the filter leaves without a duty")
  func emptyColumns() throws {
    var state = try Delta.matrix()
    state.filter("审批")
    let all = state.columnNames.count
    state.press("H")
    #expect(state.columnNames == ["各镇街", "市发展和改革局", "高新区管委会"])
    #expect(state.notice?.text == "已隐藏 \(all - 3) 个没有任务的单位")
    state.press("H")
    #expect(state.columnNames.count == all)
  }

  @Test(
    "O groups organizations, ( folds the group at the cursor to one column and ) opens it again")
  func groups() throws {
    var state = try Delta.matrix()
    let names = Set(state.columnNames)
    state.press("l l O")
    #expect(
      state.columnNames.filter { ["市委编办", "市财政局", "高新区管委会", "云岚大学", "市中级人民法院"].contains($0) }
        == ["市委编办", "市财政局", "高新区管委会", "云岚大学", "市中级人民法院"])
    #expect(Set(state.columnNames) == names)
    #expect(state.chosenOrganization?.name == "市财政局")
    state.press("(")
    #expect(state.columnNames.contains("政府部门"))
    #expect(!state.columnNames.contains("市财政局"))
    #expect(state.chosenOrganization == nil)
    state.press("j")
    // 市政务服务中心 leads and 市财政局 answers.
    #expect(state.screen.contains("牵2"))
    #expect(state.screen.contains("政府部门（7 个单位）: 牵头 市政务服务中心; 责任 市财政局"))
    state.press("r")
    #expect(state.notice == Notice("这是一组单位：先按 ) 展开", isProblem: true))
    state.press("(")
    #expect(state.columnNames == ["党委群团", "政府部门", "县区镇街", "企业院校", "其他单位"])
    state.press(") )")
    #expect(Set(state.columnNames) == names)
  }

  @Test("E opens a collective organization to its members, each organization once")
  func members() throws {
    var state = try Delta.matrix()
    state.press("l l l E")
    let at = try #require(state.columnNames.firstIndex(of: "各镇街"))
    #expect(state.columnNames[at...].prefix(4) == ["各镇街", "东桥镇", "西滩街道", "高新区管委会"])
    #expect(state.columnNames.filter { $0 == "高新区管委会" }.count == 1)
    // 东桥镇 answers with its collective; 高新区管委会 has a duty of its own as well.
    state.press("j l")
    #expect(state.screen.contains("配合单位  东桥镇 (随 各镇街)"))
    let row = try #require(state.rowTitles.firstIndex(of: "压缩审批时限"))
    state.press("G g g " + Array(repeating: "j", count: row).joined(separator: " ") + " l l")
    #expect(state.screen.contains("责任单位  高新区管委会"))
    state.press("E")
    #expect(!state.columnNames.contains("东桥镇"))
    #expect(state.chosenOrganization?.name == "各镇街")
  }

  @Test("what can't be opened says why")
  func notCollective() throws {
    var state = try Delta.matrix()
    state.press("E")
    #expect(state.notice == Notice("市政务服务中心不是集体单位，无从展开", isProblem: true))
    var harbour = try Fixture.harbour(.matrix)
    harbour.press("l l E")
    #expect(harbour.notice?.text == "各镇街没有成员名单；用 guatu organizations 添加")
  }

  @Test("r on a member's column gives the member a duty of its own")
  func memberRole() throws {
    var state = try Delta.matrix()
    state.press("l l l E j l")
    let member = try #require(state.chosenOrganization)
    let item = try #require(state.chosenMatrixItem)
    #expect(member.name == "东桥镇")
    #expect(
      state.press("r") == [
        .save(.setDuty(item: item.id, organization: member.id, role: .lead, expecting: nil))
      ])
  }

  @Test("# adds up rows and columns, each duty once")
  func totals() throws {
    var state = try Delta.matrix(width: 100)
    state.press("#")
    let totals = state.matrix.totals
    #expect(totals.all.total == 19)
    #expect(totals.all.lead == 6)
    #expect(totals.rows.map(\.total).reduce(0, +) == 19)
    #expect(totals.columns.map(\.total).reduce(0, +) == 19)
    #expect(state.surface.lines.contains { $0.hasPrefix("  合计") && $0.hasSuffix("19") })
    state.press("-")
    #expect(state.matrix.totals.rows.map(\.total).reduce(0, +) == 19)
  }

  @Test("a folded row tells what is said below it")
  func below() throws {
    var state = try Delta.matrix(width: 100)
    state.press("-")
    #expect(state.rowTitles == ["减事项优流程", "强企业引人才", "保障措施"])
    #expect(state.screen.contains("牵+责+责+配+"))
    #expect(state.screen.contains("牵头单位  市政务服务中心 (在下级条目)"))
  }

  @Test("stated, inherited, inferred and folded duties differ without colours")
  func signs() throws {
    var state = try Delta.matrix(width: 100)
    state.press("+")
    let lines = state.surface.lines
    func line(_ title: String) -> String { lines.first { $0.contains(title) } ?? "" }
    #expect(line("推行一件事一次办").contains("牵 责 责 配"))
    #expect(line("编制办事清单").contains("牵'责'责'配'"))
    #expect(line("开通线上受理").contains("牵? 配") || line("开通线上受理").contains("牵?配"))
    state.press("i")
    #expect(!state.screen.contains("牵'"))
    // Dense columns have no room for a mark: a line under the sign.
    state.press("i w")
    let y = try #require(state.surface.lines.firstIndex { $0.contains("编制办事清单") })
    let stated = try #require(state.surface.lines.firstIndex { $0.contains("推行一件事一次办") })
    func isUnderlined(_ y: Int) -> Bool {
      state.surface.row(y).contains {
        $0.style.attributes.contains(.underline) && "牵责配".unicodeScalars.contains($0.scalar)
      }
    }
    #expect(isUnderlined(y))
    #expect(!isUnderlined(stated))
  }

  @Test("an edit moves no column")
  func stableColumns() throws {
    var state = try Delta.matrix()
    let names = state.columnNames
    var snapshot = try #require(state.wall?.snapshot)
    // The first organization loses its first duty and gets it back behind the others.
    let first = snapshot.duties.removeFirst()
    snapshot.duties.append(first)
    snapshot.organizations.append(snapshot.organizations.removeFirst())
    _ = update(
      &state,
      .wall(
        Wall(
          snapshot: snapshot, text: "", assessor: Assessor(today: state.settings.today))))
    #expect(state.columnNames == names)
  }

  @Test("the arrangement outlives a reload and comes back with the session")
  func arrangement() throws {
    var state = try Delta.matrix()
    state.press("s S O ( # H")
    _ = update(&state, .wall(state.wall))
    let place = try #require(state.planPlace)
    #expect(place.arrangement == state.matrix.arrangement)
    var fresh = try Delta.matrix()
    fresh.recall(place)
    #expect(fresh.columnNames == state.columnNames)
    #expect(fresh.rowTitles == state.rowTitles)
    #expect(fresh.matrix.arrangement.showsTotals)
  }

  @Test("/ finds organizations by initials, inside folded groups too, and items")
  func search() throws {
    var state = try Delta.matrix()
    state.press("O ( ( /")
    _ = update(&state, .text("rlzy"))
    #expect(state.chosenOrganization?.name == "市人力资源和社会保障局")
    state.press("Enter / p y g x j s Enter")
    #expect(state.chosenMatrixItem?.title == "培育高新技术企业")
  }
}

extension State {
  /// The titles of the matrix's rows.
  var rowTitles: [String] {
    matrix.rows.compactMap { wall?.tree.items[$0].title }
  }

  /// The names over the matrix's columns.
  var columnNames: [String] {
    matrix.columns.compactMap { column in wall.map { column.name(in: $0, .hans) } }
  }

  /// Types a filter and leaves the line.
  mutating func filter(_ text: String) {
    press("f C-u")
    _ = update(&self, .text(text))
    press("Enter")
  }
}
