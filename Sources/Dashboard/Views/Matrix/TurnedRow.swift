import Canvas
import Phrases
import PlanModel

/// One row of the turned matrix: an organization, and how many duties it has in each section.
struct TurnedRow {
  let state: State
  let wall: Wall
  let layout: MatrixLayout
  let position: Int

  func draw(at y: Int, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let column = state.matrix.columns[position]
    let line = Rect(x: 0, y: y, width: layout.tasks.width - 1, height: 1)
    var x = 2
    var style = theme[.text]
    switch column {
    case .organization: break
    case .member(_, _, let own):
      x += 2
      if own == nil { style = theme[.faint] }
    case .group(_, let members):
      surface.write(
        String(surface.glyphs.folded), at: Point(x: 1, y: y), style: theme[.hintKey], in: line)
      x += 1
      style = theme[.strong]
      let count = "\(members.count)"
      surface.write(
        count, at: Point(x: line.endX - count.count, y: y), style: theme[.faint], in: line)
    }
    let name = column.name(in: wall, language)
    x += surface.write(
      surface.fit.truncate(name, to: line.endX - x), at: Point(x: x, y: y), style: style, in: line)
    drawGroup(column, after: x, in: line, on: &surface)
    let cell = CountCell(state)
    let totals = state.matrix.totals
    for span in layout.spans {
      cell.draw(
        totals.cells[position][span.position], state, at: Point(x: span.x, y: y), on: &surface)
    }
    if layout.rowSums.width > 0 {
      cell.draw(
        totals.columns[position], state, at: Point(x: layout.rowSums.x, y: y), on: &surface)
    }
  }

  /// The group's name beside its first organization, where it finds room.
  private func drawGroup(
    _ column: MatrixColumn, after x: Int, in line: Rect, on surface: inout Surface
  ) {
    guard state.matrix.arrangement.isGrouped, case .organization = column else { return }
    let group = column.group(in: wall)
    let isFirst = position == 0 || state.matrix.columns[position - 1].group(in: wall) != group
    let name = group.phrase(state.settings.language)
    let columns = surface.fit.columns(of: name)
    guard isFirst, x + columns + 2 <= line.endX else { return }
    surface.write(
      name, at: Point(x: line.endX - columns, y: line.y), style: state.settings.theme[.faint],
      in: line)
  }
}

extension CountCell {
  /// Writes the numbers of a cell; none where there is nothing to count.
  func draw(_ counts: RoleCounts, _ state: State, at point: Point, on surface: inout Surface) {
    let theme = state.settings.theme
    let ground = surface[point].style
    for (index, role) in roles.enumerated() where counts[role] > 0 {
      surface.writeCount(
        counts[role], at: Point(x: point.x + index * (slot + 1), y: point.y), width: slot,
        style: theme[role.themeRole].on(ground.background))
    }
  }
}
