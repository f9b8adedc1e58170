import Foundation
import Testing

@testable import PlanModel

/// One row of a hand-computed table: figures in, and what must come out at four places.
struct LightCase: Sendable, CustomTestStringConvertible {
  var name: String
  var nature: Nature
  var direction: Direction = .higher
  var baseline: String?
  var comparator: PlanModel.Comparator = .ge
  var value: String
  var upper: String?
  var actual: String
  var completion: String
  var scheduled: String?
  var deviation: String
  var light: Light

  var testDescription: String { name }
}

@Suite("Lights")
struct AssessmentLightTests {
  /// All read on 15 October 2018 against a target for 2018, the actual being that of the third
  /// quarter: 9/12 = 75 %.
  static let table: [LightCase] = [
    // 340 ÷ 600
    LightCase(
      name: "a flow behind", nature: .flow, value: "600", actual: "340", completion: "56.6667",
      scheduled: "75", deviation: "-18.3333", light: .red),
    LightCase(
      name: "a flow just on the schedule", nature: .flow, value: "600", actual: "450",
      completion: "75", scheduled: "75", deviation: "0", light: .green),
    LightCase(
      name: "a flow on the edge of red", nature: .flow, value: "600", actual: "390",
      completion: "65", scheduled: "75", deviation: "-10", light: .yellow),
    // 389.9 ÷ 600 = 64.9833…
    LightCase(
      name: "a flow a tenth beyond the edge", nature: .flow, value: "600", actual: "389.9",
      completion: "64.9833", scheduled: "75", deviation: "-10.0167", light: .red),
    LightCase(
      name: "a flow over 100 %", nature: .flow, value: "600", actual: "660", completion: "110",
      scheduled: "75", deviation: "35", light: .done),
    // (480 − 500) ÷ (600 − 500)
    LightCase(
      name: "a stock below its baseline", nature: .stock, baseline: "500", value: "600",
      actual: "480", completion: "-20", scheduled: "75", deviation: "-95", light: .red),
    LightCase(
      name: "a stock from its baseline", nature: .stock, baseline: "500", value: "600",
      actual: "590", completion: "90", scheduled: "75", deviation: "15", light: .green),
    // (0.8 − 0.62) ÷ (0.8 − 0.5) = 0.18 ÷ 0.3
    LightCase(
      name: "a falling stock", nature: .stock, direction: .lower, baseline: "0.8",
      comparator: .le, value: "0.5", actual: "0.62", completion: "60", scheduled: "75",
      deviation: "-15", light: .red),
    LightCase(
      name: "a falling stock that rose", nature: .stock, direction: .lower, baseline: "0.8",
      comparator: .ge, value: "0.5", actual: "0.9", completion: "-33.3333", scheduled: "75",
      deviation: "-108.3333", light: .red),
    // Below 0.5 in October may rise again by December: green, not done.
    LightCase(
      name: "a falling stock beyond its target", nature: .stock, direction: .lower,
      baseline: "0.8", comparator: .eq, value: "0.5", actual: "0.45", completion: "116.6667",
      scheduled: "75", deviation: "41.6667", light: .green),
    // From 30 it is 20 to the range, from 45 it is 5: 15 ÷ 20.
    LightCase(
      name: "within a range, from below", nature: .stock, direction: .within, baseline: "30",
      comparator: .range, value: "50", upper: "60", actual: "45", completion: "75",
      scheduled: "75", deviation: "0", light: .green),
    // From 80 it is 20, from 68 it is 8: 12 ÷ 20.
    LightCase(
      name: "within a range, from above", nature: .stock, direction: .within, baseline: "80",
      comparator: .range, value: "50", upper: "60", actual: "68", completion: "60",
      scheduled: "75", deviation: "-15", light: .red),
    // 3–5家 asks for 3: 2 ÷ 3.
    LightCase(
      name: "a flow to a range", nature: .flow, comparator: .range, value: "3", upper: "5",
      actual: "2", completion: "66.6667", scheduled: "75", deviation: "-8.3333", light: .yellow),
    // 左右 at 5 %: 96 meets 100, progress counts to 100.
    LightCase(
      name: "a flow of about", nature: .flow, comparator: .about, value: "100", actual: "96",
      completion: "96", scheduled: "75", deviation: "21", light: .done),
    LightCase(
      name: "a flow that must pass its figure", nature: .flow, comparator: .gt, value: "100",
      actual: "100", completion: "100", scheduled: "75", deviation: "25", light: .green),
    LightCase(
      name: "a ceiling used slower than time", nature: .flow, direction: .lower, comparator: .le,
      value: "100", actual: "60", completion: "60", scheduled: "75", deviation: "15",
      light: .green),
    LightCase(
      name: "a ceiling used faster than time", nature: .flow, direction: .lower, comparator: .le,
      value: "100", actual: "80", completion: "80", scheduled: "75", deviation: "-5",
      light: .yellow),
    LightCase(
      name: "a ceiling that is passed", nature: .flow, direction: .higher, comparator: .le,
      value: "40", actual: "41", completion: "102.5", scheduled: "75", deviation: "-27.5",
      light: .red),
    // (7.5 − 8) ÷ 8
    LightCase(
      name: "growth short of its target", nature: .growth, value: "8", actual: "7.5",
      completion: "93.75", deviation: "-6.25", light: .yellow),
    LightCase(
      name: "growth at its target", nature: .growth, value: "8", actual: "8", completion: "100",
      deviation: "0", light: .green),
    LightCase(
      name: "negative growth", nature: .growth, value: "8", actual: "-2", completion: "-25",
      deviation: "-125", light: .red),
    // (70 − 73) ÷ 73
    LightCase(
      name: "a ratio", nature: .ratio, baseline: "60", value: "73", actual: "70",
      completion: "95.8904", deviation: "-4.1096", light: .yellow),
    // (3 − 3.1) ÷ 3
    LightCase(
      name: "a ratio to be kept low", nature: .ratio, direction: .lower, comparator: .le,
      value: "3", actual: "3.1", completion: "96.6667", deviation: "-3.3333", light: .yellow),
    // (340 − 600) ÷ 600
    LightCase(
      name: "a stock without a baseline", nature: .stock, value: "600", actual: "340",
      completion: "56.6667", deviation: "-43.3333", light: .red),
    LightCase(
      name: "a stock without a baseline, reached", nature: .stock, value: "600", actual: "621",
      completion: "103.5", deviation: "3.5", light: .done),
    // 翻一番 of 250 is 500: (400 − 250) ÷ 250.
    LightCase(
      name: "a multiple", nature: .multiple, baseline: "250", comparator: .multiple, value: "2",
      actual: "400", completion: "60", scheduled: "75", deviation: "-15", light: .red),
    // No way to go from 600 to 600: (597 − 600) ÷ 600.
    LightCase(
      name: "a baseline at the target", nature: .stock, baseline: "600", value: "600",
      actual: "597", completion: "99.5", deviation: "-0.5", light: .yellow),
    LightCase(
      name: "a baseline beyond the target", nature: .stock, baseline: "700", value: "600",
      actual: "660", completion: "110", deviation: "10", light: .done),
    LightCase(
      name: "no accidents", nature: .flow, direction: .lower, comparator: .le, value: "0",
      actual: "0", completion: "100", deviation: "0", light: .green),
    LightCase(
      name: "an accident where none may be", nature: .flow, direction: .lower, comparator: .le,
      value: "0", actual: "1", completion: "0", deviation: "-100", light: .red),
  ]

