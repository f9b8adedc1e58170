import Foundation
import Testing

@testable import PlanModel

@Suite("Explanations")
struct AssessmentExplanationTests {
  private func assess(
    _ nature: Nature, baseline: Decimal? = nil, _ target: Target, _ lines: [String],
    rules: RuleSet = .standard
  ) -> Explanation {
    Assessor(rules: rules, today: Kit.day("2018-10-15"))
      .assess(Kit.record(nature, baseline: baseline, targets: [target], lines), plan: Kit.plan())
      .explanation
  }

  @Test("the sum of a light in one line, in each language")
  func oneLine() {
    let found = assess(.flow, Kit.target(.ge, 600), ["2018Q3 340"])
    #expect(found.text(.hans) == "完成率 56.7% − 序时 75.0% = −18.3 个百分点 → 红")
    #expect(found.text(.hant) == "完成率 56.7% − 序時 75.0% = −18.3 個百分點 → 紅")
    #expect(found.text(.english) == "completion 56.7% − schedule 75.0% = −18.3 points → red")
  }

  @Test("every step on its own line, the figures of a sum included")
  func steps() {
    let found = assess(.flow, Kit.target(.ge, 600), ["2018Q2 240", "2018Q3 +100"])
    #expect(
      found.lines(.hans) == [
        "累计 2018Q2 240 + 2018Q3 100 = 340家", "完成率 340 ÷ 600 = 56.7%", "序时 9/12 个月 = 75.0%",
        "完成率 56.7% − 序时 75.0% = −18.3 个百分点", "红",
      ])
    let stock = assess(.stock, baseline: 500, Kit.target(.ge, 600), ["2018Q3 480"])
    #expect(stock.lines(.hans).first == "完成率 (480 − 500) ÷ (600 − 500) = −20.0%")
  }

  @Test("printed sums add up, and a deviation beside a band's edge is told from it")
  func addsUp() {
    func text(_ target: Decimal, _ value: String) -> String {
      assess(.flow, Kit.target(.ge, target), ["2018Q3 \(value)"]).text(.hans)
    }
    // 295 ÷ 400 = 73.75: at one place 73.8 − 75.0 is not −1.3.
    #expect(text(400, "295") == "完成率 73.75% − 序时 75.00% = −1.25 个百分点 → 黄")
    #expect(text(1000, "650") == "完成率 65.0% − 序时 75.0% = −10.0 个百分点 → 黄")
    // 4549 ÷ 7000 = 64.9857.
    #expect(text(7000, "4549") == "完成率 64.99% − 序时 75.00% = −10.01 个百分点 → 红")
    // 649999 ÷ 1000000 = 64.9999.
    #expect(text(1_000_000, "649999") == "完成率 64.9999% − 序时 75.0000% = −10.0001 个百分点 → 红")
  }

  @Test("other comparisons print their own sums")
  func others() {
    #expect(
      assess(.growth, Kit.target(.ge, 8), ["2018Q3 -2"]).text(.hans)
        == "实绩 −2，目标 8，较目标 −125.0% → 红")
    #expect(
      assess(.flow, Kit.target(.le, 100), ["2018Q3 80"]).text(.hans)
        == "序时 75.0% − 已用 80.0% = −5.0 个百分点 → 黄")
    #expect(
      assess(.flow, Kit.target(.ge, 600), ["2018Q3 612"]).text(.hans)
        == "完成率 102.0% − 序时 75.0% = 27.0 个百分点，已达目标 → 已完成")
    #expect(
      assess(.flow, Kit.target(.ge, 1000), ["2018Q3 375"], rules: .sanya).text(.hans)
        == "完成率 37.5% − 序时 75.0% = −37.5 个百分点，比序时少 50.0% → 黄")
  }

  @Test("every phrase is there in every language, with the same blanks")
  func phrases() {
    for light in Light.allCases { #expect(Words.lights[light] != nil) }
    for state in TaskState.allCases { #expect(Words.states[state] != nil) }
    let steps: [Step] = [
      .exempt(reason: "x"), .noObservation, .used(actual: 1, ceiling: 2, percent: 50),
      .curve(
        from: Step.Mark(day: Kit.day("2018-03-31"), percent: 10),
        to: Step.Mark(day: Kit.day("2018-06-30"), percent: 20), days: 1, percent: 10),
      .missedTarget(due: .year(2018), target: 2, actual: 1),
      .window(from: Kit.day("2018-01-01"), to: Kit.day("2018-12-31")), .multiples,
      .elapsed(1, of: 2, form: .day, percent: 50), .met, .ceilingPassed,
      .overdue(due: Kit.day("2018-12-31")), .missed("x", due: Kit.day("2018-12-31")),
      .gap(from: Kit.day("2018-01-01"), to: Kit.day("2018-12-31")), .unreported(.year(2018)),
      .stale(asOf: .quarter(2018, 1), first: .quarter(2018, 2), last: .quarter(2018, 3)),
      .counts(.nothing, from: Kit.day("2018-01-01"), to: Kit.day("2018-12-31")),
      .counts(.baselineYear, from: Kit.day("2018-01-01"), to: Kit.day("2018-12-31")),
      .margin(actual: 1, Aim(.atLeast(2)), percent: -50, points: -1),
      .margin(actual: 3, Aim(.atMost(2)), percent: -50, points: -1),
      .margin(actual: 3, Aim(.within(1, 2)), percent: -50, points: nil),
      .range(low: 3, high: 5, .atLeast(3)), .range(low: 3, high: 5, .atMost(5)),
      .range(low: 3, high: 5, .within(3, 5)), .inside(actual: 4, low: 3, high: 5),
      .beyond(actual: 7, base: 0, low: 3, high: 5, percent: 33),
      .idleBaseline(62, unit: MeasureUnit("%")), .noBaseline(due: .year(2020)),
      .members(MemberSum(period: .year(2018), total: 3, count: 1, of: 2)),
      .members(MemberSum(period: .year(2018), total: 3, count: 2, of: 2, own: 4)),
      .state(.underWay), .refused(.noTarget), .refused(.damagedTarget),
      .refused(.multipleWithoutBaseline), .refused(.unitsDiffer("万元", "家")), .refused(.zeroWhole),
    ]
    for step in steps {
      let texts = Set(Language.allCases.map { step.text($0) })
      #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("{") })
      #expect(texts.count > 1, "\(texts)")
    }
  }
}
