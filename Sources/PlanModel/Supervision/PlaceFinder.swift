import GRDB

/// Finds where a line of the supervision page lies and who answers for it, reading no more than the way up from it.
struct PlaceFinder {
  private let db: Database
  private var plans: [RowID: Plan] = [:]
  private var items: [RowID: Item] = [:]
  private var answering: [RowID: [Organization]] = [:]
  private var organizations: [RowID: Organization] = [:]

  init(_ db: Database) { self.db = db }

  mutating func plan(_ id: RowID) throws -> Plan? {
    if let known = plans[id] { return known }
    let plan = try Plan.fetchOne(db, id: id)
    plans[id] = plan
    return plan
  }

  /// Nil when the plan is gone.
  mutating func place(
    plan: RowID, item: RowID?, indicator: RowID?
  ) throws -> Supervision.Place? {
    guard let plan = try self.plan(plan) else { return nil }
    let figure = try indicator.flatMap { try Indicator.fetchOne(db, id: $0) }
    let path = try (item ?? figure?.itemID).map { try way(to: $0) } ?? []
    return Supervision.Place(
      planID: plan.id, planTitle: plan.title, itemID: path.last?.id,
      citation: ItemTree.citation(path), indicatorID: figure?.id,
      name: figure?.name ?? path.last?.title ?? plan.title,
      organizations: try answering(path))
  }

  /// The items from the root down to one.
  private mutating func way(to item: RowID) throws -> [Item] {
    var path: [Item] = []
    var next: RowID? = item
    while let id = next {
      guard let item = try items[id] ?? Item.fetchOne(db, id: id) else { break }
      items[id] = item
      path.append(item)
      next = item.parentID
    }
    return path.reversed()
  }

  /// The leads of the nearest item that states duties, else all who are responsible there.
  private mutating func answering(_ path: [Item]) throws -> [Organization] {
    guard let nearest = path.last else { return [] }
    if let known = answering[nearest.id] { return known }
    var found: [Organization] = []
    for item in path.reversed() {
      let duties = try Duty.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM duty WHERE item_id = ? ORDER BY id"),
        arguments: [item.id])
      guard let first = duties.map(\.role).min() else { continue }
      for duty in duties where duty.role == first {
        if let one = try organization(duty.organizationID), !found.contains(one) {
          found.append(one)
        }
      }
      break
    }
    answering[nearest.id] = found
    return found
  }

  mutating func organization(_ id: RowID) throws -> Organization? {
    if let known = organizations[id] { return known }
    let one = try Organization.fetchOne(
      db.cachedStatement(sql: "\(Organization.query) WHERE id = ?"), arguments: [id])
    organizations[id] = one
    return one
  }
}
