import Foundation

/// A program of this package as it was built, run as a process of its own in a folder of its own.
public struct Program {
  /// What a finished process left.
  public struct Outcome {
    public let status: Int32
    public let output: String
    public let complaint: String
    public let outputBytes: Data
  }

  /// Where the process runs, with its home; taken away by `discard`.
  public let folder: URL
  public var environment: [String: String]
  /// Put before the program: a wrapper such as `setpriv`, with its arguments.
  public var wrapper: [String] = []
  private let executable: URL

  /// - Parameter name: of an executable of the package.
  public init(_ name: String = "guatu") throws {
    executable = Program.products.appendingPathComponent(name)
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("guatu-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = [
      "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data", "LC_ALL": "zh_CN.UTF-8",
      "TZ": "Asia/Shanghai", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Where the tests themselves were built.
  public static var products: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }

  public var executablePath: String { executable.path }

  /// The store that the program takes when nothing else is said.
  public var store: String { folder.path + "/data/guatu/plans.guatu" }

  /// A file in the program's folder.
  public func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @discardableResult
  public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
    return path(name)
  }

  /// Runs the program to its end.
  public func callAsFunction(_ arguments: String..., input: Data? = nil) throws -> Outcome {
    try run(arguments, input: input)
  }

  /// Runs the program to its end.
  public func run(_ arguments: [String], input: Data? = nil) throws -> Outcome {
    let process = try start(arguments, input: input)
    return try process.finish()
  }

  /// Starts the program and leaves it running.
  public func start(_ arguments: [String], input: Data? = nil) throws -> Running {
    let process = Process()
    let command = wrapper + [executable.path] + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.environment = environment
    process.currentDirectoryURL = folder
    let id = UUID().uuidString
    // Files, not pipes: a pipe that nobody empties would stop the process.
    let output = folder.appendingPathComponent(".out-\(id)")
    let complaint = folder.appendingPathComponent(".err-\(id)")
    let source = folder.appendingPathComponent(".in-\(id)")
    try (input ?? Data()).write(to: source)
    try Data().write(to: output)
    try Data().write(to: complaint)
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    return Running(process: process, output: output, complaint: complaint)
  }

  /// Takes the folder away.
  public func discard() { try? FileManager.default.removeItem(at: folder) }

  /// A process that was started.
  public struct Running {
    public let process: Process
    let output: URL
    let complaint: URL

    /// What it has printed so far.
    public func printed() throws -> String {
      String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }

    /// Waits for its end.
    public func finish() throws -> Outcome {
      process.waitUntilExit()
      let bytes = try Data(contentsOf: output)
      return Outcome(
        status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self),
        complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self),
        outputBytes: bytes)
    }
  }
}

/// What the machine lets the tests do.
public enum Machine {
  /// Whether the tests run as root, who may do everything: then a test of permissions needs `asNobody`.
  public static var isRoot: Bool { geteuid() == 0 }

  /// Runs a program as somebody without rights, when root runs the tests.
  public static let asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

  /// Whether a process may mount file systems of its own.
  public static let canMount = succeeds(["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"])

  /// Whether `asNobody` works, and the program can be reached by nobody.
  public static let canBeNobody = succeeds(
    asNobody + [Program.products.appendingPathComponent("guatu").path, "--version"])

  private static func succeeds(_ command: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
