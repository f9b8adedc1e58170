import Canvas
import Foundation
import Phrases
import PlanModel

/// 指标: a gauge for each indicator, and the chosen one in full.
enum GaugesView {
  /// The columns of the list: figures as wide as the widest, names and gauges share what is left.
  struct Columns {
    let name: Int
    let gauge: Int
    let percent: Int
    let figure: Int
    let deviation: Int

    init(_ widths: GaugeWidths, headings: GaugeWidths, width: Int) {
      percent = width >= 50 ? max(widths.percent, 1) + 1 : 0
      deviation = max(widths.deviation, headings.deviation) + 2
      let most = width >= 100 ? 32 : 22
      figure = width >= 60 ? min(most, max(widths.figure, headings.figure)) + 2 : 0
      // A mark and blanks at the left, a blank before the gauge, and one at the right.
      let room = width - 5 - percent - figure - deviation
      let least = max(8, min(16, room * 2 / 5))
      name = max(8, min(max(widths.name, headings.name), room - least))
      gauge = max(8, min(40, room - name))
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
    func columns(of phrase: Phrase) -> Int { surface.fit.columns(of: phrase(language)) }
    let headings = GaugeWidths(
      name: columns(of: DashboardPhrases.indicators),
      figure: columns(of: DashboardPhrases.actual) + 3 + columns(of: DashboardPhrases.target),
      deviation: columns(of: DashboardPhrases.deviation))
    let columns = Columns(state.gauges.widths, headings: headings, width: layout.list.width)
    drawHeading(state, layout, columns, on: &surface)
    let (rows, height) = (state.gauges.rows, layout.list.height)
    let visible = state.gauges.window.visible(count: rows.count, height: height)
    let line = GaugeLine(
      state: state, wall: wall, columns: columns, scale: GaugeBar.Scale(wall.assessments),
      words: FilterQuery(state.filters[.gauges] ?? "").words)
    for (index, position) in visible.enumerated() {
      line.draw(
        rows[position], isCurrent: position == state.gauges.selection, on: &surface,
        in: layout.list.row(index))
    }
    if rows.isEmpty {
      FilterStatus.drawNothing(
        state, filter: state.filters[.gauges] ?? "", on: &surface, in: layout.list)
    }
    let hidden = state.gauges.window.hidden(count: rows.count, height: height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(on: &surface, in: layout.list, style: theme[.hintKey])
    if let detail = layout.detail {
      if let index = state.chosenGauge {
        GaugeDetail(state: state, wall: wall, index: index).draw(on: &surface, in: detail)
      } else if detail.x > 0 {
        surface.verticalRule(detail, style: theme[.rule])
      } else {
        surface.horizontalRule(detail, style: theme[.rule])
      }
    }
    drawStatus(state, wall, on: &surface)
  }

  private static func drawHeading(
    _ state: State, _ layout: GaugesLayout, _ columns: Columns, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = layout.heading
    let style = theme[.heading]
    var x = line.x + 3
    func put(_ text: String, _ width: Int, _ alignment: Alignment = .left) {
      surface.write(
        surface.fit.fit(text, to: width, alignment), at: Point(x: x, y: line.y), style: style,
        in: line)
    }
    put(DashboardPhrases.indicators(language), columns.name)
    x += columns.name + 1
    put(DashboardPhrases.completion(language), columns.gauge + columns.percent)
    x += columns.gauge + columns.percent
    if columns.figure > 0 {
      put(
        DashboardPhrases.actual(language) + " / " + DashboardPhrases.target(language),
        columns.figure, .right)
      x += columns.figure
    }
    put(DashboardPhrases.deviation(language), columns.deviation, .right)
  }

  /// Where the cursor is, how the list is ordered and filtered, and the plan's lights.
  private static func drawStatus(_ state: State, _ wall: Wall, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = surface.bounds.row(state.size.height - 2)
    surface.fill(line, style: theme[.title])
    var parts = ["\(state.gauges.selection + 1)/\(state.gauges.rows.count)"]
    parts.append(
      state.gauges.sort == .document
        ? DashboardPhrases.byDocument(language) : DashboardPhrases.byDeviation(language))
    switch state.gauges.grouping {
    case .none: break
    case .section: parts.append(GaugePhrases.bySection(language))
    case .organization: parts.append(GaugePhrases.byOrganization(language))
    case .light: parts.append(GaugePhrases.byLight(language))
    }
    if state.gauges.scalesUnits { parts.append(GaugePhrases.scaled(language)) }
    var x = 1
    x += surface.write(
      parts.joined(separator: " ") + "  ", at: Point(x: x, y: line.y), style: theme[.title],
      in: line)
    x += FilterStatus.draw(
      state, filter: state.filters[.gauges] ?? "", count: state.gauges.matches, on: &surface,
      at: Point(x: x, y: line.y), in: line)
    LightCounts(indicators: wall.snapshot.indicators.indices, of: wall).draw(
      on: &surface, at: Point(x: x, y: line.y), in: line, state: state)
  }
}

/// Draws the lines of the gauges' list.
struct GaugeLine {
  let state: State
  let wall: Wall
  let columns: GaugesView.Columns
  let scale: GaugeBar.Scale
  /// Folded words to mark in names.
  let words: [String]

