import ArgumentParser
import Dashboard
import PlanModel

/// Options that every command knows.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store's file. Default: $GUATU_STORE, else $XDG_DATA_HOME/guatu/plans.guatu.",
      valueName: "file"), completion: .file())
  var store: String?

  @Option(
    help: ArgumentHelp("Show the wall as of a day, such as 2018-09-30.", valueName: "day"))
  var today: Day?

  @Option(
    help: ArgumentHelp(
      "Show what was known on a day: nothing that was recorded later.", valueName: "day"))
  var asKnown: Day?

  @Option(
    help: ArgumentHelp("The language of messages: zh-Hans, zh-Hant or en.", valueName: "tag"))
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "The theme of the dashboard: \(Theme.builtinNames.joined(separator: ", ")), or a theme file.",
      valueName: "theme"), completion: .themes)
  var theme: String?

  @Option(
    help: ArgumentHelp("Colours: auto, never, 8, 16, 88, 256 or true.", valueName: "depth"),
    completion: .list(SettingWords.colors))
  var color: String?

  @Option(
    help: ArgumentHelp(
      "Signs of the dashboard: auto, unicode, cjk-safe or ascii.", valueName: "set"),
    completion: .list(SettingWords.glyphSets))
  var glyphs: String?

  @Option(
    help: ArgumentHelp(
      "The configuration file. Default: $XDG_CONFIG_HOME/guatu/config.toml.", valueName: "file"),
    completion: .file(extensions: ["toml"]))
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
