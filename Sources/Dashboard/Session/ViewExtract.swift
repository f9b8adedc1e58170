import Canvas
import PlanModel

/// What the views show of a plan under a filter or as a saved view has it, to be printed.
public struct ViewExtract: Sendable {
  /// Rows of the wall's tree, in order, without what is folded.
  public let rows: [Int]
  /// Rows of the wall's tree that the matrix shows, in its order.
  public let matrixRows: [Int]
  /// Columns of the wall's matrix that it shows, in its order.
  public let matrixColumns: [Int]
  /// Positions in the snapshot's indicators, in the order of the gauges.
  public let indicators: [Int]

  /// - Parameter filter: takes the place of the saved view's.
  public init(of wall: Wall, in view: ViewID, saved: SavedView?, filter: String?, today: Day) {
    var state = State(
      size: Size(width: 80, height: 24),
      settings: Settings(
        language: .hans, theme: Theme(name: "", styles: [:]), today: today))
    if let saved { state.prepare(for: saved.place) }
    state.view = view
    if let filter { state.filters[view] = filter.isEmpty ? nil : filter }
    // What another plan looked like says nothing of this one.
    if saved?.plan != wall.plan.id { state.places = [:] }
    state.take(wall)
    if saved == nil {
      // Who only filters wants to see all that fits.
      state.matrix.folded = []
      state.matrix.filteredFolds = []
      state.refreshRows()
    }
    rows = state.tree.rows
    matrixRows = state.matrix.rows
    matrixColumns = unique(state.matrix.columns.flatMap(\.duties))
    indicators = unique(state.gauges.rows.compactMap(\.index))
  }
}

/// Each value once, where it first stands.
private func unique(_ values: [Int]) -> [Int] {
  var seen: Set<Int> = []
  return values.filter { seen.insert($0).inserted }
}

extension SavedView {
  /// What it filters a view by; nil for nothing.
  public func filter(of view: ViewID) -> String? { place.filters[view.rawValue] }

  /// The order in which it ranks organizations.
  public var ranking: RankingOrder { RankingOrder(rawValue: place.boards.ranking) ?? .score }

  /// The organization whose load it shows; nil for all of them.
  public var organization: RowID? { place.boards.organization }
}
