import Foundation
import Glibc
import TestSupport
import Testing

/// Locales made for the tests, where the machine has what makes them.
private enum Locales {
  static let folder: URL? = {
    guard let folder = try? Scratch.folder() else { return nil }
    for (input, charmap) in [("zh_CN", "GB18030"), ("zh_CN", "GBK"), ("zh_TW", "BIG5")] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/localedef")
      process.arguments = [
        "-i", input, "-f", charmap, "--no-archive",
        folder.appendingPathComponent("\(input).\(charmap)").path,
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return nil }
      process.waitUntilExit()
      guard process.terminationStatus <= 1 else { return nil }
    }
    return folder
  }()
}

@Suite("Locales", .serialized, .enabled(if: Locales.folder != nil, "needs Debian's locales"))
struct LocaleTests {
  private func open(_ locale: String) throws -> PseudoTerminal {
    var wall = try Wall(locale: locale)
    wall.environment["LOCPATH"] = Locales.folder?.path
    return try wall.open(columns: 100, rows: 24, waiting: false)
  }

  @Test(
    "every byte sent is valid in the locale's encoding, and columns line up by its widths",
    arguments: [("zh_CN.GB18030", "GB18030"), ("zh_CN.GBK", "GBK"), ("zh_TW.BIG5", "BIG5")])
  func encoded(locale: String, encoding: String) throws {
    let terminal = try open(locale)
    try terminal.wait("the first frame") { terminal.bytes.count > 600 }
    terminal.settle()
    for key in ["2", "j", "3", "j", "l", "4", "2"] {
      terminal.send(key)
      terminal.settle(milliseconds: 200)
    }
    let text = try #require(decode(terminal.bytes, encoding), "bytes that are not \(encoding)")
    var screen = ScreenModel(columns: 100, rows: 24)
    screen.isAmbiguousWide = true
    screen.feed(text)
    #expect(screen.unknown.isEmpty)
    #expect(!screen.hasSplitCharacter)
    // The same wall, drawn whole, stands where the pieces put it.
    let before = terminal.bytes.count
    terminal.send("\u{C}")
    try terminal.wait("a whole frame") { terminal.bytes.count > before + 300 }
    terminal.settle()
    var again = ScreenModel(columns: 100, rows: 24)
    again.isAmbiguousWide = true
    again.feed(try #require(decode(Array(terminal.bytes[before...]), encoding)))
    #expect(again.lines == screen.lines)
  }

  @Test("the C locale is taken for C.UTF-8", arguments: ["C", "POSIX"])
  func plainC(locale: String) throws {
    let terminal = try open(locale)
    try terminal.wait(for: "云岚市")
  }

  @Test("ambiguous characters never shift a column, however the terminal draws them")
  func ambiguous() throws {
    for columns in [1, 2] {
      let terminal = try Wall().open(columns: 100, rows: 24, ambiguousColumns: columns)
      // The first frame may be sent before the terminal has told its width.
      let start = terminal.bytes.count
      terminal.send("2\u{C}")
      terminal.settle()
      for key in ["1", "3", "4", "2", "j", "j"] {
        terminal.send(key)
        terminal.settle()
      }
      let pieces = picture(terminal, from: start, isWide: columns == 2)
      let before = terminal.bytes.count
      terminal.send("\u{C}")
      try terminal.wait("a whole frame") { terminal.bytes.count > before + 300 }
      terminal.settle()
      #expect(!pieces.hasSplitCharacter)
      #expect(picture(terminal, from: before, isWide: columns == 2).lines == pieces.lines)
    }
  }

  /// What a terminal shows that was sent the bytes from one place on.
  private func picture(_ terminal: PseudoTerminal, from start: Int, isWide: Bool) -> ScreenModel {
    var screen = ScreenModel(columns: terminal.size.columns, rows: terminal.size.rows)
    screen.isAmbiguousWide = isWide
    screen.feed(String(decoding: terminal.bytes[start...], as: UTF8.self))
    return screen
  }

  /// The text of bytes; nil where they are not valid in the encoding.
  private func decode(_ bytes: [UInt8], _ encoding: String) -> String? {
    guard let converter = iconv_open("UTF-8", encoding) as iconv_t? else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let room = output.count
    let used: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var fromLeft = source.count
        var toLeft = room
        let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
        return result == Int(bitPattern: UInt.max) ? nil : room - toLeft
      }
    }
    return used.map { String(decoding: output[..<$0].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
  }
}
