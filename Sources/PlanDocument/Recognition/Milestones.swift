import PlanModel

/// Marks tasks that are reached without a figure: a plan published, an inspection passed.
enum Milestones {
  private static let verbs: Words = [
    "出台", "编制", "印发", "制定", "发布", "通过", "争创", "创建", "建成", "完成", "启动", "投入使用", "投入运营", "投产", "竣工",
    "挂牌",
    "上线", "获批", "开工", "验收", "建立", "成立", "落地", "开通", "实现全覆盖", "全覆盖",
  ]
  private static let strong: Words = ["出台《", "编制《", "印发《", "制定《", "争创", "通过省", "通过国家", "验收"]

  static func isMilestone(
    _ text: ArraySlice<Unicode.Scalar>, dated: Bool, figures: Bool
  ) -> Bool {
    guard !figures else { return false }
    if strong.occurs(in: text) { return true }
    return dated && verbs.occurs(in: text)
  }
}
