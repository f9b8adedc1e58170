/// A picture of cells that views draw on and a backend shows.
///
/// Drawing outside is ignored, so views need no special case for small screens.
public struct Surface: Sendable {
  /// Columns and rows.
  public let size: Size
  /// How text is measured, and the signs that may be used.
  public let fit: TextFit
  /// The cells, row by row.
  public internal(set) var cells: [Cell]
  /// Where the terminal's cursor sits; input methods and screen readers follow it.
  public var cursor: Point?

  /// Makes a blank picture.
  public init(_ size: Size, fit: TextFit = TextFit(), style: Style = .plain) {
    self.size = size
    self.fit = fit
    self.cells = [Cell](
      repeating: Cell(style: style), count: size.width * size.height)
  }

  /// The signs that may be used.
  public var glyphs: GlyphSet { fit.glyphs }

  /// The whole picture.
  public var bounds: Rect { Rect(size) }

  /// The cell at a point; a blank outside.
  public subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[point.y * size.width + point.x] : Cell()
  }

  /// The cells of one row.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// Puts a character's cell, blanking the other half of any wide character it cuts.
  ///
  /// The caller has checked that the character lies inside the picture.
  @inline(__always)
  mutating func put(_ cell: Cell, at index: Int) {
    let old = cells[index]
    if old.columns == 0 {
      cells[index - 1].becomeBlank()
    }
    let last = cell.columns == 2 ? index + 1 : index
    if cells[last].columns == 2 {
      cells[last + 1].becomeBlank()
    }
    cells[index] = cell
    if cell.columns == 2 {
      cells[last] = .continuation(cell.style)
    }
  }
}

extension Cell {
  /// Empties a half of a wide character that was cut, keeping its style.
  @inline(__always)
  mutating func becomeBlank() {
    self = Cell(" ", columns: 1, style: style)
  }
}
