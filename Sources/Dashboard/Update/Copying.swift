import Phrases
import PlanModel

extension State {
  /// What the copy command puts on the clipboard in the present view; nil where nothing is chosen.
  var textToCopy: String? {
    switch view {
    case .tree, .timeline: chosenTreeItem?.title
    case .matrix: wall.flatMap { MatrixTable(self, $0).text }
    case .gauges: chosenIndicator?.indicator.name
    case .overview:
      plans.indices.contains(overview.selection) ? plans[overview.selection].plan.title : nil
    case .organizations, .supervision, .policies, .audit: nil
    }
  }

  mutating func copyChosen() -> [Effect] {
    guard let text = textToCopy, !text.isEmpty else { return [] }
    return [.copy(text)]
  }
}
