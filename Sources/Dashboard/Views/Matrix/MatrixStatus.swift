import Canvas
import Phrases
import PlanModel

/// The chosen cell in full: the task, and below it who has what to do with it.
///
/// Each is on lines of its own: a move along the row leaves the task as it stands, a move along the column most of the
/// duty. While keys are pressed, a title that its row cuts off goes on here where the row stops, and is told whole once
/// they rest: a ground or letters of its own, or all of the title, would be sent with every move. It begins left of all
/// rows above.
struct MatrixStatus {
  let state: State
  let wall: Wall
  let layout: MatrixLayout
  /// What of the chosen row's title had no room there; nil tells the title whole.
  let rest: Substring?

  private var language: Language { state.settings.language }

  func draw(on surface: inout Surface) {
    let theme = state.settings.theme
    guard let item = state.chosenMatrixItem, let column = state.chosenColumn,
      let row = wall.tree.row(of: item.id)
    else { return }
    let width = layout.status.width
    let answer =
      state.matrix.isTurned
      ? name(column) + ": " + counts() : self.answer(row, column, surface.fit)
    let whole = wall.title(row)
    let title =
      rest.flatMap { $0.count < whole.count ? surface.fit.glyphs.ellipsis + $0 : nil } ?? whole
    let headline = ItemTree.headline(wall.tree.citation(row), title)
    let lines = [headline, answer].flatMap { surface.fit.wrap($0, to: width) }
    let height = max(layout.status.height, min(lines.count, state.body.height / 2))
    let area = Rect(x: 0, y: layout.status.endY - height, width: width, height: height)
    surface.fill(area, style: theme[.text])
    for (index, line) in lines.prefix(height).enumerated() {
      surface.write(
        line, at: Point(x: 0, y: area.y + index), style: theme[.text], in: area)
    }
  }

  private func name(_ column: MatrixColumn) -> String {
    let name = column.name(in: wall, language)
    guard case .group(_, let members) = column else { return name }
    return MatrixPhrases.members(language, name, "\(members.count)")
  }

  private func answer(_ row: Int, _ column: MatrixColumn, _ fit: TextFit) -> String {
    let cells = MatrixRow(row, state, wall)
    let cell = cells.cell(column)
    guard case .group(_, let members) = column else { return text(cell, name(column), fit) }
    let answers = members.compactMap { member in
      cells.cell(member).map { (label: wall.matrix.labels[member], cell: $0) }
    }
    let roles = Role.allCases.compactMap { role -> String? in
      let names = answers.filter { $0.cell.role == role }.map(\.label)
      return names.isEmpty
        ? nil : MatrixPhrases.word(role)(language) + " " + names.joined(separator: "、")
    }
    return name(column) + ": "
      + (roles.isEmpty ? DashboardPhrases.noDuty(language) : roles.joined(separator: "; "))
  }

  private func text(_ cell: MatrixCell?, _ name: String, _ fit: TextFit) -> String {
    // In a column of its own, so that the name stays in its place when only the role differs.
    let roles = Role.allCases.map { $0.phrase(language) } + [DashboardPhrases.noDuty(language)]
    let roleColumns = roles.reduce(0) { max($0, fit.columns(of: $1)) }
    let role = cell?.role.phrase(language) ?? DashboardPhrases.noDuty(language)
    let duty = fit.fit(role, to: roleColumns) + "  " + name
    guard let cell else { return duty }
    var remarks: [String] = []
    switch cell.origin {
    case .stated: break
    case .below: remarks.append(MatrixPhrases.folded(language))
    case .inherited(let row):
      remarks.append(DashboardPhrases.inheritedFrom(language, wall.tree.citation(row)))
    case .through(let column):
      remarks.append(MatrixPhrases.through(language, wall.matrix.organizations[column].name))
    }
    if cell.inferred { remarks.append(DashboardPhrases.inferred(language)) }
    return remarks.isEmpty ? duty : duty + " (" + remarks.joined(separator: ", ") + ")"
  }

  /// How many duties the cell of the turned matrix counts.
  private func counts() -> String {
    let cursor = state.matrix.cursor
    let totals = state.matrix.totals
    guard totals.cells.indices.contains(cursor.row),
      totals.cells[cursor.row].indices.contains(cursor.column)
    else { return "" }
    let counts = totals.cells[cursor.row][cursor.column]
    guard counts.total > 0 else { return DashboardPhrases.noDuty(language) }
    return Role.allCases.filter { counts[$0] > 0 }.map {
      MatrixPhrases.word($0)(language) + " \(counts[$0])"
    }.joined(separator: ", ")
  }
}
