import ArgumentParser
import PlanModel

/// What the commands themselves find wrong with their arguments. The argument parser carries the English; it is told in
/// the user's language.
enum UsagePhrases {
  static let limit = Phrase(
    "--limit 至少为 1。", "--limit 至少為 1。", "--limit must be at least 1.")
  static let fromFile = Phrase(
    "用 --from 时，指标、期间和数值都取自文件。", "用 --from 時，指標、期間和數值都取自檔案。",
    "--from takes indicators, periods and values from the file.")
  static let observe = Phrase(
    "请给出指标、--period 和 --value，或用 --from。", "請給出指標、--period 和 --value，或用 --from。",
    "An indicator, --period and --value are needed, or --from.")
  static let partOrClear = Phrase(
    "--part 与 --clear 须且只能用一个。", "--part 與 --clear 須且只能用一個。", "Give either --part or --clear.")
  static let addOrRemove = Phrase(
    "--add 与 --remove 只能用一个。", "--add 與 --remove 只能用一個。", "Give either --add or --remove.")
  static let demoStore = Phrase(
    "demo 不用 --store；要保存示例请用 --keep。", "demo 不用 --store；要保存示例請用 --keep。",
    "demo takes no --store; --keep keeps the samples in a file.")
  static let levelOrShortName = Phrase(
    "请给出 --level 或 --short-name。", "請給出 --level 或 --short-name。",
    "Give --level or --short-name.")
  static let progress = Phrase(
    "请给出 --state、--percent 或 --reason。", "請給出 --state、--percent 或 --reason。",
    "Give --state, --percent or --reason.")
  static let milestone = Phrase(
    "请给出 --due、--text 或 --figure。", "請給出 --due、--text 或 --figure。",
    "Give --due, --text or --figure.")
  static let indicator = Phrase(
    "请给出 --baseline、--nature、--direction、--weight 或 --due。",
    "請給出 --baseline、--nature、--direction、--weight 或 --due。",
    "Give --baseline, --nature, --direction, --weight or --due.")
  static let steps = Phrase(
    "请给出 --steps，或每个步骤一个 --step。", "請給出 --steps，或每個步驟一個 --step。",
    "Give either --steps or --step, once for each.")
  static let stepCount = Phrase(
    "--steps 须为 1 至 100。", "--steps 須為 1 至 100。", "--steps must be from 1 to 100.")
  static let reasonOrLift = Phrase(
    "--reason 与 --lift 须且只能用一个。", "--reason 與 --lift 須且只能用一個。",
    "Give either --reason or --lift.")
  static let indicatorOrTask = Phrase(
    "请给出指标，或用 --task。", "請給出指標，或用 --task。", "Give either an indicator or --task.")
  static let notAPair = Phrase(
    "“{0}”不是 名称=数值 的形式。请写 柳汀镇=12亿元 这样的分解。",
    "「{0}」不是 名稱=數值 的形式。請寫 柳汀镇=12亿元 這樣的分解。",
    "“{0}” is not of the form NAME=VALUE, such as 柳汀镇=12亿元.")

  static let all = [
    limit, fromFile, observe, partOrClear, addOrRemove, demoStore, levelOrShortName, progress,
    milestone, indicator, steps, stepCount, reasonOrLift, indicatorOrTask,
  ]
}

extension ValidationError {
  init(_ phrase: Phrase) { self.init(phrase(.english)) }
}
