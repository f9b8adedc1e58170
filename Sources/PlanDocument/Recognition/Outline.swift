import PlanModel

/// A node while the tree is being read: ranges are of the kept text.
struct OutlineNode: Sendable {
  var kind: LabelKind
  var value: Int
  /// The printed number.
  var label: Range<Int>
  /// Where heading text starts, after the label's punctuation.
  var textStart: Int
  /// From the label to the next node, whatever its level.
  var own: Range<Int>
  var parent: Int?
  var path: String = ""
  /// The title, without punctuation.
  var title: Range<Int> = 0..<0
  var itemKind: ItemKind = .task
  /// The label stands at the start of a line.
  var opensLine: Bool
  /// The end of the node's first line, or of the node where that comes first.
  var firstLineEnd: Int = 0
  /// The title, where a table gives it.
  var fixedTitle: Range<Int>?
}

/// The tree of a document, and what its tables add to it.
struct Outline: Sendable {
  var nodes: [OutlineNode] = []
  /// The tasks of tables, by node.
  var tasks: [Int: TableReading.Task] = [:]
  /// Tables of indicators, with the node that each stands on; -1 before the first node.
  var indicatorTables: [(table: KeptTable, columns: TableColumns, node: Int)] = []
}

/// Reads the tree of numbered headings and items.
struct OutlineReader {
  private let text: KeptText
  private let dottedParts: Set<Int>
  private var nodes: [OutlineNode] = []
  private var stack: [Int] = []
  /// The last number of each kind, for numbering that runs through sections.
  private var lastOfKind: [LabelKind: Int] = [:]
  /// How often nesting may go; a damaged text can't build deeper trees.
  private static let depthLimit = 9

  private var outline = Outline()
  /// The last table's columns, for one that goes on over a page.
  private var lastTable: (columns: TableColumns, width: Int, line: Int)?

  private init(_ text: KeptText) {
    self.text = text
    dottedParts = Self.dottedParts(text)
  }

  static func read(_ text: KeptText) -> Outline {
    var reader = OutlineReader(text)
    reader.readLines()
    reader.close()
    reader.outline.nodes = reader.nodes
    return reader.outline
  }

  /// Whether a line that starts so is an item of its own.
  static func startsItem(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let label = LabelGrammar.read(line, at: line.startIndex) else { return false }
    return atLineStart(label, in: line)
  }

  /// Whether a label at the start of a line is one, or a figure or an enumeration in prose.
  static func atLineStart(_ label: Label, in line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard label.range.upperBound < line.endIndex else {
      return label.mark != nil && label.kind != .inline
    }
    let next = line[label.range.upperBound]
    switch label.kind {
    case .han:
      return label.mark == "、"
        ? HanNumerals.digit(next) == nil || label.value > 1
        : label.mark == "." || label.mark == "," || label.mark == ":"
    case .arabic:
      return !next.isDigit && !(label.mark == "." && next.isLatin && label.value > 30)
    case .chapter, .section, .article, .part:
      return next != "第" && next != "、" && next != "的"
        && !line.starts("规定", at: label.range.upperBound)
    case .inline:
      return next.isHan || next == "“" || next == "《" || next.isDigit || next.isLatin
    default: return true
    }
  }

  private mutating func readLines() {
    var inAttachments = false
    for (index, line) in text.lines.enumerated() {
      let range = line.range
      if let table = line.table {
        read(text.tables[table], line: index)
        inAttachments = false
        continue
      }
      guard !range.isEmpty else { continue }
      let slice = text[range]
      var place = range.lowerBound
      if slice.starts("附件:", at: place) || slice.starts("附:", at: place) {
        inAttachments = true
        continue
      }
      if let label = LabelGrammar.read(slice, at: place), Self.atLineStart(label, in: slice),
        acceptsAtLineStart(label, slice)
      {
        let listed =
          inAttachments && label.kind >= .arabic && slice.count < 60
          && !slice.contains("。")
        if !listed {
          inAttachments = false
          open(label, opensLine: true)
        }
        place = label.range.upperBound
      } else if let label = spacedNumber(slice) {
        open(label, opensLine: true)
        place = label.range.upperBound
      } else if inAttachments, slice.count > 40 {
        inAttachments = false
      }
      scan(slice, from: place)
    }
  }

  /// "2 重点任务" in a document that numbers its parts 2.1, 2.2.
  private func spacedNumber(_ line: ArraySlice<Unicode.Scalar>) -> Label? {
    guard line.count <= 30, let value = NumberReading.digits(line, at: line.startIndex),
      let end = line.firstIndex(where: { !$0.isDigit }), text.breaks.contains(end),
      line[end].isHan, dottedParts.contains(value),
      !line.contains(where: { $0 == "。" || $0 == "," || $0 == ";" })
    else { return nil }
    return Label(
      kind: .arabic, value: value, printed: line.startIndex..<end, range: line.startIndex..<end)
  }

