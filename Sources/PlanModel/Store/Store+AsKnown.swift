import Foundation
import GRDB

extension Store {
  /// The store as it stood at the end of a day: a copy in memory, for reading, in which every later change is taken
  /// back, the latest first. Exact, since the log holds every row that a change touched.
  public func asKnown(on day: Day) throws(StoreError) -> Store {
    let copy: DatabaseQueue
    do {
      copy = try DatabaseQueue(configuration: Store.configuration(readonly: false))
      try queue.backup(to: copy)
      let clock = Clock.fixed(day)
      try copy.write { db in
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let later = try Int64.fetchAll(
          db,
          // What stood is always a beginning of the log, also where a machine's clock once went back.
          sql: """
            SELECT sequence FROM change_log WHERE sequence > ifnull(
              (SELECT max(sequence) FROM change_log WHERE time < ?), 0)
            ORDER BY sequence DESC
            """,
          arguments: [Clock.stamp(startOf: day + 1)])
        let context = ChangeContext(
          db: db, actor: Actor(uid: 0, login: ""), clock: clock)
        for sequence in later {
          for change in try LogEntry.changes(db, sequence: sequence).reversed() {
            try context.revert(change, strict: false)
          }
          try db.execute(
            sql: "DELETE FROM log_subject WHERE sequence = ?", arguments: [sequence])
          try db.execute(sql: "DELETE FROM change_log WHERE sequence = ?", arguments: [sequence])
        }
      }
      return Store(path: path, queue: copy, clock: clock, isReadOnly: true, knownOn: day)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The day of the first change; nil for an empty store.
  public func firstDay() throws(StoreError) -> Day? {
    try read {
      try String.fetchOne($0, sql: "SELECT min(time) FROM change_log")
        .flatMap { Day($0.prefix(10)) }
    }
  }
}
