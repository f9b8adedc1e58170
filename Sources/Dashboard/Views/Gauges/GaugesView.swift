import Canvas
import Foundation
import Phrases
import PlanModel

/// 指标: a gauge for each indicator, and the chosen one in full.
enum GaugesView {
  /// The columns of the list, for its width.
  struct Columns {
    let name: Int
    let gauge: Int
    let figure: Int
    let deviation = 10

    init(width: Int) {
      figure = width >= 100 ? 26 : width >= 60 ? 20 : 0
      gauge = max(8, min(36, width / 5))
      name = max(8, width - figure - gauge - deviation - 5)
    }
  }

  static func draw(_ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    guard let wall = state.wall else {
      EmptyPage.draw(state, on: &surface)
      return
    }
    guard !wall.snapshot.indicators.isEmpty else {
      surface.write(
        DashboardPhrases.noIndicators(language), at: Point(x: 2, y: 2), style: theme[.faint],
        in: surface.bounds)
      return
    }
    let layout = GaugesLayout(state)
    let columns = Columns(width: layout.list.width)
    drawHeading(state, layout, columns, on: &surface)
    let visible = state.gauges.window.visible(
      count: state.gauges.order.count, height: layout.list.height)
    for (index, position) in visible.enumerated() {
      drawLine(
        state, wall, state.gauges.order[position], columns, in: layout.list.row(index),
        isCurrent: position == state.gauges.selection, on: &surface)
    }
    let hidden = state.gauges.window.hidden(
      count: state.gauges.order.count, height: layout.list.height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(on: &surface, in: layout.list, style: theme[.hintKey])
    if let detail = layout.detail, state.gauges.order.indices.contains(state.gauges.selection) {
      GaugeDetail(state: state, wall: wall, index: state.gauges.order[state.gauges.selection])
        .draw(on: &surface, in: detail)
    }
    drawStatus(state, wall, on: &surface)
  }

  private static func drawHeading(
    _ state: State, _ layout: GaugesLayout, _ columns: Columns, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = layout.heading
    let style = theme[.heading]
    surface.write(
      DashboardPhrases.indicators(language), at: Point(x: line.x + 3, y: line.y), style: style,
      in: line)
    var x = line.x + 3 + columns.name + 1
    surface.write(
      DashboardPhrases.completion(language), at: Point(x: x, y: line.y), style: style, in: line)
    x += columns.gauge + 1
    let figure =
      DashboardPhrases.actual(language) + " / " + DashboardPhrases.target(language)
    if columns.figure > 0 {
      surface.write(
        surface.fit.fit(figure, to: columns.figure - 1, .right), at: Point(x: x, y: line.y),
        style: style, in: line)
      x += columns.figure
    }
    surface.write(
      surface.fit.fit(DashboardPhrases.deviation(language), to: columns.deviation - 1, .right),
      at: Point(x: x, y: line.y), style: style, in: line)
  }

  private static func drawLine(
    _ state: State, _ wall: Wall, _ index: Int, _ columns: Columns, in line: Rect,
    isCurrent: Bool, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let record = wall.snapshot.indicators[index]
    let assessment = wall.assessments[index]
    if isCurrent {
      surface.fill(line, style: theme[.selection])
      surface.cursor = line.origin
    }
    let ground = surface[line.origin].style.background
    let ink = isCurrent ? theme[.selection] : theme[.text]
    surface.write(
      assessment.light.mark(surface.glyphs), at: Point(x: line.x + 1, y: line.y),
      style: theme[assessment.light.role].on(ground), in: line)
    // An old figure is told after the name.
    let stale = assessment.staleMark(language).map { " " + $0 } ?? ""
    let named = surface.write(
      surface.fit.truncate(
        record.indicator.name, to: columns.name - surface.fit.columns(of: stale)),
      at: Point(x: line.x + 3, y: line.y), style: ink, in: line)
    surface.write(
      stale, at: Point(x: line.x + 3 + named, y: line.y),
      style: isCurrent ? ink : theme[.faint], in: line)
    var x = line.x + 3 + columns.name + 1
    // What a summary merely reports has nothing to be measured against.
    if !record.targets.isEmpty {
      GaugeBar(assessment).draw(
        on: &surface, in: Rect(x: x, y: line.y, width: columns.gauge, height: 1), theme: theme)
    }
    x += columns.gauge + 1
    if columns.figure > 0 {
      let figure = GaugeText.figure(record, assessment, glyphs: surface.glyphs, language: language)
      surface.write(
        surface.fit.fit(figure, to: columns.figure - 1, .right), at: Point(x: x, y: line.y),
        style: ink, in: line)
      x += columns.figure
    }
    if let deviation = assessment.deviation {
      surface.write(
        surface.fit.fit(deviation.short(language), to: columns.deviation - 1, .right),
        at: Point(x: x, y: line.y), style: theme[assessment.light.role].on(ground), in: line)
    }
  }

  private static func drawStatus(_ state: State, _ wall: Wall, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = surface.bounds.row(state.size.height - 2)
    surface.fill(line, style: theme[.title])
    let order =
      state.gauges.sort == .document
      ? DashboardPhrases.byDocument(language) : DashboardPhrases.byDeviation(language)
    var x = 1
    x += surface.write(
      "\(state.gauges.selection + 1)/\(state.gauges.order.count) \(order)  ",
      at: Point(x: x, y: line.y), style: theme[.title], in: line)
    LightCounts(wall.total).draw(
      on: &surface, at: Point(x: x, y: line.y), in: line, state: state)
  }
}

/// A gauge in the colours of its light.
struct GaugeBar {
  let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  static func role(_ light: Light) -> ThemeRole {
    switch light {
    // With no figure nothing is filled: any look that differs from the empty one will do.
    case .done, .green, .none, .exempt: .gaugeAhead
    case .yellow: .gaugeClose
    case .red, .overdue: .gaugeBehind
    }
  }

  func draw(on surface: inout Surface, in rect: Rect, theme: Theme) {
    Gauge(
      reached: assessment.completion.map { $0.share },
      scheduled: assessment.scheduled.map { $0.share }
    ).draw(
      on: &surface, in: rect,
      look: Gauge.Look(
        filled: theme[GaugeBar.role(assessment.light)], empty: theme[.gaugeEmpty],
        scheduledTick: theme[.gaugeScheduled],
        targetTick: theme[.gaugeTarget]))
  }
}

extension Decimal {
  /// Per cent as a share of one; only for drawing.
  fileprivate var share: Double { NSDecimalNumber(decimal: self / 100).doubleValue }
}

/// The figures of a gauge in words.
enum GaugeText {
  /// Actual and target: 512 / ≥600家.
  static func figure(
    _ record: IndicatorRecord, _ assessment: Assessment, glyphs: GlyphSet, language: Language
  ) -> String {
    if record.targets.isEmpty {
      return record.observations.last.map { $0.value.plain + record.indicator.unit.printed } ?? "-"
    }
    let target = FigureText.target(
      assessment.target ?? record.targets.last, unit: record.indicator.unit, glyphs: glyphs)
    return (assessment.value?.plain ?? "-") + " / " + target
  }
}
