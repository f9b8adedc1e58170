import Foundation
import PlanDocument
import PlanModel
import Testing

@Suite("Indicators")
struct RecognitionFigureTests {
  private func lines(_ sentence: String, title: String = "示例市2025年工作方案") -> [String] {
    recognised("\(title)\n一、主要目标\n\(sentence)").indicatorLines.map { String($0.dropFirst(2)) }
  }

  @Test(
    "comparators, units and natures",
    arguments: [
      ("高新技术企业达到600家。", "高新技术企业数量 ge 600 家 2025 stock"),
      ("发明专利申请量超6700件。", "发明专利申请量 gt 6700 件 2025 flow"),
      ("新认定20家以上市级技术中心。", "新认定市级技术中心数量 ge 20 家 2025 flow"),
      ("全年完成技改投资205亿元。", "技改投资 eq 205 亿元 2025 flow"),
      ("每年培育3-5家研发机构。", "培育研发机构数量 range 3-5 家 2025 flow"),
      ("研发投入占地区生产总值的比重达2.5%。", "研发投入占地区生产总值的比重 ge 2.5 % 2025 ratio"),
      ("省级新产品50个左右。", "省级新产品数量 about 50 个 2025 stock"),
      ("城镇登记失业率控制在4%以内。", "城镇登记失业率 le 4 % 2025 ratio"),
      ("单位GDP能耗0.5吨煤/万元。", "单位GDP能耗 eq 0.5 吨煤/万元 2025 ratio"),
      ("地区生产总值增长6%左右。", "地区生产总值增长率 about 6 % 2025 growth"),
      ("企业数量在2020年基础上实现“翻一番”。", "企业数量 multiple 2 倍 2025 multiple"),
      ("到2027年，建成载体面积50万平方米。", "载体面积 eq 50 万平方米 2027 flow"),
      ("引进三百名高层次人才。", "引进高层次人才人数 eq 300 名 2025 flow"),
      ("秸秆利用率达到百分之九十以上。", "秸秆利用率 ge 90 % 2025 ratio"),
      ("培育１一２家中介机构。", "培育中介机构数量 range 1-2 家 2025 flow"),
      ("改造老旧小区1.5万多户。", "改造老旧小区 ge 1.5 万户 2025 flow"),
    ])
  func one(sentence: String, expected: String) { #expect(lines(sentence) == [expected]) }

  @Test(
    "figures that nobody tracks",
    arguments: [
      "对年营业收入1000万元及以上的服务业企业建立名录库。",
      "落实《关于支持科技创新的30条措施》和科创12条。",
      "实施“315”工程，推进5G网络和3D打印应用。",
      "在10个工作日内完成备案。",
      "两区一岛一湖建设取得进展，实施千人计划。",
      "引进企业XX家，新增平台**个。",
      "根据示政发〔2024〕12号文件，2024年3月5日起执行。",
      "目前全市已有企业300家。",
      "围绕全市10万亩农田建设布局服务站点。",
      "推进码头10万吨级泊位前期工作。",
    ])
  func none(sentence: String) { #expect(lines(sentence) == []) }

  @Test("a list shares its verb, its date and its nature")
  func lists() {
    #expect(
      lines("到2025年新增13个技术中心、6个研究中心和1个创新中心，省级新产品50个左右。") == [
        "新增技术中心数量 eq 13 个 2025 flow", "新增研究中心数量 eq 6 个 2025 flow",
        "新增创新中心数量 eq 1 个 2025 flow", "省级新产品数量 about 50 个 2025 flow",
      ])
    #expect(
      lines("累计培育小微企业300家、骨干企业20家。") == [
        "累计培育小微企业数量 eq 300 家 2025 stock", "骨干企业数量 eq 20 家 2025 stock",
      ])
  }

