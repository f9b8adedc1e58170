import PlanModel

/// The document without chrome, page marks, spaces and Markdown: what the later stages read.
///
/// `raw` and `folded` run side by side; `offsets` tells where in the source each scalar stands.
struct KeptText: Sendable {
  struct Line: Sendable {
    var range: Range<Int>
    var heading: Int?
    var bold: Bool
    /// A table that stands here, by its position in `tables`: the range holds its cells.
    var table: Int?
  }

  var raw: [Unicode.Scalar] = []
  var folded: [Unicode.Scalar] = []
  var offsets: [Int] = []
  var lines: [Line] = []
  var tables: [KeptTable] = []
  /// Places that a space stood before.
  var breaks: Set<Int> = []
  /// What was taken out of the middle of lines.
  var removed: [DraftUnread] = []

  /// The document is in Traditional script.
  private(set) var isTraditional = false

  var all: ArraySlice<Unicode.Scalar> { folded[...] }

  subscript(range: Range<Int>) -> ArraySlice<Unicode.Scalar> { folded[range] }

  /// The text as printed, without the line breaks of a table's cell.
  func printed(_ range: Range<Int>) -> String {
    let slice = raw[range]
    return slice.contains("\n") ? slice.filter { $0 != "\n" }[...].string : slice.string
  }

  /// The stretch of the source that a range of the kept text came from.
  func span(_ range: Range<Int>) -> SourceSpan {
    guard !range.isEmpty, range.upperBound <= offsets.count else {
      let place = range.lowerBound < offsets.count ? offsets[range.lowerBound] : (offsets.last ?? 0)
      return SourceSpan(place, place)
    }
    return SourceSpan(offsets[range.lowerBound], offsets[range.upperBound - 1] + 1)
  }

  /// The last part of `range` in which nothing but spaces is missing from the source, holding `place`.
  func unbroken(_ range: Range<Int>, around place: Int, scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = place
    while start > range.lowerBound, gapIsBlank(start - 1, scalars) { start -= 1 }
    var end = place + 1
    while end < range.upperBound, gapIsBlank(end - 1, scalars) { end += 1 }
    return start..<end
  }

  private func gapIsBlank(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let from = offsets[index] + 1
    let to = offsets[index + 1]
    return from >= to || scalars[from..<to].allSatisfy { $0.isSpace || $0 == "*" }
  }

  init(lines source: [SourceLine], blocks: [SourceText.Block], scalars: [Unicode.Scalar]) {
    raw.reserveCapacity(scalars.count)
    folded.reserveCapacity(scalars.count)
    offsets.reserveCapacity(scalars.count)
    for line in source where line.removed == nil {
      if let index = line.table, case .table(let table) = blocks[index] {
        append(table, scalars)
        continue
      }
      let start = raw.count
      let from = line.pageMark?.end ?? line.span.start
      if let mark = line.pageMark { removed.append(DraftUnread(reason: "page mark", span: mark)) }
      append(scalars, from, line.span.end)
      if line.joined, let last = lines.indices.last, lines[last].table == nil {
        lines[last].range = lines[last].range.lowerBound..<raw.count
      } else if raw.count > start {
        lines.append(Line(range: start..<raw.count, heading: line.heading, bold: line.bold))
      }
    }
    var han = 0
    var traditional = 0
    for index in raw.indices where raw[index].isHan {
      han += 1
      if raw[index] != folded[index] { traditional += 1 }
    }
    isTraditional = traditional * 12 > han
  }

  private mutating func append(_ table: SourceText.Table, _ scalars: [Unicode.Scalar]) {
    let start = raw.count
    var cells: [KeptTable.Cell] = []
    for cell in table.cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      let end = min(cell.span.end, scalars.count)
      let from = raw.count
      append(scalars, max(0, min(cell.span.start, end)), end, keepsLines: true)
      cells.append(
        KeptTable.Cell(
          range: from..<raw.count, row: cell.row, column: cell.column, rowSpan: cell.rowSpan,
          columnSpan: cell.columnSpan))
    }
    tables.append(
      KeptTable(range: start..<raw.count, rows: table.rows, columns: table.columns, cells: cells))
    lines.append(
      Line(range: start..<raw.count, heading: nil, bold: false, table: tables.count - 1))
  }

  /// The lines that are text, not tables.
  var textLines: [Line] { lines.filter { $0.table == nil && !$0.range.isEmpty } }

  private mutating func append(
    _ scalars: [Unicode.Scalar], _ start: Int, _ end: Int, keepsLines: Bool = false
  ) {
    var index = start
    // Markdown and quoting marks at the start of a line.
    // In a cell ">85" is a target.
    while index < end,
      scalars[index].isSpace || scalars[index] == "#" || !keepsLines && scalars[index] == ">"
    {
      index += 1
    }
    while index < end {
      let scalar = scalars[index]
      if scalar.isSpace {
        if index + 1 < end, let last = raw.last, last.isLatin, scalars[index + 1].isLatin {
          push(" ", index)
        } else if keepsLines, scalar == "\n" {
          push("\n", index)
        } else {
          breaks.insert(raw.count)
        }
      } else if scalar == "*",
        index + 1 < end && scalars[index + 1] == "*"
          || index > start && scalars[index - 1] == "*"
      {
        // Markdown bold.
      } else if let close = Gloss.end(scalars, index, end) {
        removed.append(DraftUnread(reason: "gloss", span: SourceSpan(index, close)))
        index = close
        continue
      } else {
        push(scalar, index)
      }
      index += 1
    }
  }

  private mutating func push(_ scalar: Unicode.Scalar, _ offset: Int) {
    raw.append(scalar)
    folded.append(TextFolding.fold(scalar))
    offsets.append(offset)
  }
}

/// Pronunciations that a converter put after characters: 技術(shù).
enum Gloss {
  static func end(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int? {
    guard scalars[start] == "(", start > 0, scalars[start - 1].isHan else { return nil }
    var index = start + 1
    var toned = false
    while index < end, index - start <= 8 {
      let scalar = scalars[index]
      if scalar == ")" { return toned && index > start + 1 ? index + 1 : nil }
      if scalar.value >= 0xE0 && scalar.value <= 0x1DC {
        toned = true
      } else if !(scalar.value >= 0x61 && scalar.value <= 0x7A) {
        return nil
      }
      index += 1
    }
    return nil
  }
}
