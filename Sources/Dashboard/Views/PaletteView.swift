import Canvas
import Phrases
import PlanModel

/// The commands that fit what is typed after `:`.
enum PaletteView {
  static func draw(_ state: State, on surface: inout Surface) {
    guard let prompt = state.prompt else { return }
    let entries = Palette.entries(state, matching: prompt.field.text)
    guard !entries.isEmpty else {
      let line = surface.bounds.row(surface.size.height - 2)
      surface.fill(line, style: state.settings.theme[.title])
      surface.write(
        DashboardPhrases.noCommand(state.settings.language, prompt.field.text),
        at: Point(x: 1, y: line.y), style: state.settings.theme[.title], in: line)
      return
    }
    let height = min(entries.count, max(1, min(12, surface.size.height - 3)))
    var window = ListWindow()
    window.follow(prompt.selection, count: entries.count, height: height)
    let top = surface.size.height - 1 - height
    if top > 1 {
      surface.horizontalRule(
        Rect(x: 0, y: top - 1, width: surface.size.width, height: 1),
        style: state.settings.theme[.rule])
    }
    for (index, position) in window.visible(count: entries.count, height: height).enumerated() {
      let line = Rect(x: 0, y: top + index, width: surface.size.width, height: 1)
      draw(
        entries[position], state, isChosen: position == prompt.selection, in: line, on: &surface)
    }
  }

  private static func draw(
    _ entry: Palette.Entry, _ state: State, isChosen: Bool, in line: Rect,
    on surface: inout Surface
  ) {
    let theme = state.settings.theme
    var style = theme[isChosen ? .selection : .title]
    surface.fill(line, style: style)
    if entry.reason != nil { style = style.adding(.dim) }
    let nameColumns = min(20, max(8, line.width / 4))
    surface.write(
      surface.fit.fit(entry.name, to: nameColumns), at: Point(x: 1, y: line.y), style: style,
      in: line)
    let keyColumns = surface.fit.columns(of: entry.keys) + 1
    let room = line.width - nameColumns - 3 - keyColumns - 1
    if room > 4 {
      let words = entry.reason.map { "(\($0)) \(entry.help)" } ?? entry.help
      surface.write(
        surface.fit.truncate(words, to: room), at: Point(x: nameColumns + 3, y: line.y),
        style: style, in: line)
    }
    surface.write(
      entry.keys, at: Point(x: line.width - keyColumns, y: line.y), style: style, in: line)
  }
}
