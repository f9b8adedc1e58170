import Foundation
import GRDB

/// 留痕: one signed, dated change.
public struct LogEntry: Identifiable, Hashable, Sendable {
  public var sequence: Int64
  /// An instant of UTC: 2018-10-08T01:30:00Z.
  public var time: String
  public var uid: UInt32
  public var login: String
  public var kind: EditKind
  public var planID: RowID?
  public var itemID: RowID?
  public var indicatorID: RowID?
  public var organizationID: RowID?
  /// What the log's sentence says, in the words of the plan.
  public var detail: [String: String]
  /// The change this one takes back.
  public var undoes: Int64?
  /// The place of the organization it is about, where organizations of several places share the name.
  public var region: String?

  public var id: Int64 { sequence }
}

extension LogEntry: FetchableRecord {
  public init(row: Row) throws {
    sequence = row["sequence"]
    time = row["time"]
    uid = UInt32(truncatingIfNeeded: row["uid"] as Int64)
    login = row["login"]
    kind = EditKind(rawValue: row["kind"]) ?? .observe
    planID = row["plan_id"]
    itemID = row["item_id"]
    indicatorID = row["indicator_id"]
    organizationID = row["organization_id"]
    let json: String = row["detail"]
    detail = (try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))) ?? [:]
    undoes = row["undoes"]
  }

  static func fetchOne(_ db: Database, sequence: Int64) throws -> LogEntry? {
    try fetchOne(
      db.cachedStatement(sql: "SELECT * FROM change_log WHERE sequence = ?"), arguments: [sequence])
  }

  static func changes(_ db: Database, sequence: Int64) throws -> [RowChange] {
    let json =
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT changes FROM change_log WHERE sequence = ?"),
        arguments: [sequence]) ?? "[]"
    return try JSONDecoder().decode([RowChange].self, from: Data(json.utf8))
  }

  /// Whether a change has been taken back and not been redone since.
  static func isUndone(_ db: Database, sequence: Int64) throws -> Bool {
    let undoing = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT sequence FROM change_log WHERE undoes = ?"),
      arguments: [sequence])
    for one in undoing where try !isUndone(db, sequence: one) { return true }
    return false
  }

  /// Changes of a plan after `sequence` that have not been taken back.
  static func standing(_ db: Database, plan: RowID, after sequence: Int64) throws -> [Int64] {
    let entries = try LogEntry.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM change_log WHERE plan_id = ? AND sequence > ? ORDER BY sequence"),
      arguments: [plan, sequence])
    return try entries.filter { try $0.undoes == nil && !isUndone(db, sequence: $0.sequence) }
      .map(\.sequence)
  }

  /// The latest change of a person that can be taken back (`undo`) or done again (`redo`).
  static func latest(_ kind: EditKind, _ db: Database, by actor: Actor) throws -> Int64? {
    let entries = try LogEntry.fetchCursor(
      db, sql: "SELECT * FROM change_log WHERE uid = ? ORDER BY sequence DESC",
      arguments: [Int64(actor.uid)])
    while let entry = try entries.next() {
      switch (kind, entry.kind) {
      case (.undo, .undo), (.undo, .redo): continue
      case (.undo, _):
        if try !isUndone(db, sequence: entry.sequence) { return entry.sequence }
      case (.redo, .undo):
        if try !isUndone(db, sequence: entry.sequence) { return entry.sequence }
      case (.redo, .redo): continue
      default: return nil
      }
    }
    return nil
  }
}

/// One of several things that an entry of the log is about.
struct LogSubject: Hashable {
  var itemID: RowID?
  var indicatorID: RowID?
  var organizationID: RowID?

  static func fetchAll(_ db: Database, sequence: Int64) throws -> [LogSubject] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM log_subject WHERE sequence = ? ORDER BY id"),
      arguments: [sequence]
    ).map {
      LogSubject(
        itemID: $0["item_id"], indicatorID: $0["indicator_id"],
        organizationID: $0["organization_id"])
    }
  }

  func insert(_ db: Database, sequence: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO log_subject (sequence, item_id, indicator_id, organization_id)
        VALUES (?, ?, ?, ?)
        """
    ).execute(arguments: [sequence, itemID, indicatorID, organizationID])
  }
}
