import Foundation
import PlanModel

extension LogEntry {
  /// What was changed by an edit of supervision.
  func supervisionSentence(_ kind: EditKind, _ language: Language) -> String {
    func of(_ key: String) -> String { detail[key] ?? "" }
    let subject = detail["indicator"] ?? of("item")
    switch kind {
    case .verify:
      return detail["count"].map { Say.verifiedSeveral(language, $0, of("period")) }
        ?? Say.verified(language, of("indicator"), of("period"), of("value") + of("unit"))
    case .returnObservation:
      return Say.returned(language, of("indicator"), of("period"), of("reason"))
    case .reopen: return Say.reopened(language, of("indicator"), of("period"), of("reason"))
    case .setRules:
      let what = RuleKind(rawValue: of("kind"))?.phrase(language) ?? ""
      return Say.rules(language, what, of("name"), of("version"))
    case .exempt:
      return detail["reason"].map { Say.exempted(language, of("indicator"), $0) }
        ?? Say.exemptionLifted(language, of("indicator"))
    case .setProgress:
      let state = TaskState(rawValue: of("state"))?.text(language)
      let parts = [state, detail["percent"].map { $0 + "%" }, detail["reason"]]
      let said = parts.compactMap { $0 }.joined(separator: language == .english ? ", " : "，")
      return Say.progress(language, of("item"), said.isEmpty ? Say.nothing(language) : said)
    case .setWeight:
      return Say.weight(language, subject, detail["weight"] ?? Say.nothing(language))
    case .setMilestones:
      let held = detail["before"].map { Say.extended(language, $0) } ?? ""
      return Say.milestones(language, subject, of("count"), of("due")) + held + moves(language)
    case .changeMilestone:
      let phrase =
        detail["removed"] != nil
        ? Say.milestoneRemoved
        : detail["added"] != nil ? Say.milestoneAdded : Say.milestoneChanged
      return phrase(language, subject, of("text"), of("due")) + moves(language)
    case .reachMilestone:
      return detail["day"].map { Say.reached(language, subject, of("text"), $0) }
        ?? Say.unreached(language, subject, of("text"))
    case .remind:
      return detail["count"].map { Say.remindedSeveral(language, $0, of("period")) }
        ?? Say.reminded(language, of("indicator"), of("period"), organization(language))
    default: return organizationSentence(kind, language)
    }
  }

  /// Which milestones moved, from when to when, and why.
  private func moves(_ language: Language) -> String {
    (detail["moved"].map { Say.moved(language, $0) } ?? "")
      + (detail["reason"].map { Say.because(language, $0) } ?? "")
  }

  private func organizationSentence(_ kind: EditKind, _ language: Language) -> String {
    func of(_ key: String) -> String { detail[key] ?? "" }
    switch kind {
    case .addOrganization: return Say.organization(language, organization(language))
    case .setAlias:
      let phrase = detail["removed"] == nil ? Say.alias : Say.aliasRemoved
      return phrase(language, organization(language), of("alias"))
    case .mergeOrganizations:
      return Say.merged(language, name("merged", language), organization(language))
    case .setRegion:
      return Say.region(
        language, of("organization"), Organization.place(of("before"), language),
        Organization.place(of("region"), language))
    case .splitOrganization:
      return Say.split(
        language, of("plan"), name("organization", language),
        Organization.place(of("to"), language))
    case .setMember:
      let phrase = detail["removed"] == nil ? Say.member : Say.memberRemoved
      let days = (detail["from"] ?? "…") + "–" + (detail["to"] ?? "…")
      return phrase(language, organization(language), of("member"), days)
    case .setShares:
      let phrase = of("count") == "0" ? Say.sharesGone : Say.shares
      return phrase(language, of("indicator"), of("due"), of("count")) + replaced(language)
    case .setPerson:
      let role = PersonRole(rawValue: of("role"))?.phrase(language) ?? ""
      return Say.person(language, of("login"), role, organization(language))
    case .removePerson: return Say.personRemoved(language, of("login"))
    default: return orderSentence(kind, language)
    }
  }

