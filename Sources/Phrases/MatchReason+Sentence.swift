import PlanModel

extension MatchReason {
  /// The reason in a few words, without a full stop.
  public func sentence(_ language: Language) -> String {
    switch self {
    case .sameName: MatchSentences.sameName(language)
    case .sameSeries(let plan, let actual): MatchSentences.sameSeries(language, actual, plan)
    case .likeName(let percent): MatchSentences.likeName(language, "\(percent)")
    case .sameRegion(let region): MatchSentences.sameRegion(language, region)
    case .regionUnknown: MatchSentences.regionUnknown(language)
    case .unitConverted(let from, let to):
      MatchSentences.unitConverted(language, from.printed, to.printed)
    case .naturesDiffer(let plan, let actual):
      MatchSentences.naturesDiffer(language, actual.phrase(language), plan.phrase(language))
    case .withinTarget(let due): MatchSentences.withinTarget(language, due.description)
    case .afterTarget(let due): MatchSentences.afterTarget(language, due.description)
    case .noDueDate: MatchSentences.noDueDate(language)
    case .holdsAnother(let value): MatchSentences.holdsAnother(language, value.plain)
    case .basisDiffers: MatchSentences.basisDiffers(language)
    case .severalFigures: MatchSentences.severalFigures(language)
    }
  }
}

private enum MatchSentences {
  static let sameName = Phrase("名称相同", "名稱相同", "same name")
  static let sameSeries = Phrase(
    "“{0}”即“{1}”", "「{0}」即「{1}」", "“{0}” is “{1}” in other words")
  static let likeName = Phrase("名称相近（{0}%）", "名稱相近（{0}%）", "names {0} % alike")
  static let sameRegion = Phrase("同属{0}", "同屬{0}", "both of {0}")
  static let regionUnknown = Phrase("地区未写明", "地區未寫明", "place not stated")
  static let unitConverted = Phrase(
    "由{0}换算为{1}", "由{0}換算為{1}", "turned from {0} into {1}")
  static let naturesDiffer = Phrase(
    "来源为{0}，指标为{1}", "來源為{0}，指標為{1}", "reported as {0}, planned as {1}")
  static let withinTarget = Phrase(
    "在 {0} 目标期内", "在 {0} 目標期內", "within the days of the {0} target")
  static let afterTarget = Phrase(
    "晚于 {0} 目标期，只计入历史，不作比较", "晚於 {0} 目標期，只計入歷史，不作比較",
    "after the {0} target was due: for the history, not compared")
  static let noDueDate = Phrase("目标没有期限", "目標沒有期限", "the target has no due date")
  static let holdsAnother = Phrase(
    "同期已有 {0}，采用即更正", "同期已有 {0}，採用即更正",
    "the period has {0}; accepting corrects it")
  static let basisDiffers = Phrase(
    "累计口径不同，不能采用", "累計口徑不同，不能採用",
    "its figures are of another basis and can't be mixed")
  static let severalFigures = Phrase(
    "同期有几个不同的数", "同期有幾個不同的數", "several figures differ for the period")
}
