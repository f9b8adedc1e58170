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
      try DemoStore.build(at: keep)
      options.store = keep
      let session = Session(options)
      try openDashboard(session, plain: plain, isDemo: true)
      session.note(CommandPhrases.kept(session.language, keep))
      return
    }
    let files = FileManager.default
    let folder = files.temporaryDirectory.path + "/guatu-demo-\(UUID().uuidString)"
    do {
      try files.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError.readOnly(path: folder)
    }
    // Also when the terminal hangs up: the dashboard returns then.
    defer { try? files.removeItem(atPath: folder) }
    let path = folder + "/demo.guatu"
    try DemoStore.build(at: path)
    options.store = path
    try openDashboard(Session(options), plain: plain, isDemo: true)
  }
}
