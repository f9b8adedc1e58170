import PlanModel

/// What the commands of supervision say.
public enum SupervisionPhrases {
  public static let ambiguousItem = Phrase(
    "“{0}”符合多个条目，请用 --plan 或路径指明：\n{1}", "「{0}」符合多個條目，請用 --plan 或路徑指明：\n{1}",
    "“{0}” fits several items; narrow it down with --plan or give a path:\n{1}")
  public static let ambiguousOrganization = Phrase(
    "“{0}”符合多个单位，请写全“地区/名称”，或用编号指明：\n{1}",
    "「{0}」符合多個單位，請寫全「地區/名稱」，或用編號指明：\n{1}",
    "“{0}” fits several organizations; write PLACE/NAME in full, or the number of one:\n{1}")
  public static let noFigure = Phrase(
    "{0} 没有 {1} 的实绩。", "{0} 沒有 {1} 的實績。", "{0} has no figure for {1}.")
  public static let noTarget = Phrase("{0} 没有目标。", "{0} 沒有目標。", "{0} has no target.")
  public static let notADay = Phrase(
    "“{0}”不是日期。请写 2018-09-30 这样的日子。", "「{0}」不是日期。請寫 2018-09-30 這樣的日子。",
    "“{0}” is not a day such as 2018-09-30.")
  public static let noRules = Phrase(
    "没有规则“{0}”。guatu rules list 列出全部。", "沒有規則「{0}」。guatu rules list 列出全部。",
    "There are no rules “{0}”. guatu rules list shows them.")
  public static let badRules = Phrase(
    "{0} 有误：{1}。未作改动。", "{0} 有誤：{1}。未作改動。", "{0}: {1}. Nothing was changed.")
  public static let unchanged = Phrase(
    "{0} {1} 已是 {2}，没有改动。", "{0} {1} 已是 {2}，沒有改動。",
    "{0} is {2} for {1} already; nothing was changed.")
  public static let allUnchanged = Phrase(
    "{0} 里的数据都已如此录入，没有改动。", "{0} 裡的數據都已如此錄入，沒有改動。",
    "All figures of {0} are recorded as they are; nothing was changed.")
  public static let idleBaseline = Phrase(
    "{0} 是比率或增速，直接与目标比，基数只作备注，不参与计算。",
    "{0} 是比率或增速，直接與目標比，基數只作備註，不參與計算。",
    "{0} is a ratio or a growth rate and measured against its target: the baseline is kept as a "
      + "note and plays no part.")
  public static let doubtSettled = Phrase(
    "疑点 {0} 已经处理，未作改动。要重新处理请先 guatu doubts reopen {0}。",
    "疑點 {0} 已經處理，未作改動。要重新處理請先 guatu doubts reopen {0}。",
    "Doubt {0} is settled already; nothing was changed. guatu doubts reopen {0} opens it again.")
  public static let noIndicatorAtDoubt = Phrase(
    "疑点 {0} 处没有指标；请用 --indicator 指明。", "疑點 {0} 處沒有指標；請用 --indicator 指明。",
    "No indicator stands at doubt {0}; name one with --indicator.")
  public static let noItemAtDoubt = Phrase(
    "疑点 {0} 不在任何条目上，没有名称可改。", "疑點 {0} 不在任何條目上，沒有名稱可改。",
    "Doubt {0} stands on no item: there is no title to correct.")
  public static let listedOnly = Phrase(
    "只是列出，没有记录催报。加 --all 全部催报，或指明方案、--organization 单位。",
    "只是列出，沒有記錄催報。加 --all 全部催報，或指明方案、--organization 單位。",
    "Only listed; no reminder was recorded. Add --all, or name a plan or --organization, to record."
  )
  public static let askOnce = Phrase(
    "{0}。确认无误？[y/N] ", "{0}。確認無誤？[y/N] ", "{0}. Is it right? [y/N] ")
  public static let impliedBase = Phrase(
    "{0} 同比 {1}%，推算上年同期 {2}", "{0} 同比 {1}%，推算上年同期 {2}",
    "{0} grew by {1}%, so that a year before it was {2}")
  public static let verifiedBefore = Phrase(
    "{0} 已经核定，未作改动。", "{0} 已經核定，未作改動。", "{0} is verified already; nothing was changed.")
  public static let verifiesAhead = Phrase(
    "{0} 到 {1} 才结束，现在核定为时过早", "{0} 到 {1} 才結束，現在核定為時過早",
    "{0} ends on {1} only: it is early to verify its figure")
  public static let notConfirmed = Phrase(
    "{0}。未作改动；确认无误请加 --yes。", "{0}。未作改動；確認無誤請加 --yes。",
    "{0}. Nothing was changed; if it is right, add --yes.")
  public static let questionableLines = Phrase(
    "{0} 有 {1} 行可疑，全部未录入；确认无误请加 --yes：\n{2}",
    "{0} 有 {1} 行可疑，全部未錄入；確認無誤請加 --yes：\n{2}",
    "{1} lines of {0} look like slips; nothing was recorded. If they are right, add --yes:\n{2}")
  public static let allReported = Phrase(
    "没有应报未报的指标。", "沒有應報未報的指標。", "Nothing is unreported.")
  public static let noRoster = Phrase(
    "{0} 没有成员 {1}。", "{0} 沒有成員 {1}。", "{1} is no member of {0}.")
  public static let noPerson = Phrase(
    "没有设置人员，人人可以写入。", "沒有設定人員，人人可以寫入。",
    "No people are set: everyone may write.")

