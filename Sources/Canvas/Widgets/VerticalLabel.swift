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
    return Array(rows[..<(height - 1)]) + [ellipsis(fit)]
  }

  /// The rows of several names that stand side by side. Names that differ are cut so that what is left differs, too:
  /// before their end, in their middle, or, where that does not help, with a number.
  public static func rows(of names: [String], height: Int, fit: TextFit) -> [[String]] {
    let whole = names.map { rows(of: $0, height: .max, fit: fit) }
    var cut = names.map { rows(of: $0, height: height, fit: fit) }
    guard height > 1 else { return cut }
    let alike = Dictionary(grouping: names.indices) { cut[$0] }.values
      .filter { Set($0.map { names[$0] }).count > 1 }
      .sorted { $0[0] < $1[0] }
    for group in alike {
      let others = Set(cut.indices.filter { !group.contains($0) }.map { cut[$0] })
      let different = Set(group.map { names[$0] }).count
      let head = (0..<height - 1).reversed().first { head in
        let tries = group.map { cutInside(whole[$0], head: head, height: height, fit) }
        return Set(tries).count == different && others.isDisjoint(with: tries)
      }
      var numbers: [String: Int] = [:]
      for index in group {
        if let head {
          cut[index] = cutInside(whole[index], head: head, height: height, fit)
        } else {
          let number = numbers[names[index]] ?? numbers.count + 1
          numbers[names[index]] = number
          cut[index][height - 1] = String("\(number)".suffix(2))
        }
      }
    }
    return cut
  }

  /// The first rows, an ellipsis, and the last ones.
  private static func cutInside(
    _ rows: [String], head: Int, height: Int, _ fit: TextFit
  ) -> [String] {
    guard rows.count > height else { return rows }
    return rows.prefix(head) + [ellipsis(fit)] + rows.suffix(height - 1 - head)
  }

  private static func ellipsis(_ fit: TextFit) -> String {
    fit.glyphs == .unicode ? "……" : ".."
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
