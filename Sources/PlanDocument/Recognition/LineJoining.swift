import PlanModel

/// Joins lines that a hard line break parted inside a sentence.
enum LineJoining {
  static func mark(_ lines: inout [SourceLine], scalars: [Unicode.Scalar]) {
    var before: Int?
    for index in lines.indices {
      guard lines[index].removed == nil else { continue }
      guard lines[index].table == nil else {
        before = nil
        continue
      }
      if let previous = before, !lines[index].joined, lines[index].heading == nil,
        lines[previous].heading == nil, !lines[index].bold, !lines[previous].bold
      {
        lines[index].joined = continues(
          Chrome.bare(lines[previous].span, scalars)[...],
          Chrome.bare(lines[index].span, scalars)[...])
      }
      before = index
    }
  }

  /// Whether `next` goes on in the sentence that `line` breaks off.
  static func continues(
    _ line: ArraySlice<Unicode.Scalar>, _ next: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let last = line.last, let first = next.first else { return false }
    if OutlineReader.startsItem(next) || ClauseWords.startsClause(next) { return false }
    if first == "-" || first == "附" && next.starts("附件", at: next.startIndex) { return false }
    // Inside a bracket that the next line closes.
    if let depth = openBrackets(line), depth > 0, line.count >= 8 { return true }
    switch last {
    case "。", ";", ":", "!", "?", "”", "】", "》", ".", ")": return false
    case ",", "、": return line.count > 8
    default: break
    }
    // Prose that stops without a stop; a heading has no comma or stop in it and is short.
    guard line.count >= 30, last.isHan || last.isDigit || last == "(" || last == "-" else {
      return false
    }
    let isProse = line.contains { $0 == "。" || $0 == "," || $0 == ";" }
    return isProse && line.count >= 45
  }

  private static func openBrackets(_ line: ArraySlice<Unicode.Scalar>) -> Int? {
    var depth = 0
    for scalar in line.suffix(200) {
      if scalar == "(" || scalar == "【" || scalar == "〔" { depth += 1 }
      if scalar == ")" || scalar == "】" || scalar == "〕" { depth = max(0, depth - 1) }
    }
    return depth
  }
}