  /// The first numbers of labels like 2.1 that open lines.
  private static func dottedParts(_ text: KeptText) -> Set<Int> {
    var parts: Set<Int> = []
    for line in text.textLines {
      let slice = text[line.range]
      guard slice.first?.isDigit == true,
        let label = LabelGrammar.read(slice, at: slice.startIndex),
        label.kind == .dotted, let value = NumberReading.digits(slice, at: slice.startIndex)
      else { continue }
      parts.insert(value)
    }
    return parts
  }

  private func acceptsAtLineStart(_ label: Label, _ line: ArraySlice<Unicode.Scalar>) -> Bool {
    switch label.kind {
    case .inline: !nodes.isEmpty
    case .arabic where label.mark == ",": expects(label)
    case .article: true
    default: true
    }
  }

  /// Labels inside a line: headings that were run together, and 一是…二是….
  private mutating func scan(_ line: ArraySlice<Unicode.Scalar>, from start: Int) {
    var place = max(start, line.startIndex + 1)
    var depth = 0
    var quoted = false
    while place < line.endIndex {
      let scalar = line[place]
      switch scalar {
      case "《", "“": quoted = true
      case "》", "”": quoted = false
      case ")", "】", "〕": depth = max(0, depth - 1)
      case "。":
        depth = 0
        quoted = false
      default: break
      }
      if !quoted, depth == 0 || scalar == "(", canStart(scalar), let label = label(line, place) {
        open(label, opensLine: false)
        place = label.range.upperBound
        continue
      }
      if scalar == "(" || scalar == "【" || scalar == "〔" { depth += 1 }
      place += 1
    }
  }

