import PlanModel

/// One printed line of the source, before anything is removed.
struct SourceLine: Sendable {
  /// In the source, without its line end.
  var span: SourceSpan
  var heading: Int?
  var bold = false
  /// Why the line is no part of the plan; nil when it is.
  var removed: String?
  /// A viewer's page number at the start of the line.
  var pageMark: SourceSpan?
  /// The line goes on in this one: a hard line break or a page mark parted them.
  var joined = false
  /// A table that stands at this place, by its position in the source's blocks.
  var table: Int?

  init(span: SourceSpan, heading: Int? = nil, bold: Bool = false, removed: String? = nil) {
    self.span = span
    self.heading = heading
    self.bold = bold
    self.removed = removed
  }

  /// Parts the blocks of a source into lines. Blank lines are left out.
  static func lines(of source: SourceText, scalars: [Unicode.Scalar]) -> [SourceLine] {
    var lines: [SourceLine] = []
    for (index, block) in source.blocks.enumerated() {
      let end = min(block.span.end, scalars.count)
      let start = max(0, min(block.span.start, end))
      switch block {
      case .table(let table):
        if TableReading.isLayout(table, scalars: scalars) {
          for cell in table.cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            let cellEnd = min(cell.span.end, scalars.count)
            append(from: min(cell.span.start, cellEnd), to: cellEnd, scalars, nil, &lines)
          }
        } else {
          var line = SourceLine(span: SourceSpan(start, end))
          line.table = index
          lines.append(line)
        }
      case .paragraph(let paragraph):
        append(from: start, to: end, scalars, paragraph, &lines)
      }
    }
    return lines
  }

  private static func append(
    from start: Int, to end: Int, _ scalars: [Unicode.Scalar],
    _ paragraph: SourceText.Paragraph?, _ lines: inout [SourceLine]
  ) {
    var lineStart = start
    var index = start
    while index <= end {
      if index == end || scalars[index] == "\n" {
        if scalars[lineStart..<index].contains(where: { !$0.isSpace }) {
          lines.append(
            SourceLine(
              span: SourceSpan(lineStart, index), heading: paragraph?.heading,
              bold: paragraph?.bold ?? false,
              removed: paragraph?.chrome == true ? "site chrome" : nil))
        }
        lineStart = index + 1
      }
      index += 1
    }
  }
}
