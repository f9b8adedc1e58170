import Foundation
import PlanModel

/// Finds by when things are due.
struct DueReading {
  struct Due: Sendable {
    var place: Int
    var end: Int
    /// In the written form of a period.
    var value: String
    /// 截至: what was reached by then.
    var reached: Bool
    var source = DueSource.by

    var mark: Mark { Mark(value: value, source: source) }
  }

  /// A due date in force, and what it rests on.
  struct Mark: Sendable {
    var value: String
    var source: DueSource
  }

  let facts: DocumentFacts
  /// The plan that a summary ends with.
  var planned = false

  /// The due dates of a sentence, in order.
  func all(in text: ArraySlice<Unicode.Scalar>) -> [Due] {
    var dues: [Due] = []
    var place = text.startIndex
    var depth = 0
    while place < text.endIndex {
      let scalar = text[place]
      if scalar == "《" { depth += 1 }
      if scalar == "》" { depth = max(0, depth - 1) }
      if depth > 0 {
        place += 1
        continue
      }
      if let due = year(text, place) ?? word(text, place) ?? month(text, place) ?? span(text, place)
      {
        // 2025年…，全年…: the year that is named.
        if due.source != .yearly || dues.isEmpty { dues.append(due) }
        place = due.end
      } else {
        place += 1
      }
    }
    return dues
  }

