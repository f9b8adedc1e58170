import Foundation
import Testing

@testable import PlanModel

@Suite("Steps where time plays no part, ranges left again, steps of ceilings, numbers at edges")
struct StepLineTests {
  private func step(_ due: String, _ figure: String) -> Milestone {
    Milestone(
      id: 1, itemID: 1, indicatorID: 1, due: Period(due) ?? .year(1), text: "半年",
      figure: dec(figure))
  }

  private func stand(
    _ record: IndicatorRecord, _ steps: [Milestone], _ day: String = "2024-07-10"
  ) -> Assessment {
    Assessor(today: Kit.day(day)).assess(record, plan: Kit.plan(2024), milestones: steps)
  }

  @Test("a total without a baseline is measured against its step")
  func stock() {
    let target = Kit.target(.ge, 300, due: "2024")
    let half = stand(Kit.record(.stock, targets: [target], ["2024Q2 205"]), [step("2024Q2", "200")])
    // 205 beside 200: 2.5 % more; beside 300 it would be 31.7 % short.
    #expect(half.light == .green && half.deviation == Deviation(.step, dec("2.5")))
    #expect(half.deviation?.text(.hans) == "优于节点 2.5%")
    #expect(half.completion?.rounded(1) == dec("68.3") && half.attainment == dec("102.5"))
    #expect(half.explanation.text(.hans).contains("节点应达 200"))
    // Half-way (92 of 184 days) from 200 to 300: 250 is due, 240 is 4 % short.
    let third = stand(
      Kit.record(.stock, targets: [target], ["2024Q3 240"]), [step("2024Q2", "200")], "2024-10-10")
    #expect(third.light == .yellow && third.deviation?.value == -4)
    #expect(third.explanation.lines(.hans).contains { $0.contains("第 92/184 天应达 250") })
    // Up to the first step nobody knows the way: the step itself.
    let first = stand(
      Kit.record(.stock, targets: [target], ["2024Q1 190"]), [step("2024Q2", "200")], "2024-04-10")
    #expect(first.light == .yellow && first.deviation?.value == -5)
    // Without a step the target alone.
    #expect(stand(Kit.record(.stock, targets: [target], ["2024Q2 205"]), []).light == .red)
    // At the end it is the target that counts.
    let over = stand(
      Kit.record(.stock, targets: [target], ["2024Q4 205"]), [step("2024Q2", "200")], "2025-01-10")
    #expect(over.light == .overdue)
  }

  @Test("a ratio is measured against its step, in points")
  func ratio() {
    let record = Kit.record(
      .ratio, targets: [Kit.target(.ge, 3, due: "2024")], ["2024Q2 2.6"], unit: "%")
    let found = stand(record, [step("2024Q2", "2.5")])
    #expect(found.light == .green && found.deviation == Deviation(.stepRatio, dec("0.1")))
    let falling = Kit.record(
      .ratio, .lower, targets: [Kit.target(.le, 3, due: "2024")], ["2024Q2 3.6"], unit: "%")
    let fallen = stand(falling, [step("2024Q2", "3.5")])
    #expect(fallen.light == .yellow && fallen.deviation?.short(.hans) == "超0.1点")
  }

  @Test("what has gone through a range and out again is no progress")
  func leftRange() {
    func found(_ figure: String) -> Assessment {
      var target = Kit.target(.range, 20, upper: 30, due: "2024")
      target.upper = 30
      return stand(
        Kit.record(
          .stock, .within, baseline: 40, targets: [target], ["2024Q2 \(figure)"], unit: "天"),
        [])
    }
    // 2 below 20 is a tenth, 3 below is more.
    #expect(found("18").light == .yellow && found("18").deviation == Deviation(.target, -10))
    #expect(found("17").light == .red && found("17").deviation == Deviation(.target, -15))
    #expect(found("18").explanation.text(.hans).contains("已越出区间 20–30"))
    #expect(found("25").light == .green && found("25").completion == 100)
    // 35 has gone half of the way, at half of the time.
    #expect(found("35").light == .green && found("35").completion == 50)
  }

