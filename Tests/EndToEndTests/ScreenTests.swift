import Foundation
import Glibc
import Testing

@Suite("The wall in a real terminal", .serialized)
struct ScreenTests {
  @Test("keys typed while the program starts are kept")
  func typedAhead() throws {
    let terminal = try Wall().open(waiting: false)
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(terminal.end == .exit(0))
  }

  @Test("resizing ends in the right picture, also after a storm of signals and at 1×1")
  func resizing() throws {
    let terminal = try Wall().open()
    for (columns, rows) in [(40, 10), (1, 1), (20, 5), (200, 60), (81, 23)] {
      terminal.resize(columns: columns, rows: rows)
      terminal.settle(milliseconds: 150)
    }
    for _ in 0..<1000 { terminal.signal(SIGWINCH) }
    terminal.settle()
    let fresh = try Wall().open(columns: 81, rows: 23)
    // What was sent for other sizes would confuse the model: only what came for the last one.
    terminal.send("\u{C}")
    try terminal.wait("the same picture as a fresh start") {
      terminal.screen.lines == fresh.screen.lines
    }
  }

  @Test("no wide character is ever cut at the edge", arguments: [60, 61, 79, 80, 97, 120])
  func edges(columns: Int) throws {
    let terminal = try Wall().open(columns: columns, rows: 20)
    for key in ["2", "j", "3", "l", "j", "4", "1"] {
      terminal.send(key)
      terminal.settle(milliseconds: 150)
      #expect(!terminal.screen.hasSplitCharacter)
      #expect(terminal.screen.unknown.isEmpty)
    }
  }

  @Test("the cursor sits inside the screen on every view")
  func cursor() throws {
    let terminal = try Wall().open()
    for key in ["2", "3", "4", "1"] {
      terminal.send(key)
      terminal.settle(milliseconds: 150)
      #expect(terminal.screen.cursor.y < 24)
      #expect(!terminal.bytes.isEmpty)
    }
  }

  @Test("pasted text is not taken for commands")
  func paste() throws {
    let terminal = try Wall().open()
    terminal.send("\u{1B}[200~q\rq\u{1B}[201~")
    terminal.settle()
    #expect(terminal.end == nil)
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(terminal.end == .exit(0))
  }

  @Test("thousands of keys at once are all taken, and frames for them skipped")
  func manyKeys() throws {
    let terminal = try Wall().open()
    terminal.send("2")
    terminal.settle()
    let before = terminal.bytes.count
    terminal.send(String(repeating: "jk", count: 1500) + "1")
    terminal.settle()
    let sent = terminal.bytes.count - before
    #expect(sent < 200_000)
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(terminal.end == .exit(0))
  }
}
