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

@Suite("Wrapping text")
struct TextWrapTests {
  let fit = TextFit()

  @Test("closing punctuation never begins a line")
  func closing() {
    #expect(fit.wrap("加快建设，创新驱动。", to: 8) == ["加快建", "设，创新", "驱动。"])
  }

  @Test("opening punctuation never ends a line")
  func opening() {
    #expect(fit.wrap("牵头单位（科技局）", to: 10) == ["牵头单位", "（科技局）"])
  }

  @Test("Latin words and numbers stay whole")
  func words() {
    #expect(fit.wrap("达到12345家企业", to: 8) == ["达到", "12345家", "企业"])
    #expect(fit.wrap("one two three", to: 7) == ["one two", "three"])
    #expect(fit.wrap("增长10.5%以上", to: 6) == ["增长", "10.5%", "以上"])
  }

  @Test("a word longer than the line is broken")
  func longWord() {
    #expect(fit.wrap("abcdefgh", to: 3) == ["abc", "def", "gh"])
  }

  @Test("line ends of the text are kept, also empty lines")
  func lineEnds() {
    #expect(fit.wrap("甲\n\n乙\r\n丙\n", to: 10) == ["甲", "", "乙", "丙"])
    #expect(fit.wrap("", to: 10) == [""])
  }

  @Test("a line too narrow for a wide character still moves on")
  func narrow() {
    #expect(fit.wrap("甲乙", to: 1) == ["甲", "乙"])
    #expect(fit.wrap("甲乙", to: 0) == [])
  }

  @Test("lines after the first may hang")
  func hanging() {
    let scalars = Array("一二三四五六七".unicodeScalars)
    let lines = fit.wrap(scalars, to: 8, hanging: 4)
    #expect(lines.map(\.range) == [0..<4, 4..<6, 6..<7])
    #expect(lines.map(\.columns) == [8, 4, 2])
  }

  @Test("ranges cover the source but for blanks and line ends", arguments: 1...30)
  func cover(columns: Int) {
    let text = "到2018年，新增 high-tech 企业30家（其中：规模以上5家）；\n“双创”平台《名录》发布……完成——"
    let scalars = Array(text.unicodeScalars)
    let lines = fit.wrap(scalars, to: columns)
    var next = 0
    for line in lines {
      #expect(
        scalars[next..<line.range.lowerBound].allSatisfy { " \n".unicodeScalars.contains($0) })
      next = line.range.upperBound
      if columns > 1 { #expect(line.columns <= columns) }
    }
    #expect(next == scalars.count)
  }
}
