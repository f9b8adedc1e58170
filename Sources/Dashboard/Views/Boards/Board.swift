import Canvas
import Phrases
import PlanModel

/// A page of lines in columns, under headings: what views 6 to 9 are made of.
struct Board {
  struct Column {
    var title: Phrase
    /// Columns of the screen; nil for what is left.
    var width: Int?
    var alignment = Alignment.left
    /// Shown only on screens at least this wide.
    var least = 0
  }

  enum Fold: Sendable, Hashable {
    case members(RowID)
    case division(RowID)
  }

  struct Line: Sendable {
    var cells: [String] = []
    var light: Light?
    var isHeading = false
    /// Of a heading: how many lines below it fit the filter.
    var fitting = 0
    var isFaint = false
    var link: Link?
    /// What Space shows or hides below it.
    var fold: Fold?
    /// The place it speaks of, for what is done from here.
    var place: Supervision.Place?
    /// What is shown of the line below the list.
    var detail: [String] = []
  }

  var columns: [Column]
  var lines: BoardLines
  /// What stands where there is no line.
  var empty: Phrase

  init(columns: [Column], lines: [Line], empty: Phrase) {
    self.init(columns: columns, lines: BoardLines(lines), empty: empty)
  }

  init(columns: [Column], lines: BoardLines, empty: Phrase) {
    (self.columns, self.lines, self.empty) = (columns, lines, empty)
  }

  /// The board of the present view, with what fits its filter.
  static func of(_ state: State) -> Board {
    let board = whole(state)
    // The log is filtered where it is kept.
    return state.view == .audit || state.filter.isEmpty ? board : board.fitting(state.filter)
  }

  private static func whole(_ state: State) -> Board {
    switch state.view {
    case .organizations:
      state.organization == nil ? OrganizationBoards.ranking(state) : OrganizationBoards.load(state)
    case .supervision: SupervisionBoard.make(state)
    case .policies: PolicyBoard.make(state)
    case .audit: AuditBoard.make(state)
    case .overview, .tree, .matrix, .gauges, .timeline:
      Board(columns: [], lines: [], empty: DashboardPhrases.noPlans)
    }
  }

  /// The lines that fit a filter, with the headings above them.
  private func fitting(_ filter: String) -> Board {
    let query = FilterQuery(filter)
    var found: [Line] = []
    var (title, heading): (Line?, Int?)
    for line in lines {
      if line.isHeading {
        (title, heading) = (line, nil)
        continue
      }
      // A heading says what its lines are: 应报未报.
      let words = (title?.cells ?? []) + line.cells + line.detail
      guard line.link == .rest || query.fits(words, light: line.light) else { continue }
      if heading == nil, let title {
        heading = found.count
        found.append(title)
      }
      found.append(line)
      if line.link != .rest, let heading { found[heading].fitting += 1 }
    }
    for index in found.indices where found[index].isHeading {
      let heading = found[index]
      found[index].cells = heading.cells.map { text in
        // Of those counted so many fit.
        guard let blank = text.lastIndex(of: " "), Int(text[blank...].dropFirst()) != nil
        else { return text }
        return text[...blank] + "\(heading.fitting)/" + text[blank...].dropFirst()
      }
    }
    return Board(columns: columns, lines: found, empty: BoardPhrases.nothingFits)
  }

  /// The line at or after a position that can be chosen; headings can't.
  func choosable(_ position: Int, forwards: Bool) -> Int? {
    let step = forwards ? 1 : -1
    var position = max(0, min(position, lines.count - 1))
    while lines.indices.contains(position) {
      if !lines.headings.contains(position) { return position }
      position += step
    }
    let all = lines.indices
    return forwards
      ? all.last { !lines.headings.contains($0) } : all.first { !lines.headings.contains($0) }
  }
}

/// Where the parts of a board lie.
struct BoardLayout {
  let heading: Rect
  let list: Rect
  let detail: Rect?

  init(_ state: State, _ board: Board? = nil) {
    let (heading, rest) = state.body.splitTop(1)
    self.heading = heading
    if rest.height >= 14 {
      // As high as the longest of the texts, so that the list stays where it is.
      let longest =
        (board ?? Board.of(state)).lines.prefix(200).map { line in
          line.detail.reduce(0) { rows, text in
            rows
              + max(1, (state.settings.fit.columns(of: text) + rest.width - 3) / (rest.width - 2))
          }
        }.max() ?? 0
      let (list, detail) = rest.splitBottom(
        1 + max(2, min(longest, min(8, rest.height / 3 - 1))))
      self.list = list
      self.detail = detail
    } else {
      list = rest
      detail = nil
    }
  }
}

extension State {
  /// How many plans have been worked out so far; nil once all have.
  var learning: String? {
    guard view.isOfAllPlans, view != .audit else { return nil }
    if view == .organizations, board.isLoading {
      return BoardPhrases.reading(settings.language)
    }
    let known = plans.count(where: \.isKnown)
    return known == plans.count
      ? nil : BoardPhrases.learning(settings.language, "\(known)", "\(plans.count)")
  }
}

