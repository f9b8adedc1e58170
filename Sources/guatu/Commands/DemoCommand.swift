import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open sample plans of an invented city with a year's figures.",
    discussion: "Shows the wall as of 2025-09-30 unless --today says otherwise. Nothing is kept.")

  @Option(help: ArgumentHelp("Keep the samples in a new file.", valueName: "file"))
  var keep: String?

  @Flag(help: "Print the overview as text instead of opening the dashboard.")
  var plain = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var options = common
    options.today = common.today ?? DemoStore.today
    if let keep {
      if FileManager.default.fileExists(atPath: keep) { throw StoreError.exists(path: keep) }
      options.store = keep
      do {
        try DemoStore.build(at: keep)
      } catch {
        DemoStore.remove(keep)
        throw error
      }
      let session = Session(options)
      session.note(CommandPhrases.kept(session.language, keep))
      try openDashboard(session, plain: plain, isDemo: true)
      return
    }
    let folder = FileManager.default.temporaryDirectory.path + "/guatu-demo-\(UUID().uuidString)"
    let path = folder + "/demo.guatu"
    // Also when the terminal hangs up: the dashboard returns then.
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try DemoStore.build(at: path)
    options.store = path
    try openDashboard(Session(options), plain: plain, isDemo: true)
  }
}
