import PlanDocument
import PlanModel
import Testing

@Suite("Wording of other provinces")
struct RecognitionGeneralTests {
  private func lines(_ sentence: String, title: String = "示例市2025年工作方案") -> [String] {
    recognised("\(title)\n一、主要目标\n\(sentence)").indicatorLines.map { String($0.dropFirst(2)) }
  }

  @Test(
    "names, natures and values",
    arguments: [
      ("新能源装机容量超过90万千瓦。", "新能源装机容量 gt 90 万千瓦 2025 stock"),
      ("绿电交易量达到3TWh。", "绿电交易量 ge 3 TWh 2025 flow"),
      ("收购鲜茶2万担。", "收购鲜茶 eq 2 万担 2025 flow"),
      ("压减水泥产能40万吨。", "压减水泥产能 eq 40 万吨 2025 flow"),
      ("再生水利用率达到31%。", "再生水利用率 ge 31 % 2025 ratio"),
      ("有效发明专利拥有量达到700件。", "有效发明专利拥有量 ge 700 件 2025 stock"),
      ("建成区绿化覆盖率达到41%。", "建成区绿化覆盖率 ge 41 % 2025 ratio"),
      ("在2024年基础上新增上云企业70家。", "新增上云企业数量 eq 70 家 2025 flow"),
      ("单位产值能耗由0.52降至0.47。", "单位产值能耗 le 0.47  2025 ratio"),
      ("每千名常住人口执业医师数达到3.4。", "每千名常住人口执业医师数 ge 3.4  2025 ratio"),
      ("千人护士数4.1人。", "千人护士数 eq 4.1 人 2025 ratio"),
      ("每万人拥有5G基站数达到21个。", "每万人拥有5G基站数 ge 21 个 2025 ratio"),
      ("装备产业产值突破百亿元。", "装备产业产值 gt 100 亿元 2025 flow"),
      ("在海洋领域培育创新载体6家。", "海洋领域培育创新载体数量 eq 6 家 2025 flow"),
      ("设立总规模不低于8亿元的种业基金。", "种业基金总规模 ge 8 亿元 2025 stock"),
      ("战略性新兴产业增加值占比提升2个百分点。", "战略性新兴产业增加值占比增长率 eq 2 个百分点 2025 growth"),
      ("年飞行量达到5万架次。", "年飞行量 ge 5 万架次 2025 flow"),
    ])
  func one(sentence: String, expected: String) { #expect(lines(sentence) == [expected]) }

  @Test(
    "thresholds, weights and the past are no targets",
    arguments: [
      "推动20人以上企业全部参保。", "考核结果占总分10%的权重。", "2019年以来已培育试点乡镇30个。",
      "淘汰35蒸吨/小时以下燃煤锅炉。", "建设污水处理厂二期工程。",
    ])
  func none(sentence: String) { #expect(lines(sentence) == []) }

  @Test("a list with 分别 shares what its last name measures")
  func sharedMeasure() {
    #expect(
      lines("风电、光伏装机分别达到12万千瓦、30万千瓦。") == [
        "风电装机 ge 12 万千瓦 2025 stock", "光伏装机 ge 30 万千瓦 2025 stock",
      ])
  }

  @Test("growth rates in a list go with the levels before them, each with its own")
  func companions() {
    #expect(
      lines("接待游客80万人次，实现旅游收入6亿元，分别增长9%、11%。") == [
        "接待游客 eq 80 万人次 2025 flow", "旅游收入 eq 6 亿元 2025 flow",
        "接待游客同比增长率 eq 9 % 2025 growth", "旅游收入同比增长率 eq 11 % 2025 growth",
      ])
  }

  @Test("dates in a list go with their figures, also behind another figure")
  func sharedDues() {
    let found = lines(
      "2025年新建泵站4座，2026年、2027年分别新建5座、6座。", title: "示例市工作方案（2025-2027年）")
    #expect(found.map { $0.contains(" 2025 flow") } == [true, false, false])
    #expect(found.map { $0.contains(" 2026 flow") } == [false, true, false])
    #expect(found.map { $0.contains(" 2027 flow") } == [false, false, true])
  }

