import Canvas
import Phrases
import PlanModel

/// The saved views, over the view.
enum SavedViewsList {
  static func draw(_ state: State, selection: Int, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let views = state.savedViews
    let hint =
      state.droppedView.map { SearchPhrases.restoreKey(language, $0.name) }
      ?? SearchPhrases.listKeys(language)
    let box = Popup.box(rows: max(1, views.count), in: surface.size)
    Popup.draw(
      box, title: SearchPhrases.savedViews(language), keys: hint, theme: theme, on: &surface)
    let list = box.inset(left: 1, top: 1, right: 1, bottom: 1)
    if views.isEmpty {
      surface.write(
        surface.fit.truncate(SearchPhrases.noSavedViews(language), to: list.width - 2),
        at: Point(x: list.x + 1, y: list.y), style: theme[.faint], in: list)
    }
    let titles = state.planNames
    var window = ListWindow()
    window.follow(selection, count: views.count, height: list.height)
    let nameColumns = max(10, list.width / 3)
    for (index, position) in window.visible(count: views.count, height: list.height).enumerated() {
      let saved = views[position]
      let line = list.row(index)
      surface.write(
        surface.fit.fit(saved.name, to: nameColumns), at: Point(x: line.x + 1, y: line.y),
        style: theme[.text], in: line)
      var words = [saved.place.view.phrase(language)]
      if !saved.place.view.isOfAllPlans, let plan = saved.place.plan.flatMap({ titles[$0] }) {
        words.append(plan)
      }
      if let filter = saved.place.filters[saved.place.view.rawValue] {
        words.append(DashboardPhrases.filter(language) + filter)
      }
      let x = line.x + nameColumns + 3
      surface.write(
        surface.fit.truncate(words.joined(separator: "  "), to: line.endX - x - 1),
        at: Point(x: x, y: line.y), style: theme[.faint], in: line)
      if position == selection {
        surface.overlay(line, theme[.selection])
        surface.cursor = line.origin
      }
    }
  }
}
