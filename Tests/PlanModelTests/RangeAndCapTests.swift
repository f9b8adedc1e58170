import Foundation
import Testing

@testable import PlanModel

@Suite("Ranges and caps")
struct RangeAndCapTests {
  private func assess(
    _ nature: Nature, _ direction: Direction, _ target: Target, _ line: String,
    baseline: Decimal? = nil, unit: String = "家"
  ) -> Assessment {
    Assessor(today: Kit.day("2018-10-15")).assess(
      Kit.record(nature, direction, baseline: baseline, targets: [target], [line], unit: unit),
      plan: Kit.plan())
  }

  private let three = Kit.target(.range, 3, upper: 5)

  @Test("培育3-5家 is met by three, and by six")
  func rangeFrom() {
    // 2 ÷ 3 = 66.7 % − 75 %.
    let short = assess(.flow, .higher, three, "2018Q3 2")
    #expect(short.completion?.rounded(1) == dec("66.7") && short.light == .yellow)
    #expect(
      short.explanation.lines(.hans) == [
        "区间目标 3–5：达到 3 即达标", "完成率 2 ÷ 3 = 66.7%", "序时 9/12 个月 = 75.0%",
        "完成率 66.7% − 序时 75.0% = −8.3 个百分点", "黄",
      ])
    for value in [3, 5, 7] {
      let met = assess(.flow, .higher, three, "2018Q3 \(value)")
      #expect(met.isMet && met.light == .done)
    }
    let many = assess(.flow, .higher, three, "2018Q3 7").explanation.lines(.hans)
    #expect(many.contains("完成率 7 ÷ 3 = 233.3%"))
  }

  @Test("控制在3-5起 is met up to five")
  func rangeUpTo() {
    let used = assess(.flow, .lower, three, "2018Q3 4")
    // 4 ÷ 5 = 80 % used, 75 % of the year gone.
    #expect(used.completion == 80 && used.deviation == Deviation(.use, -5) && used.isMet)
    #expect(used.explanation.lines(.hans).first == "区间目标 3–5：不超过 5 即达标")
    #expect(used.deviation?.text(.hans) == "比序时多用 5.0 个百分点")
    #expect(
      Language.allCases.map { used.deviation?.short($0) } == ["多5.0点", "多5.0點", "5.0pp>s"])
    #expect(assess(.flow, .lower, three, "2018Q3 6").light == .red)
    let ratio = assess(.ratio, .lower, three, "2018Q3 5.4", unit: "%")
    #expect(ratio.deviation == Deviation(.ratioCap, dec("-0.4")))
  }

  @Test(
    "在3至5之间: the formula of a figure short of it, inside and beyond it",
    arguments: [
      // Of the 3 that lie before the range 2 are gone.
      ("2", "66.6667", "完成率 2 ÷ 3 = 66.7%", Light.yellow),
      ("4", "100", "完成率 100.0%：4 在 3–5 之内", .green),
      // 2 beyond it are lost again: 1 − 2 ÷ 3. A flow can't come back.
      ("7", "33.3333", "完成率 1 − (7 − 5) ÷ 3 = 33.3%：已越出 3–5", .red),
    ])
  func rangeInside(value: String, completion: String, formula: String, light: Light) {
    let found = assess(.flow, .within, three, "2018Q3 \(value)")
    #expect(found.completion?.rounded(4) == dec(completion))
    #expect(found.explanation.lines(.hans).contains(formula))
    #expect(found.explanation.lines(.hans).first == "区间目标 3–5：在区间内才达标")
    #expect(found.light == light)
    #expect(found.isMet == (value == "4"))
  }

  @Test("a range from a baseline above it, below it and inside it")
  func rangeFromBaseline() {
    func formula(_ baseline: Decimal, _ value: String) -> String {
      assess(.stock, .within, three, "2018Q3 \(value)", baseline: baseline)
        .explanation.lines(.hans)[1]
    }
    // From 9 down to 5 are 4: 7 is half of it, 2 lies 1 below the range.
    #expect(formula(9, "7") == "完成率 (7 − 9) ÷ (5 − 9) = 50.0%")
    #expect(formula(9, "2") == "已越出区间 3–5，不算进度，直接与区间比")
    #expect(formula(1, "6") == "已越出区间 3–5，不算进度，直接与区间比")
    // No way to go: compared with the range itself.
    #expect(formula(4, "6") == "实绩 6，目标 3–5，超出目标 20.0%")
    #expect(formula(4, "2") == "实绩 2，目标 3–5，差目标 33.3%")
    #expect(formula(4, "5") == "实绩 5，目标 3–5，在区间内")
  }

  @Test("a cap is passed or kept, never 较目标 −0.3")
  func cap() {
    let rate = Kit.target(.le, 4)
    func text(_ value: String, _ language: Language = .hans) -> String {
      assess(.ratio, .lower, rate, "2018Q3 \(value)", unit: "%").explanation.text(language)
    }
    // 0.3 of 4 is 7.5 %.
    #expect(text("4.3") == "实绩 4.3%，目标 ≤4%，超出目标 0.3 个百分点（目标值的 7.5%） → 黄")
    #expect(text("4.3", .hant) == "實績 4.3%，目標 ≤4%，超出目標 0.3 個百分點（目標值的 7.5%） → 黃")
    #expect(
      text("4.3", .english)
        == "actual 4.3%, target ≤4%, 0.3 points over the target (7.5% of it) → yellow")
    #expect(text("3.9") == "实绩 3.9%，目标 ≤4%，优于目标 0.1 个百分点（目标值的 2.5%） → 绿")
    #expect(text("4") == "实绩 4%，目标 ≤4%，与目标持平 → 绿")
    let over = assess(.ratio, .lower, rate, "2018Q3 4.3", unit: "%").deviation
    #expect(over == Deviation(.ratioCap, dec("-0.3")))
    #expect(
      Language.allCases.map { over?.text($0) } == [
        "超出目标 0.3 个百分点", "超出目標 0.3 個百分點", "0.3 points over the target",
      ])
    #expect(Language.allCases.map { over?.short($0) } == ["超0.3点", "超0.3點", "0.3pp>t"])
    // Not in per cent: 11 of at most 10.
    let count = assess(.stock, .lower, Kit.target(.lt, 10), "2018Q3 11")
    #expect(count.deviation == Deviation(.cap, -10))
    #expect(count.explanation.text(.hans) == "实绩 11，目标 <10，超出目标 10.0% → 黄")
    #expect(count.deviation?.short(.hans) == "超10.0%")
  }

  @Test("a baseline of a ratio is said to play no part")
  func idleBaseline() {
    let found = assess(.ratio, .higher, Kit.target(.ge, 70), "2018Q3 66", baseline: 62, unit: "%")
    #expect(found.comparison == .target)
    #expect(found.explanation.lines(.hans).contains("基数 62% 不参与计算：比率、增速直接与目标比"))
    let without = assess(.ratio, .higher, Kit.target(.ge, 70), "2018Q3 66", unit: "%")
    #expect(!without.explanation.lines(.hans).contains { $0.contains("基数") })
  }
}
