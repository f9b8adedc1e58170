import Phrases
import PlanModel

extension State {
  /// Opens the sum behind a light or a score.
  mutating func explain() -> [Effect] {
    switch view {
    case .gauges: explainIndicator()
    case .tree: explain(chosenTreeItem)
    case .matrix: explain(chosenMatrixItem)
    case .organizations:
      guard let id = organizationAtHand else { return [] }
      return wish(.explain(id), of: id)
    default: break
    }
    return []
  }

  /// Opens the sheet of the organization at hand, once all that it owes has been read.
  mutating func openSheetOfChosen() -> [Effect] {
    guard let id = organizationAtHand, mayWrite() else { return [] }
    return wish(.sheet(id), of: id)
  }

  /// The organization that shows in view 6, or the one at the cursor of the list.
  private var organizationAtHand: RowID? {
    if case .organization(let chosen) = chosenLine?.link { return chosen }
    return organization
  }

  private mutating func wish(_ wish: BoardState.Wish, of organization: RowID) -> [Effect] {
    board.wish = wish
    return loads.contains { $0.id == organization }
      ? grantWish() : [.loadOrganization(organization)]
  }

  /// Does what was wished for, now that the organization's load is here.
  mutating func grantWish() -> [Effect] {
    guard let wish = board.wish else { return [] }
    switch wish {
    case .explain(let id):
      guard let load = loads.first(where: { $0.id == id }) else { return [] }
      overlay = .page(
        title: load.organization.label(settings.language),
        lines: load.score.lines(settings.language), offset: 0)
    case .sheet(let id):
      guard loads.contains(where: { $0.id == id }) else { return [] }
      openSheet()
    }
    board.wish = nil
    return []
  }

  private mutating func explainIndicator() {
    guard let wall, let index = chosenGauge else { return }
    overlay = .page(
      title: wall.snapshot.indicators[index].indicator.name,
      lines: wall.assessments[index].explanation.lines(settings.language), offset: 0)
  }

  /// The lights of an item and of all below it, each with its sum.
  private mutating func explain(_ item: Item?) {
    let language = settings.language
    guard let wall, let item, let row = wall.tree.row(of: item.id) else { return }
    var lines: [String] = []
    for below in row..<wall.tree.end[row] {
      for index in wall.indicatorsOfRow[below] {
        let name = wall.snapshot.indicators[index].indicator.name
        lines.append(
          "\(wall.tree.citation(below)) \(name): \(wall.assessments[index].explanation.text(language))"
        )
      }
      if let task = wall.tasks[below] {
        lines.append("\(wall.tree.citation(below)): \(task.explanation.text(language))")
      }
    }
    overlay = .page(
      title: item.title,
      lines: lines.isEmpty ? [DashboardPhrases.noIndicatorsHere(language)] : lines, offset: 0)
  }
}
