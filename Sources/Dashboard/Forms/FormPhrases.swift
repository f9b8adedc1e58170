import PlanModel

/// What the forms say.
enum FormPhrases {
  static let observe = Phrase("录入实绩：{0}", "錄入實績：{0}", "Record: {0}")
  static let dismiss = Phrase("排除疑点：{0}", "排除疑點：{0}", "Dismiss: {0}")
  static let correct = Phrase("更正：{0}", "更正：{0}", "Correct: {0}")
  static let schedule = Phrase("倒排进度：{0}", "倒排進度：{0}", "Schedule backwards: {0}")
  static let from = Phrase("起始", "起始", "From")
  static let steps = Phrase("步骤", "步驟", "Steps")
  static let stepsHint = Phrase("用、分隔", "用、分隔", "separate with ;")
  static let progress = Phrase("进展：{0}", "進展：{0}", "Progress: {0}")
  static let done = Phrase("完成", "完成", "Done")
  static let percent = Phrase("0 至 100", "0 至 100", "0 to 100")
  static let sheet = Phrase("{0} 应报指标", "{0} 應報指標", "What {0} owes")
  static let owesNothing = Phrase("{0} 没有应报未报的指标", "{0} 沒有應報未報的指標", "{0} owes no figure")
  static let sendBack = Phrase("退回 {0} 的数据", "退回 {0} 的資料", "Send back the figure of {0}")
  static let reopen = Phrase("重新打开 {0} 的核定数据", "重新打開 {0} 的核定資料", "Open the verified figure of {0}")
  static let order = Phrase("下发督办单：{0}", "下發督辦單：{0}", "Supervision order: {0}")
  static let escalate = Phrase("升级督办单", "升級督辦單", "Escalate the order")
  static let notDue = Phrase(
    "期限 {0} 未到，不能升级", "期限 {0} 未到，不能升級", "The limit {0} has not passed: it can't be escalated")
  static let reply = Phrase("回复督办单", "回覆督辦單", "Reply to the order")
  static let remedy = Phrase("增加整改措施", "增加整改措施", "Add a remedy")
  static let close = Phrase("办结", "辦結", "Close")
  static let raise = Phrase("登记问题：{0}", "登記問題：{0}", "Problem: {0}")
  static let text = Phrase("内容", "內容", "Text")
  static let organization = Phrase("单位", "單位", "To")
  static let colour = Phrase("颜色", "顏色", "Colour")
  static let limit = Phrase("时限", "時限", "Limit")
  static let notADay = Phrase("写作 2025-12-31", "寫作 2025-12-31", "write 2025-12-31")
  static let past = Phrase("已过去", "已過去", "has passed")
  static let nobody = Phrase(
    "该事项没有责任单位", "該事項沒有責任單位", "Nobody answers for this matter")
  static let period = Phrase("时期", "時期", "Period")
  static let value = Phrase("数值", "數值", "Value")
  static let status = Phrase("状态", "狀態", "Status")
  static let basis = Phrase("口径", "口徑", "Basis")
  static let note = Phrase("备注", "備註", "Note")
  static let problem = Phrase("存在问题", "存在問題", "Problem")
  static let nextStep = Phrase("下一步", "下一步", "Next step")
  static let reason = Phrase("理由", "理由", "Reason")
  static let name = Phrase("指标名称", "指標名稱", "Name")
  static let unit = Phrase("计量单位", "計量單位", "Unit")
  static let baseline = Phrase("基期值", "基期值", "Baseline")
  static let comparator = Phrase("要求", "要求", "Requires")
  static let target = Phrase("目标值", "目標值", "Target")
  static let due = Phrase("期限", "期限", "Due")
  static let itemTitle = Phrase("条目", "條目", "Item")
  static let kind = Phrase("类别", "類別", "Kind")
  static let required = Phrase("必填", "必填", "needed")
  static let notAPeriod = Phrase(
    "写作 2025Q3、2025-09 或 2025", "寫作 2025Q3、2025-09 或 2025", "write 2025Q3, 2025-09 or 2025")
  static let notANumber = Phrase("不是数字", "不是數字", "not a number")
  static let future = Phrase("该时期尚未开始", "該時期尚未開始", "this period has not begun")
  static let otherUnit = Phrase(
    "{0} 与 {1} 不能换算", "{0} 與 {1} 不能換算", "{0} can't be compared with {1}")
  static let replaces = Phrase(
    "{0} 已有 {1}，再按一次保存即更正", "{0} 已有 {1}，再按一次儲存即更正",
    "{0} already holds {1}: save again to correct it")
  static let tenTimes = Phrase(
    "{0} 是上期 {1} 的十倍以上，确认无误再按一次保存", "{0} 是上期 {1} 的十倍以上，確認無誤再按一次儲存",
    "{0} is over ten times the last figure, {1}: save again if it is right")
  static let held = Phrase("已有数据", "已有資料", "Figures held")
  static let keys = Phrase(
    "Tab 下一项  Ctrl-S 保存  Esc 放弃", "Tab 下一項  Ctrl-S 儲存  Esc 放棄",
    "Tab next  Ctrl-S save  Esc give up")
  static let choose = Phrase("左右键选择", "左右鍵選擇", "Left and Right choose")
}
