import Canvas
import Foundation
import Phrases
import PlanModel

/// The stretches of time that stand side by side in the timeline.
public enum TimelineZoom: String, Sendable, CaseIterable {
  case month, quarter, year

  /// Columns of the screen that one stretch takes at least.
  var width: Int {
    switch self {
    case .month: 4
    case .quarter: 8
    case .year: 16
    }
  }

  /// The stretch that a day lies in.
  func period(of day: Day) -> Period {
    switch self {
    case .month: .month(day.year, day.month)
    case .quarter: .quarter(containing: day)
    case .year: .year(day.year)
    }
  }

  var next: TimelineZoom {
    switch self {
    case .month: .quarter
    case .quarter: .year
    case .year: .month
    }
  }
}

/// Where the parts of the timeline lie, and which stretches show.
struct TimelineLayout {
  let tasks: Rect
  let header: Rect
  let grid: Rect
  /// All stretches from the plan's first day to its last date, in order.
  let periods: [Period]
  /// How many fit beside each other.
  let shown: Int
  /// Columns of the screen that one stretch takes: more than the least where all of them have room.
  let step: Int

  init(_ state: State) {
    let (top, rows) = state.body.splitTop(1)
    let width = max(16, min(48, state.size.width * 2 / 5))
    tasks = rows.splitLeft(width).left
    // The last column is for the marks of rows off the screen.
    header = top.splitLeft(width).rest.splitRight(1).rest
    grid = rows.splitLeft(width).rest.splitRight(1).rest
    periods = TimelineLayout.periods(state)
    let least = state.timeline.zoom.width
    step = max(least, min(least * 3, grid.width / max(1, periods.count)))
    shown = max(1, grid.width / step)
  }

  private static func periods(_ state: State) -> [Period] {
    guard let wall = state.wall else { return [] }
    let snapshot = wall.snapshot
    var first = wall.plan.days?.lowerBound ?? state.settings.today
    var last = wall.plan.days?.upperBound ?? state.settings.today
    let dates =
      snapshot.items.compactMap { $0.due?.end } + snapshot.milestones.map(\.due.end)
      + snapshot.indicators.flatMap { $0.targets.compactMap { $0.due?.end } }
    for date in dates {
      first = min(first, date)
      last = max(last, date)
    }
    // A slip of a digit in a date must not make a timeline of a thousand years.
    last = min(last, first + 366 * 30)
    var result: [Period] = []
    var day = first
    while day <= last {
      let period = state.timeline.zoom.period(of: day)
      result.append(period)
      day = period.end + 1
    }
    return result
  }

  /// The column of the grid for the end of a day, counted from the first stretch shown; may lie outside.
  func x(of day: Day, _ state: State) -> Int? {
    guard let index = periods.firstIndex(where: { $0.start <= day && day <= $0.end }) else {
      return nil
    }
    let period = periods[index]
    let total = period.end - period.start + 1
    let within = (day - period.start + 1) * step / total
    return (index - state.timeline.window.offset) * step + min(step - 1, within)
  }

  /// The first stretch to show so that a day is in sight, with as much before it as after it.
  func offset(around day: Day) -> Int {
    guard periods.count > shown else { return 0 }
    let index = periods.firstIndex { day <= $0.end } ?? periods.count - 1
    return max(0, min(index - shown / 2, periods.count - shown))
  }
}

