import Canvas
import Phrases
import PlanModel

/// One item in full: its place, who answers for it, its indicators, and the source with what was recognised marked.
struct ItemDetail {
  let state: State
  let wall: Wall
  let row: Int

  func draw(on surface: inout Surface, in area: Rect) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let fit = surface.fit
    var y = area.y
    func put(_ text: String, _ role: ThemeRole, indent: Int = 0, most: Int = 3) {
      for line in fit.wrap(text, to: area.width - indent).prefix(most) where y < area.endY {
        surface.write(
          line, at: Point(x: area.x + indent, y: y), style: theme[role], in: area)
        y += 1
      }
    }
    put(wall.tree.headline(row), .strong, most: 4)
    for (role, text) in duties(language) {
      put(text, role)
    }
    let figures = wall.indicatorsOfRow[row] + wall.mentionsOfRow[row]
    for index in figures.prefix(max(2, area.height / 3)) where y < area.endY {
      drawIndicator(index, on: &surface, in: area.row(y - area.y))
      y += 1
    }
    guard y + 1 < area.endY else { return }
    surface.horizontalRule(
      Rect(x: area.x, y: y, width: area.width, height: 1), style: theme[.rule])
    surface.write(
      " \(DashboardPhrases.source(language)) ", at: Point(x: area.x + 1, y: y),
      style: theme[.faint], in: area)
    y += 1
    drawSource(
      on: &surface,
      in: Rect(x: area.x, y: y, width: area.width, height: area.endY - y))
  }

  private func duties(_ language: Language) -> [(ThemeRole, String)] {
    guard let source = wall.matrix.source(of: row) else { return [] }
    let isInherited = source != row
    var result: [(ThemeRole, String)] = []
    for role in Role.allCases {
      let names = wall.matrix.organizations.indices.compactMap { column -> String? in
        guard let cell = wall.matrix.cell(row: row, column: column), cell.role == role else {
          return nil
        }
        return wall.matrix.organizations[column].name
      }
      guard !names.isEmpty else { continue }
      let text = role.phrase(language) + ": " + names.joined(separator: "、")
      let look: ThemeRole =
        switch role {
        case .lead: .matrixLead
        case .responsible: .matrixResponsible
        case .cooperating: .matrixCooperating
        }
      result.append((isInherited ? .matrixInherited : look, text))
    }
    if isInherited, !result.isEmpty {
      let from = DashboardPhrases.inheritedFrom(language, wall.tree.citation(source))
      result[0].1 += " (\(from))"
    }
    return result
  }

  private func drawIndicator(_ index: Int, on surface: inout Surface, in line: Rect) {
    let theme = state.settings.theme
    let record = wall.snapshot.indicators[index]
    let assessment = wall.assessments[index]
    surface.write(
      assessment.light.mark(surface.glyphs), at: line.origin, style: theme[assessment.light.role],
      in: line)
    var figure = FigureText.target(
      assessment.target ?? record.targets.last, unit: record.indicator.unit,
      glyphs: surface.glyphs)
    if record.targets.isEmpty, let last = record.observations.last {
      figure = last.value.plain + record.indicator.unit.printed
    }
    if let stale = assessment.staleMark(state.settings.language) { figure += " " + stale }
    let columns = surface.fit.columns(of: figure)
    surface.write(
      figure, at: Point(x: line.endX - columns, y: line.y), style: theme[.strong], in: line)
    surface.write(
      surface.fit.truncate(record.indicator.name, to: line.width - columns - 3),
      at: Point(x: line.x + 2, y: line.y), style: theme[.text], in: line)
  }

  /// The item's stretch of the source, wrapped, with the recognised phrases marked.
  private func drawSource(on surface: inout Surface, in area: Rect) {
    let theme = state.settings.theme
    let item = wall.tree.items[row]
    let start = max(0, min(item.span.start, wall.source.count))
    let end = max(start, min(item.span.end, wall.source.count))
    let text = Array(wall.source[start..<end])
    let lines = surface.fit.wrap(text, to: area.width)
    let spans = marks(from: start, to: end)
    let offset = min(state.tree.detailOffset, max(0, lines.count - area.height))
    for (index, line) in lines.dropFirst(offset).prefix(area.height).enumerated() {
      surface.write(
        text, line.range, at: Point(x: area.x, y: area.y + index), style: theme[.text],
        spans: spans, in: area)
    }
    OffscreenMarks(above: offset > 0, below: offset + area.height < lines.count)
      .draw(on: &surface, in: area, style: theme[.hintKey])
  }

  private func marks(from start: Int, to end: Int) -> [StyledSpan] {
    let theme = state.settings.theme
    let stretch = SourceSpan(start, end)
    var spans: [StyledSpan] = []
    func add(_ span: SourceSpan, _ role: ThemeRole) {
      guard span.overlaps(stretch) else { return }
      spans.append(
        StyledSpan(
          (max(span.start, start) - start)..<(min(span.end, end) - start), theme[role]))
    }
    for below in row..<wall.tree.end[row] { add(wall.tree.items[below].heading, .sourceHeading) }
    for record in wall.snapshot.indicators { add(record.indicator.span, .sourceIndicator) }
    for mention in wall.snapshot.mentions { add(mention.span, .sourceIndicator) }
    for duty in wall.snapshot.duties { if let span = duty.span { add(span, .sourceDuty) } }
    for rule in wall.snapshot.subsidies { add(rule.span, .sourceSubsidy) }
    for doubt in wall.snapshot.doubts where doubt.resolution == nil {
      add(doubt.span, doubt.id == state.tree.doubt ? .match : .sourceDoubt)
    }
    return spans
  }
}
