import Canvas
import PlanModel

extension State {
  /// Works out again what stands down and across the matrix, and its totals.
  mutating func refreshMatrix() {
    guard let wall else { return }
    let before = (matrix.rows, matrix.columns, matrix.sections)
    let line = filters[.matrix] ?? ""
    let fit = line.isEmpty ? nil : WallFilter(FilterQuery(line), wall).matrix
    matrix.scope = fit?.rows
    matrix.rows = matrixRows(wall)
    var columns = MatrixColumns(wall, matrix.arrangement, kept: matrix.kept)
    matrix.kept = columns.keeping
    columns.only = fit?.columns
    if matrix.arrangement.hidesEmptyColumns { columns.used = usedColumns(wall) }
    matrix.columns = columns.list
    matrix.sections = MatrixSections.rows(
      wall, scope: matrix.scope, depth: matrix.arrangement.sectionDepth)
    matrix.totals = totals(wall)
    matrix.longestTitle =
      matrix.rows.map { ItemLine.columns($0, wall, settings.fit) }.max() ?? 0
    if before != (matrix.rows, matrix.columns, matrix.sections) { matrix.mark = nil }
  }

  /// The folds in force: a filter has its own.
  var matrixFolds: Set<RowID> {
    matrix.scope == nil ? matrix.folded : matrix.filteredFolds
  }

  /// After the filter has changed: folds what nobody has a duty below, but nothing that hides what was looked for.
  mutating func foldFilteredMatrix() {
    guard let wall, let line = filters[.matrix] else { return }
    var folds = Set(wall.matrix.quietRows)
    for row in WallFilter(FilterQuery(line), wall).matrix.found {
      folds.subtract(wall.tree.ancestors(of: row))
    }
    matrix.filteredFolds = Set(folds.map { wall.tree.items[$0].id })
  }

  private func matrixRows(_ wall: Wall) -> [Int] {
    let visible =
      switch matrix.arrangement.rowOrder {
      case .document: wall.tree.visible(folded: matrixFolds)
      case .light:
        wall.tree.visible(folded: matrixFolds) { MatrixRank($0, wall) < MatrixRank($1, wall) }
      }
    return visible.filter { row in
      (matrix.scope?.contains(row) ?? true)
        && (!matrix.hidesEmpty || wall.matrix.reaches(row) || wall.matrix.source(of: row) != nil)
    }
  }

  /// The columns with a duty in the rows that the filter leaves.
  private func usedColumns(_ wall: Wall) -> Set<Int> {
    var used: Set<Int> = []
    for row in matrix.scope ?? Set(wall.tree.items.indices) {
      if let source = wall.matrix.source(of: row) {
        used.formUnion(wall.matrix.stated(source).keys)
      }
    }
    return used
  }

  private func totals(_ wall: Wall) -> MatrixTotals {
    var totals = MatrixTotals()
    totals.rows = Array(repeating: RoleCounts(), count: matrix.rows.count)
    totals.columns = Array(repeating: RoleCounts(), count: matrix.columns.count)
    totals.sections = Array(repeating: RoleCounts(), count: matrix.sections.count)
    totals.cells = Array(repeating: totals.sections, count: matrix.columns.count)
    var columnOf: [Int: Int] = [:]
    for (position, column) in matrix.columns.enumerated() {
      for duty in column.duties { columnOf[duty] = position }
    }
    let rowOf = Dictionary(uniqueKeysWithValues: matrix.rows.enumerated().map { ($1, $0) })
    let sectionOf = Dictionary(
      uniqueKeysWithValues: matrix.sections.enumerated().map { ($1, $0) })
    for row in wall.tree.items.indices where matrix.scope?.contains(row) ?? true {
      let cells = wall.matrix.stated(row)
      if cells.isEmpty { continue }
      let path = [row] + wall.tree.ancestors(of: row)
      let position = path.lazy.compactMap { rowOf[$0] }.first
      let section = path.lazy.compactMap { sectionOf[$0] }.first
      for (duty, cell) in cells {
        guard let column = columnOf[duty] else { continue }
        totals.all.add(cell.role)
        totals.columns[column].add(cell.role)
        if let position { totals.rows[position].add(cell.role) }
        if let section {
          totals.sections[section].add(cell.role)
          totals.cells[column][section].add(cell.role)
        }
      }
    }
    return totals
  }

