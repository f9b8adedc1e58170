import PlanModel

/// What matching says.
public enum MatchPhrases {
  public static let strength = Phrase("把握", "把握", "Strength")
  public static let source = Phrase("来源", "來源", "From")
  public static let reason = Phrase("理由", "理由", "Reasons")
  public static let none = Phrase(
    "没有可以采用的数据。", "沒有可以採用的數據。", "There is no figure to take over.")
  public static let noneStrong = Phrase(
    "没有把握足够大的候选，未作改动。guatu match 列出全部。",
    "沒有把握足夠大的候選，未作改動。guatu match 列出全部。",
    "Nothing to take over is strong enough; nothing was changed. guatu match lists all.")
  public static let accepted = Phrase(
    "已采用 方案 {0} {1} {2}：{3}（{4}）", "已採用 方案 {0} {1} {2}：{3}（{4}）",
    "Took over for plan {0}: {1} {2}: {3} ({4})")
  public static let noSuchMatch = Phrase(
    "没有候选“{0}”，未作改动。guatu match 列出全部。",
    "沒有候選「{0}」，未作改動。guatu match 列出全部。",
    "There is no match “{0}”; nothing was changed. guatu match lists them.")
}
