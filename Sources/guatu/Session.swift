import Canvas
import Dashboard
import Foundation
import Phrases
import PlanModel

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
    return Folders(environment: environment).data + "/plans.guatu"
  }

  func open(_ purpose: Store.Purpose = .existing) throws(StoreError) -> Store {
    guard let asKnown else {
      let (path, language) = (storePath, language)
      return try Store.open(path, for: purpose) { step, count in
        // With a small one nobody waits.
        guard Session.isLarge(path) else { return }
        Console.complain(CommandPhrases.upgrading(language, "\(step)", "\(count)"))
      }
    }
    return try Store.open(storePath, for: .reading).asKnown(on: asKnown)
  }

  /// Whether a store's file is so large that bringing it up to date takes seconds.
  private static func isLarge(_ path: String) -> Bool {
    var file = stat()
    return stat(path, &file) == 0 && file.st_size > 20_000_000
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
