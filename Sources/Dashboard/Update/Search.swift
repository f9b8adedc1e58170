import Canvas
import Phrases
import PlanModel

/// Something a search in a view can come to.
struct SearchTarget: Sendable {
  var text: SearchText
  var place: Place
  /// The item to unfold to; nil where the place is in plain sight.
  var item: RowID?
  /// The organization of a matrix column; nil where the target is a row.
  var organization: RowID?
}

extension State {
  /// Everything a search in the present view looks through, in order.
  func searchTargets() -> [SearchTarget] {
    switch view {
    case .overview:
      return overviewLines.enumerated().map {
        SearchTarget(text: SearchText($0.element.text), place: Place(row: $0.offset, column: 0))
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
            text: SearchText(line.cells.joined(separator: " ")), place: Place(row: index, column: 0)
          )
      }
    case .gauges:
      guard let wall else { return [] }
      return gauges.order.enumerated().map {
        SearchTarget(
          text: SearchText(wall.snapshot.indicators[$0.element].indicator.name),
          place: Place(row: $0.offset, column: 0))
      }
    }
  }

  func hasMatch(_ query: String) -> Bool {
    let wanted = SearchText.fold(query)
    return searchTargets().contains { $0.text.matches(wanted) }
  }

  /// Moves to the next match; the query is kept for `n` and `N`.
  mutating func findAgain(forwards: Bool, query: String? = nil) {
    let wanted = query ?? self.query
    guard !wanted.isEmpty else {
      prompt = Prompt(.search, origin: place)
      return
    }
    if !find(wanted, including: false, forwards: forwards) {
      notice = Notice(DashboardPhrases.notFound(settings.language, wanted), isProblem: true)
    }
  }

  /// Moves to the nearest match at or after the cursor, around the end; false when there is none.
  @discardableResult
  mutating func find(_ query: String, including: Bool, forwards: Bool) -> Bool {
    let wanted = SearchText.fold(query)
    guard !wanted.isEmpty else { return false }
    let targets = searchTargets()
    let matches = targets.indices.filter { targets[$0].text.matches(wanted) }
    guard !matches.isEmpty else { return false }
    let here = targets.firstIndex { isHere($0) } ?? 0
    let next: Int?
    if forwards {
      next = matches.first { including ? $0 >= here : $0 > here } ?? matches.first
    } else {
      next = matches.last { $0 < here } ?? matches.last
    }
    guard let next else { return false }
    let target = targets[next]
    if let item = target.item {
      select(item: item, in: view)
      if view == .matrix { lastFound = .row }
    } else if let organization = target.organization {
      select(organization: organization)
      lastFound = .column
    } else {
      setRow(target.place.row)
    }
    return true
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
