/// Goes through a page's tree and makes paragraphs and tables of it.
struct HTMLWalk {
  private let tree: HTMLTree
  private let cellLimit: Int
  private var flow: [FlowPiece] = []
  private var line = InlineText()
  private var heading: Int?
  private var boldDepth = 0
  private var linkDepth = 0
  private var chromeDepth = 0
  private var preformatted = false
  private var cellCount = 0
  private(set) var tooManyCells = false

  init(_ tree: HTMLTree, cellLimit: Int) {
    self.tree = tree
    self.cellLimit = cellLimit
  }

  mutating func run() -> [FlowPiece] {
    visit(0)
    flush()
    return flow
  }

  private mutating func flush() {
    guard let done = line.take() else { return }
    flow.append(
      .paragraph(
        FlowParagraph(
          text: done.text, heading: heading, bold: done.bold, chrome: chromeDepth > 0,
          linked: done.linked)))
  }

  private mutating func visitChildren(_ index: Int) {
    for child in tree.nodes[index].children { visit(child) }
  }

  private mutating func visit(_ index: Int) {
    let node = tree.nodes[index]
    if node.isText {
      line.add(node.text, bold: boldDepth > 0, linked: linkDepth > 0, preformatted: preformatted)
      return
    }
    if HTMLElements.dropped.contains(node.name) { return }
    switch node.name {
    case "br": line.breakLine()
    case "table":
      flush()
      within(node) { $0.table(index) }
      flush()
    case "ol":
      flush()
      within(node) { $0.orderedList(index) }
      flush()
    case "h1", "h2", "h3", "h4", "h5", "h6":
      flush()
      heading = node.name.unicodeScalars.last.map { Int($0.value) - 0x30 }
      within(node) { $0.visitChildren(index) }
      flush()
      heading = nil
    case "pre":
      flush()
      preformatted = true
      within(node) { $0.visitChildren(index) }
      flush()
      preformatted = false
    default:
      let block = HTMLElements.block.contains(node.name)
      if block { flush() }
      within(node) {
        $0.visitChildren(index)
        if block { $0.flush() }
      }
    }
  }

  /// Visits an element's content with what the element says of it.
  private mutating func within(_ node: HTMLTree.Node, _ body: (inout Self) -> Void) {
    let bold = node.name == "b" || node.name == "strong" || node.name == "th" || node.isBold
    let chrome = node.isChrome
    if chrome { flush() }
    boldDepth += bold ? 1 : 0
    linkDepth += node.name == "a" ? 1 : 0
    chromeDepth += chrome ? 1 : 0
    body(&self)
    if chrome { flush() }
    boldDepth -= bold ? 1 : 0
    linkDepth -= node.name == "a" ? 1 : 0
    chromeDepth -= chrome ? 1 : 0
  }

  private mutating func orderedList(_ index: Int) {
    var number = tree.nodes[index].attributes["start"].flatMap { Int($0) } ?? 1
    for child in tree.nodes[index].children {
      let node = tree.nodes[child]
      guard node.name == "li" else {
        visit(child)
        continue
      }
      number = node.attributes["value"].flatMap { Int($0) } ?? number
      flush()
      let start = flow.count
      visit(child)
      flush()
      // The number that a browser shows; where the author typed one as well, that stands.
      if start < flow.count, case .paragraph(var first) = flow[start],
        !beginsWithLabel(first.text.trimmed)
      {
        first.text.insert(contentsOf: Array(text: "\(number)."), at: 0)
        flow[start] = .paragraph(first)
      }
      number = number == .max ? number : number + 1
    }
  }

  // MARK: Tables

  private struct Row {
    var cells: [Int] = []
  }

  private mutating func table(_ index: Int) {
    var rows: [Row] = []
    var captions: [Int] = []
    collectRows(index, &rows, &captions)
    for caption in captions {
      visitChildren(caption)
      flush()
    }
    if isLayout(rows) {
      for row in rows {
        for cell in row.cells {
          flush()
          within(tree.nodes[cell]) { $0.visitChildren(cell) }
        }
        flush()
      }
      return
    }
    var grid = TableGrid()
    for row in rows {
      grid.startRow()
      for cell in row.cells {
        let attributes = tree.nodes[cell].attributes
        grid.add(
          cellText(cell), rowSpan: span(attributes["rowspan"]),
          columnSpan: span(attributes["colspan"]))
      }
      if grid.rows * grid.columns + cellCount > cellLimit {
        tooManyCells = true
        return
      }
    }
    grid.close()
    cellCount += grid.rows * grid.columns
    if chromeDepth > 0 {
      for cell in grid.cells where !cell.text.isAllBlank {
        flow.append(.paragraph(FlowParagraph(text: cell.text, chrome: true)))
      }
    } else if grid.cells.contains(where: { !$0.text.isAllBlank }) {
      flow.append(.table(grid))
    }
  }

  private func span(_ value: String?) -> Int {
    // "2;" and "2 " are common slips.
    let digits = (value ?? "").drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
    return Int(digits) ?? 1
  }

  private func collectRows(_ index: Int, _ rows: inout [Row], _ captions: inout [Int]) {
    for child in tree.nodes[index].children {
      switch tree.nodes[child].name {
      case "caption": captions.append(child)
      case "tr":
        rows.append(Row())
        collectRows(child, &rows, &captions)
      case "td", "th":
        if rows.isEmpty { rows.append(Row()) }
        rows[rows.count - 1].cells.append(child)
      case "table", "script", "style": break
      case "":
        if !tree.nodes[child].text.isAllBlank { captions.append(child) }
      default: collectRows(child, &rows, &captions)
      }
    }
  }

  /// Tables that only lay out the page: with tables inside, or with a cell as long as a document.
  private func isLayout(_ rows: [Row]) -> Bool {
    let cells = rows.reduce(0) { $0 + $1.cells.count }
    if cells <= 1 || rows.allSatisfy({ $0.cells.count <= 1 }) { return true }
    return rows.contains { row in
      row.cells.contains { cell in
        var paragraphs = 0
        return holdsTable(cell, &paragraphs) || paragraphs > 30
      }
    }
  }

  private func holdsTable(_ index: Int, _ paragraphs: inout Int) -> Bool {
    for child in tree.nodes[index].children {
      let name = tree.nodes[child].name
      if name == "table" { return true }
      if name == "p" || name == "br" || name == "li" { paragraphs += 1 }
      if holdsTable(child, &paragraphs) { return true }
    }
    return false
  }

  /// The text of a cell, its paragraphs on lines of their own.
  private mutating func cellText(_ index: Int) -> Scalars {
    let outer = flow
    flow = []
    visitChildren(index)
    flush()
    let inner = flow
    flow = outer
    var text = Scalars()
    for case .paragraph(let paragraph) in inner {
      if !text.isEmpty { text.append("\n") }
      text.append(contentsOf: paragraph.text)
    }
    return text
  }
}
