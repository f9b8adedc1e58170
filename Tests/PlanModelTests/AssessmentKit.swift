import Foundation

@testable import PlanModel

/// Builders for the assessment's tests: a plan for 2018 unless told otherwise.
enum Kit {
  static func plan(
    _ from: Int = 2018, _ to: Int? = nil, schedule: ScheduleForm = .month
  ) -> Plan {
    Plan(
      id: 1, documentID: 1, title: "示例市工作方案", fromYear: from, toYear: to ?? from,
      schedule: schedule)
  }

  static func target(
    _ comparator: PlanModel.Comparator, _ value: Decimal?, upper: Decimal? = nil,
    due: String = "2018"
  ) -> Target {
    Target(
      id: 1, indicatorID: 1, comparator: comparator, value: value, upper: upper,
      due: Period(due) ?? .year(1))
  }

  /// An observation written `2018Q1 30`; a `+` before the figure makes it one for the period alone.
  static func observations(_ lines: [String]) -> [Observation] {
    lines.enumerated().map { index, line in
      let parts = line.split(separator: " ")
      let forPeriod = parts[1].hasPrefix("+")
      return Observation(
        id: RowID(index + 1), indicatorID: 1, period: Period(parts[0]) ?? .year(1),
        value: dec(String(forPeriod ? parts[1].dropFirst() : parts[1])),
        basis: forPeriod ? .period : .cumulative, recordedAt: "2018-10-08T00:00:00Z")
    }
  }

  static func record(
    _ nature: Nature, _ direction: Direction = .higher, baseline: Decimal? = nil,
    targets: [Target], _ lines: [String] = [], unit: String = "家", exemption: String? = nil
  ) -> IndicatorRecord {
    IndicatorRecord(
      indicator: Indicator(
        id: 1, planID: 1, name: "示例指标", unit: MeasureUnit(unit), nature: nature,
        direction: direction, baseline: baseline, exemption: exemption),
      targets: targets, observations: observations(lines))
  }

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}

/// A decimal from its digits: literals with a point pass through binary floating point.
func dec(_ text: String) -> Decimal { Decimal(exactly: text) ?? .nan }
