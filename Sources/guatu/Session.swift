import ArgumentParser
import Canvas
import Dashboard
import Foundation
import Phrases
import PlanModel

/// Options that every command knows.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store's file. Default: $GUATU_STORE, else $XDG_DATA_HOME/guatu/plans.guatu.",
      valueName: "file"))
  var store: String?

  @Option(
    help: ArgumentHelp("Show the wall as of a day, such as 2018-09-30.", valueName: "day"),
    transform: { text in
      guard let day = Day(text) else {
        throw ValidationError("“\(text)” is not a day such as 2018-09-30.")
      }
      return day
    })
  var today: Day?

  @Option(
    help: ArgumentHelp(
      "Show what was known on a day: nothing that was recorded later.", valueName: "day"),
    transform: { text in
      guard let day = Day(text) else {
        throw ValidationError("“\(text)” is not a day such as 2018-09-30.")
      }
      return day
    })
  var asKnown: Day?

  @Option(
    help: ArgumentHelp("The language of messages: zh-Hans, zh-Hant or en.", valueName: "tag"),
    transform: { text in
      guard let language = Language(tag: text) else {
        throw ValidationError("“\(text)” is none of zh-Hans, zh-Hant, en.")
      }
      return language
    })
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "The theme of the dashboard: \(Theme.builtinNames.joined(separator: ", ")), or a theme file.",
      valueName: "theme"))
  var theme: String?

  @Option(
    help: ArgumentHelp("Colours: auto, never, 8, 16, 88, 256 or true.", valueName: "depth"))
  var color: String?

  @Option(
    help: ArgumentHelp(
      "Signs of the dashboard: auto, unicode, cjk-safe or ascii.", valueName: "set"))
  var glyphs: String?

  @Option(
    help: ArgumentHelp(
      "The configuration file. Default: $XDG_CONFIG_HOME/guatu/config.toml.", valueName: "file"))
  var config: String?
}

extension CommonOptions {
  /// The options as one types them.
  var arguments: [String] {
    let pairs: [(String, String?)] = [
      ("--store", store), ("--today", today?.description), ("--as-known", asKnown?.description),
      ("--language", language?.rawValue), ("--theme", theme), ("--color", color),
      ("--glyphs", glyphs), ("--config", config),
    ]
    return pairs.flatMap { name, value in value.map { ["\(name)=\($0)"] } ?? [] }
  }
}

/// The form a query is answered in.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, plain, json, csv
}

/// Options of a command that answers a query.
struct QueryOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "How to print: text, plain (one fact a line, for screen readers), json or csv.")
  var format: Format = .text

  var session: Session { Session(common) }
}

/// What one run of a command works with.
struct Session {
  /// The options it was made from.
  let options: CommonOptions
  let language: Language
  let today: Day
  /// The day that `--today` names; nil follows the clock.
  let fixedToday: Day?
  /// The day that `--as-known` names.
  let asKnown: Day?
  let storePath: String
  /// Whether `--store` or the environment names the store.
  let isNamedStore: Bool
  /// Where configuration and state are.
  let folders: Folders
  private let settings: Result<Configuration, SettingsError>

  init(
    _ options: CommonOptions,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.options = options
    folders = Folders(environment: environment)
    settings = Session.settings(options, folders, environment)
    // What is wrong with the configuration is told by the commands that live by it.
    language =
      (try? settings.get())?.language.value ?? options.language
      ?? Language(environment: environment)
    asKnown = options.asKnown
    fixedToday = options.today ?? options.asKnown
    today = fixedToday ?? Clock.system.today
    storePath = options.store ?? Session.storePath(environment)
    isNamedStore = options.store != nil || environment["GUATU_STORE"]?.isEmpty == false
  }

  /// What the user has set.
  func configuration() throws(SettingsError) -> Configuration { try settings.get() }

  private static func settings(
    _ options: CommonOptions, _ folders: Folders, _ environment: [String: String]
  ) -> Result<Configuration, SettingsError> {
    Result { () throws(SettingsError) in
      try Configuration(
        path: options.config ?? folders.configurationFile, isRequired: options.config != nil,
        themes: folders.themes, environment: environment,
        overrides: Configuration.Overrides(
          theme: options.theme, language: options.language, color: options.color,
          glyphs: options.glyphs))
    }
  }

  var page: Page {
    Page(
      language: language,
      fit: TextFit(
        glyphs: Console.glyphs, ambiguous: Console.glyphs == .unicode ? .narrow : .wide),
      width: Console.width)
  }

  /// Where the store is when no option says.
  static func storePath(_ environment: [String: String]) -> String {
    if let path = environment["GUATU_STORE"], !path.isEmpty { return path }
    // The specification ignores a relative path here.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/guatu/plans.guatu"
    }
    return NSHomeDirectory() + "/.local/share/guatu/plans.guatu"
  }

  func open(_ purpose: Store.Purpose = .existing) throws(StoreError) -> Store {
    guard let asKnown else { return try Store.open(storePath, for: purpose) }
    return try Store.open(storePath, for: .reading).asKnown(on: asKnown)
  }

  /// Prints one sentence to standard output.
  func say(_ sentence: String) throws(Failure) {
    try Console.print(page.clean(sentence) + "\n")
  }

  /// Prints one sentence to standard error.
  func note(_ sentence: String) { Console.complain(sentence) }

  /// Prints the answer to a query.
  func answer(
    _ format: Format, table: Table, json: JSON? = nil, text: ((Page) -> String)? = nil,
    plain: ((Page) -> String)? = nil
  ) throws {
    switch format {
    case .plain:
      let lines = plain?(page) ?? table.linear(page)
      try Console.print(lines.isEmpty ? CommandPhrases.noFigures(language) + "\n" : lines)
    case .text: try Console.print(text?(page) ?? table.text(page))
    case .json: try Console.printData(JSON.text(json ?? table.json))
    case .csv: try Console.printData(table.csv)
    }
  }
}
