import GRDB

/// The load of one organization, read plan by plan: with many plans somebody waits for it.
public struct LoadReading: Sendable {
  public let organization: Organization
  let assessor: Assessor
  private(set) var book: LoadBook
  private let rules: ScoreRules
  /// Plans that are still to be read, the latest first.
  public private(set) var plans: [RowID]
  /// Among whom targets are divided, in the plans read so far.
  public private(set) var members: [RowID: Organization] = [:]

  init(
    _ organization: Organization, _ assessor: Assessor, _ book: LoadBook, _ rules: ScoreRules,
    plans: [RowID]
  ) {
    self.organization = organization
    self.assessor = assessor
    self.book = book
    self.rules = rules
    self.plans = plans
  }

  /// What has been read so far.
  public var load: OrganizationLoad { book.load(of: organization, rules) }

  mutating func take(_ count: Int) -> [RowID] {
    let next = Array(plans.prefix(count))
    plans.removeFirst(next.count)
    return next
  }

  mutating func add(_ wall: Wall) {
    book.add(wall)
    for member in wall.snapshot.members { members[member.id] = member }
  }
}

extension Store {
  /// Begins to read what an organization carries; nil when there is no such organization. `known`: only in the plans
  /// whose standing is kept and says that it carries something there.
  public func loadReading(
    of organization: RowID, _ assessor: Assessor, known: Bool
  ) throws(StoreError) -> LoadReading? {
    try read { db in
      guard
        let own = try Organization.fetchOne(
          db, sql: "\(Organization.query) WHERE id = ?", arguments: [organization])
      else { return nil }
      let memberships = try Membership.fetchAll(db, sql: "SELECT * FROM membership ORDER BY id")
      let collectives = try Organization.fetchAll(
        db, sql: "\(Organization.query) WHERE id IN (SELECT collective_id FROM membership)")
      let plans =
        try known
        ? RowID.fetchAll(
          db,
          sql: """
            SELECT plan_id FROM burden WHERE day = ? AND organization_id = ? ORDER BY plan_id DESC
            """, arguments: [assessor.today.description, organization])
        : RowID.fetchAll(db, sql: "SELECT id FROM plan WHERE kind = 'plan' ORDER BY id DESC")
      return LoadReading(
        own, assessor,
        LoadBook(
          Rosters(memberships, on: assessor.today),
          [own] + collectives.filter { $0.id != organization }, only: organization),
        try NamedRules.scores(db), plans: plans)
    }
  }

  /// Reads so many more plans.
  public func read(on reading: inout LoadReading, plans count: Int) throws(StoreError) {
    let next = reading.take(count)
    let assessor = reading.assessor
    for plan in next {
      let snapshot = try read { try Store.snapshot($0, of: plan) }
      if let snapshot { reading.add(Wall(snapshot: snapshot, text: "", assessor: assessor)) }
    }
  }
}
