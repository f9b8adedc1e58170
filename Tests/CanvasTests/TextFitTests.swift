import Testing

@testable import Canvas

@Suite("Fitting text")
struct TextFitTests {
  let unicode = TextFit()
  let ascii = TextFit(glyphs: .ascii)

  @Test(
    "text is cut to columns, never through a wide character",
    arguments: [
      ("市科技局", 8, "市科技局", "市科技局"), ("市科技局", 7, "市科技…", "市科.."), ("市科技局", 6, "市科…", "市科.."),
      ("市科技局", 2, "…", "~"), ("市科技局", 1, "…", "~"), ("市科技局", 0, "", ""), ("abc", 2, "a…", "a~"),
      ("", 3, "", ""),
    ])
  func truncate(text: String, columns: Int, cut: String, asciiCut: String) {
    #expect(unicode.truncate(text, to: columns) == cut)
    #expect(ascii.truncate(text, to: columns) == asciiCut)
  }

  @Test("fitted text takes exactly its columns", arguments: 0...12)
  func exact(columns: Int) {
    for text in ["", "a", "市", "市a科b技c局d", "高新技术企业数达到600家", "“引号”"] {
      for fit in [unicode, ascii, TextFit(glyphs: .cjkSafe, ambiguous: .wide)] {
        for alignment in [Alignment.left, .right, .center] {
          #expect(fit.columns(of: fit.fit(text, to: columns, alignment)) == columns)
        }
      }
    }
  }

  @Test("padding goes where the alignment says")
  func alignment() {
    #expect(unicode.fit("牵", to: 5) == "牵   ")
    #expect(unicode.fit("牵", to: 5, .right) == "   牵")
    #expect(unicode.fit("牵", to: 5, .center) == " 牵  ")
  }

  @Test("the head is cut where the end matters")
  func head() {
    #expect(unicode.truncateHead("方案/一/（二）", to: 9) == "…/（二）")
    #expect(unicode.truncateHead("方案", to: 4) == "方案")
    #expect(ascii.truncateHead("方案/一", to: 5) == "../一")
  }
}
