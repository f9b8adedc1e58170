/// Reads the binary documents of old Word, Excel and WPS: texts through the tools that Debian has for them.
func readOldOffice(
  _ bytes: [UInt8], name: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  guard let file = CompoundFile(bytes) else { throw .unsupported(.oldOffice) }
  let names = Set(file.names)
  // A docx or xlsx with a password is wrapped into a compound file as a whole.
  if names.contains("EncryptedPackage") { throw .encrypted(format: nil) }
  if names.contains("WordDocument") {
    return try readOldWord(bytes, name: name, limits: limits)
  }
  if let stream = file.stream("Workbook") {
    return try readOldExcel(stream, name: name, limits: limits)
  }
  if names.contains("PowerPoint Document") { throw .unsupported(.presentation) }
  throw .unsupported(.oldOffice)
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
