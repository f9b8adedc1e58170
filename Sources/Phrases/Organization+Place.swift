import PlanModel

extension Organization {
  /// The name, with the place where bodies of other places share it.
  public func label(_ language: Language) -> String {
    isNamesake ? Organization.label(name, in: region, language) : name
  }

  /// 市科技局（云岚市）
  public static func label(_ name: String, in region: String, _ language: Language) -> String {
    Say.placed(language, name, place(region, language))
  }

  /// A region as a reader knows it: 云岚市; that of plan 3; none.
  public static func place(_ region: String, _ language: Language) -> String {
    if region.isEmpty { return Say.none(language) }
    return region.hasPrefix("#") ? Say.ofPlan(language, String(region.dropFirst())) : region
  }
}

private enum Say {
  static let placed = Phrase("{0}（{1}）", "{0}（{1}）", "{0} ({1})")
  static let ofPlan = Phrase("方案 {0} 所在地", "方案 {0} 所在地", "place of plan {0}")
  static let none = Phrase("不分地区", "不分地區", "no place")
}
