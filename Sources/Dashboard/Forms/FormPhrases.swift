import PlanModel

/// What the forms say.
enum FormPhrases {
  static let observe = Phrase("录入实绩：{0}", "錄入實績：{0}", "Record: {0}")
  static let dismiss = Phrase("排除疑点：{0}", "排除疑點：{0}", "Dismiss: {0}")
  static let correct = Phrase("更正：{0}", "更正：{0}", "Correct: {0}")
  static let schedule = Phrase("倒排进度：{0}", "倒排進度：{0}", "Schedule backwards: {0}")
  static let from = Phrase("起始", "起始", "From")
  static let fromLate = Phrase("晚于期限", "晚於期限", "after the due date")
  static let steps = Phrase("步骤", "步驟", "Steps")
  static let stepsHint = Phrase(
    "用、分隔；4 即四步；可写 2025-06-30 50 征求意见", "用、分隔；4 即四步；可寫 2025-06-30 50 徵求意見",
    "separate with ;  4 makes four  or 2025-06-30 50 words")
  static let progress = Phrase("进展：{0}", "進展：{0}", "Progress: {0}")
  static let done = Phrase("完成", "完成", "Done")
  static let percent = Phrase("0 至 100", "0 至 100", "0 to 100")
  static let sheet = Phrase("{0} 应报指标", "{0} 應報指標", "What {0} owes")
  static let owesNothing = Phrase("{0} 没有应报未报的指标", "{0} 沒有應報未報的指標", "{0} owes no figure")
  static let undivided = Phrase(
    "{1} 未分解给 {0}，不能按它报：请先分解（guatu share）", "{1} 未分解給 {0}，不能按它報：請先分解（guatu share）",
    "{0} has no part of {1} and can't report it: divide it first (guatu share)")
  static let wholeFigure = Phrase(
    "各单位总数（某单位的数：6 单位页按 a）", "各單位總數（某單位的數：6 單位頁按 a）",
    "for all together (one's own: a in view 6)")
  static let sendBack = Phrase("退回 {0} 的数据", "退回 {0} 的資料", "Send back the figure of {0}")
  static let reopen = Phrase("重新打开 {0} 的核定数据", "重新打開 {0} 的核定資料", "Open the verified figure of {0}")
  static let order = Phrase("下发督办单：{0}", "下發督辦單：{0}", "Supervision order: {0}")
  static let escalate = Phrase("升级督办单", "升級督辦單", "Escalate the order")
  static let notDue = Phrase(
    "期限 {0} 未到，不能升级", "期限 {0} 未到，不能升級", "The limit {0} has not passed: it can't be escalated")
  static let reply = Phrase("回复督办单", "回覆督辦單", "Reply to the order")
  static let remedy = Phrase("增加整改措施", "增加整改措施", "Add a remedy")
  static let close = Phrase("办结", "辦結", "Close")
  static let unremedied = Phrase("未整改理由", "未整改理由", "Why no remedy")
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
  static let growth = Phrase("同比", "同比", "Growth")
  static let extends = Phrase(
    "期限已过，延期须说明", "期限已過，延期須說明", "past due: say why it is put off")
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
  static let holds = Phrase(
    "{0} 已有 {1}，将予更正", "{0} 已有 {1}，將予更正", "{0} already holds {1}, which is corrected")
  static let sure = Phrase(
    "{0}，确认无误再按一次保存", "{0}，確認無誤再按一次儲存", "{0}: save again if it is right")
  static let verifyAgain = Phrase(
    "再按 {0} 才核定：{1}", "再按 {0} 才核定：{1}", "{0} again verifies it all the same: {1}")
  static let openDoubt = Phrase(
    "疑点未核（{0}）{1}", "疑點未核（{0}）{1}", "a doubt is open ({0}) {1}")
  static let verified = Phrase(
    "{0}；已锁定，{1} 撤销", "{0}；已鎖定，{1} 復原", "{0}; it is locked now, {1} takes it back")
  static let held = Phrase("已有数据", "已有資料", "Figures held")
  static let keys = Phrase(
    "Tab 下一项  Ctrl-S 保存  Ctrl-_ 撤销  Esc 暂存离开", "Tab 下一項  Ctrl-S 儲存  Ctrl-_ 復原  Esc 暫存離開",
    "Tab next  Ctrl-S save  Ctrl-_ undo  Esc leave, text is kept")
  static let noteKeys = Phrase(
    "Tab 下一项  Ctrl-O 换行  Ctrl-S 保存  Esc 暂存离开", "Tab 下一項  Ctrl-O 換行  Ctrl-S 儲存  Esc 暫存離開",
    "Tab next  Ctrl-O new line  Ctrl-S save  Esc leave")
  static let choiceKeys = Phrase(
    "左右键或首字母选择  Tab 下一项  Ctrl-S 保存  Esc 暂存离开",
    "左右鍵或首字母選擇  Tab 下一項  Ctrl-S 儲存  Esc 暫存離開",
    "Left, Right or a letter chooses  Tab next  Ctrl-S save  Esc leave")
  static let offerKeys = Phrase(
    "上下键选择  Enter 取用  Esc 收起", "上下鍵選擇  Enter 取用  Esc 收起",
    "Up, Down choose  Enter takes it  Esc closes the list")
  static let restoredKeys = Phrase(
    "Tab 下一项  Ctrl-S 保存  Esc 放弃恢复的内容", "Tab 下一項  Ctrl-S 儲存  Esc 放棄恢復的內容",
    "Tab next  Ctrl-S save  Esc drops the text that came back")
  static let restored = Phrase(
    "上次未保存的内容已恢复，Esc 放弃", "上次未儲存的內容已恢復，Esc 放棄",
    "Your unsaved text is back; Esc drops it")
  static let changedMeanwhile = Phrase(
    "其间{0}已改为 {1}", "其間{0}已改為 {1}", "{0} is {1} by now")
  static let kept = Phrase(
    "未保存的内容已暂存，再次打开时恢复", "未儲存的內容已暫存，再次打開時恢復",
    "What you typed is kept for the next time")
  static let nothingChanged = Phrase("没有改动", "沒有改動", "Nothing has changed")

