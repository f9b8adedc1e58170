import PlanModel

/// What the commands say.
public enum CommandPhrases {
  public static let imported = Phrase(
    "已导入方案 {0}《{1}》：{2} 条目, {3} 责任, {4} 指标, {5} 疑点",
    "已匯入方案 {0}《{1}》：{2} 條目, {3} 責任, {4} 指標, {5} 疑點",
    "Imported plan {0} “{1}”: {2} items, {3} duties, {4} indicators, {5} doubts")

  public static let unexpected = Phrase(
    "程序出错（{0}）。请把这句话告诉开发者。", "程式出錯（{0}）。請把這句話告訴開發者。",
    "guatu made a mistake ({0}). Please report this sentence.")

  public static let upgrading = Phrase(
    "正在把数据文件升级到新版本，第 {0} 步，共 {1} 步；中断不会损坏数据。",
    "正在將資料檔案升級到新版本，第 {0} 步，共 {1} 步；中斷不會損壞資料。",
    "Bringing the data file up to date, step {0} of {1}; it is safe to interrupt.")

  // Choosing
  public static let noPlans = Phrase(
    "还没有方案。导入：guatu import 文件；看演示：guatu demo",
    "還沒有方案。匯入：guatu import 檔案；看示範：guatu demo",
    "There are no plans yet. To import one: guatu import FILE. To look around: guatu demo")
  public static let notFound = Phrase(
    "{0}中没有{1}“{2}”。{3} 列出全部。", "{0}中沒有{1}「{2}」。{3} 列出全部。",
    "There is no {1} “{2}” in {0}. {3} lists them.")
  public static let inStore = Phrase("数据文件", "資料檔", "the store")
  public static let inPlan = Phrase("方案 {0}《{1}》", "方案 {0}《{1}》", "plan {0} “{1}”")
  public static let inPlans = Phrase("全部 {0} 个方案", "全部 {0} 個方案", "any of the {0} plans")
  public static let planNumber = Phrase("方案编号", "方案編號", "PLAN")
  public static let listedBy = Phrase("{0}{1} 列出全部。", "{0}{1} 列出全部。", "{0} {1} lists them.")
  public static let ambiguousPlan = Phrase(
    "“{0}”符合多个方案，请用编号指明：\n{1}", "「{0}」符合多個方案，請用編號指明：\n{1}",
    "“{0}” fits several plans; give the number of one:\n{1}")
  public static let chosenPlan = Phrase(
    "共 {0} 个方案，这里是方案 {1}。其他方案请写编号或名称，guatu plans 列出全部。",
    "共 {0} 個方案，這裡是方案 {1}。其他方案請寫編號或名稱，guatu plans 列出全部。",
    "There are {0} plans; this is plan {1}. For another give its number or a part of its title.")
  public static let ambiguousIndicator = Phrase(
    "“{0}”符合多个指标，请用编号指明：\n{1}", "「{0}」符合多個指標，請用編號指明：\n{1}",
    "“{0}” fits several indicators; give the number of one:\n{1}")

  // Recording
  public static let observed = Phrase(
    "已录入 {0} {1}：{2}（{3}）", "已錄入 {0} {1}：{2}（{3}）", "Recorded {0} {1}: {2} ({3})")
  public static let corrected = Phrase(
    "已更正 {0} {1}：{2}（{3}）", "已更正 {0} {1}：{2}（{3}）", "Corrected {0} {1}: {2} ({3})")
  public static let alreadyObserved = Phrase(
    "{0} {1} 已有 {2}（{3}，{4} 录入），未作改动。要更正请加 --replace。",
    "{0} {1} 已有 {2}（{3}，{4} 錄入），未作改動。要更正請加 --replace。",
    "{0} {1} holds {2} already ({3}, recorded by {4}); nothing was changed. "
      + "To correct it add --replace.")
  public static let notAFigure = Phrase(
    "“{0}”不是数值。请写 512、1.2亿 或 12000万元 这样的数。",
    "「{0}」不是數值。請寫 512、1.2億 或 12000萬元 這樣的數。",
    "“{0}” is not a figure such as 512, 1.2亿 or 12000万元.")
  public static let otherUnit = Phrase(
    "“{0}”与 {1} 的单位“{2}”不能换算，未作改动。", "「{0}」與 {1} 的單位「{2}」不能換算，未作改動。",
    "“{0}” can't be turned into “{2}”, the unit of {1}; nothing was changed.")
  public static let notAPeriod = Phrase(
    "“{0}”不是期间。请写 2018、2018H1、2018Q3、2018-09 或 2018-09-30。",
    "「{0}」不是期間。請寫 2018、2018H1、2018Q3、2018-09 或 2018-09-30。",
    "“{0}” is not a period such as 2018, 2018H1, 2018Q3, 2018-09 or 2018-09-30.")

