import PlanModel

extension StoreError {
  /// What is wrong, where, and what to do, in one sentence or two.
  public func sentence(_ language: Language) -> String {
    switch self {
    case .missing(let path): StoreSentences.missing(language, path)
    case .notAStore(let path): StoreSentences.notAStore(language, path)
    case .newer(let path, let version, let known):
      StoreSentences.newer(language, path, "\(version)", "\(known)")
    case .readOnly(let path): StoreSentences.readOnly(language, path)
    case .noPermission(let path): StoreSentences.noPermission(language, path)
    case .busy(let path): StoreSentences.busy(language, path)
    case .diskFull(let path): StoreSentences.diskFull(language, path)
    case .exists(let path): StoreSentences.exists(language, path)
    case .damaged(let path, let detail): StoreSentences.damaged(language, path, detail)
    case .failed(let path, let detail): StoreSentences.failed(language, path, detail)
    case .alreadyImported(let document, let plan, let title):
      StoreSentences.alreadyImported(language, document, "\(plan)", title)
    case .conflict(let conflict): conflict.sentence(language)
    case .restedUpon(let sequence, let later):
      later.isEmpty
        ? StoreSentences.restedUpon(language, "\(sequence)")
        : StoreSentences.restedUponBy(
          language, "\(sequence)", later.map { "#\($0)" }.joined(separator: " "))
    case .nothingToUndo: StoreSentences.nothingToUndo(language)
    case .nothingToRedo: StoreSentences.nothingToRedo(language)
    case .noSuch(let kind, let id):
      StoreSentences.noSuch(language, KindPhrases.word(kind, language), "\(id)")
    case .invalid(_, let value, .missedMilestone):
      StoreSentences.missedMilestone(language, value)
    case .invalid(_, let value, .overdueExtended):
      StoreSentences.overdueExtended(language, value)
    case .invalid(_, let value, .unremedied): StoreSentences.unremedied(language, value)
    case .invalid(_, _, .unreasoned): StoreSentences.unreasoned(language)
    case .invalid(_, let value, .endsAlike): StoreSentences.endsAlike(language, value)
    case .invalid(let field, _, .empty) where field == "reason":
      StoreSentences.noReason(language)
    case .invalid(let field, _, .empty):
      StoreSentences.isEmpty(language, StoreSentences.field(field, language))
    case .invalid("basis", let value, .basisChange):
      StoreSentences.otherBasis(
        language, ObservationBasis(rawValue: value)?.phrase(language) ?? value)
    case .invalid(_, _, .lastKeeper): StoreSentences.lastKeeper(language)
    case .invalid(_, let value, .locked):
      StoreSentences.locked(
        language, value == ObservationStatus.verified.rawValue ? "" : value + " ",
        PersonRole.supervisor.phrase(language))
    case .invalid(_, let value, .notDue): StoreSentences.notDue(language, value)
    case .invalid(_, let value, .pastDay): StoreSentences.pastDay(language, value)
    case .invalid(_, let value, .beforeStart): StoreSentences.beforeStart(language, value)
    case .invalid("order", let value, .closed): StoreSentences.closedOrder(language, value)
    case .invalid(let field, let value, .closed):
      StoreSentences.closed(language, StoreSentences.field(field, language), value)
    case .invalid(_, let value, .contradictsState):
      StoreSentences.contradiction(value, language)
    case .invalid(let field, let value, let reason):
      StoreSentences.invalid(
        language, StoreSentences.field(field, language),
        StoreSentences.shown(value, field, language),
        reason.phrase(language))
    case .notAllowed(let refusal): refusal.sentence(language)
    case .notTheirs(let refusal): refusal.sentence(language)
    case .rules(let error): StoreSentences.rules(language, error.text(language))
    case .past(let day): StoreSentences.past(language, day.description)
    }
  }
}

extension Conflict {
  /// What the person took for granted, and what is there now.
  public func sentence(_ language: Language) -> String {
    let kind = KindPhrases.word(table, language)
    let field = FieldPhrases.word(field, language)
    func shown(_ value: String) -> String { StoreSentences.shown(value, self.field, language) }
    guard let found else { return StoreSentences.gone(language, kind, "\(id)", field) }
    guard let expected else { return StoreSentences.taken(language, kind, field, shown(found)) }
    return StoreSentences.changed(language, kind, field, shown(expected), shown(found))
  }
}