  @Test("a figure of the third quarter against its year's target", arguments: table)
  func light(_ row: LightCase) {
    let record = Kit.record(
      row.nature, row.direction, baseline: row.baseline.map(dec),
      targets: [Kit.target(row.comparator, dec(row.value), upper: row.upper.map(dec))],
      ["2018Q3 \(row.actual)"])
    let found = Assessor(today: Kit.day("2018-10-15")).assess(record, plan: Kit.plan())
    #expect(found.completion?.rounded(4) == dec(row.completion))
    #expect(found.scheduled?.rounded(4) == row.scheduled.map(dec))
    #expect(found.deviation?.value.rounded(4) == dec(row.deviation))
    #expect(found.light == row.light)
    #expect(found.refusal == nil && found.unreported == nil)
  }

  @Test("two thirds done at the end of August is exactly on schedule")
  func thirds() {
    let record = Kit.record(.flow, targets: [Kit.target(.ge, 300)], ["2018-08 200"])
    let found = Assessor(today: Kit.day("2018-09-02")).assess(record, plan: Kit.plan())
    #expect(found.deviation?.value == 0)
    #expect(found.light == .green)
  }

  @Test(
    "a January–November figure is behind below 11/12",
    arguments: [("916", Light.yellow), ("917", .green)])
  func november(actual: String, light: Light) {
    let record = Kit.record(.flow, targets: [Kit.target(.ge, 1000)], ["2018-11 \(actual)"])
    let found = Assessor(today: Kit.day("2018-12-05")).assess(record, plan: Kit.plan())
    #expect(found.scheduled?.percent == "91.7%")
    #expect(found.light == light)
  }

  @Test("a ceiling that is passed is red, however few points behind")
  func ceilingPassed() {
    // 91.7 − 101 = −9.3 points alone would be yellow.
    let record = Kit.record(.flow, .lower, targets: [Kit.target(.le, 100)], ["2018-11 101"])
    let found = Assessor(today: Kit.day("2018-12-05")).assess(record, plan: Kit.plan())
    #expect(found.light == .red)
    #expect(found.explanation.text(.hans) == "序时 91.7% − 已用 101.0% = −9.3 个百分点，已超上限 → 红")
  }

  @Test("the day form measures a leap February against 60/366")
  func leapYear() {
    let record = Kit.record(.flow, targets: [Kit.target(.ge, 366, due: "2024")], ["2024-02 60"])
    let plan = Kit.plan(2024, schedule: .day)
    let found = Assessor(today: Kit.day("2024-03-01")).assess(record, plan: plan)
    #expect(found.scheduled?.rounded(4) == dec("16.3934"))
    #expect(found.deviation?.value == 0)
  }

  @Test("a relative rule set calls half of what was scheduled 50 % short")
  func relative() {
    for (actual, light) in [("375", Light.yellow), ("374", .red), ("750", .green)] {
      let record = Kit.record(.flow, targets: [Kit.target(.ge, 1000)], ["2018Q3 \(actual)"])
      let found = Assessor(rules: .sanya, today: Kit.day("2018-10-15"))
        .assess(record, plan: Kit.plan())
      #expect(found.light == light)
    }
  }
}
