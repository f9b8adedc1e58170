import Foundation
import Testing

@testable import PlanModel

@Suite("Targets and the figures that may answer them")
struct AssessmentTargetTests {
  private func assess(
    _ record: IndicatorRecord, _ plan: Plan = Kit.plan(), today: String = "2018-10-15"
  ) -> Assessment {
    Assessor(today: Kit.day(today)).assess(record, plan: plan)
  }

  @Test("a 2016 target is not answered by a 2018 actual")
  func otherYear() {
    let record = Kit.record(.stock, targets: [Kit.target(.ge, 600, due: "2016")], ["2018 812"])
    let found = assess(record, Kit.plan(2016), today: "2019-01-15")
    #expect(found.light == .none)
    #expect(found.value == nil && found.completion == nil)
    #expect(found.refusal == .periodOutsideTarget(observed: .year(2018), due: .year(2016)))
    #expect(found.explanation.text(.hans) == "2018 的实绩不能对 2016 的目标 → 无数据")
  }

  @Test("a damaged target, a multiple of nothing and an indicator without a target are refused")
  func refusals() {
    let damaged = Kit.record(.flow, targets: [Kit.target(.ge, nil)], ["2018Q3 3"])
    #expect(assess(damaged).refusal == .damagedTarget)
    var legible = Kit.record(.flow, targets: [Kit.target(.ge, 3)], ["2018Q3 3"])
    legible.indicator.damaged = true
    #expect(assess(legible).refusal == .damagedTarget)
    let doubled = Kit.record(.multiple, targets: [Kit.target(.multiple, 2)], ["2018Q3 3"])
    #expect(assess(doubled).refusal == .multipleWithoutBaseline)
    #expect(assess(Kit.record(.flow, targets: [], ["2018Q3 3"])).refusal == .noTarget)
    var undated = Kit.record(.flow, targets: [Kit.target(.ge, 3)], ["2018Q3 3"])
    undated.targets[0].due = nil
    #expect(assess(undated).refusal == .noDueDate)
  }

  @Test("no observation is no data, and the period owed is named")
  func silence() {
    let found = assess(Kit.record(.flow, targets: [Kit.target(.ge, 600)]))
    #expect(found.light == .none && found.refusal == nil)
    #expect(found.unreported == .quarter(2018, 3))
    #expect(found.explanation.text(.hans) == "尚无实绩 → 无数据")
  }

  @Test("an old figure is measured at its own date, and what is newer is owed")
  func stale() {
    let found = assess(Kit.record(.flow, targets: [Kit.target(.ge, 600)], ["2018Q1 150"]))
    #expect(found.scheduled == 25)
    #expect(found.light == .green)
    #expect(found.isStale && found.unreported == .quarter(2018, 3))
  }

  @Test("nothing is owed before the plan's first quarter has ended")
  func early() {
    let found = assess(Kit.record(.flow, targets: [Kit.target(.ge, 600)]), today: "2018-03-30")
    #expect(found.unreported == nil)
  }

  @Test("a returned, superseded or future figure is left aside")
  func heldBack() {
    var record = Kit.record(
      .stock, targets: [Kit.target(.ge, 600)],
      ["2018Q1 300", "2018Q2 400", "2018Q3 500", "2018 700"])
    record.observations[1].supersededBy = 9
    record.observations[2].status = .returned
    let found = assess(record)
    #expect(found.value == 300)
    #expect(found.asOf == Kit.day("2018-03-31"))
  }

  @Test("of two figures for the same date the verified one holds")
  func verified() {
    var record = Kit.record(.ratio, targets: [Kit.target(.ge, 73)], ["2018Q3 80", "2018-09 71"])
    record.observations[1].status = .verified
    #expect(assess(record).value == 71)
  }

