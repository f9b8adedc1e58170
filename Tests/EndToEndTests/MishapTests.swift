import Foundation
import Testing

@Suite("Mishaps in a real terminal", .serialized)
struct MishapTests {
  @Test(
    "the terminal is as it was, and what was said on the way shows",
    arguments: ["trap", "error", "overflow", "exit", "key"])
  func restored(mishap: String) throws {
    var wall = try Wall()
    // Swift's own report of a crash asks questions on a terminal, and waits for answers.
    wall.environment["SWIFT_BACKTRACE"] = "interactive=no"
    let program = URL(fileURLWithPath: Wall.program).deletingLastPathComponent()
      .appendingPathComponent("Mishap").path
    let plain = try PseudoTerminal(["/bin/sleep", "1"], environment: wall.environment).modes
    let terminal = try PseudoTerminal([program, mishap], environment: wall.environment)
    if mishap == "key" {
      try terminal.wait(for: "on the brink")
      #expect(terminal.modes != plain)
      terminal.send("x")
    }
    try terminal.waitForEnd()
    #expect(terminal.end != .exit(0) || mishap == "key")
    #expect(terminal.modes == plain)
    let sent = String(decoding: terminal.bytes, as: UTF8.self)
    let brink = try #require(sent.range(of: "on the brink"))
    let after = sent[brink.upperBound...]
    #expect(after.contains("\u{1B}[?1006l") && after.contains("\u{1B}[?1049l"))
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006, 1049, 2004, 2026]))
    let left = try #require(after.range(of: "\u{1B}[?1049l"))
    #expect(after[left.upperBound...].contains("last words"))
    #expect(!after[left.upperBound...].contains("\u{1B}[?25l"))
  }
}
