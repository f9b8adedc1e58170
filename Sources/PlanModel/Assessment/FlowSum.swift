import Foundation

/// The sum of a flow's figures from the start of its days, each day counted once.
///
/// A cumulative figure covers its year from 1 January, or from the plan's first day in it (a span covers itself); a figure for the
/// period covers the period. The sum is the tiling of the days from the start that reaches furthest
/// with the best confirmed figures: as few days as can be rest on estimates, then as few on what is
/// reported but not verified. Of those it takes the fewest figures: the longest cumulative figure and
/// then later ones, a half rather than two quarters rather than six months. Where a stretch has no
/// figure the sum stops before it, and the gap is reported.
struct FlowSum: Hashable, Sendable {
  /// The figures summed, in order.
  let parts: [Observation]
  let total: Decimal
  /// The last day the sum covers.
  let end: Day
  /// Days without a figure between the sum's end and a later figure.
  let gap: ClosedRange<Day>?

  /// The days that a flow's figure covers.
  static func days(of observation: Observation, from begun: Day? = nil) -> ClosedRange<Day> {
    let period = observation.period
    if case .span = period { return period.start...period.end }
    guard observation.basis == .cumulative else { return period.start...period.end }
    let start = Period.year(period.end.year).start
    // What a plan of July to June has done by December it has done since July.
    if let begun, start < begun, begun <= period.end { return begun...period.end }
    return start...period.end
  }

  /// Sums `observations`, which all lie within `span`; nil when there are none.
  init?(
    _ observations: [Observation], over span: ClosedRange<Day>, from begun: Day? = nil
  ) throws(Refusal) {
    let figures = FlowSum.preferred(observations, from: begun)
    guard let last = figures.map(\.days.upperBound).max() else { return nil }

    // Shortest path over days: from the day a figure begins to the day after it ends. Figures come
    // in order of their first day, so that every way to a day is known before a figure that begins
    // on it is looked at.
    var best: [Day: (cost: Cost, from: Day, figure: Figure)] = [:]
    for figure in figures {
      let start = figure.days.lowerBound
      guard start == span.lowerBound || best[start] != nil else { continue }
      let cost = (best[start]?.cost ?? Cost()) + figure
      let next = figure.days.upperBound + 1
      // Of two ways as good the later wins: it begins with the longer cumulative figure.
      if let held = best[next], held.cost < cost { continue }
      best[next] = (cost, start, figure)
    }
    guard let reached = best.keys.max() else {
      throw .missingFirst(
        from: span.lowerBound, to: (figures.map(\.days.lowerBound).min() ?? last) + -1)
    }
    var parts: [Observation] = []
    var day = reached
    while day > span.lowerBound, let step = best[day] {
      parts.append(step.figure.observation)
      day = step.from
    }
    self.parts = parts.reversed()
    total = parts.reduce(0) { $0 + $1.value }
    end = reached + -1
    let resumed = figures.lazy.map(\.days.lowerBound).filter { $0 > reached }.min()
    gap = last > end ? reached...(resumed.map { $0 + -1 } ?? last) : nil
  }

  private struct Figure {
    let days: ClosedRange<Day>
    let observation: Observation
  }

  /// What speaks against a way to a day, the weightiest first.
  private struct Cost: Comparable {
    var estimated = 0
    var unverified = 0
    var figures = 0

    static func + (cost: Cost, figure: Figure) -> Cost {
      let days = figure.days.upperBound - figure.days.lowerBound + 1
      let status = figure.observation.status
      return Cost(
        estimated: cost.estimated + (status == .estimated ? days : 0),
        unverified: cost.unverified + (status == .verified ? 0 : days), figures: cost.figures + 1)
    }

    static func < (a: Cost, b: Cost) -> Bool {
      (a.estimated, a.unverified, a.figures) < (b.estimated, b.unverified, b.figures)
    }
  }

  /// One figure for each stretch of days, the best confirmed, in order of first day and then of
  /// last.
  private static func preferred(_ observations: [Observation], from begun: Day?) -> [Figure] {
    var held: [ClosedRange<Day>: Observation] = [:]
    for observation in observations {
      let days = days(of: observation, from: begun)
      if let other = held[days], observation.confirmation < other.confirmation { continue }
      held[days] = observation
    }
    return held.map { Figure(days: $0, observation: $1) }.sorted {
      ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound)
    }
  }
}

extension Period {
  /// Just these days, by the name they have.
  init(days: ClosedRange<Day>) {
    let (first, last) = (days.lowerBound, days.upperBound)
    let named = [
      .month(first.year, first.month), .quarter(containing: first),
      .half(first.year, first.month <= 6 ? 1 : 2), Period.year(first.year),
    ]
    self = named.first { $0.start == first && $0.end == last } ?? .span(first, last)
  }
}

extension Observation {
  /// Of two figures for the same days the better confirmed holds, then the later recorded.
  var confirmation: (Int, String, RowID) {
    let rank =
      switch status {
      case .returned: 0
      case .estimated: 1
      case .reported: 2
      case .verified: 3
      }
    return (rank, recordedAt, id)
  }
}
