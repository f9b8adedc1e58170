import Phrases
import PlanModel

extension State {
  /// What the copy command puts on the clipboard in the present view; nil where nothing is chosen.
  var textToCopy: String? {
    switch view {
    case .tree, .timeline: chosenTreeItem?.title
    case .matrix: wall.flatMap { MatrixTable(self, $0).text }
    case .gauges: chosenIndicator?.indicator.name
    case .overview: chosenOverviewLine?.text
    case .organizations, .supervision, .policies, .audit:
      chosenLine.map {
        $0.detail.isEmpty ? $0.cells.joined(separator: "  ") : $0.detail.joined(separator: "\n")
      }
    }
  }

  mutating func copyChosen() -> [Effect] {
    guard let text = textToCopy, !text.isEmpty else { return [] }
    return [.copy(text)]
  }
}
