import Canvas
import Foundation
import Phrases
import PlanModel

/// The same figure in other plans: targets and actuals by year, side by side and never mixed.
struct SeriesTable {
  let state: State
  let wall: Wall
  let index: Int

  private var language: Language { state.settings.language }
  private var theme: Theme { state.settings.theme }
  private var record: IndicatorRecord { wall.snapshot.indicators[index] }

  private var elsewhere: [SeriesEntry] {
    let history = state.gauges.history
    return history?.indicator == record.id ? history?.elsewhere ?? [] : []
  }

  private struct Line {
    var period: Period?
    var kind: String
    var figure: String
    var plan: String
    var isOwn: Bool

    var time: String { period?.description ?? "-" }
  }

  func add(to page: inout DetailPage) {
    let elsewhere = elsewhere
    guard !elsewhere.isEmpty else { return }
    page.addRule(GaugePhrases.elsewhere(language), theme[.rule], titleStyle: theme[.faint])
    let own = SeriesEntry(plan: wall.plan, record: record)
    let lines = ([own] + elsewhere).flatMap { self.lines(of: $0) }.enumerated().sorted { a, b in
      switch (a.element.period, b.element.period) {
      case (let x?, let y?) where x != y: x < y
      case (nil, .some): false
      case (.some, nil): true
      default: a.offset < b.offset
      }
    }.map(\.element)
    let fit = state.settings.fit
    func widest(_ text: (Line) -> String) -> Int {
      lines.map { fit.columns(of: text($0)) }.max() ?? 0
    }
    let widths = [widest(\.time) + 1, widest(\.kind) + 1, widest(\.figure)]
    for line in lines {
      let style = theme[line.isOwn ? .text : .faint]
      page.add { surface, area in
        var x = area.x
        x += surface.write(
          fit.fit(line.time, to: widths[0]), at: Point(x: x, y: area.y),
          style: style, in: area)
        x += surface.write(
          fit.fit(line.kind, to: widths[1]), at: Point(x: x, y: area.y), style: style, in: area)
        x += surface.write(
          fit.fit(line.figure, to: widths[2], .right) + "  ", at: Point(x: x, y: area.y),
          style: style, in: area)
        surface.write(
          fit.truncate(line.plan, to: area.endX - x), at: Point(x: x, y: area.y), style: style,
          in: area)
      }
    }
    for reason in refusals(own, elsewhere) {
      page.add(GaugePhrases.notCompared(language, reason), theme[.lightYellow], hanging: 2)
    }
  }

  private func lines(of entry: SeriesEntry) -> [Line] {
    let isOwn = entry.id == record.id
    let figures = GaugeFigures(
      entry.record, reference: entry.targets.last?.value, scales: state.gauges.scalesUnits,
      script: entry.plan.script)
    let plan =
      isOwn
      ? GaugePhrases.thisPlan(language)
      : entry.plan.id == wall.plan.id
        ? GaugePhrases.thisPlan(language) + " " + place(of: entry) : "《\(entry.plan.title)》"
    let targets = entry.targets.map {
      Line(
        period: $0.due, kind: DashboardPhrases.target(language),
        figure: figures.text($0, glyphs: state.settings.fit.glyphs, state.settings.language),
        plan: plan, isOwn: isOwn)
    }
    let actuals = entry.observations.filter { $0.status != .returned }.map {
      Line(
        period: $0.period,
        kind: $0.period.end > state.settings.today
          ? GaugePhrases.later(language) : $0.status.phrase(language),
        figure: figures.text($0.value),
        plan: plan, isOwn: isOwn)
    }
    return targets + actuals
  }

  /// Where in the present plan an indicator stands.
  private func place(of entry: SeriesEntry) -> String {
    entry.indicator.itemID.flatMap { wall.tree.row(of: $0) }.map { wall.tree.citation($0) } ?? ""
  }

  /// Why targets of one plan are not measured by the figures of another, each reason once.
  private func refusals(_ own: SeriesEntry, _ elsewhere: [SeriesEntry]) -> [String] {
    var found: [String] = []
    for other in elsewhere {
      for (asked, told) in [(own, other), (other, own)] {
        guard let reason = refusal(of: told, for: asked), !found.contains(reason) else { continue }
        found.append(reason)
      }
    }
    return found
  }

  /// Why the newest figure of one entry can't answer the target of another; nil where it can, or where either is missing.
  private func refusal(of told: SeriesEntry, for asked: SeriesEntry) -> String? {
    guard let target = wall.assessor.inForce(asked.targets), let due = target.due,
      let newest = told.observations.last(where: {
        $0.status != .returned && $0.period.end <= state.settings.today
      })
    else { return nil }
    let (a, b) = (asked.indicator, told.indicator)
    if !a.unit.isComparable(to: b.unit) {
      return Refusal.unitsDiffer(a.unit.printed, b.unit.printed).text(language)
    }
    if a.nature != b.nature {
      return GaugePhrases.natures(
        language, a.nature.phrase(language), b.nature.phrase(language))
    }
    let span = wall.assessor.span(
      until: due, target.dueSource, of: a, plan: asked.plan)
    guard !span.contains(newest.period.end) else { return nil }
    return Refusal.periodOutsideTarget(observed: newest.period, due: due).text(language)
  }
}
