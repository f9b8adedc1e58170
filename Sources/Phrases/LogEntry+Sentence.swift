import PlanModel

extension LogEntry {
  /// What was changed, in one line; the change an undo takes back is said with it.
  public func sentence(_ language: Language) -> String {
    switch kind {
    case .undo:
      let what = EditKind(rawValue: detail["undone"] ?? "").map { body($0, language) } ?? ""
      return LogPhrases.undo(language, "\(undoes ?? 0)", what)
    case .redo:
      let what = EditKind(rawValue: detail["undone"] ?? "").map { body($0, language) } ?? ""
      return LogPhrases.redo(language, what)
    default: return body(kind, language)
    }
  }

  /// What was done, and which doubts went with it.
  private func body(_ kind: EditKind, _ language: Language) -> String {
    let sentence = plainBody(kind, language)
    guard let settled = detail["settled"] else { return sentence }
    return sentence
      + LogPhrases.settled(language, settled, DoubtKind.growthConflict.phrase(language))
  }

  private func plainBody(_ kind: EditKind, _ language: Language) -> String {
    func of(_ key: String) -> String { detail[key] ?? "" }
    switch kind {
    case .importPlan:
      return LogPhrases.imported(
        language, of("title"), of("items"), of("duties"), of("indicators"), of("doubts"))
    case .observe:
      let value = of("value") + of("unit")
      if let count = detail["count"] {
        return LogPhrases.observedSeveral(language, count, of("period"))
      }
      let status = ObservationStatus(rawValue: of("status"))?.phrase(language) ?? ""
      func basis(_ key: String) -> String {
        ObservationBasis(rawValue: of(key))?.phrase(language) ?? ""
      }
      return detail["before"].map {
        let changes = CorrectionPhrases.changes(
          ($0 + of("unit"), value), growth: (detail["growthBefore"], detail["growth"]),
          basis: (basis("basisBefore"), basis("basis")), language)
        return LogPhrases.corrected(language, of("indicator"), of("period"), changes, status)
      } ?? LogPhrases.observed(language, of("indicator"), of("period"), value, status)
    case .adopt:
      if of("count") == "1" {
        let status = ObservationStatus(rawValue: of("status"))?.phrase(language) ?? ""
        return LogPhrases.adoptedOne(
          language, of("document"), of("indicator"), of("period"), of("value") + of("unit"), status)
      }
      return LogPhrases.adopted(language, of("document"), of("count"))
    case .setDuty:
      let none = LogPhrases.noRole(language)
      return LogPhrases.duty(
        language, of("item"), organization(language),
        Role(rawValue: of("before"))?.phrase(language) ?? none,
        Role(rawValue: of("role"))?.phrase(language) ?? none)
        + (detail["inherited"].map { LogPhrases.inheritedKept(language, $0) } ?? "")
        + (detail["more"].map { LogPhrases.more(language, $0) } ?? "")
    case .settleDoubt:
      let how = DoubtResolution(rawValue: of("resolution"))?.phrase ?? LogPhrases.reopened
      let doubt = DoubtKind(rawValue: of("doubt"))?.phrase(language) ?? ""
      let sentence = LogPhrases.doubt(language, how(language), doubt, of("message"))
      return detail["united"].map {
        sentence + LogPhrases.united(language, $0, of("target"))
      } ?? sentence
    case .setSchedule:
      return ScheduleForm(rawValue: of("schedule"))?.phrase(language) ?? ""
    case .amend:
      let fields = of("fields").split(separator: " ").map { field in
        FieldPhrases.word(String(field), language) + " " + amended(String(field), language)
      }
      let more = detail["more"].map { LogPhrases.more(language, $0) } ?? ""
      return LogPhrases.amended(
        language, of("subject"), fields.joined(separator: language == .english ? ", " : "，") + more)
    case .undo, .redo: return ""
    default: return supervisionSentence(kind, language)
    }
  }
}

