import Testing

@testable import Terminal

@Suite("Colours as sent")
struct RenditionFilterTests {
  private func filtered(_ frames: [String], takesBack: Bool = true, movesWithinRow: Bool = false)
    -> [String]
  {
    var filter = RenditionFilter(takesBack: takesBack, movesWithinRow: movesWithinRow)
    return frames.map { String(decoding: filter.filter(Array($0.utf8)), as: UTF8.self) }
  }

  /// The cells that a terminal would show for what it is sent, each with its rendition.
  private func shown(_ text: String) -> [String] {
    var cells: [String] = []
    var rendition = Rendition()
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == 0x1B else {
        let visible = Rendition.underline | Rendition.reverse
        let isPlainBlank = byte == 0x20 && rendition.attributes & visible == 0
        let letters = isPlainBlank ? [] : rendition.foreground
        let attributes = isPlainBlank ? 0 : rendition.attributes
        cells.append("\(byte) \(letters) \(rendition.background) \(attributes)")
        continue
      }
      guard let end = bytes.firstIndex(where: { (0x40...0x7E).contains($0) && $0 != 0x5B })
      else { break }
      if bytes[end] == UInt8(ascii: "m") {
        let isKnown = rendition.take(bytes[(bytes.startIndex + 1)..<end])
        #expect(isKnown)
      } else {
        cells.append(String(decoding: bytes[...end], as: UTF8.self))
      }
      bytes = bytes[(end + 1)...]
    }
    return cells
  }

  @Test("a change is sent by the shortest way, and only when something shows it")
  func shortest() {
    let frames = filtered([
      "\u{1B}[1;1H\u{1B}[1m\u{1B}[38;5;231m\u{1B}[48;5;24mA\u{1B}(B\u{1B}[m\u{1B}[2;1H",
      "\u{1B}(B\u{1B}[0;1m\u{1B}[38;5;231m\u{1B}[48;5;24mB\u{1B}[39;49m\u{1B}(B\u{1B}[m",
      "\u{1B}[7m\u{1B}[38;5;231m\u{1B}[48;5;24mC\u{1B}(B\u{1B}[m",
      "D\u{1B}[38;5;9m \u{1B}[m",
    ])
    #expect(
      frames == [
        "\u{1B}[1;1H\u{1B}[0;1;38;5;231;48;5;24mA\u{1B}[2;1H", "B", "\u{1B}[22;7mC",
        "\u{1B}[mD ",
      ])
  }

  @Test("a terminal that takes nothing back begins anew")
  func anew() {
    let frames = filtered(
      ["\u{1B}[1m\u{1B}[7mA\u{1B}[m\u{1B}[1mB\u{F}C\u{1B}[7mD"], takesBack: false)
    #expect(frames == ["\u{1B}[0;1;7mA\u{1B}[0;1mBC\u{1B}[7mD"])
  }

  @Test("what erases or scrolls does so in the colours that ncurses meant")
  func erasing() {
    let frames = filtered([
      "A\u{1B}[41m\u{1B}[K\u{1B}[m\u{1B}[K", "\u{1B}[42m\n\u{1B}[m\r\u{1B}[31m\n", "\u{1B}M",
    ])
    #expect(
      frames == [
        "\u{1B}[mA\u{1B}[41m\u{1B}[K\u{1B}[m\u{1B}[K", "\u{1B}[42m\n\r\u{1B}[m\n", "\u{1B}M",
      ])
  }

  @Test("a move within the row or to the next names no row")
  func moves() {
    let frames = ["\u{1B}[5;40HA\u{1B}[5;80HB\u{1B}[6dC\u{1B}[7;1H", "\u{1B}[7;3HD\n\u{1B}[9;3H"]
    #expect(
      filtered(frames, movesWithinRow: true) == [
        "\u{1B}[5;40H\u{1B}[mA\u{1B}[80GB\u{1B}[BC\u{1B}[7;1H", "\u{1B}[3GD\n\u{1B}[9;3H",
      ])
    #expect(filtered(frames)[1] == frames[1])
  }

  @Test("rows are counted through steps up and down")
  func steps() {
    let frame = "\u{1B}[5;40HA\u{1B}[A\u{1B}[4;9HB\u{1B}[3B\u{1B}[DC\u{1B}[7;9H\u{1B}[9;1H"
    #expect(
      filtered([frame], movesWithinRow: true) == [
        "\u{1B}[5;40H\u{1B}[mA\u{1B}[A\u{1B}[9GB\u{1B}[3B\u{1B}[DC\u{1B}[9G\u{1B}[9;1H"
      ])
  }

  @Test("a number of the palette that stands for a colour is sent as that colour")
  func exact() {
    var filter = RenditionFilter(takesBack: true, movesWithinRow: false)
    filter.exactColors = [16: Array("2;1;2;3".utf8)]
    let sent = filter.filter(Array("\u{1B}[38;5;16m\u{1B}[48;5;17mA".utf8))
    #expect(String(decoding: sent, as: UTF8.self) == "\u{1B}[0;38;2;1;2;3;48;5;17mA")
  }

  @Test("unknown sequences pass, and nothing is taken for granted after them")
  func unknown() {
    #expect(
      filtered(["A\u{1B}[58;5;1mB\u{1B}[>4mC\u{1B}[?25l"]) == [
        "\u{1B}[mA\u{1B}[58;5;1m\u{1B}[mB\u{1B}[>4mC\u{1B}[?25l"
      ])
  }

  @Test("every text shows as without the filter", arguments: 0..<200)
  func same(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let parts = [
      "\u{1B}[m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[4m", "\u{1B}[7m", "\u{1B}[22m", "\u{1B}[24m",
      "\u{1B}[27m", "\u{1B}[31m", "\u{1B}[38;5;200m", "\u{1B}[38;2;1;2;3m", "\u{1B}[38:2::9:9:9m",
      "\u{1B}[39;49m", "\u{1B}[44m", "\u{1B}[48;5;17m", "\u{1B}[103m", "\u{1B}[0;1;7;32m", " ",
      "x", "市", "\u{1B}[3;4H", "\u{1B}[K",
    ]
    let text = "\u{1B}[m" + (0..<60).map { _ in parts[pick(parts.count)] }.joined()
    let sent = filtered([text], takesBack: seed % 2 == 0)[0]
    #expect(shown(sent) == shown(text))
    #expect(sent.utf8.count <= text.utf8.count + 4)
  }
}
