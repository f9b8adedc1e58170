import Foundation
import Testing

@testable import PlanModel

@Suite("Scheduled progress")
struct AssessmentScheduleTests {
  private func percent(
    _ from: String, _ to: String, _ form: ScheduleForm, at day: String,
    curve: [Schedule.Point] = []
  ) -> Decimal {
    Schedule(span: Kit.day(from)...Kit.day(to), form: form, curve: curve)
      .share(at: Kit.day(day)).percent.rounded(4)
  }

  @Test(
    "the month form counts months ended over all months",
    arguments: [
      ("2018-01-31", "8.3333"),  // 1/12
      ("2018-09-29", "66.6667"),  // 8/12: September has not ended
      ("2018-09-30", "75"),  // 9/12
      ("2018-11-30", "91.6667"),  // 11/12
      ("2018-12-31", "100"), ("2017-12-31", "0"), ("2019-06-30", "100"),
    ])
  func months(day: String, expected: String) {
    #expect(percent("2018-01-01", "2018-12-31", .month, at: day) == dec(expected))
  }

  @Test(
    "the day form counts days over 365, or 366 in a leap year",
    arguments: [
      ("2018", "2018-02-28", "16.1644"),  // 59/365
      ("2024", "2024-02-29", "16.3934"),  // 60/366
      ("2024", "2024-12-30", "99.7268"),  // 365/366
      ("2018", "2018-01-01", "0.274"),  // 1/365
    ])
  func days(year: String, day: String, expected: String) {
    #expect(percent("\(year)-01-01", "\(year)-12-31", .day, at: day) == dec(expected))
  }

  @Test("a span over years counts from the plan's first day")
  func years() {
    // 2021–2025 is 60 months; the end of June 2023 is the 30th.
    #expect(percent("2021-01-01", "2025-12-31", .month, at: "2023-06-30") == 50)
    // 365 × 4 + 366 = 1826 days; 2021, 2022 and 2023 to June: 365 + 365 + 181 = 911.
    #expect(percent("2021-01-01", "2025-12-31", .day, at: "2023-06-30") == dec("49.8905"))
  }

  @Test("a due day inside a month counts that month, and nothing is left to do after it")
  func midMonth() {
    #expect(percent("2018-01-01", "2018-06-15", .month, at: "2018-05-31") == dec("83.3333"))
    #expect(percent("2018-01-01", "2018-06-15", .month, at: "2018-06-15") == 100)
  }

  @Test("a milestone curve is met at its points and is a line between them")
  func curve() {
    let points = [("2018-03-31", 10), ("2018-09-30", 40)].map {
      Schedule.Point(day: Kit.day($0.0), share: Fraction(percent: Decimal($0.1)))
    }
    func at(_ day: String) -> Decimal {
      percent("2018-01-01", "2018-12-31", .month, at: day, curve: points)
    }
    #expect(at("2018-03-31") == 10)
    #expect(at("2018-06-30") == dec("24.918"))  // 10 + 30 × 91/183 days
    #expect(at("2018-09-30") == 40)
    #expect(at("2018-10-31") == dec("60.2174"))  // 40 + 60 × 31/92 days
    #expect(at("2018-12-31") == 100)
  }

  @Test("a milestone inside a month is due on its day, not at the end of the month before")
  func curveByDays() {
    let points = [("2026-03-31", Decimal(1)), ("2026-11-15", 2)].compactMap { day, step in
      Fraction(step, over: 3).map { Schedule.Point(day: Kit.day(day), share: $0) }
    }
    let schedule = Schedule(
      span: Kit.day("2026-01-01")...Kit.day("2026-12-31"), form: .month, curve: points)
    func at(_ day: String) -> Decimal { schedule.share(at: Kit.day(day)).percent.rounded(4) }
    // 1/3 + 1/3 × 183/229 = 59.9709.
    #expect(at("2026-09-30") == dec("59.9709"))
    // 1/3 + 1/3 × 214/229 = 64.4833: the second step is not due yet.
    #expect(at("2026-10-31") == dec("64.4833"))
    #expect(at("2026-11-15") == dec("66.6667"))
    #expect(
      schedule.step(at: Kit.day("2026-09-30")).text(.hans)
        == "序时按节点曲线 2026-03-31 33.3% → 2026-11-15 66.7%，第 183/229 天 = 60.0%")
  }

  @Test(
    "the last period of a reporting cycle is the one that has ended",
    arguments: [
      (ReportingCycle.quarter, "2018-09-30", "2018Q3"), (.quarter, "2018-09-29", "2018Q2"),
      (.quarter, "2018-01-15", "2017Q4"), (.month, "2018-12-31", "2018-12"),
      (.month, "2018-03-01", "2018-02"), (.half, "2018-07-01", "2018H1"),
      (.half, "2018-06-29", "2017H2"), (.half, "2018-12-31", "2018H2"),
      (.year, "2018-12-31", "2018"), (.year, "2018-12-30", "2017"),
      (.month, "2018-01-30", "2017-12"),
    ])
  func cycle(cycle: ReportingCycle, day: String, expected: String) {
    #expect(cycle.lastEnded(by: Kit.day(day)).description == expected)
  }
}
