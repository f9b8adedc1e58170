import PlanModel

extension HelpWords {
  /// Single milestones, and what is asked about before it is recorded.
  static let milestones: [Phrase] = [
    Phrase("增加或修改一个节点。", "增加或修改一個節點。", "Add one milestone, or change one."),
    Phrase(
      "增加一个节点，其余不变。", "增加一個節點，其餘不變。",
      "Add a milestone; the others stay as they are."),
    Phrase("届时应有什么。", "屆時應有什麼。", "What is to be there by then."),
    Phrase(
      "以指标的单位计；任务以百分数计。", "以指標的單位計；任務以百分數計。",
      "In the indicator's unit, or for a task in per cent."),
    Phrase(
      "以指标的单位计，任务以百分数计；none 为取消。", "以指標的單位計，任務以百分數計；none 為取消。",
      "In the indicator's unit, or for a task in per cent; none takes it away."),
    Phrase(
      "目标期间以外的节点照录。", "目標期間以外的節點照錄。",
      "Take a step outside the target's days as it is."),
    Phrase(
      "目标期间以外的节点照录。", "目標期間以外的節點照錄。",
      "Take steps outside the target's days as they are."),
    Phrase(
      "修改一个节点；误期的节点改期须加 --reason。", "修改一個節點；誤期的節點改期須加 --reason。",
      "Change a milestone; one that was missed gets another day only with --reason."),
    Phrase(
      "取消一个节点；误期的须加 --reason。", "取消一個節點；誤期的須加 --reason。",
      "Take a milestone away; one that was missed only with --reason."),
    Phrase("改期的理由。", "改期的理由。", "Why it moves."),
    Phrase("取消的理由。", "取消的理由。", "Why it goes."),
    Phrase(
      "基期年份照录，即使目标届时已到期。", "基期年份照錄，即使目標屆時已到期。",
      "Take a baseline's year as it is, also when the target is due by then."),
    Phrase("期间尚未结束的也核定。", "期間尚未結束的也核定。", "Also where a period has not ended."),
  ]
}
