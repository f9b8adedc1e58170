import Canvas
import PlanModel

/// Where the parts of the matrix lie.
struct MatrixLayout {
  /// The names of the organizations, written downwards.
  let header: Rect
  /// The task column, beside the grid.
  let tasks: Rect
  /// The cells.
  let grid: Rect
  /// Two lines that spell the chosen cell out.
  let status: Rect
  let cellColumns: Int
  /// Organizations that fit beside each other.
  let columnsShown: Int

  init(_ state: State) {
    let organizations = state.wall?.matrix.organizations ?? []
    let width = state.size.width
    let cell = state.matrix.isDense ? 2 : 3
    let (above, statusLines) = state.body.splitBottom(1)
    let fit = state.settings.fit
    // The header is as high as the longest name, as far as the rows keep at least half of the room.
    let longest =
      (state.wall?.matrix.labels ?? []).map {
        VerticalLabel.rows(of: $0, height: 99, fit: fit).count
      }
      .max() ?? 0
    let limit = max(1, min(9, above.height / 2 - 1))
    let headerHeight = min(longest, limit)
    // Tasks take what the organizations leave, within what can be read.
    let wanted = width - organizations.count * cell - 1
    let least = max(12, min(34, width * 2 / 5))
    let taskColumns = max(least, min(wanted, width * 3 / 5, 72))
    let (top, rows) = above.splitTop(headerHeight)
    header = top.splitLeft(taskColumns).rest
    let (tasks, grid) = rows.splitLeft(taskColumns)
    self.tasks = tasks
    // The last column of the screen stays free for the mark of rows off the screen.
    self.grid = grid.splitRight(1).rest
    status = Rect(
      x: 0, y: statusLines.y, width: width, height: state.size.height - 1 - statusLines.y)
    cellColumns = cell
    columnsShown = max(1, self.grid.width / cell)
  }
}