  // A file of figures
  public static let badLines = Phrase(
    "{0} 有 {1} 行不对，全部未录入：\n{2}", "{0} 有 {1} 行不對，全部未錄入：\n{2}",
    "{1} lines of {0} are not right; nothing was recorded:\n{2}")
  public static let line = Phrase("第 {0} 行：{1}", "第 {0} 行：{1}", "Line {0}: {1}")
  public static let noColumn = Phrase(
    "缺少“{0}”列。", "缺少「{0}」列。", "The column “{0}” is missing.")
  public static let strangeColumn = Phrase(
    "不认识“{0}”列。", "不認識「{0}」列。", "The column “{0}” is not known.")
  public static let strangeWord = Phrase(
    "“{0}”列不能是“{1}”，可以写：{2}。", "「{0}」列不能是「{1}」，可以寫：{2}。",
    "“{1}” can't stand in the column “{0}”; it takes {2}.")
  public static let twiceInFile = Phrase(
    "{0} {1} 在第 {2} 行已有 {3}；同一指标、期间、单位只留一行。",
    "{0} {1} 在第 {2} 行已有 {3}；同一指標、期間、單位只留一行。",
    "{0} {1} is on line {2} already, with {3}; leave one line for an indicator, period and "
      + "organization.")
  /// Beside a figure of an indicator that others have parts of.
  public static let whole = Phrase("各单位总数", "各單位總數", "for all together")
  public static let baselineOfFlow = Phrase(
    "{0} 按年内增量计，从零算起，不设基期值；未作改动。", "{0} 按年內增量計，從零算起，不設基期值；未作改動。",
    "{0} counts what is added, from nothing: it takes no baseline; nothing was changed.")
  public static let baselineWithoutPart = Phrase(
    "{0} 没有分到任务（--part），不能设基期值；未作改动。", "{0} 沒有分到任務（--part），不能設基期值；未作改動。",
    "{0} has no part (--part), so that it takes no baseline; nothing was changed.")
  public static let byShare = Phrase("分解任务", "分解任務", "by its part")
  public static let silentTask = Phrase(
    "{0} 到期，无人填报进展，计为未报；请填报（guatu progress {1} --state …）",
    "{0} 到期，無人填報進展，計為未報；請填報（guatu progress {1} --state …）",
    "was due on {0} and nobody has said anything of it: unreported; say how far it is (guatu "
      + "progress {1} --state …)")
  public static let quietTask = Phrase(
    "无人填报进展，也未到期，不亮灯；可用 guatu progress {0} 填报", "無人填報進展，也未到期，不亮燈；可用 guatu progress {0} 填報",
    "nobody has said anything of it and it is not due: no light; say how far it is with guatu "
      + "progress {0}")
  public static let emptyColumn = Phrase(
    "“{0}”列不能为空。", "「{0}」列不能為空。", "The column “{0}” may not be empty.")
  public static let strayField = Phrase(
    "“{0}”不在任何一列之下：这一行有 {1} 格，表头只有 {2} 列。数值里有逗号的请去掉逗号，或加双引号。",
    "「{0}」不在任何一列之下：這一行有 {1} 格，表頭只有 {2} 列。數值裡有逗號的請去掉逗號，或加雙引號。",
    "“{0}” stands under no column: the line has {1} fields, the heading {2} columns. "
      + "Take commas out of values, or put them in double quotes.")
  public static let noLines = Phrase(
    "{0} 没有数据行。", "{0} 沒有資料行。", "{0} has no lines of figures.")
  public static let observedAll = Phrase(
    "已录入 {0} 个实绩。", "已錄入 {0} 個實績。", "Recorded {0} figures.")
  public static let corrects = Phrase(
    "{0} {1} 已有 {2}（{3}，{4} 录入）；要更正请在“更正”列写 yes。",
    "{0} {1} 已有 {2}（{3}，{4} 錄入）；要更正請在「更正」列寫 yes。",
    "{0} {1} holds {2} already ({3}, recorded by {4}); to correct it write yes in the column "
      + "“replace”.")

