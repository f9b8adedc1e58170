import Foundation
import GRDB

extension Store {
  /// Whoever has a role, in the order they were entered.
  public func people() throws(StoreError) -> [Person] {
    try read { try Person.fetchAll($0, sql: "SELECT * FROM person ORDER BY id") }
  }

  /// All orders, the latest first. `open`: without those that are closed.
  public func orders(open: Bool = false) throws(StoreError) -> [SupervisionOrder] {
    try read { try Store.orders($0, open: open) }
  }

  /// All problems, the latest first. `open`: without those that are closed.
  public func problems(open: Bool = false) throws(StoreError) -> [Problem] {
    try read { try Store.problems($0, open: open) }
  }

  /// How often each figure was asked for, the earliest first.
  public func reminders(of indicator: RowID) throws(StoreError) -> [Reminder] {
    try read {
      try Reminder.fetchAll(
        $0, sql: "SELECT * FROM reminder WHERE indicator_id = ? ORDER BY id",
        arguments: [indicator])
    }
  }

  /// Every figure ever recorded for an indicator, also corrected ones and those of members, in the order recorded.
  public func history(of indicator: RowID) throws(StoreError) -> [Observation] {
    try read {
      try Observation.fetchAll(
        $0, sql: "SELECT * FROM observation WHERE indicator_id = ? ORDER BY id",
        arguments: [indicator])
    }
  }

  /// One figure; nil when there is none.
  public func observation(_ id: RowID) throws(StoreError) -> Observation? {
    try read { try Observation.fetchOne($0, id: id) }
  }

  static func orders(_ db: Database, open: Bool) throws -> [SupervisionOrder] {
    try SupervisionOrder.fetchAll(
      db,
      sql: """
        SELECT * FROM supervision_order \(open ? "WHERE state <> 'closed'" : "")
        ORDER BY \(open ? "due, " : "")id DESC
        """
    ).map { order in
      var order = order
      order.events = try OrderEvent.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM order_event WHERE order_id = ? ORDER BY id"),
        arguments: [order.id])
      return order
    }.sorted { $0.id > $1.id }
  }

  static func problems(_ db: Database, open: Bool) throws -> [Problem] {
    try Problem.fetchAll(
      db,
      sql: "SELECT * FROM problem \(open ? "WHERE closed_at IS NULL" : "") ORDER BY id DESC"
    ).map { problem in
      var problem = problem
      problem.remedies = try Remedy.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM remedy WHERE problem_id = ? ORDER BY id"),
        arguments: [problem.id])
      return problem
    }
  }

  /// What each entry would be refused for, by its position; nothing is kept.
  public func rehearse(
    _ entries: [ObservationEntry], by actor: Actor
  ) throws(StoreError) -> [(position: Int, error: StoreError)] {
    try requireWritable()
    do {
      return try queue.writeWithoutTransaction { db in
        var refused: [(position: Int, error: StoreError)] = []
        try db.inTransaction {
          let context = ChangeContext(db: db, actor: actor, clock: clock)
          for (position, entry) in entries.enumerated() {
            do {
              try db.inSavepoint {
                try context.authorize(.observe([entry]))
                try context.observe(entry)
                return .commit
              }
            } catch let error as StoreError {
              refused.append((position, error))
            }
          }
          return .rollback
        }
        return refused
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
