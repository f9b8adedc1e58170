import PlanModel

/// Finds the page numbers that a document viewer puts before each page's text ("2、"), often inside a sentence.
///
/// They count up from 1 without a gap, and the text before most of them breaks off. Real numbering does neither over
/// stretches as long as a page.
enum PageMarks {
  static func mark(_ lines: inout [SourceLine], scalars: [Unicode.Scalar]) {
    var found: [(line: Int, end: Int)] = []
    for index in lines.indices where lines[index].removed == nil && lines[index].table == nil {
      let span = lines[index].span
      var place = span.start
      while place < span.end, scalars[place].isSpace { place += 1 }
      var value = 0
      let digits = place
      while place < span.end, scalars[place].isDigit, place - digits < 4 {
        value = value * 10 + Int(scalars[place].value - 0x30)
        place += 1
      }
      guard place > digits, place < span.end, scalars[place] == "、", value == found.count + 1
      else { continue }
      found.append((index, place + 1))
    }
    guard found.count >= 2 else { return }
    var broken = 0
    var length = 0
    for (position, mark) in found.enumerated() {
      length += lines[mark.line].span.count
      if position > 0, breaksOff(lines, before: mark.line, scalars) { broken += 1 }
    }
    guard broken * 5 >= (found.count - 1) * 3, length / found.count >= 150 else { return }
    for (position, mark) in found.enumerated() {
      lines[mark.line].pageMark = SourceSpan(lines[mark.line].span.start, mark.end)
      lines[mark.line].joined = position > 0
    }
  }

  private static func breaksOff(
    _ lines: [SourceLine], before index: Int, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    guard let before = lines[..<index].last(where: { $0.removed == nil }) else { return false }
    var end = before.span.end
    while end > before.span.start, scalars[end - 1].isSpace { end -= 1 }
    guard end > before.span.start else { return false }
    switch TextFolding.fold(scalars[end - 1]) {
    case "。", ";", ":", "!", "?", ")", "”", "】", "〕", ".": return false
    default: return true
    }
  }
}
