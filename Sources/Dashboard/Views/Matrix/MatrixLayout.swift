import Canvas
import PlanModel

/// Where the parts of the matrix lie, whichever way it stands.
struct MatrixLayout {
  /// The names over the columns.
  let header: Rect
  /// The line over the names that tells the groups; empty without groups.
  let band: Rect
  /// What stands at the left of each row: items, or organizations where the matrix is turned.
  let tasks: Rect
  /// The cells.
  let grid: Rect
  /// Sums of the rows, right of the grid; no columns wide without totals.
  let rowSums: Rect
  /// Sums of the columns, below the grid; no rows high without totals.
  let columnSums: Rect
  /// Lines that spell the chosen cell out.
  let status: Rect
  /// The columns on the screen.
  let spans: [Span]

  /// One column on the screen.
  struct Span {
    /// Position among the columns of the matrix.
    let position: Int
    let x: Int
    let width: Int
  }

  init(_ state: State) {
    let across = MatrixWidths(state)
    let (body, statusLines) = state.body.splitBottom(1)
    let first = state.matrix.acrossWindow.offset
    var spans: [Span] = []
    var x = across.heads
    for (position, width) in across.widths.enumerated().dropFirst(first) {
      if x + width > across.heads + across.grid { break }
      spans.append(Span(position: position, x: x, width: width))
      x += width
    }
    self.spans = spans
    // As high as the longest name on the screen, as far as the rows keep most of the room.
    let names = MatrixNames(state)
    let longest = spans.map { names.rows(at: $0.position, width: $0.width, height: 99).count }.max()
    let limit = max(2, min(12, body.height * 3 / 8))
    let groupLines = names.hasBand ? 1 : 0
    let (top, rest) = body.splitTop(groupLines + min(longest ?? 1, limit))
    (band, header) = top.splitTop(groupLines)
    let (rows, sums) = rest.splitBottom(state.matrix.arrangement.showsTotals ? 1 : 0)
    tasks = rows.splitLeft(across.heads).left
    grid = Rect(x: across.heads, y: rows.y, width: across.grid, height: rows.height)
    rowSums = Rect(x: x, y: rows.y, width: across.sums, height: rows.height)
    columnSums = sums
    status = Rect(
      x: 0, y: statusLines.y, width: state.size.width, height: state.size.height - 1 - statusLines.y
    )
  }

  /// The columns of the screen that a column of the matrix has; nil off the screen.
  func span(_ position: Int) -> Span? {
    guard let first = spans.first?.position, spans.indices.contains(position - first) else {
      return nil
    }
    return spans[position - first]
  }

  /// How many columns lie off the screen.
  func hidden(count: Int) -> (before: Int, after: Int) {
    guard let first = spans.first, let last = spans.last else { return (0, count) }
    return (first.position, count - last.position - 1)
  }
}

/// How wide the parts of the matrix are.
struct MatrixWidths {
  /// Of every column of the matrix.
  let widths: [Int]
  /// What stands at the left of the rows.
  let heads: Int
  /// All columns that are on the screen together.
  let grid: Int
  /// The sums at the right.
  let sums: Int

  init(_ state: State) {
    let width = state.size.width
    let matrix = state.matrix
    if matrix.isTurned {
      let cell = CountCell(state).width
      sums = matrix.arrangement.showsTotals ? cell : 0
      let names = matrix.columns.map { column in
        state.wall.map {
          state.settings.fit.columns(of: column.name(in: $0, state.settings.language))
        } ?? 0
      }
      heads = max(12, min((names.max() ?? 0) + 5, max(14, width * 2 / 5)))
      // Room that is left goes to the titles of the sections.
      let share = (width - heads - sums - 1) / max(1, matrix.sections.count)
      widths = Array(repeating: max(cell, min(share, 13)), count: matrix.sections.count)
    } else {
      var cell = matrix.isDense ? 2 : 3
      // Sums side by side must not run into one number.
      if matrix.arrangement.showsTotals {
        cell = max(cell, 1 + String(matrix.totals.columns.map(\.total).max() ?? 0).count)
      }
      widths = matrix.columns.map { column in
        if case .group(_, let members) = column, members.count > 1 { return cell + 2 }
        return cell
      }
      sums =
        matrix.arrangement.showsTotals
        ? 1 + max(2, String(matrix.totals.all.total).count) : 0
      // Items take what the organizations leave, within what can be read.
      let wanted = width - widths.reduce(0, +) - sums - 1
      let least = max(12, min(34, width * 2 / 5))
      heads = max(least, min(wanted, width * 3 / 5, matrix.longestTitle))
    }
    // The last column of the screen stays free for the mark of rows off the screen.
    grid = max(1, width - heads - sums - 1)
  }

  /// The first column to show so that a column and one more on either side are on the screen, moved as little as can be.
  func follow(_ position: Int, from offset: Int) -> Int {
    guard widths.indices.contains(position) else { return 0 }
    func fits(_ range: ClosedRange<Int>) -> Bool { widths[range].reduce(0, +) <= grid }
    var first = max(0, min(offset, position - 1))
    let last = min(position + 1, widths.count - 1)
    while first < position, !fits(first...last) { first += 1 }
    while first > 0, fits((first - 1)...(widths.count - 1)) { first -= 1 }
    return first
  }
}

/// A cell of the turned matrix: the duties of each role that the plan gives, side by side.
struct CountCell {
  let roles: [Role]
  /// The columns of one number.
  let slot: Int

  init(_ state: State) {
    let roles = state.wall?.matrix.roles ?? []
    self.roles = roles
    let totals = state.matrix.totals
    let shown = state.matrix.arrangement.showsTotals
    let counts = shown ? [totals.all] : totals.cells.flatMap { $0 }
    let most = counts.flatMap { counts in roles.map { counts[$0] } }.max() ?? 0
    slot = max(2, String(most).count)
  }

  /// With a blank after it.
  var width: Int { max(3, roles.count * (slot + 1)) }
}

extension State {
  /// Keeps the matrix's cursor inside and its windows around it.
  mutating func settleMatrix() {
    let extent = matrix.extent
    func clamp(_ value: Int, _ count: Int) -> Int { max(0, min(value, count - 1)) }
    matrix.selection = clamp(matrix.selection, matrix.rows.count)
    matrix.column = clamp(matrix.column, matrix.columns.count)
    matrix.section = clamp(matrix.section, matrix.sections.count)
    let cursor = matrix.cursor
    matrix.acrossWindow.offset = MatrixWidths(self).follow(
      cursor.column, from: matrix.acrossWindow.offset)
    matrix.rowWindow.follow(
      cursor.row, count: extent.height, height: MatrixLayout(self).grid.height, margin: 1)
  }
}
