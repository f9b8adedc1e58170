import Foundation

/// The words of assessments, one table.
enum Words {
  static let lights: [Light: Phrase] = [
    .done: Phrase("已完成", "已完成", "done"),
    .green: Phrase("绿", "綠", "green"),
    .yellow: Phrase("黄", "黃", "yellow"),
    .red: Phrase("红", "紅", "red"),
    .overdue: Phrase("逾期", "逾期", "overdue"),
    .none: Phrase("无数据", "無數據", "no data"),
    .exempt: Phrase("免责", "免責", "exempt"),
  ]
  static let states: [TaskState: Phrase] = [
    .notStarted: Phrase("未启动", "未啟動", "not started"),
    .underWay: Phrase("推进中", "推進中", "under way"),
    .done: Phrase("已完成", "已完成", "done"),
    .dropped: Phrase("已取消", "已取消", "dropped"),
  ]

  static let exempt = Phrase("免责：{0}", "免責：{0}", "exempt: {0}")
  static let signed = Phrase("{0} 于 {1} 签署", "{0} 於 {1} 簽署", "signed by {0} on {1}")
  static let noObservation = Phrase("尚无实绩", "尚無實績", "nothing reported yet")
  static let sum = Phrase("累计 {0} = {1}{2}", "累計 {0} = {1}{2}", "Sum {0} = {1} {2}")
  static let completion = Phrase("完成率 {0} = {1}", "完成率 {0} = {1}", "Completion {0} = {1}")
  static let used = Phrase("已用 {0} ÷ {1} = {2}", "已用 {0} ÷ {1} = {2}", "Used {0} ÷ {1} = {2}")
  static let months = Phrase(
    "序时 {0}/{1} 个月 = {2}", "序時 {0}/{1} 個月 = {2}", "Schedule {0}/{1} months = {2}")
  static let days = Phrase(
    "序时 {0}/{1} 天 = {2}", "序時 {0}/{1} 天 = {2}", "Schedule {0}/{1} days = {2}")
  static let curve = Phrase(
    "序时按节点曲线 {0} {1} → {2} {3}，第 {4}/{5} 天 = {6}",
    "序時按節點曲線 {0} {1} → {2} {3}，第 {4}/{5} 天 = {6}",
    "Schedule by milestones {0} {1} → {2} {3}, day {4} of {5} = {6}")
  static let deviation = Phrase(
    "完成率 {0} − 序时 {1} = {2} 个百分点", "完成率 {0} − 序時 {1} = {2} 個百分點",
    "completion {0} − schedule {1} = {2} points")
  static let headroom = Phrase(
    "序时 {0} − 已用 {1} = {2} 个百分点", "序時 {0} − 已用 {1} = {2} 個百分點",
    "schedule {0} − used {1} = {2} points")
  static let shortOf = Phrase("比序时少 {0}", "比序時少 {0}", "{0} short of the schedule")
  static let beyond = Phrase("比序时多 {0}", "比序時多 {0}", "{0} beyond the schedule")
  static let moreUsed = Phrase("比序时多用 {0}", "比序時多用 {0}", "{0} more used than scheduled")
  static let lessUsed = Phrase("比序时少用 {0}", "比序時少用 {0}", "{0} less used than scheduled")
  static let leftRange = Phrase(
    "已越出区间 {0}，不算进度，直接与区间比", "已越出區間 {0}，不算進度，直接與區間比",
    "gone through {0} and out again: no progress, measured against the range itself")
  static let stepMargin = Phrase(
    "实绩 {0}，节点应达 {1}，{2}", "實績 {0}，節點應達 {1}，{2}", "actual {0}, due by the step {1}, {2}")
  static let stepAt = Phrase("节点 {0} 应达 {1}", "節點 {0} 應達 {1}", "step of {0}: {1}")
  static let stepLine = Phrase(
    "节点 {0} {1} → {2} {3}，第 {4}/{5} 天应达 {6}", "節點 {0} {1} → {2} {3}，第 {4}/{5} 天應達 {6}",
    "steps {0} {1} → {2} {3}, day {4} of {5}: {6} is due")
  static let margin = Phrase(
    "实绩 {0}，目标 {1}，较目标 {2}", "實績 {0}，目標 {1}，較目標 {2}",
    "actual {0}, target {1}, {2} of the target")
  static let marginOfRatio = Phrase(
    "实绩 {0}%，目标 {1}%，较目标 {2} 个百分点（目标值的 {3}）",
    "實績 {0}%，目標 {1}%，較目標 {2} 個百分點（目標值的 {3}）",
    "actual {0}%, target {1}%, {2} points from the target ({3} of it)")
  static let countsUp = Phrase(
    "累计指标：自 {0} 起从零计到 {1}", "累計指標：自 {0} 起從零計到 {1}",
    "a running total: counted from nothing on {0} to {1}")
  static let window = Phrase(
    "只计 {0} 至 {1} 的数", "只計 {0} 至 {1} 的數", "counts the days from {0} to {1} alone")
  static let multiples = Phrase(
    "按倍数计：基数为 1 倍", "按倍數計：基數為 1 倍", "counted in multiples: 1 is the base")
  static let fromBaseline = Phrase(
    "自基数年之后的 {0} 起计到 {1}", "自基數年之後的 {0} 起計到 {1}",
    "counted from {0}, after the baseline's year, to {1}")
  static let noBaseline = Phrase(
    "没有基数，直接与 {0} 的目标比，不按序时；定了基数（guatu indicator set --baseline）即按序时",
    "沒有基數，直接與 {0} 的目標比，不按序時；定了基數（guatu indicator set --baseline）即按序時",
    "no baseline: measured against the target of {0} itself, not the schedule; "
      + "guatu indicator set --baseline gives one")
  static let stale = Phrase(
    "所用数据截至 {0}，{1} 未报", "所用數據截至 {0}，{1} 未報", "figure as of {0}, {1} not reported")
  static let through = Phrase("{0} 至 {1}", "{0} 至 {1}", "{0} to {1}")
  static let staleMark = Phrase("至{0}", "至{0}", "to {0}")
  static let memberSum = Phrase(
    "本级未报，{0} 由 {1}/{2} 个成员单位合计 {3}", "本級未報，{0} 由 {1}/{2} 個成員單位合計 {3}",
    "no figure of its own: {1} of {2} members sum to {3} for {0}")
  static let membersPart = Phrase(
    "本级未报，{0} 只有 {1}/{2} 个成员单位已报（合计 {3}），未报齐不计", "本級未報，{0} 只有 {1}/{2} 個成員單位已報（合計 {3}），未報齊不計",
    "no figure of its own, and only {1} of {2} members reported for {0} ({3} so far): not counted")
  static let membersAgree = Phrase(
    "{0} 有 {1}/{2} 个成员单位合计 {3}，与本级 {4} 不矛盾", "{0} 有 {1}/{2} 個成員單位合計 {3}，與本級 {4} 不矛盾",
    "{1} of {2} members sum to {3} for {0}, which agrees with {4}")
  static let membersDiffer = Phrase(
    "{0} 有 {1}/{2} 个成员单位合计 {3}，与本级 {4} 相差 {5}", "{0} 有 {1}/{2} 個成員單位合計 {3}，與本級 {4} 相差 {5}",
    "{1} of {2} members sum to {3} for {0}, {5} from its own figure {4}")
  static let met = Phrase("已达目标", "已達目標", "target met")
  static let ceilingPassed = Phrase("已超上限", "已超上限", "ceiling passed")
  static let ceilingPassedBy = Phrase(
    "{0} 到期，已超上限", "{0} 到期，已超上限", "ceiling passed by {0}")
  static let overdue = Phrase("{0} 到期未完成", "{0} 到期未完成", "not met by {0}")
  static let stepsDue = Phrase(
    "序时按节点：{0}/{1} 个节点已到期 = {2}", "序時按節點：{0}/{1} 個節點已到期 = {2}",
    "Schedule by steps: {0} of {1} were due = {2}")
  static let allReached = Phrase(
    "{0} 个节点均已达到", "{0} 個節點均已達到", "all steps reached: {0}")
  static let whole = Phrase("已报完成 {0}", "已報完成 {0}", "stated as {0} done")
  static let extended = Phrase(
    "原定 {0} 到期，节点已排到 {1}", "原定 {0} 到期，節點已排到 {1}",
    "was due by {0}, steps laid out up to {1}")
  static let missed = Phrase("节点未达：{0}（{1}）", "節點未達：{0}（{1}）", "milestone missed: {0} ({1})")
  static let missedTarget = Phrase(
    "{0} 的目标 {1} 未达到（{2}）", "{0} 的目標 {1} 未達到（{2}）", "the target of {1} for {0} was missed ({2})")
  static let gap = Phrase("缺 {0} 至 {1} 数据", "缺 {0} 至 {1} 數據", "no figures from {0} to {1}")
  static let unreported = Phrase("{0} 未报", "{0} 未報", "{0} not reported")

