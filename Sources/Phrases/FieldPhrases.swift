import PlanModel

/// The words for fields of forms, options and the log.
public enum FieldPhrases {
  /// The word for a field; a field without one keeps its own name.
  public static func word(_ field: String, _ language: Language) -> String {
    words[field]?(language) ?? field
  }

  static let words: [String: Phrase] = [
    "level": Phrase("级别", "級別", "the level"), "short": Phrase("简称", "簡稱", "the short name"),
    "alias": Phrase("别名", "別名", "also called"),
    "baseline": Phrase("基期值", "基期值", "baseline"),
    "baseline_note": Phrase("基期说明", "基期說明", "baseline note"),
    "basis": Phrase("口径", "口徑", "the basis"), "colour": Phrase("颜色", "顏色", "the colour"),
    "comparator": Phrase("要求", "要求", "requirement"),
    "day": Phrase("日期", "日期", "the day"),
    "direction": Phrase("方向", "方向", "direction"),
    "due": Phrase("期限", "期限", "the limit"),
    "from_month": Phrase("起始月", "起始月", "first month"),
    "to_month": Phrase("结束月", "結束月", "last month"),
    "from_year": Phrase("起始年", "起始年", "first year"),
    "kind": Phrase("类别", "類別", "kind"),
    "login": Phrase("登录名", "登入名", "the login name"),
    "member": Phrase("成员单位", "成員單位", "the member"),
    "milestone": Phrase("节点", "節點", "milestone"),
    "name": Phrase("名称", "名稱", "the name"),
    "nature": Phrase("性质", "性質", "nature"),
    "observation": Phrase("实绩", "實績", "the figure"), "order": Phrase("督办单", "督辦單", "the order"),
    "period": Phrase("期间", "期間", "the period"), "status": Phrase("状态", "狀態", "the status"),
    "result": Phrase("结果", "結果", "the result"),
    "percent": Phrase("完成百分比", "完成百分比", "the percentage"),
    "reason": Phrase("理由", "理由", "the reason"), "region": Phrase("地区", "地區", "region"),
    "role": Phrase("角色", "角色", "the role"), "state": Phrase("状态", "狀態", "state"),
    "text": Phrase("内容", "內容", "the text"), "title": Phrase("标题", "標題", "the title"),
    "to": Phrase("结束日期", "結束日期", "the last day"),
    "to_year": Phrase("结束年", "結束年", "last year"),
    "unit": Phrase("计量单位", "計量單位", "the unit"),
    "upper": Phrase("上限", "上限", "upper end"), "value": Phrase("数值", "數值", "the value"),
    "weight": Phrase("权重", "權重", "the weight"),
  ]
}
