/// Over which days a target's figure is to be reached.
public enum Counting: Sendable, CaseIterable {
  /// 每年培育10家: in each year by itself, until the due year.
  case eachYear
  /// 全年完成, 当年吸纳: in the due year.
  case dueYear
  /// From the plan's first day; all that is no flow, too.
  case wholePlan
}

extension Indicator {
  /// What the document's own words say of the days a flow counts over; without such words, the
  /// whole plan.
  public var counting: Counting {
    guard nature == .flow else { return .wholePlan }
    let words = quote + name
    if Indicator.eachYear.contains(where: words.contains) { return .eachYear }
    return Indicator.dueYear.contains(where: words.contains) ? .dueYear : .wholePlan
  }

  private static let eachYear = ["每年", "年均", "逐年"]
  private static let dueYear = [
    "当年", "當年", "全年", "年内", "年內", "本年", "今年", "年度",
  ]
}
