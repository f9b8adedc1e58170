/// Reads an OFD, the national format of fixed pages: its text codes are placed on the page as a PDF's words are.
func readOFD(
  _ package: inout ZipPackage, name: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  guard let root = try package.part("OFD.xml") else {
    throw .damaged(format: .ofd, reason: .missingPart("OFD.xml"))
  }
  var words: [PDFWord] = []
  var page = 0
  for document in try ofdTexts("DocRoot", in: root, part: "OFD.xml", limits: limits) {
    let main = document.hasPrefix("/") ? String(document.dropFirst()) : document
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    guard let bytes = try package.part(main) else {
      throw .damaged(format: .ofd, reason: .missingPart(main))
    }
    let locations = try ofdPages(bytes, part: main, limits: limits).map {
      $0.hasPrefix("/") ? String($0.dropFirst()) : folder.isEmpty ? $0 : folder + "/" + $0
    }
    for location in locations {
      guard let content = try package.part(location) else { continue }
      page += 1
      var xml = XMLReader(content, part: location, format: .ofd, limits: limits)
      var reader = OFDPage(page: page)
      if try xml.nextChild() != nil { try reader.readContent(&xml) }
      words.append(contentsOf: reader.words)
    }
  }
  if words.isEmpty { throw .noText(format: .ofd) }
  var builder = SourceBuilder()
  for piece in PDFPages(assembleLines(words)).flow() { builder.add(piece) }
  return try builder.finish(name: name, format: .ofd)
}

/// The texts of all elements of a name.
private func ofdTexts(
  _ wanted: String, in bytes: [UInt8], part: String, limits: ReadingLimits
) throws(ReadingError) -> [String] {
  var xml = XMLReader(bytes, part: part, format: .ofd, limits: limits)
  var texts: [String] = []
  func look(_ xml: inout XMLReader) throws(ReadingError) {
    while let name = try xml.nextChild() {
      if name == wanted {
        texts.append(try xml.textContent().trimmed.string)
      } else {
        try look(&xml)
      }
    }
  }
  try look(&xml)
  return texts
}

/// Where the pages are, in order.
private func ofdPages(
  _ bytes: [UInt8], part: String, limits: ReadingLimits
) throws(ReadingError) -> [String] {
  var xml = XMLReader(bytes, part: part, format: .ofd, limits: limits)
  var locations: [String] = []
  guard try xml.nextChild() != nil else { return [] }
  while let name = try xml.nextChild() {
    guard name == "Pages" else {
      try xml.skip()
      continue
    }
    while try xml.nextChild() != nil {
      if let location = xml["BaseLoc"] { locations.append(location) }
      try xml.skip()
    }
  }
  return locations
}

/// The text codes of one page.
private struct OFDPage {
  let page: Int
  private(set) var words: [PDFWord] = []
  private var object = 0

  init(page: Int) {
    self.page = page
  }

  mutating func readContent(_ xml: inout XMLReader) throws(ReadingError) {
    while let name = try xml.nextChild() {
      if name == "TextObject" {
        try readText(&xml)
      } else {
        try readContent(&xml)
      }
    }
  }

  private mutating func readText(_ xml: inout XMLReader) throws(ReadingError) {
    let box = (xml["Boundary"] ?? "").split(separator: " ").compactMap { Double($0) }
    let size = xml["Size"].flatMap { Double($0) } ?? 4
    object += 1
    while let name = try xml.nextChild() {
      guard name == "TextCode", box.count == 4 else {
        try xml.skip()
        continue
      }
      let x = xml["X"].flatMap { Double($0) } ?? 0
      let y = xml["Y"].flatMap { Double($0) } ?? size
      let text = try xml.textContent().filter { $0 != "\n" && $0 != "\t" }
      guard !text.isAllBlank else { continue }
      let width = text.reduce(0) { $0 + ($1.isWideText || $1.isDash ? size : size * 0.52) }
      let left = box[0] + x
      let base = box[1] + y
      // Millimetres become points, as a PDF's words are measured.
      let scale = 72 / 25.4
      words.append(
        PDFWord(
          page: page, line: "\(object) \(y)", left: left * scale, right: (left + width) * scale,
          top: (base - 0.88 * size) * scale, bottom: (base + 0.12 * size) * scale, text: text))
    }
  }
}
