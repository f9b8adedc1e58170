import ArgumentParser
import Dashboard
import Phrases
import PlanModel

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the settings in force, and where each comes from.",
    discussion: """
      Settings are read from $XDG_CONFIG_HOME/guatu/config.toml; --config names another file. \
      The environment goes over the file, and options go over both.
      """)

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let configuration = try session.configuration()
    // A theme that can't be read is a wrong setting too.
    try configuration.checkTheme()
    var table = Table(columns: [
      Table.Column("setting", Phrase("设置", "設定", "Setting")),
      Table.Column("value", Phrase("值", "值", "Value")),
      Table.Column("origin", Phrase("来源", "來源", "From")),
    ])
    table.rows = configuration.lines(session.language).map {
      [.string($0.name), .string($0.value), .string($0.origin)]
    }
    try session.answer(query.format, table: table)
  }
}
