import Foundation

/// How often every indicator is to be reported.
public enum ReportingCycle: String, Codable, Sendable, CaseIterable {
  case month, quarter, half, year

  /// The period of the cycle that `day` lies in.
  public func period(containing day: Day) -> Period {
    switch self {
    case .month: .month(day.year, day.month)
    case .quarter: .quarter(containing: day)
    case .half: .half(day.year, day.month > 6 ? 2 : 1)
    case .year: .year(day.year)
    }
  }

  /// The last period of the cycle that has ended by `day`.
  public func lastEnded(by day: Day) -> Period {
    let period = period(containing: day)
    return period.end == day ? period : self.period(containing: period.start + -1)
  }
}

/// What a band's figures count.
public enum BandMeasure: String, Codable, Sendable, CaseIterable {
  /// Completion − scheduled, in percentage points.
  case points
  /// The same difference in per cent of the scheduled progress: at 50 % of the way, 25 % done is 50
  /// % short.
  case relative
}

/// How lights are computed: named, versioned data that a person may edit and that refuses what is
/// not sound.
public struct RuleSet: Hashable, Sendable {
  public var name: String
  public var version: Int
  /// Where the rules come from, and what was decided where the source leaves something open.
  public var note: String
  /// How plans count elapsed time when they are imported; each plan holds its own.
  public var schedule: ScheduleForm
  public var reporting: ReportingCycle
  public var measure: BandMeasure
  /// Of progress against elapsed time or the milestone curve, by `measure`.
  public var progress: Bands
  /// Of ratios, growth rates and stocks without a baseline: by how many per cent of the target they
  /// pass it.
  public var direct: Bands
  /// How many per cent short of a 左右 figure still meets it.
  public var tolerance: Decimal

  public init(
    name: String, version: Int = 1, note: String = "", schedule: ScheduleForm = .month,
    reporting: ReportingCycle = .quarter, measure: BandMeasure = .points, progress: Bands,
    direct: Bands? = nil, tolerance: Decimal = 5
  ) {
    self.name = name
    self.version = version
    self.note = note
    self.schedule = schedule
    self.reporting = reporting
    self.measure = measure
    self.progress = progress
    self.direct = direct ?? progress
    self.tolerance = tolerance
  }
}
