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
    case .gauges:
      gauges.selection = min(row, max(0, gauges.rows.count - 1))
      gauges.detailOffset = 0
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
      if wall.tree.hasChildren(row), !treeFolds.contains(item.id) {
        treeFolds.insert(item.id)
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
      if treeFolds.remove(item.id) != nil {
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
      if treeFolds.remove(item.id) == nil { treeFolds.insert(item.id) }
      refreshRows()
    case .matrix:
      guard let item = chosenMatrixItem, let row = wall.tree.row(of: item.id),
        wall.tree.hasChildren(row), !matrix.isTurned
      else { return }
      var folds = matrixFolds
      if folds.remove(item.id) == nil { folds.insert(item.id) }
      setMatrixFolds(folds)
    case .gauges: toggleGroup()
    case .organizations: foldLine()
    case .overview, .supervision, .policies, .audit: break
    }
  }

  mutating func setFolds(_ folds: Set<RowID>) {
    switch view {
    case .tree, .timeline:
      keepingTreeItem {
        $0.treeFolds = folds
        $0.refreshRows()
      }
    case .matrix: setMatrixFolds(folds)
    case .overview, .gauges, .organizations, .supervision, .policies, .audit: break
    }
  }

  /// Changes what the tree shows and keeps its cursor on the same item, or the nearest above it that shows.
  mutating func keepingTreeItem(_ change: (inout State) -> Void) {
    let row = chosenTreeItem.flatMap { wall?.tree.row(of: $0.id) }
    change(&self)
    guard let wall, let row else { return }
    for candidate in [row] + wall.tree.ancestors(of: row) {
      if let position = tree.rows.firstIndex(of: candidate) {
        tree.selection = position
        return
      }
    }
  }
}
