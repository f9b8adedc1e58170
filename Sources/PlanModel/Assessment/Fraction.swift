import Foundation

/// An exact fraction, so that a deviation of just −10 points falls on the right side of a band's
/// edge.
///
/// A third has no decimal form: 2/3 − 8/12 must be zero, not the rounding error of two divisions.
struct Fraction: Sendable {
  let numerator: Decimal
  /// Always above zero.
  let denominator: Decimal

  /// Nil when the denominator is zero.
  init?(_ numerator: Decimal, over denominator: Decimal) {
    guard denominator != 0 else { return nil }
    self.numerator = denominator > 0 ? numerator : -numerator
    self.denominator = abs(denominator)
  }

  private init(numerator: Decimal, positive denominator: Decimal) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ value: Decimal) { self.init(numerator: value, positive: 1) }

  init(percent: Decimal) { self.init(numerator: percent, positive: 100) }

  static let zero = Fraction(0)
  static let one = Fraction(1)

  /// The nearest decimal of 38 digits.
  var value: Decimal { numerator / denominator }

  /// A hundred times the value.
  var percent: Decimal { numerator * 100 / denominator }

  static func + (a: Fraction, b: Fraction) -> Fraction {
    if a.denominator == b.denominator {
      return Fraction(numerator: a.numerator + b.numerator, positive: a.denominator)
    }
    return Fraction(
      numerator: a.numerator * b.denominator + b.numerator * a.denominator,
      positive: a.denominator * b.denominator)
  }

  static prefix func - (a: Fraction) -> Fraction {
    Fraction(numerator: -a.numerator, positive: a.denominator)
  }

  static func - (a: Fraction, b: Fraction) -> Fraction { a + (-b) }

  static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(
      numerator: a.numerator * b.numerator, positive: a.denominator * b.denominator)
  }

  /// Nil when `b` is zero.
  func divided(by b: Fraction) -> Fraction? {
    Fraction(numerator * b.denominator, over: denominator * b.numerator)
  }

  /// Whether a hundred times the fraction is below `percent`, with no division on the way.
  func isBelow(percent: Decimal) -> Bool { numerator * 100 < percent * denominator }
}

extension Fraction: Comparable {
  static func < (a: Fraction, b: Fraction) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }

  static func == (a: Fraction, b: Fraction) -> Bool {
    a.numerator * b.denominator == b.numerator * a.denominator
  }
}
