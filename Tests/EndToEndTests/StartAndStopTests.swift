import Foundation
import Glibc
import Testing

@Suite("Start and stop in a real terminal", .serialized)
struct StartAndStopTests {
  /// What can end the program, and how it then has ended.
  enum Ending: CaseIterable {
    case quit, interrupt, terminate, hangup, quitSignal, crash, abort, user, timer, processorTime

    func happen(to terminal: PseudoTerminal) {
      switch self {
      case .quit: terminal.send("q")
      case .interrupt: terminal.send("\u{3}")
      case .terminate: terminal.signal(SIGTERM)
      case .hangup: terminal.signal(SIGHUP)
      case .quitSignal: terminal.send("\u{1C}")
      case .crash: terminal.signal(SIGSEGV)
      case .abort: terminal.signal(SIGABRT)
      case .user: terminal.signal(SIGUSR1)
      case .timer: terminal.signal(SIGALRM)
      case .processorTime: terminal.signal(SIGXCPU)
      }
    }

    var end: PseudoTerminal.End {
      switch self {
      case .quit: .exit(0)
      case .interrupt: .signal(SIGINT)
      case .terminate: .signal(SIGTERM)
      case .hangup: .signal(SIGHUP)
      case .user: .signal(SIGUSR1)
      case .timer: .signal(SIGALRM)
      case .processorTime: .signal(SIGXCPU)
      case .quitSignal: .signal(SIGQUIT)
      case .crash: .signal(SIGSEGV)
      case .abort: .signal(SIGABRT)
      }
    }
  }

