import Canvas
import Foundation
import Phrases
import PlanModel

/// The figures reported for an indicator, the latest first, with those that were corrected since.
struct ObservationTable {
  let state: State
  let record: IndicatorRecord
  let figures: GaugeFigures

  private var language: Language { state.settings.language }
  private var theme: Theme { state.settings.theme }

  private struct Line {
    var observation: Observation
    var isCorrected: Bool
  }

  /// What holds for a period before what it corrects.
  private var lines: [Line] {
    let history = state.gauges.history
    let corrected = history?.indicator == record.id ? history?.corrected ?? [] : []
    let all =
      record.observations.map { Line(observation: $0, isCorrected: false) }
      + corrected.reversed().map { Line(observation: $0, isCorrected: true) }
    return all.enumerated().sorted { a, b in
      let (x, y) = (a.element.observation.period, b.element.observation.period)
      return x == y ? a.offset < b.offset : x > y
    }.map(\.element)
  }

  func add(to page: inout DetailPage) {
    let lines = lines
    guard !lines.isEmpty else {
      page.add(DashboardPhrases.noActual(language), theme[.faint])
      return
    }
    page.addRule(
      GaugePhrases.observations(language), theme[.rule], titleStyle: theme[.faint])
    let fit = state.settings.fit
    let widths = widths(lines, fit)
    addRow(
      [
        DashboardPhrases.period(language), DashboardPhrases.actual(language),
        DashboardPhrases.status(language), GaugePhrases.growth(language),
        DashboardPhrases.recordedBy(language),
      ], widths, theme[.heading], to: &page)
    for line in lines { add(line, widths, to: &page) }
  }

  private func widths(_ lines: [Line], _ fit: TextFit) -> [Int] {
    let widest = { (texts: [String], most: Int) in
      min(most, texts.map { fit.columns(of: $0) }.max() ?? 0)
    }
    return [
      widest(lines.map(\.observation.period.description), 21) + 2,
      max(6, widest(lines.map { figures.text($0.observation.value) }, 24)),
      language == .english ? 12 : 8,
      8,
      max(6, widest(lines.map(\.observation.recordedBy), 10) + 2),
    ]
  }

  private func addRow(
    _ cells: [String], _ widths: [Int], _ style: Style, to page: inout DetailPage
  ) {
    let fit = state.settings.fit
    page.add { surface, area in
      var x = area.x
      for (index, cell) in cells.enumerated() {
        // Figures to the right, the rest to the left and away from them.
        let isFigure = index == 1 || index == 3
        let text = isFigure || index == 0 ? cell : "  " + cell
        x += surface.write(
          fit.fit(text, to: widths[index], isFigure ? .right : .left),
          at: Point(x: x, y: area.y), style: style, in: area)
      }
    }
  }

  private func add(_ line: Line, _ widths: [Int], to page: inout DetailPage) {
    let observation = line.observation
    let isFaint = line.isCorrected || observation.period.end > state.settings.today
    let isReturned = observation.status == .returned
    let status =
      line.isCorrected
      ? GaugePhrases.corrected(language) : observation.status.phrase(language)
    addRow(
      [
        observation.period.description, figures.text(observation.value), status,
        observation.growth.map { $0.signed + "%" } ?? "", observation.recordedBy,
      ], widths, theme[isReturned ? .lightRed : isFaint ? .faint : .text], to: &page)
    if observation.period.end > state.settings.today {
      page.add(GaugePhrases.later(language), theme[.faint], indent: 2)
    }
    if let base = observation.impliedBase {
      page.add(
        GaugePhrases.impliedBase(language, figures.text(base.rounded(2))),
        theme[.faint], indent: 2)
    }
    if observation.basis == .period {
      page.add(observation.basis.phrase(language), theme[.faint], indent: 2)
    }
    if let reason = observation.reason {
      let phrase = isReturned ? GaugePhrases.returnedFor : GaugePhrases.reopenedFor
      page.add(
        phrase(language, reason), theme[isReturned ? .lightRed : .faint], indent: 2, hanging: 2)
    }
    for (phrase, text) in [
      (GaugePhrases.note, observation.note), (GaugePhrases.problem, observation.problem),
      (GaugePhrases.nextStep, observation.nextStep),
    ] {
      if let text, !text.isEmpty {
        page.add(phrase(language, text), theme[.faint], indent: 2, hanging: 2)
      }
    }
  }
}
