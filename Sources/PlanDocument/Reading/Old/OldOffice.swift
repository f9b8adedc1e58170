/// Reads the binary documents of old Word, Excel and WPS through the tools that Debian has for them.
func readOldOffice(
  _ bytes: [UInt8], name: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  switch OldOfficeKind(bytes) {
  case .encrypted: throw .encrypted(format: nil)
  case .word: return try readOldWord(bytes, name: name, limits: limits)
  case .excel: return try readOldExcel(bytes, name: name, limits: limits)
  case .presentation: throw .unsupported(.presentation)
  case .unknown: throw .unsupported(.oldOffice)
  }
}

/// What an OLE2 file holds, by the names of its streams.
enum OldOfficeKind {
  case word, excel, presentation, encrypted, unknown

  init(_ bytes: [UInt8]) {
    func holds(_ name: String) -> Bool {
      let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      return bytes.holds(wanted)
    }
    // A docx or xlsx with a password is wrapped into OLE2 as a whole.
    if holds("EncryptedPackage") {
      self = .encrypted
    } else if holds("WordDocument") || holds("WpsDocument") {
      self = .word
    } else if holds("Workbook") {
      self = .excel
    } else if holds("PowerPoint Document") {
      self = .presentation
    } else {
      self = .unknown
    }
  }
}

extension Array where Element == UInt8 {
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return false }
    return withUnsafeBufferPointer { buffer in
      for start in 0...(buffer.count - wanted.count) where buffer[start] == first {
        if buffer[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
      }
      return false
    }
  }
}

private func readOldWord(
  _ bytes: [UInt8], name: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  var refusal: ReadingError?
  for tool in [Tool.antiword, Tool.catdoc] {
    let output: [UInt8]
    do throws(ReadingError) {
      output = try tool.run(on: bytes, limits: limits)
    } catch {
      // A document that one of them can't read may suit the other; the first refusal tells most.
      refusal = refusal ?? error
      continue
    }
    let text = cleaned(decodeUTF8(output[...]).scalars)
    guard CommonCharacters.share(of: text) ?? 0 > 0.15 else { continue }
    var builder = SourceBuilder()
    for piece in barTables(text) { builder.add(piece) }
    return try builder.finish(name: name, format: .doc)
  }
  if case .toolMissing = refusal, let refusal { throw refusal }
  if case .timeLimit = refusal, let refusal { throw refusal }
  throw .unsupported(.oldOffice)
}

/// Paragraphs, and the tables that antiword draws with bars.
private func barTables(_ text: Scalars) -> [FlowPiece] {
  var flow: [FlowPiece] = []
  var grid = TableGrid()
  func close() {
    if grid.rows > 0 { flow.append(.table(grid)) }
    grid = TableGrid()
  }
  for line in text.lines {
    let trimmed = line.trimmed
    if trimmed.count > 2, trimmed.first == "|", trimmed.last == "|" {
      let cells = trimmed.dropFirst().dropLast()
        .split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
      // A cell of several lines goes on in rows whose first cell is empty.
      if grid.rows > 0, cells.count > 1, cells.count == grid.columns, cells[0].isEmpty {
        grid.continueLastRow(cells)
      } else {
        grid.startRow()
        for cell in cells { grid.add(cell) }
      }
      continue
    }
    close()
    flow.append(.paragraph(FlowParagraph(text: Scalars(line))))
  }
  close()
  return flow
}

private func readOldExcel(
  _ bytes: [UInt8], name: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  let output: [UInt8]
  do throws(ReadingError) {
    output = try Tool.excel.run(on: bytes, limits: limits)
  } catch {
    if case .toolFailed = error { throw .unsupported(.oldOffice) }
    throw error
  }
  var builder = SourceBuilder()
  // Form feeds part the sheets.
  for sheet in decodeUTF8(output[...]).scalars.split(separator: "\u{0C}") {
    let rows = commaRows(sheet).filter { row in row.contains { !$0.isAllBlank } }
    let cells = rows.reduce(0) { $0 + $1.count }
    if cells > limits.cells { throw .tooMuchInside(format: .xls, limit: .cells(limits.cells)) }
    for piece in layOutRows(rows) { builder.add(piece) }
  }
  return try builder.finish(name: name, format: .xls)
}

/// Rows with one text above and below the table are paragraphs.
private func layOutRows(_ rows: [[Scalars]]) -> [FlowPiece] {
  func filled(_ row: [Scalars]) -> Int { row.count { !$0.isAllBlank } }
  func paragraphs(_ rows: ArraySlice<[Scalars]>) -> [FlowPiece] {
    rows.flatMap { row in
      row.filter { !$0.isAllBlank }.map { .paragraph(FlowParagraph(text: $0)) }
    }
  }
  guard let top = rows.firstIndex(where: { filled($0) > 1 }),
    let bottom = rows.lastIndex(where: { filled($0) > 1 })
  else { return paragraphs(rows[...]) }
  var grid = TableGrid()
  for row in rows[top...bottom] {
    grid.startRow()
    for cell in row { grid.add(cell.trimmed) }
  }
  return paragraphs(rows[..<top]) + [.table(grid)] + paragraphs(rows[(bottom + 1)...])
}

/// The rows of a comma-separated table in which quotes may hold commas and line ends.
private func commaRows(_ text: ArraySlice<Unicode.Scalar>) -> [[Scalars]] {
  var rows: [[Scalars]] = []
  var row: [Scalars] = []
  var cell = Scalars()
  var quoted = false
  var previous: Unicode.Scalar?
  for scalar in text {
    defer { previous = scalar }
    switch scalar {
    case "\"":
      if !quoted, previous == "\"", !cell.isEmpty { cell.append(scalar) }
      quoted.toggle()
    case "," where !quoted:
      row.append(cleaned(cell))
      cell = []
    case "\n" where !quoted:
      row.append(cleaned(cell))
      rows.append(row)
      row = []
      cell = []
    default: cell.append(scalar)
    }
  }
  if !cell.isEmpty || !row.isEmpty { rows.append(row + [cleaned(cell)]) }
  return rows
}