  @Test("the terminal is as it was, however the program ends", arguments: Ending.allCases)
  func restored(ending: Ending) throws {
    let terminal = try Wall().open(waiting: false)
    let modes = terminal.modes
    try terminal.wait(for: "云岚市")
    #expect(terminal.modes != modes)
    #expect(terminal.screen.modes.isSuperset(of: [1049, 2004]))
    ending.happen(to: terminal)
    try terminal.waitForEnd()
    #expect(terminal.end == ending.end)
    #expect(terminal.modes == modes)
    #expect(
      terminal.screen.modes.isDisjoint(with: [1034, 1049, 2004, 1000, 1002, 1003, 1006, 2026]))
    #expect(terminal.screen.scrollsWhole)
    #expect(!hidesCursor(terminal))
  }

  @Test("a terminal that vanishes ends the program")
  func vanished() throws {
    let terminal = try Wall().open()
    terminal.vanish()
    try terminal.waitForEnd()
    #expect(terminal.end == .signal(SIGHUP))
  }

  @Test(
    "a terminal that takes nothing more is given back by the signal that ends the program",
    arguments: [SIGTERM, SIGHUP, SIGSEGV])
  func stalled(signal: Int32) throws {
    let terminal = try Wall().open(columns: 200, rows: 60, waiting: false)
    let modes = terminal.modes
    try terminal.wait(for: "云岚市")
    terminal.settle()
    // Nobody reads what it sends: whole frames, until there is no room for more.
    for turn in 0..<1000 where !terminal.isBlocked {
      terminal.send("\u{C}\(turn % 4 + 1)")
      // While keys are waiting, frames are skipped.
      terminal.leaveAlone()
    }
    try #require(terminal.isBlocked)
    terminal.signal(signal)
    try terminal.waitForEnd(isReading: false)
    #expect(terminal.end == .signal(signal))
    #expect(terminal.modes == modes)
    terminal.settle()
    #expect(terminal.screen.modes.isDisjoint(with: [1049, 2004]))
  }

  @Test(
    "with one screen alone, the shell goes on below the picture", arguments: ["linux", "vt220"])
  func oneScreen(term: String) throws {
    for ending in [Ending.quit, .crash, .terminate] {
      let terminal = try Wall(term: term).open()
      terminal.send("2jjj")
      terminal.settle()
      ending.happen(to: terminal)
      try terminal.waitForEnd()
      let screen = terminal.screen
      #expect(screen.cursor == (0, terminal.size.rows - 1))
      #expect(screen.lines.last?.allSatisfy { $0 == " " } == true, "\(ending)")
      #expect(screen.lines.first?.contains("2") == true)
    }
  }

  @Test("what can't be written does not end the program")
  func harmless() throws {
    let terminal = try Wall().open()
    for signal in [SIGPIPE, SIGXFSZ] { terminal.signal(signal) }
    terminal.send("?")
    try terminal.wait(for: "任意键返回")
  }

  @Test("the mouse is never asked for by itself, and an idle wall sends nothing")
  func idle() throws {
    let terminal = try Wall().open()
    let sent = terminal.bytes.count
    terminal.settle(milliseconds: 1500)
    #expect(terminal.bytes.count == sent)
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1002, 1003]))
  }

  @Test("Ctrl-Z gives the terminal back to the shell, and fg brings the wall again")
  func suspended() throws {
    let wall = try Wall()
    // Only a shell with job control can stop a program and let it go on.
    let terminal = try PseudoTerminal(["/bin/sh", "-i"], environment: wall.environment)
    let modes = terminal.modes
    terminal.send("\(Wall.program) --store \(wall.store.path) --language zh-Hans\n")
    try terminal.wait("the wall") { terminal.screen.modes.contains(1049) && showsWall(terminal) }
    terminal.settle()
    terminal.send("\u{1A}")
    try terminal.wait("the shell") { terminal.screen.modes.isDisjoint(with: [1049, 2004]) }
    try terminal.wait("the shell's modes") { terminal.modes == modes }
    terminal.send("fg\n")
    try terminal.wait("the wall again") {
      terminal.screen.modes.isSuperset(of: [1049, 2004]) && showsWall(terminal)
    }
    terminal.settle()
    terminal.send("q")
    try terminal.wait("the shell's modes") { terminal.modes == modes }
    terminal.settle()
    #expect(terminal.screen.modes.isDisjoint(with: [1049, 2004]))
    terminal.send("exit\n")
    try terminal.waitForEnd()
  }

  @Test("a stopped program that is told to end does, and leaves the shell's terminal alone")
  func endedWhileStopped() throws {
    let wall = try Wall()
    let terminal = try PseudoTerminal(["/bin/sh", "-i"], environment: wall.environment)
    terminal.send("\(Wall.program) --store \(wall.store.path) --language zh-Hans\n")
    try terminal.wait("the wall") { terminal.screen.modes.contains(1049) && showsWall(terminal) }
    terminal.settle()
    terminal.send("\u{1A}")
    try terminal.wait("the shell") { terminal.screen.modes.isDisjoint(with: [1049, 2004]) }
    terminal.settle()
    let before = terminal.bytes.count
    terminal.send("kill -TERM %1; kill -CONT %1\n")
    try terminal.wait("the program's end") {
      // The shell tells it before its next prompt.
      terminal.send("\n")
      return terminal.screen.lines.contains { $0.contains("Terminated") }
    }
    let sent = String(decoding: terminal.bytes[before...], as: UTF8.self)
    #expect(!sent.contains("\u{1B}[?1049l"))
    terminal.send("exit\n")
    try terminal.waitForEnd()
  }

  @Test("a terminal that can't or isn't known is told so", arguments: ["nonsense-terminal"])
  func unknown(term: String) throws {
    let terminal = try Wall(term: term).open(waiting: false)
    try terminal.waitForEnd()
    #expect(terminal.end != .exit(0))
    #expect(String(decoding: terminal.bytes, as: UTF8.self).contains(term))
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test(
    "every usual terminal shows the wall and is left in order",
    arguments: [
      "linux", "vt100", "vt220", "xterm", "xterm-256color", "screen-256color", "tmux-256color",
      "putty-256color",
    ])
  func usual(term: String) throws {
    let terminal = try Wall(term: term).open(waiting: false)
    let modes = terminal.modes
    try terminal.wait("the first frame") {
      String(decoding: terminal.bytes, as: UTF8.self).contains("云岚市")
    }
    terminal.settle()
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(terminal.end == .exit(0))
    #expect(terminal.modes == modes)
    // Alt with a letter is to come as Esc and the letter.
    #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("1034"))
  }

  private func showsWall(_ terminal: PseudoTerminal) -> Bool {
    terminal.screen.lines.contains { $0.contains("云岚市") }
  }

  /// Whether the last that was said about the cursor was to hide it.
  private func hidesCursor(_ terminal: PseudoTerminal) -> Bool {
    let sent = String(decoding: terminal.bytes, as: UTF8.self)
    guard let hidden = sent.range(of: "\u{1B}[?25l", options: .backwards) else { return false }
    return !sent[hidden.upperBound...].contains("25h")
  }
}
