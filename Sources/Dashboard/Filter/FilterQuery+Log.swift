import Phrases
import PlanModel

extension FilterQuery {
  /// What the audit trail is asked for: it is filtered where it is kept.
  public func log() -> LogFilter {
    var filter = LogFilter()
    for term in terms {
      switch term.kind {
      case .word, .light, .unreported, .role:
        filter.words.append(LogFilter.Word(term.text, kinds: FilterQuery.editKinds(term.text)))
      case .who: filter.words.append(LogFilter.Word(term.text, in: .who))
      case .person: filter.words.append(LogFilter.Word(term.text, in: .login))
      case .organization: filter.words.append(LogFilter.Word(term.text, in: .organization))
      case .item: filter.words.append(LogFilter.Word(term.text, in: .item))
      case .days(let from, let to):
        filter.from = from ?? filter.from
        filter.to = to ?? filter.to
      case .kind:
        let kinds = FilterQuery.editKinds(term.text)
        // A kind that there is none of must not show everything.
        if kinds.isEmpty {
          filter.words.append(LogFilter.Word(term.text, in: .login))
        } else {
          filter.kinds = filter.kinds.isEmpty ? kinds : filter.kinds.intersection(kinds)
        }
      }
    }
    return filter
  }

  /// The kinds of change whose name a word is part of.
  private static func editKinds(_ word: String) -> Set<EditKind> {
    let wanted = SearchText.fold(word)
    return Set(
      EditKind.allCases.filter { kind in
        Language.allCases.contains { SearchText.fold(kind.phrase($0)).contains(wanted) }
      })
  }
}
