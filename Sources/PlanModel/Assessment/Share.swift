import Foundation

extension Quantity {
  /// How many per cent of `whole` this is: 2827.49万 of 6360万 is 44.5 %. Refused when the units do not compare.
  public func percent(of whole: Quantity) throws(Refusal) -> Decimal {
    guard let part = converted(to: whole.unit) else {
      throw .unitsDiffer(unit.printed, whole.unit.printed)
    }
    guard let share = Fraction(part.value, over: whole.value) else { throw .zeroWhole }
    return share.percent
  }
}

/// 同比: growth against the same period a year before.
public enum Growth {
  /// The figure a year before that `value` and its growth in per cent imply: 8165 at 5 % is 7776.19….
  ///
  /// Nil for a growth of −100 %.
  public static func impliedBase(of value: Decimal, growth: Decimal) -> Decimal? {
    Fraction(value * 100, over: 100 + growth)?.value
  }

  /// The growth in per cent from `previous` to `value`; nil from zero.
  public static func percent(from previous: Decimal, to value: Decimal) -> Decimal? {
    Fraction(value - previous, over: abs(previous))?.percent
  }

  /// What the growth really is when the stated one contradicts the two figures; nil when they agree.
  ///
  /// A stated 5 % agrees with anything that rounds to it at the places it is printed with, from 4.5 to 5.5.
  public static func contradiction(
    stated: Decimal, previous: Decimal, value: Decimal
  ) -> Decimal? {
    guard let real = percent(from: previous, to: value) else { return nil }
    return real.rounded(max(0, -stated.exponent)) == stated ? nil : real
  }
}
