import Canvas
import PlanModel

extension State {
  /// The cursor of the present view.
  var place: Place {
    switch view {
    case .overview: Place(row: overview.selection, column: 0)
    case .tree, .timeline: Place(row: tree.selection, column: 0)
    case .organizations, .supervision, .policies, .audit:
      Place(row: boards[view]?.selection ?? 0, column: 0)
    case .matrix: matrix.cursor
    case .gauges: Place(row: gauges.selection, column: 0)
    }
  }

  mutating func put(_ place: Place) {
    setRow(place.row)
    if view == .matrix { matrix.cursor = place }
  }

  /// Moves the cursor by rows; `settle` keeps it inside.
  mutating func move(rows: Int) {
    setRow(place.row.addingReportingOverflow(rows).partialValue)
  }

  mutating func setRow(_ row: Int) {
    let row = max(0, row)
    switch view {
    case .overview: overview.selection = row
    case .organizations, .supervision, .policies, .audit: setBoardRow(row)
    case .tree, .timeline:
      tree.selection = min(row, max(0, tree.rows.count - 1))
      tree.detailOffset = 0
    case .matrix: matrix.cursor.row = row
    case .gauges: gauges.selection = row
    }
  }

  mutating func page(_ pages: Int, divisor: Int) {
    let height =
      switch view {
      case .overview: OverviewLayout(self).plans.height
      case .tree, .timeline: body.height
      case .organizations, .supervision, .policies, .audit: BoardLayout(self).list.height
      case .matrix: MatrixLayout(self).grid.height
      case .gauges: GaugesLayout(self).list.height
      }
    let step = max(1, height / divisor)
    move(rows: pages.multipliedReportingOverflow(by: step).partialValue)
  }

  mutating func moveLeft(_ times: Int) {
    switch view {
    case .matrix: matrix.cursor.column = max(0, matrix.cursor.column - times)
    case .timeline: timeline.window.offset = max(0, timeline.window.offset - times)
    case .tree:
      guard let wall, let item = chosenTreeItem, let row = wall.tree.row(of: item.id) else {
        return
      }
      if wall.tree.hasChildren(row), !tree.folded.contains(item.id) {
        tree.folded.insert(item.id)
        refreshRows()
      } else if let above = wall.tree.parent[row] {
        select(item: wall.tree.items[above].id, in: .tree)
      }
    case .overview: stepAcross(-times)
    case .gauges, .organizations, .supervision, .policies, .audit: break
    }
  }

  mutating func moveRight(_ times: Int) {
    switch view {
    case .matrix:
      matrix.cursor.column = matrix.cursor.column.addingReportingOverflow(times).partialValue
    case .timeline: timeline.window.offset += times
    case .tree:
      guard let wall, let item = chosenTreeItem, let row = wall.tree.row(of: item.id) else {
        return
      }
      if tree.folded.remove(item.id) != nil {
        refreshRows()
      } else if wall.tree.hasChildren(row) {
        move(rows: 1)
      }
    case .overview: stepAcross(times)
    case .gauges, .organizations, .supervision, .policies, .audit: break
    }
  }

  mutating func toggleFold() {
    guard let wall else { return }
    switch view {
    case .tree, .timeline:
      guard let item = chosenTreeItem, let row = wall.tree.row(of: item.id),
        wall.tree.hasChildren(row)
      else { return }
      if tree.folded.remove(item.id) == nil { tree.folded.insert(item.id) }
      refreshRows()
    case .matrix:
      guard let item = chosenMatrixItem, let row = wall.tree.row(of: item.id),
        wall.tree.hasChildren(row), !matrix.isTurned
      else { return }
      var folds = matrixFolds
      if folds.remove(item.id) == nil { folds.insert(item.id) }
      setMatrixFolds(folds)
    case .organizations: foldLine()
    case .overview, .gauges, .supervision, .policies, .audit: break
    }
  }

  mutating func foldAll() {
    guard let wall else { return }
    if view == .matrix, matrix.isTurned { return changeSectionDepth(-1) }
    let parents = Set(
      wall.tree.items.indices.filter { wall.tree.hasChildren($0) }.map { wall.tree.items[$0].id })
    setFolds(parents)
  }

  mutating func unfoldAll() {
    if view == .matrix, matrix.isTurned { return changeSectionDepth(1) }
    setFolds([])
  }

  private mutating func setFolds(_ folds: Set<RowID>) {
    switch view {
    case .tree, .timeline:
      let item = chosenTreeItem
      tree.folded = folds
      refreshRows()
      if let item { stayNear(item) }
    case .matrix: setMatrixFolds(folds)
    case .overview, .gauges, .organizations, .supervision, .policies, .audit: break
    }
  }

  /// Puts the tree's cursor on an item, or on the nearest above it that shows.
  private mutating func stayNear(_ item: Item) {
    guard let wall, let row = wall.tree.row(of: item.id) else { return }
    for candidate in [row] + wall.tree.ancestors(of: row) {
      if let position = tree.rows.firstIndex(of: candidate) {
        tree.selection = position
        return
      }
    }
  }
}
