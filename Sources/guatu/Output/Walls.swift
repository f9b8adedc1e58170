import PlanModel

/// Plans of a store, assessed as of the session's day.
enum Walls {
  /// What `transform` makes of each, one plan at a time in memory.
  static func map<T>(
    in store: Store, _ session: Session, _ transform: (Wall) throws -> T
  ) throws -> [T] {
    try store.plans().compactMap { try wall(of: $0.id, in: store, session).map(transform) }
  }

  static func wall(of plan: RowID, in store: Store, _ session: Session) throws -> Wall? {
    guard let snapshot = try store.snapshot(of: plan) else { return nil }
    let text = try store.text(of: plan)?.text ?? ""
    return Wall(snapshot: snapshot, text: text, assessor: try store.assessor(today: session.today))
  }

  /// The wall of the plan a command was asked about.
  static func chosen(_ plan: String?, _ session: Session) throws -> Wall {
    let store = try session.open(.reading)
    let plan = try Choosing.plan(plan, in: store, session)
    guard let wall = try wall(of: plan.id, in: store, session) else {
      throw StoreError.noSuch(kind: "plan", id: plan.id)
    }
    return wall
  }
}
