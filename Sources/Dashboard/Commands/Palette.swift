import PlanModel

/// The commands that a few typed letters mean.
enum Palette {
  /// Entries that work in the present view, the best match first; all of them for an empty query.
  ///
  /// A query matches a name or help in any language, by its letters in order, or by pinyin.
  static func entries(_ state: State, matching query: String) -> [CommandEntry] {
    let usable = Command.table.filter { $0.works(in: state.view) && $0.command != .palette }
    let wanted = SearchText.fold(query)
    guard !wanted.isEmpty else { return usable }
    let ranked = usable.enumerated().compactMap { index, entry -> (Int, Int, CommandEntry)? in
      let score = [entry.name, entry.help].enumerated().compactMap { place, phrase -> Int? in
        let best = Language.allCases.compactMap { language in
          SearchText(phrase(language)).score(wanted)
        }.max()
        return best.map { $0 - place * 4 }
      }.max()
      return score.map { ($0, index, entry) }
    }
    return ranked.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }
}