extension InvalidReason {
  /// Why a value was refused, without a full stop.
  public var phrase: Phrase {
    switch self {
    case .empty: Phrase("不能为空", "不能為空", "it may not be empty")
    case .unitMismatch: Phrase("计量单位不符", "計量單位不符", "the unit does not fit")
    case .basisChange:
      Phrase(
        "已有数据，不能改变累计口径", "已有數據，不能改變累計口徑", "the kind of figure can't change once there are figures")
    case .futurePeriod: Phrase("期间尚未开始", "期間尚未開始", "the period has not begun")
    case .locked: Phrase("已核定，不能修改", "已核定，不能修改", "it is verified and locked")
    case .notAllowed: Phrase("没有权限", "沒有權限", "you may not")
    case .outOfRange: Phrase("超出范围", "超出範圍", "it is out of range")
    case .negative: Phrase("不能小于零", "不能小於零", "it may not be below zero")
    case .taken: Phrase("已经有了", "已經有了", "there is one already")
    case .closed: Phrase("已经办结", "已經辦結", "it is closed")
    case .pastDay: Phrase("早于今天", "早於今天", "it is before today")
    case .beforeStart: Phrase("早于起始日", "早於起始日", "it is before the first day")
    case .contradictsState:
      Phrase("状态与百分比不符", "狀態與百分比不符", "state and percentage contradict each other")
    case .notDue: Phrase("期限未到", "期限未到", "the limit has not passed")
    case .lastKeeper:
      Phrase("至少要有一名管理员", "至少要有一名管理員", "a store with people needs a keeper")
    case .missedMilestone:
      Phrase(
        "节点已超期，调整须说明理由", "節點已超期，調整須說明理由", "the milestone was missed: say why it moves")
    case .overdueExtended:
      Phrase("已过期限，延期须说明理由", "已過期限，延期須說明理由", "the due date has passed: say why it moves")
    case .differs:
      Phrase(
        "两处数据不同，请先更正其一，再采纳", "兩處數據不同，請先更正其一，再採納",
        "the two figures differ: correct one of them first, then accept")
    case .unremedied: Phrase("还没有整改措施", "還沒有整改措施", "nothing has been done about it yet")
    case .unreasoned: Phrase("退回须写明理由", "退回須寫明理由", "sending back needs a reason")
    case .endsAlike:
      Phrase("同日截止的数据已核定，数值不同", "同日截止的數據已核定，數值不同", "another verified figure ends that day")
    case .returned: Phrase("已退回，须重新上报", "已退回，須重新上報", "it was returned; report it anew")
    }
  }
}

extension NotTheirs {
  /// Whose figure it is not, and what to do.
  public func sentence(_ language: Language) -> String {
    (reason == .noShare ? StoreSentences.noShare : StoreSentences.ownShare)(
      language, organization, indicator, "\(indicatorID)")
  }
}

extension NotAllowed {
  /// Who may not, and who may.
  public func sentence(_ language: Language) -> String {
    let comma = language == .english ? ", " : "、"
    let who =
      allowed.isEmpty
      ? StoreSentences.nobody(language, needs.phrase(language))
      : allowed.joined(separator: comma)
    return StoreSentences.notAllowed(
      language, login, role?.phrase(language) ?? StoreSentences.stranger(language), who)
  }
}

