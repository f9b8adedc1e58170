/// A table in work: cells placed on a grid as HTML and Word place them, row by row.
struct TableGrid {
  struct Cell {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    var text: Scalars
  }

  private(set) var rows = 0
  private(set) var columns = 0
  /// In order of row, then column.
  private(set) var cells: [Cell] = []
  /// For each column, the first row that no cell from above reaches into.
  private var free: [Int] = []
  /// For each column, the cell that begins there lowest.
  private var lowest: [Int: Int] = [:]
  private var column = 0

  mutating func startRow() {
    rows += 1
    column = 0
  }

  /// Places a cell at the next free column of the row.
  mutating func add(_ text: some Collection<Unicode.Scalar>, rowSpan: Int = 1, columnSpan: Int = 1)
  {
    if rows == 0 { startRow() }
    let row = rows - 1
    while column < free.count, free[column] > row { column += 1 }
    // A slip of the page's author mustn't cost memory: no plan's table has a hundred columns.
    let width = min(max(columnSpan, 1), 100)
    let height = min(max(rowSpan, 1), 10_000)
    while free.count < column + width { free.append(0) }
    for place in column..<(column + width) { free[place] = row + height }
    lowest[column] = cells.count
    cells.append(
      Cell(row: row, column: column, rowSpan: height, columnSpan: width, text: Scalars(text)))
    column += width
    columns = max(columns, column)
  }

  /// Adds a further line to each cell of the last row, as tools that draw tables as text wrap them.
  mutating func continueLastRow(_ lines: [ArraySlice<Unicode.Scalar>]) {
    for index in cells.indices.suffix(columns) where cells[index].row == rows - 1 {
      let line = lines[cells[index].column]
      if !line.isEmpty { cells[index].text.append(contentsOf: line) }
    }
  }

  /// Puts the rows of another table below.
  mutating func append(_ other: TableGrid) {
    for var cell in other.cells {
      cell.row += rows
      cells.append(cell)
    }
    rows += other.rows
    columns = max(columns, other.columns)
  }

  /// Whether a cell from above, or the last one of this row, reaches over a column.
  func isCovered(_ column: Int) -> Bool { column < free.count && free[column] >= rows }

  /// Leaves places empty, as Word's gridBefore does.
  mutating func skip(_ count: Int) { column += min(max(count, 0), 100) }

  /// Makes the cell above the next free column reach into this row too, as Word's vMerge does; false when there is none.
  mutating func extendAbove(columnSpan: Int) -> Bool {
    let row = rows - 1
    guard let above = lowest[column], cells[above].row + cells[above].rowSpan == row
    else { return false }
    cells[above].rowSpan += 1
    column += min(max(columnSpan, 1), 100)
    return true
  }

  /// Cuts spans that reach below the last row.
  mutating func close() {
    for index in cells.indices {
      cells[index].rowSpan = min(cells[index].rowSpan, rows - cells[index].row)
    }
  }

  /// A single cell lays out a page; it is no table.
  var isLayout: Bool { rows <= 1 && cells.count <= 1 }
}
