/// Goes through a Word document's content and makes paragraphs and tables of it.
struct DocxBody {
  private let styles: DocxStyles
  private var numbering: DocxNumbering
  private let limits: ReadingLimits
  private(set) var flow: [FlowPiece] = []
  /// The paragraph in work; those of text boxes wait in `boxes` until it ends.
  private var line = DocxLine()
  private var boxes: [FlowPiece] = []
  private var chromeDepth = 0
  private var scalarCount = 0
  private var noteNumber = 0

  init(styles: DocxStyles, numbering: DocxNumbering, limits: ReadingLimits) {
    self.styles = styles
    self.numbering = numbering
    self.limits = limits
  }

  /// Reads the blocks of the element that is open: a body, a cell, a text box, or a wrapper around blocks.
  mutating func readBlocks(_ xml: inout XMLReader) throws(ReadingError) {
    while let name = try xml.nextChild() {
      switch name {
      case "p": try readParagraph(&xml)
      case "tbl": try readTable(&xml)
      case "del", "moveFrom", "sectPr", "sdtEndPr": try xml.skip()
      case "sdt": try readTagged(&xml)
      case "AlternateContent":
        try readAlternative(&xml) { (body, xml) throws(ReadingError) in
          try body.readBlocks(&xml)
        }
      default: try readBlocks(&xml)
      }
    }
  }

  /// Footnotes as paragraphs at the document's end; the rules that separate them from the text are none.
  mutating func readNotes(_ xml: inout XMLReader, sign: String) throws(ReadingError) {
    noteNumber = 0
    while try xml.nextChild() != nil {
      if let type = xml["type"], type != "normal" {
        try xml.skip()
        continue
      }
      let start = flow.count
      noteNumber += 1
      try readBlocks(&xml)
      if start < flow.count, case .paragraph(var first) = flow[start] {
        first.text = Array(text: "\(sign)\(noteNumber)：") + first.text.trimmed
        flow[start] = .paragraph(first)
      }
    }
  }

  /// A content control; a table of contents repeats the headings and is no text of the plan.
  private mutating func readTagged(_ xml: inout XMLReader) throws(ReadingError) {
    var contents = false
    while let name = try xml.nextChild() {
      switch name {
      case "sdtPr":
        while let property = try xml.nextChild() {
          guard property == "docPartObj" else {
            try xml.skip()
            continue
          }
          while let part = try xml.nextChild() {
            if part == "docPartGallery", xml["val"] == "Table of Contents" { contents = true }
            try xml.skip()
          }
        }
      case "sdtContent":
        chromeDepth += contents ? 1 : 0
        if line.isOpen { try readRuns(&xml) } else { try readBlocks(&xml) }
        chromeDepth -= contents ? 1 : 0
      default: try xml.skip()
      }
    }
  }

  /// The first choice alone: the others say the same once more for other programs.
  private mutating func readAlternative(
    _ xml: inout XMLReader,
    _ read: (inout Self, inout XMLReader) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    var taken = false
    while let name = try xml.nextChild() {
      if !taken, name == "Choice" || name == "Fallback" {
        taken = true
        try read(&self, &xml)
      } else {
        try xml.skip()
      }
    }
  }

  // MARK: Paragraphs

  private mutating func readParagraph(_ xml: inout XMLReader) throws(ReadingError) {
    // A paragraph whose end was deleted goes on in the next one, under the next one's properties.
    let continued = line.isContinued
    if !continued { line = DocxLine() }
    line.isOpen = true
    line.isContinued = false
    var properties = DocxParagraphProperties()
    try readRuns(&xml, properties: &properties)
    line.isOpen = false
    if properties.endDeleted {
      line.isContinued = true
      return
    }
    finishParagraph(properties)
    if flow.count > limits.blocks {
      throw .tooMuchInside(format: .docx, limit: .blocks(limits.blocks))
    }
    if scalarCount > limits.textBytes {
      throw .tooMuchInside(format: .docx, limit: .unpackedBytes(limits.textBytes))
    }
  }

