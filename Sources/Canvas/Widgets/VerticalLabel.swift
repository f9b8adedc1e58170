/// A name written downwards, as over the columns of a matrix.
public enum VerticalLabel {
  /// The rows of a name, each of at most two columns: a wide character, or two narrow ones of a
  /// run of Latin letters or digits. Where `height` is too small the last row is an ellipsis.
  public static func rows(of name: String, height: Int, fit: TextFit) -> [String] {
    guard height > 0 else { return [] }
    var rows: [String] = []
    var pair = ""
    func endPair() {
      if !pair.isEmpty { rows.append(pair) }
      pair = ""
    }
    for character in name {
      let columns = fit.columns(of: String(character))
      if columns == 1, !character.isWhitespace {
        pair.append(character)
        if fit.columns(of: pair) == 2 { endPair() }
        continue
      }
      endPair()
      if character.isWhitespace || columns == 0 { continue }
      rows.append(String(turned(character, fit.glyphs)))
    }
    endPair()
    guard rows.count > height else { return rows }
    return Array(rows[..<(height - 1)]) + [fit.glyphs == .unicode ? "……" : ".."]
  }

  /// Draws a name downwards from a rectangle's top, or so that it ends at its bottom.
  public static func draw(
    _ name: String, on surface: inout Surface, in rect: Rect, style: Style, atBottom: Bool = false
  ) {
    let rows = rows(of: name, height: rect.height, fit: surface.fit)
    let top = atBottom ? rect.endY - rows.count : rect.y
    for (index, row) in rows.enumerated() {
      surface.write(row, at: Point(x: rect.x, y: top + index), style: style, in: rect)
    }
  }

  /// Brackets and dashes have forms of their own in downward writing.
  private static func turned(_ character: Character, _ glyphs: GlyphSet) -> Character {
    guard glyphs != .ascii else { return character }
    switch character {
    case "（": return "︵"
    case "）": return "︶"
    case "《": return "︽"
    case "》": return "︾"
    default: return character
    }
  }
}
