import Canvas
import Foundation
import Phrases
import PlanModel

/// One item in full: its place, how it stands, who answers for it, its milestones and indicators, and the source with
/// what was recognised marked.
struct ItemDetail {
  let state: State
  let wall: Wall
  let row: Int

  private var theme: Theme { state.settings.theme }
  private var language: Language { state.settings.language }
  private var fit: TextFit { state.settings.fit }
  private var item: Item { wall.tree.items[row] }

  /// The rows of the headline, which stays in its place, and what scrolls under it.
  private func parts(_ pane: Rect) -> (heading: Rect, rest: Rect) {
    let area = pane.inset(left: 2)
    let rows = fit.wrap(wall.headline(row), to: area.width).count
    let (top, rest) = area.splitTop(min(rows, 3, max(1, area.height / 4)))
    return (top, rest)
  }

  /// - Parameter pane: with the rule at its left.
  func draw(on surface: inout Surface, in pane: Rect) {
    let (heading, rest) = parts(pane)
    for (index, line) in fit.wrap(wall.headline(row), to: heading.width).enumerated() {
      surface.write(
        line, at: Point(x: heading.x, y: heading.y + index), style: theme[.strong], in: heading)
    }
    page(rest.width).draw(
      on: &surface, in: rest, offset: state.tree.detailOffset, marks: theme[.hintKey])
  }

  /// The offset that the state asks for, kept within the page's length.
  func pageOffset(in pane: Rect) -> Int {
    let rest = parts(pane).rest
    return page(rest.width).offset(state.tree.detailOffset, height: rest.height)
  }

  /// The row of the page on which a place of the source begins; nil where the item does not hold it.
  func line(of place: Int, in pane: Rect) -> Int? {
    guard item.span.start <= place, place <= item.span.end else { return nil }
    let width = parts(pane).rest.width
    let text = source
    let line = fit.wrap(text, to: width).firstIndex {
      $0.range.upperBound > place - item.span.start
    }
    return line.map { facts(width).rows.count + 1 + $0 }
  }

  private func page(_ width: Int) -> DetailPage {
    var page = facts(width)
    page.addRule(
      DashboardPhrases.source(language), theme[.rule], titleStyle: theme[.faint])
    let text = source
    let style = theme[.text]
    let spans = SourceMarks(
      state: state, wall: wall,
      stretch: SourceSpan(item.span.start, item.span.start + text.count)
    ).spans
    for line in fit.wrap(text, to: width) {
      page.add { surface, area in
        surface.write(text, line.range, at: area.origin, style: style, spans: spans, in: area)
      }
    }
    return page
  }

  /// The item's stretch of the source.
  private var source: [Unicode.Scalar] {
    let start = max(0, min(item.span.start, wall.source.count))
    let end = max(start, min(item.span.end, wall.source.count))
    return Array(wall.source[start..<end])
  }

  /// All that stands above the source.
  private func facts(_ width: Int) -> DetailPage {
    var page = DetailPage(width: width, fit: fit)
    // First what is often the same for the next item: it keeps its place, and nothing of it is sent again.
    for (role, text) in duties { page.add(text, theme[role], hanging: 2) }
    addStanding(to: &page)
    addMilestones(to: &page)
    for index in wall.indicatorsOfRow[row] + wall.mentionsOfRow[row] {
      page.add { surface, area in drawIndicator(index, on: &surface, in: area) }
    }
    return page
  }

  /// What a person said of the task, and the lights of what is below.
  private func addStanding(to page: inout DetailPage) {
    if let task = wall.tasks[row] {
      page.add(task.explanation.text(language), theme[task.light.role], hanging: 2)
    }
    if item.milestone || item.due != nil {
      let term = item.milestone ? DashboardPhrases.milestone : DashboardPhrases.due
      page.add("\(term(language)) \(item.due?.description ?? "")", theme[.faint])
    }
    let lights = wall.lights[row]
    guard lights.total > 1 else { return }
    page.add { surface, area in
      LightCounts(lights).draw(on: &surface, at: area.origin, in: area, state: state)
    }
  }

  private var duties: [(ThemeRole, String)] {
    guard let source = wall.matrix.source(of: row) else { return [] }
    let isInherited = source != row
    var result: [(ThemeRole, String)] = []
    for role in Role.allCases {
      let names = wall.matrix.organizations.indices.compactMap { column -> String? in
        guard let cell = wall.matrix.cell(row: row, column: column), cell.role == role else {
          return nil
        }
        let name = wall.matrix.organizations[column].name
        return cell.inferred ? "\(name)(\(DashboardPhrases.inferred(language)))" : name
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

  /// The steps laid out for the item and its indicators, each with whether it was reached.
  private func addMilestones(to page: inout DetailPage) {
    let milestones = wall.milestones.filter { $0.itemID == item.id }
    guard !milestones.isEmpty else { return }
    page.add(TreePhrases.milestones(language), theme[.heading])
    for milestone in milestones {
      let light: Light =
        milestone.reached != nil
        ? .done : milestone.due.end < state.settings.today ? .overdue : .none
      var text = "\(light.mark(fit.glyphs)) \(milestone.due)  \(milestone.text)"
      let record = wall.snapshot.indicators.first { $0.id == milestone.indicatorID }
      if let figure = milestone.figure {
        text += " " + figure.plain + (record?.indicator.unit.printed ?? "%")
      }
      if let day = milestone.reached { text += "  " + TreePhrases.reached(language, "\(day)") }
      page.add(text, theme[light.role], hanging: 2)
    }
  }

  private func drawIndicator(_ index: Int, on surface: inout Surface, in line: Rect) {
    let record = wall.snapshot.indicators[index]
    let assessment = wall.assessments[index]
    surface.write(
      assessment.light.mark(surface.glyphs), at: line.origin, style: theme[assessment.light.role],
      in: line)
    var figure = FigureText.target(
      assessment.target ?? record.targets.last, unit: record.indicator.unit,
      glyphs: surface.glyphs, state.settings.language)
    if record.targets.isEmpty, let last = record.observations.last {
      figure = last.value.plain + record.indicator.unit.printed
    } else if let completion = assessment.completion {
      figure = GaugeText.percent(completion) + "  " + figure
    }
    if let stale = assessment.staleMark(state.settings.language) { figure += " " + stale }
    let columns = surface.fit.columns(of: figure)
    surface.write(
      figure, at: Point(x: line.endX - columns, y: line.y), style: theme[.strong], in: line)
    surface.write(
      surface.fit.truncate(record.indicator.name, to: line.width - columns - 3),
      at: Point(x: line.x + 2, y: line.y), style: theme[.text], in: line)
  }
}
