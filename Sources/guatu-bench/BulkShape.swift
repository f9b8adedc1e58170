import Foundation
@_spi(Bulk) import PlanModel

/// How large a large store is.
struct BulkShape {
  private var bulk: BulkStore

  init(isSmall: Bool) { bulk = isSmall ? .small : BulkStore() }

  var plans: Int {
    get { bulk.plans }
    set { bulk.plans = newValue }
  }

  /// Makes the store, unless there is one.
  func store(at path: String, note: (String) -> Void) throws -> String {
    if FileManager.default.fileExists(atPath: path) { return path }
    let items = plans * bulk.itemsOfPlan
    note(
      "making a store of \(plans) plans, \(items) items, \(items * bulk.dutiesOfItem) duties, "
        + "\(plans * bulk.indicatorsOfPlan) indicators, "
        + "\(plans * bulk.indicatorsOfPlan * bulk.observationsOfIndicator) observations")
    let begun = ContinuousClock.now
    var shown = -1
    try bulk.make(at: path) { done in
      let percent = done * 100 / plans
      guard percent / 5 > shown / 5 || shown < 0 else { return }
      shown = percent
      let bar = String(repeating: "#", count: percent / 5)
      note("  [" + bar.padding(toLength: 20, withPad: ".", startingAt: 0) + "] \(percent) %")
    }
    let seconds = begun.duration(to: .now).milliseconds / 1000
    note("  made in \(Report.rounded(seconds)) s")
    return path
  }
}
