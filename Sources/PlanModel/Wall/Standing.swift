import Foundation
import GRDB

/// How one plan stands: a line of the overview.
public struct PlanStanding: Sendable, Hashable, Identifiable {
  public var plan: Plan
  public var lights: RollUp
  public var items: Int
  public var indicators: Int
  /// Doubts that nobody has settled.
  public var doubts: Int
  /// Indicators whose newest figure is overdue for the period.
  public var unreported: Int
  /// Whether it has been worked out; the counts of a plan that is not known yet are no zeros.
  public var isKnown: Bool
  /// The name of the document, where it has no title to tell the plan by.
  public var untitledDocument: String?

  public var id: RowID { plan.id }

  public init(
    plan: Plan, lights: RollUp, items: Int, indicators: Int, doubts: Int, unreported: Int,
    isKnown: Bool = true
  ) {
    self.plan = plan
    self.lights = lights
    self.items = items
    self.indicators = indicators
    self.doubts = doubts
    self.unreported = unreported
    self.isKnown = isKnown
  }

  /// A plan that nobody has looked at yet.
  init(unknown plan: Plan) {
    self.init(
      plan: plan, lights: RollUp(), items: 0, indicators: 0, doubts: 0, unreported: 0,
      isKnown: false)
  }
}

/// An indicator that is behind, as the overview lists it.
public struct Laggard: Sendable, Hashable {
  public var planID: RowID
  public var indicatorID: RowID
  public var planTitle: String
  public var name: String
  public var light: Light { shortfall.light }

  /// Marks a light that comes from an old figure: 至2025Q1.
  public func staleMark(_ language: Language) -> String? {
    asOf.map { Words.staleMark(language, $0.description) }
  }

  /// With what it counts; nil when only the due date says that it is behind.
  public var deviation: Deviation?
  /// The period of the figure that the light comes from, where that is too old; nil where it is not.
  public var asOf: Period?
  /// Where it stands in the list.
  public var shortfall: Shortfall

  public init(
    planID: RowID, indicatorID: RowID, planTitle: String, name: String,
    deviation: Deviation?, asOf: Period? = nil, shortfall: Shortfall
  ) {
    self.planID = planID
    self.indicatorID = indicatorID
    self.planTitle = planTitle
    self.name = name
    self.deviation = deviation
    self.asOf = asOf
    self.shortfall = shortfall
  }
}

/// How all plans stand.
public struct Standings: Sendable {
  /// The latest plan first.
  public var plans: [PlanStanding]
  /// The indicators furthest behind, over all plans, the worst first.
  public var laggards: [Laggard]

  /// The plan to show first: the latest that says what is to be done.
  public var foremost: PlanStanding? { plans.first { $0.plan.kind == .plan } ?? plans.first }

  public init(plans: [PlanStanding], laggards: [Laggard]) {
    self.plans = plans
    self.laggards = laggards
  }
}

extension Store {
  /// How all plans stand as of the assessor's day. What is not kept from an earlier look is worked out as far as `effort`
  /// goes and kept; plans beyond it are not known yet (`isKnown`).
  public func standings(
    _ assessor: Assessor, laggards limit: Int = 20, effort: StandingEffort = .all
  ) throws(StoreError) -> Standings {
    let (book, plans, kept, names) = try read { db in
      let book = StandingBook(assessor, scores: try NamedRules.scores(db))
      let plans = try Plan.fetchAll(db, sql: "SELECT * FROM plan ORDER BY id DESC")
      let names = try Store.documentNames(db, of: plans.filter { $0.title.isEmpty })
      return (book, plans, try book.kept(db, plans: plans), names)
    }
    var known = kept
    var worst: [Laggard] = []
    var isKept = true
    var missing = Store.order(plans.filter { kept[$0.id] == nil }, effort)[...]
    var room = effort.indicators
    while !missing.isEmpty, room > 0 {
      let share = missing.prefix(Store.atOnce)
      missing = missing.dropFirst(share.count)
      let found = try keep(Array(share), book, room: &room)
      isKept = isKept && found.isKept
      for plan in found.plans {
        known[plan.standing.id] = plan.standing
        worst += plan.laggards
      }
    }
    if isKept {
      worst = try read { try book.laggards($0, limit: limit) }
    } else {
      let others = try read { try book.laggards($0, limit: limit) }
      let own = Set(worst.map(\.indicatorID))
      worst = (worst + others.filter { !own.contains($0.indicatorID) })
        .sorted(by: StandingBook.isWorse)
    }
    return Standings(
      plans: plans.map { plan in
        var standing = known[plan.id] ?? PlanStanding(unknown: plan)
        standing.untitledDocument = names[plan.id]
        return standing
      },
      laggards: Array(worst.prefix(limit)))
  }