extension LogEntry {
  /// What a corrected field holds now, in the field's words.
  private func amended(_ field: String, _ language: Language) -> String {
    let raw = detail["to." + field] ?? ""
    let phrase: Phrase? =
      switch field {
      case "kind": ItemKind(rawValue: raw)?.phrase ?? DocumentKind(rawValue: raw)?.phrase
      case "nature": Nature(rawValue: raw)?.phrase
      case "level": OrganizationLevel(rawValue: raw)?.phrase
      case "direction": Direction(rawValue: raw)?.phrase
      default: nil
      }
    return phrase?(language) ?? (raw.isEmpty ? LogPhrases.emptied(language) : raw)
  }
}

extension DoubtResolution {
  /// How a doubt was settled.
  public var phrase: Phrase {
    switch self {
    case .accepted: Phrase("采纳", "採納", "accepted")
    case .corrected: Phrase("更正", "更正", "corrected")
    case .dismissed: Phrase("排除", "排除", "dismissed")
    }
  }
}

extension ScheduleForm {
  /// How elapsed time counts.
  public var phrase: Phrase {
    switch self {
    case .month: Phrase("序时进度按月计", "序時進度按月計", "elapsed time counts in months")
    case .day: Phrase("序时进度按日计", "序時進度按日計", "elapsed time counts in days")
    }
  }
}

private enum LogPhrases {
  static let imported = Phrase(
    "导入《{0}》：{1} 条目, {2} 责任, {3} 指标, {4} 疑点",
    "匯入《{0}》：{1} 條目, {2} 責任, {3} 指標, {4} 疑點",
    "imported “{0}”: {1} items, {2} duties, {3} indicators, {4} doubts")
  static let observed = Phrase(
    "录入 {0} {1}：{2}（{3}）", "錄入 {0} {1}：{2}（{3}）", "recorded {0} {1}: {2} ({3})")
  static let observedSeveral = Phrase(
    "录入 {0} 个实绩（{1}）", "錄入 {0} 個實績（{1}）", "recorded {0} figures ({1})")
  static let corrected = Phrase(
    "更正 {0} {1}：{2}（{3}）", "更正 {0} {1}：{2}（{3}）", "corrected {0} {1}: {2} ({3})")
  static let adoptedOne = Phrase(
    "据《{0}》录入 {1} {2}：{3}（{4}）", "據《{0}》錄入 {1} {2}：{3}（{4}）",
    "took over from “{0}” {1} {2}: {3} ({4})")
  static let adopted = Phrase(
    "据《{0}》录入 {1} 项数据", "據《{0}》錄入 {1} 項數據", "took over {1} figures from “{0}”")
  static let amended = Phrase("更正 {0}：{1}", "更正 {0}：{1}", "corrected {0}: {1}")
  static let inheritedKept = Phrase(
    "，原承接上级的其余 {0} 个单位照列", "，原承接上級的其餘 {0} 個單位照列",
    ", the other {0} inherited from above now stated")
  static let duty = Phrase(
    "{0}：{1} 由 {2} 改为 {3}", "{0}：{1} 由 {2} 改為 {3}", "{0}: {1} from {2} to {3}")
  static let more = Phrase("，另有 {0} 处", "，另有 {0} 處", ", and {0} more")
  static let emptied = Phrase("（空）", "（空）", "(empty)")
  static let noRole = Phrase("无", "無", "none")
  static let doubt = Phrase("{0}疑点 {1}：{2}", "{0}疑點 {1}：{2}", "{0} doubt {1}: {2}")
  static let united = Phrase(
    "；两处并为一个指标 {0}，目标 {1}", "；兩處併為一個指標 {0}，目標 {1}",
    "; the two are now one indicator, {0}, with the target {1}")
  static let settled = Phrase(
    "；{0} 个疑点“{1}”随之消除", "；{0} 個疑點「{1}」隨之消除", "; settles {0} doubts: {1}")
  static let reopened = Phrase("重开", "重開", "reopened")
  static let undo = Phrase("撤销 #{0}：{1}", "撤銷 #{0}：{1}", "took back #{0}: {1}")
  static let redo = Phrase("重做：{0}", "重做：{0}", "did again: {0}")
}
