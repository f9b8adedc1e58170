import Foundation

/// 完成率: how much of the way from where progress counts to the target has been gone.
///
/// Rising is (actual − base) / (target − base); falling is the same with both signs turned. Within
/// a range the way is the base's distance from the range, and what is left of it is the actual's.
/// It may pass 100 % and fall below 0.
enum Completion {
  /// Nil when there is no way to go: the base is at the target or already beyond it.
  static func share(of actual: Decimal, from base: Decimal, to aim: Aim) -> Fraction? {
    let way = -aim.margin(of: base)
    guard way > 0 else { return nil }
    return Fraction(way + aim.margin(of: actual), over: way)
  }

  /// 已用: how much of a ceiling on a flow is used up; nil for a ceiling of zero or less.
  static func used(of ceiling: Decimal, by actual: Decimal) -> Fraction? {
    ceiling > 0 ? Fraction(actual, over: ceiling) : nil
  }

  /// How far `actual` lies beyond its mark, as a share of the mark; below zero is a shortfall (差额).
  ///
  /// A mark of zero has no share: any shortfall then counts as the whole.
  static func margin(of actual: Decimal, to aim: Aim) -> Fraction {
    let margin = aim.margin(of: actual)
    let mark = abs(aim.mark(for: actual))
    return Fraction(margin, over: mark)
      ?? Fraction(margin > 0 ? 1 : margin < 0 ? -1 : 0)
  }
}
