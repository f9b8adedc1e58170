import Foundation
import Glibc
import Testing

@Suite("Keys from a real terminal", .serialized)
struct InputTests {
  /// The rows of the tree as its status line tells them: 3/42.
  private func place(_ terminal: PseudoTerminal) -> (row: Int, of: Int)? {
    let line = terminal.screen.lines.dropLast().last { $0.contains("/") } ?? ""
    let numbers = line.prefix { $0 == " " || $0 == "/" || $0.isNumber }.split { !$0.isNumber }
    guard numbers.count == 2, let row = Int(numbers[0]), let count = Int(numbers[1]) else {
      return nil
    }
    return (row, count)
  }

  private func openTree(_ term: String = "xterm-256color") throws -> PseudoTerminal {
    let terminal = try Wall(term: term).open()
    terminal.send("2")
    try terminal.wait("the tree") { place(terminal) != nil }
    terminal.settle(milliseconds: 100)
    return terminal
  }

  @Test(
    "Home and End of every usual terminal",
    arguments: [
      // PuTTY and Xshell by default, xterm's two modes, rxvt, and SCO's.
      ("putty-256color", "\u{1B}[4~", "\u{1B}[1~"), ("xterm-256color", "\u{1B}[4~", "\u{1B}[1~"),
      ("xterm-256color", "\u{1B}OF", "\u{1B}OH"), ("xterm-256color", "\u{1B}[F", "\u{1B}[H"),
      ("xterm-256color", "\u{1B}[8~", "\u{1B}[7~"), ("linux", "\u{1B}[4~", "\u{1B}[1~"),
      ("vt220", "\u{1B}[4~", "\u{1B}[1~"),
    ])
  func homeAndEnd(term: String, end: String, home: String) throws {
    let terminal = try openTree(term)
    terminal.send(end)
    try terminal.wait("the last row") { place(terminal).map { $0.row == $0.of } ?? false }
    terminal.send(home)
    try terminal.wait("the first row") { place(terminal)?.row == 1 }
  }

  @Test("Esc alone is a key, at once and without another one after it")
  func escape() throws {
    let terminal = try Wall().open()
    terminal.send("?")
    try terminal.wait(for: "任意键返回")
    terminal.send("\u{1B}")
    try terminal.wait("the overview") {
      !terminal.screen.lines.contains { $0.contains("任意键返回") }
    }
  }

  @Test("the keypad types figures, and keys without a meaning do nothing however often they come")
  func keypad() throws {
    for (term, key) in [("xterm-256color", "\u{1B}OE"), ("linux", "\u{1B}[G")] {
      let terminal = try openTree(term)
      for _ in 0..<6 {
        terminal.send(key)
        terminal.settle(milliseconds: 60)
      }
      #expect(terminal.end == nil)
      terminal.send("/")
      terminal.settle(milliseconds: 100)
      for sign in "qrsntk" {
        terminal.send("\u{1B}O\(sign)")
        terminal.settle(milliseconds: 60)
      }
      try terminal.wait(for: "123.4+")
    }
  }

  @Test("text pasted in a terminal that does not mark it is not taken for commands")
  func burst() throws {
    let terminal = try openTree()
    terminal.send("jjj")
    try terminal.wait("the fourth row") { place(terminal)?.row == 4 }
    terminal.settle(milliseconds: 100)
    terminal.send("Quickly dump it: q\rq\rjjkk xyz\rq\r")
    // What comes of it in another piece is no command either.
    terminal.send("q\r")
    try terminal.wait(for: "粘贴的文字")
    terminal.settle()
    #expect(terminal.end == nil)
    #expect(place(terminal)?.row == 4)
    usleep(500_000)
    terminal.send("j")
    try terminal.wait("the fifth row") { place(terminal)?.row == 5 }
  }

  @Test("pasted Chinese and line ends go into a line that is being typed")
  func pasteIntoPrompt() throws {
    let terminal = try openTree()
    terminal.send("/")
    terminal.settle(milliseconds: 100)
    terminal.send("\u{1B}[200~企业\u{1B}[201~")
    try terminal.wait("the text") { terminal.screen.lines.last?.contains("企业") == true }
    #expect(terminal.end == nil)
  }

  @Test("on a line of 9,600 baud no key is lost, and frames are skipped rather than queued")
  func slowLine() throws {
    let fast = try openTree()
    var frames = (fast: 0, slow: 0)
    func play(_ terminal: PseudoTerminal) throws -> Int {
      terminal.send("3")
      terminal.settle(milliseconds: 1500)
      terminal.send("+")
      terminal.settle(milliseconds: 1500)
      let before = terminal.bytes.count
      for key in Array(repeating: "j", count: 40) + Array(repeating: "l", count: 8) {
        terminal.send(key)
        terminal.settle(milliseconds: 8)
      }
      terminal.settle(milliseconds: 2500)
      return terminal.bytes.count - before
    }
    frames.fast = try play(fast)
    let slow = try Wall().open(baud: speed_t(B9600))
    slow.settle(milliseconds: 2500)
    slow.send("2")
    slow.settle(milliseconds: 2500)
    frames.slow = try play(slow)
    #expect(slow.screen.lines == fast.screen.lines)
    #expect(slow.screen.cursor == fast.screen.cursor)
    #expect(frames.slow < frames.fast / 2, "\(frames)")
  }

  @Test(
    "from 20 × 5 to 500 × 200, no character is split", arguments: [(20, 5), (33, 7), (500, 200)])
  func sizes(columns: Int, rows: Int) throws {
    let terminal = try Wall().open(columns: columns, rows: rows, waiting: false)
    try terminal.wait("the first frame") { terminal.bytes.count > 150 }
    terminal.settle()
    for key in ["2", "j", "3", "l", "j", "+", "4", "5", "6", "7", "8", "9", "?"] {
      terminal.send(key)
      terminal.settle(milliseconds: 200)
      #expect(!terminal.screen.hasSplitCharacter, "\(key)")
      #expect(terminal.screen.unknown.isEmpty)
    }
    #expect(terminal.end == nil)
  }
}
