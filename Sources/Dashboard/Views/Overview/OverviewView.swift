import Canvas
import Foundation
import Phrases
import PlanModel

/// Where the parts of the overview lie.
struct OverviewLayout {
  let heading: Rect
  let list: Rect
  /// The furthest behind, where there is room below the plans.
  let laggards: Rect?

  var listHeight: Int { list.height }

  init(_ state: State) {
    let body = state.body
    let (heading, rest) = body.splitTop(1)
    self.heading = heading
    let wanted = max(1, state.plans.count)
    let room = rest.height - wanted - 1
    if room >= 3, !state.plans.isEmpty {
      let (list, below) = rest.splitTop(wanted + 1)
      self.list = list.splitTop(wanted).top
      laggards = below
    } else if rest.height >= 10, !state.plans.isEmpty {
      let (list, below) = rest.splitTop(rest.height - 6)
      self.list = list
      laggards = below
    } else {
      list = rest
      laggards = nil
    }
  }
}

/// 总览: how do we stand, and what is furthest behind.
enum OverviewView {
  static func draw(_ state: State, on surface: inout Surface) {
    let theme = state.settings.theme
    guard !state.plans.isEmpty else {
      EmptyPage.draw(state, on: &surface)
      return
    }
    let layout = OverviewLayout(state)
    drawHeading(state, layout.heading, on: &surface)
    let visible = state.overview.window.visible(
      count: state.plans.count, height: layout.list.height)
    for (index, position) in visible.enumerated() {
      drawPlan(
        state, state.plans[position], in: layout.list.row(index),
        isCurrent: position == state.overview.selection, on: &surface)
    }
    let hidden = state.overview.window.hidden(
      count: state.plans.count, height: layout.list.height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(on: &surface, in: layout.list, style: theme[.hintKey])
    if let area = layout.laggards { drawLaggards(state, in: area, on: &surface) }
    drawStatus(state, on: &surface)
  }

  /// Columns of the table, from the right: each light, then doubts.
  private static let lightColumns = 5
  private static let lights: [Light] = [.overdue, .red, .yellow, .green, .done, .none]
  /// From this width on there is room for the years a plan runs.
  private static let wide = 100

  private static func titleColumns(_ width: Int) -> Int {
    max(12, width - lights.count * lightColumns - (width >= wide ? 18 : 8))
  }

  /// A light's word, short enough for its column.
  private static func word(_ light: Light) -> Phrase {
    switch light {
    case .overdue: Phrase("逾期", "逾期", "late")
    case .red: Phrase("红", "紅", "red")
    case .yellow: Phrase("黄", "黃", "yel.")
    case .green: Phrase("绿", "綠", "grn.")
    case .done: Phrase("完成", "完成", "done")
    case .none, .exempt: Phrase("无", "無", "none")
    }
  }

  private static func drawHeading(_ state: State, _ line: Rect, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let style = theme[.heading]
    surface.write(
      DashboardPhrases.plans(language), at: Point(x: line.x + 1, y: line.y), style: style, in: line)
    var x = line.x + 1 + titleColumns(line.width)
    if line.width >= wide {
      surface.write(
        surface.fit.fit(DashboardPhrases.due(language), to: 9), at: Point(x: x, y: line.y),
        style: style, in: line)
      x += 10
    }
    for light in lights {
      surface.write(
        surface.fit.fit(word(light)(language), to: lightColumns, .right),
        at: Point(x: x, y: line.y), style: theme[light.role], in: line)
      x += lightColumns
    }
    surface.write(
      surface.fit.fit(DashboardPhrases.doubts(language), to: 6, .right), at: Point(x: x, y: line.y),
      style: style, in: line)
  }

  private static func drawPlan(
    _ state: State, _ card: PlanStanding, in line: Rect, isCurrent: Bool, on surface: inout Surface
  ) {
    let theme = state.settings.theme
    if isCurrent {
      surface.fill(line, style: theme[.selection])
      surface.cursor = line.origin
    }
    let ground = surface[line.origin].style.background
    let ink = isCurrent ? theme[.selection] : theme[.text]
    let titleColumns = titleColumns(line.width)
    surface.write(
      surface.fit.truncate(card.plan.title, to: titleColumns - 1),
      at: Point(x: line.x + 1, y: line.y), style: ink, in: line)
    var x = line.x + 1 + titleColumns
    if line.width >= wide {
      let years = [card.plan.fromYear, card.plan.toYear].compactMap { $0 }
      let text =
        Set(years).count > 1 ? "\(years[0])-\(years[1])" : years.first.map(String.init) ?? "-"
      surface.write(
        surface.fit.fit(text, to: 9), at: Point(x: x, y: line.y), style: ink, in: line)
      x += 10
    }
    for light in lights {
      let count = card.lights[light]
      let text = count == 0 ? "." : "\(light.mark(surface.glyphs))\(count)"
      let style = count == 0 ? theme[.faint] : theme[light.role]
      surface.write(
        surface.fit.fit(text, to: lightColumns, .right), at: Point(x: x, y: line.y),
        style: style.on(ground), in: line)
      x += lightColumns
    }
    let doubts = card.doubts == 0 ? "." : String(card.doubts)
    surface.write(
      surface.fit.fit(doubts, to: 6, .right), at: Point(x: x, y: line.y),
      style: (card.doubts == 0 ? theme[.faint] : theme[.text]).on(ground), in: line)
  }

  private static func drawLaggards(_ state: State, in area: Rect, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    surface.horizontalRule(area, style: theme[.rule])
    surface.write(
      " \(DashboardPhrases.worst(language)) ", at: Point(x: area.x + 1, y: area.y),
      style: theme[.heading], in: area)
    let list = area.inset(top: 1)
    guard !state.laggards.isEmpty else {
      surface.write(
        DashboardPhrases.nothingBehind(language), at: Point(x: list.x + 1, y: list.y),
        style: theme[.faint], in: list)
      return
    }
    for (index, laggard) in state.laggards.prefix(list.height).enumerated() {
      let line = list.row(index)
      surface.write(
        laggard.light.mark(surface.glyphs), at: Point(x: line.x + 1, y: line.y),
        style: theme[laggard.light.role], in: line)
      let deviation = laggard.deviation?.short(language) ?? ""
      surface.write(
        surface.fit.fit(deviation, to: 10, .right), at: Point(x: line.endX - 11, y: line.y),
        style: theme[laggard.light.role], in: line)
      let nameColumns = max(10, (line.width - 16) * 3 / 5)
      // An old figure is told after the name.
      let stale = laggard.staleMark(language).map { " " + $0 } ?? ""
      let x = surface.write(
        surface.fit.truncate(laggard.name, to: nameColumns - 1 - surface.fit.columns(of: stale)),
        at: Point(x: line.x + 3, y: line.y),
        style: theme[.text], in: line)
      surface.write(stale, at: Point(x: line.x + 3 + x, y: line.y), style: theme[.faint], in: line)
      surface.write(
        surface.fit.truncate(laggard.planTitle, to: line.width - nameColumns - 16),
        at: Point(x: line.x + 3 + nameColumns, y: line.y), style: theme[.faint], in: line)
    }
  }

  private static func drawStatus(_ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = surface.bounds.row(state.size.height - 2)
    surface.fill(line, style: theme[.title])
    var total = RollUp()
    for card in state.plans { total.add(card.lights) }
    var x = 1
    x += surface.write(
      "\(DashboardPhrases.plans(language)) \(state.plans.count)  ", at: Point(x: x, y: line.y),
      style: theme[.title], in: line)
    LightCounts(total).draw(on: &surface, at: Point(x: x, y: line.y), in: line, state: state)
  }
}
