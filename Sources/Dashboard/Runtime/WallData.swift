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

  /// As many plans as can be worked out without anybody waiting; the rest later.
  func standings() throws(StoreError) -> Standings {
    try store.standings(try assessor(), effort: .some(indicators: 200))
  }

  /// How one more plan stands, and what is furthest behind now.
  func learn(_ plan: Plan) throws(StoreError) -> (standing: PlanStanding, laggards: [Laggard])? {
    try store.learn(plan, try assessor())
  }

  /// Begins to read the supervision page.
  func supervisionReading(_ state: State) throws(StoreError) -> SupervisionReading {
    // What is filtered is looked for further down than anybody reads.
    let limit =
      state.filters[.supervision] == nil ? state.board.limit : max(2000, state.board.limit)
    return try store.supervisionReading(try assessor(), limit: limit)
  }

  /// What a view of all plans shows; nothing for one that shows what is at hand.
  func board(_ view: ViewID, _ state: State) throws(StoreError) -> [Message] {
    switch view {
    case .overview:
      let assessor = try assessor()
      // The plans' lists tell what is behind: it is not worked out again here.
      return [
        .summary(
          try store.furthestBehind(assessor, limit: OverviewPage.most),
          waiting: try store.supervision(assessor, limit: OverviewPage.most, behind: 0))
      ]
    case .organizations:
      return [.ranking(try store.organizationRanking(try assessor(), by: state.rankingOrder))]
    case .supervision:
      var reading = try supervisionReading(state)
      return [.supervision(try store.read(on: &reading, lines: .max))]
    case .audit:
      let read = max(BoardState.page, state.board.changes.count)
      return [try changes(state, before: nil, limit: read)]
    case .tree, .matrix, .gauges, .timeline, .policies: return []
    }
  }

  /// Begins to read what an organization carries in the plans that are known; nil when there is no such organization.
  func loadReading(of organization: RowID) throws(StoreError) -> LoadReading? {
    try store.loadReading(of: organization, try assessor(), known: true)
  }

  /// Reads on, no longer than nobody notices.
  func read(on reading: inout LoadReading) throws(StoreError) -> Message {
    try store.read(on: &reading, plans: 4)
    return .load(reading.load, members: reading.members, isWhole: reading.plans.isEmpty)
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
