import Canvas
import Foundation
import Phrases
import PlanModel

/// One indicator in full: target, sum of the light, observations.
struct GaugeDetail {
  let state: State
  let wall: Wall
  let index: Int

  func draw(on surface: inout Surface, in area: Rect) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let record = wall.snapshot.indicators[index]
    let assessment = wall.assessments[index]
    let fit = surface.fit
    // Below the list a rule on top, beside it one at the left.
    var content: Rect
    if area.x > 0 {
      surface.verticalRule(area, style: theme[.rule])
      content = area.inset(left: 2)
    } else {
      surface.horizontalRule(area, style: theme[.rule])
      content = area.inset(left: 1, top: 1)
    }
    func put(_ text: String, _ role: ThemeRole, most: Int = 2) {
      for line in fit.wrap(text, to: content.width).prefix(min(most, content.height)) {
        surface.write(line, at: content.origin, style: theme[role], in: content)
        content = content.inset(top: 1)
      }
    }
    put(record.indicator.name, .strong)
    put(facts(record, assessment, surface.glyphs), .text)
    put(assessment.explanation.text(language), assessment.light.role, most: 3)
    if let item = record.indicator.itemID.flatMap({ wall.tree.row(of: $0) }) {
      put(wall.tree.headline(item), .faint, most: 1)
    }
    if content.height >= 14, record.observations.count > 1 {
      content = content.inset(top: 1)
      drawHistory(record, on: &surface, in: content.splitTop(8).top)
      content = content.inset(top: 9)
    }
    if content.height >= 3 { drawObservations(record, on: &surface, in: content) }
  }

  /// The figures so far as a line, under it the target as a level.
  private func drawHistory(
    _ record: IndicatorRecord, on surface: inout Surface, in area: Rect
  ) {
    let theme = state.settings.theme
    let values = record.observations.map { NSDecimalNumber(decimal: $0.value).doubleValue }
    let target = wall.assessments[index].target?.value
    let level = target.map { NSDecimalNumber(decimal: $0).doubleValue }
    let top = max(values.max() ?? 0, level ?? 0)
    // From zero up, so that a small change does not look like a large one.
    let low = min(0, values.min() ?? 0)
    let (axis, plot) = area.splitLeft(10)
    let bounds = low < top ? low...top : low...(low + 1)
    Chart(values: values, level: level, bounds: bounds).draw(
      on: &surface, in: plot.splitBottom(1).rest, style: theme[.heading],
      levelStyle: theme[.faint])
    let highest = [record.observations.map(\.value).max(), target].compactMap { $0 }.max()
    for (text, y) in [(highest?.plain ?? "", axis.y), (low == 0 ? "0" : "", axis.endY - 2)] {
      surface.write(
        surface.fit.fit(text, to: axis.width - 1, .right), at: Point(x: axis.x, y: y),
        style: theme[.faint], in: axis)
    }
    let last = plot.row(plot.height - 1)
    let ends = (record.observations.first?.period, record.observations.last?.period)
    surface.write(
      ends.0?.description ?? "", at: last.origin, style: theme[.faint], in: last)
    let end = ends.1?.description ?? ""
    surface.write(
      end, at: Point(x: last.endX - surface.fit.columns(of: end), y: last.y),
      style: theme[.faint], in: last)
  }

  /// Nature, target, due date and baseline on one line.
  private func facts(
    _ record: IndicatorRecord, _ assessment: Assessment, _ glyphs: GlyphSet
  ) -> String {
    let language = state.settings.language
    var parts = [record.indicator.nature.phrase(language)]
    for target in record.targets {
      let figure = FigureText.target(target, unit: record.indicator.unit, glyphs: glyphs)
      let due = target.due.map { " (\($0))" } ?? ""
      parts.append("\(DashboardPhrases.target(language)) \(figure)\(due)")
    }
    let note = record.indicator.baselineNote.map { $0.utf8.count == 4 ? "(\($0))" : $0 }
    if let baseline = record.indicator.baseline?.plain ?? note {
      parts.append("\(DashboardPhrases.baseline(language)) \(baseline)")
    }
    if let day = assessment.asOf { parts.append(DashboardPhrases.asOf(language, "\(day)")) }
    return parts.joined(separator: "  ")
  }

  private func drawObservations(
    _ record: IndicatorRecord, on surface: inout Surface, in area: Rect
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    guard !record.observations.isEmpty else {
      surface.write(
        DashboardPhrases.noActual(language), at: area.origin, style: theme[.faint], in: area)
      return
    }
    let widths = [11, 16, language == .english ? 10 : 6, 9]
    func row(_ y: Int, _ cells: [String], _ role: ThemeRole) {
      var x = area.x
      for (index, cell) in cells.enumerated() {
        let width = index < widths.count ? widths[index] : area.endX - x
        surface.write(
          surface.fit.fit(cell, to: width - 1, index == 1 ? .right : .left),
          at: Point(x: x, y: y), style: theme[role], in: area)
        x += width + (index == 1 ? 1 : 0)
      }
    }
    row(
      area.y,
      [
        DashboardPhrases.period(language), DashboardPhrases.actual(language),
        DashboardPhrases.status(language), DashboardPhrases.recordedBy(language), "",
      ], .heading)
    // The latest first: what was reported last is what is looked for.
    for (index, observation) in record.observations.reversed().prefix(area.height - 1).enumerated()
    {
      var remarks = observation.note ?? ""
      if let growth = observation.growth { remarks = "\(growth.signed)%  " + remarks }
      if observation.basis == .period {
        remarks = observation.basis.phrase(language) + "  " + remarks
      }
      row(
        area.y + 1 + index,
        [
          observation.period.description,
          observation.value.plain + record.indicator.unit.printed,
          observation.status.phrase(language), observation.recordedBy, remarks,
        ], observation.period.end <= state.settings.today ? .text : .faint)
    }
  }
}