  private func year(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Due? {
    guard text[place].isDigit || text[place] == "二", let year = Years.read(text, at: place) else {
      return nil
    }
    var after = place + 4
    guard after < text.endIndex else { return nil }
    // The start of a span of years: its end is the due date.
    if text[after] == "-" || text[after] == "~" || text[after] == "至" { return nil }
    let bare = text[after] != "年"
    if bare {
      // "2018新增…": the 年 was lost.
      guard Verbs.makingWords.match(text, at: after) != nil, facts.year == year else { return nil }
      return Due(
        place: place, end: after, value: "\(year)", reached: false, source: .during)
    }
    after += 1
    let tail = text[after..<min(after + 5, text.endIndex)]
    if tail.contains(word: "基础") { return nil }
    if tail.starts("度", at: after), year != facts.year { return nil }
    if let earliest = facts.period.from ?? facts.issued ?? facts.year.map({ $0 - 6 }),
      year < earliest - (facts.kind == .plan ? 0 : 1)
    {
      return nil
    }
    let before = text[max(text.startIndex, place - 2)..<place]
    if before.contains(word: "比") || before.last == "较" || before.last == "是" { return nil }
    var value = "\(year)"
    var end = after
    if let found = date(of: year, text, after) { (value, end) = found }
    // 2019年1月1日至12月31日: the end counts.
    if end + 1 < text.endIndex, "至到-".unicodeScalars.contains(text[end]),
      let found = date(of: year, text, end + 1)
    {
      (value, end) = found
    }
    // 自2025年5月1日起: the start of something, not its end.
    if end < text.endIndex, text[end] == "起" || text.starts("以来", at: end) { return nil }
    if before.last == "自" || before.last == "从" { return nil }
    let reached = before.contains(word: "截至") || before.contains(word: "截止")
    let isLimit =
      reached || before.last.map { "到至".unicodeScalars.contains($0) } ?? false
      || value.count > 4
      || end < text.endIndex && "底末前以之".unicodeScalars.contains(text[end])
    return Due(
      place: place, end: end, value: value, reached: reached, source: isLimit ? .by : .during)
  }

  /// The month that begins at a place, with its day where one follows, as it is written; and where it ends.
  private func date(
    of year: Int, _ text: ArraySlice<Unicode.Scalar>, _ place: Int
  ) -> (String, Int)? {
    guard let (month, end) = monthNumber(text, place), end < text.endIndex, text[end] == "月" else {
      return nil
    }
    if let (day, dayEnd) = dayNumber(text, end + 1), let date = Day(year, month, day) {
      return (date.description, dayEnd)
    }
    return (String(format: "%04d-%02d", year, month), end + 1)
  }

  private func monthNumber(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> (Int, Int)? {
    var value = 0
    var index = place
    while index < text.endIndex, text[index].isDigit, index - place < 2 {
      value = value * 10 + Int(text[index].value - 0x30)
      index += 1
    }
    return index > place && (1...12).contains(value) ? (value, index) : nil
  }

  private func dayNumber(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> (Int, Int)? {
    var value = 0
    var index = place
    while index < text.endIndex, text[index].isDigit, index - place < 2 {
      value = value * 10 + Int(text[index].value - 0x30)
      index += 1
    }
    guard index > place, index < text.endIndex, text[index] == "日" else { return nil }
    return (value, index + 1)
  }

  private func word(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Due? {
    if !isCompared(text, place),
      let end = Years.fiveYearPlan(text[place..<min(place + 3, text.endIndex)])
    {
      var after = place + 3
      if after < text.endIndex, text[after] == "”" { after += 1 }
      for word in ["期间", "末", "期末", "时期"] where text.starts(word, at: after) {
        return Due(
          place: place, end: after + word.unicodeScalars.count, value: "\(end)", reached: false)
      }
    }
    guard let year = planned ? facts.planYear ?? facts.year : facts.year else { return nil }
    for (word, offset) in Self.words where text.starts(word, at: place) {
      let count = word.unicodeScalars.count
      if word == "全年", let last = lastOfSeveral {
        return Due(
          place: place, end: place + count, value: "\(last)", reached: false, source: .yearly)
      }
      let target = offset == 0 && !planned ? (facts.period.from ?? year) : year + offset
      return Due(
        place: place, end: place + count, value: "\(offset == 0 ? max(target, 0) : target)",
        reached: false, source: word == "年底前" ? .by : .during)
    }
    return nil
  }

  /// The last year of a plan that runs over several: 全年 is each of them.
  private var lastOfSeveral: Int? {
    guard facts.kind == .plan, let from = facts.period.from, let to = facts.period.to, from < to
    else { return nil }
    return to
  }

  /// 比“十三五”末: what the target is measured against.
  private func isCompared(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Bool {
    let before = text[max(text.startIndex, place - 3)..<place].last { $0 != "“" }
    return before == "比" || before == "较" || before == "是"
  }

  private static let words: [(String, Int)] = [
    ("今年", 0), ("年内", 0), ("本年度", 0), ("年底前", 0), ("全年", 0), ("明年", 1),
  ]

  /// 截至11月, 12月底 in a document of one year.
  private func month(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Due? {
    guard let year = facts.year, text[place].isDigit,
      place == text.startIndex || !text[place - 1].isDigit && text[place - 1] != "年",
      let (month, end) = monthNumber(text, place), end < text.endIndex, text[end] == "月"
    else { return nil }
    let next = end + 1 < text.endIndex ? text[end + 1] : "。"
    let before = place > text.startIndex ? text[place - 1] : "。"
    guard
      next == "底" || next == "末" || next == "," || before == "至" || before == "到" || before == "-"
    else { return nil }
    if facts.kind == .plan, before != "到", next != "底", next != "末" { return nil }
    let reached = before == "至" || before == "-"
    return Due(
      place: place, end: end + 1, value: String(format: "%04d-%02d", year, month),
      reached: reached && text[max(text.startIndex, place - 2)..<place].contains(word: "截"))
  }

  /// 三年内, 5年内, 用三年时间: counted from the plan's first year.
  private func span(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Due? {
    guard let start = facts.period.from ?? facts.issued ?? facts.year else { return nil }
    var years: Int?
    var end = place
    if let digit = HanNumerals.digit(text[place]), digit > 0 {
      years = digit
      end = place + 1
    } else if text[place].isDigit, place == text.startIndex || !text[place - 1].isDigit {
      years = Int(text[place].value - 0x30)
      end = place + 1
    }
    guard let years, years > 0, end + 1 < text.endIndex, text[end] == "年", text[end + 1] == "内",
      place == text.startIndex || !HanNumerals.isNumeral(text[place - 1])
    else { return nil }
    return Due(place: place, end: end + 2, value: "\(start + years - 1)", reached: false)
  }
}
