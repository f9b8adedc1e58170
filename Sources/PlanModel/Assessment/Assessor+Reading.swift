import Foundation

/// The figure that is compared, and where it comes from.
struct Reading: Hashable, Sendable {
  var value: Decimal
  /// The last day it speaks for.
  var asOf: Day
  /// In order of period.
  var observations: [Observation]
  /// Days without a figure after a flow's sum.
  var gap: ClosedRange<Day>?
}

extension Assessor {
  /// The newest figure that lies within the target's days; nil when nothing at all was reported.
  ///
  /// Returned figures, superseded ones and forecasts (periods that end after today) are left aside.
  /// Figures for other days are refused, not ignored: somebody reported them for something.
  func reading(
    _ record: IndicatorRecord, span: ClosedRange<Day>, due: Period
  ) throws(Refusal) -> Reading? {
    let held = record.observations.filter {
      $0.status != .returned && $0.supersededBy == nil && $0.period.end <= today
    }
    guard let newest = held.max(by: { $0.period < $1.period }) else { return nil }
    let inside = held.filter { span.contains($0.period.end) }
    if inside.isEmpty {
      // What came before the target's days is its history, until nothing can come any more.
      if newest.period.end < span.lowerBound, today <= due.end { return nil }
      throw .periodOutsideTarget(observed: newest.period, due: due)
    }
    return record.indicator.nature == .flow
      ? try sum(of: inside, over: span) : latest(of: inside)
  }

  private func latest(of observations: [Observation]) -> Reading? {
    let latest = observations.max {
      $0.period.end == $1.period.end
        ? $0.confirmation < $1.confirmation : $0.period.end < $1.period.end
    }
    return latest.map { Reading(value: $0.value, asOf: $0.period.end, observations: [$0]) }
  }

  private func sum(
    of observations: [Observation], over span: ClosedRange<Day>
  ) throws(Refusal) -> Reading? {
    let whole = observations.filter { FlowSum.days(of: $0).lowerBound >= span.lowerBound }
    if whole.isEmpty, let first = observations.min(by: { $0.period < $1.period }) {
      throw .periodAcrossStart(observed: first.period, start: span.lowerBound)
    }
    return try FlowSum(whole, over: span).map {
      Reading(value: $0.total, asOf: $0.end, observations: $0.parts, gap: $0.gap)
    }
  }
}
