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

  /// By the rules in force.
  private func assessor() throws(StoreError) -> Assessor { try store.assessor(today: today) }

  /// As many plans as can be worked out without anybody waiting, those of `first` before others; the rest later.
  func standings(first: [RowID] = []) throws(StoreError) -> Standings {
    try store.standings(try assessor(), effort: .some(indicators: 400, first: first))
  }

  /// What a board shows; nil for a view that is none, or that shows what is at hand.
  func board(_ view: ViewID, order: RankingOrder) throws(StoreError) -> Message? {
    switch view {
    case .organizations: return .loads(try store.ranking(try assessor(), by: order))
    case .supervision:
      let names = try store.organizations().map { ($0.id, $0.organization) }
      return .supervision(
        try store.supervision(try assessor()),
        names: Dictionary(names) { first, _ in first })
    case .audit: return .log(try store.log(limit: 500))
    default: return nil
    }
  }

  /// What the store holds of an indicator beyond its plan; nothing where it can't be read, since the plan itself is there.
  func history(of indicator: RowID) -> GaugeHistory {
    GaugeHistory(
      indicator: indicator,
      corrected: (try? store.corrected(of: indicator)) ?? [],
      elsewhere: ((try? store.series(of: indicator)) ?? []).filter { $0.id != indicator })
  }

  /// A plan with its lights; nil when there is none of that number.
  func wall(_ plan: RowID?) throws(StoreError) -> Wall? {
    guard let plan, let snapshot = try store.snapshot(of: plan) else { return nil }
    let text = try store.text(of: plan)?.text ?? ""
    return Wall(snapshot: snapshot, text: text, assessor: try assessor())
  }
}
