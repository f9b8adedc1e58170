import Canvas
import Phrases
import PlanModel

/// All keys that work in the present view, from the command table.
enum HelpPage {
  /// One line of the help: a heading, or keys and what they do.
  struct Line {
    var keys = ""
    var text: String
    var isHeading = false
    /// The look of the sign or word that a line of the legend explains.
    var look: ThemeRole?
  }

  static func lines(_ state: State) -> [Line] {
    let language = state.settings.language
    var lines: [Line] = []
    for group in CommandGroup.allCases {
      let entries = Command.table.filter { $0.group == group && $0.works(in: state.view) }
      guard !entries.isEmpty else { continue }
      if !lines.isEmpty { lines.append(Line(text: "")) }
      lines.append(Line(text: group.phrase(language), isHeading: true))
      for entry in entries {
        lines.append(
          Line(
            keys: state.settings.keymap.keys(for: entry.command).map { $0.replacing(" ", with: "") }
              .joined(separator: "  "),
            text: entry.help(language)))
      }
      if group == .moving { lines.append(Line(text: DashboardPhrases.countHint(language))) }
    }
    // What stands in narrow columns in a short form.
    if [.overview, .tree, .gauges, .organizations, .supervision].contains(state.view) {
      lines.append(Line(text: ""))
      lines.append(Line(text: DashboardPhrases.legend(language), isHeading: true))
      let legend = Deviation.legend(language) + "\n" + DashboardPhrases.staleLegend(language)
      for line in legend.split(separator: "\n") {
        lines += state.settings.fit.wrap(String(line), to: 72).map { Line(text: $0) }
      }
    }
    if state.view == .matrix {
      lines.append(Line(text: ""))
      lines.append(Line(text: MatrixPhrases.legendTitle(language), isHeading: true))
      lines += MatrixPhrases.legend.map { Line(keys: $0.sign(language), text: $0.text(language)) }
    }
    lines += Legend.lines(state)
    guard Command.table.contains(where: { $0.command == .filter && $0.works(in: state.view) })
    else { return lines }
    lines.append(Line(text: ""))
    lines.append(Line(text: FilterPhrases.title(language), isHeading: true))
    return lines + FilterPhrases.help.map { Line(keys: $0.sign(language), text: $0.text(language)) }
  }

  static func draw(_ state: State, offset: Int, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let lines = lines(state)
    let box = Popup.box(rows: lines.count, in: surface.size)
    Popup.draw(
      box, title: "\(DashboardPhrases.helpTitle(language)): \(state.view.phrase(language))",
      keys: DashboardPhrases.closeHelp(language), theme: theme, on: &surface)
    let page = Popup.page(of: box)
    let keyColumns = 20
    for (index, line) in lines.dropFirst(offset).prefix(page.height).enumerated() {
      let y = page.y + index
      if line.isHeading || line.keys.isEmpty {
        surface.write(
          line.text, at: Point(x: page.x, y: y),
          style: theme[line.isHeading ? .heading : .faint], in: page)
      } else {
        surface.write(
          surface.fit.truncate(line.keys, to: keyColumns - 2), at: Point(x: page.x + 2, y: y),
          style: theme[line.look ?? .hintKey], in: page)
        let x = page.x + keyColumns + 2
        surface.write(
          surface.fit.truncate(line.text, to: page.endX - x), at: Point(x: x, y: y),
          style: theme[.text], in: page)
      }
    }
    OffscreenMarks(above: offset > 0, below: offset + page.height < lines.count)
      .draw(on: &surface, in: page, style: theme[.hintKey])
    surface.cursor = page.origin
  }
}

/// Lines to read over a view, under a title.
enum TextPage {
  /// The rows that lines take on this screen.
  static func rows(_ lines: [String], _ state: State) -> [String] {
    lines.flatMap {
      state.settings.fit.wrap($0, to: Popup.page(of: Popup.box(rows: 1, in: state.size)).width)
    }
  }

  static func draw(
    _ title: String, _ lines: [String], offset: Int, _ state: State, on surface: inout Surface
  ) {
    let theme = state.settings.theme
    let rows = rows(lines, state)
    let box = Popup.box(rows: rows.count, in: surface.size)
    Popup.draw(
      box, title: title, keys: DashboardPhrases.closeHelp(state.settings.language), theme: theme,
      on: &surface)
    let page = Popup.page(of: box)
    for (index, row) in rows.dropFirst(offset).prefix(page.height).enumerated() {
      surface.write(
        row, at: Point(x: page.x, y: page.y + index), style: theme[.text], in: page)
    }
    OffscreenMarks(above: offset > 0, below: offset + page.height < rows.count)
      .draw(on: &surface, in: page, style: theme[.hintKey])
    surface.cursor = page.origin
  }
}
