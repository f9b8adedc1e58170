import Foundation
import Testing

@testable import PlanModel

@Suite("Figures that cannot both hold, and years that pass")
struct ConfirmedSumTests {
  private func status(
    _ record: IndicatorRecord, _ statuses: [ObservationStatus]
  ) -> IndicatorRecord {
    var record = record
    for (index, status) in statuses.enumerated() { record.observations[index].status = status }
    return record
  }

  @Test("verified quarters hold against a half that is only reported")
  func verifiedFirst() {
    let record = Kit.record(
      .flow, targets: [Kit.target(.ge, 12, due: "2024")],
      ["2024Q1 +2", "2024Q2 +3", "2024H1 +9"], unit: "亿元")
    let assessor = Assessor(today: Kit.day("2024-07-10"))
    func value(_ statuses: [ObservationStatus]) -> Decimal? {
      assessor.assess(status(record, statuses), plan: Kit.plan(2024)).value
    }
    #expect(value([.verified, .verified, .reported]) == 5)
    // 5/12 = 41.7 % against 50 %: −8.3.
    let found = assessor.assess(
      status(record, [.verified, .verified, .reported]), plan: Kit.plan(2024))
    #expect(found.completion?.rounded(1) == dec("41.7") && found.light == .yellow)
    // As well confirmed, the fewer figures; a verified half before reported quarters.
    #expect(value([.reported, .reported, .reported]) == 9)
    #expect(value([.reported, .reported, .verified]) == 9)
    #expect(value([.reported, .reported, .estimated]) == 5)
    #expect(value([.verified, .estimated, .reported]) == 9)
  }

  private func yearly(
    _ comparator: PlanModel.Comparator, _ value: Decimal, _ lines: [String],
    _ direction: Direction = .higher
  ) -> IndicatorRecord {
    var target = Kit.target(comparator, value, due: "2026")
    target.dueSource = .yearly
    var record = Kit.record(.flow, direction, targets: [target], lines, unit: "场")
    record.indicator.quote = "每年举办活动12场"
    return record
  }

  private func stand(_ record: IndicatorRecord, _ day: String) -> Assessment {
    Assessor(today: Kit.day(day)).assess(record, plan: Kit.plan(2024, 2026))
  }

  @Test("a yearly target missed in one year is not wiped away by the next")
  func yearlyMissed() {
    let record = yearly(.ge, 12, ["2024 8"])
    #expect(stand(record, "2024-12-31").light == .red)
    let january = stand(record, "2025-01-10")
    #expect(january.light == .overdue && january.value == 8)
    // 8/12.
    #expect(january.completion?.rounded(1) == dec("66.7"))
    #expect(january.target?.due == .year(2024))
    #expect(january.unreported == nil)
    #expect(stand(record, "2025-04-10").unreported == .quarter(2025, 1))
    // A figure of 2025 stands for 2025; the year before is named.
    let april = stand(yearly(.ge, 12, ["2024 8", "2025Q1 3"]), "2025-04-10")
    #expect(april.light == .green && april.value == 3)
    #expect(april.explanation.text(.hans).contains("的目标 12 未达到（8）"))
    // 2025 itself stays unreported: 2024 is still the last that was missed.
    #expect(stand(record, "2026-02-01").light == .overdue)
    #expect(stand(record, "2027-02-01").refusal == nil)
  }

  @Test("what the last quarter of a past year owes is owed in January")
  func yearlyOwed() {
    #expect(stand(yearly(.ge, 12, []), "2025-01-10").unreported == .quarter(2024, 4))
    let late = stand(yearly(.ge, 12, ["2024Q3 9"]), "2025-01-10")
    #expect(late.light == .overdue && late.unreported == .quarter(2024, 4))
    #expect(stand(yearly(.ge, 12, ["2024 12"]), "2025-01-10").light == .none)
  }

  @Test("a yearly ceiling passed in one year stays passed")
  func yearlyCeiling() {
    var record = yearly(.le, 10, ["2024 14"], .lower)
    record.indicator.quote = "每年事故不超过10起"
    let found = stand(record, "2025-01-10")
    #expect(found.light == .overdue)
    #expect(found.explanation.text(.hans).contains("已超上限"))
    #expect(!found.explanation.text(.hans).contains("到期未完成"))
  }
}

@Suite("Plans over parts of years, targets of a quarter")
struct PartsOfYearTests {
  private var plan: Plan {
    var plan = Kit.plan(2024, 2025)
    (plan.fromMonth, plan.toMonth) = (7, 6)
    return plan
  }

  private func stand(_ record: IndicatorRecord, _ day: String) -> Assessment {
    Assessor(today: Kit.day(day)).assess(record, plan: plan)
  }

  @Test("a plan from July to June counts twelve months")
  func twelveMonths() {
    #expect(plan.days == Kit.day("2024-07-01")...Kit.day("2025-06-30"))
    var total = Kit.record(
      .stock, targets: [Kit.target(.eq, 24, due: "2025-06")], ["2024-12 10"], unit: "亿元")
    total.indicator.quote = "到2025年6月底累计完成投资24亿元"
    let half = stand(total, "2025-01-10")
    // 10/24 against 6/12.
    #expect(half.scheduled == 50 && half.light == .yellow)
    #expect(half.deviation?.short(.hans) == "-8.3点")
    var flow = Kit.record(
      .flow, targets: [Kit.target(.eq, 1200, due: "2025-06")], ["2024 500", "2025Q1 400"])
    flow.indicator.quote = "行动期间培育企业1200个"
    let march = stand(flow, "2025-04-10")
    #expect(march.value == 900 && march.scheduled == 75 && march.light == .green)
  }

  @Test("the third quarter's target counts the third quarter, the half's the half")
  func quarter() {
    func found(_ due: String, _ lines: [String], _ source: DueSource) -> Assessment {
      var target = Kit.target(.ge, 6, due: due)
      target.dueSource = source
      return Assessor(today: Kit.day("2026-09-05")).assess(
        Kit.record(.flow, targets: [target], lines), plan: Kit.plan(2026))
    }
    // 2 of 6 after one month of three; by the year's start the first half would count as well.
    let own = found("2026Q3", ["2026-07 +2"], .during)
    #expect(own.scheduled?.rounded(1) == dec("33.3") && own.light == .green)
    let total = found("2026Q3", ["2026H1 +3", "2026-07 +2"], .by)
    #expect(total.value == 5 && total.light == .green)
  }
}
