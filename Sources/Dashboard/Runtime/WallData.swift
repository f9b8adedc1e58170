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
    try store.standings(try assessor(), effort: .some(indicators: 200, first: first))
  }

  /// What a view of all plans shows; nothing for one that shows what is at hand.
  func board(_ view: ViewID, _ state: State) throws(StoreError) -> [Message] {
    switch view {
    case .overview: return [try ranking(state), try supervision(state)]
    case .organizations:
      return [try ranking(state)]
    case .supervision: return [try supervision(state)]
    case .audit:
      let read = max(BoardState.page, state.board.changes.count)
      return [try changes(state, before: nil, limit: read)]
    case .tree, .matrix, .gauges, .timeline, .policies: return []
    }
  }

  private func ranking(_ state: State) throws(StoreError) -> Message {
    .ranking(try store.organizationRanking(try assessor(), by: state.rankingOrder))
  }

  private func supervision(_ state: State) throws(StoreError) -> Message {
    let names = try store.organizations().map { ($0.id, $0.organization) }
    // What is filtered is looked for further down than anybody reads.
    let filtered = state.view == .supervision && state.filters[.supervision] != nil
    let limit =
      filtered ? max(2000, state.board.limit) : state.view == .overview ? 20 : state.board.limit
    return .supervision(
      try store.supervision(try assessor(), limit: limit),
      names: Dictionary(names) { first, _ in first })
  }

  /// Begins to read what an organization carries in the plans that are known; nil when there is no such organization.
  func loadReading(of organization: RowID) throws(StoreError) -> LoadReading? {
    try store.loadReading(of: organization, try assessor(), known: true)
  }

  /// Reads on, no longer than nobody notices.
  func read(on reading: inout LoadReading) throws(StoreError) -> Message {
    try store.read(on: &reading, plans: 4)
    return .load(reading.load, isWhole: reading.plans.isEmpty)
  }

  /// Changes that fit the filter of the audit trail, the latest first.
  func changes(_ state: State, before: Int64?, limit: Int) throws(StoreError) -> Message {
    let filter = FilterQuery(state.filters[.audit] ?? "").log()
    let entries = try store.log(
      filter: filter, limit: limit == .max ? limit : limit + 1, before: before)
    return .log(
      Array(entries.prefix(limit)), after: before, hasOlder: entries.count > limit)
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
