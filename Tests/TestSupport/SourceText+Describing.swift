import PlanDocument
import PlanModel

extension SourceText {
  /// The text at a span.
  public subscript(_ span: SourceSpan) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.dropFirst(span.start).prefix(span.count))
    return String(view)
  }

  /// The texts of the paragraphs, with what the format says of each in front: "h1 b c".
  public var described: [String] {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph):
        var marks = paragraph.heading.map { ["h\($0)"] } ?? []
        if paragraph.bold { marks.append("b") }
        if paragraph.chrome { marks.append("c") }
        return (marks.map { $0 + " " } + [self[paragraph.span]]).joined()
      case .table(let table):
        return "\(table.rows)x\(table.columns) "
          + table.cells.map { cell in
            let merged =
              cell.rowSpan > 1 || cell.columnSpan > 1 ? "(\(cell.rowSpan)x\(cell.columnSpan))" : ""
            return "\(cell.row),\(cell.column)\(merged)=\(self[cell.span])"
          }.joined(separator: " ")
      }
    }
  }
}