private enum StoreSentences {
  static let noShare = Phrase(
    "“{1}”没有分解给 {0}：按它报的数哪里也不计入，总数也不归它报；未作改动。请先由督查员分解目标（guatu share {2} --part {0}=…），再加 --organization {0} 录入。",
    "「{1}」沒有分解給 {0}：按它報的數哪裡也不計入，總數也不歸它報；未作改動。請先由督查員分解目標（guatu share {2} --part {0}=…），再加 --organization {0} 錄入。",
    "{0} has no part of “{1}”: a figure of its own would count nowhere, and the figure of the whole "
      + "is not for it to give; nothing was changed. A supervisor divides the target first (guatu "
      + "share {2} --part {0}=…); then record it with --organization {0}.")
  static let ownShare = Phrase(
    "“{1}”的总数不归 {0} 报，它报自己分担的部分；未作改动。请加 --organization {0} 录入，或在 6 单位页打开 {0} 按 a。",
    "「{1}」的總數不歸 {0} 報，它報自己分擔的部分；未作改動。請加 --organization {0} 錄入，或在 6 單位頁打開 {0} 按 a。",
    "The figure of the whole of “{1}” is not for {0} to give, but that of its own part; nothing was "
      + "changed. Record it with --organization {0}, or press a on the page of {0} in view 6.")
  static let notDue = Phrase(
    "督办期限 {0} 还没有过，不能升级；未作改动。期限过后仍未办结的再升级，在此之前可以催报（guatu remind）。",
    "督辦期限 {0} 還沒有過，不能升級；未作改動。期限過後仍未辦結的再升級，在此之前可以催報（guatu remind）。",
    "The order's limit, {0}, has not passed: it can't be escalated yet; nothing was changed. "
      + "Escalate it once the limit has passed; until then guatu remind asks for figures.")
  static let pastDay = Phrase(
    "期限 {0} 早于今天；未作改动。请给今天或以后的日期。", "期限 {0} 早於今天；未作改動。請給今天或以後的日期。",
    "The limit {0} is before today; nothing was changed. Give today or a later day.")
  static let beforeStart = Phrase(
    "期限 {0} 早于节点的起始日；未作改动。请把期限改晚，或用 --from 另定起始日。",
    "期限 {0} 早於節點的起始日；未作改動。請把期限改晚，或用 --from 另定起始日。",
    "The due date {0} is before the day that the steps begin on; nothing was changed. Give a later "
      + "one, or another first day with --from.")
  static let closedOrder = Phrase(
    "督办单 {0} 已经办结，不能再答复、办结或升级；未作改动。问题又起的请另发一单（guatu orders issue）。",
    "督辦單 {0} 已經辦結，不能再答覆、辦結或升級；未作改動。問題又起的請另發一單（guatu orders issue）。",
    "Order {0} is closed: it can't be answered, closed or escalated any more; nothing was changed. "
      + "Issue another one where the matter has come up again (guatu orders issue).")
  static let closed = Phrase(
    "{0} {1} 已经办结，不能再改；未作改动。", "{0} {1} 已經辦結，不能再改；未作改動。",
    "{0} {1} is closed and can't change any more; nothing was changed.")
  static let contradicts = Phrase(
    "状态“{0}”与完成 {1}% 不符；未作改动。请改状态（--state）或百分比（--percent）。",
    "狀態「{0}」與完成 {1}% 不符；未作改動。請改狀態（--state）或百分比（--percent）。",
    "“{0}” and {1}% contradict each other; nothing was changed. Change the state (--state) or the "
      + "percentage (--percent).")

  /// `value`: a task's state and percentage.
  static func contradiction(_ value: String, _ language: Language) -> String {
    let parts = value.split(separator: " ").map(String.init)
    return contradicts(
      language, shown(parts.first ?? "", "state", language), parts.last ?? "")
  }

