import Foundation

extension Quantity {
  /// How many per cent of `whole` this is: 2827.49万 of 6360万 is 44.5 %. Refused when the units do
  /// not compare.
  public func percent(of whole: Quantity) throws(Refusal) -> Decimal {
    guard let part = converted(to: whole.unit) else {
      throw .unitsDiffer(unit.printed, whole.unit.printed)
    }
    guard let share = Fraction(part.value, over: whole.value) else { throw .zeroWhole }
    return share.percent
  }
}
