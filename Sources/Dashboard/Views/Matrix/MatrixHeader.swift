import Canvas
import Phrases
import PlanModel

/// The names over the columns, and in the corner beside them how the matrix is arranged.
struct MatrixHeader {
  let state: State
  let wall: Wall
  let layout: MatrixLayout

  private var theme: Theme { state.settings.theme }
  private var language: Language { state.settings.language }

  func draw(on surface: inout Surface) {
    let names = MatrixNames(state)
    for band in names.hasBand ? names.bands(layout) : [] {
      surface.write(
        band.text, at: Point(x: band.x, y: layout.band.y), style: theme[.heading],
        in: Rect(x: band.x, y: layout.band.y, width: band.width, height: 1))
    }
    let labels = names.rows(of: layout.spans, height: layout.header.height)
    for (span, rows) in zip(layout.spans, labels) {
      let top = layout.header.endY - rows.count
      let style = theme[isDerived(span.position) ? .faint : .matrixHeader]
      let area = Rect(
        x: span.x, y: layout.header.y, width: span.width, height: layout.header.height)
      for (index, row) in rows.enumerated() {
        surface.write(row, at: Point(x: span.x, y: top + index), style: style, in: area)
      }
      if span.width > 2, let mark = rosterMark(span.position, surface.glyphs) {
        surface.write(
          mark, at: Point(x: span.x + 2, y: area.endY - 1), style: theme[.hintKey], in: area)
      }
      if span.position == state.matrix.cursor.column, area.height > 0 {
        let width = state.matrix.isTurned ? CountCell(state).width - 1 : max(2, span.width - 1)
        surface.restyle(Rect(x: span.x, y: area.endY - 1, width: width, height: 1)) {
          $0 = theme[.matrixHeaderCurrent]
        }
      }
    }
    drawSumsName(on: &surface)
    drawHidden(on: &surface)
    drawCorner(on: &surface)
  }

  /// Whether a column's roles come from a collective organization.
  private func isDerived(_ position: Int) -> Bool {
    guard !state.matrix.isTurned, case .member(_, _, nil) = state.matrix.columns[position] else {
      return false
    }
    return true
  }

  /// Tells that a collective organization can be opened, or is.
  private func rosterMark(_ position: Int, _ glyphs: GlyphSet) -> String? {
    guard !state.matrix.isTurned, case .organization(let column) = state.matrix.columns[position],
      wall.matrix.organizations[column].collective
    else { return nil }
    let id = wall.matrix.organizations[column].id
    if state.matrix.arrangement.expanded.contains(id) { return String(glyphs.unfolded) }
    return wall.snapshot.memberships.contains { $0.collectiveID == id }
      ? String(glyphs.folded) : nil
  }

  private func drawSumsName(on surface: inout Surface) {
    guard layout.rowSums.width > 0, layout.header.height > 0 else { return }
    let width = layout.rowSums.width
    let whole = MatrixPhrases.total(language)
    let name = surface.fit.columns(of: whole) > width ? MatrixPhrases.sum(language) : whole
    surface.write(
      surface.fit.fit(surface.fit.prefix(name, columns: width), to: width, .right),
      at: Point(x: layout.rowSums.x, y: layout.header.endY - 1), style: theme[.heading],
      in: surface.bounds)
  }

  /// How many columns lie off the screen on either side.
  private func drawHidden(on surface: inout Surface) {
    guard layout.header.height > 0 else { return }
    let hidden = layout.hidden(count: state.matrix.extent.width)
    let glyphs = surface.glyphs
    let bottom = layout.header.endY - 1
    if hidden.before > 0 {
      let text = "\(glyphs.moreLeft)\(hidden.before) "
      surface.write(
        text, at: Point(x: layout.tasks.width - surface.fit.columns(of: text), y: bottom),
        style: theme[.hintKey], in: surface.bounds)
    }
    if hidden.after > 0 {
      // Downwards in the last column: the digits, then the mark.
      let signs = Array("\(hidden.after)").map(String.init) + [String(glyphs.moreRight)]
      for (index, sign) in signs.suffix(layout.header.height).reversed().enumerated() {
        surface.write(
          sign, at: Point(x: state.size.width - 1, y: bottom - index), style: theme[.hintKey],
          in: surface.bounds)
      }
    }
  }

  /// What stands downwards, and over it what is filtered, sorted, hidden and marked.
  private func drawCorner(on surface: inout Surface) {
    guard layout.header.height > 0 else { return }
    let line = Rect(
      x: 0, y: layout.header.endY - 1, width: max(0, layout.tasks.width - 5), height: 1)
    let name = (state.matrix.isTurned ? MatrixPhrases.organization : DashboardPhrases.task)(
      language)
    var x = 1 + surface.write(name, at: Point(x: 1, y: line.y), style: theme[.heading], in: line)
    let notes = notes
    let above = min(notes.count, layout.header.height - 1 + layout.band.height)
    for (index, note) in notes.prefix(above).enumerated() {
      let room = Rect(
        x: 1, y: line.y - above + index, width: max(0, layout.tasks.width - 2), height: 1)
      surface.write(
        surface.fit.truncate(note, to: room.width), at: room.origin, style: theme[.hintKey],
        in: room)
    }
    for note in notes.dropFirst(above) where x + 4 < line.endX {
      x += 2
      x += surface.write(
        surface.fit.truncate(note, to: line.endX - x), at: Point(x: x, y: line.y),
        style: theme[.hintKey], in: line)
    }
  }

  /// The most important first.
  private var notes: [String] {
    var notes: [String] = []
    let arrangement = state.matrix.arrangement
    let filter = state.filters[.matrix] ?? ""
    if !filter.isEmpty {
      let extent = state.matrix.extent
      let (items, organizations) =
        state.matrix.isTurned
        ? (extent.width, extent.height) : (extent.height, extent.width)
      notes.append(
        MatrixPhrases.filter(language, filter) + "  "
          + MatrixPhrases.extent(language, "\(items)", "\(organizations)"))
    }
    if let range = state.matrix.range {
      notes.append(MatrixPhrases.marked(language, "\(range.rows.count)", "\(range.columns.count)"))
    }
    let orders = [
      MatrixPhrases.short(arrangement.rowOrder), MatrixPhrases.short(arrangement.columnOrder),
      arrangement.hidesEmptyColumns ? MatrixPhrases.emptyHidden : nil,
    ].compactMap { $0?(language) }
    if !orders.isEmpty { notes.append(orders.joined(separator: ", ")) }
    return notes
  }
}
