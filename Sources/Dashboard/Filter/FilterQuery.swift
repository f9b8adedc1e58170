import Phrases
import PlanModel

/// What is typed to filter a view, and what a saved view or `--filter` holds: conditions that must all hold.
///
/// `财政` a word, by characters or pinyin; `@财政局` or `单位:财政局` an organization; `红` a light, `未报` what is owed, any of
/// these being enough; `牵` a role; `2025Q3` or `2025-09..2025-12` days; `人:anna` who recorded; `事项:` a title; `类:` a
/// kind. A word in quotation marks is a word, also where it is the name of a light or a role.
public struct FilterQuery: Hashable, Sendable {
  /// One condition, with what was typed for it.
  struct Term: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case word(isQuoted: Bool)
      /// `@`: an organization, or in the audit trail also a person.
      case who
      case organization, person, item, kind
      case light(Light)
      case unreported
      case role(Role)
      case days(from: Day?, to: Day?)
    }

    var kind: Kind
    /// As typed, without sign, prefix or quotation marks.
    var text: String
    var folded: String { SearchText.fold(text) }
  }

  private(set) var terms: [Term] = []

  var isEmpty: Bool { terms.isEmpty }

  public init(_ line: String) {
    terms = line.split(whereSeparator: \.isWhitespace).compactMap { FilterQuery.term(String($0)) }
  }

  /// Folded words to mark where they are found.
  var words: [String] {
    terms.compactMap { term in
      switch term.kind {
      case .word, .item: term.folded
      default: nil
      }
    }
  }

  private static func term(_ token: String) -> Term? {
    let bare = token.filter { !"\"“”「」".contains($0) }
    guard !bare.isEmpty else { return nil }
    if bare != token { return Term(kind: .word(isQuoted: true), text: bare) }
    if let days = days(token) { return Term(kind: .days(from: days.0, to: days.1), text: token) }
    if token.hasPrefix("@") || token.hasPrefix("＠") {
      let name = String(token.dropFirst())
      return name.isEmpty ? nil : Term(kind: .who, text: name)
    }
    // A full-width colon comes from an input method.
    let parts = token.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { ":：".contains($0) })
    if parts.count == 2, let prefix = prefixes[SearchText.fold(String(parts[0]))] {
      return term(prefix, String(parts[1]))
    }
    let folded = SearchText.fold(token)
    if let light = lightWords[folded] { return Term(kind: .light(light), text: token) }
    if let role = roleWords[folded] { return Term(kind: .role(role), text: token) }
    let isUnreported = unreportedWords.contains(folded)
    return Term(kind: isUnreported ? .unreported : .word(isQuoted: false), text: token)
  }

  private enum Prefix {
    case person, organization, item, kind, from, to
  }

  private static func term(_ prefix: Prefix, _ text: String) -> Term? {
    guard !text.isEmpty else { return nil }
    let kind: Term.Kind
    switch prefix {
    case .person: kind = .person
    case .organization: kind = .organization
    case .item: kind = .item
    case .kind: kind = .kind
    case .from, .to:
      guard let days = days(text) else { return Term(kind: .word(isQuoted: false), text: text) }
      kind = prefix == .from ? .days(from: days.0, to: nil) : .days(from: nil, to: days.1)
    }
    return Term(kind: kind, text: text)
  }

  /// First and last day of `2025`, `2025Q3`, `2025-09`, `2025-09-30`, or from the one to the other: `2025-09..2025-10`,
  /// either of which may be left out.
  private static func days(_ token: String) -> (Day?, Day?)? {
    if let range = token.firstRange(of: "..") {
      let (first, last) = (token[..<range.lowerBound], token[range.upperBound...])
      let (from, to) = (Period(String(first)), Period(String(last)))
      guard first.isEmpty || from != nil, last.isEmpty || to != nil, from != nil || to != nil
      else { return nil }
      return (from?.start, to?.end)
    }
    return Period(token).map { ($0.start, $0.end) }
  }

  /// Folded, so that Traditional characters need no entries of their own.
  private static let prefixes: [String: Prefix] = [
    "人": .person, "人员": .person, "录入": .person, "by": .person, "单位": .organization,
    "org": .organization, "事项": .item, "条目": .item, "指标": .item, "item": .item, "类": .kind,
    "类别": .kind, "kind": .kind, "自": .from, "起": .from, "from": .from, "至": .to, "止": .to,
    "to": .to,
  ]
  private static let lightWords: [String: Light] = [
    "红": .red, "红灯": .red, "red": .red, "黄": .yellow, "黄灯": .yellow, "yellow": .yellow,
    "绿": .green, "绿灯": .green, "green": .green, "逾期": .overdue, "overdue": .overdue,
    "已完成": .done, "done": .done, "无数据": .none, "no-data": .none, "nodata": .none,
    "免责": .exempt, "exempt": .exempt,
  ]
  private static let roleWords: [String: Role] = [
    "牵": .lead, "牵头": .lead, "lead": .lead, "责": .responsible, "责任": .responsible,
    "responsible": .responsible, "配": .cooperating, "配合": .cooperating,
    "cooperating": .cooperating,
  ]
  private static let unreportedWords: Set<String> = ["未报", "unreported"]
}
