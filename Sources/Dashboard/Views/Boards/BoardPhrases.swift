import PlanModel

/// The headings of views 6 to 9.
enum BoardPhrases {
  static let rank = Phrase("名次", "名次", "No.")
  static let organization = Phrase("单位", "單位", "Organization")
  static let leads = Phrase("牵头", "牽頭", "Lead")
  static let shares = Phrase("责任", "責任", "Resp")
  static let supports = Phrase("配合", "配合", "Coop")
  static let behind = Phrase("滞后", "滯後", "Behind")
  static let owes = Phrase("未报", "未報", "Owes")
  static let score = Phrase("得分", "得分", "Score")
  static let answersFor = Phrase("承担事项", "承擔事項", "Answers for")
  static let through = Phrase("经由", "經由", "Through")
  static let matter = Phrase("事项", "事項", "Matter")
  static let when = Phrase("时间", "時間", "When")
  static let howMuch = Phrase("情况", "情況", "Standing")
  static let redAndOverdue = Phrase("红灯与逾期", "紅燈與逾期", "Red and overdue")
  static let unreported = Phrase("应报未报", "應報未報", "Unreported")
  static let dueSoon = Phrase("三十日内到期", "三十日內到期", "Due within thirty days")
  static let orders = Phrase("督办单", "督辦單", "Supervision orders")
  static let problems = Phrase("问题整改", "問題整改", "Problems")
  static let remedies = Phrase("措施", "措施", "remedies")
  static let reminded = Phrase("已催{0}次", "已催{0}次", "asked {0}x")
  static let nothing = Phrase("没有需要处理的事项", "沒有需要處理的事項", "Nothing is waiting")
  static let policy = Phrase("政策", "政策", "Policy")
  static let rate = Phrase("比例", "比例", "Rate")
  static let of = Phrase("基数", "基數", "Of")
  static let fixed = Phrase("定额", "定額", "Fixed")
  static let cap = Phrase("上限", "上限", "Cap")
  static let noPolicies = Phrase("本方案没有补助规定", "本方案沒有補助規定", "This plan sets no subsidies")
  static let number = Phrase("序号", "序號", "No.")
  static let change = Phrase("修改内容", "修改內容", "Change")
}

extension OrderEvent.Kind {
  /// What happened to the order.
  var phrase: Phrase {
    switch self {
    case .issued: Phrase("下发", "下發", "issued")
    case .replied: Phrase("回复", "回覆", "replied")
    case .closed: Phrase("办结", "辦結", "closed")
    case .escalated: Phrase("升级", "升級", "escalated")
    }
  }
}
