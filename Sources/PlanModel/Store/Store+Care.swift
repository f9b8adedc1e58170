import Foundation
import GRDB

/// One thing that is not as it must be.
public struct CheckFinding: Hashable, Sendable, Codable {
  /// The rule that is broken, such as "integrity" or "span".
  public var rule: String
  /// Where: table and row number.
  public var place: String

  public init(rule: String, place: String) {
    self.rule = rule
    self.place = place
  }
}

extension Store {
  /// SQLite's integrity, its references, and the model's own rules. Empty when all is well.
  public func check() throws(StoreError) -> [CheckFinding] {
    try read { db in
      var findings: [CheckFinding] = []
      for row in try String.fetchAll(db, sql: "PRAGMA integrity_check") where row != "ok" {
        findings.append(CheckFinding(rule: "integrity", place: row))
      }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        let table: String = row[0]
        findings.append(CheckFinding(rule: "reference", place: "\(table) \(row[1] as Int64? ?? 0)"))
      }
      for (rule, sql) in Store.rules {
        for place in try String.fetchAll(db, sql: sql) {
          findings.append(CheckFinding(rule: rule, place: place))
        }
      }
      findings += try Store.unreadable(db)
      return findings
    }
  }

  /// Copies the store to `destination`, consistent while others write. Refuses to overwrite.
  public func backup(to destination: String) throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: destination) else {
      throw StoreError.exists(path: destination)
    }
    // Written beside its place and then moved, so that a full disk leaves nothing half-written there.
    let partial = destination + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    do {
      let copy = try DatabaseQueue(path: partial)
      try queue.backup(to: copy)
      try copy.writeWithoutTransaction {
        _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
      try FileManager.default.moveItem(atPath: partial, toPath: destination)
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: partial + suffix)
      }
      if let error = error as? DatabaseError, error.resultCode == .SQLITE_CANTOPEN {
        throw StoreError.readOnly(path: destination)
      }
      throw StoreError(error, path: destination)
    }
  }

  private static let rules: [(String, String)] = [
    (
      "parent",
      """
      SELECT 'item ' || item.id FROM item JOIN item AS parent ON parent.id = item.parent_id
      WHERE parent.plan_id <> item.plan_id OR parent.position >= item.position
      """
    ),
    (
      "span",
      """
      SELECT 'item ' || item.id FROM item JOIN plan ON plan.id = item.plan_id
      JOIN document ON document.id = plan.document_id WHERE item."end" > length(document.text)
      """
    ),
    (
      "indicator's item",
      """
      SELECT 'indicator ' || indicator.id FROM indicator JOIN item ON item.id = indicator.item_id
      WHERE item.plan_id <> indicator.plan_id
      """
    ),
    (
      "superseded by itself",
      "SELECT 'observation ' || id FROM observation WHERE superseded_by = id"
    ),
    (
      "superseding another figure",
      """
      SELECT 'observation ' || old.id FROM observation AS old
      JOIN observation AS new ON new.id = old.superseded_by
      WHERE new.indicator_id <> old.indicator_id
      """
    ),
  ]

  /// Values that the CHECKs of the schema can't judge: periods, days and exact decimals in their written form.
  private static func unreadable(_ db: Database) throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let columns: [(String, String, (String) -> Bool)] = [
      ("observation", "period", { Period($0) != nil }),
      ("observation", "value", { Decimal(exactly: $0) != nil }),
      ("target", "due", { Period($0) != nil }),
      ("target", "value", { Decimal(exactly: $0) != nil }),
      ("item", "due", { Period($0) != nil }),
      ("indicator", "baseline", { Decimal(exactly: $0) != nil }),
      ("milestone", "due", { Period($0) != nil }),
      ("milestone", "begins", { Day($0) != nil }),
      ("milestone", "figure", { Decimal(exactly: $0) != nil }),
      ("share", "value", { Decimal(exactly: $0) != nil }),
      ("supervision_order", "due", { Day($0) != nil }),
      ("membership", "from_day", { Day($0) != nil }),
      ("membership", "to_day", { Day($0) != nil }),
    ]
    for (table, column, isReadable) in columns {
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, \(column) FROM \(table) WHERE \(column) IS NOT NULL")
      while let row = try rows.next() {
        if !isReadable(row[1]) {
          findings.append(CheckFinding(rule: "\(column)", place: "\(table) \(row[0] as Int64)"))
        }
      }
    }
    return findings
  }
}
