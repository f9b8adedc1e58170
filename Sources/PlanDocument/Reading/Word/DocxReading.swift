/// Reads a Word document: paragraphs with the numbers that Word shows, tables, text boxes, notes, changes as accepted.
func readDocx(
  _ package: inout ZipPackage, main: String, name: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  let links = try Relationships(of: main, in: &package, format: .docx, limits: limits)
  func path(_ kind: String) -> String { links.byKind[kind] ?? "word/\(kind).xml" }

  let parts = try package.parts([
    main, path("styles"), path("numbering"), path("footnotes"), path("endnotes"),
  ])
  guard let document = parts[main] else {
    throw .damaged(format: .docx, reason: .missingPart(main))
  }
  var body = DocxBody(
    styles: try parts[path("styles")].map { bytes throws(ReadingError) in
      try DocxStyles(bytes, limits: limits)
    } ?? DocxStyles(),
    numbering: try parts[path("numbering")].map { bytes throws(ReadingError) in
      try DocxNumbering(bytes, limits: limits)
    } ?? DocxNumbering(),
    limits: limits)

  var xml = XMLReader(document, part: main, format: .docx, limits: limits)
  _ = try xml.nextChild()
  try body.readBlocks(&xml)
  for (kind, sign) in [("footnotes", "注"), ("endnotes", "尾注")] {
    guard let bytes = parts[path(kind)] else { continue }
    var notes = XMLReader(bytes, part: kind, format: .docx, limits: limits)
    _ = try notes.nextChild()
    try body.readNotes(&notes, sign: sign)
  }
  var builder = SourceBuilder()
  for piece in body.flow { builder.add(piece) }
  return try builder.finish(name: name, format: .docx)
}
