import Canvas
import Phrases
import PlanModel

extension State {
  private mutating func say(_ phrase: Phrase, _ argument: String = "", isProblem: Bool = false) {
    notice = Notice(phrase(settings.language, argument), isProblem: isProblem)
  }

  private func key(_ command: Command) -> String {
    settings.keymap.keys(for: command).first?.replacing(" ", with: "") ?? ""
  }

  mutating func sortItems() {
    keepingMatrixItem { $0.matrix.arrangement.rowOrder.advance() }
    say(MatrixPhrases.order(matrix.arrangement.rowOrder))
  }

  mutating func sortOrganizations() {
    keepingMatrixItem { $0.matrix.arrangement.columnOrder.advance() }
    say(MatrixPhrases.order(matrix.arrangement.columnOrder))
  }

  mutating func hideEmptyRows() {
    keepingMatrixItem { $0.matrix.hidesEmpty.toggle() }
    say(matrix.hidesEmpty ? MatrixPhrases.emptyRowsHidden : MatrixPhrases.emptyRowsShown)
  }

  mutating func hideEmptyColumns() {
    let before = matrix.columns.flatMap(\.duties).count
    keepingMatrixItem { $0.matrix.arrangement.hidesEmptyColumns.toggle() }
    if matrix.arrangement.hidesEmptyColumns {
      say(MatrixPhrases.emptyColumnsHidden, "\(before - matrix.columns.flatMap(\.duties).count)")
    } else {
      say(MatrixPhrases.emptyColumnsShown)
    }
  }

  mutating func toggleGroups() {
    keepingMatrixItem { $0.matrix.arrangement.isGrouped.toggle() }
  }

  /// Folds the group at the cursor; a second time all groups.
  mutating func foldGroup() {
    guard let group = chosenGroup else { return }
    let arrangement = matrix.arrangement
    let isFolded = arrangement.isGrouped && arrangement.foldedGroups.contains(group)
    keepingMatrixItem {
      $0.matrix.arrangement.isGrouped = true
      $0.matrix.arrangement.foldedGroups.formUnion(
        isFolded ? Set(OrganizationGroup.allCases) : [group])
    }
  }

  /// Unfolds the group at the cursor; a second time all groups.
  mutating func unfoldGroup() {
    guard let group = chosenGroup else { return }
    guard matrix.arrangement.isGrouped else {
      say(MatrixPhrases.noGroups, key(.toggleGroups), isProblem: true)
      return
    }
    let isFolded = matrix.arrangement.foldedGroups.contains(group)
    keepingMatrixItem {
      if isFolded {
        $0.matrix.arrangement.foldedGroups.remove(group)
      } else {
        $0.matrix.arrangement.foldedGroups = []
      }
    }
  }

  private var chosenGroup: OrganizationGroup? {
    guard let wall, let column = chosenColumn else { return nil }
    return column.group(in: wall)
  }

  /// What stands at the cursor's column.
  var chosenColumn: MatrixColumn? {
    matrix.columns.indices.contains(matrix.column) ? matrix.columns[matrix.column] : nil
  }

  /// Shows the members of the collective organization at the cursor, or puts them away again.
  mutating func expandCollective() {
    guard let wall, let column = chosenColumn else { return }
    let collective: Organization
    switch column {
    case .organization(let column), .member(_, let column, _):
      collective = wall.matrix.organizations[column]
    case .group:
      say(MatrixPhrases.isGroup, key(.unfoldGroup), isProblem: true)
      return
    }
    guard collective.collective else {
      say(MatrixPhrases.notCollective, collective.name, isProblem: true)
      return
    }
    guard !wall.roster(of: collective.id).isEmpty else {
      say(MatrixPhrases.noRoster, collective.name, isProblem: true)
      return
    }
    keepingMatrixItem {
      if $0.matrix.arrangement.expanded.remove(collective.id) == nil {
        $0.matrix.arrangement.expanded.insert(collective.id)
      }
    }
    if !matrix.arrangement.expanded.contains(collective.id) { select(organization: collective.id) }
  }

