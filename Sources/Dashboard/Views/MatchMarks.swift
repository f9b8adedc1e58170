import Canvas
import PlanModel

/// Marks on the screen what was searched for, whatever view shows it.
enum MatchMarks {
  static func draw(_ query: SearchQuery, _ style: Style, in area: Rect, on surface: inout Surface) {
    guard !query.isEmpty else { return }
    for y in area.rows {
      for piece in pieces(of: y, in: area, surface) {
        for range in query.ranges(in: piece.text) {
          for cell in range where piece.columns.indices.contains(cell) {
            surface.overlay(Rect(x: piece.columns[cell], y: y, width: 1, height: 1), style)
          }
        }
      }
    }
  }

  /// A stretch of a row without a gap, and the column of each of its scalars.
  private struct Piece {
    var text = ""
    var columns: [Int] = []
  }

  /// Words on both sides of a gap don't belong together.
  private static func pieces(of y: Int, in area: Rect, _ surface: Surface) -> [Piece] {
    var pieces = [Piece()]
    var blanks = 0
    for x in area.columns {
      let cell = surface[Point(x: x, y: y)]
      if cell.isContinuation { continue }
      blanks = cell.scalar == " " ? blanks + 1 : 0
      if blanks == 2 { pieces.append(Piece()) }
      if blanks >= 2 { continue }
      pieces[pieces.count - 1].text.unicodeScalars.append(cell.scalar)
      pieces[pieces.count - 1].columns.append(x)
    }
    return pieces.filter { !$0.columns.isEmpty }
  }
}