  // Explanations
  public static let target = Phrase("目标 {0}", "目標 {0}", "Target {0}")
  public static let rulesUsed = Phrase(
    "规则“{0}”第 {1} 版", "規則「{0}」第 {1} 版", "By the rules “{0}” version {1}")
  public static let sumOfShares = Phrase(
    "分解合计 {0}，与目标相差 {1}", "分解合計 {0}，與目標相差 {1}", "The shares sum to {0}, {1} from the target")
  public static let soundShares = Phrase(
    "分解合计 {0}，足以完成目标", "分解合計 {0}，足以完成目標", "The shares sum to {0} and carry the target")

  // Sections
  public static let behind = Phrase("红灯与逾期", "紅燈與逾期", "Red or overdue")
  public static let unreported = Phrase("应报未报", "應報未報", "Unreported")
  public static let dueSoon = Phrase(
    "已到期未报与近期到期", "已到期未報與近期到期", "Due in silence, or soon")
  public static let openOrders = Phrase("未办结督办单", "未辦結督辦單", "Open orders")
  public static let openProblems = Phrase("未销号问题", "未銷號問題", "Open problems")
  public static let owed = Phrase("应报", "應報", "Owes")
  public static let score = Phrase("得分", "得分", "Score")
  public static let reminded = Phrase("已催 {0} 次", "已催 {0} 次", "asked {0} times")
  public static let overdue = Phrase("超期", "超期", "past its limit")
  public static let reached = Phrase("已达成", "已達成", "reached")
  public static let missed = Phrase("超期未达", "超期未達", "missed")
  public static let until = Phrase("至 {0}", "至 {0}", "until {0}")
  public static let inForce = Phrase("现行", "現行", "in force")
  public static let through = Phrase("属 {0}", "屬 {0}", "as one of {0}")
}

/// Headings of the columns of supervision.
extension ColumnPhrases {
  public static let organization = Phrase("单位", "單位", "Organization")
  public static let level = Phrase("级别", "級別", "Level")
  public static let shortName = Phrase("简称", "簡稱", "Short name")
  public static let aliases = Phrase("别名", "別名", "Also called")
  public static let members = Phrase("成员", "成員", "Members")
  public static let role = Phrase("职责", "職責", "Role")
  public static let score = Phrase("得分", "得分", "Score")
  public static let behind = Phrase("落后", "落後", "Behind")
  public static let owed = Phrase("未报", "未報", "Unreported")
  public static let basis = Phrase("计分依据", "計分依據", "Rated on")
  public static let reasonUnrated = Phrase("未评原因", "未評原因", "Why unrated")
  public static let from = Phrase("自", "自", "From")
  public static let to = Phrase("至", "至", "To")
  public static let colour = Phrase("等级", "等級", "Colour")
  public static let limit = Phrase("期限", "期限", "Limit")
  public static let text = Phrase("内容", "內容", "Text")
  public static let state = Phrase("状态", "狀態", "State")
  public static let reminders = Phrase("催报", "催報", "Asked")
  public static let result = Phrase("结果", "結果", "Result")
  public static let remedies = Phrase("整改", "整改", "Remedies")
  public static let figure = Phrase("数值", "數值", "Figure")
  public static let reached = Phrase("达成", "達成", "Reached")
  public static let login = Phrase("登录名", "登入名", "Login")
  public static let name = Phrase("姓名", "姓名", "Name")
  public static let version = Phrase("版本", "版本", "Version")
  public static let key = Phrase("键", "鍵", "Key")
  public static let note = Phrase("说明", "說明", "Note")
  public static let share = Phrase("分解", "分解", "Share")
  public static let rank = Phrase("名次", "名次", "Rank")
}
