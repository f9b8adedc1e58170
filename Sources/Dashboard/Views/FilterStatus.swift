import Canvas
import PlanModel

/// What a list is filtered by and how many fit, where it is always in sight.
enum FilterStatus {
  /// Tells the columns it took; none where nothing is filtered.
  static func draw(
    _ state: State, filter: String, count: Int, on surface: inout Surface, at point: Point,
    in clip: Rect
  ) -> Int {
    guard !filter.isEmpty else { return 0 }
    let room = max(8, clip.width / 3)
    let text = TreePhrases.filtered(
      state.settings.language, surface.fit.truncate(filter, to: room), "\(count)")
    return surface.write(" \(text) ", at: point, style: state.settings.theme[.match], in: clip) + 2
  }

  /// In place of a list in which nothing fits.
  static func drawNothing(
    _ state: State, filter: String, on surface: inout Surface, in list: Rect
  ) {
    let text = TreePhrases.nothingFits(state.settings.language, filter)
    for (index, line) in surface.fit.wrap(text, to: list.width - 3).enumerated() {
      surface.write(
        line, at: Point(x: list.x + 2, y: list.y + 1 + index),
        style: state.settings.theme[.faint], in: list)
    }
    surface.cursor = Point(x: list.x + 2, y: list.y + 1)
  }
}