  /// What a division had that the new one changes, each part with its unit; a part that was or is none is said.
  private func replaced(_ language: Language) -> String {
    guard let parts = detail["replaced"] else { return "" }
    let unit = detail["unit"] ?? ""
    let changes = parts.components(separatedBy: "；").map { part -> String in
      guard let arrow = part.range(of: "→", options: .backwards),
        let blank = part[..<arrow.lowerBound].lastIndex(of: " ")
      else { return part }
      let before = part[part.index(after: blank)..<arrow.lowerBound]
      let after = part[arrow.upperBound...]
      func said(_ figure: Substring) -> String {
        figure.isEmpty ? Say.noShare(language) : figure + unit
      }
      return part[...blank] + said(before) + "→" + said(after)
    }
    return Say.replaced(language, changes.joined(separator: language == .english ? ", " : "、"))
  }

  private func orderSentence(_ kind: EditKind, _ language: Language) -> String {
    func of(_ key: String) -> String { detail[key] ?? "" }
    let colour = OrderColour(rawValue: of("colour"))?.phrase(language) ?? ""
    switch kind {
    case .issueOrder:
      return Say.issued(
        language, organization(language), of("order"), colour, of("due"), of("text"))
    case .replyOrder: return Say.replied(language, organization(language), of("order"), of("text"))
    case .closeOrder:
      return Say.orderClosed(language, organization(language), of("order"), of("text"))
    case .escalateOrder:
      let before = OrderColour(rawValue: of("before"))?.phrase(language) ?? ""
      if before == colour {
        return Say.renewed(language, organization(language), of("order"), colour, of("due"))
      }
      return Say.escalated(
        language, organization(language), of("order"), before, colour, of("due"))
    case .raiseProblem: return Say.problem(language, of("problem"), of("text"))
    case .addRemedy: return Say.remedy(language, of("problem"), of("about"), of("text"))
    case .closeProblem:
      return Say.problemClosed(language, of("problem"), of("about"), of("result"))
    default: return ""
    }
  }
}

extension LogEntry {
  /// The organization's name, with its place where bodies of other places share it.
  func organization(_ language: Language) -> String {
    let name = detail["organization"] ?? ""
    return region.map { Organization.label(name, in: $0, language) } ?? name
  }

  /// A name that the log keeps with its place, where both are of one name; the name alone elsewhere.
  fileprivate func name(_ key: String, _ language: Language) -> String {
    let name = detail[key] ?? ""
    let place = detail[key == "organization" ? "region" : "\(key).region"]
    guard let place, region != nil || key == "organization" || name == detail["organization"]
    else { return name }
    return Organization.label(name, in: place, language)
  }
}

private enum Say {
  static let nothing = Phrase("未定", "未定", "nothing stated")
  static let verified = Phrase("核定 {0} {1}：{2}", "核定 {0} {1}：{2}", "verified {0} {1}: {2}")
  static let verifiedSeveral = Phrase(
    "核定 {0} 个实绩（{1}）", "核定 {0} 個實績（{1}）", "verified {0} figures ({1})")
  static let returned = Phrase(
    "退回 {0} {1}：{2}", "退回 {0} {1}：{2}", "returned {0} {1}: {2}")
  static let reopened = Phrase(
    "解锁 {0} {1}：{2}", "解鎖 {0} {1}：{2}", "reopened {0} {1}: {2}")
  static let rules = Phrase(
    "启用{0}规则“{1}”第 {2} 版", "啟用{0}規則「{1}」第 {2} 版", "{0} rules “{1}” version {2} in force")
  static let exempted = Phrase("{0} 免责：{1}", "{0} 免責：{1}", "exempted {0}: {1}")
  static let exemptionLifted = Phrase(
    "{0} 取消免责", "{0} 取消免責", "lifted the exemption of {0}")
  static let progress = Phrase("{0} 进展：{1}", "{0} 進展：{1}", "{0}: {1}")
  static let weight = Phrase("{0} 权重：{1}", "{0} 權重：{1}", "weight of {0}: {1}")
  static let milestones = Phrase(
    "{0}：排定 {1} 个节点，至 {2}", "{0}：排定 {1} 個節點，至 {2}", "{0}: {1} milestones up to {2}")
  static let extended = Phrase("（原定 {0}）", "（原定 {0}）", " (was due by {0})")
  static let moved = Phrase("；调整 {0}", "；調整 {0}", "; moved {0}")
  static let because = Phrase("；理由：{0}", "；理由：{0}", "; because: {0}")
  static let milestoneAdded = Phrase(
    "{0} 增加节点：{1}（{2}）", "{0} 增加節點：{1}（{2}）", "{0}: added the milestone {1} ({2})")
  static let milestoneChanged = Phrase(
    "{0} 节点改为：{1}（{2}）", "{0} 節點改為：{1}（{2}）", "{0}: milestone now {1} ({2})")
  static let milestoneRemoved = Phrase(
    "{0} 删去节点：{1}", "{0} 刪去節點：{1}", "{0}: took away the milestone {1}")
  static let reached = Phrase(
    "{0} 节点达成：{1}（{2}）", "{0} 節點達成：{1}（{2}）", "{0}: reached {1} ({2})")
  static let unreached = Phrase(
    "{0} 节点改为未达成：{1}", "{0} 節點改為未達成：{1}", "{0}: not reached after all: {1}")
  static let reminded = Phrase(
    "催报 {0} {1} {2}", "催報 {0} {1} {2}", "asked for {0} {1} {2}")
  static let remindedSeveral = Phrase(
    "催报 {0} 个指标（{1}）", "催報 {0} 個指標（{1}）", "asked for {0} figures ({1})")

