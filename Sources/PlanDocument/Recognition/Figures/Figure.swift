import Foundation

/// A number with its unit, as printed.
struct Figure: Sendable {
  /// The number alone, both ends of a range.
  var number: Range<Int>
  /// Number, 多 or 余, unit and what follows it (以上, 左右).
  var range: Range<Int>
  var value: Decimal?
  var value2: Decimal?
  var unit: Range<Int>
  /// 多 or 余 between number and unit, or 多 after it.
  var more = false
  /// 以上, 以内, 左右 after the unit.
  var tail: Tail?
  var damaged = false
  /// 翻一番 and the like: the number is words.
  var isMultiple = false
  /// In Chinese characters.
  var isHan = false
  /// The unit, where words stand inside it: 万亩 of 3万多亩.
  var unitText: String?

  enum Tail: Sendable { case above, below, about }
}

/// Reads the figures of a stretch of folded text.
struct FigureScanner {
  let text: ArraySlice<Unicode.Scalar>
  private var figures: [Figure] = []
  private var quoteEnd = -1

  static func scan(_ text: ArraySlice<Unicode.Scalar>) -> [Figure] {
    var scanner = FigureScanner(text: text)
    scanner.run()
    return scanner.figures
  }

  private init(text: ArraySlice<Unicode.Scalar>) { self.text = text }

  private mutating func run() {
    var place = text.startIndex
    while place < text.endIndex {
      let scalar = text[place]
      if scalar == "《", let close = text[place...].prefix(80).firstIndex(of: "》") {
        place = close + 1
      } else if scalar == "h", text.starts("http", at: place) {
        while place < text.endIndex, text[place].value > 0x20, text[place].value < 0x7F {
          place += 1
        }
      } else if scalar == "“" || scalar == "〔" {
        place = afterQuote(place, scalar == "“" ? "”" : "〕")
      } else if scalar.isDigit {
        place = arabic(place)
      } else if let figure = Multiples.read(text, at: place) {
        figures.append(figure)
        place = figure.range.upperBound
      } else if HanNumerals.isNumeral(scalar), let figure = HanFigures.read(text, at: place) {
        figures.append(figure)
        place = figure.range.upperBound
      } else if HanNumerals.isNumeral(scalar) {
        while place < text.endIndex, HanNumerals.isNumeral(text[place]) { place += 1 }
      } else {
        place += 1
      }
    }
  }

  /// Names in quotation marks keep their numbers; a quoted 翻一番 is a target.
  private mutating func afterQuote(_ place: Int, _ close: Unicode.Scalar) -> Int {
    guard let end = text[place...].prefix(24).firstIndex(of: close) else { return place + 1 }
    if let figure = Multiples.read(text, at: place + 1), figure.range.upperBound == end {
      figures.append(figure)
    }
    return end + 1
  }

