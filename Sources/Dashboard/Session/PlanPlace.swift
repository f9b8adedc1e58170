import PlanModel

/// Where a person is in a plan: cursors, folds and what is hidden, by the records' numbers.
public struct PlanPlace: Codable, Sendable, Hashable {
  var treeItem: RowID?
  var treeFolded: Set<RowID> = []
  var treeShowsDetail = true
  var matrixItem: RowID?
  var organization: RowID?
  var matrixFolded: Set<RowID> = []
  var showsInherited = true
  var isDense = false
  var hidesEmpty = false
  /// Nil in sessions of an earlier version.
  var arrangement: MatrixArrangement?
  var indicator: RowID?
  var gaugesSort = GaugesState.Sort.document
  var gaugesShowDetail = true
  // Optional, so that a session kept by an earlier program is still read.
  var gaugesGrouping: GaugesState.Grouping?
  var gaugesFolded: Set<GaugeGroup.Key>?
  var gaugesScaleUnits: Bool?
}

extension State {
  /// Where the person is in the present plan; nil without one.
  var planPlace: PlanPlace? {
    guard wall != nil else { return nil }
    var place = PlanPlace()
    place.treeItem = chosenTreeItem?.id
    place.treeFolded = tree.folded
    place.treeShowsDetail = tree.showsDetail
    place.matrixItem = chosenMatrixItem?.id
    place.organization = chosenOrganization?.id
    place.matrixFolded = matrix.folded
    place.showsInherited = matrix.showsInherited
    place.isDense = matrix.isDense
    place.hidesEmpty = matrix.hidesEmpty
    place.arrangement = matrix.arrangement
    place.indicator = chosenIndicator?.id
    place.gaugesSort = gauges.sort
    place.gaugesShowDetail = gauges.showsDetail
    place.gaugesGrouping = gauges.grouping
    place.gaugesFolded = gauges.folded
    place.gaugesScaleUnits = gauges.scalesUnits
    return place
  }

  /// Keeps where the person is, to come back to.
  mutating func rememberPlace() {
    if let plan = wall?.plan.id { places[plan] = planPlace }
  }

  /// Goes to where the person was in the present plan; what is no longer there is passed over.
  mutating func recall(_ place: PlanPlace) {
    guard wall != nil else { return }
    tree.folded = place.treeFolded
    tree.showsDetail = place.treeShowsDetail
    matrix.folded = place.matrixFolded
    matrix.showsInherited = place.showsInherited
    matrix.isDense = place.isDense
    matrix.hidesEmpty = place.hidesEmpty
    matrix.arrangement = place.arrangement ?? MatrixArrangement()
    gauges.sort = place.gaugesSort
    gauges.showsDetail = place.gaugesShowDetail
    gauges.grouping = place.gaugesGrouping ?? .none
    gauges.folded = place.gaugesFolded ?? []
    gauges.scalesUnits = place.gaugesScaleUnits ?? false
    refreshRows()
    if let item = place.treeItem { select(item: item, in: .tree, revealing: false) }
    if let item = place.matrixItem { select(item: item, in: .matrix) }
    if let organization = place.organization { select(organization: organization) }
    if let indicator = place.indicator { select(indicator: indicator, revealing: false) }
  }
}
