import Foundation
import GRDB

/// The only hand that writes rows: makes each change and remembers it for the log.
///
/// Lives inside one transaction.
final class ChangeContext {
  let db: Database
  let actor: Actor
  let stamp: String
  /// Where the machine stands, or the day that the person works as of.
  let today: Day
  private(set) var changes: [RowChange] = []

  /// Set for imports: the log then keeps the numbers of new rows, not the rows.
  var isBulk = false
  /// What the edit is about, for the log's filters.
  var planID: RowID?
  var itemID: RowID?
  var indicatorID: RowID?
  var organizationID: RowID?
  /// What the log's sentence says, in the words of the plan.
  var detail: [String: String] = [:]
  /// The change this one takes back.
  var undoes: Int64?
  /// All that the edit is about, where that is several things.
  var subjects: [LogSubject] = []

  init(db: Database, actor: Actor, clock: Clock, today: Day? = nil) {
    self.db = db
    self.actor = actor
    stamp = clock.stamp
    self.today = today ?? clock.today
  }

  /// Makes a row and returns its number.
  @discardableResult
  func insert(_ table: String, _ row: [String: (any DatabaseValueConvertible)?]) throws -> RowID {
    let columns = row.keys.sorted()
    let statement = try db.cachedStatement(sql: ChangeContext.insertion(table, columns))
    try statement.execute(
      arguments: StatementArguments(
        columns.map { (row[$0] ?? nil)?.databaseValue ?? .null }))
    let id = db.lastInsertedRowID
    changes.append(
      .insert(
        table: table, id: id, row: isBulk ? nil : try fetch(table, id) ?? [:]))
    return id
  }

  /// Changes columns of a row. `expecting`: what the edit was made against; anything else there is a conflict.
  func update(
    _ table: String, _ id: RowID, _ values: [String: (any DatabaseValueConvertible)?],
    expecting: [String: (any DatabaseValueConvertible)?] = [:]
  ) throws {
    guard let row = try fetch(table, id) else { throw StoreError.noSuch(kind: table, id: id) }
    for (column, value) in expecting {
      let wanted = try ColumnValue(value?.databaseValue ?? .null)
      let found = row[column] ?? .null
      if found != wanted {
        throw StoreError.conflict(
          Conflict(
            table: table, id: id, field: column, expected: wanted.written, found: found.written))
      }
    }
    var old: [String: ColumnValue] = [:]
    var new: [String: ColumnValue] = [:]
    for (column, value) in values {
      let wanted = try ColumnValue(value?.databaseValue ?? .null)
      let found = row[column] ?? .null
      if found != wanted {
        old[column] = found
        new[column] = wanted
      }
    }
    guard !new.isEmpty else { return }
    try write(table, id, new)
    changes.append(.update(table: table, id: id, old: old, new: new))
  }

  /// Takes a row away.
  func delete(_ table: String, _ id: RowID) throws {
    guard let row = try fetch(table, id) else { throw StoreError.noSuch(kind: table, id: id) }
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE id = ?").execute(arguments: [id])
    changes.append(.delete(table: table, id: id, row: row))
  }

  /// Takes back one logged change; `strict` refuses when the row is no longer as the change left it.
  func revert(_ change: RowChange, strict: Bool = true) throws {
    switch change {
    case .insert(let table, let id, let row):
      if strict, let row {
        try expect(table, id, row)
      }
      try delete(table, id)
    case .update(let table, let id, let old, let new):
      if strict {
        try expect(table, id, new)
      }
      try write(table, id, old)
      changes.append(.update(table: table, id: id, old: new, new: old))
    case .delete(let table, let id, let row):
      let columns = row.keys.sorted()
      try db.execute(
        sql: ChangeContext.insertion(table, columns),
        arguments: StatementArguments(columns.map { (row[$0] ?? .null).databaseValue }))
      changes.append(.insert(table: table, id: id, row: row))
    }
  }

  private func expect(_ table: String, _ id: RowID, _ wanted: [String: ColumnValue]) throws {
    let row = try fetch(table, id)
    for (column, value) in wanted.sorted(by: { $0.key < $1.key }) {
      let found = row?[column]
      if found != value {
        throw StoreError.conflict(
          Conflict(
            table: table, id: id, field: column, expected: value.written, found: found?.written))
      }
    }
  }

  private func write(_ table: String, _ id: RowID, _ values: [String: ColumnValue]) throws {
    let columns = values.keys.sorted()
    let assignments = columns.map { "\"\($0)\" = ?" }.joined(separator: ", ")
    let arguments = columns.map { (values[$0] ?? .null).databaseValue } + [id.databaseValue]
    try db.cachedStatement(sql: "UPDATE \(table) SET \(assignments) WHERE id = ?").execute(
      arguments: StatementArguments(arguments))
  }

  private func fetch(_ table: String, _ id: RowID) throws -> [String: ColumnValue]? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT * FROM \(table) WHERE id = ?"), arguments: [id])
    else { return nil }
    var values: [String: ColumnValue] = [:]
    for (column, value) in row { values[column] = try ColumnValue(value) }
    return values
  }

  private static func insertion(_ table: String, _ columns: [String]) -> String {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(names)) VALUES (\(places))"
  }
}
