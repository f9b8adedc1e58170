import PlanModel

/// The sentences of the gauges.
enum GaugePhrases {
  static let rest = Phrase("其他", "其他", "Other")
  static let bySection = Phrase("按章节", "按章節", "by section")
  static let byOrganization = Phrase("按单位", "按單位", "by organization")
  static let byLight = Phrase("按亮灯", "按亮燈", "by light")
  static let scaled = Phrase("已换算", "已換算", "scaled units")
  static let count = Phrase("{0} 项", "{0} 項", "{0}")
  static let printed = Phrase("原文：{0}", "原文：{0}", "Source: {0}")
  static let history = Phrase("走势", "走勢", "Over time")
  static let observations = Phrase("实绩", "實績", "Figures")
  static let growth = Phrase("同比", "同比", "Growth")
  static let corrected = Phrase("已更正", "已更正", "corrected")
  static let returnedFor = Phrase("退回理由：{0}", "退回理由：{0}", "Sent back: {0}")
  static let reopenedFor = Phrase("重新打开：{0}", "重新打開：{0}", "Reopened: {0}")
  static let note = Phrase("说明：{0}", "說明：{0}", "Note: {0}")
  static let impliedBase = Phrase(
    "按同比推算上年同期 {0}", "按同比推算上年同期 {0}", "by its growth, {0} a year before")
  static let problem = Phrase("问题：{0}", "問題：{0}", "Problem: {0}")
  static let nextStep = Phrase("下一步：{0}", "下一步：{0}", "Next: {0}")
  static let today = Phrase("今天", "今天", "today")
  static let later = Phrase("晚于今天", "晚於今天", "after today")
  static let inPeriod = Phrase(
    "当期值，不与目标同画", "當期值，不與目標同畫", "by period, not drawn against the target")
  static let raised = Phrase("纵轴不从零起", "縱軸不從零起", "axis not from zero")
  static let schedule = Phrase("序时", "序時", "schedule")
  static let elsewhere = Phrase("历年与各方案", "歷年與各方案", "Other years and plans")
  static let thisPlan = Phrase("本方案", "本方案", "this plan")
  static let notCompared = Phrase("不作比较：{0}", "不作比較：{0}", "Not compared: {0}")
  static let natures = Phrase(
    "口径不同：{0} 与 {1}", "口徑不同：{0} 與 {1}", "different kinds of figure: {0} and {1}")
  static let legendFilled = Phrase("完成率，颜色随亮灯", "完成率，顏色隨亮燈", "completion, in the light's colour")
  static let legendTarget = Phrase("目标（100%）", "目標（100%）", "the target (100%)")
  static let legendSchedule = Phrase("序时进度：到数据截止日应完成", "序時進度：到資料截止日應完成", "what was due by then")
  static let legendBaseline = Phrase("基数", "基數", "the baseline")
  static let legendBeyond = Phrase("超出图幅，见百分比", "超出圖幅，見百分比", "beyond the bar: see the per cent")
  static let legendSort = Phrase(
    "按偏差：先看灯，同灯看欠应完成数的几分之几；无数据最后",
    "按偏差：先看燈，同燈看欠應完成數的幾分之幾；無資料最後",
    "by deviation: worst light first, then the share of what was due that lacks")
  static let legendLights = Phrase("亮灯", "亮燈", "Lights")
  // Headings of what is copied.
  static let remarks = Phrase("说明", "說明", "Note")
  static let name = Phrase("指标", "指標", "Indicator")
  static let unit = Phrase("单位", "單位", "Unit")
  static let kind = Phrase("类别", "類別", "Kind")
  static let value = Phrase("数值", "數值", "Value")
  static let comparator = Phrase("比较", "比較", "Comparator")
}
