import Canvas
import Glibc
import Testing

@testable import Terminal

@Suite("Input from the terminal")
struct InputDecoderTests {
  init() {
    _ = setlocale(LC_CTYPE, "C.UTF-8")
  }

  private func events(_ parts: [UInt8]..., isLast: Bool = true) -> [Event] {
    var decoder = InputDecoder()
    var events: [Event] = []
    for part in parts {
      for byte in part { decoder.feed(.byte(byte)) }
      if !decoder.isWaiting { decoder.endOfInput() }
      while let event = decoder.next() { events.append(event) }
    }
    if isLast { decoder.endOfInput() }
    while let event = decoder.next() { events.append(event) }
    return events
  }

  private func events(_ text: String) -> [Event] { events(Array(text.utf8)) }

  private func keys(_ names: String) throws -> [Event] {
    try KeyPress.sequence(named: names).map(Event.key)
  }

  @Test("ASCII comes key by key, an input method's text in one piece")
  func text() throws {
    #expect(try events("gj ") == keys("g j Space"))
    #expect(try events("j市科技局k") == keys("j") + [.text("市科技局")] + keys("k"))
  }

  @Test("a character whose bytes come apart is put together")
  func apart() {
    let bytes = Array("市".utf8)
    #expect(events([bytes[0]], [bytes[1]], [bytes[2]]) == [.text("市")])
  }

  @Test("bytes that are no characters are dropped and what follows is kept")
  func badBytes() throws {
    #expect(try events([0xFF, 0xE4, 0x6A, 0xC3, 0x1B, 0x5B, 0x41]) == keys("j Up"))
  }

  @Test("an ESC alone is the key Esc; with a letter after it, two keys")
  func escape() throws {
    #expect(try events("\u{1B}") == keys("Esc"))
    #expect(try events("\u{1B}j") == keys("Esc j"))
    #expect(try events("\u{1B}\u{1B}[A") == keys("Esc Up"))
  }

  @Test("a sequence in two parts is one key")
  func sequenceApart() throws {
    #expect(try events(Array("\u{1B}".utf8), Array("[".utf8), Array("A".utf8)) == keys("Up"))
  }

  @Test(
    "keys of PuTTY, Xshell, xterm, the console and others",
    arguments: [
      ("\u{1B}[1~", "Home"), ("\u{1B}[7~", "Home"), ("\u{1B}[H", "Home"), ("\u{1B}OH", "Home"),
      ("\u{1B}[4~", "End"), ("\u{1B}[8~", "End"), ("\u{1B}OF", "End"), ("\u{1B}[5~", "PgUp"),
      ("\u{1B}[11~", "F1"), ("\u{1B}OP", "F1"), ("\u{1B}[[A", "F1"), ("\u{1B}[24~", "F12"),
      ("\u{1B}[Z", "S-Tab"), ("\u{1B}[1;5C", "C-Right"), ("\u{1B}[1;2D", "S-Left"),
      ("\u{1B}[3;5~", "C-Del"), ("\u{1B}OM", "Enter"), ("\r", "Enter"), ("\n", "Enter"),
      ("\u{8}", "Backspace"), ("\u{7F}", "Backspace"), ("\u{4}", "C-d"), ("\t", "Tab"),
    ])
  func sequences(sent: String, name: String) throws {
    #expect(try events(sent) == keys(name))
  }

  @Test("sequences that nobody knows are swallowed", arguments: ["[27;5;106~", "[?1;2c", "[200z"])
  func unknown(sent: String) throws {
    #expect(try events("\u{1B}" + sent + "j") == keys("j"))
  }

  @Test("what is pasted is text, whatever keys it looks like")
  func paste() throws {
    #expect(
      try events("\u{1B}[200~一q\rj\n\u{1B}[A二\u{1B}[201~k")
        == [.paste("一q\nj\n\u{1B}[A二")] + keys("k"))
  }

  @Test("a paste without an end gives what there is")
  func cutPaste() {
    var decoder = InputDecoder()
    for byte in "\u{1B}[200~abc".utf8 { decoder.feed(.byte(byte)) }
    decoder.endOfInput()
    #expect(decoder.next() == nil)
    #expect(decoder.isPasting)
    decoder.endPaste()
    #expect(decoder.next() == .paste("abc"))
    #expect(!decoder.isPasting)
  }

  @Test("a paste beyond the limit is cut and its end still found")
  func longPaste() throws {
    let text = String(repeating: "a", count: InputDecoder.pasteLimit + 5000)
    let all = events("\u{1B}[200~" + text + "\u{1B}[201~j")
    #expect(all.count == 2)
    guard case .paste(let pasted) = try #require(all.first) else {
      Issue.record("no paste")
      return
    }
    #expect(pasted.count <= InputDecoder.pasteLimit)
    #expect(pasted.allSatisfy { $0 == "a" })
  }

  @Test("mouse reports, new and old")
  func mouse() {
    #expect(
      events("\u{1B}[<0;5;6M\u{1B}[<0;5;6m\u{1B}[<65;1;1M\u{1B}[<18;2;3M\u{1B}[M !\"")
        == [
          .mouse(Mouse(.press, .left, at: Point(x: 4, y: 5))),
          .mouse(Mouse(.release, .left, at: Point(x: 4, y: 5))),
          .mouse(Mouse(.wheelDown, .none, at: .zero)),
          .mouse(Mouse(.press, .right, at: Point(x: 1, y: 2), .control)),
          .mouse(Mouse(.press, .left, at: Point(x: 0, y: 1))),
        ])
  }

  @Test("the answer about the cursor is kept apart from keys")
  func cursorReport() {
    var decoder = InputDecoder()
    for byte in "\u{1B}[2;3R".utf8 { decoder.feed(.byte(byte)) }
    #expect(decoder.next() == nil)
    #expect(decoder.takeCursorColumn() == 3)
    #expect(decoder.takeCursorColumn() == nil)
  }

  @Test("no bytes make the decoder stumble")
  func anyBytes() {
    var state: UInt64 = 2018
    var decoder = InputDecoder()
    for turn in 0..<200_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Half of the bytes are ones that sequences are made of.
      let byte = UInt8(state >> 56)
      let common = Array("\u{1B}[<;M~O0129m".utf8)
      decoder.feed(.byte(state >> 40 & 1 == 0 ? byte : common[Int(byte) % common.count]))
      if turn % 17 == 0 { decoder.endOfInput() }
      if turn % 1000 == 0 { decoder.endPaste() }
      while let event = decoder.next() {
        if case .text(let text) = event { #expect(!text.isEmpty) }
      }
    }
    decoder.endPaste()
    decoder.endOfInput()
    #expect(!decoder.isWaiting && !decoder.isPasting)
  }
}
