import Phrases
import PlanModel

/// The commands and saved views that a few typed letters mean.
enum Palette {
  /// A line of the palette.
  struct Entry: Hashable {
    enum Action: Hashable {
      case command(Command)
      case view(SavedView)
    }

    var action: Action
    var name: String
    var help: String
    var keys: String
    /// Why it can't be given here; nil where it can.
    var reason: String?

    var command: Command? {
      if case .command(let command) = action { command } else { nil }
    }
  }

  /// What a command can be found by.
  private struct Texts {
    var names: [(text: SearchText, plain: String, language: Language)]
    var helps: [SearchText]
    var setting: String
  }

  /// Names and help in every language, as a search sees them.
  private static let texts: [Command: Texts] = Dictionary(
    Command.table.map { entry in
      let names = Language.allCases.map { language in
        (SearchText(entry.name(language)), entry.name(language), language)
      }
      let helps = Language.allCases.map { SearchText(entry.help($0)) }
      return (
        entry.command,
        Texts(names: names, helps: helps, setting: entry.command.settingName)
      )
    }
  ) { first, _ in first }

  /// What fits, the best first; for an empty query all that works here: the commands lately run, then those of the view.
  ///
  /// Every word must fit the name or the help in any language, as written, by its letters in order, or by pinyin.
  /// Commands of other views come last, with the reason why they don't work here.
  static func entries(_ state: State, matching query: String) -> [Entry] {
    let words = query.split(whereSeparator: \.isWhitespace).map(String.init)
    let all = Command.table.filter { $0.command != .palette }.map { entry(of: $0, state) }
    guard !words.isEmpty else {
      let usable = all.filter { $0.reason == nil }
      // The menu is for who knows no keys: it begins with what this view alone can do.
      let recent =
        state.prompt?.isMenu == true
        ? [] : state.recent.compactMap { command in usable.first { $0.command == command } }
      let rest = usable.filter { !recent.contains($0) }
      let isOwn = { (entry: Entry) in entry.command?.entry?.views != nil }
      return recent + rest.filter(isOwn) + rest.filter { !isOwn($0) } + views(state)
    }
    let ranked = (all + views(state)).enumerated().compactMap { index, entry -> Ranked? in
      var score = Int.max
      for word in words {
        guard let own = Palette.score(word, entry, state) else { return nil }
        score = min(score, own)
      }
      let isRecent = entry.command.map(state.recent.contains) ?? false
      return Ranked(
        entry: entry, index: index, isUsable: entry.reason == nil,
        score: score + (isRecent ? 3 : 0))
    }
    return ranked.sorted().map(\.entry)
  }

  private struct Ranked: Comparable {
    var entry: Entry
    var index: Int
    var isUsable: Bool
    var score: Int

    static func < (a: Ranked, b: Ranked) -> Bool {
      if a.isUsable != b.isUsable { return a.isUsable }
      return (b.score, a.index) < (a.score, b.index)
    }

    static func == (a: Ranked, b: Ranked) -> Bool { a.index == b.index }
  }

  private static func score(_ word: String, _ entry: Entry, _ state: State) -> Int? {
    let query = SearchQuery(word)
    guard let command = entry.command, let texts = texts[command] else {
      return SearchText(entry.name).rank(query).map { 60 - Int($0.rawValue) * 8 }
    }
    var best: Int?
    func offer(_ score: Int?) { if let score { best = max(best ?? score, score) } }
    for name in texts.names {
      let own = name.language == state.settings.language ? 2 : 0
      offer(name.text.rank(query).map { nameScores[Int($0.rawValue)] + own })
      offer(Fuzzy.score(word, in: name.plain).map { 34 + $0 + own })
    }
    for help in texts.helps {
      offer(help.rank(query).map { helpScores[Int($0.rawValue)] })
    }
    offer(Fuzzy.score(word, in: texts.setting).map { 33 + $0 })
    if entry.keys == word { offer(70) }
    return best
  }

  /// By rank: whole, beginning, inside, and the last two again by sound.
  private static let nameScores = [100, 80, 60, 50, 42]
  private static let helpScores = [45, 44, 40, 18, 16]

  private static func entry(of entry: CommandEntry, _ state: State) -> Entry {
    let language = state.settings.language
    var reason: String?
    if let views = entry.views, !views.contains(state.view) {
      let names = ViewID.allCases.filter(views.contains)
        .map { "\($0.number)\($0.phrase(language))" }
      reason = SearchPhrases.onlyIn(language, names.joined(separator: " "))
    } else if state.settings.isReadOnly, entry.group == .changing {
      reason = SearchPhrases.storeReadOnly(language)
    }
    return Entry(
      action: .command(entry.command), name: entry.name(language), help: entry.help(language),
      keys: state.settings.keymap.keys(for: entry.command).first?.replacing(" ", with: "") ?? "",
      reason: reason)
  }

  private static func views(_ state: State) -> [Entry] {
    let language = state.settings.language
    return state.savedViews.map { saved in
      Entry(
        action: .view(saved), name: saved.name,
        help: "\(SearchPhrases.view(language)) \(saved.place.view.phrase(language))", keys: "")
    }
  }
}

extension State {
  /// Carries out a line of the palette.
  mutating func run(_ entry: Palette.Entry) -> [Effect] {
    notice = nil
    if let reason = entry.reason {
      notice = Notice("\(entry.name): \(reason)", isProblem: true)
      return []
    }
    switch entry.action {
    case .view(let saved): return open(saved)
    case .command(let command):
      recent.removeAll { $0 == command }
      recent.insert(command, at: 0)
      recent = Array(recent.prefix(8))
      return run(command)
    }
  }
}
