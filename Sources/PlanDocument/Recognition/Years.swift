/// Years as documents print them.
enum Years {
  /// A year with four digits that starts at `place`: 2025 (also before 年), not part of a longer number.
  static func read(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> Int? {
    guard place + 4 <= text.endIndex, text[place].isDigit,
      place == text.startIndex || !text[place - 1].isDigit && text[place - 1] != "."
    else {
      return han(text, at: place)
    }
    var value = 0
    for index in place..<place + 4 {
      guard text[index].isDigit else { return nil }
      value = value * 10 + Int(text[index].value - 0x30)
    }
    guard place + 4 == text.endIndex || !text[place + 4].isDigit, (1980...2070).contains(value)
    else { return nil }
    return value
  }

  /// 二〇二五 before 年.
  private static func han(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> Int? {
    guard place + 4 < text.endIndex, text[place] == "二", text[place + 4] == "年" else { return nil }
    var value = 0
    for index in place..<place + 4 {
      guard let digit = HanNumerals.digit(text[index]) else { return nil }
      value = value * 10 + digit
    }
    return (1980...2070).contains(value) ? value : nil
  }

  /// Every year in the text that 年 follows, or that is one end of a span (2021-2023年).
  static func all(in text: ArraySlice<Unicode.Scalar>) -> [Int] {
    var result: [Int] = []
    var place = text.startIndex
    while place < text.endIndex {
      if let year = read(text, at: place) {
        let after = place + 4
        if after < text.endIndex,
          text[after] == "年" || text[after] == "-" || text[after] == "~" || text[after] == "至"
        {
          result.append(year)
        }
        place = after
      } else {
        place += 1
      }
    }
    return result
  }

  /// Years that targets name: 到2025年, 2025年底前, 2025年,.
  static func targets(in text: ArraySlice<Unicode.Scalar>) -> [Int] {
    var result: [Int] = []
    var place = text.startIndex
    var depth = 0
    while place < text.endIndex {
      if text[place] == "《" { depth += 1 }
      if text[place] == "》" { depth = max(0, depth - 1) }
      if depth == 0, let year = read(text, at: place) {
        let after = place + 4
        if after < text.endIndex, text[after] == "年" {
          let before = place > text.startIndex ? text[place - 1] : "。"
          let next = after + 1 < text.endIndex ? text[after + 1] : "。"
          let based = text[after..<min(after + 6, text.endIndex)].contains(word: "基础")
          if !based,
            "到至在,。;:“前、\n".unicodeScalars.contains(before) || "底末前,".unicodeScalars.contains(next)
              || next.isHan && next != "第" && next != "度" && !HanNumerals.isNumeral(next)
                && !next.isDigit
          {
            if !"望较比自从于以".unicodeScalars.contains(before) { result.append(year) }
          }
        }
        place = after
      } else {
        place += 1
      }
    }
    return result
  }

  /// The year of the document number, 〔2025〕, or of the date line before the first node.
  static func issued(_ text: KeptText, before end: Int) -> Int? {
    var found: Int?
    for line in text.textLines where line.range.upperBound <= end {
      let slice = text[line.range]
      guard slice.count <= 40, !slice.contains("《") else { continue }
      if let open = slice.firstIndex(of: "〔"), open + 5 < slice.endIndex, slice[open + 5] == "〕",
        let year = read(slice, at: open + 1)
      {
        return year
      }
      let dated = slice.first == "(" && slice.last == ")" ? slice.dropFirst().dropLast() : slice
      if dated.last == "日", dated.count <= 14, let year = read(dated, at: dated.startIndex) {
        found = year
      }
    }
    return found
  }

  /// 三年行动计划 is 3, 五年规划 is 5.
  static func duration(_ name: ArraySlice<Unicode.Scalar>) -> Int? {
    for place in name.indices {
      guard let value = HanNumerals.digit(name[place]), (2...9).contains(value),
        place + 2 < name.endIndex, name[place + 1] == "年",
        name[place + 2] == "行" || name[place + 2] == "规" || name[place + 2] == "计"
      else { continue }
      return value
    }
    return nil
  }

  /// The last year of a numbered five-year plan: 十四五 ends in 2025.
  static func fiveYearPlan(_ name: ArraySlice<Unicode.Scalar>) -> Int? {
    for (word, year) in [("十二五", 2015), ("十三五", 2020), ("十四五", 2025), ("十五五", 2030), ("十六五", 2035)]
    where name.contains(word: word) { return year }
    return nil
  }
}