  // Corrections
  static let correctPlan = Phrase("更正方案：{0}", "更正方案：{0}", "Correct the plan: {0}")
  static let duties = Phrase("责任分工：{0}", "責任分工：{0}", "Who answers for: {0}")
  static let organizationOf = Phrase("单位：{0}", "單位：{0}", "Organization: {0}")
  static let planTitle = Phrase("标题", "標題", "Title")
  static let region = Phrase("地区", "地區", "Region")
  static let fromMonth = Phrase("起始月", "起始月", "First month")
  static let toMonth = Phrase("结束月", "結束月", "Last month")
  static let notAMonth = Phrase("月份应为 1 至 12。", "月份應為 1 至 12。", "A month is 1 to 12.")
  static let fromYear = Phrase("起始年", "起始年", "First year")
  static let toYear = Phrase("结束年", "結束年", "Last year")
  static let notAYear = Phrase("写作四位年份", "寫作四位年份", "write a year of four digits")
  static let yearsReversed = Phrase(
    "结束年早于起始年", "結束年早於起始年", "the last year is before the first")
  static let nature = Phrase("性质", "性質", "Nature")
  static let natureLocked = Phrase(
    "已有数据，不能改变性质", "已有資料，不能改變性質", "it has figures: its nature can't change")
  static let direction = Phrase("方向", "方向", "Direction")
  static let baselineNote = Phrase("基期说明", "基期說明", "Baseline of")
  static let baselineNoteHint = Phrase(
    "基期的年份或日期，如 2020", "基期的年份或日期，如 2020", "its year or date, such as 2020")
  static let weight = Phrase("权重", "權重", "Weight")
  static let weightHint = Phrase("空为按规则", "空為按規則", "empty: as the rules say")
  static let newTarget = Phrase("增加目标", "增加目標", "New target")
  static let targetHint = Phrase(
    "如 2025 ≥800（可写 >= 不少于 超过 不超过 约 3-5）；清空即删去",
    "如 2025 ≥800（可寫 >= 不少於 超過 不超過 約 3-5）；清空即刪去",
    "such as 2025 >=800, 2025 <=5, 2025 3-5; empty takes it away")
  static let notATarget = Phrase("写作 2025 ≥800", "寫作 2025 ≥800", "write 2025 >=800")
  static let milestone = Phrase("节点", "節點", "Milestone")
  static let newMilestone = Phrase("增加节点", "增加節點", "New milestone")
  static let milestoneHint = Phrase(
    "如 2025Q2 300 完成一期；清空即删去", "如 2025Q2 300 完成一期；清空即刪去",
    "such as 2025Q2 300 first stage; empty takes it away")
  static let milestones = Phrase("节点：{0}", "節點：{0}", "Milestones: {0}")
  static let stepHint = Phrase(
    "如 2025-06-30 50 征求意见（50 为百分比，可不写）；清空即删去",
    "如 2025-06-30 50 徵求意見（50 為百分比，可不寫）；清空即刪去",
    "such as 2025-06-30 50 words; 50 is per cent, may be left out; empty takes it away")
  static let notAStep = Phrase(
    "写作 2025-06-30 征求意见", "寫作 2025-06-30 徵求意見", "write 2025-06-30 and what is to be there")
  static let missed = Phrase(
    "错过的节点改期或删去须说明", "錯過的節點改期或刪去須說明", "a missed one moves or goes: say why")
  static let growthHint = Phrase(
    "同比接在后面：120 +8%", "同比接在後面：120 +8%", "growth behind it: 120 +8%")
  static let withGrowth = Phrase("{0}，同比 {1}", "{0}，同比 {1}", "{0}, {1} on the year before")
  static let notAMilestone = Phrase("写作 2025Q2 300", "寫作 2025Q2 300", "write 2025Q2 300")
  static let notAWeight = Phrase("写作 0 以上的数", "寫作 0 以上的數", "write a number, 0 or more")
  static let nobodyYet = Phrase("无", "無", "none")
  static let inferred = Phrase("推定", "推定", "inferred")
  static let inherited = Phrase("承接上级", "承接上級", "inherited")
  static let addOrganization = Phrase("增加单位", "增加單位", "Add")
  static let addHint = Phrase(
    "名称、简称或拼音首字母；多个用、分隔", "名稱、簡稱或拼音首字母；多個用、分隔",
    "a name, or pinyin initials; several with ;")
  static let newOrganization = Phrase(
    "新单位：{0}，再按一次 Ctrl-S 即新建", "新單位：{0}，再按一次 Ctrl-S 即新建",
    "not known yet: {0}; Ctrl-S again makes it")
  static let asRole = Phrase("增加为", "增加為", "Added as")
  static let already = Phrase("{0} 已在其中", "{0} 已在其中", "{0} is there already")
  static let organizationName = Phrase("名称", "名稱", "Name")
  static let shortName = Phrase("简称", "簡稱", "Short name")
  static let shortNameHint = Phrase(
    "矩阵表头用；空着则用方案里的最短写法", "矩陣表頭用；空著則用方案裡的最短寫法",
    "over the matrix; empty: the plan's own shortest form")
  static let level = Phrase("级别", "級別", "Level")
  static let byName = Phrase("按名称（{0}）", "按名稱（{0}）", "by name ({0})")
  static let aliases = Phrase("别名", "別名", "Also called")
  static let aliasesHint = Phrase("多个用、分隔", "多個用、分隔", "several with ;")
  static let members = Phrase("成员单位", "成員單位", "Members")
  static let membersHint = Phrase(
    "集合单位的成员，多个用、分隔", "集合單位的成員，多個用、分隔",
    "of a collective organization, several with ;")
  static let placeHint = Phrase(
    "属哪个地区，如 云岚市；空为全国性单位", "屬哪個地區，如 雲嵐市；空為全國性單位",
    "whose body it is; empty for one of the whole country")
  static let scope = Phrase("地区适用于", "地區適用於", "Region in")
  static let allPlans = Phrase("全部方案", "全部方案", "all plans")
  static let into = Phrase("并入单位", "併入單位", "Merge into")
  static let intoHint = Phrase(
    "与另一单位实为一个时填其名称", "與另一單位實為一個時填其名稱",
    "the other organization, where both are one")
  static let notKnown = Phrase("没有单位“{0}”", "沒有單位「{0}」", "there is no “{0}”")
  static let nameTaken = Phrase(
    "{0} 已是另一单位的名称", "{0} 已是另一單位的名稱", "{0} is another organization’s name")
  static let ownMember = Phrase(
    "单位不能是自己的成员", "單位不能是自己的成員", "it can't be its own member")

  // Reading a document
  static let importTitle = Phrase("导入文件", "匯入檔案", "Import a document")
  static let path = Phrase("文件", "檔案", "File")
  static let pathHint = Phrase(
    "txt、md、html、docx、xlsx、pdf；Tab 补全文件名", "txt、md、html、docx、xlsx、pdf；Tab 補全檔名",
    "txt, md, html, docx, xlsx, pdf; Tab completes the name")
  static let reading = Phrase("正在读取 {0}…", "正在讀取 {0}…", "Reading {0}…")
  static let noImporter = Phrase(
    "这里不能导入，请用 guatu import", "這裡不能匯入，請用 guatu import", "Use guatu import instead")
}
