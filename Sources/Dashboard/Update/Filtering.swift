import Phrases
import PlanModel

extension State {
  /// What the present view is filtered by; empty shows all.
  var filter: String {
    get { isOrganizationPage ? board.pageFilter : filters[view] ?? "" }
    set {
      if isOrganizationPage {
        board.pageFilter = newValue
      } else {
        filters[view] = newValue.isEmpty ? nil : newValue
      }
    }
  }

  /// Whether one organization's load shows: it has a filter of its own, since the list's says who is in the list.
  var isOrganizationPage: Bool { view == .organizations && organization != nil }

  /// The view whose filter the tree's rows follow: the tree and the timeline share their rows.
  var treeFilterView: ViewID { view == .timeline ? .timeline : .tree }

  /// What the tree's rows are filtered by.
  var treeFilter: String { filters[treeFilterView] ?? "" }

  /// The folds that hold for the tree's rows: a filter looks below those of the whole tree.
  var treeFolds: Set<RowID> {
    get { treeFilter.isEmpty ? tree.folded : tree.foldedInFilter }
    set {
      if treeFilter.isEmpty {
        tree.folded = newValue
      } else {
        tree.foldedInFilter = newValue
      }
    }
  }

  /// Filters the present view; empty shows all again. The cursor stays where it is, or goes to what fits.
  mutating func setFilter(_ typed: String) {
    let text = typed.trimmed
    let wasEmpty = filter.isEmpty
    let view = view
    let change: (inout State) -> Void = {
      $0.filter = text
      $0.refreshRows()
    }
    switch view {
    case .tree, .timeline:
      keepingTreeItem(change)
      let isFitting =
        tree.rows.indices.contains(tree.selection)
        && tree.fitting.contains(tree.rows[tree.selection])
      if !tree.fitting.isEmpty, !isFitting,
        let position = tree.rows.firstIndex(where: tree.fitting.contains)
      {
        tree.selection = position
      }
      tree.detailOffset = 0
    case .overview: keepingLine(change)
    case .gauges: keepingGauge(change)
    case .matrix:
      filters[view] = text.isEmpty ? nil : text
      matrix.turnedFilter = nil
      foldFilteredMatrix()
      keepingMatrixItem { _ in }
    default: change(&self)
    }
    board.needsReading = view == .audit || view == .supervision && wasEmpty != text.isEmpty
  }

  /// Opens the line in which the filter is typed, with the present one in it.
  mutating func openFilter() {
    var prompt = Prompt(.filter, origin: place)
    // What is typed next is a condition of its own.
    prompt.field.insert(filter.isEmpty ? "" : filter + " ")
    prompt.formerFilter = filter
    self.prompt = prompt
  }

  /// Works out which rows of the tree show: those that fit the filter and all above them, without what is folded.
  mutating func refreshTreeRows(_ wall: Wall) {
    if tree.rowsFilter != treeFilter {
      tree.rowsFilter = treeFilter
      tree.foldedInFilter = []
    }
    let query = FilterQuery(treeFilter)
    let visible = wall.tree.visible(folded: treeFolds)
    guard !query.isEmpty else {
      tree.fitting = []
      tree.rows = visible
      return
    }
    tree.fitting = WallFilter(query, wall).rows
    var kept = tree.fitting
    for row in tree.fitting { kept.formUnion(wall.tree.ancestors(of: row)) }
    tree.rows = visible.filter(kept.contains)
  }
}
