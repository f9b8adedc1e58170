import Foundation
import Glibc
import Testing

@Suite("Mouse, clipboard, colours and synchronized output in a real terminal", .serialized)
struct ModesTests {
  private func text(_ terminal: PseudoTerminal) -> String {
    String(decoding: terminal.bytes, as: UTF8.self)
  }

  @Test("no mode of the mouse is ever sent while it is off")
  func mouseOff() throws {
    let terminal = try Wall().open()
    for key in ["2", "3", "j", "l", "\u{1B}[M !!", "\u{1B}[<0;5;5M"] {
      terminal.send(key)
      terminal.settle(milliseconds: 120)
    }
    terminal.send("q")
    try terminal.waitForEnd()
    for mode in ["1000", "1002", "1003", "1005", "1006", "1015"] {
      #expect(!text(terminal).contains("\u{1B}[?\(mode)"), "mode \(mode)")
    }
  }

  @Test("the mouse is turned on and off by a command, chooses and scrolls, and is off at the end")
  func mouse() throws {
    let terminal = try Wall().open(columns: 120, rows: 32)
    terminal.send("gm")
    try terminal.wait("the mouse's mode") { terminal.screen.modes.isSuperset(of: [1000, 1006]) }
    terminal.settle()
    #expect(terminal.screen.lines.first?.contains("鼠标") == true)
    // A tab, in SGR's way of telling; its column is that of the word.
    let tab = try #require(terminal.screen.column(of: "3矩阵", row: 0))
    terminal.send("\u{1B}[<0;\(tab + 1);1M\u{1B}[<0;\(tab + 1);1m")
    try terminal.wait("the matrix") { terminal.screen.lines.contains { $0.hasPrefix(" 任务") } }
    terminal.settle()
    // A cell, in the way of old terminals: row and column and 32, from 1.
    let before = terminal.screen.cursor
    let (x, y) = (before.x + 6, before.y + 3)
    terminal.send(
      "\u{1B}[M " + "\(sign(x + 1))\(sign(y + 1))" + "\u{1B}[M#\(sign(x + 1))\(sign(y + 1))")
    try terminal.wait("the cell") { terminal.screen.cursor == (x, y) }
    terminal.settle()
    terminal.send("\u{1B}[<64;\(x + 1);\(y + 1)M")
    try terminal.wait("the wheel") { terminal.screen.cursor.y < y }
    terminal.settle()
    terminal.send("gm")
    try terminal.wait("the mode's end") { terminal.screen.modes.isDisjoint(with: [1000, 1006]) }
    terminal.send("gm")
    terminal.settle()
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006]))
  }

  private func sign(_ number: Int) -> String {
    Unicode.Scalar(UInt32(number + 32)).map { String($0) } ?? ""
  }

  @Test("frames are bracketed by mode 2026 only where the configuration asks for it")
  func synchronized() throws {
    for isAsked in [false, true] {
      let wall = try Wall()
      if isAsked {
        let folder = wall.folder.appendingPathComponent("guatu")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try "synchronized-output = true\n".write(
          to: folder.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
      }
      let terminal = try wall.open()
      for key in ["2", "j", "3"] {
        terminal.send(key)
        terminal.settle(milliseconds: 150)
      }
      terminal.send("q")
      try terminal.waitForEnd()
      let begun = text(terminal).components(separatedBy: "\u{1B}[?2026h").count - 1
      let ended = text(terminal).components(separatedBy: "\u{1B}[?2026l").count - 1
      #expect(begun == ended)
      #expect(isAsked ? begun >= 4 : begun == 0)
    }
  }

  /// A kind of terminal, and what its colours are told with: expressions for parameters of SGR.
  struct Colours: CustomTestStringConvertible {
    var term: String
    var variables: [String: String] = [:]
    var expected: String?
    var never: [String]
    var testDescription: String { "\(term) \(variables)" }
  }

  private static let plain = #";(3|4|9|10)\d;"#
  private static let exact = #"8;2;\d+;\d+;\d+;"#
  private static let ofPalette = #"8;5;\d+;"#

  static let kinds = [
    Colours(term: "vt100", never: [plain, ofPalette, exact]),
    Colours(term: "linux", expected: plain, never: [ofPalette, exact]),
    Colours(term: "xterm", expected: plain, never: [ofPalette, exact]),
    Colours(
      term: "xterm-16color", expected: plain, never: [#"8;5;(1[6-9]|[2-9]\d|\d\d\d);"#, exact]),
    Colours(
      term: "xterm-88color", expected: #"8;5;(1[6-9]|[2-7]\d|8[0-7]);"#,
      never: [#"8;5;(8[89]|9\d|\d\d\d);"#, exact]),
    Colours(term: "xterm-256color", expected: ofPalette, never: [exact]),
    Colours(
      term: "xterm-256color", variables: ["COLORTERM": "truecolor"], expected: exact,
      never: [ofPalette]),
    Colours(
      term: "xterm-256color", variables: ["COLORTERM": "24bit", "NO_COLOR": "1"],
      never: [plain, ofPalette, exact]),
    Colours(
      term: "screen-256color", variables: ["COLORTERM": "truecolor"], expected: ofPalette,
      never: [exact]),
    Colours(term: "xterm-direct", expected: #"8:2:[\d:]+;"#, never: [ofPalette]),
  ]

  @Test("as many colours as the terminal has or announces, and no more", arguments: kinds)
  func colours(_ colours: Colours) throws {
    var wall = try Wall(term: colours.term)
    wall.environment.merge(colours.variables) { $1 }
    let terminal = try wall.open(waiting: false)
    try terminal.wait("the first frame") { text(terminal).contains("云岚市") }
    for key in ["3", "4"] {
      terminal.send(key)
      terminal.settle(milliseconds: 150)
    }
    terminal.send("q")
    try terminal.waitForEnd()
    guard terminal.end == .exit(0) else {
      // Only the commonest descriptions are on every machine.
      #expect(text(terminal).contains(colours.term))
      return
    }
    let renditions = text(terminal).split(separator: "\u{1B}[").compactMap { part in
      part.prefix { $0.isNumber || ";:".contains($0) }.endIndex == part.firstIndex(of: "m")
        ? ";" + part.prefix { $0 != "m" } + ";" : nil
    }.joined(separator: " ")
    if let expected = colours.expected {
      #expect(renditions.range(of: expected, options: .regularExpression) != nil)
    }
    for pattern in colours.never {
      let found = renditions.range(of: pattern, options: .regularExpression)
      #expect(found == nil, "\(found.map { renditions[$0] } ?? "")")
    }
  }

  @Test("a copy is told to the terminal by OSC 52, and asked for again it shows on a page")
  func clipboard() throws {
    let terminal = try Wall().open()
    terminal.send("2")
    terminal.settle()
    let before = terminal.bytes.count
    terminal.send("Y")
    terminal.settle()
    let sent = String(decoding: terminal.bytes[before...], as: UTF8.self)
    let start = try #require(sent.range(of: "\u{1B}]52;c;"))
    let end = try #require(sent[start.upperBound...].firstIndex(of: "\u{7}"))
    let copied = try #require(Data(base64Encoded: String(sent[start.upperBound..<end])))
    let title = String(decoding: copied, as: UTF8.self).prefix { $0 != "\n" }
    #expect(!title.isEmpty)
    terminal.send("Y")
    try terminal.wait("a page") { terminal.screen.lines.contains { $0.contains("可在此选取") } }
    #expect(terminal.screen.lines.contains { $0.contains(title.prefix(8)) })
  }
}
