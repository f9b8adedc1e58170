import Phrases
import PlanModel

/// The filter of the audit trail, as a person types it: days, and words that may say where they are looked for.
///
/// `2025-09` and `2025-09-01..2025-09-15` are days; `@anna` or `人:anna` is who made the change; `单位:`, `事项:` and
/// `类:` look in one place; any other word is looked for everywhere. All of them must fit.
struct AuditFilter {
  private(set) var query = LogFilter()

  init(_ text: String, _ language: Language) {
    for token in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      take(token, language)
    }
  }

  private mutating func take(_ token: String, _ language: Language) {
    if let days = AuditFilter.days(token) {
      query.from = days.lowerBound ?? query.from
      query.to = days.upperBound ?? query.to
      return
    }
    if token.hasPrefix("@"), token.count > 1 {
      query.words.append(LogFilter.Word(String(token.dropFirst()), in: .login))
      return
    }
    // A full-width colon comes from an input method.
    let parts = token.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { ":：".contains($0) })
    guard parts.count == 2, let prefix = Prefix(parts[0]) else {
      query.words.append(LogFilter.Word(token, kinds: AuditFilter.kinds(token, language)))
      return
    }
    let rest = String(parts[1])
    guard !rest.isEmpty else { return }
    switch prefix {
    case .person: query.words.append(LogFilter.Word(rest, in: .login))
    case .organization: query.words.append(LogFilter.Word(rest, in: .organization))
    case .item: query.words.append(LogFilter.Word(rest, in: .item))
    case .from: query.from = AuditFilter.days(rest)?.lowerBound ?? query.from
    case .to: query.to = AuditFilter.days(rest)?.upperBound ?? query.to
    case .kind:
      let kinds = AuditFilter.kinds(rest, language)
      // A kind that there is none of must not show everything.
      if kinds.isEmpty {
        query.words.append(LogFilter.Word(rest, in: .login))
      } else {
        query.kinds = query.kinds.isEmpty ? kinds : query.kinds.intersection(kinds)
      }
    }
  }

  /// What a word before a colon stands for.
  private enum Prefix {
    case person, organization, item, kind, from, to

    init?(_ word: Substring) {
      switch TextFolding.fold(String(word)) {
      case "人", "人员", "录入", "by": self = .person
      case "单位", "org": self = .organization
      case "事项", "条目", "指标", "item": self = .item
      case "类", "类别", "kind": self = .kind
      case "自", "起", "from": self = .from
      case "至", "止", "to": self = .to
      default: return nil
      }
    }
  }

  /// First and last day of `2025`, `2025Q3`, `2025-09`, `2025-09-30`, or from the one to the other: `2025-09..2025-10`,
  /// either of which may be left out.
  private static func days(_ token: String) -> (lowerBound: Day?, upperBound: Day?)? {
    if let range = token.firstRange(of: "..") {
      let (first, last) = (token[..<range.lowerBound], token[range.upperBound...])
      let (from, to) = (Period(String(first)), Period(String(last)))
      guard first.isEmpty || from != nil, last.isEmpty || to != nil, from != nil || to != nil
      else { return nil }
      return (from?.start, to?.end)
    }
    return Period(token).map { ($0.start, $0.end) }
  }

  /// The kinds of change whose name a word is part of.
  private static func kinds(_ word: String, _ language: Language) -> Set<EditKind> {
    let wanted = TextFolding.fold(word)
    return Set(
      EditKind.allCases.filter { kind in
        Language.allCases.contains { TextFolding.fold(kind.phrase($0)).contains(wanted) }
      })
  }
}
