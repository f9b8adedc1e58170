/// Reads a PDF's text layer: page numbers, running heads and the ends of printed lines are undone.
func readPDF(
  _ bytes: [UInt8], name: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  let table: [UInt8]
  do throws(ReadingError) {
    table = try Tool.pdfText.run(on: bytes, limits: limits)
  } catch {
    guard case .toolFailed(_, let detail) = error else { throw error }
    if detail.lowercased().contains("password") || detail.contains("ncrypt") {
      throw .encrypted(format: .pdf)
    }
    throw error
  }
  let words = parseWords(table)
  if words.isEmpty {
    throw table.isEmpty ? .damaged(format: .pdf, reason: .package) : .noText(format: .pdf)
  }
  let pages = PDFPages(assembleLines(words))
  var builder = SourceBuilder()
  for piece in pages.flow() { builder.add(piece) }
  return try builder.finish(name: name, format: .pdf)
}
