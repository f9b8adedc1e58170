import Foundation

/// 同比: growth against the same period a year before.
public enum Growth {
  /// The figure a year before that `value` and its growth in per cent imply: 8165 at 5 % is
  /// 7776.19….
  ///
  /// Nil for a growth of −100 %.
  public static func impliedBase(of value: Decimal, growth: Decimal) -> Decimal? {
    Fraction(value * 100, over: 100 + growth)?.value
  }

  /// The growth in per cent from `previous` to `value`; nil from zero.
  public static func percent(from previous: Decimal, to value: Decimal) -> Decimal? {
    Fraction(value - previous, over: abs(previous))?.percent
  }

  /// What the growth really is when the stated one contradicts the two figures; nil when they
  /// agree.
  ///
  /// A stated 5 % agrees with anything that rounds to it at the places it is printed with, from 4.5
  /// to 5.5.
  public static func contradiction(
    stated: Decimal, previous: Decimal, value: Decimal
  ) -> Decimal? {
    guard let real = percent(from: previous, to: value) else { return nil }
    return real.rounded(max(0, -stated.exponent)) == stated ? nil : real
  }

  /// What the growth that `observation` states really is, when the record holds the same period a
  /// year before and contradicts it; nil when it agrees or nothing can be said. Only figures of one
  /// basis compare.
  public static func contradiction(
    of observation: Observation, in record: IndicatorRecord
  ) -> Decimal? {
    guard let stated = observation.growth, let before = observation.period.yearBefore else {
      return nil
    }
    let previous = record.observations.filter {
      $0.period == before && $0.basis == observation.basis && $0.status != .returned
        && $0.supersededBy == nil
    }.max { $0.confirmation < $1.confirmation }
    return previous.flatMap {
      contradiction(stated: stated, previous: $0.value, value: observation.value)
    }
  }
}

extension Observation {
  /// The figure a year before that the stated growth implies, in the indicator's unit; nil where none is stated.
  public var impliedBase: Decimal? {
    growth.flatMap { Growth.impliedBase(of: value, growth: $0) }
  }
}

extension Period {
  /// The same period a year before; 28 February for 29 February, nil before the year 1.
  public var yearBefore: Period? {
    func before(_ day: Day) -> Day? {
      Day(day.year - 1, day.month, day.day) ?? Day(day.year - 1, day.month, day.day - 1)
    }
    switch self {
    case _ where start.year <= 1: return nil
    case .year(let year): return .year(year - 1)
    case .half(let year, let half): return .half(year - 1, half)
    case .quarter(let year, let quarter): return .quarter(year - 1, quarter)
    case .month(let year, let month): return .month(year - 1, month)
    case .day(let day): return before(day).map { .day($0) }
    case .span(let from, let to):
      guard let from = before(from), let to = before(to) else { return nil }
      return .span(from, to)
    }
  }
}