  func draw(_ row: GaugeRow, isCurrent: Bool, on surface: inout Surface, in line: Rect) {
    if isCurrent {
      surface.fill(line, style: state.settings.theme[.selection])
      surface.cursor = line.origin
    }
    switch row {
    case .heading(let group): draw(group, isCurrent: isCurrent, on: &surface, in: line)
    case .gauge(let index): draw(index, isCurrent: isCurrent, on: &surface, in: line)
    }
  }

  /// A group's name, how many it has, and their lights.
  private func draw(
    _ group: GaugeGroup, isCurrent: Bool, on surface: inout Surface, in line: Rect
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let ground = surface[line.origin].style.background
    let isFolded = state.gauges.folded.contains(group.key)
    surface.write(
      String(isFolded ? surface.glyphs.folded : surface.glyphs.unfolded),
      at: Point(x: line.x + 1, y: line.y), style: theme[.hintKey].on(ground), in: line)
    let room = columns.name + columns.gauge + 1
    var x = line.x + 3
    x += surface.write(
      surface.fit.truncate(
        GaugeOrder.name(of: group.key, in: wall, language), to: max(4, room - 8)),
      at: Point(x: x, y: line.y), style: theme[.strong].on(ground), in: line)
    x += surface.write(
      "  " + GaugePhrases.count(language, "\(group.members.count)") + "  ",
      at: Point(x: x, y: line.y), style: theme[.faint].on(ground), in: line)
    LightCounts(indicators: group.members, of: wall).draw(
      on: &surface, at: Point(x: x, y: line.y), in: line, state: state, words: false)
    if isCurrent { surface.overlay(line, theme[.selection]) }
  }

  private func draw(_ index: Int, isCurrent: Bool, on surface: inout Surface, in line: Rect) {
    let theme = state.settings.theme
    let record = wall.snapshot.indicators[index]
    let assessment = wall.assessments[index]
    let ground = surface[line.origin].style.background
    let ink = isCurrent ? theme[.selection] : theme[.text]
    surface.write(
      assessment.light.mark(surface.glyphs), at: Point(x: line.x + 1, y: line.y),
      style: theme[assessment.light.role].on(ground), in: line)
    let name = record.indicator.name
    // What a summary merely reports has nothing to be measured against: its name may be longer.
    let isMeasured = !record.targets.isEmpty
    let room = columns.name + (isMeasured ? 0 : columns.gauge + columns.percent)
    // An old figure is told after the name.
    let language = state.settings.language
    let stale = assessment.staleMark(language).map { " " + $0 } ?? ""
    let shown = Array(
      surface.fit.truncate(name, to: room - surface.fit.columns(of: stale)).unicodeScalars)
    let named = surface.write(
      shown, shown.indices, at: Point(x: line.x + 3, y: line.y), style: ink,
      spans: SearchQuery(words.joined(separator: " ")).ranges(in: name)
        .map { StyledSpan($0, theme[.match]) },
      in: line)
    surface.write(
      stale, at: Point(x: line.x + 3 + named, y: line.y), style: isCurrent ? ink : theme[.faint],
      in: line)
    var x = line.x + 3 + columns.name + 1
    if isMeasured {
      GaugeBar(assessment, indicator: record.indicator, scale: scale).draw(
        on: &surface, in: Rect(x: x, y: line.y, width: columns.gauge, height: 1), theme: theme)
    }
    x += columns.gauge
    func put(_ text: String, _ width: Int, _ style: Style) {
      surface.write(
        surface.fit.fit(text, to: width, .right), at: Point(x: x, y: line.y), style: style, in: line
      )
      x += width
    }
    if columns.percent > 0 {
      put(assessment.completion.map(GaugeText.percent) ?? "", columns.percent, ink)
    }
    if columns.figure > 0 {
      let figures = GaugeFigures(state, wall, index)
      put(figures.pair(assessment, glyphs: surface.glyphs, language), columns.figure, ink)
    }
    put(
      assessment.deviation?.short(language) ?? "", columns.deviation,
      theme[assessment.light.role].on(ground))
  }
}
