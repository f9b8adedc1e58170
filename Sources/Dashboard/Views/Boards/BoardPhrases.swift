import PlanModel

/// The headings of views 6 to 9.
enum BoardPhrases {
  static let rank = Phrase("名次", "名次", "No.")
  static let organization = Phrase("单位", "單位", "Organization")
  static let leads = Phrase("牵头", "牽頭", "Lead")
  static let shares = Phrase("责任", "責任", "Resp")
  static let supports = Phrase("配合", "配合", "Coop")
  static let behind = Phrase("滞后", "滯後", "Behind")
  static let stated = Phrase("列名", "列名", "Named")
  static let countedHow = Phrase(
    "牵头 {0}、责任 {1}、配合 {2}：按最末级的指标和任务计，上级分工由下级承接；文件列名 {3} 处，与矩阵一致",
    "牽頭 {0}、責任 {1}、配合 {2}：按最末級的指標和任務計，上級分工由下級承接；文件列名 {3} 處，與矩陣一致",
    "leads {0}, responsible {1}, cooperates {2}: indicators and tasks of the lowest rows, which "
      + "take over the duties above them; the documents name it {3} times, as the matrix counts")
  static let members = Phrase("成员 {0} 个", "成員 {0} 個", "{0} members")
  static let shareOf = Phrase("实绩 {0} / 分解 {1}", "實績 {0} / 分解 {1}", "{0} of {1}")
  static let divided = Phrase("分解到 {0} 个单位", "分解到 {0} 個單位", "divided among {0}")
  static let learning = Phrase(
    "已计算 {0}/{1} 个方案", "已計算 {0}/{1} 個方案", "{0} of {1} plans worked out")
  static let reading = Phrase("正在读取…", "正在讀取…", "reading…")
  static let unknown = Phrase("? 尚未计算", "? 尚未計算", "? not worked out yet")
  static let nothingFits = Phrase("没有符合筛选的行", "沒有符合篩選的行", "Nothing fits the filter")
  static let more = Phrase("+{0} 更多", "+{0} 更多", "+{0} more")
  static let moreIn = Phrase("+{0} 更多，见 {1}", "+{0} 更多，見 {1}", "+{0} more in {1}")
  static let late = Phrase("超期{0}天", "超期{0}天", "{0} days late")
  static let daysLeft = Phrase("余{0}天", "餘{0}天", "in {0} days")
  static let dueToday = Phrase("今天", "今天", "today")
  static let furthest = Phrase("滞后最多的单位", "滯後最多的單位", "Organizations furthest behind")
  static let lateOrders = Phrase("督办单超期", "督辦單超期", "Orders past their limit")
  static let waitingDoubts = Phrase("待核疑点", "待核疑點", "Doubts to settle")
  static let noneWaiting = Phrase("无", "無", "none")
  static let overviewHint = Phrase(
    "标题、地区、年份、红 黄 绿 未报、类:总结", "標題、地區、年份、紅 黃 綠 未報、類:總結",
    "title, place, year, red yellow unreported, kind:summary")
  static let auditHint = Phrase(
    "2025-09  @登录名  单位:…  事项:…  类:…  其余按内容", "2025-09  @登入名  單位:…  事項:…  類:…  其餘按內容",
    "2025-09  @login  org:…  item:…  kind:…  else any words")
  static let region = Phrase("地区", "地區", "Place")
  static let level = Phrase("级别", "級別", "Level")
  static let undoEarlier = Phrase(
    "再按 u 撤销以前的修改 #{0}（{1}）：{2}", "再按 u 撤銷以前的修改 #{0}（{1}）：{2}",
    "u again takes back an earlier change, #{0} ({1}): {2}")
  static let owes = Phrase("未报", "未報", "Owes")
  static let score = Phrase("得分", "得分", "Score")
  static let answersFor = Phrase("承担事项", "承擔事項", "Answers for")
  static let through = Phrase("经由", "經由", "Through")
  static let matter = Phrase("事项", "事項", "Matter")
  static let when = Phrase("时间", "時間", "When")
  static let howMuch = Phrase("情况", "情況", "Standing")
  static let redAndOverdue = Phrase("红灯与逾期", "紅燈與逾期", "Red and overdue")
  static let unreported = Phrase("应报未报", "應報未報", "Unreported")
  static let dueSoon = Phrase(
    "已到期未报与三十日内到期", "已到期未報與三十日內到期", "Due in silence, or within thirty days")
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
