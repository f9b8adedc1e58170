import ArgumentParser
import Foundation
import PlanModel

/// Measures the program: reading documents, a large store, and the screen beside other programs'.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guatu-bench",
    abstract: "Measure reading, a large store, and the screen beside other programs'.",
    discussion: """
      Run it from a release build: swift run -c release guatu-bench. Figures of a machine that is \
      busy with other things say little; the load is printed with them.
      """)

  @Flag(help: "A small store and fewer runs, for a first look.")
  var small = false

  @Flag(help: "Print JSON instead of tables.")
  var json = false

  @Option(
    help: ArgumentHelp("Keep the large store here, or take the one that is.", valueName: "file"))
  var store: String?

  @Option(help: ArgumentHelp("Plans of the large store.", valueName: "count"))
  var plans: Int?

  @Option(
    help: ArgumentHelp("The program to measure; default: beside this one.", valueName: "file"))
  var guatu: String?

  @Flag(help: "Leave other programs out.")
  var skipPeers = false

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/guatu-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    note("reading documents")
    let extraction = try Extraction.all(isSmall: small)
    var bulk = BulkShape(isSmall: small)
    if let plans { bulk.plans = plans }
    let large = try bulk.store(at: store ?? folder + "/large.guatu", note: note)
    note("measuring the store")
    let timings = try StoreTimings(path: large)
    note("measuring everywhere-search")
    let search = try SearchTimings(path: large)
    let readings = try terminal(large, folder)
    let report = Report(
      environment: .current, extraction: extraction, store: timings, search: search,
      terminal: readings,
      budgets: Budgets.all(timings, readings))
    print(json ? try report.json() : report.text)
  }

  /// The program's screens on both stores, then other programs'.
  private func terminal(_ large: String, _ folder: String) throws -> [Reading] {
    let program =
      guatu
      ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().path + "/guatu"
    var meter = Meter()
    if small { (meter.starts, meter.keys) = (3, 15) }
    meter.environment = ["HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder]
    let demo = folder + "/demo.guatu"
    let maker = try PseudoTerminal(
      [program, "demo", "--keep", demo, "--plain"], columns: 80, rows: 24,
      environment: meter.environment)
    _ = maker.answer(since: .now, idle: 1_000, limit: 60_000)
    maker.end()
    var readings: [Reading] = []
    for (store, path) in [(Budgets.demo, demo), (Budgets.large, large)] {
      let command = [program, "--store", path, "--fresh", "--today", StoreTimings.today]
      for screen in Screen.all {
        note("measuring the screen: \(store), \(screen.name)")
        readings.append(try meter.measure(screen.named(store), command))
      }
    }
    if skipPeers { return readings }
    for peer in try Peer.installed(in: folder) {
      note("measuring the screen: \(peer.name)")
      do {
        readings.append(
          try meter.measure(Screen(name: peer.name, keys: peer.keys, isStart: true), peer.command))
      } catch {
        note("\(peer.name): \(error)")
      }
    }
    return readings
  }

  private func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
