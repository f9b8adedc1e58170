import Testing

@testable import Canvas

@Suite("Text width")
struct TextWidthTests {
  let narrow = TextWidth()
  let wide = TextWidth(ambiguous: .wide)

  @Test(
    "characters take the columns a terminal gives them",
    arguments: [
      ("a", 1), ("计", 2), ("划", 2), ("，", 2), ("（", 2), ("ｱ", 1), ("한", 2), ("é", 1),
      ("e\u{301}", 1),
      ("𠀀", 2), ("\u{200B}", 0), ("\u{FEFF}", 0), ("", 0), ("\u{1B}", 1), ("\u{202E}", 1),
      ("市科技局", 8), ("3.5万元", 7), ("〇", 2), ("￥", 2), ("⠿", 1), ("▾", 1), ("😀", 2),
    ])
  func columns(text: String, columns: Int) {
    #expect(narrow.columns(of: text) == columns)
  }

  @Test(
    "ambiguous characters follow the setting",
    arguments: ["“", "”", "—", "…", "①", "·", "─", "●", "×"])
  func ambiguous(text: String) {
    #expect(narrow.columns(of: text) == 1)
    #expect(wide.columns(of: text) == 2)
  }

  @Test("the table is sorted and no two ranges overlap")
  func tableOrder() {
    var last: UInt32 = 0x7F
    for index in stride(from: 0, to: widthTable.count, by: 2) {
      let end = widthTable[index + 1] & 0xFF_FFFF
      #expect(widthTable[index] > last)
      #expect(end >= widthTable[index])
      last = end
    }
  }

  @Test("nothing a terminal would act on counts as printable")
  func controls() throws {
    let dangerous =
      Array(0..<0x20) + Array(0x7F...0x9F) + [0x200E, 0x200F, 0x61C] + Array(0x202A...0x202E)
      + Array(0x2066...0x2069) + [0x2028, 0x2029]
    for value in dangerous {
      let scalar = try #require(Unicode.Scalar(UInt32(value)))
      #expect(TextWidth.classify(scalar) == .control)
    }
  }
}

@Suite("Glyph sets")
struct GlyphSetTests {
  @Test("the cjk-safe set has no sign of ambiguous width", arguments: [GlyphSet.cjkSafe, .ascii])
  func noAmbiguous(set: GlyphSet) {
    for sign in set.everySign {
      for scalar in sign.unicodeScalars {
        #expect(TextWidth.classify(scalar) != .ambiguous, "\(sign)")
      }
    }
  }

  @Test("the ascii set is ASCII")
  func ascii() {
    #expect(GlyphSet.ascii.everySign.allSatisfy { $0.isASCII })
  }

  @Test("every sign takes one column", arguments: GlyphSet.allCases)
  func oneColumn(set: GlyphSet) {
    for sign in set.everySign {
      #expect(TextWidth().columns(of: String(sign)) == 1, "\(sign)")
    }
  }

  @Test("the marks of lights differ in shape", arguments: GlyphSet.allCases)
  func marks(set: GlyphSet) {
    #expect(Set(LightMark.allCases.map(set.mark)).count == LightMark.allCases.count)
  }
}
