/// Reads a workbook: each sheet as a table, with the rows above and below it that hold one text as paragraphs.
func readXlsx(
  _ package: inout ZipPackage, main: String, name: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  let links = try Relationships(of: main, in: &package, format: .xlsx, limits: limits)
  let strings = links.byKind["sharedStrings"] ?? "xl/sharedStrings.xml"
  let styles = links.byKind["styles"] ?? "xl/styles.xml"
  let parts = try package.parts([main, strings, styles])
  guard let book = parts[main] else {
    throw .damaged(format: .xlsx, reason: .missingPart(main))
  }
  let workbook = try Workbook(book, links: links, limits: limits)
  let context = XlsxSheet.Context(
    strings: try parts[strings].map { bytes throws(ReadingError) in
      try readSharedStrings(bytes, limits: limits)
    } ?? [],
    formats: try parts[styles].map { bytes throws(ReadingError) in
      try readCellFormats(bytes, limits: limits)
    } ?? [],
    from1904: workbook.from1904, limits: limits)

  var builder = SourceBuilder()
  for sheet in workbook.sheets {
    guard let bytes = try package.part(sheet.part) else {
      throw .damaged(format: .xlsx, reason: .missingPart(sheet.part))
    }
    let cells = try XlsxSheet(bytes, part: sheet.part, context: context)
    if cells.cells.isEmpty { continue }
    if workbook.sheets.count > 1 { builder.paragraph(Array(text: sheet.name), chrome: true) }
    for piece in try layOut(cells, format: .xlsx, limits: limits) { builder.add(piece) }
    if builder.blocks.count > limits.blocks {
      throw .tooMuchInside(format: .xlsx, limit: .blocks(limits.blocks))
    }
    if builder.scalars.count > limits.textBytes {
      throw .tooMuchInside(format: .xlsx, limit: .unpackedBytes(limits.textBytes))
    }
  }
  return try builder.finish(name: name, format: .xlsx)
}

/// Lays a sheet out as it reads; empty rows and columns take no place.
func layOut(
  _ sheet: XlsxSheet, format: SourceFormat, limits: ReadingLimits
) throws(ReadingError) -> [FlowPiece] {
  let rows = Set(sheet.cells.keys.map(\.row)).sorted()
  let columns = Set(sheet.cells.keys.map(\.column)).sorted()
  guard rows.count * columns.count <= limits.cells else {
    throw .tooMuchInside(format: format, limit: .cells(limits.cells))
  }
  var filled: [Int: [Int]] = [:]
  for place in sheet.cells.keys { filled[place.row, default: []].append(place.column) }

  func paragraphs(_ row: Int) -> [FlowPiece] {
    (filled[row] ?? []).sorted().flatMap { column -> [FlowPiece] in
      let text = sheet.cells[XlsxSheet.Place(row: row, column: column)] ?? []
      return text.lines.filter { !$0.isAllBlank }.map {
        .paragraph(FlowParagraph(text: Scalars($0)))
      }
    }
  }
  // Whole documents in cells, or a column of lines: no table, but text.
  let documents = sheet.cells.values.contains { $0.count > 400 && $0.lines.count > 8 }
  guard columns.count > 1, !documents,
    let top = rows.firstIndex(where: { (filled[$0]?.count ?? 0) > 1 }),
    let bottom = rows.lastIndex(where: { (filled[$0]?.count ?? 0) > 1 })
  else { return rows.flatMap(paragraphs) }

  var spans: [XlsxSheet.Place: (rows: Int, columns: Int)] = [:]
  let body = Array(rows[top...bottom])
  for merge in sheet.merges {
    let place = XlsxSheet.Place(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
    spans[place] = (count(body, in: merge.rows), count(columns, in: merge.columns))
  }
  var grid = TableGrid()
  for row in body {
    grid.startRow()
    for (index, column) in columns.enumerated() where !grid.isCovered(index) {
      let place = XlsxSheet.Place(row: row, column: column)
      let span = spans[place] ?? (1, 1)
      grid.add(sheet.cells[place] ?? [], rowSpan: span.rows, columnSpan: span.columns)
    }
  }
  grid.close()
  return rows[..<top].flatMap(paragraphs) + [.table(grid)]
    + rows[(bottom + 1)...].flatMap(paragraphs)
}

/// How many of some sorted numbers lie in a range.
private func count(_ sorted: [Int], in range: ClosedRange<Int>) -> Int {
  func below(_ limit: Int) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
  return below(range.upperBound + 1) - below(range.lowerBound)
}
