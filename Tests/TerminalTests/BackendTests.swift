import CTerminalGuard
import Canvas
import Glibc
import Testing

@testable import Terminal

@Suite("Headless backend")
struct HeadlessBackendTests {
  @Test("scripted keys come back as events and frames are kept")
  func script() throws {
    let backend = HeadlessBackend(size: Size(width: 4, height: 1))
    try backend.type("j")
    backend.play([.resize(Size(width: 2, height: 1)), .text("市")])
    var surface = Surface(backend.size, fit: backend.fit)
    surface.write("牵头", at: .zero)
    backend.present(surface)
    #expect(backend.text == "牵头")
    #expect(backend.nextEvent(timeoutMilliseconds: nil) == .key(KeyPress(.char("j"))))
    #expect(backend.nextEvent(timeoutMilliseconds: nil) == .resize(Size(width: 2, height: 1)))
    #expect(backend.size == Size(width: 2, height: 1))
    #expect(backend.nextEvent(timeoutMilliseconds: 0) == .text("市"))
    #expect(backend.nextEvent(timeoutMilliseconds: 0) == .hangup)
  }
}

@Suite("Terminals and locales")
struct TerminalKindTests {
  @Test(
    "signs follow the encoding, the width of ambiguous characters and the terminal",
    arguments: [
      ("xterm-256color", "UTF-8", TextWidth.Ambiguous.narrow, GlyphSet.unicode),
      ("xterm-256color", "UTF-8", .wide, .cjkSafe), ("putty", "GB18030", .wide, .cjkSafe),
      ("putty", "BIG5", .wide, .cjkSafe), ("xterm", "ISO-8859-1", .narrow, .ascii),
      ("linux", "UTF-8", .narrow, .ascii), ("vt100", "UTF-8", .narrow, .ascii),
    ])
  func glyphs(term: String, encoding: String, ambiguous: TextWidth.Ambiguous, set: GlyphSet) {
    #expect(TerminalKind(name: term).glyphs(encoding: encoding, ambiguous: ambiguous) == set)
  }

  @Test("a terminal without a description is taken for its relatives; a stranger is not")
  func relatives() {
    #expect(TerminalKind(name: "putty-256color").relatives == ["xterm-256color"])
    #expect(TerminalKind(name: "tmux-direct").relatives.first == "screen-256color")
    #expect(TerminalKind(name: "nonsense").relatives.isEmpty)
  }

  @Test("the clipboard's sequence: plain, wrapped under tmux, in pieces under screen")
  func clipboard() throws {
    func sequence(_ text: String, _ term: String, _ between: Clipboard.Between = .init()) -> String?
    {
      Clipboard.sequence(for: text, term: term, between: between)
    }
    let plain = "\u{1B}]52;c;54m1\u{7}"
    #expect(sequence("牵", "xterm") == plain)
    let wrapped = try #require(sequence("牵", "tmux-256color", .init(isTmux: true)))
    #expect(wrapped == "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\" + plain)
    let long = String(repeating: "长", count: 400)
    let pieces = try #require(sequence(long, "screen", .init(isScreen: true)))
    let inner = pieces.components(separatedBy: "\u{1B}P").dropFirst().map { piece in
      #expect(piece.utf8.count <= 254 && piece.hasSuffix("\u{1B}\\"))
      return String(piece.dropLast(2))
    }.joined()
    #expect(inner == sequence(long, "xterm"))
    // Over ssh nothing tells what is between.
    #expect(sequence("牵", "screen-256color") == "\u{1B}P" + plain + "\u{1B}\\" + plain)
  }

  @Test("more than terminals take is not sent")
  func clipboardLimit() {
    let most = String(repeating: "x", count: Clipboard.limit)
    #expect(Clipboard.sequence(for: most, term: "xterm", between: .init()) != nil)
    #expect(Clipboard.sequence(for: most + "x", term: "xterm", between: .init()) == nil)
  }
}

@Suite("Pastes that are not marked")
struct PasteGuessTests {
  @Test(
    "prose is a paste, keys are none",
    arguments: [
      ("Quickly dump it: q\rq\r", true), ("各单位要按月报送进展，逾期的列入通报。", true),
      ("select * from plan;", true), (String(repeating: "jk", count: 500), false),
      ("3jjjlll/sw\rjj", false), ("j", false), ("牵头", false), ("", false),
      ("0123456789abcdefghij", false), ("quit", true), ("exit\r", true), ("ls -la\r", true),
      ("rm -rf x; q\r", true), ("udu\n", true), ("q\n", true), ("1月\n", true),
      // What may be keys is keys.
      ("q\r", false), ("udu\r", false), ("gg3jl\r", false), (":q\r", false), ("/sw\rjj", false),
      ("4a12345\r", false), ("2jjc改过", false), ("\r", false), ("\n", false), ("    ", false),
      ("text with a key \u{1B}[A in it, as typed", false), ("/高新技术企业\r", false),
    ])
  func guess(text: String, isPaste: Bool) {
    #expect(PasteGuess().isPaste(Array(text.utf8)) == isPaste)
  }

  @Test(
    "where the terminal marks pastes, a few letters are keys typed while it stood still",
    arguments: [("fgaoxin", false), ("dyjxjc", false), ("Tdark\r", false), ("q\n", true)])
  func marked(text: String, isPaste: Bool) {
    #expect(PasteGuess(marksPastes: true).isPaste(Array(text.utf8)) == isPaste)
  }

  @Test("what follows a paste at once belongs to it, unless it is a key's sequence")
  func goesOn() {
    #expect(PasteGuess().isPaste(Array("q\r".utf8), goesOn: true))
    #expect(!PasteGuess().isPaste(Array("\u{1B}[A".utf8), goesOn: true))
    #expect(!PasteGuess().isPaste([], goesOn: true))
  }
}

@Suite("Encodings", .serialized)
struct EncodingTests {
  init() {
    _ = setlocale(LC_CTYPE, "C.UTF-8")
  }

  @Test("what libc can't print shows as a question mark and fills its columns")
  func placeholder() {
    let encoding = Encoding(name: "UTF-8")
    #expect(encoding.shown(Cell("市", columns: 2)).base == 0x5E02)
    #expect(encoding.shown(Cell("市", columns: 2)).isWide)
    // A Hangul extension that no character has been given yet.
    #expect(encoding.shown(Cell("\u{2FFFC}", columns: 2)).base == 0x3F)
    #expect(!encoding.shown(Cell("\u{2FFFC}", columns: 2)).isWide)
  }

  @Test("ideographs, kana and Hangul take the columns that libc says")
  func libcWidths() throws {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFC, 0xAC00...0xD7A3, 0xF900...0xFA6D, 0xFF01...0xFF60, 0x20000...0x2A6DD,
    ]
    let own = TextWidth()
    for value in ranges.joined() {
      let scalar = try #require(Unicode.Scalar(value))
      let libc = Int(guard_libc_width(value))
      if own.columns(of: scalar) != libc { Issue.record("U+\(String(value, radix: 16)): \(libc)") }
    }
  }
}
