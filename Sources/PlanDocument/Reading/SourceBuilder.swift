import PlanModel

/// Puts a kept text together, block by block, counting its scalars.
struct SourceBuilder {
  private(set) var scalars = Scalars()
  private(set) var blocks: [SourceText.Block] = []

  /// Adds a line of its own; blank ones are kept as blank lines and make no block.
  mutating func paragraph(
    _ text: some Collection<Unicode.Scalar>, heading: Int? = nil, bold: Bool = false,
    chrome: Bool = false
  ) {
    let start = scalars.count
    scalars.append(contentsOf: text)
    let end = scalars.count
    scalars.append("\n")
    guard !text.isAllBlank else { return }
    blocks.append(
      .paragraph(
        SourceText.Paragraph(
          span: SourceSpan(start, end), heading: heading, bold: bold, chrome: chrome)))
  }

  /// Adds a table, one row a line, its cells separated by tabs.
  mutating func table(_ grid: TableGrid) {
    guard grid.rows > 0, grid.columns > 0 else { return }
    let start = scalars.count
    var cells: [SourceText.Cell] = []
    var next = 0
    for row in 0..<grid.rows {
      var column = 0
      while next < grid.cells.count, grid.cells[next].row == row {
        let cell = grid.cells[next]
        while column < cell.column {
          scalars.append("\t")
          column += 1
        }
        let cellStart = scalars.count
        scalars.append(contentsOf: cell.text)
        cells.append(
          SourceText.Cell(
            span: SourceSpan(cellStart, scalars.count), row: row, column: cell.column,
            rowSpan: cell.rowSpan, columnSpan: cell.columnSpan))
        next += 1
      }
      if row < grid.rows - 1 { scalars.append("\n") }
    }
    blocks.append(
      .table(
        SourceText.Table(
          span: SourceSpan(start, scalars.count), rows: grid.rows, columns: grid.columns,
          cells: cells)))
    scalars.append("\n")
  }

  /// Makes a block of a table whose text was added already; rows may differ in length.
  mutating func table(start: Int, rows: [[Range<Int>]]) {
    var cells: [SourceText.Cell] = []
    for (row, ranges) in rows.enumerated() {
      for (column, range) in ranges.enumerated() {
        cells.append(
          SourceText.Cell(
            span: SourceSpan(range.lowerBound, range.upperBound), row: row, column: column))
      }
    }
    blocks.append(
      .table(
        SourceText.Table(
          span: SourceSpan(start, scalars.count), rows: rows.count,
          columns: rows.map(\.count).max() ?? 0, cells: cells)))
  }

  /// Adds text that lies in no block.
  mutating func loose(_ text: some Collection<Unicode.Scalar>) {
    scalars.append(contentsOf: text)
  }

  /// The document; without the line end after the last line, unless the source has one there.
  func finish(
    name: String, format: SourceFormat, encoding: String? = nil, endsLine: Bool = false
  ) throws(ReadingError) -> SourceText {
    guard !blocks.isEmpty else { throw .empty }
    let kept = endsLine || scalars.last != "\n" ? scalars[...] : scalars.dropLast()
    return SourceText(
      name: name, format: format, encoding: encoding, text: kept.string, blocks: blocks)
  }
}
