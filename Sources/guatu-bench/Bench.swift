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
      terminal: readings)
    print(json ? try report.json() : report.text)
  }

  private func terminal(_ large: String, _ folder: String) throws -> [Reading] {
    let program =
      guatu
      ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().path + "/guatu"
    var meter = Meter()
    if small { (meter.starts, meter.keys) = (2, 15) }
    let demo = folder + "/demo.guatu"
    let environment = ["HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder]
    let maker = try PseudoTerminal(
      [program, "demo", "--keep", demo, "--plain"], columns: 80, rows: 24,
      environment: environment)
    _ = maker.answer(since: .now, idle: 1_000, limit: 60_000)
    maker.end()
    // The latest plan of the demonstration is a summary, without duties.
    let plan = ["j", "\r"]
    let motion = ["j", "j", "j", "k"]
    let cells = ["l", "j", "l", "h", "j", "k"]
    var readings: [Reading] = []
    for (name, path) in [("demo", demo), ("large", large)] {
      note("measuring the screen: \(name)")
      let command = [program, "--store", path, "--fresh", "--today", StoreTimings.today]
      readings.append(
        try meter.measure(
          "guatu \(name), overview", command, keys: motion, environment: environment))
      readings.append(
        try meter.measure(
          "guatu \(name), tree", command, opening: plan + ["2"], keys: motion,
          environment: environment))
      readings.append(
        try meter.measure(
          "guatu \(name), matrix", command, opening: plan + ["3"], keys: cells,
          environment: environment))
      readings.append(
        try meter.measure(
          "guatu \(name), everywhere", command, opening: ["g", "/"],
          keys: ["r", "w", "\u{7F}", "\u{7F}", "任", "务", "\u{7F}", "\u{7F}"],
          environment: environment))
    }
    if skipPeers { return readings }
    for peer in try Peer.installed(in: folder) {
      note("measuring the screen: \(peer.name)")
      do {
        readings.append(
          try meter.measure(
            peer.name, peer.command, keys: peer.keys, environment: environment))
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