  static let organization = Phrase("新增单位 {0}", "新增單位 {0}", "added organization {0}")
  static let alias = Phrase("{0} 又称 {1}", "{0} 又稱 {1}", "{0} is also called {1}")
  static let aliasRemoved = Phrase(
    "{0} 不再称 {1}", "{0} 不再稱 {1}", "{0} is no longer called {1}")
  static let merged = Phrase("{0} 并入 {1}", "{0} 併入 {1}", "merged {0} into {1}")
  static let region = Phrase(
    "{0} 所属地区由 {1} 改为 {2}", "{0} 所屬地區由 {1} 改為 {2}", "{0} is of {2}, not of {1}")
  static let split = Phrase(
    "《{0}》中的 {1} 改属 {2}", "《{0}》中的 {1} 改屬 {2}", "{1} of “{0}” is that of {2}")
  static let member = Phrase("{0} 成员 {1}（{2}）", "{0} 成員 {1}（{2}）", "{0}: member {1} ({2})")
  static let memberRemoved = Phrase(
    "{0} 删去成员 {1}", "{0} 刪去成員 {1}", "{0}: no longer lists {1}")
  static let shares = Phrase(
    "{0}（{1}）分解到 {2} 个单位", "{0}（{1}）分解到 {2} 個單位", "divided {0} ({1}) among {2}")
  static let sharesGone = Phrase(
    "{0}（{1}）取消分解", "{0}（{1}）取消分解", "{0} ({1}) is no longer divided")
  static let replaced = Phrase("；原分解改动：{0}", "；原分解改動：{0}", "; changed from before: {0}")
  static let noShare = Phrase("无", "無", "none")
  static let person = Phrase("{0} 为{1} {2}", "{0} 為{1} {2}", "{0} is {1} {2}")
  static let personRemoved = Phrase("除名 {0}", "除名 {0}", "took {0} off the list")

  static let issued = Phrase(
    "督办 {0}（{1} 号，{2}，限 {3}）：{4}", "督辦 {0}（{1} 號，{2}，限 {3}）：{4}",
    "order {1} to {0} ({2}, by {3}): {4}")
  static let replied = Phrase(
    "{0} 回复督办单 {1} 号：{2}", "{0} 回覆督辦單 {1} 號：{2}", "{0} replied to order {1}: {2}")
  static let orderClosed = Phrase(
    "办结 {0} 督办单 {1} 号：{2}", "辦結 {0} 督辦單 {1} 號：{2}", "closed order {1} to {0}: {2}")
  static let escalated = Phrase(
    "{0} 督办单 {1} 号由{2}升为{3}，限 {4}", "{0} 督辦單 {1} 號由{2}升為{3}，限 {4}",
    "order {1} to {0} went from {2} to {3}, by {4}")
  static let renewed = Phrase(
    "{0} 督办单 {1} 号再次督办（仍为{2}），限 {3}", "{0} 督辦單 {1} 號再次督辦（仍為{2}），限 {3}",
    "order {1} to {0} was put again, still {2}, by {3}")
  static let problem = Phrase("问题 {0}：{1}", "問題 {0}：{1}", "problem {0}: {1}")
  static let remedy = Phrase(
    "问题 {0}（{1}）整改：{2}", "問題 {0}（{1}）整改：{2}", "remedy of problem {0} ({1}): {2}")
  static let problemClosed = Phrase(
    "问题 {0}（{1}）销号：{2}", "問題 {0}（{1}）銷號：{2}", "closed problem {0} ({1}): {2}")
}
