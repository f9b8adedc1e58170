/// The paragraph styles of a Word document, as far as they bear on reading.
struct DocxStyles {
  struct Style {
    var name = ""
    var parent: String?
    var outlineLevel: Int?
    var list: String?
    var level: Int?
    var bold: Bool?
  }

  private var styles: [String: Style] = [:]
  private(set) var defaultParagraph: String?

  init() {}

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    var xml = XMLReader(bytes, part: "styles", format: .docx, limits: limits)
    guard try xml.nextChild() != nil else { return }
    while let name = try xml.nextChild() {
      guard name == "style", let id = xml["styleId"] else {
        try xml.skip()
        continue
      }
      if xml["type"] == "paragraph", xml["default"].map(isOn) ?? false { defaultParagraph = id }
      var style = Style()
      while let child = try xml.nextChild() {
        switch child {
        case "name":
          style.name = (xml["val"] ?? "").lowercased()
          try xml.skip()
        case "basedOn":
          style.parent = xml["val"]
          try xml.skip()
        case "pPr":
          let properties = try DocxParagraphProperties(&xml)
          style.outlineLevel = properties.outlineLevel
          style.list = properties.list
          style.level = properties.level
        case "rPr": style.bold = try DocxRunProperties(&xml).bold
        default: try xml.skip()
        }
      }
      styles[id] = style
    }
  }

  /// A style with what it takes over from those it is based on.
  func resolved(_ id: String) -> Style? {
    guard var style = styles[id] else { return nil }
    var next = style.parent
    // Styles based on each other in a ring are a slip of the writer's program.
    for _ in 0..<20 {
      guard let parent = next.flatMap({ styles[$0] }) else { break }
      style.outlineLevel = style.outlineLevel ?? parent.outlineLevel
      if style.list == nil {
        style.list = parent.list
        style.level = style.level ?? parent.level
      }
      style.bold = style.bold ?? parent.bold
      next = parent.parent
    }
    return style
  }
}

/// What a paragraph, or a style, says of itself.
struct DocxParagraphProperties {
  var style: String?
  var outlineLevel: Int?
  /// The numbering list; "0" takes a style's list away.
  var list: String?
  var level: Int?
  /// The paragraph's end was deleted: it runs on into the next.
  var endDeleted = false

  init() {}

  /// Reads an open `pPr` up to its end.
  init(_ xml: inout XMLReader) throws(ReadingError) {
    while let name = try xml.nextChild() {
      switch name {
      case "pStyle":
        style = xml["val"]
        try xml.skip()
      case "outlineLvl":
        outlineLevel = xml["val"].flatMap { Int($0) }
        try xml.skip()
      case "numPr":
        while let child = try xml.nextChild() {
          if child == "numId" { list = xml["val"] }
          if child == "ilvl" { level = xml["val"].flatMap { Int($0) } }
          try xml.skip()
        }
      case "rPr": endDeleted = try DocxRunProperties(&xml).deleted
      default: try xml.skip()
      }
    }
  }
}

/// What a run of text says of itself.
struct DocxRunProperties {
  var bold: Bool?
  var hidden = false
  var deleted = false

  init() {}

  /// Reads an open `rPr` up to its end.
  init(_ xml: inout XMLReader) throws(ReadingError) {
    while let name = try xml.nextChild() {
      switch name {
      case "b": bold = xml["val"].map(isOn) ?? true
      case "vanish": hidden = xml["val"].map(isOn) ?? true
      case "del", "moveFrom": deleted = true
      default: break
      }
      try xml.skip()
    }
  }
}
