extension TextField {
  /// The characters of each row where lines wrap at `width` columns; the row of an empty text is empty.
  public func rows(width: Int, _ fit: TextFit) -> [Range<Int>] {
    guard keepsLines else { return [0..<characters.count] }
    // One column is left for the caret behind the last character.
    let room = max(2, width - 1)
    var rows: [Range<Int>] = []
    var start = 0
    var used = 0
    for (index, character) in characters.enumerated() {
      if character == "\n" {
        rows.append(start..<index)
        (start, used) = (index + 1, 0)
        continue
      }
      let columns = fit.columns(of: String(character))
      if used + columns > room, index > start {
        rows.append(start..<index)
        (start, used) = (index, 0)
      }
      used += columns
    }
    rows.append(start..<characters.count)
    return rows
  }

  /// Moves the caret a row up or down; false where there is none.
  public mutating func moveRow(_ step: Int, width: Int, _ fit: TextFit) -> Bool {
    let rows = rows(width: width, fit)
    let row = caretRow(rows)
    guard rows.indices.contains(row + step) else { return false }
    let column = columns(rows[row].lowerBound..<caret, fit)
    var place = rows[row + step].lowerBound
    let end = rows[row + step].upperBound
    while place < end, columns(rows[row + step].lowerBound..<place + 1, fit) <= column {
      place += 1
    }
    moveCaret(to: place)
    return true
  }

  /// The row that the caret stands in: at a wrapped line's end the next one.
  func caretRow(_ rows: [Range<Int>]) -> Int {
    rows.lastIndex { $0.lowerBound <= caret } ?? 0
  }

  /// Draws the rows around the caret and sets the cursor on it.
  func drawLines(on surface: inout Surface, in rect: Rect, style: Style) {
    surface.fill(rect, style: style)
    let fit = surface.fit
    let rows = rows(width: rect.width, fit)
    let row = caretRow(rows)
    let first = max(0, min(row - rect.height + 1, rows.count - rect.height))
    for (index, range) in rows[first...].prefix(rect.height).enumerated() {
      surface.write(
        String(characters[range]), at: Point(x: rect.x, y: rect.y + index), style: style, in: rect)
    }
    let column = columns(rows[row].lowerBound..<caret, fit)
    surface.cursor = Point(x: rect.x + min(column, rect.width - 1), y: rect.y + row - first)
  }
}
