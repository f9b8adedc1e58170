import PlanModel
import Testing

@testable import Dashboard

/// A plan of an invented town whose matrix has everything: inherited and inferred duties, every group of organizations,
/// a collective one with a roster, items with and without lights.
enum Delta {
  private struct Line {
    var path: String
    var label: String
    var title: String
    var duties: [(role: Role, unit: String, inferred: Bool)] = []

    init(_ path: String, _ label: String, _ title: String, _ duties: String = "") {
      self.path = path
      self.label = label
      self.title = title
      // 牵?市大数据局 责市财政局 配各镇街
      self.duties = duties.split(separator: " ").map { duty in
        let role: Role =
          switch duty.first {
          case "牵": .lead
          case "责": .responsible
          default: .cooperating
          }
        let rest = duty.dropFirst()
        let inferred = rest.first == "?"
        return (role, String(inferred ? rest.dropFirst() : rest), inferred)
      }
    }
  }

  private static let lines = [
    Line("1", "一", "主要目标"),
    Line("2", "二", "减事项优流程"),
    Line("2.1", "一", "推行一件事一次办", "牵市政务服务中心 责市委编办 责市财政局 配各镇街"),
    Line("2.1.1", "1", "编制办事清单"),
    Line("2.1.2", "2", "开通线上受理", "牵?市大数据局 配云岚电信公司"),
    Line("2.2", "二", "压缩审批时限", "牵?市发展和改革局 责高新区管委会 配各镇街"),
    Line("3", "三", "强企业引人才"),
    Line("3.1", "一", "培育高新技术企业", "牵市科学技术局 责市财政局 配云岚大学 配云岚城投集团"),
    Line("3.2", "二", "引进青年人才", "牵市委组织部 责市人力资源和社会保障局 配团市委 配云岚大学"),
    Line("4", "四", "保障措施"),
    Line("4.1", "一", "加强督查", "牵市政府办公室 责市中级人民法院"),
  ]

  static let text = lines.map { $0.label + $0.title + "\n" }.joined()

  static let draft: DraftPlan = {
    var nodes: [DraftNode] = []
    var starts: [Int] = []
    var end = 0
    for line in lines {
      starts.append(end)
      end += line.label.unicodeScalars.count + line.title.unicodeScalars.count + 1
    }
    for (index, line) in lines.enumerated() {
      let below = lines.lastIndex { $0.path == line.path || $0.path.hasPrefix(line.path + ".") }
      let last = (below ?? index) + 1
      let own = index + 1 < starts.count ? starts[index + 1] : end
      nodes.append(
        DraftNode(
          path: line.path, label: line.label, title: line.title, kind: .task,
          span: SourceSpan(starts[index], (last < starts.count ? starts[last] : end) - 1),
          heading: SourceSpan(starts[index], own - 1)))
    }
    let duties = zip(lines, nodes).flatMap { line, node in
      line.duties.map { duty in
        DraftDuty(
          path: line.path, role: duty.role, unit: duty.unit, organization: duty.unit,
          collective: duty.unit.hasPrefix("各"), inferred: duty.inferred, span: node.heading)
      }
    }
    func indicator(_ row: Int, _ name: String, _ value: Int, _ unit: String) -> DraftIndicator {
      DraftIndicator(
        path: lines[row].path, name: name, comparator: .ge, value: .init(value), unit: unit,
        due: "2025", nature: .flow, quote: lines[row].title, span: nodes[row].heading)
    }
    return DraftPlan(
      document: "delta.txt", title: "云岚市营商环境提升方案", region: "云岚市",
      period: DraftPeriod(from: 2025, to: 2025), nodes: nodes, duties: duties,
      indicators: [indicator(5, "当日办结件", 1000, "件"), indicator(7, "高新技术企业", 120, "家")])
  }()

  /// With a red light on 压缩审批时限, a green one on 培育高新技术企业, and 各镇街 on a roster: 东桥镇, 西滩街道 and
  /// 高新区管委会, which the plan names by itself as well.
  static func store() throws -> Store {
    let store = try Store.inMemory(clock: Fixture.clock)
    let applied = try store.apply(
      .importPlan(
        draft,
        KeptDocument(
          name: "delta.txt", digest: "delta", format: "text", encoding: "UTF-8", text: text)),
      by: Fixture.anna)
    let plan = try #require(applied.planID)
    let indicators = try #require(try store.snapshot(of: plan)).indicators
    try store.apply(
      .observe([
        ObservationEntry(
          indicatorID: indicators[0].id, period: .quarter(2025, 3), value: 300, status: .reported),
        ObservationEntry(
          indicatorID: indicators[1].id, period: .quarter(2025, 3), value: 100, status: .reported),
      ]), by: Fixture.bo)
    func id(_ name: String) throws -> RowID? {
      try store.organizations().first { $0.organization.name == name }?.id
    }
    for name in ["东桥镇", "西滩街道", "高新区管委会"] {
      if try id(name) == nil { try store.apply(.organization(.add(name: name)), by: Fixture.bo) }
      try store.apply(
        .organization(
          .addMember(
            collective: try #require(try id("各镇街")), member: try #require(try id(name)), from: nil,
            to: nil)), by: Fixture.bo)
    }
    return store
  }

  /// The matrix of the plan.
  static func matrix(
    width: Int = 80, height: Int = 24, change: (inout Dashboard.Options) -> Void = { _ in }
  ) throws -> State {
    var state = try Fixture.state(store(), width: width, height: height, change: change)
    state.press("3")
    return state
  }
}
