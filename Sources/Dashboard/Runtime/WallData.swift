import Foundation
import PlanModel

/// Reads from the store what the screens need.
struct WallData {
  private let store: Store
  private let fixedToday: Day?

  init(store: Store, options: Dashboard.Options) {
    self.store = store
    fixedToday = options.today
  }

  /// The day the wall is shown as of.
  var today: Day { fixedToday ?? store.clock.today }

  func standings() throws(StoreError) -> Standings {
    try store.standings(store.assessor(today: today))
  }

  /// A plan with its lights; nil when there is none of that number.
  func wall(_ plan: RowID?) throws(StoreError) -> Wall? {
    guard let plan, let snapshot = try store.snapshot(of: plan) else { return nil }
    let text = try store.text(of: plan)?.text ?? ""
    return Wall(snapshot: snapshot, text: text, assessor: try store.assessor(today: today))
  }
}
