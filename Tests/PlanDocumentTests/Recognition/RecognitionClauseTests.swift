import PlanDocument
import PlanModel
import Testing

@Suite("Responsibility clauses")
struct RecognitionClauseTests {
  private func duties(_ clause: String) -> [String] {
    recognised("一、任务\n1.建设公共服务平台。完善运行机制。\(clause)\n2.培育企业。").dutyLines.map {
      String($0.dropFirst(4))
    }
  }

  @Test(
    "roles by label",
    arguments: [
      ("（牵头单位：市科技局；责任单位：市财政局、人社局）", ["lead 市科技局", "responsible 市财政局", "responsible 人社局"]),
      ("【主责单位：市教委 配合单位：各区政府】", ["lead 市教委", "cooperating 各区政府"]),
      ("〔责任部门：省发展改革委、省科技厅〕", ["responsible 省发展改革委", "responsible 省科技厅"]),
      ("(贵任单位：市住建局)", ["responsible 市住建局"]),
      ("(责任单位:市科技局、各县(市、区)政府", ["responsible 市科技局", "responsible 各县(市、区)政府"]),
      (
        "责任单位：市直有关部门、单位，各区政府。以下任务均需各区落实，不再一一列出。",
        [
          "responsible 市直有关部门、单位", "responsible 各区政府",
        ]
      ),
    ])
  func labelled(clause: String, expected: [String]) { #expect(duties(clause) == expected) }

  @Test(
    "roles by verb",
    arguments: [
      ("（市科技局牵头，市财政局、市人社局配合）", ["lead 市科技局", "cooperating 市财政局", "cooperating 市人社局"]),
      ("（市工信局、市商务局按职责分工负责）", ["responsible 市工信局", "responsible 市商务局"]),
      ("（教育部、人力资源社会保障部等有关部门和单位负责）", ["responsible 教育部", "responsible 人力资源社会保障部"]),
      (
        "由市科委牵头，市财政局、各区政府按职责分工负责。",
        [
          "lead 市科委", "responsible 市财政局", "responsible 各区政府",
        ]
      ),
      ("（国务院相关部门及各地区按职责分工负责）", ["responsible 国务院相关部门", "responsible 各地区"]),
    ])
  func verbs(clause: String, expected: [String]) { #expect(duties(clause) == expected) }

  @Test("sentences and remarks in brackets are no clauses")
  func none() {
    #expect(duties("支持龙头企业牵头组建创新联合体（含科研院所），建立由政府负责人牵头的工作机制。") == [])
    #expect(duties("各部门要高度负责，（详见附件）。") == [])
  }

  @Test("a clause on its own line after the last item speaks for the section")
  func section() {
    let plan = recognised(
      "一、任务\n（一）建设平台\n1.建设中心。\n2.开放共享。\n（责任单位：市科技局）\n（二）培育企业\n1.支持小微。\n（责任单位：市工信局）")
    #expect(plan.dutyLines == ["1.1 responsible 市科技局", "1.2 responsible 市工信局"])
  }

  @Test("where every item has its clause, the last one's is its own")
  func items() {
    let plan = recognised("一、任务\n1.建设中心。\n（责任单位：市科技局）\n2.开放共享。\n（责任单位：市工信局）")
    #expect(plan.dutyLines == ["1.1 responsible 市科技局", "1.2 responsible 市工信局"])
  }

  @Test("where the document says so, the first-listed leads from there on")
  func firstLeads() {
    let plan = recognised(
      "一、任务\n1.建设中心。（市科技局、市财政局负责。列第一位的为牵头单位，下同）\n2.开放共享。（责任单位：市工信局、市商务局）")
    #expect(
      plan.dutyLines == [
        "1.1 lead 市科技局", "1.1 responsible 市财政局", "1.2 lead 市工信局", "1.2 responsible 市商务局",
      ])
    #expect(plan.duties.filter(\.inferred).map(\.unit) == ["市科技局", "市工信局"])
    #expect(plan.doubts.map(\.kind) == [.inferredLead])
  }

  @Test("a merged body stays whole where a comma parts names throughout")
  func wholeGroups() {
    let body = (1...4).map {
      "\($0).工作任务\($0)。（责任单位：市科委、中心管委会，市发展改革委，市财政局，各区政府）"
    }.joined(separator: "\n")
    let plan = recognised("一、任务\n" + body)
    #expect(plan.duties.prefix(2).map(\.unit) == ["市科委、中心管委会", "市发展改革委"])
  }

  @Test("the first name's level goes on to those without one, and abbreviations are resolved")
  func organizations() {
    let plan = recognised("一、任务\n1.建设中心。（责任单位：市科技局、发改局、住建局，各镇街、开发区，市市场监管局）")
    #expect(
      plan.duties.map(\.organization) == [
        "市科学技术局", "市发展和改革局", "市住房和城乡建设局", "各镇街", "开发区", "市市场监督管理局",
      ])
    #expect(plan.duties.filter(\.collective).map(\.unit) == ["各镇街"])
  }

  @Test("a user's list of abbreviations adds to the built-in one")
  func userLexicon() {
    var lexicon = OrganizationLexicon.builtin
    lexicon.add("# 本地\n大数据发展管理局 = 大数据局、数据局\n没有等号的一行")
    #expect(lexicon.resolve("市数据局") == "市大数据发展管理局")
    #expect(lexicon.resolve("市發展改革局") == "市发展和改革局")
    #expect(lexicon.resolve("卫健委", level: "省") == "省卫生健康委员会")
  }

  @Test("a department that no list knows takes the level of its list all the same")
  func levelOfUnknownNames() {
    let lexicon = OrganizationLexicon.builtin
    #expect(lexicon.resolve("灯塔局", level: "市") == "市灯塔局")
    #expect(lexicon.resolve("灯塔局") == "灯塔局")
    #expect(lexicon.resolve("市灯塔局") == "市灯塔局")
  }

  @Test("the level of a list's first name governs departments, not names with a place of their own")
  func levelOfAList() {
    let plan = recognised(
      "一、任务\n1.修缮灯塔。完善机制。（责任单位：市财政局、灯塔局、团市委、城市管理局、青溪区灯塔局）\n2.培育企业。")
    #expect(
      plan.duties.map(\.organization) == ["市财政局", "市灯塔局", "团市委", "市城市管理局", "青溪区灯塔局"])
  }
}
