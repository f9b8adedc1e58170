/// A paragraph or table in work, before it has a place in the kept text.
enum FlowPiece {
  case paragraph(FlowParagraph)
  case table(TableGrid)
}

struct FlowParagraph {
  var text: Scalars
  var heading: Int?
  var bold = false
  var chrome = false
  /// How many of the scalars are links.
  var linked = 0
}

extension SourceBuilder {
  /// Adds a piece; a paragraph falls apart at those soft line breaks that begin what reads as a new paragraph.
  mutating func add(_ piece: FlowPiece) {
    switch piece {
    case .table(let grid): table(grid)
    case .paragraph(let item):
      for text in item.heading == nil ? splitAtBreaks(item.text) : [item.text[...]] {
        paragraph(text, heading: item.heading, bold: item.bold, chrome: item.chrome)
      }
    }
  }
}

/// Cuts a paragraph at the soft breaks that stand between paragraphs: before an indent or an outline label, after the
/// end of a sentence, and at blank lines.
func splitAtBreaks(_ text: Scalars) -> [ArraySlice<Unicode.Scalar>] {
  guard text.contains("\n") else { return [text[...]] }
  var parts: [ArraySlice<Unicode.Scalar>] = []
  var start = 0
  var previous: ArraySlice<Unicode.Scalar>?
  for line in text.lines {
    if let previous,
      line.isAllBlank || previous.isAllBlank || beginsParagraph(line, after: previous)
    {
      parts.append(text[start..<(line.startIndex - 1)])
      start = line.startIndex
    }
    previous = line
  }
  parts.append(text[start...])
  return parts.filter { !$0.isAllBlank }
}

/// Whether a line that follows another reads as the beginning of a paragraph rather than its continuation.
func beginsParagraph(
  _ line: ArraySlice<Unicode.Scalar>, after previous: ArraySlice<Unicode.Scalar>
) -> Bool {
  if let first = line.first, first == "\u{3000}" || first == "\u{A0}" { return true }
  if beginsWithLabel(line.trimmed) { return true }
  guard let last = previous.trimmed.last else { return true }
  return "。：；！？:;!?".unicodeScalars.contains(last)
}

/// Whether a line starts with an outline label: 一、 （一） 1. ① 第一章 一是 附件 ——.
func beginsWithLabel(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
  guard let first = line.first else { return false }
  if (0x2460...0x249B).contains(first.value) || first == "\u{FEFF}" { return true }
  var rest = line
  if "（(〔【[".unicodeScalars.contains(first) {
    rest = rest.dropFirst()
    let inside = rest.prefix { isNumeral($0) || $0.isASCIIDigit }
    guard (1...4).contains(inside.count) else { return false }
    return rest.dropFirst(inside.count).first.map { "）)〕】]".unicodeScalars.contains($0) } ?? false
  }
  if rest.starts(with: ["—", "—"]) || rest.starts(with: ["附", "件"]) { return true }
  let ordinal = first == "第"
  if ordinal { rest = rest.dropFirst() }
  let digits = rest.prefix { $0.isASCIIDigit || ("０"..."９").contains($0) }
  let numerals = digits.isEmpty ? rest.prefix(while: isNumeral) : digits
  guard (1...(digits.isEmpty ? 5 : 3)).contains(numerals.count) else { return false }
  let after = rest.dropFirst(numerals.count)
  guard let mark = after.first else { return false }
  if ordinal { return "章节節条條篇部编編款".unicodeScalars.contains(mark) }
  if digits.isEmpty { return mark == "、" || mark == "是" || mark == "．" || mark == "," }
  // "1.5亿元" is a figure, "1.5G" a name; "1.建设" a label.
  if ".．".unicodeScalars.contains(mark) {
    return after.dropFirst().first.map { !$0.isASCIIDigit } ?? false
  }
  return "、)）".unicodeScalars.contains(mark)
}

private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
  "一二三四五六七八九十百〇零".unicodeScalars.contains(scalar)
}
