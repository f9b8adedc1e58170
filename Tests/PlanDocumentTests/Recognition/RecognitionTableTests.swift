import PlanDocument
import PlanModel
import Testing

@Suite("Tables")
struct RecognitionTableTests {
  @Test("an annex of tasks is a node with a child for each task")
  func tasks() {
    let plan = recognised(
      "示例市行动方案\n一、总体要求\n推进创新。\n二、保障措施\n加强领导。\n附件1\n重点任务分工表",
      table: [
        ["序号", "重点任务", "重点举措", "牵头单位", "配合单位", "完成时限"],
        ["1", "平台建设", "建设检测中心5个", "市科技局", "市财政局、各区政府", "2026年底"],
        ["2", "^", "开放共享仪器", "市教委", "^", "2027年6月"],
        ["3", "企业培育", "培育骨干企业", "市工信局\n市商务局", "", "持续推进"],
      ])
    #expect(
      plan.outline == [
        "1 一 总体要求", "2 二 保障措施", "3 附件1 重点任务分工表", "3.1 1 建设检测中心5个", "3.2 2 开放共享仪器",
        "3.3 3 培育骨干企业",
      ])
    #expect(
      plan.dutyLines == [
        "3.1 lead 市科技局", "3.1 cooperating 市财政局", "3.1 cooperating 各区政府", "3.2 lead 市教委",
        "3.2 cooperating 市财政局", "3.2 cooperating 各区政府", "3.3 lead 市工信局", "3.3 lead 市商务局",
      ])
    #expect(plan.nodes.map(\.due).suffix(3) == ["2026", "2027-06", nil])
    #expect(plan.indicators.map { "\($0.path) \($0.name)" } == ["3.1 检测中心数量"])
  }

  @Test("a table of indicators gives one for each target cell, and no nodes")
  func indicators() {
    let plan = recognised(
      "示例市行动方案（2025-2027年）\n一、总体要求\n推进创新。\n附件2：主要指标表",
      table: [
        ["序号", "指标名称", "单位", "2024年实际", "2026年目标", "2027年目标"],
        ["1", "研发投入强度", "%", "2.1", "≥2.5", "3以上"],
        ["2", "新增科技企业", "家", "120", "130", "150"],
      ])
    #expect(plan.outline == ["1 一 总体要求", "2 附件2 主要指标表"])
    #expect(
      plan.indicatorLines == [
        "2 研发投入强度 ge 2.5 % 2026 ratio", "2 研发投入强度 ge 3 % 2027 ratio",
        "2 新增科技企业 eq 130 家 2026 flow", "2 新增科技企业 eq 150 家 2027 flow",
      ])
    #expect(plan.indicators.map(\.baseline) == ["2.1", "2.1", "120", "120"])
  }

  @Test("a task table with nothing around it gives top-level tasks")
  func bareTable() {
    let plan = recognised(
      "2025年重点工作任务清单",
      table: [
        ["编号", "工作任务", "责任单位"], ["一", "推进改革", "市委改革办、市发改委"], ["二", "稳定就业", "市人社局牵头，各区政府配合"],
      ])
    #expect(plan.outline == ["1 一 推进改革", "2 二 稳定就业"])
    #expect(
      plan.dutyLines == [
        "1 responsible 市委改革办", "1 responsible 市发改委", "2 lead 市人社局", "2 cooperating 各区政府",
      ])
  }

  @Test("nothing of a table is lost")
  func whole() {
    let plan = recognised(
      "一、任务\n附件", table: [["序号", "任务", "责任单位"], ["1", "建设平台", "市科技局"]], after: "示例市政府\n2025年1月3日\n")
    #expect(plan.nodes.count == 3)
    #expect(plan.coverage(length: 60).allSatisfy { $0.note != "lost" || $0.span.start >= 46 })
  }
}