  private mutating func arabic(_ start: Int) -> Int {
    guard let first = NumberReading.read(text, at: start) else { return start + 1 }
    var end = first.end
    var second: (value: Decimal, end: Int)?
    let before = start > text.startIndex ? text[start - 1] : "。"
    var unitStart = end
    // 3-5家, 3%-5%, 3家至5家
    let firstUnit = UnitLexicon.builtin.match(text, at: end) ?? 0
    for skip in firstUnit > 0 ? [0, firstUnit] : [0] {
      let separator = end + skip
      guard separator + 1 < text.endIndex, NumberReading.isRangeMark(text, separator),
        text[separator + 1].isDigit, let upper = NumberReading.read(text, at: separator + 1)
      else { continue }
      if skip > 0, UnitLexicon.builtin.match(text, at: upper.end) == nil { continue }
      second = (upper.value, upper.end)
      end = upper.end
      unitStart = end
      break
    }
    let isPart =
      before.isLatin || before == "第" || before == "+" || before == "-" || before == "."
      || before == "前" || before == "/" || before == "_" || before == "#"
    if first.damaged {
      return damaged(start, first.end)
    }
    var more = false
    if unitStart < text.endIndex, text[unitStart] == "多" || text[unitStart] == "余" {
      more = true
      unitStart += 1
    }
    guard !isPart else { return end }
    guard let count = UnitLexicon.builtin.match(text, at: unitStart) else {
      return index(start, end, first.value, second?.value)
    }
    var unit = unitStart..<unitStart + count
    var unitText: String?
    if !more, unit.upperBound < text.endIndex, "多余".unicodeScalars.contains(text[unit.upperBound]) {
      more = true
      // 3万多亩: the scale and its unit are parted.
      if FigureScanner.scales.isExactly(text[unit]),
        let rest = UnitLexicon.builtin.match(text, at: unit.upperBound + 1)
      {
        let tail = unit.upperBound + 1..<unit.upperBound + 1 + rest
        unitText = text[unit].string + text[tail].string
        unit = unit.lowerBound..<tail.upperBound
      }
    }
    guard accepts(number: start..<end, unit: unit, second == nil) else { return unit.upperBound }
    var figure = Figure(
      number: start..<end, range: start..<unit.upperBound, value: first.value,
      value2: second?.value, unit: unit, more: more)
    figure.unitText = unitText
    addTail(&figure)
    figures.append(figure)
    return figure.range.upperBound
  }

  /// PUE降至1.25以下, 指数达到95: measures that have no unit.
  private mutating func index(
    _ start: Int, _ end: Int, _ value: Decimal, _ value2: Decimal?
  ) -> Int {
    let before = text[max(text.startIndex, start - 9)..<start]
    let wide = text[max(text.startIndex, start - 22)..<start]
    let part =
      wide.lastIndex { ",;:。、".unicodeScalars.contains($0) }.map { wide[($0 + 1)...] } ?? wide
    let reached = start > text.startIndex && "到达为于至过超约近在".unicodeScalars.contains(text[start - 1])
    guard
      FigureScanner.indexes.occurs(in: before)
        || reached && FigureScanner.perHead.occurs(in: part),
      end >= text.endIndex || !text[end].isHan && !text[end].isLatin
        || FigureScanner.isTail(text, end)
    else { return end }
    var figure = Figure(
      number: start..<end, range: start..<end, value: value, value2: value2, unit: end..<end)
    addTail(&figure)
    figures.append(figure)
    return figure.range.upperBound
  }

