import Foundation
import Glibc

/// A program running in a pseudo-terminal of its own, as under ssh.
final class PseudoTerminal {
  enum Failure: Error {
    case noTerminal
    case notStarted(Int32)
    /// What was waited for did not come; with the screen as it was.
    case timeout(String)
  }

  /// How the program ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  let process: pid_t
  private var master: Int32
  private let slave: Int32
  private(set) var size: (columns: Int, rows: Int)
  /// All that the program has sent.
  private(set) var bytes: [UInt8] = []
  /// The end of a cursor report, as a terminal that draws ambiguous characters narrow or wide
  /// would send it; nil for a terminal that answers nothing.
  var ambiguousColumns: Int?
  private var answered = 0

  /// How long anything is waited for: far more than it takes on a busy machine.
  private static let patience = 120.0

  /// Starts a program.
  init(
    _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24,
    ambiguousColumns: Int? = nil, baud: speed_t? = nil
  ) throws {
    size = (columns, rows)
    self.ambiguousColumns = ambiguousColumns
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    let setLock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    guard master >= 0, ioctl(master, setLock, &unlocked) == 0,
      ioctl(master, getNumber, &number) == 0
    else { throw Failure.noTerminal }
    let name = "/dev/pts/\(number)"
    // Kept open, so that the modes can be read after the program has ended.
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &window)
    if let baud {
      var modes = termios()
      tcgetattr(slave, &modes)
      cfsetspeed(&modes, baud)
      tcsetattr(slave, TCSANOW, &modes)
    }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened first in a session of its own, it becomes the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    var strings = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for text in strings + variables { free(text) }
    }
    var child: pid_t = 0
    let error = posix_spawn(&child, arguments[0], &actions, &attributes, &strings, &variables)
    guard error == 0 else { throw Failure.notStarted(error) }
    process = child
  }

  deinit {
    if end == nil { kill(process, SIGKILL) }
    if end == nil { waitpid(process, nil, 0) }
    if master >= 0 { close(master) }
    close(slave)
  }

  /// The modes of the terminal, as `stty -a` would print them.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
      + withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
  }

  /// What the screen shows.
  var screen: ScreenModel {
    var screen = ScreenModel(columns: size.columns, rows: size.rows)
    screen.isAmbiguousWide = ambiguousColumns == 2
    screen.feed(String(decoding: bytes, as: UTF8.self))
    return screen
  }

  func send(_ text: String) {
    var sent = Array(text.utf8)
    _ = write(master, &sent, sent.count)
  }

  func signal(_ number: Int32) { kill(process, number) }

  func resize(columns: Int, rows: Int) {
    size = (columns, rows)
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Takes the terminal away, as when an ssh session dies.
  func vanish() {
    close(master)
    master = -1
  }

  /// Reads until the condition holds.
  func wait(_ what: String, until isMet: () -> Bool) throws {
    let limit = Date().addingTimeInterval(Self.patience)
    while !isMet() {
      read(milliseconds: 50)
      if Date() > limit {
        throw Failure.timeout(what + "\n" + screen.lines.joined(separator: "\n"))
      }
    }
  }

  /// Reads until the screen shows a text.
  func wait(for text: String) throws {
    try wait(text) { screen.lines.contains { $0.contains(text) } }
  }

  /// Reads for as long as something comes, or the program is at work, and a little longer.
  func settle(milliseconds: Int32 = 300) {
    untilIdle { read(milliseconds: milliseconds) }
  }

  /// Waits for as long as the program is at work, and takes nothing of what it sends.
  func leaveAlone() {
    untilIdle {
      usleep(20_000)
      return false
    }
  }

  /// Does `step` again for as long as it says so, or the program is at work.
  private func untilIdle(_ step: () -> Bool) {
    let limit = Date().addingTimeInterval(Self.patience)
    var worked = ticks
    while Date() < limit {
      if step() { continue }
      // On a busy machine a program that waits for a core is silent, and not done.
      let now = ticks
      if now == worked, !isRunning { return }
      worked = now
    }
  }

  /// The fields after the name in what the kernel tells of the program.
  private var status: [Substring] {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let name = text.lastIndex(of: ")")
    else { return [] }
    return text[name...].dropFirst(2).split(separator: " ")
  }

  /// How long the program has worked, in hundredths of a second.
  private var ticks: Int {
    let status = status
    return status.count > 12 ? (Int(status[11]) ?? 0) + (Int(status[12]) ?? 0) : 0
  }

  private var isRunning: Bool { status.first == "R" }

  private(set) var end: End?

  /// Waits for the program's end.
  func waitForEnd(isReading: Bool = true) throws {
    let limit = Date().addingTimeInterval(Self.patience)
    func hasEnded() -> Bool {
      guard end == nil else { return true }
      var status: Int32 = 0
      guard waitpid(process, &status, WNOHANG) == process else { return false }
      end = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
      return true
    }
    if isReading {
      try wait("the program's end", until: hasEnded)
    } else {
      while !hasEnded() {
        usleep(50_000)
        if Date() > limit { throw Failure.timeout("the program's end") }
      }
    }
    if isReading { read(milliseconds: 50) }
  }

  /// Whether the program waits for a terminal that takes nothing more.
  var isBlocked: Bool {
    var ready = pollfd(fd: slave, events: Int16(POLLOUT), revents: 0)
    return poll(&ready, 1, 0) == 0
  }

  /// Reads once; false where nothing came.
  @discardableResult
  private func read(milliseconds: Int32) -> Bool {
    guard master >= 0 else {
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0, ready.revents & Int16(POLLIN) != 0 else {
      if ready.revents & Int16(POLLHUP) != 0 { usleep(UInt32(milliseconds) * 1000) }
      return false
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    answer()
    return true
  }

  private func answer() {
    guard let ambiguousColumns else { return }
    let questions: [(String, String)] = [
      ("\u{1B}[6n", "\u{1B}[2;\(1 + ambiguousColumns)R"), ("\u{1B}[5n", "\u{1B}[0n"),
    ]
    let new = bytes[answered...]
    for (question, answer) in questions {
      for _ in new.ranges(of: Array(question.utf8)) { send(answer) }
    }
    // A question cut in two by reading is answered when its end has come.
    answered = max(answered, bytes.lastIndex(of: UInt8(ascii: "n")).map { $0 + 1 } ?? 0)
  }
}
