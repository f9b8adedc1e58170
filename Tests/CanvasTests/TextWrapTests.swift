import Testing

@testable import Canvas

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

  @Test(
    "a number keeps its unit, with or without a blank between",
    arguments: [
      ("投资总额12.5 亿元", 12, ["投资总额", "12.5 亿元"]),
      ("新增企业1200家左右", 12, ["新增企业", "1200家左右"]),
      ("面积约50万平方米以上", 14, ["面积约", "50万平方米以上"]),
      ("完成于2018年12月31日", 12, ["完成于2018年", "12月31日"]),
      ("提高3.5个百分点", 10, ["提高", "3.5个百分", "点"]),
      ("任务在第3季度完成", 8, ["任务在", "第3季度", "完成"]),
      ("完成率与序时之差 = −30.0 个百分点", 24, ["完成率与序时之差 =", "−30.0 个百分点"]),
      ("比上年 -5 家", 8, ["比上年", "-5 家"]),
    ])
  func units(text: String, columns: Int, lines: [String]) {
    #expect(fit.wrap(text, to: columns) == lines)
  }

  @Test("blanks beside a sign do not let it begin or end a line")
  func blanks() {
    #expect(fit.wrap("创新驱动 ，发展", to: 8) == ["创新驱", "动 ，发", "展"])
    #expect(fit.wrap("创新驱（ 动力）", to: 8) == ["创新驱", "（ 动", "力）"])
  }

  @Test(
    "no line begins or ends with what may not, at any width that its signs leave room for",
    arguments: [4, 5, 6, 7, 8, 10, 13, 20, 31, 44])
  func property(columns: Int) {
    var random = Numbers(seed: UInt64(columns))
    for _ in 0..<400 {
      let text = random.text()
      let scalars = Array(text.unicodeScalars)
      let lines = fit.wrap(scalars, to: columns)
      // Nothing is lost: between lines there are only blanks.
      var next = 0
      for line in lines {
        #expect(scalars[next..<line.range.lowerBound].allSatisfy { $0 == " " }, "\(text)")
        #expect(line.columns <= columns, "\(text)")
        next = line.range.upperBound
      }
      #expect(next == scalars.count)
      guard widestRun(scalars) <= columns else { continue }
      for line in lines where !line.range.isEmpty {
        let (first, last) = (scalars[line.range.lowerBound], scalars[line.range.upperBound - 1])
        #expect(line.range.lowerBound == 0 || !mayNotBegin.contains(first), "\(text)|\(columns)")
        #expect(line.range.upperBound == next || !mayNotEnd.contains(last), "\(text)|\(columns)")
      }
    }
  }

  private let mayNotBegin = Set("。，、；：？！）》」』”".unicodeScalars)
  private let mayNotEnd = Set("（《「『“".unicodeScalars)

  /// The widest stretch that the rules alone keep together, blanks and all.
  private func widestRun(_ scalars: [Unicode.Scalar]) -> Int {
    var (widest, run) = (0, 0)
    var last: Unicode.Scalar?
    var blanks = 0
    for scalar in scalars {
      if scalar == " " {
        blanks += 1
        continue
      }
      let holds =
        mayNotBegin.contains(scalar) || (last.map(mayNotEnd.contains) ?? false)
        || "./%".unicodeScalars.contains(scalar) || last == "/"
      run = (holds ? run + blanks : 0) + fit.width.columns(of: scalar)
      widest = max(widest, run)
      (last, blanks) = (scalar, 0)
    }
    return widest
  }

  /// Sentences by chance, the same in every run.
  private struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }

    private let pieces = [
      "创", "新", "驱动", "发展", "企业", "科技局", "，", "。", "、", "；", "：", "？", "！", "（", "）", "《", "》",
      "「", "」", "『", "』", "“", "”", " ", "12.5 亿元", "600家", "85%", "2018年", "high-tech",
      "GB/T 1234", "万元/人",
    ]

    mutating func text() -> String {
      let text = (0..<(3 + next(30))).map { _ in pieces[next(pieces.count)] }.joined()
      // An indent has no rule to keep, and a blank at the end is none of a line's.
      return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