/// 进度: items down, time across; milestones, due dates, and how far each has come against today's line.
enum TimelineView {
  static func draw(_ state: State, on surface: inout Surface) {
    guard let wall = state.wall else {
      EmptyPage.draw(state, on: &surface)
      return
    }
    let theme = state.settings.theme
    let layout = TimelineLayout(state)
    drawHeader(state, layout, on: &surface)
    let visible = state.tree.window.visible(
      count: state.tree.rows.count, height: layout.tasks.height)
    for (index, position) in visible.enumerated() {
      let isCurrent = position == state.tree.selection
      let line = Rect(x: 0, y: layout.tasks.y + index, width: state.size.width, height: 1)
      if isCurrent {
        surface.fill(line, style: theme[.selectionIdle])
        surface.cursor = line.origin
      }
      let row = state.tree.rows[position]
      ItemLine(state: state, wall: wall, row: row, folded: state.tree.folded)
        .draw(
          on: &surface, in: layout.tasks.row(index).splitRight(1).rest,
          emphasis: isCurrent ? .strong : .text)
      drawRow(state, wall, row, layout, in: layout.grid.row(index), on: &surface)
    }
    drawToday(state, layout, rows: visible.count, on: &surface)
    let hidden = state.tree.window.hidden(
      count: state.tree.rows.count, height: layout.tasks.height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(on: &surface, in: state.body.splitTop(1).rest, style: theme[.hintKey])
    drawStatus(state, wall, on: &surface)
  }

  private static func drawHeader(
    _ state: State, _ layout: TimelineLayout, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    surface.write(
      DashboardPhrases.task(language), at: Point(x: 1, y: layout.header.y), style: theme[.heading],
      in: surface.bounds)
    let visible = state.timeline.window.visible(count: layout.periods.count, height: layout.shown)
    for (index, position) in visible.enumerated() {
      let period = layout.periods[position]
      let isFirstOfYear = index == 0 || period.start.month == 1
      let text =
        switch period {
        case .month(let year, let month): isFirstOfYear ? "\(year % 100)/\(month)" : "\(month)"
        case .quarter(let year, let quarter): isFirstOfYear ? "\(year)Q\(quarter)" : "Q\(quarter)"
        default: period.description
        }
      let isNow = period.start <= state.settings.today && state.settings.today <= period.end
      surface.write(
        surface.fit.truncate(text, to: layout.step),
        at: Point(x: layout.header.x + index * layout.step, y: layout.header.y),
        style: theme[isNow ? .hintKey : .heading], in: layout.header)
    }
    OffscreenMarks(left: visible.lowerBound > 0, right: visible.upperBound < layout.periods.count)
      .draw(
        on: &surface,
        in: Rect(
          x: layout.header.x - 1, y: layout.header.y, width: layout.header.width + 1, height: 1),
        style: theme[.hintKey])
  }

  /// A bar from the beginning to the due date, filled as far as the item has come, with its milestones.
  private static func drawRow(
    _ state: State, _ wall: Wall, _ row: Int, _ layout: TimelineLayout, in line: Rect,
    on surface: inout Surface
  ) {
    let theme = state.settings.theme
    let item = wall.tree.items[row]
    let own = wall.indicatorsOfRow[row]
    let milestones = wall.milestones.filter { $0.itemID == item.id }
    let dues = own.flatMap { wall.snapshot.indicators[$0].targets.compactMap { $0.due?.end } }
    let task = wall.tasks[row]
    let printed = item.due?.end ?? dues.max() ?? milestones.last?.due.end
    // Steps laid out past the printed date move the end.
    guard let due = [printed, task?.due].compactMap({ $0 }).max() else { return }
    let start = min(wall.plan.days?.lowerBound ?? Period.year(due.year).start, due)
    let worst = own.map { wall.assessments[$0] }.max { $0.light.severity < $1.light.severity }
    let light = worst?.light ?? task?.light ?? .none
    let percent = worst?.completion ?? task?.percent
    if let from = layout.x(of: start, state), let to = layout.x(of: due, state) {
      let left = max(0, from == 0 ? 0 : from - 1)
      // The bar ends with its target: the day it is due.
      Gauge(reached: percent.map { max(0, min(1, $0.share)) }, limit: 1).draw(
        on: &surface,
        in: Rect(x: line.x + left, y: line.y, width: max(1, to - left + 1), height: 1),
        look: GaugeBar.look(light, theme), clip: line)
    }
    for milestone in milestones {
      guard let x = layout.x(of: milestone.due.end, state) else { continue }
      let isMissed = milestone.reached == nil && milestone.due.end < state.settings.today
      let light: Light = milestone.reached != nil ? .done : isMissed ? .red : .none
      let point = Point(x: line.x + x, y: line.y)
      guard line.contains(point) else { continue }
      surface.write(
        light.mark(surface.glyphs), at: point,
        style: theme[light.role].adding(.bold).on(surface[point].style.background), in: line)
    }
  }

  private static func drawToday(
    _ state: State, _ layout: TimelineLayout, rows: Int, on surface: inout Surface
  ) {
    guard let x = layout.x(of: state.settings.today, state), x >= 0, x < layout.grid.width else {
      return
    }
    for y in layout.grid.y..<(layout.grid.y + rows) {
      let point = Point(x: layout.grid.x + x, y: y)
      // A milestone or due date that falls on today keeps its sign.
      let sign = Character(surface[point].scalar)
      let glyphs = surface.glyphs
      let bar = [" ", glyphs.bar, glyphs.barLeftHalf, glyphs.barRightHalf, glyphs.barEmpty]
      guard bar.contains(sign) else { continue }
      surface.write(
        String(surface.glyphs.scheduledTick), at: point,
        style: state.settings.theme[.hintKey].on(surface[point].style.background),
        in: layout.grid)
    }
  }

  /// The milestones of the chosen item, in words.
  private static func drawStatus(_ state: State, _ wall: Wall, on surface: inout Surface) {
    let theme = state.settings.theme
    let line = surface.bounds.row(state.size.height - 2)
    surface.fill(line, style: theme[.title])
    let x =
      1
      + FilterStatus.draw(
        state, filter: state.treeFilter, count: state.tree.fitting.count, on: &surface,
        at: Point(x: 0, y: line.y), in: line)
    guard let item = state.chosenTreeItem, let row = wall.tree.row(of: item.id) else { return }
    var parts: [String] = []
    if let due = item.due {
      parts.append("\(DashboardPhrases.due(state.settings.language)) \(due)")
    }
    parts += wall.milestones.filter { $0.itemID == item.id }
      .map { "\($0.due) \($0.text)" }
    let text = parts.isEmpty ? wall.title(row) : parts.joined(separator: "  ")
    let legend = legend(state, surface.glyphs)
    let room = line.width - surface.fit.columns(of: legend) - x - 3
    // What the signs mean, where the milestones leave room for it.
    let hasLegend = surface.fit.columns(of: text) <= room
    if hasLegend {
      surface.write(
        legend, at: Point(x: line.endX - surface.fit.columns(of: legend) - 1, y: line.y),
        style: theme[.title], in: line)
    }
    surface.write(
      surface.fit.truncate(text, to: hasLegend ? room : line.width - x - 1),
      at: Point(x: x, y: line.y), style: theme[.title], in: line)
  }

  private static func legend(_ state: State, _ glyphs: GlyphSet) -> String {
    TimelinePhrases.legend(
      state.settings.language, String(glyphs.scheduledTick), String(glyphs.targetTick),
      Light.done.mark(glyphs), Light.red.mark(glyphs), Light.none.mark(glyphs))
  }
}

private enum TimelinePhrases {
  static let legend = Phrase(
    "{0}今天 {1}期限  节点 {2}达成 {3}误期 {4}未到", "{0}今天 {1}期限  節點 {2}達成 {3}誤期 {4}未到",
    "{0} today {1} due  milestones {2} reached {3} missed {4} ahead")
}