  static let unremedied = Phrase(
    "问题 {0} 还没有整改措施，未作改动。请先登记措施（guatu problems remedy {0} --text …），或写明不经整改即办结的理由（--reason）。",
    "問題 {0} 還沒有整改措施，未作改動。請先登記措施（guatu problems remedy {0} --text …），或寫明不經整改即辦結的理由（--reason）。",
    "Nothing has been done about problem {0} yet; nothing was changed. Record a remedy first (guatu "
      + "problems remedy {0} --text …), or say why it is closed without one (--reason).")
  static let unreasoned = Phrase(
    "退回须写明理由，未作改动。请把理由写进备注（--note）。",
    "退回須寫明理由，未作改動。請把理由寫進備註（--note）。",
    "Sending back needs a reason; nothing was changed. Give it as the remark (--note).")
  static let endsAlike = Phrase(
    "同日截止的 {0} 已核定，与此不同，未作改动。请先查明；核定数有误的先 guatu reopen。",
    "同日截止的 {0} 已核定，與此不同，未作改動。請先查明；核定數有誤的先 guatu reopen。",
    "{0}, up to the same day, is verified and differs; nothing was changed. "
      + "Find out which is right; a wrong verified figure is opened with guatu reopen.")
  static let noReason = Phrase(
    "请写明理由；未作改动。", "請寫明理由；未作改動。", "Give a reason; nothing was changed.")
  static let missedMilestone = Phrase(
    "节点“{0}”已超期未达，调整须说明理由；未作改动。", "節點「{0}」已超期未達，調整須說明理由；未作改動。",
    "The milestone “{0}” was missed: say why it moves; nothing was changed.")
  static let overdueExtended = Phrase(
    "期限 {0} 已过，延期须说明理由（--reason）；未作改动。", "期限 {0} 已過，延期須說明理由（--reason）；未作改動。",
    "The due date {0} has passed: say why it is put off (--reason); nothing was changed.")
  static let notAllowed = Phrase(
    "{0}（{1}）没有做这项改动的权限，未作改动。可以做的人：{2}。",
    "{0}（{1}）沒有做這項改動的權限，未作改動。可以做的人：{2}。",
    "{0} ({1}) may not make this change; nothing was changed. Those who may: {2}.")
  static let nobody = Phrase("任何{0}", "任何{0}", "any {0}")
  static let stranger = Phrase("未登记", "未登記", "not listed")
  static let past = Phrase(
    "这是 {0} 时所知的情况，只能查看，未作改动。", "這是 {0} 時所知的情況，只能查看，未作改動。",
    "This is what was known on {0}: it can be looked at only; nothing was changed.")
  static let rules = Phrase(
    "规则有误：{0}。未作改动。", "規則有誤：{0}。未作改動。",
    "The rules are not sound: {0}. Nothing was changed.")
  static let missing = Phrase(
    "没有数据文件 {0}。请先用 guatu import 导入方案，或用 guatu demo 看演示。",
    "沒有資料檔 {0}。請先用 guatu import 匯入方案，或用 guatu demo 看示範。",
    "There is no store {0}. Import a plan with guatu import, or look at guatu demo.")
  static let notAStore = Phrase(
    "{0} 不是 guatu 的数据文件，未作改动。请用 --store 指定另一个文件。",
    "{0} 不是 guatu 的資料檔，未作改動。請用 --store 指定另一個檔案。",
    "{0} is not a guatu store; it was left as it is. Name another file with --store.")
  static let newer = Phrase(
    "数据文件 {0} 的版本是 {1}，本程序只认到 {2}。请升级 guatu。",
    "資料檔 {0} 的版本是 {1}，本程式只認到 {2}。請升級 guatu。",
    "The store {0} is of version {1}; this program knows up to {2}. Install a newer guatu.")
  static let readOnly = Phrase(
    "不能写入 {0}：文件或目录只读，或没有这个目录；未作改动。请检查路径和权限，或换一处。",
    "不能寫入 {0}：檔案或目錄唯讀，或沒有這個目錄；未作改動。請檢查路徑和權限，或換一處。",
    "{0} can't be written: the file or its folder is read-only, or the folder is not there; "
      + "nothing was changed. Check path and permissions, or name another place.")
  static let noPermission = Phrase(
    "没有打开 {0} 的权限。请让管理员把您加入可以使用它的组。",
    "沒有開啟 {0} 的權限。請讓管理員把您加入可以使用它的群組。",
    "You may not open {0}. Ask its keeper to add you to the group that may.")
  static let busy = Phrase(
    "数据文件 {0} 正被他人占用，未作改动。请稍后再试。",
    "資料檔 {0} 正被他人佔用，未作改動。請稍後再試。",
    "Somebody else holds the store {0}; nothing was changed. Try again in a moment.")
  static let diskFull = Phrase(
    "写入 {0} 时磁盘已满，未作改动。请腾出空间再试。",
    "寫入 {0} 時磁碟已滿，未作改動。請騰出空間再試。",
    "The disk is full, at {0}; nothing was changed. Make room and try again.")
  static let exists = Phrase(
    "{0} 已经存在，没有覆盖。请换一个文件名。",
    "{0} 已經存在，沒有覆寫。請換一個檔名。",
    "{0} exists already and was not overwritten. Give another name.")
  static let damaged = Phrase(
    "数据文件 {0} 已损坏（{1}）。请用最近的备份恢复。",
    "資料檔 {0} 已損壞（{1}）。請用最近的備份恢復。",
    "The store {0} is damaged ({1}). Go back to the latest backup.")
  static let failed = Phrase(
    "读写 {0} 出错（{1}），未作改动。请检查磁盘与权限。",
    "讀寫 {0} 出錯（{1}），未作改動。請檢查磁碟與權限。",
    "Reading or writing {0} failed ({1}); nothing was changed. Check the disk and permissions.")
  static let alreadyImported = Phrase(
    "{0} 与方案 {1}《{2}》内容相同，已经导入过，未作改动。",
    "{0} 與方案 {1}《{2}》內容相同，已經匯入過，未作改動。",
    "{0} is the same as plan {1} “{2}”, imported before; nothing was changed.")
  static let restedUpon = Phrase(
    "改动 #{0} 之后还有依赖它的改动，不能撤销。请先撤销后来的。",
    "改動 #{0} 之後還有依賴它的改動，不能撤銷。請先撤銷後來的。",
    "Later changes rest on change #{0}; take them back first.")
  static let restedUponBy = Phrase(
    "改动 #{0} 之后还有依赖它的改动（{1}），不能撤销。请先撤销后来的。",
    "改動 #{0} 之後還有依賴它的改動（{1}），不能撤銷。請先撤銷後來的。",
    "Later changes ({1}) rest on change #{0}; take them back first.")
  static let nothingToUndo = Phrase(
    "没有您可以撤销的改动。", "沒有您可以撤銷的改動。", "There is nothing of yours to undo.")
  static let nothingToRedo = Phrase(
    "没有您可以重做的改动。", "沒有您可以重做的改動。", "There is nothing of yours to redo.")
  static let noSuch = Phrase(
    "没有编号为 {1} 的{0}。", "沒有編號為 {1} 的{0}。", "There is no {0} with the number {1}.")
  static let invalid = Phrase(
    "{0} 不能取 {1}：{2}。", "{0} 不能取 {1}：{2}。", "{0} can't be {1}: {2}.")
  static let gone = Phrase(
    "{0} {1} 已被删除或改动（{2}），未作改动。请看过现状再改。",
    "{0} {1} 已被刪除或改動（{2}），未作改動。請看過現狀再改。",
    "The {0} {1} ({2}) has been changed or removed meanwhile; nothing was changed. Look again.")
  static let taken = Phrase(
    "{0}（{1}）已有 {2}，未作改动。请看过再改。",
    "{0}（{1}）已有 {2}，未作改動。請看過再改。",
    "The {0} ({1}) holds {2} already; nothing was changed. Look again before you change it.")
  static let changed = Phrase(
    "{0}（{1}）已由 {2} 改为 {3}，未作改动。请看过再改。",
    "{0}（{1}）已由 {2} 改為 {3}，未作改動。請看過再改。",
    "The {0} ({1}) has been changed from {2} to {3} meanwhile; nothing was changed. Look again.")

