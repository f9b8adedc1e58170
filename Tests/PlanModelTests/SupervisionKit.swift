import Foundation
import GRDB
import Synchronization
import TestSupport

@testable import PlanModel

/// A clock that tests move by days.
final class DayClock: Sendable {
  private let seconds: Mutex<Int>

  init(_ day: String) { seconds = Mutex(Kit.day(day).number * 86_400 + 43_200) }

  var clock: Clock { Clock { [self] in seconds.withLock { $0 } } }
  var today: Day { Day(number: seconds.withLock { $0 } / 86_400) }

  func set(_ day: String) { seconds.withLock { $0 = Kit.day(day).number * 86_400 + 43_200 } }
  func advance(days: Int) { seconds.withLock { $0 += days * 86_400 } }
}

/// A store in memory with the small plan of 2025 imported.
struct StoreKit {
  let store: Store
  let clock: DayClock
  let plan: RowID

  static let anna = Actor(uid: 1001, login: "anna")
  static let bo = Actor(uid: 1002, login: "bo")

  init(_ day: String = "2025-01-10", draft: DraftPlan = DraftFixtures.small) throws {
    clock = DayClock(day)
    store = try Store.inMemory(clock: clock.clock)
    let applied = try store.apply(
      .importPlan(draft, DraftFixtures.document()), by: StoreKit.anna)
    plan = applied.planID ?? 0
  }

  @discardableResult
  func apply(_ edit: PlanEdit, by actor: Actor = StoreKit.anna) throws -> Applied {
    try store.apply(edit, by: actor)
  }

  var snapshot: PlanSnapshot {
    get throws { try store.snapshot(of: plan) ?? PlanSnapshot.none }
  }

  /// 高新技术企业数量 ≥600家, a stock without baseline, of item 1.
  var stock: RowID { get throws { try snapshot.indicators[0].id } }
  /// 技术改造投资 205亿元, a flow, of item 2.1.
  var flow: RowID { get throws { try snapshot.indicators[1].id } }
  /// 2.1 培育企业.
  var item: RowID { get throws { try snapshot.items[2].id } }

  func organization(_ name: String) throws -> RowID {
    try store.organizations().first { $0.organization.name == name }?.id ?? 0
  }

  func observe(
    _ indicator: RowID, _ period: String, _ value: Decimal, basis: ObservationBasis = .cumulative,
    growth: Decimal? = nil, organization: RowID? = nil, replacing: RowID? = nil,
    by actor: Actor = StoreKit.anna
  ) throws {
    try store.apply(
      .observe([
        ObservationEntry(
          indicatorID: indicator, period: Period(period) ?? .year(1), value: value, basis: basis,
          growth: growth, replacing: replacing, organizationID: organization)
      ]), by: actor)
  }

  func wall(_ day: String) throws -> Wall {
    Wall(snapshot: try snapshot, text: "", assessor: try store.assessor(today: Kit.day(day)))
  }

  /// Everything in the store but the log, in one text.
  var contents: String { get throws { try Contents.of(store) } }
}

enum Contents {
  /// Every row of every table but the log and what is worked out from the others.
  static func of(_ store: Store) throws -> String {
    try store.read { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
            AND name NOT LIKE 'grdb%' AND name NOT IN ('change_log', 'log_subject', 'search_text')
          ORDER BY name
          """)
      let kept = Set(Schema.kept + ["load"])
      return try tables.filter { !kept.contains($0) }.map { table in
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY id")
        return table + "\n" + rows.map(\.description).joined(separator: "\n")
      }.joined(separator: "\n--\n")
    }
  }
}

extension PlanSnapshot {
  fileprivate static var none: PlanSnapshot {
    PlanSnapshot(
      plan: Kit.plan(), items: [], organizations: [], duties: [], indicators: [], subsidies: [],
      doubts: [], milestones: [], shares: [], memberObservations: [], members: [])
  }
}
