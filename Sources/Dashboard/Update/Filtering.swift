import Phrases
import PlanModel

extension State {
  /// What the present view is filtered by; empty shows all.
  var filter: String { filters[view] ?? "" }

  /// Filters the present view; empty shows all again.
  mutating func setFilter(_ text: String) {
    let wasEmpty = filter.isEmpty
    filters[view] = text.isEmpty ? nil : text
    board.needsReading = view == .audit || view == .supervision && wasEmpty != text.isEmpty
    guard view == .matrix else { return refreshRows() }
    matrix.turnedFilter = nil
    foldFilteredMatrix()
    keepingMatrixItem { _ in }
  }

  /// Opens the line in which the filter is typed, with the present one in it.
  mutating func openFilter() {
    var prompt = Prompt(.filter, origin: place)
    prompt.field.insert(filter)
    prompt.formerFilter = filter
    self.prompt = prompt
  }

  /// The rows of the tree whose title fits a filter, and all that is above them.
  func rows(fitting filter: String, of tree: ItemTree) -> [Int] {
    let wanted = SearchText.fold(filter)
    var kept = Set<Int>()
    for row in tree.items.indices where SearchText(tree.items[row].title).matches(wanted) {
      kept.insert(row)
      kept.formUnion(tree.ancestors(of: row))
    }
    return tree.items.indices.filter(kept.contains)
  }
}
