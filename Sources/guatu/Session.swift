import ArgumentParser
import Canvas
import Dashboard
import Foundation
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
      "The theme of the dashboard: \(Theme.builtinNames.joined(separator: ", ")).",
      valueName: "name"),
    transform: { name in
      guard Theme.builtinNames.contains(name) else {
        throw ValidationError(
          "“\(name)” is none of \(Theme.builtinNames.joined(separator: ", ")).")
      }
      return name
    })
  var theme: String?
}

/// The form a query is answered in.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// Options of a command that answers a query.
struct QueryOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "How to print: text, json or csv.")
  var format: Format = .text

  var session: Session { Session(common) }
}

/// What one run of a command works with.
struct Session {
  let language: Language
  let today: Day
  /// The day that `--today` names; nil follows the clock.
  let fixedToday: Day?
  let storePath: String
  let theme: String?

  init(
    _ options: CommonOptions,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    language = options.language ?? Language(environment: environment)
    today = options.today ?? Clock.system.today
    fixedToday = options.today
    storePath = options.store ?? Session.storePath(environment)
    theme = options.theme
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
    try Store.open(storePath, for: purpose)
  }

  /// Prints one sentence to standard output.
  func say(_ sentence: String) throws(Failure) {
    try Console.print(page.clean(sentence) + "\n")
  }

  /// Prints one sentence to standard error.
  func note(_ sentence: String) { Console.complain(sentence) }

  /// Prints the answer to a query.
  func answer(
    _ format: Format, table: Table, json: JSON? = nil, text: ((Page) -> String)? = nil
  ) throws {
    switch format {
    case .text: try Console.print(text?(page) ?? table.text(page))
    case .json: try Console.printData(JSON.text(json ?? table.json))
    case .csv: try Console.printData(table.csv)
    }
  }
}
