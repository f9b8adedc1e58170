import PlanDocument
import PlanModel
import Testing

@Suite("Quarters, halves, ranges to hold, roles noted behind names")
struct RecognitionPartsOfYearTests {
  func plan(_ lines: String..., title: String = "宁湾市2026年重点工作方案") -> DraftPlan {
    recognised(
      title + "\n\n一、重点任务\n\n"
        + lines.enumerated().map { "\($0.offset + 1).\($0.element)" }.joined(separator: "\n"))
  }

  @Test("targets of a quarter, a half and the year are one figure by three dates")
  func threeDates() {
    let plan = plan("投资。一季度完成投资5亿元，上半年12亿元，全年20亿元。")
    #expect(plan.indicators.map(\.name) == ["投资", "投资", "投资"])
    #expect(plan.indicators.map(\.due) == ["2026Q1", "2026H1", "2026"])
    #expect(plan.indicators.map(\.value) == [5, 12, 20])
    #expect(plan.doubts.isEmpty)
  }

  @Test("a quarter and a half are read wherever they stand, and only where they are named")
  func dues() {
    let plan = plan(
      "用电。2026年上半年规上工业用电量达到8亿千瓦时。", "项目。第三季度新开工项目6个。", "前三季度新增就业2万人。完成培训500人次。",
      "每季度末通报，新建泵站3座。")
    #expect(plan.indicators.map(\.due) == ["2026H1", "2026Q3", "2026Q3", "2026", "2026"])
    #expect(plan.indicators[1].name == "新开工项目数量")
    #expect(plan.indicators.prefix(3).map(\.dueSource) == [.during, .during, .by])
  }

  @Test("what comes round each month is no year's target: a person is asked")
  func recurring() {
    let plan = plan("检查。每月检查企业30家。", "会议。每季度召开调度会12次。")
    #expect(plan.indicators.isEmpty)
    #expect(plan.doubts.map(\.kind) == [.unclearDue, .unclearDue])
    #expect(plan.doubts.map(\.message) == ["每月检查企业30家", "每季度召开调度会12次"])
  }

  @Test("half a year in a plan for several years is asked about")
  func whichYear() {
    let plan = plan("投资。上半年完成投资8亿元。", title: "宁湾市科技行动计划（2024—2026年）")
    #expect(plan.doubts.map(\.kind) == [.unclearDue])
  }

  @Test("a fall against the year before is a target, not history")
  func fall() {
    let plan = plan("能耗。单位面积能耗比上年下降10%。")
    #expect(plan.indicators.map(\.value) == [10])
    #expect(plan.indicators.map(\.nature) == [.growth])
    #expect(plan.indicators.map(\.direction) == [.lower])
  }

  @Test("a range to be held may be passed at neither end")
  func held() {
    let plan = plan(
      "库存周转天数保持在20-30天。", "到2026年底，进口占比稳定在40%—45%。", "资产负债率维持在50%-60%。", "培育企业3-5家。")
    #expect(plan.indicators.map(\.direction) == [.within, .within, .within, .higher])
    #expect(plan.indicators.map(\.comparator) == [.range, .range, .range, .range])
    #expect(plan.indicators.map(\.name).contains("资产负债率"))
  }

  @Test("a role noted behind a name is the role, and no part of the name")
  func notes() {
    func duties(_ clause: String) -> [String] {
      plan("出台办法。制定办法。\n\(clause)").duties.map { "\($0.role.rawValue) \($0.unit)" }
    }
    let two = ["lead 市科技局", "responsible 市财政局"]
    #expect(duties("责任单位：市科技局（牵头）、市财政局") == two)
    #expect(duties("责任单位：市科技局(牵头) 市财政局") == two)
    #expect(
      duties("责任单位：市科技局（牵头单位）、市财政局（配合）") == ["lead 市科技局", "cooperating 市财政局"])
  }
}

extension RecognitionPartsOfYearTests {
  @Test("a title's months are the plan's, and what no words date is due with them")
  func months() {
    let plan = plan(
      "投资。到2025年6月底累计完成投资24亿元。", "培育。行动期间培育企业1200个。",
      title: "宁湾市招商行动方案（2024年7月—2025年6月）")
    #expect(plan.period == DraftPeriod(from: 2024, to: 2025, fromMonth: 7, toMonth: 6))
    #expect(plan.indicators.map(\.due) == ["2025-06", "2025-06"])
  }
}