  public static let undone = Phrase("已撤销 #{0}：{1}", "已撤銷 #{0}：{1}", "Took back #{0}: {1}")
  public static let redone = Phrase("已重做 #{0}：{1}", "已重做 #{0}：{1}", "Did again #{0}: {1}")

  // The store
  public static let sound = Phrase(
    "数据文件 {0} 完好。", "資料檔 {0} 完好。", "The store {0} is sound.")
  public static let unsound = Phrase(
    "数据文件 {0} 有 {1} 处不对。请用最近的备份恢复。", "資料檔 {0} 有 {1} 處不對。請用最近的備份恢復。",
    "The store {0} has {1} faults. Go back to the latest backup.")
  public static let backedUp = Phrase(
    "已备份到 {0}", "已備份到 {0}", "Backed up to {0}")
  public static let kept = Phrase(
    "演示数据保存在 {0}", "示範資料儲存在 {0}", "The demonstration is kept in {0}")

  // Counts
  public static let itemCount = Phrase("{0} 条目", "{0} 條目", "{0} items")
  public static let dutyCount = Phrase("{0} 责任", "{0} 責任", "{0} duties")
  public static let indicatorCount = Phrase("{0} 指标", "{0} 指標", "{0} indicators")
  public static let doubtCount = Phrase("{0} 疑点", "{0} 疑點", "{0} doubts")
  public static let asOf = Phrase("截至 {0}", "截至 {0}", "As of {0}")
  public static let due = Phrase("期限 {0}", "期限 {0}", "by {0}")
  public static let noFigures = Phrase("没有内容。", "沒有內容。", "Nothing to show.")
  public static let outputFailed = Phrase(
    "写标准输出出错（{0}）。请检查磁盘空间。", "寫標準輸出出錯（{0}）。請檢查磁碟空間。",
    "Writing to standard output failed ({0}); check for space on the disk.")
  public static let seeHelp = Phrase(
    "{0}\n用法见 {1}。", "{0}\n用法見 {1}。", "{0}\nSee {1}.")
}

/// Headings of the commands' columns.
public enum ColumnPhrases {
  public static let number = Phrase("编号", "編號", "No.")
  public static let path = Phrase("条目", "條目", "Item")
  public static let title = Phrase("名称", "名稱", "Title")
  public static let region = Phrase("地区", "地區", "Region")
  public static let years = Phrase("年份", "年份", "Years")
  public static let kind = Phrase("类别", "類別", "Kind")
  public static let plan = Phrase("方案", "方案", "Plan")
  public static let items = Phrase("条目", "條目", "Items")
  public static let duties = Phrase("责任", "責任", "Duties")
  public static let indicators = Phrase("指标", "指標", "Indicators")
  public static let doubts = Phrase("疑点", "疑點", "Doubts")
  public static let light = Phrase("灯", "燈", "Light")
  public static let completion = Phrase("完成率", "完成率", "Done")
  public static let scheduled = Phrase("序时", "序時", "Due")
  public static let deviation = Phrase("偏差", "偏差", "Deviation")
  public static let asOf = Phrase("旧数据", "舊數據", "Old figure")
  public static let target = Phrase("目标", "目標", "Target")
  public static let due = Phrase("期限", "期限", "By")
  public static let value = Phrase("实绩", "實績", "Actual")
  public static let period = Phrase("期间", "期間", "Period")
  public static let status = Phrase("状态", "狀態", "Status")
  public static let indicator = Phrase("指标", "指標", "Indicator")
  public static let task = Phrase("任务", "任務", "Task")
  public static let time = Phrase("时间", "時間", "Time")
  public static let person = Phrase("人员", "人員", "Who")
  public static let change = Phrase("改动", "改動", "Change")
  public static let reason = Phrase("依据", "依據", "Why")
  public static let words = Phrase("原文", "原文", "Words")
  public static let resolution = Phrase("处理", "處理", "Settled")
  public static let rule = Phrase("规则", "規則", "Rule")
  public static let place = Phrase("位置", "位置", "Where")
}
