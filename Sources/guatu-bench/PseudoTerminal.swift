import Foundation

/// A program running in a pseudo-terminal of its own.
final class PseudoTerminal {
  private let descriptor: Int32
  private let process: pid_t
  private var isEnded = false

  /// Starts `command`, found on the path, with `environment` over this process's own.
  init(
    _ command: [String], columns: UInt16, rows: UInt16, environment: [String: String] = [:]
  ) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 256)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw BenchError(what: "no pseudo-terminal", detail: String(cString: strerror(errno)))
    }
    // The child opens it anew, as the terminal of its session.
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    defer { close(slave) }
    let path = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do {
      process = try PseudoTerminal.spawn(command, on: path, environment)
    } catch {
      close(master)
      throw error
    }
    descriptor = master
  }

  private static func spawn(
    _ command: [String], on path: String, _ environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A session leader without a terminal gets the first one it opens.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, newSession)
    var values = ProcessInfo.processInfo.environment
    for name in ["LINES", "COLUMNS", "NO_COLOR"] { values[name] = nil }
    values.merge(environment) { $1 }
    var arguments = command.map { strdup($0) } + [nil]
    var pairs = values.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + pairs { free(text) } }
    var process: pid_t = 0
    let status = posix_spawnp(&process, command[0], &actions, &attributes, &arguments, &pairs)
    guard status == 0 else {
      throw BenchError(what: command[0], detail: String(cString: strerror(status)))
    }
    return process
  }

  /// What came back to something.
  struct Answer {
    /// Milliseconds until the first and the last byte; nil when none came.
    var first: Double?
    var last: Double?
    var bytes = 0
  }

  /// Reads until nothing has come for `idle` milliseconds; waits at most `limit` for the first byte.
  func answer(since start: ContinuousClock.Instant, idle: Int32, limit: Int32) -> Answer {
    var answer = Answer()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, answer.last == nil ? limit : idle) > 0 else { return answer }
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return answer }
      let now = start.duration(to: .now).milliseconds
      answer.first = answer.first ?? now
      answer.last = now
      answer.bytes += count
      reply(to: buffer[..<count])
      if now > Double(limit) { return answer }
    }
  }

  /// Programs ask terminals where the cursor is and what they are.
  private func reply(to bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("\u{1B}[6n") { type("\u{1B}[1;1R") }
    if text.contains("\u{1B}[c") || text.contains("\u{1B}[0c") { type("\u{1B}[?62;c") }
  }

  /// Sends what a keyboard would send.
  func type(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Memory that the program holds, in kibibytes; nil when it has ended.
  var residentKilobytes: Int? {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
    else { return nil }
    return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }
  }

  /// Ends the program as a vanished terminal would, and then for good.
  func end() {
    guard !isEnded else { return }
    isEnded = true
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(descriptor)
  }

  deinit { end() }
}

/// What stopped a measurement.
struct BenchError: Error, CustomStringConvertible {
  var what: String
  var detail: String
  var description: String { "\(what): \(detail)" }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
