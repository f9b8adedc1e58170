import Foundation

extension RuleSet {
  /// Green at or above the schedule, yellow up to 10 points below, red beyond.
  public static let standard = RuleSet(
    name: "默认", note: "达到序时为绿，低于序时 10 个百分点以内为黄，低于 10 个百分点以上为红。",
    progress: .greenYellowRed(yellowFrom: -10))

  /// 银川, projects.
  public static let yinchuan = RuleSet(
    name: "银川",
    note: "银川重点项目：达到序时为绿，低于序时 10 至 30 个百分点为黄，低于 30 个百分点以上为红。"
      + "原规定对低于 0 至 10 个百分点未作说明，此处按黄处理：未达序时者不得为绿。",
    progress: .greenYellowRed(yellowFrom: -30))

  /// 三亚, projects.
  public static let sanya = RuleSet(
    name: "三亚",
    note: "三亚重点项目：达到或超过序时为绿，比序时少 50% 以内为黄，少 50% 以上为红；短少按占序时进度的比例计。",
    measure: .relative, progress: .greenYellowRed(yellowFrom: -50))

  /// The rule sets that come with the program; the first is the default.
  public static let builtin = [standard, yinchuan, sanya]
}

extension Bands {
  /// Green from zero up, yellow from `yellowFrom` (below zero) up to zero, red below.
  static func greenYellowRed(yellowFrom: Decimal) -> Bands {
    Bands(ordered: [
      Band(.red, below: yellowFrom), Band(.yellow, from: yellowFrom, below: 0),
      Band(.green, from: 0),
    ])
  }
}
