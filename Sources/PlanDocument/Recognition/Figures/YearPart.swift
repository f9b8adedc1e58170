import PlanModel

/// A quarter or a half of a year as documents print it: 一季度, 第3季度, 前三季度, 上半年.
struct YearPart {
  private let name: String
  /// After its words.
  let end: Int
  /// 前三季度: from the year's start.
  let isTotal: Bool

  /// In the written form of a period: 2026Q1, 2026H1.
  func period(_ year: Int) -> String { "\(year)\(name)" }

  /// Nil for 每季度 and 季度, which name none.
  static func read(_ text: ArraySlice<Unicode.Scalar>, at start: Int) -> YearPart? {
    for (word, name) in [("上半年", "H1"), ("下半年", "H2")] where text.starts(word, at: start) {
      return YearPart(name: name, end: start + 3, isTotal: false)
    }
    guard start + 2 < text.endIndex else { return nil }
    let opens = text[start] == "第" || text[start] == "前"
    let place = opens ? start + 1 : start
    guard place + 2 < text.endIndex, text.starts("季度", at: place + 1) else { return nil }
    if !opens, start > text.startIndex,
      text[start - 1].isDigit || HanNumerals.digit(text[start - 1]) != nil
    {
      return nil
    }
    let number: Int? =
      text[place].isDigit
      ? Int(text[place].value) - 0x30 : text[place] == "两" ? 2 : HanNumerals.digit(text[place])
    guard let number, (1...4).contains(number) else { return nil }
    return YearPart(name: "Q\(number)", end: place + 3, isTotal: text[start] == "前")
  }
}

/// How often something is to be done, where a figure is one of each time: 每月检查企业30家.
enum Frequencies {
  static let words: Words = [
    "每季度", "每个季度", "每季", "每月", "每个月", "每半年", "每周", "每旬", "每两个月", "每两周",
  ]
}
