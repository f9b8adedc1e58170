/// The kinds of printed numbers, from the widest to the narrowest.
enum LabelKind: Int, Comparable, Sendable {
  case annex, part, chapter, section, article
  /// 一、
  case han
  /// (一)
  case hanInBrackets
  /// 1.1 right below 一、 or 第一章
  case dottedHeading
  /// 1.
  case arabic
  /// 1.1
  case dotted
  /// 1.1.1
  case dottedTwice
  /// (1) or 1)
  case arabicInBrackets
  /// ①
  case circled
  /// 一是
  case inline

  static func < (a: LabelKind, b: LabelKind) -> Bool { a.rawValue < b.rawValue }
}

/// A printed number at a place in the text.
struct Label: Equatable, Sendable {
  var kind: LabelKind
  var value: Int
  /// The number as printed, without punctuation: in kept text.
  var printed: Range<Int>
  /// Label and punctuation; the heading starts at its end.
  var range: Range<Int>
  /// The mark after the number, "." or "、" and so on; nil where there is none.
  var mark: Unicode.Scalar?
}

enum LabelGrammar {
  /// Reads the label that starts at `place`, whatever stands before it.
  static func read(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> Label? {
    guard place < text.endIndex else { return nil }
    let first = text[place]
    if first == "第" { return ordinal(text, place) }
    if first == "(" || first == "〔" { return bracketed(text, place) }
    if first.isDigit { return arabic(text, place) }
    if first.value >= 0x2460, first.value <= 0x2473 {
      return circled(text, place, Int(first.value - 0x2460) + 1)
    }
    if first.value >= 0x2488, first.value <= 0x249B {
      return Label(
        kind: .arabic, value: Int(first.value - 0x2488) + 1, printed: place..<place + 1,
        range: place..<place + 1, mark: ".")
    }
    if let (value, end) = HanNumerals.read(text, at: place), end < text.endIndex, value > 0,
      value < 100, end - place <= 3
    {
      let mark = text[end]
      if mark == "、" || mark == "." || mark == "," && end + 1 < text.endIndex || mark == ":" {
        return Label(
          kind: .han, value: value, printed: place..<end, range: place..<end + 1, mark: mark)
      }
      if mark == "是" {
        var after = end + 1
        if after < text.endIndex, text[after] == "," || text[after] == ":" { after += 1 }
        return Label(
          kind: .inline, value: value, printed: place..<end, range: place..<after, mark: "是")
      }
    }
    return nil
  }

  private static func circled(
    _ text: ArraySlice<Unicode.Scalar>, _ place: Int, _ value: Int
  ) -> Label {
    Label(
      kind: .circled, value: value, printed: place..<place + 1,
      range: place..<skipMarks(text, place + 1), mark: nil)
  }

  private static func skipMarks(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Int {
    var index = place
    while index < text.endIndex, index - place < 2,
      text[index] == "、" || text[index] == "." || text[index] == " "
    { index += 1 }
    return index
  }

  private static func ordinal(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Label? {
    var number: (value: Int, end: Int)?
    if place + 1 < text.endIndex, text[place + 1].isDigit {
      number = digits(text, place + 1)
    } else {
      number = HanNumerals.read(text, at: place + 1)
    }
    guard let (value, end) = number, end < text.endIndex, value > 0 else { return nil }
    let kind: LabelKind
    switch text[end] {
    case "编", "篇": kind = .part
    case "章": kind = .chapter
    case "节": kind = .section
    case "条": kind = .article
    case "部" where end + 1 < text.endIndex && text[end + 1] == "分":
      return Label(
        kind: .part, value: value, printed: place..<end + 2,
        range: place..<skipMarks(text, end + 2), mark: nil)
    default: return nil
    }
    return Label(
      kind: kind, value: value, printed: place..<end + 1, range: place..<skipMarks(text, end + 1),
      mark: nil)
  }

  private static func bracketed(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Label? {
    var number: (value: Int, end: Int)?
    var kind = LabelKind.hanInBrackets
    if place + 1 < text.endIndex, text[place + 1].isDigit {
      number = digits(text, place + 1)
      kind = .arabicInBrackets
    } else {
      number = HanNumerals.read(text, at: place + 1)
    }
    guard let (value, end) = number, end < text.endIndex, text[end] == ")" || text[end] == "〕",
      value > 0, value < 200, end - place <= 5
    else { return nil }
    return Label(
      kind: kind, value: value, printed: place + 1..<end,
      range: place..<skipMarks(text, end + 1), mark: ")")
  }

  private static func digits(
    _ text: ArraySlice<Unicode.Scalar>, _ place: Int
  ) -> (value: Int, end: Int)? {
    var index = place
    var value = 0
    while index < text.endIndex, text[index].isDigit, index - place < 4 {
      value = value * 10 + Int(text[index].value - 0x30)
      index += 1
    }
    return index > place ? (value, index) : nil
  }

  private static func arabic(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Label? {
    guard let (value, end) = digits(text, place), value > 0, value < 500, end < text.endIndex
    else { return nil }
    switch text[end] {
    case ")":
      return Label(
        kind: .arabicInBrackets, value: value, printed: place..<end, range: place..<end + 1,
        mark: ")")
    case ".":
      if end + 1 < text.endIndex, text[end + 1].isDigit { return dotted(text, place) }
      var after = end + 1
      if after < text.endIndex, text[after] == "." || text[after] == "、" { after += 1 }
      return Label(
        kind: .arabic, value: value, printed: place..<end, range: place..<after, mark: ".")
    case "、", ",":
      guard end + 1 < text.endIndex, !text[end + 1].isDigit else { return nil }
      return Label(
        kind: .arabic, value: value, printed: place..<end, range: place..<end + 1,
        mark: text[end])
    default:
      return nil
    }
  }

  /// 1.2 or 1.2.3, with no unit after it. The value is that of the last number.
  private static func dotted(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Label? {
    var index = place
    var last = 0
    var parts = 0
    while let (value, end) = digits(text, index) {
      last = value
      parts += 1
      index = end
      guard end + 1 < text.endIndex, text[end] == ".", text[end + 1].isDigit else { break }
      index = end + 1
    }
    guard parts >= 2, index < text.endIndex, last > 0, last < 100 else { return nil }
    var after = index
    if text[after] == "." || text[after] == "、" || text[after] == " " { after += 1 }
    guard after < text.endIndex, text[after].isHan || text[after] == "“",
      UnitLexicon.builtin.match(text, at: after) == nil
    else { return nil }
    return Label(
      kind: .dotted, value: last, printed: place..<index, range: place..<after, mark: ".")
  }
}