  mutating func setMatrixFolds(_ folds: Set<RowID>) {
    keepingMatrixItem {
      if $0.matrix.scope == nil {
        $0.matrix.folded = folds
      } else {
        $0.matrix.filteredFolds = folds
      }
    }
  }

  /// Changes what the matrix shows and keeps its cursor on the same item and organization, or as near as they show.
  mutating func keepingMatrixItem(_ change: (inout State) -> Void) {
    let item = chosenMatrixItem?.id
    let column =
      matrix.columns.indices.contains(matrix.column) ? matrix.columns[matrix.column] : nil
    change(&self)
    refreshRows()
    if let item { stayNear(item) }
    if let column { stayNear(column) }
  }

  /// Puts the matrix's cursor on an item, or on the nearest above it that shows.
  func matrixPosition(near row: Int, in shown: [Int]) -> Int? {
    guard let wall else { return nil }
    for candidate in [row] + wall.tree.ancestors(of: row) {
      if let position = shown.firstIndex(of: candidate) { return position }
    }
    return nil
  }

  private mutating func stayNear(_ item: RowID) {
    guard let row = wall?.tree.row(of: item) else { return }
    if let position = matrixPosition(near: row, in: matrix.rows) { matrix.selection = position }
    if let position = matrixPosition(near: row, in: matrix.sections) { matrix.section = position }
  }

  private mutating func stayNear(_ column: MatrixColumn) {
    guard let wall else { return }
    let organization = column.organization(in: wall)?.id
    let position =
      matrix.columns.firstIndex(of: column)
      ?? organization.flatMap { id in
        matrix.columns.firstIndex { $0.organization(in: wall)?.id == id }
      }
      // A member's collective, a group's first organization, an organization's group.
      ?? matrix.columns.firstIndex {
        switch (column, $0) {
        case (.member(_, let of, _), .organization(let duty)): duty == of
        default: !$0.duties.filter(column.duties.contains).isEmpty
        }
      }
    if let position { matrix.column = position }
  }

  /// Moves the matrix's cursor to an organization, unfolding the group that hides it; false when it does not show.
  @discardableResult
  mutating func select(organization id: RowID) -> Bool {
    guard let wall else { return false }
    func position(_ state: State) -> Int? {
      state.matrix.columns.firstIndex { $0.organization(in: wall)?.id == id }
    }
    if position(self) == nil,
      case .group(let group, _)? = matrix.columns.first(where: { column in
        column.duties.contains { wall.matrix.organizations[$0].id == id }
      })
    {
      matrix.arrangement.foldedGroups.remove(group)
      refreshRows()
    }
    guard let found = position(self) else { return false }
    matrix.column = found
    return true
  }

  /// Moves the matrix's cursor to an item or the section it is in, unfolding what hides it.
  mutating func select(matrixItem id: RowID) {
    guard let wall, let row = wall.tree.row(of: id) else { return }
    let above = wall.tree.ancestors(of: row).map { wall.tree.items[$0].id }
    if !matrixFolds.isDisjoint(with: above) {
      if matrix.scope == nil {
        matrix.folded.subtract(above)
      } else {
        matrix.filteredFolds.subtract(above)
      }
      refreshRows()
    }
    if let position = matrix.rows.firstIndex(of: row) { matrix.selection = position }
    if let position = matrixPosition(near: row, in: matrix.sections) { matrix.section = position }
  }
}

/// Where an item stands among its siblings by light: the worst first, then the one with more behind.
private struct MatrixRank: Comparable {
  private let severity: Int
  private let behind: Int

  init(_ row: Int, _ wall: Wall) {
    severity = wall.lights[row].worst?.severity ?? -1
    behind = wall.lights[row].behind
  }

  static func < (a: MatrixRank, b: MatrixRank) -> Bool {
    (a.severity, a.behind) > (b.severity, b.behind)
  }
}
