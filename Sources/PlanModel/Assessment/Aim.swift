import Foundation

/// What a target asks of a figure, once its comparator and the indicator's direction are read
/// together.
///
/// - `le`, `lt` ask for at most, whatever the direction says: 不超过 can't mean the more the better.
/// - `ge`, `gt` ask for at least, or of a lower-is-better indicator (能耗达到0.5) for at most.
/// - `eq` (a bare count: 新增3家), `about` and `multiple` follow the direction; `within` asks for the
///   very figure.
/// - `range` asks for its lower end (培育3-5家: three are enough, six no failure); of a lower-is-better
///   indicator for its upper end (控制在3%-5%); `within` (在3%-5%之间) for any figure inside.
/// - `about` (左右) allows the rule set's tolerance on the near side.
public struct Aim: Hashable, Sendable {
  /// Which side of its figures an aim lies on.
  public enum Shape: Hashable, Sendable {
    case atLeast(Decimal)
    case atMost(Decimal)
    case within(Decimal, Decimal)
  }

  public let shape: Shape
  /// The figure itself is not enough: 超过, 低于.
  public let strictly: Bool
  /// How far short of the figure still meets it: 左右. Progress counts to the figure itself.
  public let slack: Decimal
  /// Both ends, where the target is printed as a range.
  let range: Ends?

  /// The ends of a range; the lower one may be the upper one.
  struct Ends: Hashable, Sendable {
    var low: Decimal
    var high: Decimal
  }

  /// The aim of a target; `baseline` turns a multiple into a figure, `tolerance` (per cent) is for
  /// `about`.
  public init(
    _ target: Target, direction: Direction, nature: Nature, baseline: Decimal?, tolerance: Decimal
  ) throws(Refusal) {
    guard var value = target.value else { throw .damagedTarget }
    var upper = target.upper ?? value
    if target.comparator == .multiple || nature == .multiple {
      guard let baseline else { throw .multipleWithoutBaseline }
      value *= baseline
      upper *= baseline
    }
    if upper < value { swap(&value, &upper) }
    range = target.comparator == .range ? Ends(low: value, high: upper) : nil
    slack = target.comparator == .about ? abs(value) * tolerance / 100 : 0
    strictly = target.comparator == .gt || target.comparator == .lt
    shape =
      switch (target.comparator, direction) {
      case (.le, _), (.lt, _), (.ge, .lower), (.gt, .lower): .atMost(value)
      case (.ge, _), (.gt, _), (_, .higher): .atLeast(value)
      case (_, .lower): .atMost(upper)
      case (_, .within): .within(value, upper)
      }
  }

  /// An aim at a shape, neither strict nor slack.
  init(_ shape: Shape) {
    self.shape = shape
    strictly = false
    slack = 0
    range = nil
  }

  /// Whether `actual` is what was asked for.
  public func isMet(by actual: Decimal) -> Bool {
    let margin = margin(of: actual)
    return strictly ? margin > 0 : margin >= -slack
  }

  /// The figure that `actual` is measured against: the nearer end of a range.
  public func mark(for actual: Decimal) -> Decimal {
    switch shape {
    case .atLeast(let mark), .atMost(let mark): mark
    case .within(let low, let high): actual > high ? high : low
    }
  }

  /// How far `actual` lies beyond the mark on the good side; below zero on the bad side, zero
  /// inside a range.
  func margin(of actual: Decimal) -> Decimal {
    switch shape {
    case .atLeast(let mark): actual - mark
    case .atMost(let mark): mark - actual
    case .within(let low, let high): min(0, actual - low, high - actual)
    }
  }

  /// Whether `actual` lies on the far side of what may not be passed: a ceiling, a range's upper end.
  func isPassed(by actual: Decimal) -> Bool {
    switch shape {
    case .atLeast: false
    case .atMost: !isMet(by: actual)
    case .within(_, let high): actual > high
    }
  }

  /// Whether `actual` is measured against what it should not pass, so that the difference reads 超出 and not 差.
  func isCap(for actual: Decimal) -> Bool {
    switch shape {
    case .atLeast: false
    case .atMost: true
    case .within(_, let high): actual > high
    }
  }

  /// The range that `actual` has gone through and out of on the far side, coming from `base`; nil for anything else. A flow
  /// that has passed its range's upper end is settled by that.
  func left(by actual: Decimal, from base: Decimal?, nature: Nature) -> (
    low: Decimal, high: Decimal
  )? {
    guard case .within(let low, let high) = shape, let base, nature != .flow else { return nil }
    let isThrough = base > high ? actual < low : base < low && actual > high
    return isThrough ? (low, high) : nil
  }

  /// The same aim at what is due on the way to it; nil for a range, which has no way.
  func atStep(_ figure: Decimal) -> Aim? {
    switch shape {
    case .atLeast: Aim(.atLeast(figure))
    case .atMost: Aim(.atMost(figure))
    case .within: nil
    }
  }
}
