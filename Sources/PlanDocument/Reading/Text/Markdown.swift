/// Whether text is written in Markdown: it has headings with #, paragraphs wholly in bold, or a table's rule.
func looksLikeMarkdown(_ text: Scalars) -> Bool {
  var marks = 0
  for line in text.lines {
    let line = line.trimmed
    guard let first = line.first, first == "#" || first == "*" || first == "|" else { continue }
    if headingLevel(of: line) != nil || isTableRule(line) { return true }
    if isBold(line) { marks += 1 }
  }
  return marks >= 2
}

/// Reads Markdown: the text stays as written, its marks only say what the blocks are.
func readMarkdown(
  _ text: Scalars, name: String, encoding: String, limits: ReadingLimits
) throws(ReadingError) -> SourceText {
  var builder = SourceBuilder()
  let lines = Array(text.lines)
  // A table that never closes is text.
  let lastClose = lines.lastIndex(where: closesTable) ?? -1
  var index = 0
  while index < lines.count {
    if let end = tableEnd(lines, from: index) {
      builder.pipeTable(lines[index..<end])
      index = end
      continue
    }
    if index <= lastClose, let end = htmlTableEnd(lines, from: index) {
      let source = Scalars(text[lines[index].startIndex..<lines[end - 1].endIndex])
      var walk = HTMLWalk(HTMLTree(source, limit: limits.nodes), cellLimit: limits.cells)
      for piece in walk.run() { builder.add(piece) }
      index = end
      continue
    }
    let line = lines[index]
    let trimmed = line.trimmed
    builder.paragraph(line, heading: headingLevel(of: trimmed), bold: isBold(trimmed))
    index += 1
  }
  return try builder.finish(
    name: name, format: .markdown, encoding: encoding, endsLine: text.last == "\n")
}

private func opensTable(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
  line.starts(with: "<table".unicodeScalars) || line.starts(with: "<TABLE".unicodeScalars)
}

/// The line after a table in HTML that begins at `start`, as converters write tables with merged cells.
private func htmlTableEnd(_ lines: [ArraySlice<Unicode.Scalar>], from start: Int) -> Int? {
  guard opensTable(lines[start].trimmed) else { return nil }
  return lines[start...].firstIndex(where: closesTable).map { $0 + 1 }
}

private func closesTable(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
  let mark = Array("</table>".unicodeScalars)
  return line.indices.contains { line[$0] == "<" && line[$0...].starts(with: mark) }
}

private func headingLevel(of line: ArraySlice<Unicode.Scalar>) -> Int? {
  let level = line.prefix { $0 == "#" }.count
  guard (1...6).contains(level) else { return nil }
  let rest = line.dropFirst(level)
  guard let next = rest.first, next.isBlank, !rest.isAllBlank else { return nil }
  return level
}

/// `**…**` from end to end.
private func isBold(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
  guard line.count > 4, line.starts(with: ["*", "*"]), line.suffix(2).allSatisfy({ $0 == "*" })
  else { return false }
  let inner = line.dropFirst(2).dropLast(2)
  var previous: Unicode.Scalar = " "
  for scalar in inner {
    if scalar == "*", previous == "*" { return false }
    previous = scalar
  }
  return true
}

/// `|---|:--:|`
private func isTableRule(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
  line.contains("|") && line.contains("-")
    && line.allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || $0 == " " }
}

/// The line after a pipe table that begins at `start`: a row, a rule, and rows.
private func tableEnd(_ lines: [ArraySlice<Unicode.Scalar>], from start: Int) -> Int? {
  guard start + 1 < lines.count, lines[start].contains("|"),
    isTableRule(lines[start + 1].trimmed)
  else { return nil }
  var end = start + 2
  while end < lines.count, lines[end].contains("|"), !lines[end].isAllBlank { end += 1 }
  return end
}

extension SourceBuilder {
  /// Adds a pipe table as written; its cells are the stretches between the bars, the rule has none.
  fileprivate mutating func pipeTable(_ lines: ArraySlice<ArraySlice<Unicode.Scalar>>) {
    var rows: [[Range<Int>]] = []
    let start = scalars.count
    for (number, line) in zip(lines.indices, lines) {
      if number != lines.startIndex + 1 {
        rows.append(
          pipeCells(line).map { $0.lowerBound + scalars.count..<$0.upperBound + scalars.count })
      }
      loose(line)
      if number < lines.endIndex - 1 { loose(["\n"]) }
    }
    table(start: start, rows: rows)
    loose(["\n"])
  }

  /// The ranges of the cells' texts within a line, blanks at their ends left out.
  private func pipeCells(_ line: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var body = line.trimmed
    if body.first == "|" { body = body.dropFirst() }
    if body.last == "|" { body = body.dropLast() }
    var from = body.startIndex
    for index in body.startIndex...body.endIndex {
      let escaped = index > body.startIndex && line[index - 1] == "\\"
      guard index == body.endIndex || (line[index] == "|" && !escaped) else { continue }
      let cell = line[from..<index].trimmed
      ranges.append(cell.startIndex - line.startIndex..<cell.endIndex - line.startIndex)
      from = index + 1
    }
    return ranges
  }
}