  private func canStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar == "(" || scalar == "第" || HanNumerals.isNumeral(scalar)
      || scalar.value >= 0x2460 && scalar.value <= 0x2473
  }

  /// The label at a place inside a line, when what stands around it says that it is one.
  private func label(_ line: ArraySlice<Unicode.Scalar>, _ place: Int) -> Label? {
    if let label = LabelGrammar.read(line, at: place) {
      return RunInLabels.accepts(
        label, in: line, expected: expectation(label), open: openKinds, headingStart: headingStart,
        spaced: text.breaks.contains(place))
        ? label : nil
    }
    return RunInLabels.lostCopula(line, place, expected: inlineExpected)
  }

  private var openKinds: [LabelKind] { stack.map { nodes[$0].kind } }
  private var headingStart: Int? { nodes.last?.textStart }

  private var inlineExpected: Int? {
    guard let top = stack.last, nodes[top].kind == .inline, nodes[top].value >= 2 else {
      return nil
    }
    return nodes[top].value + 1
  }

  /// The number that a label of this kind should show here: the one after its elder sibling's, else 1 (or the one
  /// after the last of its kind, where numbering runs through).
  private func expectation(_ label: Label) -> RunInLabels.Expectation {
    for index in stack.reversed() where nodes[index].kind == label.kind {
      return RunInLabels.Expectation(sibling: nodes[index].value, last: lastOfKind[label.kind])
    }
    return RunInLabels.Expectation(sibling: nil, last: lastOfKind[label.kind])
  }

  private func expects(_ label: Label) -> Bool {
    let expectation = expectation(label)
    return label.value == (expectation.sibling ?? 0) + 1
      || label.value == (expectation.last ?? -1) + 1
  }

  /// 2.1 is part of an open 2., or heads a part of 二、 that has items 1., 2. of its own.
  private func settled(_ label: Label) -> Label {
    guard label.kind == .dotted,
      let first = NumberReading.digits(text.all, at: label.printed.lowerBound)
    else { return label }
    var label = label
    if text[label.printed].count(where: { $0 == "." }) >= 2 {
      label.kind = .dottedTwice
    } else if stack.contains(where: { nodes[$0].kind == .dottedHeading }) {
      label.kind = .dottedHeading
    } else if !stack.contains(where: { nodes[$0].kind == .arabic }),
      stack.contains(where: { nodes[$0].kind <= .hanInBrackets && nodes[$0].value == first })
    {
      label.kind = .dottedHeading
    }
    return label
  }

  private mutating func open(_ printed: Label, opensLine: Bool) {
    let label = settled(printed)
    while let top = stack.last, nodes[top].kind >= label.kind { stack.removeLast() }
    if stack.count >= Self.depthLimit { stack.removeLast() }
    if let last = nodes.indices.last {
      nodes[last].own = nodes[last].own.lowerBound..<label.range.lowerBound
    }
    nodes.append(
      OutlineNode(
        kind: label.kind, value: label.value, label: label.printed,
        textStart: label.range.upperBound,
        own: label.range.lowerBound..<label.range.lowerBound, parent: stack.last,
        opensLine: opensLine))
    stack.append(nodes.count - 1)
    lastOfKind[label.kind] = label.value
  }

  // MARK: Tables

  private mutating func read(_ table: KeptTable, line: Int) {
    var columns = TableColumns.read(table, text)
    let continues = lastTable.map { $0.line == line - 1 && $0.width == table.columns } ?? false
    var first = columns?.heads ?? 0
    if columns == nil, continues, let last = lastTable {
      columns = last.columns
      first = 0
    }
    guard let columns else { return }
    lastTable = (columns, table.columns, line)
    if !continues { openAnnex(before: line, columns) }
    if columns.kind == .indicators {
      outline.indicatorTables.append((table, columns, nodes.count - 1))
      return
    }
    for (index, task) in TableReading.tasks(table, columns, text, from: first).enumerated() {
      let start = task.range.lowerBound
      open(
        Label(kind: .arabic, value: index + 1, printed: task.label, range: start..<start),
        opensLine: true)
      nodes[nodes.count - 1].fixedTitle = task.title
      outline.tasks[nodes.count - 1] = task
    }
  }

  /// An annex with a table is a node of its own: 附件1, then the table's heading.
  private mutating func openAnnex(before line: Int, _ columns: TableColumns) {
    var index = line - 1
    var caption: Range<Int>?
    while index >= 0, index >= line - 5, text.lines[index].table == nil {
      let range = text.lines[index].range
      let slice = text[range]
      if let last = nodes.last, last.own.lowerBound >= range.lowerBound { return }
      if let label = annexLabel(slice) {
        let title = caption ?? (label.upperBound..<range.upperBound)
        let textStart = label.upperBound
        open(
          Label(kind: .annex, value: 1, printed: label, range: range.lowerBound..<textStart),
          opensLine: true)
        nodes[nodes.count - 1].fixedTitle = trimmedCaption(title)
        return
      }
      if slice.count <= 60, slice.first != "(", !slice.contains(word: "单位:"), caption == nil {
        caption = range
      }
      if slice.count > 60 { break }
      index -= 1
    }
    guard !nodes.isEmpty, columns.kind == .tasks, let caption,
      OutlineReader.captions.match(text[caption]) != nil
    else { return }
    open(
      Label(
        kind: .annex, value: 1, printed: caption.lowerBound..<caption.lowerBound,
        range: caption.lowerBound..<caption.lowerBound), opensLine: true)
    nodes[nodes.count - 1].fixedTitle = caption
  }

  private static let captions: Endings = ["表", "清单", "台账", "分工", "任务", "任务分解"]

  /// 附件, 附件1, 附表2: as far as it is printed.
  private func annexLabel(_ slice: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard slice.starts("附件", at: slice.startIndex) || slice.starts("附表", at: slice.startIndex)
    else { return nil }
    var end = slice.startIndex + 2
    while end < slice.endIndex,
      slice[end].isDigit || HanNumerals.isNumeral(slice[end]) || slice[end] == "-",
      end - slice.startIndex < 6
    { end += 1 }
    return slice.startIndex..<end
  }

  private func trimmedCaption(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, [":", "、", ".", " "].contains(text.folded[start]) { start += 1 }
    return start..<range.upperBound
  }

  private mutating func close() {
    let end = text.folded.count
    for index in nodes.indices {
      let next = index + 1 < nodes.count ? nodes[index + 1].own.lowerBound : end
      nodes[index].own = nodes[index].own.lowerBound..<next
    }
    var line = 0
    for index in nodes.indices {
      let start = nodes[index].own.lowerBound
      while line < text.lines.count, text.lines[line].range.upperBound <= start { line += 1 }
      let lineEnd = line < text.lines.count ? text.lines[line].range.upperBound : end
      nodes[index].firstLineEnd = min(lineEnd, nodes[index].own.upperBound)
    }
    Self.number(&nodes)
  }

  /// Gives every node its path by position.
  static func number(_ nodes: inout [OutlineNode]) {
    var children = [Int](repeating: 0, count: nodes.count)
    var roots = 0
    for index in nodes.indices {
      if let parent = nodes[index].parent {
        children[parent] += 1
        nodes[index].path = nodes[parent].path + ".\(children[parent])"
      } else {
        roots += 1
        nodes[index].path = "\(roots)"
      }
    }
  }
}
