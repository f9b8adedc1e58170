import PlanModel

extension State {
  /// Folds so that the first levels show, one where no number was typed; of the gauges, all groups.
  mutating func foldAll(to level: Int?) {
    guard let wall else { return }
    guard view != .gauges else {
      keepingGauge { $0.gauges.folded = Set($0.gaugeGroups.map(\.key)) }
      return
    }
    if view == .matrix, matrix.isTurned { return changeSectionDepth(-1) }
    show(levels: max(1, level ?? 1), of: wall.tree)
  }

  mutating func unfoldAll() {
    if view == .gauges { return keepingGauge { $0.gauges.folded = [] } }
    if view == .matrix, matrix.isTurned { return changeSectionDepth(1) }
    setFolds([])
  }

  /// Shows so many levels more or less than now.
  mutating func shiftFolds(by step: Int) {
    guard let wall else { return }
    if view == .matrix, matrix.isTurned { return changeSectionDepth(step) }
    let tree = wall.tree
    let (rows, folds) =
      view == .matrix ? (matrix.rows, matrixFolds) : (self.tree.rows, treeFolds)
    let deepest = (rows.map { tree.depth[$0] }.max() ?? 0) + 1
    // The first level at which something is folded; where nothing is, all levels show.
    let folded = rows.filter { folds.contains(tree.items[$0].id) }.map { tree.depth[$0] + 1 }.min()
    show(levels: (step > 0 ? folded ?? deepest : deepest) + step, of: tree)
  }

  private mutating func show(levels: Int, of tree: ItemTree) {
    let most = (tree.depth.max() ?? 0) + 1
    let level = max(1, min(levels, most))
    setFolds(
      Set(
        tree.items.indices.filter { tree.hasChildren($0) && tree.depth[$0] >= level - 1 }
          .map { tree.items[$0].id }))
    notice = Notice(TreePhrases.levels(settings.language, "\(level)", "\(most)"))
  }
}
