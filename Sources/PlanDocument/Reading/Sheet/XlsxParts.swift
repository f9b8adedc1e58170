/// The strings that a workbook's cells share.
func readSharedStrings(
  _ bytes: [UInt8], limits: ReadingLimits
) throws(ReadingError) -> [Scalars] {
  var xml = XMLReader(bytes, part: "sharedStrings", format: .xlsx, limits: limits)
  var strings: [Scalars] = []
  _ = try xml.nextChild()
  while let name = try xml.nextChild() {
    if name == "si" { strings.append(try readRichText(&xml)) } else { try xml.skip() }
  }
  return strings
}

/// Text in runs (`si`, `is`), without the pronunciation that some sheets carry along.
func readRichText(_ xml: inout XMLReader) throws(ReadingError) -> Scalars {
  var text = Scalars()
  while let name = try xml.nextChild() {
    switch name {
    case "t": text.append(contentsOf: try xml.textContent())
    case "r":
      while let child = try xml.nextChild() {
        if child == "t" {
          text.append(contentsOf: try xml.textContent())
        } else {
          try xml.skip()
        }
      }
    default: try xml.skip()
    }
  }
  return text
}

/// The number formats of a workbook's cell styles, by the style's index.
func readCellFormats(
  _ bytes: [UInt8], limits: ReadingLimits
) throws(ReadingError) -> [CellFormat] {
  var xml = XMLReader(bytes, part: "styles", format: .xlsx, limits: limits)
  var codes: [Int: String] = [:]
  var formats: [CellFormat] = []
  _ = try xml.nextChild()
  while let name = try xml.nextChild() {
    switch name {
    case "numFmts":
      while try xml.nextChild() != nil {
        if let id = xml["numFmtId"].flatMap({ Int($0) }) { codes[id] = xml["formatCode"] }
        try xml.skip()
      }
    case "cellXfs":
      while try xml.nextChild() != nil {
        let id = xml["numFmtId"].flatMap { Int($0) } ?? 0
        formats.append(codes[id].map { CellFormat($0) } ?? CellFormat(builtIn: id))
        try xml.skip()
      }
    default: try xml.skip()
    }
  }
  return formats
}

/// The sheets that a workbook shows, in order.
struct Workbook {
  var sheets: [(name: String, part: String)] = []
  var from1904 = false

  init(
    _ bytes: [UInt8], links: Relationships, limits: ReadingLimits
  ) throws(ReadingError) {
    var xml = XMLReader(bytes, part: "workbook", format: .xlsx, limits: limits)
    _ = try xml.nextChild()
    while let name = try xml.nextChild() {
      switch name {
      case "workbookPr":
        from1904 = xml["date1904"].map(isOn) ?? false
        try xml.skip()
      case "sheets":
        while try xml.nextChild() != nil {
          let state = xml["state"] ?? "visible"
          if state == "visible", let id = xml["id"], let part = links.byID[id] {
            sheets.append((xml["name"] ?? "", part))
          }
          try xml.skip()
        }
      default: try xml.skip()
      }
    }
  }
}
