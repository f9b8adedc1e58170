/// A table in kept text.
struct KeptTable: Sendable {
  struct Cell: Sendable, Equatable {
    var range: Range<Int>
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  var range: Range<Int>
  var rows: Int
  var columns: Int
  var cells: [Cell]
  /// For each place, the cell that covers it; -1 where there is none.
  private var grid: [Int]

  init(range: Range<Int>, rows: Int, columns: Int, cells: [Cell]) {
    // A damaged file may claim any size.
    self.rows = min(max(0, rows), 4000)
    self.columns = min(max(0, columns), 60)
    self.range = range
    self.cells = cells
    grid = [Int](repeating: -1, count: self.rows * self.columns)
    for (index, cell) in cells.enumerated() where cell.row >= 0 && cell.column >= 0 {
      let lastRow = min(self.rows, cell.row + max(1, min(cell.rowSpan, 4000)))
      let lastColumn = min(self.columns, cell.column + max(1, min(cell.columnSpan, 60)))
      guard cell.row < lastRow, cell.column < lastColumn else { continue }
      for row in cell.row..<lastRow {
        for column in cell.column..<lastColumn { grid[row * self.columns + column] = index }
      }
    }
  }

  func cell(_ row: Int, _ column: Int) -> Cell? {
    guard row >= 0, row < rows, column >= 0, column < columns else { return nil }
    let index = grid[row * columns + column]
    return index < 0 ? nil : cells[index]
  }
}
