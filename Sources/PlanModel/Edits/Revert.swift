import Foundation
import GRDB

extension ChangeContext {
  /// Takes back a logged change, and says whether that was an undo or a redo.
  func revert(sequence: Int64) throws -> EditKind {
    guard let entry = try LogEntry.fetchOne(db, sequence: sequence) else {
      throw StoreError.noSuch(kind: "change", id: sequence)
    }
    if try LogEntry.isUndone(db, sequence: sequence) { throw StoreError.nothingToUndo }
    if entry.kind == .importPlan || entry.detail["undone"] == EditKind.importPlan.rawValue,
      let plan = entry.planID
    {
      // Everything recorded on a plan rests on its import.
      let later = try LogEntry.standing(db, plan: plan, after: sequence)
      if !later.isEmpty { throw StoreError.restedUpon(sequence: sequence, later: later) }
    }
    isBulk = false
    planID = entry.planID
    itemID = entry.itemID
    indicatorID = entry.indicatorID
    organizationID = entry.organizationID
    detail = entry.detail
    subjects = try LogSubject.fetchAll(db, sequence: sequence)
    detail["undone"] = entry.detail["undone"] ?? entry.kind.rawValue
    let changes = try LogEntry.changes(db, sequence: sequence)
    try refuseOvertaken(entry, changes)
    // Children are made after their parents, and so taken away before them; only at the end must all references hold.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    for change in changes.reversed() { try revert(change) }
    try requireKeeper()
    undoes = sequence
    return entry.undoes == nil || entry.kind == .redo ? .undo : .redo
  }

  /// A figure that is reopened and verified again looks as it did after the first time: only the log tells that others
  /// have decided on it since. Their decision is taken back first, by them or in the audit trail.
  private func refuseOvertaken(_ entry: LogEntry, _ changes: [RowChange]) throws {
    let kind = entry.detail["undone"].flatMap(EditKind.init) ?? entry.kind
    guard [.verify, .returnObservation, .reopen].contains(kind), let plan = entry.planID else {
      return
    }
    let figures = Set(changes.compactMap(\.figure))
    let later = try LogEntry.standing(db, plan: plan, after: entry.sequence).filter {
      try LogEntry.changes(db, sequence: $0).contains { change in
        change.figure.map(figures.contains) ?? false
      }
    }
    if !later.isEmpty { throw StoreError.restedUpon(sequence: entry.sequence, later: later) }
  }
}

extension RowChange {
  /// The figure that is changed.
  fileprivate var figure: RowID? {
    if case .update("observation", let id, _, _) = self { id } else { nil }
  }
}
