import Canvas
import Foundation
import Phrases
import PlanModel

/// One indicator in full: targets, the sum of the light, its history drawn and listed, and the same figure elsewhere.
struct GaugeDetail {
  let state: State
  let wall: Wall
  let index: Int

  private var theme: Theme { state.settings.theme }
  private var language: Language { state.settings.language }
  private var fit: TextFit { state.settings.fit }
  private var record: IndicatorRecord { wall.snapshot.indicators[index] }
  private var assessment: Assessment { wall.assessments[index] }
  private var figures: GaugeFigures { GaugeFigures(state, wall, index) }

  /// The rows of the name, which stays in its place, and what scrolls under it.
  private func parts(_ pane: Rect) -> (heading: Rect, rest: Rect) {
    // Below the list a rule on top, beside it one at the left.
    let content = pane.x > 0 ? pane.inset(left: 2) : pane.inset(left: 1, top: 1, right: 1)
    let rows = fit.wrap(record.indicator.name, to: content.width).count
    let (top, rest) = content.splitTop(min(rows, 2))
    return (top, rest)
  }

  func draw(on surface: inout Surface, in pane: Rect) {
    if pane.x > 0 {
      surface.verticalRule(pane, style: theme[.rule])
    } else {
      surface.horizontalRule(pane, style: theme[.rule])
    }
    let (heading, rest) = parts(pane)
    for (row, line) in fit.wrap(record.indicator.name, to: heading.width).enumerated() {
      surface.write(
        line, at: Point(x: heading.x, y: heading.y + row), style: theme[.strong], in: heading)
    }
    page(rest).draw(
      on: &surface, in: rest, offset: state.gauges.detailOffset, marks: theme[.hintKey])
  }

  /// The offset that the state asks for, kept within the page's length.
  func pageOffset(in pane: Rect) -> Int {
    let rest = parts(pane).rest
    return page(rest).offset(state.gauges.detailOffset, height: rest.height)
  }

  private func page(_ area: Rect) -> DetailPage {
    var page = DetailPage(width: area.width, fit: fit)
    addFacts(to: &page)
    let chart = GaugeChart(state: state, wall: wall, index: index)
    let table = ObservationTable(state: state, record: record, figures: figures)
    // On a low pane the figures come first: they are what is read, the chart is what is looked at.
    if area.height < 18 {
      table.add(to: &page)
      chart.add(to: &page)
    } else {
      chart.add(to: &page)
      table.add(to: &page)
    }
    SeriesTable(state: state, wall: wall, index: index).add(to: &page)
    return page
  }

  /// Nature, targets, baseline, the light's sum, where it stands in the plan and who answers for it.
  private func addFacts(to page: inout DetailPage) {
    var parts = [record.indicator.nature.phrase(language)]
    for target in record.targets {
      let due = target.due.map { " (\($0))" } ?? ""
      parts.append(
        "\(DashboardPhrases.target(language)) \(figures.text(target, glyphs: fit.glyphs, language))\(due)"
      )
    }
    let note = record.indicator.baselineNote.map { $0.utf8.count == 4 ? "(\($0))" : $0 }
    if let baseline = record.indicator.baseline.map(figures.text) ?? note {
      parts.append("\(DashboardPhrases.baseline(language)) \(baseline)")
    }
    if let day = assessment.asOf { parts.append(DashboardPhrases.asOf(language, "\(day)")) }
    page.add(parts.joined(separator: "  "), theme[.text])
    if figures.isScaled, !record.indicator.quote.isEmpty {
      page.add(GaugePhrases.printed(language, record.indicator.quote), theme[.faint], hanging: 2)
    }
    let sum = assessment.explanation.text(language)
    page.add(sum, theme[assessment.light.role], hanging: 2)
    for line in assessment.explanation.lines(language) where !sum.contains(line) {
      page.add(line, theme[.faint], indent: 2)
    }
    guard let row = wall.row(ofIndicator: index) else { return }
    page.add(wall.headline(row), theme[.faint])
    let named = wall.matrix.organizations.indices.compactMap { column -> (Role, String)? in
      wall.matrix.cell(row: row, column: column).map {
        ($0.role, wall.matrix.organizations[column].name)
      }
    }
    if let role = named.map(\.0).min() {
      let names = named.filter { $0.0 == role }.map(\.1)
      page.add(
        "\(role.phrase(language)): \(names.joined(separator: "、"))", theme[.faint], hanging: 2)
    }
  }
}
