import PlanModel

/// The commands that a few typed letters mean.
enum Palette {
  /// Names and help in every language, as a search sees them.
  private static let searchTexts: [Command: [(text: SearchText, isHelp: Bool)]] = Dictionary(
    Command.table.map { entry in
      let texts = Language.allCases.flatMap { language in
        [(SearchText(entry.name(language)), false), (SearchText(entry.help(language)), true)]
      }
      return (entry.command, texts)
    }
  ) { first, _ in first }

  /// Entries that work in the present view, the best match first; all of them for an empty query.
  ///
  /// A query matches a name or help in any language, by its letters in order, or by pinyin.
  static func entries(_ state: State, matching query: String) -> [CommandEntry] {
    let usable = Command.table.filter { $0.works(in: state.view) && $0.command != .palette }
    let wanted = SearchText.fold(query)
    guard !wanted.isEmpty else { return usable }
    let ranked = usable.enumerated().compactMap { index, entry -> (Int, Int, CommandEntry)? in
      let texts = searchTexts[entry.command] ?? []
      let score = texts.compactMap { text, isHelp in
        text.score(wanted).map { isHelp ? $0 - 4 : $0 }
      }.max()
      return score.map { ($0, index, entry) }
    }
    return ranked.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }
}
