import Canvas
import Phrases
import PlanModel

/// 责任矩阵: tasks down, organizations across.
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
    let columns = state.matrix.columnWindow.visible(
      count: wall.matrix.organizations.count, height: layout.columnsShown)
    drawHeader(state, wall, layout, columns, on: &surface)
    drawRows(state, wall, layout, columns, on: &surface)
    drawStatus(state, wall, layout, on: &surface)
  }

  private static func x(of column: Int, _ layout: MatrixLayout, _ columns: Range<Int>) -> Int {
    layout.grid.x + (column - columns.lowerBound) * layout.cellColumns
  }

  /// The mark at the left end of the chosen row; its column is marked at the foot of the header. Bands along both
  /// would have to be sent anew with every move.
  private static func drawRowMark(_ state: State, _ layout: MatrixLayout, on surface: inout Surface)
  {
    let row = state.matrix.selection - state.matrix.window.offset
    guard (0..<layout.grid.height).contains(row),
      state.matrix.rows.indices.contains(state.matrix.selection)
    else { return }
    surface.write(
      ">", at: Point(x: 0, y: layout.grid.y + row), style: state.settings.theme[.matrixRow],
      in: layout.tasks)
  }

  private static func drawHeader(
    _ state: State, _ wall: Wall, _ layout: MatrixLayout, _ columns: Range<Int>,
    on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    for column in columns {
      let area = Rect(
        x: x(of: column, layout, columns), y: layout.header.y, width: 2,
        height: layout.header.height)
      VerticalLabel.draw(
        wall.matrix.labels[column], on: &surface, in: area, style: theme[.matrixHeader],
        atBottom: true)
      if column == state.matrix.column, area.height > 0 {
        surface.restyle(area.row(area.height - 1)) { $0 = theme[.matrixHeaderCurrent] }
      }
    }
    guard layout.header.height > 0 else { return }
    let corner = Rect(
      x: 0, y: layout.header.endY - 1, width: layout.tasks.width, height: 1)
    surface.write(
      DashboardPhrases.task(language), at: Point(x: 1, y: corner.y), style: theme[.heading],
      in: corner)
    // How many organizations lie off the screen on either side.
    let hidden = state.matrix.columnWindow.hidden(
      count: wall.matrix.organizations.count, height: layout.columnsShown)
    let glyphs = surface.glyphs
    if hidden.before > 0 {
      let text = "\(glyphs.moreLeft)\(hidden.before) "
      surface.write(
        text, at: Point(x: corner.endX - surface.fit.columns(of: text), y: corner.y),
        style: theme[.hintKey], in: corner)
    }
    if hidden.after > 0 {
      // Downwards in the last column: the digits, then the mark.
      let signs = Array("\(hidden.after)").map(String.init) + [String(glyphs.moreRight)]
      for (index, sign) in signs.suffix(layout.header.height).reversed().enumerated() {
        surface.write(
          sign, at: Point(x: state.size.width - 1, y: layout.header.endY - 1 - index),
          style: theme[.hintKey], in: surface.bounds)
      }
    }
  }

  private static func drawRows(
    _ state: State, _ wall: Wall, _ layout: MatrixLayout, _ columns: Range<Int>,
    on surface: inout Surface
  ) {
    let theme = state.settings.theme
    let visible = state.matrix.window.visible(
      count: state.matrix.rows.count, height: layout.grid.height)
    for (index, position) in visible.enumerated() {
      let row = state.matrix.rows[position]
      let y = layout.grid.y + index
      let line = Rect(x: 0, y: y, width: layout.tasks.width - 1, height: 1)
      ItemLine(state: state, wall: wall, row: row, folded: state.matrix.folded)
        .draw(on: &surface, in: line, emphasis: .text)
      for column in columns {
        guard let cell = wall.matrix.cell(row: row, column: column) else { continue }
        let isInherited = cell.statedAt != row
        if isInherited, !state.matrix.showsInherited { continue }
        let sign = cell.role.sign(state.settings.language)
        var style = theme[isInherited ? .matrixInherited : role(cell.role)]
        if cell.inferred { style = theme[.matrixInferred].over(style) }
        surface.write(
          sign, at: Point(x: x(of: column, layout, columns), y: y), style: style, in: layout.grid)
      }
    }
    drawRowMark(state, layout, on: &surface)
    drawCursor(state, layout, columns, on: &surface)
    let hidden = state.matrix.window.hidden(
      count: state.matrix.rows.count, height: layout.grid.height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(
        on: &surface,
        in: Rect(
          x: state.size.width - 1, y: layout.grid.y, width: 1, height: layout.grid.height),
        style: theme[.hintKey])
  }

  private static func role(_ role: Role) -> ThemeRole {
    switch role {
    case .lead: .matrixLead
    case .responsible: .matrixResponsible
    case .cooperating: .matrixCooperating
    }
  }

  private static func drawCursor(
    _ state: State, _ layout: MatrixLayout, _ columns: Range<Int>, on surface: inout Surface
  ) {
    guard columns.contains(state.matrix.column),
      state.matrix.rows.indices.contains(state.matrix.selection)
    else { return }
    let point = Point(
      x: x(of: state.matrix.column, layout, columns),
      y: layout.grid.y + state.matrix.selection - state.matrix.window.offset)
    surface.restyle(Rect(x: point.x, y: point.y, width: 2, height: 1)) {
      $0 = state.settings.theme[.matrixCursor]
    }
    surface.cursor = point
  }

  /// The chosen cell in full: task, organization and role.
  private static func drawStatus(
    _ state: State, _ wall: Wall, _ layout: MatrixLayout, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    guard let item = state.chosenMatrixItem, let organization = state.chosenOrganization,
      let row = wall.tree.row(of: item.id)
    else { return }
    let cell = wall.matrix.cell(row: row, column: state.matrix.column)
    let fit = surface.fit
    // In a column of its own, so that the name stays in its place when only the role differs.
    let roles = Role.allCases.map { $0.phrase(language) } + [DashboardPhrases.noDuty(language)]
    let roleColumns = roles.reduce(0) { max($0, fit.columns(of: $1)) }
    let role = cell?.role.phrase(language) ?? DashboardPhrases.noDuty(language)
    var duty = fit.fit(role, to: roleColumns) + "  " + organization.name
    if let cell {
      var remarks: [String] = []
      if cell.statedAt != row {
        remarks.append(
          DashboardPhrases.inheritedFrom(language, wall.tree.citation(cell.statedAt)))
      }
      if cell.inferred { remarks.append(DashboardPhrases.inferred(language)) }
      if !remarks.isEmpty { duty += " (" + remarks.joined(separator: ", ") + ")" }
    }
    // The task and the duty each on lines of its own: a move along the row leaves the task as it stands, a move along
    // the column most of the duty.
    let width = layout.status.width
    let lines = [wall.tree.headline(row), duty].flatMap { fit.wrap($0, to: width) }
    let height = max(layout.status.height, min(lines.count, state.body.height / 2))
    let area = Rect(x: 0, y: layout.status.endY - height, width: width, height: height)
    surface.fill(area, style: theme[.text])
    for (index, line) in lines.prefix(height).enumerated() {
      // A ground of its own would be sent with every move; bold is enough to tell it from the rows above.
      surface.write(
        line, at: Point(x: 0, y: area.y + index), style: theme[.text].adding(.bold), in: area)
    }
  }
}
