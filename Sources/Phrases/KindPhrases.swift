import PlanModel

/// The field's words for what a store's tables hold.
public enum KindPhrases {
  /// The word for what a table holds; the table's own name where there is none.
  public static func word(_ table: String, _ language: Language) -> String {
    words[table]?(language) ?? table
  }

  private static let words = [
    "plan": Phrase("方案", "方案", "plan"),
    "item": Phrase("条目", "條目", "item"),
    "subject": Phrase("指标或条目", "指標或條目", "indicator or item"),
    "indicator": Phrase("指标", "指標", "indicator"),
    "target": Phrase("目标值", "目標值", "target"),
    "observation": Phrase("实绩", "實績", "figure"),
    "duty": Phrase("责任", "責任", "duty"),
    "doubt": Phrase("疑点", "疑點", "doubt"),
    "organization": Phrase("单位", "單位", "organization"),
    "change": Phrase("改动", "改動", "change"),
    "milestone": Phrase("节点", "節點", "milestone"),
    "membership": Phrase("成员", "成員", "membership"),
    "share": Phrase("分解任务", "分解任務", "share"),
    "supervision_order": Phrase("督办单", "督辦單", "order"),
    "problem": Phrase("问题", "問題", "problem"),
    "person": Phrase("人员", "人員", "person"),
  ]
}
