import Canvas
import Phrases
import PlanModel

/// Something a search in a view can come to.
struct SearchTarget: Sendable, Hashable {
  var text: SearchText
  var place: Place
  /// The item to unfold to; nil where the place is in plain sight.
  var item: RowID?
  /// The organization of a matrix column; nil where the target is a row.
  var organization: RowID?
}

/// Which targets fit, and which of them the cursor is on.
struct SearchMatches: Sendable, Hashable {
  /// How many fit; nil where nothing is looked for.
  var count: Int?
  /// Counted from 1; 0 where there is none.
  var number = 0

  /// 3/17.
  var text: String? { count.map { "\(number)/\($0)" } }
}

extension Message {
  /// Whether it may change what a search in the view looks through.
  var bringsData: Bool {
    switch self {
    case .standings, .wall, .summary, .ranking, .load, .supervision, .log: true
    default: false
    }
  }
}

extension State {
  /// Opens the line in which a search of the view is typed; what it looks through is made ready once.
  mutating func openSearch() {
    var prompt = Prompt(.search, origin: place)
    prompt.targets = searchTargets()
    self.prompt = prompt
  }

  /// While a search is typed, what it looks through follows the store.
  mutating func renewTargets() {
    guard prompt?.purpose == .search else { return }
    let targets = searchTargets()
    prompt?.targets = targets
  }

  /// Everything a search in the present view looks through, in order.
  func searchTargets() -> [SearchTarget] {
    switch view {
    case .overview:
      return overviewLines.enumerated().map {
        SearchTarget(
          text: SearchText(names: [$0.element.text]), place: Place(row: $0.offset, column: 0))
      }
    case .matrix: return wall.map(matrixTargets) ?? []
    case .tree, .timeline:
      guard let wall else { return [] }
      let titles = wall.index.items
      return wall.tree.items.indices.map {
        SearchTarget(
          text: titles[$0], place: Place(row: $0, column: 0), item: wall.tree.items[$0].id)
      }
    case .organizations, .supervision, .policies, .audit:
      return Board.of(self).lines.enumerated().compactMap { index, line in
        line.isHeading
          ? nil
          : SearchTarget(
            text: SearchText(names: line.cells), place: Place(row: index, column: 0))
      }
    case .gauges:
      guard let wall else { return [] }
      return gauges.rows.enumerated().compactMap { position, row in
        row.index.map {
          SearchTarget(
            text: wall.index.indicators[$0],
            place: Place(row: position, column: 0))
        }
      }
    }
  }

  /// The typed search is done: the query is kept for `n` and `N`, or what it looked for is nowhere.
  mutating func finishSearch(_ prompt: Prompt) {
    query = prompt.field.text
    if prompt.matches.count == 0 {
      put(prompt.origin)
      marked = nil
      notice = Notice(DashboardPhrases.notFound(settings.language, query), isProblem: true)
    } else if let count = prompt.matches.text {
      notice = Notice(DashboardPhrases.search(settings.language) + query + "  " + count)
    }
  }

  /// Moves to the next match; the query is kept for `n` and `N`.
  mutating func findAgain(forwards: Bool, query: String? = nil) {
    let wanted = query ?? self.query
    guard !wanted.isEmpty else {
      openSearch()
      return
    }
    let matches = find(wanted, including: false, forwards: forwards)
    if matches.count == 0 {
      notice = Notice(DashboardPhrases.notFound(settings.language, wanted), isProblem: true)
    } else if prompt == nil, let count = matches.text {
      notice = Notice(DashboardPhrases.search(settings.language) + wanted + "  " + count)
    }
  }

  /// Moves to the nearest match at or after the cursor, around the end.
  @discardableResult
  mutating func find(_ text: String, including: Bool, forwards: Bool) -> SearchMatches {
    let query = SearchQuery(text)
    var found = SearchMatches()
    marked = query.isEmpty ? nil : query
    defer { prompt?.matches = found }
    guard !query.isEmpty else { return found }
    let targets = prompt?.purpose == .search ? prompt?.targets ?? [] : searchTargets()
    let matches = targets.indices.filter { targets[$0].text.matches(query) }
    found.count = matches.count
    let here = targets.firstIndex { isHere($0) } ?? 0
    let next: Int?
    if forwards {
      next = matches.firstIndex { including ? $0 >= here : $0 > here } ?? matches.indices.first
    } else {
      next = matches.lastIndex { $0 < here } ?? matches.indices.last
    }
    guard let next else { return found }
    found.number = next + 1
    let target = targets[matches[next]]
    if let item = target.item {
      select(item: item, in: view)
      if view == .matrix { lastFound = .row }
    } else if let organization = target.organization {
      select(organization: organization)
      lastFound = .column
    } else {
      setRow(target.place.row)
    }
    return found
  }

  /// Whether the cursor is on a target; in the matrix, which of row and column counts is what the last match was.
  private func isHere(_ target: SearchTarget) -> Bool {
    switch view {
    case .matrix:
      if lastFound == .row { return target.item != nil && target.item == chosenMatrixItem?.id }
      return target.organization != nil && target.organization == chosenOrganization?.id
    case .tree, .timeline: return target.item == chosenTreeItem?.id
    case .overview, .gauges, .organizations, .supervision, .policies, .audit:
      return target.place.row == place.row
    }
  }
}
