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
  /// The last day that anything was reported for, also behind the gap.
  var newest: Day?
  /// What members reported together: the value itself, or beside it.
  var members: MemberSum?
}

extension Assessor {
  /// The newest figure that lies within the target's days, or for want of one what the members of a
  /// divided target reported together; nil when nothing at all was reported.
  ///
  /// `begun`: the plan's first day; what a running total of its first year counts from.
  /// Returned figures, superseded ones and forecasts (periods that end after today) are left aside.
  /// Figures for other days are refused, not ignored: somebody reported them for something.
  func reading(
    _ record: IndicatorRecord, span: ClosedRange<Day>, due: Period, _ source: DueSource? = nil,
    from begun: Day? = nil, members: [BreakdownShare] = []
  ) throws(Refusal) -> Reading? {
    let held = record.observations.filter {
      $0.status != .returned && $0.supersededBy == nil && $0.period.end <= today
    }
    let sums = sums(of: members, for: record.indicator, span: span)
    let inside = held.filter { span.contains($0.period.end) }
    // Who has not reported is not at zero: only what all of them have reported adds up to a figure.
    let whole = sums.filter { $0.count == members.count }.map(\.observation)
    if inside.isEmpty, !whole.isEmpty {
      var reading = try figure(of: whole, for: record.indicator, over: span, from: begun)
      if let value = reading?.value, let last = reading?.observations.last {
        reading?.members = MemberSum(
          period: last.period, total: value, count: members.count, of: members.count)
      }
      return reading
    }
    guard let newest = held.max(by: { $0.period < $1.period }) else { return nil }
    if inside.isEmpty {
      // What came before the target's days is its history, until nothing can come any more.
      // A year's figure of a yearly target is another year's answer.
      let isOpen = today <= due.end || record.indicator.counting(source) == .eachYear
      if newest.period.end < span.lowerBound, isOpen { return nil }
      throw .periodOutsideTarget(observed: newest.period, due: due)
    }
    var reading = try figure(of: inside, for: record.indicator, over: span, from: begun)
    // Figures of one period and one basis can be held against each other.
    if let own = reading?.observations.last,
      let sum = sums.first(where: {
        $0.observation.period == own.period && $0.observation.basis == own.basis
      })
    {
      reading?.members = MemberSum(
        period: own.period, total: sum.observation.value, count: sum.count, of: members.count,
        own: own.value)
    }
    return reading
  }

  /// What some of the members have reported last, where that is no figure yet.
  func partial(
    _ record: IndicatorRecord, span: ClosedRange<Day>, members: [BreakdownShare]
  ) -> MemberSum? {
    sums(of: members, for: record.indicator, span: span).last { $0.count < members.count }.map {
      MemberSum(
        period: $0.observation.period, total: $0.observation.value, count: $0.count,
        of: members.count)
    }
  }

  /// A flow's sum; else the latest figure. A total counted up may be reported period by period too.
  private func figure(
    of observations: [Observation], for indicator: Indicator, over span: ClosedRange<Day>,
    from begun: Day?
  ) throws(Refusal) -> Reading? {
    let isSummed =
      indicator.nature == .flow
      || (indicator.countsUp && observations.allSatisfy { $0.basis == .period })
    return isSummed ? try sum(of: observations, over: span, from: begun) : latest(of: observations)
  }

  private func latest(of observations: [Observation]) -> Reading? {
    let latest = observations.max {
      $0.period.end == $1.period.end
        ? $0.confirmation < $1.confirmation : $0.period.end < $1.period.end
    }
    return latest.map { Reading(value: $0.value, asOf: $0.period.end, observations: [$0]) }
  }

  private func sum(
    of observations: [Observation], over span: ClosedRange<Day>, from begun: Day?
  ) throws(Refusal) -> Reading? {
    let begun = begun == span.lowerBound ? begun : nil
    let whole = observations.filter {
      FlowSum.days(of: $0, from: begun).lowerBound >= span.lowerBound
    }
    if whole.isEmpty, let first = observations.min(by: { $0.period < $1.period }) {
      throw .periodAcrossStart(observed: first.period, start: span.lowerBound)
    }
    return try FlowSum(whole, over: span, from: begun).map {
      Reading(
        value: $0.total, asOf: $0.end, observations: $0.parts, gap: $0.gap,
        newest: whole.map(\.period.end).max())
    }
  }
}
