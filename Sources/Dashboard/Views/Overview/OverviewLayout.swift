import Canvas
import PlanModel

/// Where the parts of the overview lie, and what there is room for: the plans, and below them what needs somebody, in
/// two columns where the screen is wide enough.
struct OverviewLayout {
  /// A section with the lines that it has room for.
  struct Part {
    var section: OverviewSection
    var lines: [OverviewLine]
    /// The heading and the lines below it.
    var area: Rect
    /// Position of its first line among all lines of the overview.
    var first: Int
  }

  let heading: Rect
  let plans: Rect
  private(set) var parts: [Part] = []

  /// From this width on there are two columns.
  private static let wide = 72

  init(_ state: State) {
    let (heading, rest) = state.body.splitTop(1)
    self.heading = heading
    let listed = state.listedPlans.count
    // What is below speaks of all plans: while only some are looked for, these have the whole page.
    guard state.overview.fitting == nil else {
      plans = rest
      return
    }
    let count = max(1, listed)
    // A third for many plans; all where what is below has enough.
    let third = max(3, rest.height / 3)
    let (list, below) = rest.splitTop(rest.height < 6 ? rest.height : min(count, third))
    plans = list
    guard below.height >= 3, !state.plans.isEmpty else { return }
    var first = listed
    let page = OverviewPage(state)
    let standing = page.standing
    // Where nothing is behind, what waits has the whole width.
    if below.width >= OverviewLayout.wide, standing.contains(where: { !$0.lines.isEmpty }) {
      let (left, right) = below.splitLeft(below.width / 2)
      add(standing, in: left.inset(right: 1), &first, state)
      add(page.waiting, in: right, &first, state)
    } else {
      add(
        Array(page.waiting.prefix(2)) + standing + page.waiting.dropFirst(2), in: below,
        &first, state)
    }
  }

  private mutating func add(
    _ sections: [OverviewSection], in area: Rect, _ first: inout Int, _ state: State
  ) {
    let sections = OverviewLayout.fitting(sections, height: area.height)
    let rooms = OverviewLayout.rooms(sections.map { $0.lines.count }, height: area.height)
    var y = area.y
    for (section, room) in zip(sections, rooms) {
      let lines = section.lines(room: room, state.settings.language)
      let height = lines.count + 1
      guard y + height <= area.endY else { return }
      parts.append(
        Part(
          section: section, lines: lines,
          area: Rect(x: area.x, y: y, width: area.width, height: height), first: first))
      first += lines.count
      y += height
    }
  }

  /// The sections that have room for a heading and a line; where it is tight, those without lines are left out.
  private static func fitting(
    _ sections: [OverviewSection], height: Int
  ) -> [OverviewSection] {
    func need(_ section: OverviewSection) -> Int { section.lines.isEmpty ? 1 : 2 }
    if sections.reduce(0, { $0 + need($1) }) <= height { return sections }
    var left = height
    return sections.filter { section in
      guard !section.lines.isEmpty, need(section) <= left else { return false }
      left -= need(section)
      return true
    }
  }

  /// How many lines each section gets below its heading: by turns, until there is no more room or nobody wants more.
  static func rooms(_ wants: [Int], height: Int) -> [Int] {
    var rooms = wants.map { _ in 0 }
    var left = height - wants.count
    var isTaken = true
    while left > 0, isTaken {
      isTaken = false
      for index in wants.indices where left > 0 && rooms[index] < wants[index] {
        rooms[index] += 1
        left -= 1
        isTaken = true
      }
    }
    return rooms
  }

  /// The row of the screen of a line below the plans.
  func row(of line: Int) -> Rect? {
    guard let part = part(of: line) else { return nil }
    return part.area.row(line - part.first + 1)
  }

  /// The line that is drawn at a place; nil where there is none.
  func line(at point: Point, _ window: ListWindow, _ count: Int) -> Int? {
    if plans.contains(point) {
      let line = window.offset + point.y - plans.y
      return line < count ? line : nil
    }
    guard let part = parts.first(where: { $0.area.contains(point) }), point.y > part.area.y else {
      return nil
    }
    return part.first + point.y - part.area.y - 1
  }

  func part(of line: Int) -> Part? {
    parts.first { $0.first <= line && line < $0.first + $0.lines.count }
  }
}

extension State {
  /// All lines of the overview that the cursor can be on: every plan, then what there is room for below.
  var overviewLines: [OverviewLine] {
    listedPlans.map { OverviewLine(text: $0.name(settings.language), link: .plan($0.id)) }
      + OverviewLayout(self).parts.flatMap(\.lines)
  }

  var chosenOverviewLine: OverviewLine? {
    let plans = listedPlans
    if plans.indices.contains(overview.selection) {
      let plan = plans[overview.selection]
      return OverviewLine(text: plan.name(settings.language), link: .plan(plan.id))
    }
    return OverviewLayout(self).part(of: overview.selection)
      .map { $0.lines[overview.selection - $0.first] }
  }

  /// Keeps the cursor on a line and the plan it is on in sight.
  mutating func settleOverview() {
    guard view == .overview else { return }
    followGoal()
    let layout = OverviewLayout(self)
    let listed = listedPlans.count
    let count = listed + layout.parts.reduce(0) { $0 + $1.lines.count }
    overview.selection = max(0, min(overview.selection, count - 1))
    guard overview.selection < listed else { return }
    overview.window.follow(
      overview.selection, count: listed, height: layout.plans.height)
  }

  /// To the next section of the overview that has lines; false at its end, or in another view.
  mutating func stepSection(_ step: Int) -> Bool {
    guard view == .overview else { return false }
    let starts = [0] + OverviewLayout(self).parts.filter { !$0.lines.isEmpty }.map(\.first)
    let here = starts.lastIndex { $0 <= overview.selection } ?? 0
    guard starts.indices.contains(here + step) else { return false }
    overview.selection = starts[here + step]
    return true
  }

  /// To the line beside the cursor in the other column of the overview.
  mutating func stepAcross(_ step: Int) {
    let layout = OverviewLayout(self)
    guard let here = layout.part(of: overview.selection),
      let row = layout.row(of: overview.selection)
    else { return }
    let others = layout.parts.filter {
      !$0.lines.isEmpty && (step < 0 ? $0.area.x < here.area.x : $0.area.x > here.area.x)
    }
    let lines = others.flatMap { part in part.lines.indices.map { part.first + $0 } }
    let nearest = lines.min { a, b in
      abs((layout.row(of: a)?.y ?? 0) - row.y) < abs((layout.row(of: b)?.y ?? 0) - row.y)
    }
    if let nearest { overview.selection = nearest }
  }
}
