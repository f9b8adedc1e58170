extension Surface {
  /// The rows as plain text, blanks at the end cut; right halves of wide characters left out.
  public var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      for cell in row(y) { line += cell.text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// All rows as plain text, for comparison with a literal.
  public var text: String { lines.joined(separator: "\n") }

  /// The rows as runs of one style each, for golden tests: `[bold fg:ansi(1)]牵[]  责`.
  public var styledLines: [String] {
    (0..<size.height).map { y in
      var line = ""
      var style = Style.plain
      let row = row(y)
      let end = row.lastIndex { $0.scalar != " " || $0.style != .plain || $0.isContinuation }
      for cell in row[..<(end.map { $0 + 1 } ?? row.startIndex)] where !cell.isContinuation {
        if cell.style != style {
          style = cell.style
          line += "[\(style)]"
        }
        line += cell.text
      }
      return line
    }
  }
}

extension Style: CustomStringConvertible {
  /// The style in words, empty for the plain one.
  public var description: String {
    var words: [String] = []
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    for (attribute, name) in names where attributes.contains(attribute) { words.append(name) }
    if foreground != .default { words.append("fg:\(foreground)") }
    if background != .default { words.append("bg:\(background)") }
    return words.joined(separator: " ")
  }
}

extension Color: CustomStringConvertible {
  /// `default`, `ansi(1)`, `indexed(130)` or `#ff8700`.
  public var description: String {
    switch self {
    case .default: return "default"
    case .ansi(let number): return "ansi(\(number))"
    case .indexed(let number): return "indexed(\(number))"
    case .rgb(let red, let green, let blue):
      let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
      let digits = String(value, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }
}
