import Canvas
import Phrases
import PlanModel

/// What every view has: the title line, the status line and the hint line.
enum Frame {
  /// Below this nothing useful can be shown.
  static let least = Size(width: 20, height: 5)

  static func drawTooSmall(_ state: State, on surface: inout Surface) {
    let text = DashboardPhrases.tooSmall(
      state.settings.language, "\(least.width)x\(least.height)")
    surface.write(text, at: .zero, style: state.settings.theme[.problem], in: surface.bounds)
  }

  /// The tabs of the title line, each with the columns it takes.
  static func tabs(_ state: State) -> [(view: ViewID, text: String, columns: Range<Int>)] {
    let fit = state.settings.fit
    let names = ViewID.allCases.map { " \($0.number)\($0.phrase(state.settings.language)) " }
    // Where the tabs would take more than half of the line, only the present one has its name.
    let areShort = names.reduce(0) { $0 + fit.columns(of: $1) } > state.size.width * 3 / 5
    var x = 0
    return zip(ViewID.allCases, names).map { id, name in
      let text = areShort && id != state.view ? " \(id.number) " : name
      defer { x += fit.columns(of: text) }
      return (id, text, x..<x + fit.columns(of: text))
    }
  }

  /// The views as tabs, the plan, and the day.
  static func drawTitle(_ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = surface.bounds.row(0)
    surface.fill(line, style: theme[.title])
    let tabs = tabs(state)
    for tab in tabs {
      surface.write(
        tab.text, at: Point(x: tab.columns.lowerBound, y: 0),
        style: theme[tab.view == state.view ? .titleActive : .title], in: line)
    }
    let x = tabs.last?.columns.upperBound ?? 0
    let day = state.settings.today.description
    var right =
      (state.settings.knownOn == nil ? day : DashboardPhrases.asKnown(language, day)) + " "
    if state.settings.isDemo { right = DashboardPhrases.demo(language) + " " + right }
    if state.settings.isMouseOn { right = DashboardPhrases.mouse(language) + " " + right }
    let rightColumns = surface.fit.columns(of: right)
    if x + rightColumns + 4 <= line.width {
      surface.write(
        right, at: Point(x: line.width - rightColumns, y: 0), style: theme[.title], in: line)
    }
    let room = line.width - x - rightColumns - 3
    if room >= 8 {
      let title =
        state.view.isOfAllPlans
        ? DashboardPhrases.program(language) : state.planName
      surface.write(
        surface.fit.truncate(title, to: room), at: Point(x: x + 1, y: 0),
        style: theme[.title].adding(.bold), in: line)
    }
  }

  /// The last line: what is being typed, what happened, or which keys do what.
  static func drawBottom(_ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let line = surface.bounds.row(state.size.height - 1)
    surface.fill(line, style: theme[.text])
    if var prompt = state.prompt {
      let label =
        switch prompt.purpose {
        case .search: DashboardPhrases.search(language)
        case .filter: DashboardPhrases.filter(language)
        case .palette: DashboardPhrases.command(language)
        case .theme: DashboardPhrases.theme(language)
        case .everywhere: SearchPhrases.prompt(language)
        case .saveView: SearchPhrases.saveAs(language)
        case .renameView: SearchPhrases.renameTo(language)
        }
      var line = line
      if prompt.purpose == .search, let count = prompt.matches.text {
        let columns = surface.fit.columns(of: count) + 1
        surface.write(
          count, at: Point(x: line.endX - columns, y: line.y), style: theme[.faint], in: line)
        line = line.inset(right: columns + 1)
      }
      let used = surface.write(label, at: line.origin, style: theme[.hintKey], in: line)
      prompt.field.draw(
        on: &surface, in: line.splitLeft(used).rest, style: theme[.input],
        hint: prompt.purpose == .filter ? filterHint(state.view)?(language) ?? "" : "",
        hintStyle: theme[.faint])
      return
    }
    if let notice = state.notice {
      surface.write(
        surface.fit.truncate(notice.text, to: line.width), at: line.origin,
        style: theme[notice.isProblem ? .problem : .notice], in: line)
      return
    }
    drawHints(state, in: line, on: &surface)
  }

  /// What a filter can be, where that is not the same as in most views.
  private static func filterHint(_ view: ViewID) -> Phrase? {
    switch view {
    case .overview: BoardPhrases.overviewHint
    case .audit: BoardPhrases.auditHint
    default: nil
    }
  }

  private static func drawHints(_ state: State, in line: Rect, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    var x = 0
    if let count = state.count, count > 0 {
      x += surface.write("\(count) ", at: line.origin, style: theme[.hintKey], in: line)
    }
    let commands = hints(state)
    for command in commands {
      guard let entry = command.entry, var key = state.settings.keymap.keys(for: command).first
      else { continue }
      // With nowhere to go back to, Esc opens the menu.
      let isMenu = !state.canGoBack && command == (commands.contains(.back) ? .back : .palette)
      if isMenu { key = state.settings.keymap.keys(for: .back).first ?? key }
      let name = (isMenu ? DashboardPhrases.menu : entry.name)(language)
      let width = surface.fit.columns(of: key) + surface.fit.columns(of: name) + 3
      if x + width > line.width { break }
      x += surface.write(
        key.replacing(" ", with: ""), at: Point(x: x, y: line.y), style: theme[.hintKey], in: line)
      x += surface.write(
        " " + name + "  ", at: Point(x: x, y: line.y), style: theme[.hint], in: line)
    }
  }

  /// The commands worth a place on the hint line, the most useful first.
  static func hints(_ state: State) -> [Command] {
    if state.view == .tree, state.tree.doubt != nil {
      return [
        .acceptDoubt, .correct, .dismissDoubt, .nextDoubt, .previousDoubt, .back, .undo, .help,
      ]
    }
    if state.plans.isEmpty, state.wall == nil, !state.view.isBoard {
      return [.open, .importDocument, .help, .palette, .quit]
    }
    return switch state.view {
    case .overview: [.open, .nextView, .search, .filter, .help, .palette, .quit]
    case .tree:
      [
        .toggleFold, .filter, .search, .review, .correct, .back, .help, .detailDown, .palette,
        .quit,
      ]
    case .matrix:
      [.open, .search, .toggleFold, .cycleRole, .toggleDensity, .back, .help, .palette, .quit]
    case .gauges:
      [
        .open, .filter, .groupGauges, .observe, .sortGauges, .back, .help, .scaleUnits, .explain,
        .palette, .quit,
      ]
    case .timeline:
      [
        .open, .schedule, .milestones, .progress, .cycleZoom, .toggleFold, .back, .help, .search,
        .palette, .quit,
      ]
    case .organizations:
      [
        .open, .toggleFold, .sheet, .sortGauges, .explain, .filter, .back, .help, .search,
        .palette, .quit,
      ]
    case .supervision:
      [
        .open, .issueOrder, .replyOrder, .closeOrder, .remind, .filter, .back, .help,
        .escalateOrder, .raiseProblem, .quit,
      ]
    case .policies: [.open, .filter, .search, .back, .help, .palette, .quit]
    case .audit: [.undo, .filter, .search, .back, .help, .palette, .quit]
    }
  }
}
