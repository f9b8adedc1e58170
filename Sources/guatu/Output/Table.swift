import Canvas
import PlanModel

/// Rows of a query, for all three formats.
struct Table {
  struct Column {
    /// The name in JSON and CSV; empty for a column that only text has.
    let key: String
    /// The heading in text; nil for a column that text leaves out.
    let heading: Phrase?
    let alignment: Alignment

    init(_ key: String, _ heading: Phrase? = nil, _ alignment: Alignment = .left) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
    }
  }

  var columns: [Column]
  var rows: [[JSON]] = []
  /// The column that names a row, where it is not the last one shown.
  var title: String?

  /// An array of objects by column key.
  var json: JSON {
    let data = columns.indices.filter { !columns[$0].key.isEmpty }
    return .array(
      rows.map { row in
        .object(Dictionary(data.map { (columns[$0].key, row[$0]) }) { first, _ in first })
      })
  }

  /// RFC 4180: a heading line of keys, CRLF, quotes where needed.
  var csv: String {
    let data = columns.indices.filter { !columns[$0].key.isEmpty }
    return
      ([data.map { CSV.field(columns[$0].key) }]
      + rows.map { row in data.map { CSV.field(row[$0]) } })
      .map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  /// Aligned columns under a heading line. The last one is as long as it is.
  func text(_ page: Page) -> String {
    let shown = columns.indices.filter { columns[$0].heading != nil }
    let lines =
      [shown.map { columns[$0].heading?(page.language) ?? "" }]
      + rows.map { row in shown.map { page.clean(row[$0].plain) } }
    let widths = shown.indices.map { index in
      lines.map { page.fit.columns(of: $0[index]) }.max() ?? 0
    }
    return lines.map { line in
      var text = ""
      for (index, cell) in line.enumerated() {
        let isLast = index == line.count - 1
        let alignment = columns[shown[index]].alignment
        text +=
          isLast && alignment == .left ? cell : page.fit.fit(cell, to: widths[index], alignment)
        if !isLast { text += "  " }
      }
      return text.trimmingEnd() + "\n"
    }.joined()
  }
}

extension JSON {
  /// The value as a cell shows it; nothing for null.
  var plain: String {
    switch self {
    case .string(let text): text
    case .number(let number): number.plain
    case .bool(let flag): flag ? "yes" : ""
    case .null: ""
    case .array(let elements): elements.map(\.plain).joined(separator: "、")
    case .object: ""
    }
  }
}

/// Comma-separated values as RFC 4180 has them.
enum CSV {
  /// One field, quoted where it must be.
  ///
  /// Text that a spreadsheet would run as a formula (it begins with = + - @, also full-width, a tab or a line end) gets
  /// an apostrophe before it, as a spreadsheet's own mark for text. Figures are figures and stay as they are.
  static func field(_ value: JSON) -> String {
    if case .string(let text) = value { return field(text) }
    return quoted(value.plain)
  }

  static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { formulaStarts.contains($0) } ?? false
    return quoted(isFormula ? "'" + text : text)
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n",
  ]

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