  @Test("a step of a ceiling is kept where no more was used by its day")
  func ceiling() {
    let record = Kit.record(
      .flow, .lower, targets: [Kit.target(.le, 50, due: "2024")], ["2024Q2 20", "2024Q3 40"],
      unit: "起")
    let assessor = Assessor(today: Kit.day("2024-10-10"))
    let plan = Kit.plan(2024)
    let found = assessor.assess(record, plan: plan)
    func kept(_ figure: String, _ day: String) -> Day? {
      assessor.day(
        keeping: dec(figure), on: Kit.day(day), record, found, plan: plan)
    }
    #expect(kept("25", "2024-06-30") == Kit.day("2024-06-30"))
    // 40 is more than 37.5.
    #expect(kept("37.5", "2024-09-30") == nil)
    #expect(kept("40", "2024-09-30") == Kit.day("2024-09-30"))
    // 20 by June shows that no more than 25 were used by March; 20 is no proof of 12.5.
    #expect(kept("25", "2024-03-31") == Kit.day("2024-03-31"))
    #expect(kept("12.5", "2024-03-31") == nil)
    // Nothing is known of the year's end yet.
    #expect(kept("50", "2024-12-31") == nil)
  }

  @Test("a number beside a band's edge is printed so that it does not contradict its light")
  func edges() {
    // 1829/3660 − 6/12 = −0.03.
    let training = stand(
      Kit.record(.flow, targets: [Kit.target(.ge, 3660, due: "2024")], ["2024Q2 1829"]), [])
    #expect(training.light == .yellow && training.deviation?.short(.hans) == "-0.03点")
    #expect(Deviation(.points, dec("-10.01")).short(.hans) == "-10.01点")
    #expect(Deviation(.points, dec("-10.01")).text(.hans).contains("−10.01"))
    #expect(Deviation(.points, -10).short(.hans) == "-10.0点")
    #expect(Deviation(.points, dec("-10.26")).short(.hans) == "-10.3点")
    #expect(Deviation(.target, dec("-9.999")).short(.hans) == "差9.999%")
    #expect(Deviation(.points, dec("-10.0012")).rounded == dec("-10.001"))
    #expect(Deviation(.points, dec("-10.126")).rounded == dec("-10.13"))
    #expect(dec("99.97").percent == "99.97%" && dec("100").percent == "100.0%")
    // 三亚: 4.499/12 is 50.01 % short of 9/12.
    let record = Kit.record(
      .flow, targets: [Kit.target(.ge, 12, due: "2024")], ["2024Q3 4.499"], unit: "亿元")
    let found = Assessor(rules: .sanya, today: Kit.day("2024-10-10"))
      .assess(record, plan: Kit.plan(2024))
    #expect(found.light == .red && found.explanation.text(.hans).contains("比序时少 50.01%"))
    // A ceiling: 50 of 50 by September is a third more than 37.5.
    let ceiling = Kit.record(
      .flow, .lower, targets: [Kit.target(.le, 50, due: "2024")], ["2024Q3 50"], unit: "起")
    let used = Assessor(rules: .sanya, today: Kit.day("2024-10-10"))
      .assess(ceiling, plan: Kit.plan(2024))
    #expect(used.explanation.text(.hans).contains("比序时多用 33.3%"))
  }

  @Test("a running total that falls is asked about, with the total that may be meant")
  func totals() {
    var record = Kit.record(
      .stock, targets: [Kit.target(.ge, 30, due: "2026")], ["2024 10"], unit: "亿元")
    record.indicator.quote = "三年累计完成技改投资30亿元"
    func asked(_ period: String, _ value: Decimal) -> [FigureQuestion] {
      FigureQuestion.questions(
        about: ObservationEntry(
          indicatorID: 1, period: Period(period) ?? .year(1), value: value),
        of: record, plan: Kit.plan(2024, 2026), today: Kit.day("2025-10-10"),
        held: record.observations)
    }
    #expect(
      asked("2025H1", 6) == [.totalFalls(other: 10, period: .year(2024), meant: 16)])
    #expect(asked("2025H1", 16) == [])
    record.observations = Kit.observations(["2024 10", "2025H1 16"])
    #expect(
      asked("2025Q3", 4).contains(
        .totalFalls(other: 16, period: .half(2025, 1), meant: 14)))
    // A total that may well fall.
    record.indicator.quote = "高新技术企业达到30家"
    #expect(asked("2025Q3", 4).isEmpty)
  }
}