  private static func isTail(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Bool {
    tails.contains { text.starts($0.0, at: place) }
  }

  /// Rates that are often printed without their unit: 每千人口执业医师数达到3.2.
  private static let perHead: Words = [
    "每千", "每万", "每百", "每十万", "死亡率", "发病率", "能耗", "单耗", "医师数", "护士数", "床位数", "师生比", "生师比",
  ]
  private static let indexes: Words = ["PUE", "指数", "系数", "CPI", "比值", "容积率"]

  /// 3.以上: the digits after the point are lost.
  private mutating func damaged(_ start: Int, _ end: Int) -> Int {
    var figure = Figure(
      number: start..<end, range: start..<end, value: nil, unit: end..<end, damaged: true)
    if let count = UnitLexicon.builtin.match(text, at: end) {
      figure.unit = end..<end + count
      figure.range = start..<end + count
    }
    addTail(&figure)
    figures.append(figure)
    return figure.range.upperBound
  }

  private func addTail(_ figure: inout Figure) {
    var end = figure.range.upperBound
    if figure.more, end < text.endIndex, text[end] == "多" || text[end] == "余" { end += 1 }
    for (word, tail) in Self.tails where text.starts(word, at: end) {
      end += word.unicodeScalars.count
      figure.tail = tail
      break
    }
    figure.range = figure.range.lowerBound..<end
  }

  private static let scales: Words = ["万", "亿", "千万", "百万", "万亿"]
  private static let tails: [(String, Figure.Tail)] = [
    ("及以上", .above), ("或以上", .above), ("以上", .above), ("之上", .above), ("及以下", .below),
    ("以下", .below), ("以内", .below), ("之内", .below), ("左右", .about), ("上下", .about),
  ]

  /// Sizes, grades, parts of names and fractions are no figures to track.
  private func accepts(number: Range<Int>, unit: Range<Int>, _ single: Bool) -> Bool {
    let after = unit.upperBound < text.endIndex ? text[unit.upperBound] : "。"
    if after == "级" || after == "型" || after == "版" { return false }
    if after == "制", !text.starts("制造", at: unit.upperBound),
      !text.starts("制定", at: unit.upperBound)
    {
      return false
    }
    if after.isLatin, let last = text[unit].last, last.isLatin { return false }
    if let first = text[unit].first, first.isLatin, text[unit].count == 1,
      after.isDigit || after.isLatin || after == "+"
    {
      return false
    }
    if text[unit].elementsEqual("分".unicodeScalars), after == "之" || after == "钟" { return false }
    if text[unit].elementsEqual("条".unicodeScalars), after == "例" { return false }
    if text[unit].elementsEqual("度".unicodeScalars) { return false }
    if text[unit].elementsEqual("例".unicodeScalars), after == "如" { return false }
    if text[unit].elementsEqual("发".unicodeScalars), after == "展" || after == "布" || after == "放" {
      return false
    }
    if text[unit].elementsEqual("例".unicodeScalars), after == "会" { return false }
    if text[unit].elementsEqual("期".unicodeScalars), "工项建间".unicodeScalars.contains(after) {
      return false
    }
    if text[unit].elementsEqual("次".unicodeScalars), after == "会" || after == "全" { return false }
    if text[unit].elementsEqual("套".unicodeScalars), after == "餐" { return false }
    return true
  }
}

/// Plain digits, with thousands separators and a decimal point.
enum NumberReading {
  static func read(
    _ text: ArraySlice<Unicode.Scalar>, at start: Int
  ) -> (value: Decimal, end: Int, damaged: Bool)? {
    var digits = ""
    var place = start
    while place < text.endIndex, text[place].isDigit, place - start < 20 {
      digits.unicodeScalars.append(text[place])
      place += 1
    }
    guard place > start else { return nil }
    while place + 3 < text.endIndex, text[place] == ",", digits.count <= 12,
      text[place + 1].isDigit, text[place + 2].isDigit, text[place + 3].isDigit,
      place - start <= 3 || place - start > 4,
      place + 4 >= text.endIndex || !text[place + 4].isDigit
    {
      for index in place + 1...place + 3 { digits.unicodeScalars.append(text[index]) }
      place += 4
    }
    var damaged = false
    if place < text.endIndex, text[place] == "." {
      if place + 1 < text.endIndex, text[place + 1].isDigit {
        digits += "."
        place += 1
        while place < text.endIndex, text[place].isDigit, digits.count < 36 {
          digits.unicodeScalars.append(text[place])
          place += 1
        }
      } else if lostDigits(text, after: place + 1) {
        damaged = true
        place += 1
      }
    }
    guard let value = Decimal(exactly: digits) else { return nil }
    return (value, place, damaged)
  }

  /// The whole number that starts at `place`.
  static func digits(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> Int? {
    var value: Int?
    for scalar in text[place...].prefix(4) {
      guard scalar.isDigit else { break }
      value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
    }
    return value
  }

  private static func lostDigits(_ text: ArraySlice<Unicode.Scalar>, after place: Int) -> Bool {
    for word in ["以上", "以下", "以内", "左右", "%", "个百分点", "亿元", "万元"]
    where text.starts(word, at: place) { return true }
    return false
  }

  static func isRangeMark(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Bool {
    switch text[place] {
    case "-", "~", "至", "到", "一": true
    default: false
    }
  }
}
