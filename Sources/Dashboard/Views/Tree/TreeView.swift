import Canvas
import Phrases
import PlanModel

/// The plan tree beside the source text of the chosen item.
enum TreeView {
  /// The list, and the detail where there is room for it.
  static func split(_ state: State) -> (list: Rect, detail: Rect?) {
    let body = state.body.splitBottom(doubtLines(state).count - 1).rest
    guard state.tree.showsDetail, state.size.width >= 60 else { return (body, nil) }
    let width = max(30, min(64, state.size.width * 9 / 20))
    let (list, rest) = body.splitLeft(width)
    return (list, rest)
  }

  /// The doubt at hand, whole: it is what a person decides on. One empty line where none is.
  private static func doubtLines(_ state: State) -> [String] {
    guard let doubt = state.chosenDoubt else { return [""] }
    let language = state.settings.language
    let doubts = state.openDoubts
    let number = (doubts.firstIndex { $0.id == doubt.id } ?? 0) + 1
    let text =
      "\(DashboardPhrases.doubts(language)) \(number)/\(doubts.count)  "
      + "\(doubt.kind.phrase(language)): \(doubt.message)"
    return Array(
      state.settings.fit.wrap(text, to: max(1, state.size.width - 2))
        .prefix(max(1, state.body.height / 3)))
  }

  static func draw(_ state: State, on surface: inout Surface) {
    guard let wall = state.wall else {
      EmptyPage.draw(state, on: &surface)
      return
    }
    let theme = state.settings.theme
    let (list, detail) = split(state)
    let visible = state.tree.window.visible(count: state.tree.rows.count, height: list.height)
    let query = FilterQuery(state.treeFilter)
    let shown = state.tree.rows[visible]
    let progress = ItemProgress.columns(wall, state.tree.rows, fit: surface.fit)
    for (index, row) in shown.enumerated() {
      let line = list.row(index)
      let isCurrent = visible.lowerBound + index == state.tree.selection
      if isCurrent {
        surface.fill(line, style: theme[.selection])
        surface.cursor = line.origin
      }
      // What only leads to a match stands back.
      let isFitting = query.isEmpty || state.tree.fitting.contains(row)
      ItemLine(
        state: state, wall: wall, row: row, folded: state.treeFolds, progress: progress,
        words: query.words
      )
      // The last column is for the marks of rows off the screen, which must not hide a light.
      .draw(on: &surface, in: line.splitRight(1).rest, emphasis: isFitting ? .text : .faint)
      if isCurrent { surface.overlay(line, theme[.selection]) }
    }
    if shown.isEmpty, !query.isEmpty {
      FilterStatus.drawNothing(state, filter: state.treeFilter, on: &surface, in: list)
    }
    let hidden = state.tree.window.hidden(count: state.tree.rows.count, height: list.height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(on: &surface, in: list, style: theme[.hintKey])
    if let detail {
      surface.verticalRule(detail, style: theme[.rule])
      if state.tree.rows.indices.contains(state.tree.selection) {
        ItemDetail(state: state, wall: wall, row: state.tree.rows[state.tree.selection])
          .draw(on: &surface, in: detail)
      }
    }
    drawStatus(state, wall, on: &surface)
  }

  /// The row of the detail on which a doubt's place begins; nil where the detail does not show it.
  static func line(of doubt: Doubt, in state: State) -> Int? {
    guard let wall = state.wall, let detail = split(state).detail,
      state.tree.rows.indices.contains(state.tree.selection)
    else { return nil }
    return ItemDetail(state: state, wall: wall, row: state.tree.rows[state.tree.selection])
      .line(of: doubt.span.start, in: detail)
  }

  /// The doubt at hand, or where the cursor is in the whole, and the plan's lights.
  private static func drawStatus(_ state: State, _ wall: Wall, on surface: inout Surface) {
    let theme = state.settings.theme
    let line = surface.bounds.row(state.size.height - 2)
    surface.fill(line, style: theme[.title])
    if state.chosenDoubt != nil {
      let lines = doubtLines(state)
      for (index, text) in lines.enumerated() {
        let row = surface.bounds.row(line.y - lines.count + 1 + index)
        surface.fill(row, style: theme[.title])
        surface.write(
          text, at: Point(x: 1, y: row.y), style: theme[.sourceDoubt].over(theme[.title]), in: row)
      }
      return
    }
    var x = 1
    x += surface.write(
      "\(min(state.tree.selection + 1, state.tree.rows.count))/\(state.tree.rows.count)  ",
      at: Point(x: x, y: line.y),
      style: theme[.title], in: line)
    x += FilterStatus.draw(
      state, filter: state.treeFilter, count: state.tree.fitting.count, on: &surface,
      at: Point(x: x, y: line.y), in: line)
    LightCounts(wall.total).draw(
      on: &surface, at: Point(x: x, y: line.y), in: line, state: state)
  }
}

/// How many of each light, each with its mark.
struct LightCounts {
  let rollUp: RollUp

  init(_ rollUp: RollUp) { self.rollUp = rollUp }

  /// The lights of indicators; one without a target has none.
  init(indicators: some Sequence<Int>, of wall: Wall) {
    rollUp = RollUp(
      indicators.filter { !wall.snapshot.indicators[$0].targets.isEmpty }
        .map { wall.assessments[$0].light })
  }

  @discardableResult
  func draw(
    on surface: inout Surface, at point: Point, in clip: Rect, state: State, words: Bool = true
  ) -> Int {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let ground = surface[point].style.background
    var x = point.x
    for light in Light.counted where rollUp[light] > 0 {
      let word = words ? light.text(language) : ""
      let text = "\(word)\(words && language == .english ? " " : "")\(rollUp[light])"
      // Half a count would be a wrong one.
      guard x + 2 + surface.fit.columns(of: text) <= clip.endX else { break }
      x += surface.write(
        light.mark(surface.glyphs), at: Point(x: x, y: point.y),
        style: theme[light.role].on(ground),
        in: clip)
      x += surface.write(
        text + "  ", at: Point(x: x, y: point.y), style: theme[.text].on(ground), in: clip)
    }
    return x - point.x
  }
}
