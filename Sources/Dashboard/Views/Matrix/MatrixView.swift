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
    drawCrosshair(state, layout, columns, on: &surface)
    drawHeader(state, wall, layout, columns, on: &surface)
    drawRows(state, wall, layout, columns, on: &surface)
    drawStatus(state, wall, layout, on: &surface)
  }

  private static func x(of column: Int, _ layout: MatrixLayout, _ columns: Range<Int>) -> Int {
    layout.grid.x + (column - columns.lowerBound) * layout.cellColumns
  }

  /// The bands that lead the eye from the cell to its task and its organization, and no further: what lies beyond
  /// them needs no new colours when the cursor moves.
  private static func drawCrosshair(
    _ state: State, _ layout: MatrixLayout, _ columns: Range<Int>, on surface: inout Surface
  ) {
    let theme = state.settings.theme
    let row = state.matrix.selection - state.matrix.window.offset
    if row >= 0, row < layout.grid.height,
      state.matrix.rows.indices.contains(state.matrix.selection)
    {
      let end =
        columns.contains(state.matrix.column)
        ? x(of: state.matrix.column, layout, columns) + 2 : layout.tasks.endX
      surface.fill(
        Rect(x: 0, y: layout.grid.y + row, width: end, height: 1), style: theme[.matrixRow])
    }
    if columns.contains(state.matrix.column), row > 0 {
      surface.fill(
        Rect(
          x: x(of: state.matrix.column, layout, columns), y: layout.grid.y, width: 2,
          height: min(layout.grid.height, row)),
        style: theme[.matrixColumn])
    }
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
      let isCurrent = column == state.matrix.column
      if isCurrent { surface.fill(area, style: theme[.matrixHeaderCurrent]) }
      VerticalLabel.draw(
        wall.matrix.labels[column], on: &surface, in: area,
        style: theme[isCurrent ? .matrixHeaderCurrent : .matrixHeader], atBottom: true)
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
      let isCurrent = position == state.matrix.selection
      let line = Rect(x: 0, y: y, width: layout.tasks.width - 1, height: 1)
      ItemLine(state: state, wall: wall, row: row, folded: state.matrix.folded)
        .draw(on: &surface, in: line, emphasis: isCurrent ? .strong : .text)
      for column in columns {
        guard let cell = wall.matrix.cell(row: row, column: column) else { continue }
        let isInherited = cell.statedAt != row
        if isInherited, !state.matrix.showsInherited { continue }
        let sign = cell.role.sign(state.settings.language)
        var style = theme[isInherited ? .matrixInherited : role(cell.role)]
        if cell.inferred { style = theme[.matrixInferred].over(style) }
        let point = Point(x: x(of: column, layout, columns), y: y)
        // Signs stand on the crosshair's bands.
        style = style.on(surface[point].style.background)
        surface.write(sign, at: point, style: style, in: layout.grid)
      }
    }
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
    // Where there are no colours for bands, attributes tell the row.
    surface.overlay(
      Rect(x: 0, y: point.y, width: state.size.width, height: 1),
      Style(attributes: state.settings.theme[.matrixRow].attributes))
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
    var role = DashboardPhrases.noDuty(language)
    if let cell {
      role = cell.role.phrase(language)
      var remarks: [String] = []
      if cell.statedAt != row {
        remarks.append(
          DashboardPhrases.inheritedFrom(language, wall.tree.citation(cell.statedAt)))
      }
      if cell.inferred { remarks.append(DashboardPhrases.inferred(language)) }
      if !remarks.isEmpty { role += " (" + remarks.joined(separator: ", ") + ")" }
    }
    let lead = "\(organization.name): \(role)"
    let task = wall.tree.headline(row)
    // Name and role first: they differ from cell to cell. The task takes as many lines as it needs.
    let lines = surface.fit.wrap(lead + "  " + task, to: layout.status.width)
    let height = max(layout.status.height, min(lines.count, state.body.height / 2))
    let area = Rect(
      x: 0, y: layout.status.endY - height, width: layout.status.width, height: height)
    surface.fill(area, style: theme[.title])
    for (index, line) in lines.prefix(height).enumerated() {
      surface.write(line, at: Point(x: 0, y: area.y + index), style: theme[.title], in: area)
    }
    // The name and the role stand out, also where they run over the end of a line.
    let leadColumns = surface.fit.columns(of: lead)
    surface.overlay(
      Rect(x: 0, y: area.y, width: min(leadColumns, area.width), height: 1),
      Style(attributes: .bold))
  }
}
