import PlanModel

/// The sentences of the tree and of filters.
enum TreePhrases {
  static let levels = Phrase(
    "展开到第 {0} 级，共 {1} 级", "展開到第 {0} 級，共 {1} 級", "Unfolded to level {0} of {1}")
  static let filtered = Phrase("筛选 {0}：{1} 处", "篩選 {0}：{1} 處", "Filter {0}: {1} found")
  static let nothingFits = Phrase(
    "没有符合「{0}」的内容；Esc 清除筛选", "沒有符合「{0}」的內容；Esc 清除篩選",
    "Nothing fits “{0}”; Esc clears the filter")
  static let onTrack = Phrase("正常 {0}/{1}", "正常 {0}/{1}", "{0} of {1} on track")
  static let milestones = Phrase("节点", "節點", "Milestones")
  static let reached = Phrase("{0} 完成", "{0} 完成", "reached {0}")
  static let legend = Phrase("图例", "圖例", "Legend")
  static let sourceHeading = Phrase("标题", "標題", "heading")
  static let sourceDuty = Phrase("责任单位", "責任單位", "who answers")
  static let sourceIndicator = Phrase("指标", "指標", "indicator")
  static let sourceFigure = Phrase("数值", "數值", "its figure")
  static let sourceComparator = Phrase("比较用语：达到、以上", "比較用語：達到、以上", "its comparator")
  static let sourceSubsidy = Phrase("补助", "補助", "subsidy")
  static let sourceDoubt = Phrase("疑点", "疑點", "doubt")
  static let progress = Phrase(
    "百分比为完成率；几分之几为正常或完成的指标与任务", "百分比為完成率；幾分之幾為正常或完成的指標與任務",
    "per cent: completion; a/b: indicators and tasks on track")
}
