import Canvas
import Phrases
import PlanModel

/// The plan tree beside the source text of the chosen item.
enum TreeView {
  /// The list, and the detail where there is room for it.
  static func split(_ state: State) -> (list: Rect, detail: Rect?) {
    guard state.tree.showsDetail, state.size.width >= 60 else { return (state.body, nil) }
    let width = max(30, min(64, state.size.width * 9 / 20))
    let (list, rest) = state.body.splitLeft(width)
    return (list, rest)
  }

  static func draw(_ state: State, on surface: inout Surface) {
    guard let wall = state.wall else {
      EmptyPage.draw(state, on: &surface)
      return
    }
    let theme = state.settings.theme
    let (list, detail) = split(state)
    let visible = state.tree.window.visible(count: state.tree.rows.count, height: list.height)
    for (index, position) in visible.enumerated() {
      let line = list.row(index)
      let isCurrent = position == state.tree.selection
      if isCurrent {
        surface.fill(line, style: theme[.selection])
        surface.cursor = line.origin
      }
      ItemLine(
        state: state, wall: wall, row: state.tree.rows[position], folded: state.tree.folded
      ).draw(on: &surface, in: line, emphasis: .text)
      if isCurrent { surface.overlay(line, theme[.selection]) }
    }
    let hidden = state.tree.window.hidden(count: state.tree.rows.count, height: list.height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(on: &surface, in: list, style: theme[.hintKey])
    if let detail {
      surface.verticalRule(detail, style: theme[.rule])
      let area = detail.inset(left: 2)
      if state.tree.rows.indices.contains(state.tree.selection) {
        ItemDetail(state: state, wall: wall, row: state.tree.rows[state.tree.selection])
          .draw(on: &surface, in: area)
      }
    }
    drawStatus(state, wall, on: &surface)
  }

  /// The line of the source pane on which a doubt's place begins; nil where the pane does not show it.
  static func line(of doubt: Doubt, in state: State) -> Int? {
    guard let wall = state.wall, let detail = split(state).detail,
      state.tree.rows.indices.contains(state.tree.selection)
    else { return nil }
    let item = wall.tree.items[state.tree.rows[state.tree.selection]]
    guard item.span.contains(SourceSpan(doubt.span.start, doubt.span.start)),
      item.span.end <= wall.source.count
    else { return nil }
    let text = Array(wall.source[item.span.start..<item.span.end])
    let place = doubt.span.start - item.span.start
    return state.settings.fit.wrap(text, to: detail.width - 2)
      .firstIndex { $0.range.upperBound > place }
  }

  /// The doubt at hand, or where the cursor is in the whole, and the plan's lights.
  private static func drawStatus(_ state: State, _ wall: Wall, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = surface.bounds.row(state.size.height - 2)
    surface.fill(line, style: theme[.title])
    if let doubt = state.chosenDoubt {
      let doubts = state.openDoubts
      let number = (doubts.firstIndex { $0.id == doubt.id } ?? 0) + 1
      let text =
        "\(DashboardPhrases.doubts(language)) \(number)/\(doubts.count)  "
        + "\(doubt.kind.phrase(language)): \(doubt.message)"
      surface.write(
        surface.fit.truncate(text, to: line.width - 2), at: Point(x: 1, y: line.y),
        style: theme[.sourceDoubt].over(theme[.title]), in: line)
      return
    }
    var x = 1
    x += surface.write(
      "\(state.tree.selection + 1)/\(state.tree.rows.count)  ", at: Point(x: x, y: line.y),
      style: theme[.title], in: line)
    LightCounts(wall.total).draw(
      on: &surface, at: Point(x: x, y: line.y), in: line, state: state)
  }
}

/// How many of each light, each with its mark.
struct LightCounts {
  let rollUp: RollUp

  init(_ rollUp: RollUp) { self.rollUp = rollUp }

  @discardableResult
  func draw(
    on surface: inout Surface, at point: Point, in clip: Rect, state: State, words: Bool = true
  ) -> Int {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let ground = surface[point].style.background
    var x = point.x
    for light in Light.counted where rollUp[light] > 0 {
      x += surface.write(
        light.mark(surface.glyphs), at: Point(x: x, y: point.y),
        style: theme[light.role].on(ground),
        in: clip)
      let word = words ? light.text(language) : ""
      x += surface.write(
        "\(word)\(words && language == .english ? " " : "")\(rollUp[light])  ",
        at: Point(x: x, y: point.y), style: theme[.text].on(ground), in: clip)
    }
    return x - point.x
  }
}
