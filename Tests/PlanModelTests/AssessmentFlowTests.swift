import Foundation
import Testing

@testable import PlanModel

@Suite("Sums of flows")
struct AssessmentFlowTests {
  private func assess(
    _ lines: [String], due: String = "2018", plan: Plan = Kit.plan(), today: String = "2018-10-15"
  ) -> Assessment {
    var record = Kit.record(.flow, targets: [Kit.target(.ge, 600, due: due)], lines)
    if plan.fromYear != plan.toYear { record.indicator.quote = "累计新增600家" }
    return Assessor(today: Kit.day(today)).assess(record, plan: plan)
  }

  @Test(
    "figures for periods and cumulative ones add up from the year's start",
    arguments: [
      (["2018-01 +10", "2018-02 +20", "2018-03 +5"], 35, "2018-03-31"),
      (["2018Q1 +20", "2018Q2 +25", "2018Q3 +40"], 85, "2018-09-30"),
      // The last cumulative figure and what came after it.
      (["2018Q1 20", "2018Q2 50", "2018Q3 +30"], 80, "2018-09-30"),
      // A half, its quarters and their months are one half.
      (["2018H1 +50", "2018Q1 +20", "2018Q2 +30", "2018-01 +7", "2018Q3 +9"], 59, "2018-09-30"),
      // A cumulative figure is not added to the periods inside it, nor outvoted by them.
      (["2018Q1 +20", "2018Q2 +25", "2018Q2 50"], 50, "2018-06-30"),
      // Of two ways with as many figures the one with the longer cumulative figure.
      (["2018Q1 20", "2018H1 50", "2018Q3 +30", "2018-04/2018-09 +55"], 80, "2018-09-30"),
      // A later cumulative figure heals a gap.
      (["2018Q1 +20", "2018Q3 90"], 90, "2018-09-30"),
      (["2018-09-30 77"], 77, "2018-09-30"),
    ])
  func sums(lines: [String], total: Int, asOf: String) {
    let found = assess(lines)
    #expect(found.value == Decimal(total))
    #expect(found.asOf == Kit.day(asOf))
    #expect(found.gap == nil)
  }

  @Test("a sum stops before a missing period and says which days are missing")
  func gap() {
    let found = assess(["2018Q1 +20", "2018Q3 +30"])
    #expect(found.value == 20)
    #expect(found.asOf == Kit.day("2018-03-31"))
    #expect(found.gap == Kit.day("2018-04-01")...Kit.day("2018-06-30"))
    // The third quarter was reported; what is owed is what the gap lacks, and by its own name.
    #expect(found.unreported == .quarter(2018, 2))
    let hole = assess(["2018-01 +20", "2018-02 +10", "2018Q2 +30", "2018Q3 +30"])
    #expect(hole.value == 30 && hole.unreported == .month(2018, 3))
    // Where the last quarter is missing too, that is what is owed.
    #expect(assess(["2018-01 +20", "2018Q2 +30"]).unreported == .quarter(2018, 3))
    #expect(found.explanation.lines(.hans).contains("缺 2018-04-01 至 2018-06-30 数据"))
  }

  @Test("without its first period there is no sum")
  func missingFirst() {
    let found = assess(["2018Q2 +25", "2018Q3 +30"])
    #expect(
      found.refusal == .missingFirst(from: Kit.day("2018-01-01"), to: Kit.day("2018-03-31")))
    #expect(found.light == .none)
  }

  @Test("a plan of several years sums its years and the year that runs")
  func years() {
    let found = assess(
      ["2021 100", "2022 120", "2023Q1 15", "2023Q2 40"], due: "2025", plan: Kit.plan(2021, 2025),
      today: "2023-07-10")
    #expect(found.value == 260)
    #expect(found.scheduled == 50)
    // 260 ÷ 600 = 43.3333
    #expect(found.deviation?.value.rounded(4) == dec("-6.6667"))
    let gap = assess(
      ["2021 100", "2023Q2 40"], due: "2025", plan: Kit.plan(2021, 2025), today: "2023-07-10")
    #expect(gap.value == 100)
    #expect(gap.gap == Kit.day("2022-01-01")...Kit.day("2022-12-31"))
  }

  @Test("a target with its own span takes no figure that begins before it")
  func ownSpan() {
    let due = "2018-07-01/2018-12-31"
    #expect(assess(["2018Q3 +30"], due: due).value == 30)
    #expect(
      assess(["2018Q3 80"], due: due).refusal
        == .periodAcrossStart(observed: .quarter(2018, 3), start: Kit.day("2018-07-01")))
  }

  @Test("of two figures for the same days the better confirmed one is summed")
  func confirmed() {
    var record = Kit.record(
      .flow, targets: [Kit.target(.ge, 600)], ["2018Q1 20", "2018Q1 +25", "2018Q1 30"])
    record.observations[0].status = .verified
    record.observations[2].status = .estimated
    let found = Assessor(today: Kit.day("2018-04-15")).assess(record, plan: Kit.plan())
    #expect(found.value == 20)
  }

  @Test("however a year is cut into periods, their sum is the cumulative figure")
  func partitions() {
    var random = Seeded(state: 4)
    for _ in 0..<500 {
      let months = (1...12).map { _ in Int.random(in: 0...50, using: &random) }
      let last = Int.random(in: 1...12, using: &random)
      var lines: [String] = []
      var month = 1
      while month <= last {
        let length = [12, 6, 3, 1].first {
          (month - 1) % $0 == 0 && month + $0 - 1 <= last
            && ($0 == 1 || Bool.random(using: &random))
        }
        let step = length ?? 1
        let sum = months[(month - 1)..<(month + step - 1)].reduce(0, +)
        let period: Period =
          switch step {
          case 12: .year(2018)
          case 6: .half(2018, (month + 5) / 6)
          case 3: .quarter(2018, (month + 2) / 3)
          default: .month(2018, month)
          }
        lines.append("\(period) +\(sum)")
        // Now and then the same is also said month by month, or as the running total.
        if step > 1, Bool.random(using: &random) {
          lines += (month..<(month + step)).map { "\(Period.month(2018, $0)) +\(months[$0 - 1])" }
        }
        month += step
        if Int.random(in: 0..<4, using: &random) == 0 {
          lines.append("\(Period.month(2018, month - 1)) \(months[..<(month - 1)].reduce(0, +))")
        }
      }
      lines.shuffle(using: &random)
      let found = assess(lines, today: "2019-06-30")
      #expect(found.value == Decimal(months[..<last].reduce(0, +)), "\(lines)")
      #expect(found.asOf == Period.month(2018, last).end, "\(lines)")
    }
  }
}