  @Test("after its due date a target is done or overdue")
  func afterDue() {
    func light(_ nature: Nature, _ target: Target, _ line: String) -> Assessment {
      assess(Kit.record(nature, targets: [target], [line]), today: "2019-01-15")
    }
    let year = Kit.target(.ge, 600)
    #expect(light(.flow, year, "2018 599").light == .overdue)
    #expect(light(.flow, year, "2018 600").light == .done)
    #expect(light(.ratio, Kit.target(.ge, 73), "2018 73").light == .done)
    #expect(light(.ratio, Kit.target(.gt, 73), "2018 73").light == .overdue)
    #expect(light(.flow, Kit.target(.le, 100), "2018 100").light == .done)
    #expect(light(.flow, Kit.target(.lt, 100), "2018 100").light == .overdue)
    #expect(light(.flow, Kit.target(.range, 3, upper: 5), "2018 6").light == .done)
    #expect(
      light(.flow, year, "2018 599").explanation.text(.hans)
        == "完成率 99.8% − 序时 100.0% = −0.2 个百分点，2018-12-31 到期未完成 → 逾期")
    // Met in September says nothing of December.
    let september = light(.ratio, Kit.target(.ge, 73), "2018Q3 74")
    #expect(september.light == .green)
    #expect(september.unreported == .quarter(2018, 4))
  }

  @Test("on its due day a target is not overdue yet")
  func dueDay() {
    let record = Kit.record(.flow, targets: [Kit.target(.ge, 600)], ["2018Q3 340"])
    #expect(assess(record, today: "2018-12-31").light == .red)
    #expect(assess(record, today: "2019-01-01").light == .overdue)
  }

  @Test("the target in force is the next one due, and the last one when all have passed")
  func inForce() {
    let targets = ["2023", "2025", "2021"].map { Kit.target(.ge, 100, due: $0) }
    func due(_ day: String) -> String? {
      Assessor(today: Kit.day(day)).inForce(targets)?.due?.description
    }
    #expect(due("2021-12-31") == "2021")
    #expect(due("2022-01-01") == "2023")
    #expect(due("2026-01-01") == "2025")
  }

  @Test("earlier targets bend the schedule of a later one")
  func earlierTargets() {
    // From 80: 100 by 2021, 150 by 2023, 200 by 2025. In force at the end of 2022 is 150, of which
    // 2021 asked for (100 − 80) ÷ 70; the line from there to the whole is half gone: 2/7 + 5/7 ÷ 2
    // = 9/14 = 64.2857 %.
    let record = Kit.record(
      .stock, baseline: 80,
      targets: [("2021", 100), ("2023", 150), ("2025", 200)].map {
        Kit.target(.ge, Decimal($0.1), due: $0.0)
      }, ["2022 125"])
    let found = assess(record, Kit.plan(2021, 2025), today: "2023-01-10")
    #expect(found.scheduled?.rounded(4) == dec("64.2857"))
    #expect(found.completion?.rounded(4) == dec("64.2857"))
    #expect(found.light == .green)
  }

  @Test("a missed target is named and red after the next one has come into force")
  func missedEarlier() {
    func assess(_ nature: Nature, _ lines: [String], _ today: String) -> Assessment {
      self.assess(
        Kit.record(
          nature,
          targets: [("2025", 500), ("2026", 800)].map {
            Kit.target(.ge, Decimal($0.1), due: $0.0)
          }, lines), Kit.plan(2024, 2026), today: today)
    }
    let words = "2025年 的目标 500 未达到（400）"
    let stock = assess(.stock, ["2025 400"], "2026-02-01")
    #expect(stock.target?.due == .year(2026) && stock.light == .red)
    #expect(stock.explanation.lines(.hans).contains(words))
    #expect(stock.explanation.text(.hans).contains(words))
    // 790 of 800 would be yellow or green, and makes 500 good; it stays named.
    let late = assess(.stock, ["2025 400", "2026Q1 790"], "2026-05-01")
    #expect(late.light != .red && late.explanation.text(.hans).contains(words))
    // A flow with nothing reported for its new year: the year that failed stands.
    let flow = assess(.flow, ["2025 400"], "2026-02-01")
    #expect(flow.light == .overdue && flow.target?.due == .year(2025) && flow.value == 400)
    #expect(flow.explanation.text(.hans).contains("2025-12-31 到期未完成"))
    // A met one is not named.
    let met = assess(.stock, ["2025 500"], "2026-02-01")
    #expect(!met.explanation.text(.hans).contains("未达到"))
  }

  @Test("milestones with a figure are the schedule of their indicator")
  func milestones() {
    let steps = [("2018Q2", 100), ("2018Q3", 200)].map {
      Milestone(
        id: 1, itemID: 1, indicatorID: 1, due: Period($0.0) ?? .year(1), text: "",
        figure: Decimal($0.1))
    }
    let record = Kit.record(.flow, targets: [Kit.target(.ge, 500)], ["2018Q3 190"])
    let found = Assessor(today: Kit.day("2018-10-15"))
      .assess(record, plan: Kit.plan(), milestones: steps)
    // 200 of 500 was due, 190 is there: 38 − 40.
    #expect(found.scheduled == 40 && found.deviation?.value == -2)
    #expect(found.light == .yellow)
  }

  @Test("an exempt indicator stands outside lights, with its reason")
  func exempt() {
    let record = Kit.record(
      .flow, targets: [Kit.target(.ge, 600)], ["2018Q3 3"], exemption: "洪涝停工")
    #expect(assess(record).light == .exempt)
    #expect(assess(record).explanation.text(.hans) == "免责：洪涝停工 → 免责")
  }

  @Test("last year's figure is history while this year's target runs, and refused once it is past")
  func history() {
    let record = Kit.record(.stock, targets: [Kit.target(.ge, 600)], ["2017 500"])
    #expect(assess(record).refusal == nil)
    #expect(assess(record).unreported == .quarter(2018, 3))
    #expect(
      assess(record, today: "2019-02-01").refusal
        == .periodOutsideTarget(observed: .year(2017), due: .year(2018)))
  }

  @Test("每年 counts each year by itself, 当年 the due year, and without such words the whole plan")
  func counting() {
    func assess(_ quote: String, due: String, today: String) -> Assessment {
      var record = Kit.record(
        .flow, targets: [Kit.target(.ge, 10, due: due)], ["2021 10", "2022 9", "2023Q2 +5"])
      record.indicator.quote = quote
      record.observations[2].period = .half(2023, 1)
      return Assessor(today: Kit.day(today)).assess(record, plan: Kit.plan(2021, 2025))
    }
    let yearly = assess("每年培育10家", due: "2025", today: "2023-07-15")
    #expect(yearly.value == 5 && yearly.scheduled == 50 && yearly.light == .green)
    // 5 of 2023's 10: a new year does not wipe that away.
    let january = assess("每年培育10家", due: "2025", today: "2024-01-10")
    #expect(january.light == .overdue && january.value == 5)
    #expect(january.target?.due == .year(2023))
    #expect(assess("当年吸纳10家", due: "2022", today: "2023-07-15").value == 9)
    #expect(assess("当年吸纳10家", due: "2022", today: "2023-07-15").light == .overdue)
    #expect(assess("累计培育10家", due: "2025", today: "2023-07-15").value == 24)
  }

  @Test("figures of fifteen digits keep their exact deviation")
  func longFigures() {
    // A third of the way and a third of the time: 4 of 12 months.
    let record = Kit.record(
      .stock, baseline: dec("123456789012.345"),
      targets: [Kit.target(.ge, dec("423456789012.345"))], ["2018-04 223456789012.345"])
    let found = assess(record)
    #expect(found.deviation?.value == 0 && found.light == .green)
  }
}