/// Draws a board.
enum BoardView {
  static func draw(_ state: State, on surface: inout Surface) {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let board = Board.of(state)
    let layout = BoardLayout(state, board)
    guard !board.lines.isEmpty else {
      drawStatus(board, state, on: &surface)
      let isComing = state.view == .organizations && state.board.isLoading
      surface.write(
        isComing ? BoardPhrases.reading(language) : board.empty(language),
        at: Point(x: 2, y: layout.list.y), style: theme[.faint],
        in: surface.bounds)
      surface.cursor = Point(x: 2, y: layout.list.y)
      return
    }
    drawStatus(board, state, on: &surface)
    let columns = widths(board, layout.list.width)
    drawCells(
      board.columns.map { $0.title(language) }, columns, board, in: layout.heading,
      style: theme[.heading], on: &surface)
    let place = state.boards[state.view] ?? BoardPlace()
    let visible = place.window.visible(count: board.lines.count, height: layout.list.height)
    for (index, position) in visible.enumerated() {
      drawLine(
        board, position, columns, in: layout.list.row(index),
        isCurrent: position == place.selection, state, on: &surface)
    }
    let hidden = place.window.hidden(count: board.lines.count, height: layout.list.height)
    OffscreenMarks(above: hidden.before > 0, below: hidden.after > 0)
      .draw(on: &surface, in: layout.list, style: theme[.hintKey])
    guard let detail = layout.detail, board.lines.indices.contains(place.selection) else { return }
    surface.horizontalRule(detail, style: theme[.rule])
    var y = detail.y + 1
    for text in board.lines[place.selection].detail {
      for line in surface.fit.wrap(text, to: detail.width - 2) where y < detail.endY {
        surface.write(line, at: Point(x: 1, y: y), style: theme[.text], in: detail)
        y += 1
      }
    }
  }

  /// Which line of how many, and under which heading.
  private static func drawStatus(_ board: Board, _ state: State, on surface: inout Surface) {
    let theme = state.settings.theme
    let line = surface.bounds.row(state.size.height - 2)
    surface.fill(line, style: theme[.title])
    let selection = state.boards[state.view]?.selection ?? 0
    let above = board.lines.headings.filter { $0 <= selection }
    let number = min(selection + 1, board.lines.count) - above.count
    let total = board.lines.count - board.lines.headings.count
    let heading = above.max().flatMap { board.lines[$0].cells.first } ?? ""
    let language = state.settings.language
    var parts = ["\(number)/\(total)", heading]
    if state.view == .audit, state.board.hasOlder { parts[0] += "+" }
    if !state.filter.isEmpty { parts.append(DashboardPhrases.filter(language) + state.filter) }
    if let learning = state.learning { parts.append(learning) }
    surface.write(
      surface.fit.truncate(
        parts.filter { !$0.isEmpty }.joined(separator: "  "), to: line.width - 2),
      at: Point(x: 1, y: line.y), style: theme[.title], in: line)
  }

  /// The width of each column that shows, 0 for one that does not.
  private static func widths(_ board: Board, _ width: Int) -> [Int] {
    let fixed = board.columns.map { width >= $0.least ? $0.width : 0 }
    let taken = fixed.reduce(3) { $0 + ($1.map { $0 == 0 ? 0 : $0 + 1 } ?? 1) }
    let flexible = fixed.count { $0 == nil }
    return fixed.map { $0 ?? max(8, (width - taken) / max(1, flexible)) }
  }

  private static func drawLine(
    _ board: Board, _ position: Int, _ columns: [Int], in line: Rect, isCurrent: Bool,
    _ state: State, on surface: inout Surface
  ) {
    let theme = state.settings.theme
    let entry = board.lines[position]
    if entry.isHeading {
      surface.horizontalRule(line, style: theme[.rule])
      surface.write(
        " \(entry.cells.first ?? "") ", at: Point(x: line.x + 1, y: line.y),
        style: theme[.heading], in: line)
      return
    }
    if isCurrent {
      surface.fill(line, style: theme[.selection])
      surface.cursor = line.origin
    }
    let ground = surface[line.origin].style.background
    if let light = entry.light {
      surface.write(
        light.mark(surface.glyphs), at: Point(x: line.x + 1, y: line.y),
        style: theme[light.role].on(ground), in: line)
    }
    drawCells(
      entry.cells, columns, board, in: line,
      style: isCurrent ? theme[.selection] : theme[entry.isFaint ? .faint : .text], on: &surface)
  }

  private static func drawCells(
    _ cells: [String], _ columns: [Int], _ board: Board, in line: Rect, style: Style,
    on surface: inout Surface
  ) {
    var x = line.x + 3
    for (index, text) in cells.enumerated() where columns.indices.contains(index) {
      let width = columns[index]
      guard width > 0 else { continue }
      surface.write(
        surface.fit.fit(text, to: width, board.columns[index].alignment),
        at: Point(x: x, y: line.y), style: style, in: line)
      x += width + 1
    }
  }
}
