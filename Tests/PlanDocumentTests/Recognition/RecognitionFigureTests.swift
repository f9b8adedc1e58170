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
      ("科技小巨人企业达到640家。", "科技小巨人企业数量 ge 640 家 2025 stock"),
      ("软件著作权登记申请量超5200件。", "软件著作权登记申请量 gt 5200 件 2025 flow"),
      ("新认定12家以上县级示范农场。", "新认定县级示范农场数量 ge 12 家 2025 flow"),
      ("全年完成水利投资36亿元。", "水利投资 eq 36 亿元 2025 flow"),
      ("每年培育4-6家合作社。", "培育合作社数量 range 4-6 家 2025 flow"),
      ("旅游收入占服务业收入的比重达7.5%。", "旅游收入占服务业收入的比重 ge 7.5 % 2025 ratio"),
      ("乡村书屋45个左右。", "乡村书屋数量 about 45 个 2025 stock"),
      ("城镇登记失业率控制在4%以内。", "城镇登记失业率 le 4 % 2025 ratio"),
      ("单位产值煤耗0.7吨煤/万元。", "单位产值煤耗 eq 0.7 吨煤/万元 2025 ratio"),
      ("地区生产总值增长6%左右。", "地区生产总值增长率 about 6 % 2025 growth"),
      ("游客数量在2020年基础上实现“翻一番”。", "游客数量 multiple 2 倍 2025 multiple"),
      ("到2027年，建成冷库面积18万平方米。", "冷库面积 eq 18 万平方米 2027 flow"),
      ("引进三百名高层次人才。", "引进高层次人才人数 eq 300 名 2025 flow"),
      ("秸秆利用率达到百分之九十以上。", "秸秆利用率 ge 90 % 2025 ratio"),
      ("培育２一３家表演团体。", "培育表演团体数量 range 2-3 家 2025 flow"),
      ("改造老旧小区1.5万多户。", "改造老旧小区 ge 1.5 万户 2025 flow"),
    ])
  func one(sentence: String, expected: String) { #expect(lines(sentence) == [expected]) }

  @Test(
    "figures that nobody tracks",
    arguments: [
      "将年销售收入800万元及以上的商贸企业纳入统计。",
      "落实《关于支持科技创新的30条措施》和惠农15条。",
      "实施“315”工程，推进5G网络和3D打印应用。",
      "在10个工作日内完成备案。",
      "三带一廊一湾规划取得进展，实施百人计划。",
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
      lines("到2025年新增11个村史馆、7个文化站和2个图书馆，流动书屋45个左右。") == [
        "新增村史馆数量 eq 11 个 2025 flow", "新增文化站数量 eq 7 个 2025 flow",
        "新增图书馆数量 eq 2 个 2025 flow", "流动书屋数量 about 45 个 2025 flow",
      ])
    #expect(
      lines("累计培育家庭农场260家、加工企业18家。") == [
        "累计培育家庭农场数量 eq 260 家 2025 stock", "加工企业数量 eq 18 家 2025 stock",
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
    let plan = recognised("一、目标\n到2025年，绿地占比达4.以上，产值占比达57%0\n二、保障")
    #expect(plan.indicators.map(\.damaged) == [true, false])
    #expect(plan.indicators.map(\.value) == [nil, 57])
    #expect(plan.indicators.first?.unit == "%")
    #expect(plan.doubts.map(\.kind) == [.damagedNumber, .damagedNumber])
  }

  @Test("a summary's figures are actuals with growth and status; its plan part has targets")
  func summary() {
    let plan = recognised(
      """
      示例市科技局2024年工作总结及2025年工作计划
      一、2024年工作情况
      全市软件著作权登记量930件，同比增长14%。预计实现产值120亿元。安排资金560万元，其中拨付310万元。
      二、2025年工作计划
      新增企业30家。
      """)
    #expect(plan.kind == .summary)
    #expect(
      plan.indicatorLines == [
        "1 全市软件著作权登记量 eq 930 件 2024 flow",
        "1 全市软件著作权登记量同比增长率 eq 14 % 2024 growth",
        "1 产值 eq 120 亿元 2024 flow", "1 资金 eq 560 万元 2024 flow",
        "1 资金拨付 eq 310 万元 2024 flow", "2 新增企业数量 eq 30 家 2025 flow",
      ])
    #expect(plan.indicators.map(\.actual) == [true, true, true, true, true, false])
    #expect(plan.indicators.first?.growthPct == 14)
    #expect(plan.indicators.map(\.estimated) == [false, false, true, false, false, false])
  }

  @Test("rates that follow 分别 go to the names that share them")
  func shared() {
    let plan = recognised("示例省2024年工作总结\n一、工作情况\n城镇、农村居民收入分别增长3.1%、4.2%。")
    #expect(
      plan.indicators.prefix(2).map { "\($0.name) \($0.nature.rawValue)" } == [
        "城镇居民收入增长率 growth", "农村居民收入增长率 growth",
      ])
  }

  @Test("a figure that another starts from is its baseline")
  func baselines() {
    let plan = recognised(
      "一、目标\n到2025年，农庄数量在2024年412家的基础上达到480家，库存由2024年的36万吨降至30万吨。")
    #expect(plan.indicators.map(\.value) == [480, 30])
    #expect(plan.indicators.map(\.baseline) == ["412", "36"])
    #expect(plan.indicators.map(\.name) == ["农庄数量", "库存"])
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
    #expect(rules("按县级投入资金的25%给予奖补，单个点最高不超过40万元。") == ["工作站建设 县级投入资金 25 - 40 万元"])
  }

  @Test("a fixed sum")
  func fixed() {
    #expect(rules("给予每个粮库一次性60万元补助。") == ["工作站建设 - - 60 - 万元"])
  }

  @Test("one rate with a cap for each class")
  func classes() {
    #expect(
      rules("按其购机金额的15%给予一次性资助，其中，合作社的最高不超过80万元，农户的最高不超过12万元。") == [
        "工作站建设(合作社) 购机金额 15 - 80 万元", "工作站建设(农户) 购机金额 15 - 12 万元",
      ])
  }

  @Test("a fund of a given size is an indicator, not a rule")
  func fund() {
    let plan = recognised("一、任务\n1.设立基金。到2025年，设立规模5亿元的产业基金，安排专项资金500万元。")
    #expect(plan.subsidies.isEmpty)
    #expect(plan.indicators.map(\.value) == [5, 500])
  }
}
