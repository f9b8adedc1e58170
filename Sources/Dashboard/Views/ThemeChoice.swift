import Canvas
import PlanModel

/// The themes to choose from, above the line being typed; the screen itself shows the chosen one.
enum ThemeChoice {
  static func draw(_ state: State, on surface: inout Surface) {
    guard let prompt = state.prompt else { return }
    let (theme, language) = (state.settings.theme, state.settings.language)
    let themes = prompt.matchingThemes
    let height = min(themes.count, max(1, min(12, surface.size.height - 3)))
    var window = ListWindow()
    window.follow(prompt.selection, count: themes.count, height: height)
    let top = surface.size.height - 1 - height
    if top > 1 {
      surface.horizontalRule(
        Rect(x: 0, y: top - 1, width: surface.size.width, height: 1),
        style: state.settings.theme[.rule])
    }
    for (index, position) in window.visible(count: themes.count, height: height).enumerated() {
      let line = Rect(x: 0, y: top + index, width: surface.size.width, height: 1)
      let style = theme[position == prompt.selection ? .selection : .title]
      surface.fill(line, style: style)
      let name = surface.fit.fit(themes[position].name, to: 16)
      let title = themes[position].title[language] ?? ""
      surface.write(
        surface.fit.truncate("\(name) \(title)", to: line.width - 2),
        at: Point(x: 1, y: line.y), style: style, in: line)
    }
  }
}
