import Foundation

/// Figures written in Chinese characters: 三百家, 两亿元, 百分之六十.
enum HanFigures {
  static func read(_ text: ArraySlice<Unicode.Scalar>, at start: Int) -> Figure? {
    if text.starts("百分之", at: start) { return percent(text, start) }
    guard start == text.startIndex || !blocked.contains(text[start - 1]) else { return nil }
    if let round = roundSum(text, start) { return round }
    guard let (value, end) = HanNumerals.read(text, at: start) else { return nil }
    var unitStart = end
    var more = false
    if unitStart < text.endIndex, text[unitStart] == "余" || text[unitStart] == "多" {
      more = true
      unitStart += 1
    }
    guard value >= 2, let count = UnitLexicon.builtin.match(text, at: unitStart) else { return nil }
    let unit = unitStart..<unitStart + count
    let firm = firmUnits.isExactly(withoutScale(text[unit]))
    // 三百家 is a figure; 五个方面 and 两项 are wording, unless a verb makes them.
    let large = end - start >= 2 || text[unit].count > 1
    guard firm, large || makes(text, start) else { return nil }
    guard text[end - 1] != "百" || HanNumerals.digit(text[start]) != nil,
      text[end - 1] != "千" || HanNumerals.digit(text[start]) != nil
    else { return nil }
    var figure = Figure(
      number: start..<end, range: start..<unit.upperBound, value: Decimal(value), unit: unit,
      more: more, isHan: true)
    if text.starts("以上", at: unit.upperBound) {
      figure.tail = .above
      figure.range = start..<unit.upperBound + 2
    } else if text.starts("左右", at: unit.upperBound) {
      figure.tail = .about
      figure.range = start..<unit.upperBound + 2
    } else if text.starts("以内", at: unit.upperBound) {
      figure.tail = .below
      figure.range = start..<unit.upperBound + 2
    }
    return figure
  }

  /// 突破百亿元, 达到千亿元.
  private static func roundSum(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Figure? {
    guard text[start] == "百" || text[start] == "千" || text[start] == "万",
      text.starts("亿元", at: start + 1), reaching.match(text[..<start]) != nil,
      start + 3 >= text.endIndex || !text[start + 3].isHan || text.starts("以上", at: start + 3)
        || text.starts("左右", at: start + 3)
    else { return nil }
    let value: Decimal = text[start] == "百" ? 100 : text[start] == "千" ? 1000 : 10000
    var figure = Figure(
      number: start..<start + 1, range: start..<start + 3, value: value,
      unit: start + 1..<start + 3, isHan: true)
    if text.starts("以上", at: start + 3) { figure.tail = .above }
    if text.starts("左右", at: start + 3) { figure.tail = .about }
    if figure.tail != nil { figure.range = start..<start + 5 }
    return figure
  }

  private static let reaching: Endings = ["突破", "达到", "超过", "达", "超", "迈上", "跨越", "跨上"]

  private static func percent(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Figure? {
    guard start + 3 < text.endIndex else { return nil }
    var value: Decimal
    var end: Int
    if let (whole, after) = HanNumerals.read(text, at: start + 3) {
      value = Decimal(whole)
      end = after
      if end + 1 < text.endIndex, text[end] == "点", let tenth = HanNumerals.digit(text[end + 1]) {
        value += Decimal(tenth) / 10
        end += 2
      }
    } else if let digits = NumberReading.read(text, at: start + 3) {
      value = digits.value
      end = digits.end
    } else {
      return nil
    }
    var figure = Figure(
      number: start..<end, range: start..<end, value: value, unit: start..<start + 3, isHan: true)
    for (word, tail) in [("以上", Figure.Tail.above), ("左右", .about), ("以内", .below), ("以下", .below)]
    where text.starts(word, at: end) {
      figure.tail = tail
      figure.range = start..<end + 2
    }
    return figure
  }

  private static func withoutScale(_ unit: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>
  {
    var rest = unit
    while let first = rest.first, first == "万" || first == "亿" || first == "千" || first == "百",
      rest.count > 1
    {
      rest = rest.dropFirst()
    }
    return rest
  }

  /// A verb that makes or a comparing word stands right before.
  private static func makes(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Bool {
    let before = text[max(text.startIndex, start - 6)..<start]
    return Verbs.makingEndings.match(before) != nil || before.last == "了"
  }

  private static let blocked: Set<Unicode.Scalar> = ["第", "之", "统", "同", "每", "这", "周", "星", "十"]

  private static let firmUnits: Words = [
    "家", "件", "元", "美元", "人", "名", "户", "座", "所", "处", "公里", "亩", "吨", "台", "套", "平方米", "平方公里",
    "千瓦", "人次", "辆", "艘", "个百分点", "公顷", "场次", "标准箱", "篇", "栋", "支", "场",
  ]
}

/// Targets in words that multiply: 翻一番, 增长一倍, 倍增.
enum Multiples {
  static func read(_ text: ArraySlice<Unicode.Scalar>, at start: Int) -> Figure? {
    for (word, value) in table where text.starts(word, at: start) {
      let end = start + word.unicodeScalars.count
      if start > text.startIndex, text[start - 1] == "个" { return nil }
      if end < text.endIndex, nameTails.match(text, at: end) != nil { return nil }
      var figure = Figure(
        number: start..<end, range: start..<end, value: value, unit: end..<end, isHan: true)
      figure.isMultiple = true
      if text.starts("以上", at: end) {
        figure.tail = .above
        figure.range = start..<end + 2
      }
      return figure
    }
    return nil
  }

  private static let table: [(String, Decimal)] = [
    ("翻一番", 2), ("翻两番", 4), ("翻三番", 8), ("翻1番", 2), ("翻2番", 4), ("翻番", 2), ("翻了一番", 2),
    ("增长一倍", 2), ("增加一倍", 2), ("提高一倍", 2), ("提升一倍", 2), ("增长1倍", 2), ("增加约一倍", 2), ("增长约一倍", 2),
    ("增长近一倍", 2), ("提高约一倍", 2), ("增长约1倍", 2),
    ("增加1倍", 2), ("提高1倍", 2), ("增长两倍", 3), ("实现倍增", 2),
  ]
  private static let nameTails: Words = ["计划", "工程", "行动", "方案", "培育", "专项", "战略"]
}
