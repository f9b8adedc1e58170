import Canvas
import Phrases
import PlanModel

/// What a store without plans says.
enum EmptyPage {
  static func draw(_ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let area = state.body.inset(left: 2, top: 1, right: 2)
    let lines = [
      (DashboardPhrases.noPlans(language), ThemeRole.heading), ("", .text),
      (DashboardPhrases.howToImport(language), .text),
      (DashboardPhrases.howToDemo(language), .text),
    ]
    for (index, (text, role)) in lines.enumerated() {
      surface.write(
        surface.fit.truncate(text, to: area.width), at: Point(x: area.x, y: area.y + index),
        style: theme[role], in: area)
    }
    surface.cursor = area.origin
  }
}