  private static func documentNames(_ db: Database, of plans: [Plan]) throws -> [RowID: String] {
    var names: [RowID: String] = [:]
    for plan in plans {
      names[plan.id] = try String.fetchOne(
        db, sql: "SELECT name FROM document WHERE id = ?", arguments: [plan.documentID])
    }
    return names
  }

  /// Works out and keeps one more plan of those that are not known yet, and says what is furthest behind now; nil when the
  /// plan is gone. Reads no other plan: while many are worked out one by one, somebody may press a key.
  public func learn(
    _ plan: Plan, _ assessor: Assessor, laggards limit: Int = 20
  ) throws(StoreError) -> (standing: PlanStanding, laggards: [Laggard])? {
    let book = try read { StandingBook(assessor, scores: try NamedRules.scores($0)) }
    var room = 1
    let found = try keep([plan], book, room: &room)
    guard var standing = found.plans.first?.standing else { return nil }
    if standing.plan.title.isEmpty {
      standing.untitledDocument = try read { try Store.documentNames($0, of: [plan])[plan.id] }
    }
    return (standing, try read { try book.laggards($0, limit: limit) })
  }

  /// So many plans are worked out in one transaction: others wait for it.
  private static let atOnce = 10

  private static func order(_ plans: [Plan], _ effort: StandingEffort) -> [Plan] {
    guard case .some(_, let first) = effort, !first.isEmpty else { return plans }
    let wanted = Set(first)
    return plans.filter { wanted.contains($0.id) } + plans.filter { !wanted.contains($0.id) }
  }

  /// What a share of the plans came to, and whether it is kept.
  private struct Found {
    var plans: [KeptPlan]
    var isKept: Bool
  }

  /// Works plans out and keeps them in one transaction; where that can't be, only works them out.
  private func keep(
    _ plans: [Plan], _ book: StandingBook, room: inout Int
  ) throws(StoreError) -> Found {
    let budget = room
    func workOut(_ db: Database) throws -> [KeptPlan] {
      let memberships = try Membership.fetchAll(db, sql: "SELECT * FROM membership ORDER BY id")
      let rosters = Rosters(memberships, on: book.assessor.today)
      var found: [KeptPlan] = []
      var left = budget
      for plan in plans where left > 0 {
        // Read again: it may have changed since the list was read.
        guard let plan = try Plan.fetchOne(db, id: plan.id),
          let one = try book.workOut(db, plan, rosters)
        else { continue }
        // A plan without indicators is read as well.
        left -= max(one.standing.indicators, 1)
        found.append(one)
      }
      return found
    }
    let today = clock.today
    // What may only be read is kept in memory, as long as it is open.
    let kept: [KeptPlan]? = try? queue.writeWithoutTransaction { db in
      if isReadOnly, knownOn == nil { try Schema.keepInMemory(db) }
      var result: [KeptPlan] = []
      try db.inTransaction(isReadOnly ? .deferred : .immediate) {
        result = try workOut(db)
        try book.tidy(db, today: today)
        for one in result { try book.keep(db, one) }
        return .commit
      }
      return result
    }
    let found: [KeptPlan]
    if let kept { found = kept } else { found = try read { try workOut($0) } }
    room -= found.reduce(0) { $0 + max($1.standing.indicators, 1) }
    return Found(plans: found, isKept: kept != nil)
  }

  /// Forgets what a store that may only be read has kept in memory: somebody has written to the file.
  public func forgetStandings() {
    guard isReadOnly, knownOn == nil else { return }
    try? queue.writeWithoutTransaction { db in
      // Those in memory, which stand before the file's.
      for drop in Schema.drops { try db.execute(sql: drop) }
    }
  }
}

extension StandingEffort {
  fileprivate var indicators: Int {
    switch self {
    case .all: .max
    case .some(let indicators, _): indicators
    }
  }
}
