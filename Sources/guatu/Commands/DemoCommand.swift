import ArgumentParser
import Phrases
import PlanModel

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open sample plans of an invented city with a year's figures.",
    discussion: "Shows the wall as of 2025-09-30 unless --today says otherwise. Nothing is kept.")

  @Option(
    help: ArgumentHelp("Keep the samples in a new file.", valueName: "file"), completion: .file())
  var keep: String?

  @OptionGroup var dashboard: DashboardOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if common.store != nil { throw ValidationError(UsagePhrases.demoStore) }
  }

  func run() throws {
    var options = common
    options.today = common.today ?? DemoStore.today
    if let keep {
      try DemoStore.build(at: keep)
      options.store = keep
      let session = Session(options)
      try openDashboard(session, dashboard, isDemo: true)
      session.note(CommandPhrases.kept(session.language, keep))
      return
    }
    try DemoStore.withTemporary { path in
      options.store = path
      try openDashboard(Session(options), dashboard, isDemo: true)
    }
  }
}