  private mutating func finishParagraph(_ properties: DocxParagraphProperties) {
    let styleID = properties.style ?? styles.defaultParagraph
    let style = styleID.flatMap { styles.resolved($0) }
    let contents = style?.name.hasPrefix("toc ") ?? false
    var text = line.text
    while text.last == "\n" { text.removeLast() }
    if !text.isAllBlank {
      if let label = label(properties, style: style, styleID: styleID) {
        let trimmed = text.trimmed
        let gap =
          label.hasSuffix(".") && (trimmed.first?.isASCIIDigit ?? false) ? [" "] : Scalars()
        text = Array(text: label) + gap + trimmed
      }
      let bold =
        line.bold * 10 >= line.marks * 9 || (line.plain == 0 && style?.bold ?? false)
      scalarCount += text.count
      flow.append(
        .paragraph(
          FlowParagraph(
            text: text, heading: heading(properties, style: style), bold: bold,
            chrome: contents || chromeDepth > 0)))
    }
    line = DocxLine()
    flow.append(contentsOf: boxes)
    boxes = []
  }

  private func heading(_ properties: DocxParagraphProperties, style: DocxStyles.Style?) -> Int? {
    if let level = properties.outlineLevel ?? style?.outlineLevel {
      return level < 9 ? level + 1 : nil
    }
    guard let name = style?.name else { return nil }
    if name == "title" || name == "标题" { return 1 }
    guard name.hasPrefix("heading ") || name.hasPrefix("标题 ") else { return nil }
    return name.split(separator: " ").last.flatMap { Int($0) }
  }

  private mutating func label(
    _ properties: DocxParagraphProperties, style: DocxStyles.Style?, styleID: String?
  ) -> String? {
    guard let list = properties.list ?? style?.list, list != "0" else { return nil }
    let tied = styleID.flatMap { numbering.level(ofStyle: $0, list: list) }
    let own = properties.list == nil ? properties.level ?? tied ?? style?.level : properties.level
    return numbering.label(list: list, level: own ?? tied ?? 0)
  }

  // MARK: Runs

  private mutating func readRuns(_ xml: inout XMLReader) throws(ReadingError) {
    var ignored = DocxParagraphProperties()
    try readRuns(&xml, properties: &ignored)
  }

  /// Reads the content of a paragraph, or of a wrapper within one such as a link or an insertion.
  private mutating func readRuns(
    _ xml: inout XMLReader, properties: inout DocxParagraphProperties
  ) throws(ReadingError) {
    while let name = try xml.nextChild() {
      switch name {
      case "pPr": properties = try DocxParagraphProperties(&xml)
      case "r": try readRun(&xml)
      case "del", "moveFrom", "rPr", "rt", "sdtPr", "sdtEndPr": try xml.skip()
      case "sdt": try readTagged(&xml)
      case "AlternateContent":
        try readAlternative(&xml) { (body, xml) throws(ReadingError) in
          try body.readRuns(&xml)
        }
      case "p", "tbl":
        // A block where none belongs.
        try xml.skip()
      default: try readRuns(&xml)
      }
    }
  }

  private mutating func readRun(_ xml: inout XMLReader) throws(ReadingError) {
    var properties = DocxRunProperties()
    try readRunContent(&xml, &properties)
  }

  private mutating func readRunContent(
    _ xml: inout XMLReader, _ properties: inout DocxRunProperties
  ) throws(ReadingError) {
    while let name = try xml.nextChild() {
      switch name {
      case "rPr": properties = try DocxRunProperties(&xml)
      case "t":
        let text = try xml.textContent()
        if !properties.hidden, !properties.deleted { line.add(text, bold: properties.bold) }
      case "tab", "ptab":
        line.add(["\t"], bold: nil)
        try xml.skip()
      case "br", "cr":
        line.add(["\n"], bold: nil)
        try xml.skip()
      case "noBreakHyphen":
        line.add(["-"], bold: nil)
        try xml.skip()
      case "delText", "instrText", "delInstrText", "rt", "sym", "fldChar": try xml.skip()
      case "txbxContent": try readBox(&xml)
      case "AlternateContent":
        let outer = properties
        try readAlternative(&xml) { (body, xml) throws(ReadingError) in
          var inner = outer
          try body.readRunContent(&xml, &inner)
        }
      default:
        // Drawings and shapes hold their text boxes some elements deep.
        try readRunContent(&xml, &properties)
      }
    }
  }

