import Canvas
import Foundation
import PlanModel

/// Rows of cells between tabs, for the clipboard of a spreadsheet.
struct TabbedTable {
  enum Cell {
    case text(String)
    case figure(Decimal)
  }

  private var lines: [String]

  init(_ headings: [String]) { lines = [headings.map(TabbedTable.plain).joined(separator: "\t")] }

  mutating func add(_ cells: [Cell]) {
    lines.append(
      cells.map { cell in
        switch cell {
        case .text(let text): TabbedTable.plain(text)
        case .figure(let value): value.plain
        }
      }.joined(separator: "\t"))
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// One line without tabs; a text that a spreadsheet would take for a formula is kept from being one.
  private static func plain(_ text: String) -> String {
    let line = String(
      text.unicodeScalars.map { Character($0.value < 0x20 || $0.value == 0x7F ? " " : $0) })
    guard let first = line.first, "=+-@".contains(first) else { return line }
    return "'" + line
  }
}

extension TabbedTable {
  /// The lines of a text as the screen shows them: what tabs keep apart stands in columns.
  static func aligned(_ text: String, _ fit: TextFit) -> [String] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    var widths: [Int] = []
    for row in rows where row.count > 1 {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], fit.columns(of: cell))
      }
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : fit.fit(cell, to: widths[column])
      }.joined(separator: "  ")
    }
  }
}
