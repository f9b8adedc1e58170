import Canvas
import Phrases
import PlanModel

/// 责任矩阵: items down, organizations across; turned, organizations down and sections across.
enum MatrixView {
  static func draw(_ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    guard let wall = state.wall else {
      EmptyPage.draw(state, on: &surface)
      return
    }
    guard !wall.matrix.organizations.isEmpty else {
      surface.write(
        DashboardPhrases.noDuties(language), at: Point(x: 2, y: 2), style: theme[.faint],
        in: surface.bounds)
      return
    }
    let layout = MatrixLayout(state)
    MatrixHeader(state: state, wall: wall, layout: layout).draw(on: &surface)
    let rest = drawRows(state, wall, layout, on: &surface)
    drawSums(state, layout, on: &surface)
    drawRange(state, layout, on: &surface)
    drawCursor(state, layout, on: &surface)
    MatrixStatus(state: state, wall: wall, layout: layout, rest: state.isAtRest ? nil : rest)
      .draw(on: &surface)
  }

  /// Returns what of the chosen row's title had no room.
  private static func drawRows(
    _ state: State, _ wall: Wall, _ layout: MatrixLayout, on surface: inout Surface
  ) -> Substring? {
    let theme = state.settings.theme
    let extent = state.matrix.extent
    if extent.width == 0 || extent.height == 0 {
      surface.write(
        MatrixPhrases.nothingFits(state.settings.language),
        at: Point(x: 2, y: layout.grid.y), style: theme[.faint], in: surface.bounds)
      return nil
    }
    var rest: Substring?
    let window = state.matrix.rowWindow
    for (index, position) in window.visible(count: extent.height, height: layout.grid.height)
      .enumerated()
    {
      let y = layout.grid.y + index
      if state.matrix.isTurned {
        TurnedRow(state: state, wall: wall, layout: layout, position: position)
          .draw(at: y, on: &surface)
      } else {
        let cut = drawRow(state.matrix.rows[position], at: y, state, wall, layout, on: &surface)
        if position == state.matrix.cursor.row { rest = cut }
      }
    }
    let hidden = window.hidden(count: extent.height, height: layout.grid.height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(
        on: &surface,
        in: Rect(
          x: state.size.width - 1, y: layout.grid.y, width: 1, height: layout.grid.height),
        style: theme[.hintKey])
    return rest
  }

  private static func drawRow(
    _ row: Int, at y: Int, _ state: State, _ wall: Wall, _ layout: MatrixLayout,
    on surface: inout Surface
  ) -> Substring? {
    let line = Rect(x: 0, y: y, width: layout.tasks.width - 1, height: 1)
    let rest = ItemLine(state: state, wall: wall, row: row, folded: state.matrixFolds)
      .draw(on: &surface, in: line, emphasis: .text)
    let cells = MatrixRow(row, state, wall)
    for span in layout.spans {
      let column = state.matrix.columns[span.position]
      guard let cell = cells.cell(column) else { continue }
      draw(cell, state, at: Point(x: span.x, y: y), width: span.width, on: &surface)
    }
    return rest
  }

  /// The sign of the role, how many of a group have it, and what tells a derived one from a stated one.
  private static func draw(
    _ cell: MatrixCell, _ state: State, at point: Point, width: Int, on surface: inout Surface
  ) {
    let theme = state.settings.theme
    var style = theme[cell.role.themeRole]
    switch cell.origin {
    case .stated, .below: break
    case .inherited, .through: style = theme[.matrixInherited]
    }
    if cell.inferred { style = theme[.matrixInferred].over(style) }
    // Where columns are too narrow for the mark, a line under the sign tells the same without colour.
    if width < 3, !cell.mark.isEmpty { style.attributes.insert(.underline) }
    var text = cell.role.sign(state.settings.language)
    if cell.organizations > 1 { text += "\(cell.organizations)" }
    text += cell.mark
    surface.write(
      surface.fit.prefix(text, columns: width), at: point, style: style,
      in: Rect(x: point.x, y: point.y, width: width, height: 1))
  }

  private static func drawSums(_ state: State, _ layout: MatrixLayout, on surface: inout Surface) {
    guard state.matrix.arrangement.showsTotals else { return }
    let theme = state.settings.theme
    let totals = state.matrix.totals
    let line = layout.columnSums
    surface.fill(line, style: theme[.title])
    surface.write(
      MatrixPhrases.total(state.settings.language), at: Point(x: 2, y: line.y),
      style: theme[.title], in: line)
    if state.matrix.isTurned {
      let cell = CountCell(state)
      for span in layout.spans {
        cell.draw(
          totals.sections[span.position], state, at: Point(x: span.x, y: line.y), on: &surface)
      }
      cell.draw(totals.all, state, at: Point(x: layout.rowSums.x, y: line.y), on: &surface)
      return
    }
    for span in layout.spans {
      surface.writeCount(
        totals.columns[span.position].total, at: Point(x: span.x, y: line.y),
        width: max(2, min(span.width - 1, 6)), style: theme[.title])
    }
    surface.writeCount(
      totals.all.total, at: Point(x: layout.rowSums.x, y: line.y), width: layout.rowSums.width,
      style: theme[.title])
    let window = state.matrix.rowWindow
    for (index, position) in window.visible(count: totals.rows.count, height: layout.grid.height)
      .enumerated()
    where totals.rows[position].total > 0 {
      surface.writeCount(
        totals.rows[position].total,
        at: Point(x: layout.rowSums.x, y: layout.grid.y + index), width: layout.rowSums.width,
        style: theme[.number])
    }
  }

  private static func drawRange(_ state: State, _ layout: MatrixLayout, on surface: inout Surface) {
    guard let range = state.matrix.range else { return }
    let window = state.matrix.rowWindow
    for position in window.visible(
      count: state.matrix.extent.height, height: layout.grid.height)
    where range.rows.contains(position) {
      let marked = layout.spans.filter { range.columns.contains($0.position) }
      guard let first = marked.first, let last = marked.last else { continue }
      surface.overlay(
        Rect(
          x: first.x, y: layout.grid.y + position - window.offset,
          width: last.x + max(2, last.width - 1) - first.x, height: 1),
        state.settings.theme[.selection])
    }
  }

  /// The mark at the left end of the chosen row, and the cell; the header marks the column. Bands along both would have
  /// to be sent anew with every move.
  private static func drawCursor(_ state: State, _ layout: MatrixLayout, on surface: inout Surface)
  {
    let cursor = state.matrix.cursor
    let y = layout.grid.y + cursor.row - state.matrix.rowWindow.offset
    guard layout.grid.rows.contains(y), cursor.row < state.matrix.extent.height else { return }
    surface.write(
      ">", at: Point(x: 0, y: y), style: state.settings.theme[.matrixRow], in: layout.tasks)
    guard let span = layout.span(cursor.column) else { return }
    let width = state.matrix.isTurned ? CountCell(state).width - 1 : max(2, span.width - 1)
    var style = state.settings.theme[.matrixCursor]
    if state.matrix.mark != nil, style.attributes.contains(.reverse) {
      // Inside the range, which is reversed as well, the cell stands out by not being it.
      style.attributes = [.bold, .underline]
    }
    surface.restyle(Rect(x: span.x, y: y, width: width, height: 1)) { $0 = style }
    surface.cursor = Point(x: span.x, y: y)
  }
}

extension Role {
  /// The theme's role for the role's sign.
  var themeRole: ThemeRole {
    switch self {
    case .lead: .matrixLead
    case .responsible: .matrixResponsible
    case .cooperating: .matrixCooperating
    }
  }
}

extension MatrixCell {
  /// Tells where a role comes from without colours; nothing where the item states it.
  var mark: String {
    switch origin {
    case .below: "+"
    case .stated, .inherited, .through:
      if inferred { "?" } else if origin == .stated { "" } else { "'" }
    }
  }
}

extension Surface {
  /// A number at the right of its columns; one too long for them is not cut to another number.
  mutating func writeCount(_ count: Int, at point: Point, width: Int, style: Style) {
    let text = String(count)
    write(
      text.count <= width ? fit.fit(text, to: width, .right) : String(repeating: "*", count: width),
      at: point, style: style, in: Rect(x: point.x, y: point.y, width: width, height: 1))
  }
}