  static let noTarget = Phrase("没有目标", "沒有目標", "no target")
  static let noDueDate = Phrase("目标没有期限", "目標沒有期限", "the target has no due date")
  static let damagedTarget = Phrase(
    "目标值原文残缺", "目標值原文殘缺", "the target's figure is damaged in the source")
  static let multipleWithoutBaseline = Phrase(
    "倍数目标缺基数", "倍數目標缺基數", "a multiple of a baseline that is not known")
  static let periodOutsideTarget = Phrase(
    "{0} 的实绩不能对 {1} 的目标", "{0} 的實績不能對 {1} 的目標",
    "a figure for {0} can't answer a target for {1}")
  static let periodAcrossStart = Phrase(
    "{0} 的实绩跨越目标起点 {1}", "{0} 的實績跨越目標起點 {1}",
    "the figure for {0} begins before the target's first day {1}")
  static let missingFirst = Phrase(
    "缺 {0} 至 {1} 数据，无法累计", "缺 {0} 至 {1} 數據，無法累計",
    "no figures from {0} to {1}, so there is no sum")
  static let unitsDiffer = Phrase(
    "单位不同：{0} 与 {1}", "單位不同：{0} 與 {1}", "units differ: {0} and {1}")
  static let zeroWhole = Phrase("总数为零", "總數為零", "the whole is zero")
}

