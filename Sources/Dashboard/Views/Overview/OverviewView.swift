import Canvas
import Phrases
import PlanModel

/// 总览: how do we stand, and what needs me today.
enum OverviewView {
  static func draw(_ state: State, on surface: inout Surface) {
    let theme = state.settings.theme
    guard !state.plans.isEmpty else {
      EmptyPage.draw(state, on: &surface)
      return
    }
    let layout = OverviewLayout(state)
    drawHeading(state, layout.heading, on: &surface)
    let plans = state.listedPlans
    if plans.isEmpty {
      FilterStatus.drawNothing(state, filter: state.filter, on: &surface, in: layout.plans)
    }
    let visible = state.overview.window.visible(count: plans.count, height: layout.plans.height)
    for (index, position) in visible.enumerated() {
      drawPlan(
        state, plans[position], in: layout.plans.row(index),
        isCurrent: position == state.overview.selection, on: &surface)
    }
    let hidden = state.overview.window.hidden(count: plans.count, height: layout.plans.height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(on: &surface, in: layout.plans, style: theme[.hintKey])
    for part in layout.parts { drawPart(state, part, on: &surface) }
    drawStatus(state, on: &surface)
  }

  /// Columns of the table, from the right: each light, then doubts.
  private static let lightColumns = 5
  private static let doubtColumns = 7
  private static let lights: [Light] = [.overdue, .red, .yellow, .green, .done, .none]
  /// From this width on there is room for the years a plan runs.
  private static let wide = 100

  private static func titleColumns(_ width: Int) -> Int {
    max(12, width - lights.count * lightColumns - (width >= wide ? 19 : 9))
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
      surface.fit.fit(DashboardPhrases.doubts(language), to: doubtColumns, .right),
      at: Point(x: x, y: line.y),
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
      surface.fit.truncate(card.name(state.settings.language), to: titleColumns - 1),
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
      // What nobody has worked out yet is no zero.
      let text = !card.isKnown ? "?" : count == 0 ? "." : "\(light.mark(surface.glyphs))\(count)"
      let style = count == 0 ? theme[.faint] : theme[light.role]
      surface.write(
        surface.fit.fit(text, to: lightColumns, .right), at: Point(x: x, y: line.y),
        style: style.on(ground), in: line)
      x += lightColumns
    }
    let doubts = !card.isKnown ? "?" : card.doubts == 0 ? "." : String(card.doubts)
    surface.write(
      surface.fit.fit(doubts, to: doubtColumns, .right), at: Point(x: x, y: line.y),
      style: (card.doubts == 0 ? theme[.faint] : theme[.text]).on(ground), in: line)
  }

  private static func drawPart(
    _ state: State, _ part: OverviewLayout.Part, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = part.area.row(0)
    surface.horizontalRule(line, style: theme[.rule])
    var title = part.section.title(language)
    if part.section.lines.isEmpty {
      title += " " + BoardPhrases.noneWaiting(language)
    } else if let total = part.section.total {
      title += " \(total)"
    }
    surface.write(
      " " + surface.fit.truncate(title, to: line.width - 4) + " ",
      at: Point(x: line.x + 1, y: line.y),
      style: theme[part.section.lines.isEmpty ? .faint : .heading], in: line)
    // Notes stand in one column.
    let tail = part.lines.map { surface.fit.columns(of: $0.tail) }.max() ?? 0
    for (index, entry) in part.lines.enumerated() {
      drawLine(
        state, entry, tailColumns: tail, in: part.area.row(index + 1),
        isCurrent: part.first + index == state.overview.selection, on: &surface)
    }
  }

  /// Columns below which a note beside the text would leave too little of either.
  private static let noteFrom = 56

  private static func drawLine(
    _ state: State, _ entry: OverviewLine, tailColumns: Int, in line: Rect, isCurrent: Bool,
    on surface: inout Surface
  ) {
    let theme = state.settings.theme
    if isCurrent {
      surface.fill(line, style: theme[.selection])
      surface.cursor = line.origin
    }
    let ground = surface[line.origin].style.background
    let ink = isCurrent ? theme[.selection] : theme[entry.isMore ? .faint : .text]
    if let light = entry.light {
      surface.write(
        light.mark(surface.glyphs), at: Point(x: line.x + 1, y: line.y),
        style: theme[light.role].on(ground), in: line)
    }
    let tail = surface.fit.columns(of: entry.tail)
    surface.write(
      entry.tail, at: Point(x: line.endX - tail - 1, y: line.y),
      style: entry.tailLight.map { theme[$0.role].on(ground) } ?? ink, in: line)
    let room = line.width - tailColumns - 5
    let hasNote = line.width >= noteFrom && !entry.note.isEmpty
    let columns = hasNote ? max(10, room * 3 / 5) : room
    surface.write(
      surface.fit.truncate(entry.text, to: hasNote ? columns : line.width - tail - 5),
      at: Point(x: line.x + 3, y: line.y), style: ink, in: line)
    guard hasNote else { return }
    surface.write(
      surface.fit.truncate(entry.note, to: room - columns - 1),
      at: Point(x: line.x + 4 + columns, y: line.y),
      style: isCurrent ? ink : theme[.faint], in: line)
  }

  private static func drawStatus(_ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = surface.bounds.row(state.size.height - 2)
    surface.fill(line, style: theme[.title])
    var total = RollUp()
    let plans = state.listedPlans
    for card in plans { total.add(card.lights) }
    var x = 1
    x += FilterStatus.draw(
      state, filter: state.filter, count: plans.count, on: &surface,
      at: Point(x: x, y: line.y), in: line)
    if state.filter.isEmpty {
      x += surface.write(
        DashboardPhrases.plansOf(language, "\(plans.count)") + "  ", at: Point(x: x, y: line.y),
        style: theme[.title], in: line)
    }
    x += LightCounts(total).draw(
      on: &surface, at: Point(x: x, y: line.y), in: line, state: state)
    guard let learning = state.learning else { return }
    let text = "\(BoardPhrases.unknown(language))  \(learning)"
    surface.write(
      surface.fit.truncate(text, to: line.endX - x - 1), at: Point(x: x, y: line.y),
      style: theme[.title], in: line)
  }
}
