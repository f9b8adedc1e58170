import Foundation
import Glibc
import TestSupport

/// The program, a store with a sample plan in it, and the environment to run it in.
struct Wall {
  let folder: URL
  var environment: [String: String]

  /// The program, beside the tests' own executable.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("guatu").path

  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized

  /// A store with one of the sample plans, made once.
  private static let sample = Result {
    try store(with: package.appendingPathComponent("Sources/Samples/Plans/city-plan.txt"))
  }

  /// The real document that the byte budgets are given for, where it is at hand.
  static let realPlan: URL? = {
    let folder = package.appendingPathComponent("../shared/corpus").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.first { $0.hasPrefix("000_") && $0.hasSuffix(".txt") }
      .map(folder.appendingPathComponent)
  }()

  private static func store(with plan: URL) throws -> URL {
    let folder = try Scratch.folder()
    let store = folder.appendingPathComponent("plans.guatu")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["import", "--store", store.path, plan.path]
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return store
  }

  /// Makes a folder with a copy of the sample's store, or with a store of another plan.
  init(plan: URL? = nil, term: String = "xterm-256color", locale: String = "C.UTF-8") throws {
    folder = try Scratch.folder()
    environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TERM": term, "LC_ALL": locale,
      "XDG_STATE_HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "XDG_CACHE_HOME": folder.path,
    ]
    try FileManager.default.copyItem(
      at: plan.map(Self.store(with:)) ?? Self.sample.get(), to: store)
  }

  var store: URL { folder.appendingPathComponent("plans.guatu") }

  /// Opens the dashboard and waits until it is drawn.
  func open(
    columns: Int = 80, rows: Int = 24, ambiguousColumns: Int? = nil, baud: speed_t? = nil,
    waiting: Bool = true
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [
        Self.program, "--store", store.path, "--today", "2025-09-30", "--language", "zh-Hans",
      ], environment: environment, columns: columns, rows: rows, ambiguousColumns: ambiguousColumns,
      baud: baud)
    if waiting {
      try terminal.wait(for: "云岚市")
      terminal.settle()
    }
    return terminal
  }
}
