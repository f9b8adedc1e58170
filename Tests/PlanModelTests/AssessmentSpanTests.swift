import Foundation
import Testing

@testable import PlanModel

@Suite("The days a target runs over")
struct AssessmentSpanTests {
  private func assess(
    _ nature: Nature, _ quote: String, baseline: String? = nil, note: String? = nil,
    _ target: Target, _ lines: [String], plan: Plan = Kit.plan(2024, 2026),
    today: String = "2025-10-15", unit: String = "亿元"
  ) -> Assessment {
    var record = Kit.record(
      nature, baseline: baseline.map(dec), targets: [target], lines, unit: unit)
    record.indicator.quote = quote
    record.indicator.baselineNote = note
    return Assessor(today: Kit.day(today)).assess(record, plan: plan)
  }

  @Test(
    "三年累计完成90亿元 runs over its three years from nothing, not against 90 from the first day",
    arguments: [
      // 23.1 ÷ 90 = 25.6667; 9 of 36 months.
      ("2024Q3 23.1", "2024-10-15", "25.6667", "25", "0.6667", Light.green),
      // 51 ÷ 90 = 56.6667; 21 of 36 months = 58.3333.
      ("2025Q3 51", "2025-10-15", "56.6667", "58.3333", "-1.6667", .yellow),
      // 40 ÷ 90 = 44.4444 − 58.3333.
      ("2025Q3 40", "2025-10-15", "44.4444", "58.3333", "-13.8889", .red),
      ("2026 89", "2027-01-10", "98.8889", "100", "-1.1111", .overdue),
      ("2026 90", "2027-01-10", "100", "100", "0", .done),
    ])
  func runningTotal(
    line: String, today: String, completion: String, scheduled: String, deviation: String,
    light: Light
  ) {
    // Also where the plan prints only its end: the words name the years.
    for plan in [Kit.plan(2024, 2026), openPlan(2026)] {
      let found = assess(
        .stock, "三年累计完成技术改造投资90亿元", Kit.target(.eq, 90, due: "2026"), [line], plan: plan,
        today: today)
      #expect(found.completion?.rounded(4) == dec(completion))
      #expect(found.scheduled?.rounded(4) == dec(scheduled))
      #expect(found.deviation?.value.rounded(4) == dec(deviation))
      #expect(found.deviation?.kind == .points)
      #expect(found.light == light)
    }
  }

  private func openPlan(_ to: Int) -> Plan {
    Plan(id: 1, documentID: 1, title: "示例市工作方案", fromYear: nil, toYear: to)
  }

