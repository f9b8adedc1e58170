import Foundation

/// What the members of a divided target reported together, for one period.
public struct MemberSum: Hashable, Sendable {
  /// The last period that `total` speaks for.
  public var period: Period
  public var total: Decimal
  /// How many members have reported it, of how many.
  public var count: Int
  public var of: Int
  /// The indicator's own figure for the same period; nil where the sum stands in for it.
  public var own: Decimal?

  /// By how much the members' sum passes the indicator's own figure; nil where they agree, or where
  /// members are missing and their sum is not above it.
  public var discrepancy: Decimal? {
    guard let own, total != own, count == of || total > own else { return nil }
    return total - own
  }
}

/// A sum over members as a figure of the indicator.
struct MemberFigure {
  var observation: Observation
  /// How many members have reported it.
  var count: Int
}

extension Assessor {
  /// What members reported, period by period, where figures add at all: ratios, growth rates and
  /// multiples never do.
  func sums(
    of members: [BreakdownShare], for indicator: Indicator, span: ClosedRange<Day>
  ) -> [MemberFigure] {
    guard [.stock, .flow].contains(indicator.nature) else { return [] }
    var held: [MemberPeriod: [RowID: Observation]] = [:]
    for member in members {
      for observation in member.observations
      where observation.status != .returned && observation.supersededBy == nil
        && observation.period.end <= today && span.contains(observation.period.end)
      {
        let key = MemberPeriod(observation)
        if let other = held[key]?[member.organizationID],
          observation.confirmation < other.confirmation
        {
          continue
        }
        held[key, default: [:]][member.organizationID] = observation
      }
    }
    return held.map { key, figures in
      let period = figures.values.map(\.period).min() ?? .day(key.to)
      // As confirmed as the least confirmed of them.
      let least = figures.values.min { $0.confirmation < $1.confirmation }
      return MemberFigure(
        observation: Observation(
          id: 0, indicatorID: indicator.id, period: period,
          value: figures.values.reduce(0) { $0 + $1.value }, status: least?.status ?? .reported,
          basis: key.basis, recordedAt: least?.recordedAt ?? ""),
        count: figures.count)
    }.sorted { $0.observation.period < $1.observation.period }
  }

  /// What figures of several members must share to add up: Q2 and the first half are one where they are running totals.
  private struct MemberPeriod: Hashable {
    let from: Day?
    let to: Day
    let basis: ObservationBasis

    init(_ observation: Observation) {
      let period = observation.period
      basis = observation.basis
      to = period.end
      from = basis == .cumulative && period.isWithinYear ? nil : period.start
    }
  }
}

extension MemberSum {
  /// Whose figures these are, and whether they agree with the indicator's own.
  public func text(_ language: Language) -> String {
    let when = period.text(language)
    let (some, all, sum) = ("\(count)", "\(of)", total.signed)
    guard let own else {
      return (count == of ? Words.memberSum : Words.membersPart)(language, when, some, all, sum)
    }
    return discrepancy.map {
      Words.membersDiffer(language, when, some, all, sum, own.signed, $0.signed)
    } ?? Words.membersAgree(language, when, some, all, sum, own.signed)
  }
}