  mutating func turnMatrix() {
    let row = chosenMatrixItem.flatMap { wall?.tree.row(of: $0.id) }
    matrix.mark = nil
    matrix.turnedFilter = nil
    matrix.arrangement.isTurned.toggle()
    guard let wall, let row else { return }
    if matrix.isTurned {
      if let section = matrixPosition(near: row, in: matrix.sections) { matrix.section = section }
    } else if let item = chosenMatrixItem, let chosen = wall.tree.row(of: item.id),
      !wall.tree.isWithin(chosen, row)
    {
      matrix.selection =
        matrix.rows.firstIndex { wall.tree.isWithin($0, row) } ?? matrix.selection
    }
  }

  /// Counts by finer or coarser parts of the plan.
  mutating func changeSectionDepth(_ step: Int) {
    guard let wall else { return }
    let deepest = wall.tree.items.indices.filter(wall.matrix.states).map { wall.tree.depth[$0] }
      .max()
    let depth = max(0, min(MatrixSections.depth(self) + step, deepest ?? 0))
    keepingMatrixItem { $0.matrix.arrangement.sectionDepth = depth }
  }

  /// From a cell of the turned matrix to the organization's items in that part of the plan.
  mutating func openTurnedCell() {
    guard let wall, let column = chosenColumn, let section = chosenMatrixItem,
      let sectionRow = wall.tree.row(of: section.id)
    else { return }
    let name: String
    if let organization = column.organization(in: wall) {
      name = organization.name
    } else {
      name = column.group(in: wall).phrase(settings.language)
    }
    let answering = sectionRow..<wall.tree.end[sectionRow]
    guard
      let first = answering.first(where: { row in
        (matrix.scope?.contains(row) ?? true)
          && column.duties.contains { wall.matrix.stated(row)[$0] != nil }
      })
    else {
      say(MatrixPhrases.noDutyHere, name, isProblem: true)
      return
    }
    let former = filter
    matrix.arrangement.isTurned = false
    setFilter(
      [former, "@" + name.filter { !$0.isWhitespace }].filter { !$0.isEmpty }.joined(separator: " ")
    )
    matrix.turnedFilter = former
    select(matrixItem: wall.tree.items[first].id)
    if let organization = column.organization(in: wall) {
      select(organization: organization.id)
    } else {
      matrix.column = 0
    }
  }

  /// Begins a range at the cursor, or gives it up.
  mutating func toggleMark() {
    if matrix.mark != nil {
      matrix.mark = nil
      return
    }
    guard matrix.extent.width > 0, matrix.extent.height > 0 else { return }
    matrix.mark = matrix.cursor
    say(MatrixPhrases.markBegun, key(.copy))
  }

  /// What Esc takes back in the matrix before it leaves it; false where there is nothing.
  mutating func goBackInMatrix() -> Bool {
    guard view == .matrix else { return false }
    if matrix.mark != nil {
      matrix.mark = nil
      return true
    }
    if let former = matrix.turnedFilter {
      let item = chosenMatrixItem?.id
      setFilter(former)
      matrix.turnedFilter = nil
      matrix.arrangement.isTurned = true
      if let item { select(matrixItem: item) }
      return true
    }
    return false
  }

  mutating func cycleRole() -> [Effect] {
    guard let wall, let item = chosenMatrixItem, let row = wall.tree.row(of: item.id) else {
      return []
    }
    if matrix.isTurned {
      say(MatrixPhrases.isTurned, key(.turnMatrix), isProblem: true)
      return []
    }
    guard let organization = chosenOrganization else {
      say(MatrixPhrases.isGroup, key(.unfoldGroup), isProblem: true)
      return []
    }
    guard mayWrite() else { return [] }
    let shown = chosenColumn?.duties.first.flatMap {
      wall.matrix.cell(row: row, column: $0)?.role
    }
    let next: Role? =
      switch shown {
      case nil: .lead
      case .lead: .responsible
      case .responsible: .cooperating
      case .cooperating: nil
      }
    return [
      .save(
        .setDuty(item: item.id, organization: organization.id, role: next, expecting: shown))
    ]
  }
}

extension CaseIterable where Self: Equatable {
  /// Goes to the next case, after the last to the first.
  fileprivate mutating func advance() {
    let all = Array(Self.allCases)
    guard let index = all.firstIndex(of: self) else { return }
    self = all[(index + 1) % all.count]
  }
}