  @Test("a running total says from when it counts")
  func explained() {
    let found = assess(
      .stock, "三年累计完成技术改造投资90亿元", Kit.target(.eq, 90, due: "2026"), ["2025Q3 51"])
    #expect(
      found.explanation.lines(.hans) == [
        "累计指标：自 2024-01-01 起从零计到 2026-12-31", "完成率 51 ÷ 90 = 56.7%", "序时 21/36 个月 = 58.3%",
        "完成率 56.67% − 序时 58.33% = −1.66 个百分点", "黄",
      ])
  }

  @Test("a running total reported quarter by quarter is summed")
  func summed() {
    let found = assess(
      .stock, "三年累计完成技术改造投资90亿元", Kit.target(.eq, 90, due: "2026"),
      ["2024 +30", "2025Q1 +8", "2025Q2 +6", "2025Q3 +7"])
    #expect(found.value == 51 && found.comparison == .schedule)
  }

  @Test(
    "a total that may count what was there before the plan is measured against its target",
    arguments: ["累计培育省级专精特新中小企业60家", "累计建成60家"])
  func standingTotal(quote: String) {
    let found = assess(.stock, quote, Kit.target(.ge, 60, due: "2026"), ["2025Q3 45"], unit: "家")
    #expect(found.comparison == .target && found.deviation?.value == -25)
    #expect(
      found.explanation.lines(.hans).contains { $0.hasPrefix("没有基数，直接与 2026年 的目标比") })
  }

  @Test("a running total of which nobody says when it began is measured against its target")
  func openTotal() {
    let found = assess(
      .stock, "累计完成投资60亿元", Kit.target(.ge, 60, due: "2026"), ["2026Q1 45"],
      plan: openPlan(2026), today: "2026-04-15")
    #expect(found.comparison == .target && found.deviation == Deviation(.target, -25))
  }

  @Test("a fall that is to be reached (降幅) counts the more the better")
  func fall() {
    func light(_ value: String) -> Assessment {
      var record = Kit.record(
        .growth, .lower, targets: [Kit.target(.eq, 8)], ["2018Q3 \(value)"], unit: "%")
      record.indicator.name = "单位工业增加值能耗降幅"
      return Assessor(today: Kit.day("2018-10-15")).assess(record, plan: Kit.plan())
    }
    // 4.7 % of a fall of 8 %: 3.3 points short, 41 % of it.
    #expect(light("4.7").light == .red && light("4.7").deviation == Deviation(.ratio, dec("-3.3")))
    #expect(light("8.1").light == .green && light("8.1").deviation?.short(.hans) == "优0.1点")
    #expect(light("8").deviation?.short(.hans) == "持平")
    #expect(light("-1").light == .red)
  }

  @Test("a baseline's year is where progress begins, whatever the plan prints")
  func baselineYear() {
    // From 100 at the end of 2020 to 200 by 2025: half of the way at the end of June 2023, 30 of 60 months.
    let found = assess(
      .stock, "", baseline: "100", note: "2020", Kit.target(.ge, 200, due: "2025"), ["2023Q2 150"],
      plan: openPlan(2025), today: "2023-07-10")
    #expect(found.completion == 50 && found.scheduled == 50 && found.light == .green)
    #expect(found.explanation.lines(.hans)[0] == "自基数年之后的 2021-01-01 起计到 2025-12-31")
    // The year printed before the figure does as well: 4 of 12 months of 2025.
    let printed = assess(
      .stock, "高新技术企业数量在2024年412家的基础上达到480家", baseline: "412", note: "412",
      Kit.target(.ge, 480, due: "2025"), ["2025-04 429"], today: "2025-05-10")
    // 17 ÷ 68 − 4 ÷ 12.
    #expect(printed.deviation?.value.rounded(4) == dec("-8.3333"))
    // A doubling of 250 at the end of 2023 by 2026: 400 is 60 %, 21 of 36 months.
    let doubled = assess(
      .multiple, "", baseline: "250", note: "2023", Kit.target(.multiple, 2, due: "2026"),
      ["2025Q3 400"], plan: openPlan(2026))
    #expect(doubled.deviation?.value.rounded(4) == dec("1.6667"))
  }

  @Test("到2026年事故降至50起以下 is 2026's ceiling, not that of three years")
  func yearlyCeiling() {
    var record = Kit.record(
      .flow, .lower, targets: [Kit.target(.le, 50, due: "2026")],
      ["2024 70", "2025 60", "2026Q3 40"], unit: "起")
    record.indicator.name = "安全生产事故起数"
    for quote in ["到2026年，安全生产事故起数降至50起以下", "安全生产事故起数降至50起以下"] {
      record.indicator.quote = quote
      let found = Assessor(today: Kit.day("2026-10-15")).assess(record, plan: Kit.plan(2024, 2026))
      // 40 ÷ 50 = 80 % used, 9 of 12 months.
      #expect(found.value == 40 && found.completion == 80 && found.scheduled == 75)
      #expect(found.deviation?.value == -5 && found.light == .yellow)
      #expect(found.explanation.lines(.hans)[0] == "只计 2026-01-01 至 2026-12-31 的数")
    }
    // Before its year a figure of another year is no answer.
    let early = Assessor(today: Kit.day("2025-10-15")).assess(record, plan: Kit.plan(2024, 2026))
    #expect(early.light == .none && early.refusal == nil)
    #expect(early.explanation.lines(.hans)[0] == "只计 2026-01-01 至 2026-12-31 的数")
  }

  @Test("a multiple reported in 倍 goes from 1, with a baseline and without")
  func inMultiples() {
    func assess(_ value: String, baseline: String?) -> Assessment {
      self.assess(
        .multiple, "产值翻一番", baseline: baseline, note: baseline.map { _ in "2023" },
        Kit.target(.multiple, 2, due: "2026"), ["2025Q3 \(value)"], unit: "倍")
    }
    // (1.6 − 1) ÷ (2 − 1) = 60 %; 21 of 36 months = 58.3333.
    for baseline in [nil, "100"] {
      let found = assess("1.6", baseline: baseline)
      #expect(found.completion == 60 && found.comparison == .schedule)
      #expect(found.deviation?.value.rounded(4) == dec("1.6667") && found.light == .green)
      #expect(found.explanation.lines(.hans).contains("完成率 (1.6 − 1) ÷ (2 − 1) = 60.0%"))
      #expect(found.explanation.lines(.hans).contains("按倍数计：基数为 1 倍"))
    }
    // A figure like the baseline: (160 − 100) ÷ (200 − 100).
    #expect(assess("160", baseline: "100").completion == 60)
    #expect(assess("2", baseline: "100").light == .done)
  }

  @Test("a flow counts its due year, unless the words say years or the plan's time")
  func namedYear() {
    // 23.1 ÷ 32 = 72.1875 against 75.
    let year = assess(
      .flow, "2025年完成技术改造投资32亿元", Kit.target(.eq, 32, due: "2025"), ["2025Q3 23.1"])
    #expect(year.deviation?.value == dec("-2.8125"))
    for quote in [
      "到2026年累计新增上市企业2家", "规划期间新增上市企业2家", "2024—2026年新增上市企业2家", "三年内新增上市企业2家",
      "2024年至2026年新增上市企业2家",
    ] {
      let plan = assess(
        .flow, quote, Kit.target(.eq, 2, due: "2026"), ["2024 1", "2025Q3 0"])
      #expect(plan.value == 1 && plan.scheduled?.rounded(4) == dec("58.3333"), "\(quote)")
    }
    let three = assess(
      .flow, "三年累计新增上市企业6家", Kit.target(.eq, 6, due: "2026"), ["2024 2", "2025Q3 1"],
      plan: openPlan(2026))
    #expect(three.value == 3 && three.scheduled?.rounded(4) == dec("58.3333"))
  }

  @Test("annual targets of a flow count each its own year; 累计 counts from the plan's first day")
  func annual() {
    func record(_ quote: String, _ figures: [Int]) -> IndicatorRecord {
      var record = Kit.record(
        .flow,
        targets: zip(["2024", "2025", "2026"], figures).map {
          Kit.target(.ge, Decimal($1), due: $0)
        }, ["2024 30", "2025Q3 24"])
      record.indicator.quote = quote
      return record
    }
    let assessor = Assessor(today: Kit.day("2025-10-15"))
    let own = assessor.assess(record("2024年完成投资30亿元", [30, 32, 28]), plan: Kit.plan(2024, 2026))
    // 24 of 32, nine months.
    #expect(own.value == 24 && own.scheduled == 75 && own.deviation?.value == 0)
    let total = assessor.assess(
      record("到2024年累计完成投资30亿元", [30, 62, 90]), plan: Kit.plan(2024, 2026))
    // 54 of 62; 30 was due by 2024, 273 of 365 days of the other 32 in 2025: 53.9342 of 62.
    #expect(total.value == 54 && total.deviation?.value.rounded(4) == dec("0.1061"))
  }

  /// What is compared with what: the table beside `Assessor`.
  @Test("every nature, direction and baseline is compared as the table says")
  func table() {
    for nature in Nature.allCases {
      for direction in Direction.allCases {
        for baseline in [nil, direction == .lower ? 200 : 50] as [Decimal?] {
          let comparator: PlanModel.Comparator = nature == .multiple ? .multiple : .eq
          let target = Kit.target(comparator, nature == .multiple ? 2 : 100)
          let record = Kit.record(
            nature, direction, baseline: baseline, targets: [target], ["2018Q3 80"])
          let found = Assessor(today: Kit.day("2018-10-15")).assess(record, plan: Kit.plan())
          let expected: Comparison? =
            switch nature {
            case .flow: direction == .lower ? .ceiling : .schedule
            case .stock: baseline == nil ? .target : .schedule
            case .ratio, .growth: .target
            // A falling figure can't be a multiple of what it falls from: there is no way to go.
            case .multiple: baseline == nil ? nil : direction == .lower ? .target : .schedule
            }
          #expect(found.comparison == expected, "\(nature) \(direction) \(baseline as Any)")
          #expect((found.scheduled == nil) == (expected == .target || expected == nil))
          #expect(
            found.deviation?.kind
              == (expected == .target
                ? direction == .lower ? .cap : .target
                : expected == .ceiling ? .use : expected == nil ? nil : .points))
        }
      }
    }
  }
}
