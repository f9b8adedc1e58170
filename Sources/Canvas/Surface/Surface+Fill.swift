extension Surface {
  /// Fills a rectangle with blanks of a style, or with a narrow character.
  public mutating func fill(_ rect: Rect, style: Style = .plain, with character: Character = " ") {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    let cell = Cell(character.unicodeScalars.first ?? " ", style: style)
    for y in rect.rows {
      let start = y * size.width
      // Only the outer cells can cut a wide character.
      put(cell, at: start + rect.x)
      put(cell, at: start + rect.endX - 1)
      for index in start + rect.x..<start + rect.endX {
        cells[index] = cell
      }
    }
  }

  /// Draws a horizontal rule across a rectangle's first row.
  public mutating func horizontalRule(_ rect: Rect, style: Style = .plain) {
    fill(rect.row(0), style: style, with: glyphs.horizontal)
  }

  /// Draws a vertical rule down a rectangle's first column.
  public mutating func verticalRule(_ rect: Rect, style: Style = .plain) {
    fill(rect.splitLeft(1).left, style: style, with: glyphs.vertical)
  }

  /// Changes the style of what stands in a rectangle; a wide character follows its left half.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let rect = rect.intersection(bounds)
    for y in rect.rows {
      for index in y * size.width + rect.x..<y * size.width + rect.endX
      where cells[index].columns != 0 {
        change(&cells[index].style)
        if cells[index].columns == 2 {
          cells[index + 1].style = cells[index].style
        }
      }
    }
  }

  /// Lays a style over what stands in a rectangle: `.default` colours change nothing.
  public mutating func overlay(_ rect: Rect, _ style: Style) {
    restyle(rect) { $0 = style.over($0) }
  }

  /// Gives a rectangle another background and leaves all else as it is.
  public mutating func background(_ rect: Rect, _ color: Color) {
    restyle(rect) { $0.background = color }
  }

  /// Copies part of another picture here, its upper left corner at `point`.
  ///
  /// Wide characters cut by the part's edges leave blanks. The cursor is not copied.
  public mutating func copy(_ rect: Rect, of other: Surface, to point: Point) {
    let source = rect.intersection(other.bounds)
    let shift = (x: point.x - rect.x, y: point.y - rect.y)
    let target = Rect(
      x: source.x + shift.x, y: source.y + shift.y, width: source.width, height: source.height
    ).intersection(bounds)
    for y in target.rows {
      let from = (y - shift.y) * other.size.width - shift.x
      for x in target.columns {
        var cell = other.cells[from + x]
        if cell.columns == 0 {
          // Put together with its left half, unless that half was cut off.
          if x > target.x { continue }
          cell.becomeBlank()
        } else if cell.columns == 2, x + 1 == target.endX {
          cell.becomeBlank()
        }
        put(cell, at: y * size.width + x)
      }
    }
  }
}
