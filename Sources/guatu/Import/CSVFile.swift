import Foundation

/// A file of comma-separated values, as RFC 4180 has them, in UTF-8 or GB18030.
struct CSVFile {
  struct Line {
    /// Of the file, from 1; the first of a row that goes over several.
    var number: Int
    var fields: [String]
  }

  let heading: [String]
  let lines: [Line]

  init(_ bytes: [UInt8]) {
    var text = Substring(Codeset(name: "GB18030").decoded(bytes))
    if text.first == "\u{FEFF}" { text = text.dropFirst() }
    var rows = CSVFile.rows(of: text)
    heading = rows.isEmpty ? [] : rows.removeFirst().fields.map { CSVFile.trimmed($0) }
    // Spreadsheets leave empty rows behind.
    lines = rows.filter { !$0.fields.allSatisfy(\.isEmpty) }
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func rows(of text: Substring) -> [Line] {
    var rows: [Line] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var number = 1
    var first = 1
    var position = text.unicodeScalars.startIndex
    let scalars = text.unicodeScalars
    func isQuote(_ index: Substring.UnicodeScalarView.Index) -> Bool {
      index < scalars.endIndex && scalars[index] == "\""
    }
    while position < scalars.endIndex {
      let scalar = scalars[position]
      let next = scalars.index(after: position)
      if scalar == "\n" { number += 1 }
      switch scalar {
      case "\"" where isQuoted && isQuote(next):
        field.unicodeScalars.append(scalar)
        position = scalars.index(after: next)
        continue
      case "\"" where isQuoted || field.isEmpty: isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(trimmed(field))
        field = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(Line(number: first, fields: fields + [trimmed(field)]))
        (fields, field, first) = ([], "", number)
      default: field.unicodeScalars.append(scalar)
      }
      position = next
    }
    if !fields.isEmpty || !field.isEmpty {
      rows.append(Line(number: first, fields: fields + [trimmed(field)]))
    }
    return rows
  }
}
