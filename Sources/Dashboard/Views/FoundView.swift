import Canvas
import Phrases
import PlanModel

/// What was found in the whole store, above the line being typed.
enum FoundView {
  /// Below the kinds, above the line that tells the chosen one in full.
  static func listHeight(_ state: State) -> Int { max(1, state.body.height - 1) }

  /// The lines on the screen.
  static func window(_ state: State, count: Int) -> Range<Int> {
    var window = ListWindow()
    let height = listHeight(state)
    window.follow(state.prompt?.selection ?? 0, count: count, height: height)
    return window.visible(count: count, height: height)
  }

  static func draw(_ state: State, on surface: inout Surface) {
    guard let finding = state.finding else { return }
    let theme = state.settings.theme
    surface.fill(state.body, style: theme[.text])
    drawKinds(state, finding, in: state.body.row(0), on: &surface)
    let list = state.body.inset(top: 1)
    let lines = finding.lines
    if lines.isEmpty {
      drawNothing(state, finding, in: list, on: &surface)
    } else {
      let titles = state.planNames
      let query = SearchQuery(finding.answer.query)
      let shown = window(state, count: lines.count)
      for (index, position) in shown.enumerated() {
        draw(
          lines[position], query, titles, state, finding, in: list.row(index), on: &surface)
        if position == state.prompt?.selection {
          surface.overlay(list.row(index), theme[.selection])
        }
      }
      OffscreenMarks(above: shown.lowerBound > 0, below: shown.upperBound < lines.count)
        .draw(on: &surface, in: list, style: theme[.hintKey])
    }
    drawStatus(state, finding, on: &surface)
  }

  /// The kinds with how many of each there are, and what is still going on.
  private static func drawKinds(
    _ state: State, _ finding: Finding, in line: Rect, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let answer = finding.answer
    surface.fill(line, style: theme[.title])
    var x = line.x
    func tab(_ name: String, _ count: Int, _ isChosen: Bool) {
      x += surface.write(
        " \(name) \(count) ", at: Point(x: x, y: line.y),
        style: theme[isChosen ? .titleActive : .title], in: line)
    }
    tab(SearchPhrases.all(language), answer.counts.values.reduce(0, +), finding.scope == nil)
    for kind in SearchKind.allCases {
      tab(kind.phrase(language), answer.counts[kind] ?? 0, finding.scope == kind)
    }
    let going: String
    if answer.pending > 0 {
      going = SearchPhrases.indexing(
        language, "\(answer.plans - answer.pending)", "\(answer.plans)")
    } else {
      going = answer.isReading ? SearchPhrases.reading(language) : ""
    }
    let columns = surface.fit.columns(of: going) + 1
    if x + columns < line.endX {
      surface.write(
        going, at: Point(x: line.endX - columns, y: line.y), style: theme[.title], in: line)
    }
  }

  private static func drawNothing(
    _ state: State, _ finding: Finding, in area: Rect, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let typed = state.prompt?.field.text ?? ""
    let answer = finding.answer
    let lines: [String]
    if SearchQuery(typed).isEmpty {
      lines = [
        SearchPhrases.looksThrough(language), SearchPhrases.howTo(language),
        SearchPhrases.keys(language),
      ]
    } else if answer.query == typed, !answer.isReading, answer.pending == 0 {
      lines = [SearchPhrases.notFound(language, typed)]
    } else {
      lines = []
    }
    var y = area.y + 1
    for row in lines.flatMap({ surface.fit.wrap($0, to: area.width - 4) }) {
      surface.write(row, at: Point(x: area.x + 2, y: y), style: theme[.faint], in: area)
      y += 1
    }
  }

  private static func draw(
    _ found: SearchLine, _ query: SearchQuery, _ titles: [RowID: String], _ state: State,
    _ finding: Finding, in line: Rect, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let kindColumns =
      SearchKind.allCases.map { surface.fit.columns(of: $0.phrase(language)) }
      .max() ?? 4
    surface.write(
      found.hit.kind.phrase(language), at: Point(x: line.x + 1, y: line.y), style: theme[.faint],
      in: line)
    var x = line.x + kindColumns + 2
    if let light = light(of: found.hit, state, finding) {
      surface.write(
        light.mark(surface.glyphs), at: Point(x: x, y: line.y), style: theme[light.role], in: line)
    }
    x += 3
    let plan = found.hit.kind == .plan ? nil : found.hit.plan.flatMap { titles[$0] }
    let planColumns = plan == nil || line.width < 60 ? 0 : line.width / 3
    let room = max(4, line.endX - planColumns - 2 - x)
    let text = surface.fit.truncate(words(of: found, language), to: room)
    let scalars = Array(text.unicodeScalars)
    surface.write(
      scalars, 0..<scalars.count, at: Point(x: x, y: line.y), style: theme[.text],
      spans: query.ranges(in: text).map { StyledSpan($0, theme[.match]) }, in: line)
    if let plan, planColumns > 0 {
      surface.write(
        surface.fit.truncate(plan, to: planColumns - 1),
        at: Point(x: line.endX - planColumns, y: line.y), style: theme[.faint], in: line)
    }
  }

  /// A title or a name in the reader's script; of a source the document's own words.
  private static func words(of found: SearchLine, _ language: Language) -> String {
    found.hit.kind == .source ? found.text : language.written(found.text)
  }

  private static func light(of hit: SearchHit, _ state: State, _ finding: Finding) -> Light? {
    if hit.kind == .plan {
      return state.plans.first { $0.id == hit.id }?.lights.worst
    }
    return finding.answer.lights[hit]
  }

  /// The chosen line in full, with its plan.
  private static func drawStatus(
    _ state: State, _ finding: Finding, on surface: inout Surface
  ) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = surface.bounds.row(state.size.height - 2)
    surface.fill(line, style: theme[.title])
    let lines = finding.lines
    guard let selection = state.prompt?.selection, lines.indices.contains(selection) else { return }
    var right = "\(selection + 1)/\(lines.count) "
    if finding.total > lines.count {
      right = SearchPhrases.shownOf(language, "\(lines.count)", "\(finding.total)") + " "
    }
    let columns = surface.fit.columns(of: right)
    let chosen = lines[selection]
    var words = words(of: chosen, language)
    if chosen.hit.kind != .plan,
      let plan = chosen.hit.plan.flatMap({ id in state.plans.first { $0.id == id } })
    {
      words = "《\(plan.name(state.settings.language))》" + words
    }
    surface.write(
      surface.fit.truncate(words, to: line.width - columns - 2),
      at: Point(x: line.x + 1, y: line.y), style: theme[.title], in: line)
    surface.write(
      right, at: Point(x: line.endX - columns, y: line.y), style: theme[.title], in: line)
  }
}
