import PlanModel

/// An open store, and the plans in which a command looks for what its arguments name.
struct Lookup {
  let session: Session
  let store: Store
  /// The plan that was named, else all.
  let snapshots: [PlanSnapshot]

  init(_ plan: String?, _ session: Session, for purpose: Store.Purpose = .existing) throws {
    self.session = session
    store = try session.open(purpose)
    snapshots = try Choosing.snapshots(plan, in: store, session)
  }

  /// The item that a path or a part of a title means, and its plan.
  func item(_ text: String) throws -> (Item, Plan) { try Choosing.item(text, in: snapshots) }

  /// The indicator that a number or a part of a name means.
  func indicator(_ text: String) throws -> IndicatorRecord {
    try Choosing.indicator(text, in: snapshots)
  }

  /// One of an item's own indicators.
  func indicator(_ text: String, on item: Item) throws -> IndicatorRecord {
    let own = snapshots.map { snapshot in
      var snapshot = snapshot
      snapshot.indicators.removeAll { $0.indicator.itemID != item.id }
      return snapshot
    }
    return try Choosing.indicator(text, in: own)
  }

  /// The number of the organization that a number, a name or a part of one means.
  func organization(_ text: String) throws -> RowID {
    try Choosing.organization(text, in: store).id
  }

  /// Makes a change and says what was done.
  func apply(_ edit: PlanEdit) throws { try session.apply(edit, to: store) }
}

extension Store {
  /// Every organization by its number.
  func organizationsByID() throws -> [RowID: Organization] {
    Dictionary(try organizations().map { ($0.id, $0.organization) }) { first, _ in first }
  }
}