extension Light {
  /// The light's word.
  public func text(_ language: Language) -> String { Words.lights[self]?(language) ?? rawValue }
}

extension TaskState {
  /// The state's word.
  public func text(_ language: Language) -> String { Words.states[self]?(language) ?? rawValue }
}

extension Refusal {
  /// The reason, as a phrase without a full stop.
  public func text(_ language: Language) -> String {
    switch self {
    case .noTarget: Words.noTarget(language)
    case .noDueDate: Words.noDueDate(language)
    case .damagedTarget: Words.damagedTarget(language)
    case .multipleWithoutBaseline: Words.multipleWithoutBaseline(language)
    case .periodOutsideTarget(let observed, let due):
      Words.periodOutsideTarget(language, "\(observed)", "\(due)")
    case .periodAcrossStart(let observed, let start):
      Words.periodAcrossStart(language, "\(observed)", "\(start)")
    case .missingFirst(let from, let to): Words.missingFirst(language, "\(from)", "\(to)")
    case .unitsDiffer(let a, let b): Words.unitsDiffer(language, a, b)
    case .zeroWhole: Words.zeroWhole(language)
    }
  }
}

extension Assessment {
  /// Marks a light that comes from an old figure: 至2025Q1; nil where the figure is new enough.
  public func staleMark(_ language: Language) -> String? {
    isStale ? asOfPeriod.map { Words.staleMark(language, $0.description) } : nil
  }
}
