import Phrases
import PlanModel

/// The dashboard's own sentences.
enum DashboardPhrases {
  static let program = Phrase("挂图", "掛圖", "guatu")
  static let demo = Phrase("示例", "示例", "demo")
  static let readOnly = Phrase(
    "此库只读，不能修改。", "此庫唯讀，不能修改。", "This store is read-only: it can't be changed.")
  static let notFound = Phrase("没有找到「{0}」", "沒有找到「{0}」", "“{0}” was not found")
  static let tooSmall = Phrase("窗口太小，至少 {0}", "視窗太小，至少 {0}", "Too small: needs {0}")
  static let noPlans = Phrase("库中还没有方案", "庫中還沒有方案", "The store holds no plan yet")
  static let noIndicatorsHere = Phrase(
    "本条没有量化指标", "本條沒有量化指標", "This item has no quantified indicator")
  static let noIndicators = Phrase(
    "本方案没有量化指标", "本方案沒有量化指標", "This plan has no quantified indicator")
  static let noDuties = Phrase(
    "本方案没有责任分工", "本方案沒有責任分工", "This plan names nobody who answers for it")
  static let untitled = Phrase("〔无标题〕", "〔無標題〕", "[untitled] ")
  static let plans = Phrase("方案", "方案", "Plan")
  static let indicators = Phrase("指标", "指標", "Indicators")
  static let doubts = Phrase("疑点", "疑點", "Doubts")
  static let task = Phrase("任务", "任務", "Task")
  static let target = Phrase("目标", "目標", "Target")
  static let actual = Phrase("实绩", "實績", "Actual")
  static let completion = Phrase("完成率", "完成率", "Done")
  static let scheduled = Phrase("序时", "序時", "Due")
  static let deviation = Phrase("偏差", "偏差", "Dev.")
  static let legend = Phrase("图例", "圖例", "What the short forms mean")
  static let staleLegend = Phrase(
    "至2025Q1：所用数据截至该期，其后应报未报", "至2025Q1：所用數據截至該期，其後應報未報",
    "to 2025Q1: the figure is of that period; what followed is not reported")
  static let baseline = Phrase("基期", "基期", "Baseline")
  static let due = Phrase("期限", "期限", "By")
  static let period = Phrase("时期", "時期", "Period")
  static let status = Phrase("状态", "狀態", "Status")
  static let recordedBy = Phrase("录入", "錄入", "By")
  static let source = Phrase("原文", "原文", "Source")
  static let noActual = Phrase("暂无数据", "暫無資料", "no data")
  static let worst = Phrase("最滞后的指标", "最滯後的指標", "Furthest behind")
  static let noDuty = Phrase("未列入", "未列入", "no duty")
  static let inheritedFrom = Phrase("承接 {0}", "承接 {0}", "from {0}")
  static let inferred = Phrase("推定", "推定", "inferred")
  static let search = Phrase("查找：", "尋找：", "Find: ")
  static let noCommand = Phrase(
    "没有符合「{0}」的命令", "沒有符合「{0}」的命令", "No command fits “{0}”")
  static let plansOf = Phrase("共 {0} 个方案", "共 {0} 個方案", "{0} plans")
  static let filter = Phrase("筛选：", "篩選：", "Filter: ")
  static let copied = Phrase(
    "已请终端复制 {0} 个字符；剪贴板若未变，再按一次，在页面上选取",
    "已請終端機複製 {0} 個字元；剪貼簿若未變，再按一次，在頁面上選取",
    "The terminal was asked to copy {0} characters; if it did not, ask again and select them")
  static let copyByHand = Phrase(
    "若未复制成功，可在此选取", "若未複製成功，可在此選取", "If nothing was copied, select it here")
  static let copyTooLong = Phrase(
    "超过剪贴板上限 {0} 字节，请在此选取", "超過剪貼簿上限 {0} 位元組，請在此選取",
    "More than the {0} bytes that can be copied: select it here")
  static let mouse = Phrase("鼠标", "滑鼠", "mouse")
  static let mouseOn = Phrase(
    "鼠标已开：点选、双击打开、滚轮滚动；按 {0} 关", "滑鼠已開：點選、雙擊開啟、滾輪捲動；按 {0} 關",
    "Mouse on: click, double-click, wheel; {0} turns it off")
  static let mouseOff = Phrase("鼠标已关", "滑鼠已關", "Mouse off")
  static let noMouse = Phrase("此终端没有鼠标", "此終端機沒有滑鼠", "This terminal has no mouse")
  static let pasteIgnored = Phrase(
    "粘贴的文字没有当作命令执行", "貼上的文字沒有當作命令執行", "What was pasted was not taken for commands")
  static let menu = Phrase("菜单", "選單", "Menu")
  static let command = Phrase("命令：", "命令：", "Command: ")
  static let theme = Phrase("主题：", "主題：", "Theme: ")
  static let themeKept = Phrase(
    "主题 {0} 已记入 {1}", "主題 {0} 已記入 {1}", "The theme {0} is kept in {1}")
  static let notKept = Phrase(
    "主题只用于本次：{0} 不能写入", "主題只用於本次：{0} 不能寫入", "The theme is for now only: {0} can't be written")
  static let helpTitle = Phrase("按键", "按鍵", "Keys")
  static let closeHelp = Phrase("任意键返回", "任意鍵返回", "any key closes")
  static let countHint = Phrase(
    "先按 0 再输数字，可重复移动：0 5 j 下移五行", "先按 0 再輸數字，可重複移動：0 5 j 下移五行",
    "0 and a number repeats a motion: 0 5 j moves five rows down")
  static let byDeviation = Phrase("按偏差", "按偏差", "by deviation")
  static let byDocument = Phrase("按原文", "按原文", "in order")
  static let asKnown = Phrase("截至 {0} 所知", "截至 {0} 所知", "as known on {0}")
  static let asOf = Phrase("截至 {0}", "截至 {0}", "as of {0}")
  static let milestone = Phrase("节点", "節點", "milestone")
  static let noDoubts = Phrase("没有待核的疑点", "沒有待核的疑點", "No doubt is waiting")
  static let nothingBehind = Phrase("没有滞后的指标", "沒有滯後的指標", "Nothing is behind")
}