  @Test("a further verb after a list mark begins another figure's part")
  func parts() {
    #expect(
      lines("改造15个小区、惠及居民2100户。") == [
        "改造小区数量 eq 15 个 2025 flow", "惠及居民数量 eq 2100 户 2025 flow",
      ])
  }

  @Test("what is compared with or hoped for later sets no date")
  func noDates() {
    let compared = recognised("示例县2025年工作总结\n一、产业\n储能规模比“十三五”末翻了一番，建成水库3座。")
    #expect(compared.indicators.map(\.due) == ["2025", "2025"])
    let hoped = recognised(
      "示例市“十五五”规划\n一、主要目标\n展望2035年，面貌焕然一新。\n1.清洁取暖。完成改造2万户。")
    #expect(hoped.indicators.map(\.due) == ["2030"])
  }

  @Test("targets before the first item belong to the plan as a whole")
  func preamble() {
    let plan = recognised(
      "示例县政府工作报告2025年重点任务分解\n今年经济社会发展主要预期目标是：地区生产总值增长5%左右，城镇新增就业2600人，完成上级下达的节能任务。\n一、扩大投资\n1.实施项目12个。"
    )
    #expect(plan.kind == .plan)
    #expect(
      plan.indicatorLines == [
        "0 地区生产总值增长率 about 5 % 2025 growth", "0 城镇新增就业人数 eq 2600 人 2025 flow",
        "1.1 实施项目数量 eq 12 个 2025 flow",
      ])
  }

  @Test("rewards for several classes are subsidies")
  func rewards() {
    let plan = recognised("示例市若干措施\n一、奖励\n对一等奖、二等奖分别奖励30万元、15万元，对贷款按实付利息的40%给予贴息。")
    #expect(plan.indicators.isEmpty)
    #expect(plan.subsidies.map(\.fixed) == [30, 15, nil])
    #expect(plan.subsidies.map(\.ratePct) == [nil, nil, 40])
  }

  @Test(
    "clauses with time limits, committees and collective bodies",
    arguments: [
      ("(市统计局、市民政局，各区政府，持续推进)", ["市统计局", "市民政局", "各区政府"]),
      ("(市统计局、市民政局；2025年12月底前完成)", ["市统计局", "市民政局"]),
      ("(2025年底前完成，市统计局负责)", ["市统计局"]),
      ("(责任单位：市统计局、市民政局，2025年6月底前完成)", ["市统计局", "市民政局"]),
      ("(责任单位：市统计局，各县(市、区)党委、政府)", ["市统计局", "各县(市、区)党委、政府"]),
      ("(市直各相关部门、各县市区政府、市属各高校)", ["市直各相关部门", "各县市区政府", "市属各高校"]),
      ("(责任单位：市统计局等市直有关部门)", ["市统计局"]),
    ])
  func clauses(clause: String, units: [String]) {
    let plan = recognised("示例市工作方案\n一、保障措施\n1.加强考核。完善办法，定期通报工作进展情况。\(clause)")
    #expect(plan.duties.map(\.unit) == units)
    #expect(plan.duties.allSatisfy { $0.role == .responsible })
  }

  @Test("a first chapter named for a plan is a chapter")
  func chapter() {
    let plan = recognised("示例市规划\n第一章 规划背景\n第一节 形势\n机遇良好。\n第二章 总体要求\n稳中求进。")
    #expect(plan.outline == ["1 第一章 规划背景", "1.1 第一节 形势", "2 第二章 总体要求"])
  }

  @Test(
    "the title without a site's section, and the place",
    arguments: [
      ("示例要闻2026年示例回族自治区政府工作报告", "2026年示例回族自治区政府工作报告", "示例回族自治区"),
      ("考核依据石桥县2024年度河湖工作实施细则", "石桥县2024年度河湖工作实施细则", "石桥县"),
      ("关于加快推进江苏省开源工作的实施意见", "关于加快推进江苏省开源工作的实施意见", "江苏省"),
      ("天津关于发展农机的实施意见", "天津关于发展农机的实施意见", "天津市"),
    ])
  func facts(line: String, title: String, region: String) {
    let plan = recognised("\(line)\n一、总体要求\n稳中求进。")
    #expect(plan.title == title)
    #expect(plan.region == region)
  }

  @Test("a task's own time limit dates the figures of its row; > is a comparator")
  func tables() {
    let tasks = recognised(
      "示例市行动方案\n一、总体要求\n到2027年，推进创新。\n附件1\n任务清单",
      table: [
        ["序号", "工作任务", "牵头单位", "完成时间"], ["1", "新增服务器90台", "市数据局", "2025年12月"],
      ])
    #expect(tasks.indicators.map(\.due) == ["2025-12"])
    let measures = recognised(
      "示例市行动方案\n一、总体要求\n推进创新。\n附件1\n主要指标表",
      table: [
        ["序号", "指标", "2024年", "2026年目标"], ["1", "网办率（%）", "80", ">85"],
      ])
    #expect(measures.indicatorLines == ["2 网办率 gt 85 % 2026 ratio"])
    #expect(measures.indicators.map(\.baseline) == ["80"])
  }

  @Test("dotted numbers head the parts of a chapter, or stand below plain numbers")
  func dotted() {
    let mixed = recognised(
      "示例县方案\n一、总体要求\n1.1 目标\n稳中求进。\n二、重点任务\n2.1 设施\n1.新建站点。加快建设。\n2.完善网络。加快建设。\n2.2 产业\n1.培育主体。加快建设。"
    )
    #expect(
      mixed.outline == [
        "1 一 总体要求", "1.1 1.1 目标", "2 二 重点任务", "2.1 2.1 设施", "2.1.1 1 新建站点", "2.1.2 2 完善网络",
        "2.2 2.2 产业", "2.2.1 1 培育主体",
      ])
    let plain = recognised(
      "示例县实施方案\n1 总体目标\n稳中求进。\n1.1 原则\n坚持创新。\n2 任务\n2.1 设备\n2.1.1 工业。更新设备12台。\n2.1.2 建筑。更新电梯。")
    #expect(plain.title == "示例县实施方案")
    #expect(
      plain.outline == [
        "1 1 总体目标", "1.1 1.1 原则", "2 2 任务", "2.1 2.1 设备", "2.1.1 2.1.1 工业", "2.1.2 2.1.2 建筑",
      ])
  }

  @Test("signs for comparison, rates per head in a list, and rates per hundred thousand")
  func health() {
    let found = lines("孕产妇死亡率控制在9/10万以下，报告及时率≥98%，每千人口床位数达到7.1张、医师数3.3人，企业保有量达到90家，净增8家。")
    #expect(
      found == [
        "孕产妇死亡率 le 9 /10万 2025 ratio", "报告及时率 ge 98 % 2025 ratio", "每千人口床位数 ge 7.1 张 2025 ratio",
        "医师数 eq 3.3 人 2025 ratio", "企业保有量 ge 90 家 2025 stock", "企业保有量净增数量 eq 8 家 2025 flow",
      ])
  }

  @Test("a place in Traditional characters is kept as printed")
  func traditionalPlace() {
    #expect(recognised("雲橋縣推動農業發展實施方案\n一、總體目標\n穩中求進。").region == "雲橋縣")
  }
}