  @Test("each sentence's date holds until the next")
  func dates() {
    let title = "示例区建设方案"
    #expect(
      lines("至2027年，企业达20家。平台达5个。至2030年，企业达40家。", title: title).map { $0.suffix(11) }
        == [
          "家 2027 stock", "个 2027 stock", "家 2030 stock",
        ].map { $0.suffix(11) })
  }

  @Test("damaged figures are kept as damaged, and doubted")
  func damaged() {
    let plan = recognised("一、目标\n到2025年，研发投入占比达3.以上，产值占比达62%0\n二、保障")
    #expect(plan.indicators.map(\.damaged) == [true, false])
    #expect(plan.indicators.map(\.value) == [nil, 62])
    #expect(plan.indicators.first?.unit == "%")
    #expect(plan.doubts.map(\.kind) == [.damagedNumber, .damagedNumber])
  }

  @Test("a summary's figures are actuals with growth and status; its plan part has targets")
  func summary() {
    let plan = recognised(
      """
      示例市科技局2024年工作总结及2025年工作计划
      一、2024年工作情况
      全市发明专利授权量1875件，同比增长26%。预计实现产值120亿元。安排资金500万元，其中拨付300万元。
      二、2025年工作计划
      新增企业30家。
      """)
    #expect(plan.kind == .summary)
    #expect(
      plan.indicatorLines == [
        "1 全市发明专利授权量 eq 1875 件 2024 flow",
        "1 全市发明专利授权量同比增长率 eq 26 % 2024 growth",
        "1 产值 eq 120 亿元 2024 flow", "1 资金 eq 500 万元 2024 flow",
        "1 资金拨付 eq 300 万元 2024 flow", "2 新增企业数量 eq 30 家 2025 flow",
      ])
    #expect(plan.indicators.map(\.actual) == [true, true, true, true, true, false])
    #expect(plan.indicators.first?.growthPct == 26)
    #expect(plan.indicators.map(\.estimated) == [false, false, true, false, false, false])
  }

  @Test("rates that follow 分别 go to the names that share them")
  func shared() {
    let plan = recognised("示例省2024年工作总结\n一、工作情况\n城镇、农村居民收入分别增长4.8%、5.9%。常住人口由上年的729万人增加到732万人。")
    #expect(
      plan.indicators.prefix(2).map { "\($0.name) \($0.nature.rawValue)" } == [
        "城镇增长率 growth", "农村居民收入增长率 growth",
      ])
  }

  @Test("what falls is better low")
  func direction() {
    let plan = recognised("一、目标\n到2025年，单位产值能耗下降13.5%，PM2.5浓度降至30微克/立方米，企业达30家。")
    #expect(plan.indicators.map(\.direction) == [.lower, .lower, .higher])
    #expect(plan.indicators.map(\.comparator) == [.eq, .le, .ge])
  }

  @Test("one target in two places is one that repeats; two values conflict")
  func doubts() {
    let same = recognised("一、目标\n到2025年，企业达20家。\n二、任务\n1.培育企业。到2025年企业达20家。")
    #expect(same.doubts.map(\.kind) == [.repeatedTarget])
    let differing = recognised("一、目标\n到2025年，企业达20家。\n二、任务\n1.培育企业。到2025年企业超过30家。")
    #expect(differing.doubts.map(\.kind) == [.conflictingTargets])
  }
}

@Suite("Subsidy rules")
struct RecognitionSubsidyTests {
  private func rules(_ sentence: String) -> [String] {
    let plan = recognised("一、扶持政策\n1.工作站建设。\(sentence)")
    #expect(plan.indicators.isEmpty)
    return plan.subsidies.map { rule in
      let values = [rule.ratePct, rule.fixed, rule.cap].map { $0.map { "\($0)" } ?? "-" }
      return ([rule.name, rule.of ?? "-"] + values + [rule.capUnit ?? "-"]).joined(separator: " ")
    }
  }

  @Test("a rate of something with a cap")
  func rate() {
    #expect(rules("按上级扶持资金的30%给予配套，单个站最高不超过50万元。") == ["工作站建设 上级扶持资金 30 - 50 万元"])
  }

  @Test("a fixed sum")
  func fixed() {
    #expect(rules("给予每家平台一次性100万元补助。") == ["工作站建设 - - 100 - 万元"])
  }

  @Test("one rate with a cap for each class")
  func classes() {
    #expect(
      rules("按其设备投资额的20%给予一次性资助，其中，公益类的最高不超过200万元，企业类的最高不超过100万元。") == [
        "工作站建设(公益类) 设备投资额 20 - 200 万元", "工作站建设(企业类) 设备投资额 20 - 100 万元",
      ])
  }

  @Test("a fund of a given size is an indicator, not a rule")
  func fund() {
    let plan = recognised("一、任务\n1.设立基金。到2025年，设立规模5亿元的产业基金，安排专项资金500万元。")
    #expect(plan.subsidies.isEmpty)
    #expect(plan.indicators.map(\.value) == [5, 500])
  }
}