  static let isEmpty = Phrase(
    "{0}不能为空；未作改动。", "{0}不能為空；未作改動。", "{0}: it may not be empty; nothing was changed.")
  static let otherBasis = Phrase(
    "该指标已有的数据不是按{0}报的，不能改按{0}录入；未作改动。请按原来的口径报（--basis）。",
    "該指標已有的數據不是按{0}報的，不能改按{0}錄入；未作改動。請按原來的口徑報（--basis）。",
    "The indicator's figures were not reported as {0}: the kind can't change; nothing was "
      + "changed. Report it as before (--basis).")
  static let lastKeeper = Phrase(
    "至少要有一名管理员；未作改动。请先把别人设为管理员。", "至少要有一名管理員；未作改動。請先把別人設為管理員。",
    "A store with people needs a keeper; nothing was changed. Make somebody else one first.")
  static let locked = Phrase(
    "{0}已核定，不能修改；未作改动。要改须先解锁并说明理由（guatu reopen），可由{1}来做。",
    "{0}已核定，不能修改；未作改動。要改須先解鎖並說明理由（guatu reopen），可由{1}來做。",
    "{0}is verified and locked; nothing was changed. A {1} may open it with a reason "
      + "(guatu reopen).")

  static func field(_ field: String, _ language: Language) -> String {
    FieldPhrases.words[field]?(language) ?? KindPhrases.word(field, language)
  }

  /// A value in words, where it is one of the program's own codes.
  static func shown(_ value: String, _ field: String, _ language: Language) -> String {
    let word: String? =
      switch field {
      case "status": ObservationStatus(rawValue: value)?.phrase(language)
      case "role": PersonRole(rawValue: value)?.phrase(language)
      case "state":
        TaskState(rawValue: value)?.text(language) ?? OrderState(rawValue: value)?.phrase(language)
      case "resolution": DoubtResolution(rawValue: value)?.phrase(language)
      case "basis": ObservationBasis(rawValue: value)?.phrase(language)
      case "nature": Nature(rawValue: value)?.phrase(language)
      case "colour": OrderColour(rawValue: value)?.phrase(language)
      default: nil
      }
    return word ?? value
  }
}
