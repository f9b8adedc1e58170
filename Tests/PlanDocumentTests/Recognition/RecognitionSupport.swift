import Foundation
import PlanDocument
import PlanModel
import Testing

/// One paragraph for each line that is not blank.
func source(_ text: String, name: String = "示例.txt") -> SourceText {
  let scalars = Array(text.unicodeScalars)
  var blocks: [SourceText.Block] = []
  var start = 0
  for index in 0...scalars.count where index == scalars.count || scalars[index] == "\n" {
    if scalars[start..<index].contains(where: { !$0.properties.isWhitespace }) {
      blocks.append(.paragraph(.init(span: SourceSpan(start, index))))
    }
    start = index + 1
  }
  return SourceText(name: name, format: .text, text: text, blocks: blocks)
}

func recognised(_ text: String) -> DraftPlan { Recognizer().recognize(source(text)) }

/// Lines, then a table of cells, laid out as reading lays them out.
func recognised(_ text: String, table rows: [[String]], after tail: String = "") -> DraftPlan {
  var made = source(text + "\n")
  var length = made.text.unicodeScalars.count
  let start = length
  var cells: [SourceText.Cell] = []
  for (row, line) in rows.enumerated() {
    for (column, cell) in line.enumerated() {
      // "^" goes on with the cell above.
      if cell == "^" {
        if let above = cells.lastIndex(where: { $0.column == column }) { cells[above].rowSpan += 1 }
        continue
      }
      let count = cell.unicodeScalars.count
      cells.append(.init(span: SourceSpan(length, length + count), row: row, column: column))
      made.text += cell + (column == line.count - 1 ? "\n" : "\t")
      length += count + 1
    }
    if line.last == "^" {
      made.text += "\n"
      length += 1
    }
  }
  made.blocks.append(
    .table(
      .init(
        span: SourceSpan(start, length - 1), rows: rows.count, columns: rows.first?.count ?? 0,
        cells: cells)))
  if !tail.isEmpty {
    let more = source(tail)
    for block in more.blocks {
      made.blocks.append(
        .paragraph(.init(span: SourceSpan(block.span.start + length, block.span.end + length))))
    }
    made.text += tail
  }
  return Recognizer().recognize(made)
}

extension DraftPlan {
  /// "1.2 (二) 标题" for each node.
  var outline: [String] { nodes.map { "\($0.path) \($0.label) \($0.title)" } }

  /// "1.2 lead 市科技局" for each duty.
  var dutyLines: [String] { duties.map { "\($0.path) \($0.role.rawValue) \($0.unit)" } }

  /// "1.2 名称 ge 35 家 2025 flow" for each indicator.
  var indicatorLines: [String] {
    indicators.map { indicator in
      let value = indicator.value.map { "\($0)" } ?? "?"
      let range = indicator.value2.map { "-\($0)" } ?? ""
      return [
        indicator.path, indicator.name, indicator.comparator.rawValue, value + range,
        indicator.unit, indicator.due ?? "?", indicator.nature.rawValue,
      ].joined(separator: " ")
    }
  }
}

/// Asserts that nothing of a source is lost, and that every quotation stands where its span says.
func expectWhole(_ plan: DraftPlan, _ text: String, _ name: String) {
  let scalars = Array(text.unicodeScalars)
  func part(_ span: SourceSpan) -> String {
    guard span.start >= 0, span.end <= scalars.count else { return "beyond the text" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[span.start..<span.end])
    return String(view)
  }
  let stretches = plan.coverage(length: scalars.count)
  #expect(stretches.first?.span.start ?? 0 == 0)
  #expect(stretches.last?.span.end ?? 0 == scalars.count)
  for (before, after) in zip(stretches, stretches.dropFirst()) {
    #expect(before.span.end == after.span.start)
  }
  for stretch in stretches where stretch.kind == .unread && stretch.note == "lost" {
    Issue.record("\(name): lost \(part(stretch.span).prefix(40))")
  }
  // Outside the tree no stretch is claimed twice.
  var claims = plan.frontMatter + plan.nodes.filter { !$0.path.contains(".") }.map(\.span)
  if let title = plan.titleSpan { claims.append(title) }
  claims.sort()
  for (before, after) in zip(claims, claims.dropFirst()) {
    #expect(
      !before.overlaps(after), "\(name): \(part(before).prefix(20)) / \(part(after).prefix(20))")
  }
  for stretch in plan.unread where stretch.reason == "blank" {
    #expect(
      part(stretch.span).unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || "*#>\u{FEFF}".unicodeScalars.contains($0)
      }, "\(name): \(part(stretch.span).prefix(40))")
  }
  for indicator in plan.indicators { #expect(part(indicator.span) == indicator.quote) }
  for subsidy in plan.subsidies { #expect(part(subsidy.span) == subsidy.quote) }
  let paths = Set(plan.nodes.map(\.path))
  for path in plan.duties.map(\.path) + plan.indicators.map(\.path) + plan.subsidies.map(\.path) {
    #expect(path == "0" || paths.contains(path))
  }
  for node in plan.nodes {
    #expect(node.span.contains(node.heading), "\(name): heading of \(node.path)")
    if let dot = node.path.lastIndex(of: ".") {
      #expect(paths.contains(String(node.path[..<dot])))
    }
  }
}