  private mutating func readBox(_ xml: inout XMLReader) throws(ReadingError) {
    let outerFlow = flow
    let outerLine = line
    let outerBoxes = boxes
    flow = []
    line = DocxLine()
    boxes = []
    try readBlocks(&xml)
    let inside = flow
    flow = outerFlow
    line = outerLine
    boxes = outerBoxes + inside
  }

  // MARK: Tables

  private mutating func readTable(_ xml: inout XMLReader) throws(ReadingError) {
    var grid = TableGrid()
    try readRows(&xml, &grid)
    grid.close()
    if grid.isLayout {
      for cell in grid.cells {
        for line in cell.text.lines where !line.isAllBlank {
          flow.append(.paragraph(FlowParagraph(text: Scalars(line))))
        }
      }
    } else if grid.cells.contains(where: { !$0.text.isAllBlank }) {
      flow.append(.table(grid))
    }
  }

  private mutating func readRows(
    _ xml: inout XMLReader, _ grid: inout TableGrid
  ) throws(ReadingError) {
    while let name = try xml.nextChild() {
      switch name {
      case "tr": try readRow(&xml, &grid)
      case "sdt", "sdtContent", "ins", "customXml", "moveTo": try readRows(&xml, &grid)
      default: try xml.skip()
      }
      if grid.rows * grid.columns > limits.cells {
        throw .tooMuchInside(format: .docx, limit: .cells(limits.cells))
      }
    }
  }

  private mutating func readRow(
    _ xml: inout XMLReader, _ grid: inout TableGrid
  ) throws(ReadingError) {
    let before = grid
    grid.startRow()
    var deleted = false
    try readCells(&xml, &grid, &deleted)
    if deleted { grid = before }
  }

  private mutating func readCells(
    _ xml: inout XMLReader, _ grid: inout TableGrid, _ deleted: inout Bool
  ) throws(ReadingError) {
    while let name = try xml.nextChild() {
      switch name {
      case "trPr":
        while let property = try xml.nextChild() {
          if property == "gridBefore" { grid.skip(xml["val"].flatMap { Int($0) } ?? 0) }
          if property == "del" { deleted = true }
          try xml.skip()
        }
      case "tc": try readCell(&xml, &grid)
      case "sdt", "sdtContent", "customXml": try readCells(&xml, &grid, &deleted)
      default: try xml.skip()
      }
    }
  }

  private mutating func readCell(
    _ xml: inout XMLReader, _ grid: inout TableGrid
  ) throws(ReadingError) {
    let outerFlow = flow
    let outerLine = line
    flow = []
    line = DocxLine()
    var width = 1
    var merge: String?
    while let name = try xml.nextChild() {
      switch name {
      case "tcPr":
        while let property = try xml.nextChild() {
          if property == "gridSpan" { width = xml["val"].flatMap { Int($0) } ?? 1 }
          if property == "vMerge" { merge = xml["val"] ?? "continue" }
          try xml.skip()
        }
      case "p": try readParagraph(&xml)
      case "tbl": try readTable(&xml)
      case "sdt": try readTagged(&xml)
      default: try readBlocks(&xml)
      }
    }
    let text = plainText(of: flow)
    flow = outerFlow
    line = outerLine
    if merge == "continue", grid.extendAbove(columnSpan: width) { return }
    grid.add(text, columnSpan: width)
  }
}

/// The text of some pieces, a paragraph or a table's row a line.
func plainText(of flow: [FlowPiece]) -> Scalars {
  var text = Scalars()
  for piece in flow {
    switch piece {
    case .paragraph(let paragraph):
      if !text.isEmpty { text.append("\n") }
      text.append(contentsOf: paragraph.text)
    case .table(let grid):
      var row = -1
      for cell in grid.cells {
        if !text.isEmpty { text.append(cell.row == row ? "\t" : "\n") }
        row = cell.row
        text.append(contentsOf: cell.text)
      }
    }
  }
  return text
}
