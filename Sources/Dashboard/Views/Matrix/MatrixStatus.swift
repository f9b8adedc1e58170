import Canvas
import Phrases
import PlanModel

/// The chosen cell in full: the task on its own lines, and below it who has what to do with it. A move to another
/// organization leaves the task where it is.
struct MatrixStatus {
  let state: State
  let wall: Wall
  let layout: MatrixLayout

  private var language: Language { state.settings.language }

  func draw(on surface: inout Surface) {
    let theme = state.settings.theme
    guard let item = state.chosenMatrixItem, let column = state.chosenColumn,
      let row = wall.tree.row(of: item.id)
    else { return }
    let name = name(column)
    let lead = name + ": "
    let answer = lead + (state.matrix.isTurned ? counts() : self.answer(row, column))
    let width = layout.status.width
    var answers = surface.fit.wrap(answer, to: width)
    var tasks = surface.fit.wrap(wall.tree.headline(row), to: width)
    let most = max(2, state.body.height / 2)
    answers = Array(answers.prefix(max(1, most - 1)))
    tasks = Array(tasks.prefix(most - answers.count))
    let height = max(layout.status.height, tasks.count + answers.count)
    let area = Rect(x: 0, y: layout.status.endY - height, width: width, height: height)
    surface.fill(area, style: theme[.title])
    for (index, line) in (tasks + answers).enumerated() {
      let isAnswer = index >= tasks.count
      surface.write(
        line, at: Point(x: 0, y: area.endY - tasks.count - answers.count + index),
        style: isAnswer ? theme[.title].adding(.bold) : theme[.title], in: area)
    }
  }

  private func name(_ column: MatrixColumn) -> String {
    let name = column.name(in: wall, language)
    guard case .group(_, let members) = column else { return name }
    return MatrixPhrases.members(language, name, "\(members.count)")
  }

  private func answer(_ row: Int, _ column: MatrixColumn) -> String {
    let cells = MatrixRow(row, state, wall)
    guard let cell = cells.cell(column) else { return DashboardPhrases.noDuty(language) }
    guard case .group(_, let members) = column else { return text(cell) }
    let answers = members.compactMap { member in
      cells.cell(member).map { (label: wall.matrix.labels[member], cell: $0) }
    }
    return Role.allCases.compactMap { role in
      let names = answers.filter { $0.cell.role == role }.map(\.label)
      return names.isEmpty
        ? nil : MatrixPhrases.word(role)(language) + " " + names.joined(separator: "、")
    }.joined(separator: "; ")
  }

  private func text(_ cell: MatrixCell) -> String {
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
    let role = cell.role.phrase(language)
    return remarks.isEmpty ? role : role + " (" + remarks.joined(separator: ", ") + ")"
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
