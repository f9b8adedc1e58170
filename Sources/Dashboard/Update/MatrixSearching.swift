import PlanModel

extension State {
  /// What a search in the matrix looks through: organizations in the order they stand in, then items.
  func matrixTargets(_ wall: Wall) -> [SearchTarget] {
    // Where nobody has a duty there is no row to come to.
    guard !wall.matrix.organizations.isEmpty else { return [] }
    let names = wall.index.organizations
    let organizations = matrix.columns.flatMap { column -> [SearchTarget] in
      func target(_ text: SearchText, _ id: RowID) -> SearchTarget {
        SearchTarget(text: text, place: matrix.cursor, organization: id)
      }
      switch column {
      case .organization(let duty): return [target(names[duty], wall.matrix.organizations[duty].id)]
      case .member(let organization, _, _):
        return [target(SearchText(names: [organization.name]), organization.id)]
      case .group(_, let duties):
        return duties.map { target(names[$0], wall.matrix.organizations[$0].id) }
      }
    }
    let titles = wall.index.items
    let items = wall.tree.items.indices.filter { matrix.scope?.contains($0) ?? true }.map {
      SearchTarget(text: titles[$0], place: matrix.cursor, item: wall.tree.items[$0].id)
    }
    return organizations + items
  }
}
