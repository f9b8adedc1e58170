import Foundation
import GRDB

/// One local file of plans. All writes go through `apply`.
public final class Store: Sendable {
  /// Where the file is; ":memory:" for a store that is never kept.
  public let path: String
  public let clock: Clock
  /// Whether this process may only read.
  public let isReadOnly: Bool
  /// The day that a store of the past was known on; nil for the store as it is.
  public let knownOn: Day?
  let queue: DatabaseQueue

  init(
    path: String, queue: DatabaseQueue, clock: Clock, isReadOnly: Bool, knownOn: Day? = nil
  ) {
    self.path = path
    self.queue = queue
    self.clock = clock
    self.isReadOnly = isReadOnly
    self.knownOn = knownOn
  }

  /// Makes a change in one transaction, signed and logged, and returns how it is taken back.
  ///
  /// `today`: the day that limits and due dates are held against, where it is not the clock's.
  ///
  /// - Throws: `StoreError`; then nothing was changed.
  @discardableResult
  public func apply(
    _ edit: PlanEdit, by actor: Actor, today: Day? = nil
  ) throws(StoreError) -> Applied {
    try requireWritable()
    return try guarded(edit) {
      try queue.write { db in
        let context = ChangeContext(
          db: db, actor: actor, clock: clock, today: edit.goesByDay ? today : nil)
        try context.authorize(edit)
        let kind = try edit.perform(in: context)
        return try context.log(kind)
      }
    }
  }

  func requireWritable() throws(StoreError) {
    if let knownOn { throw StoreError.past(knownOn) }
    guard !isReadOnly else { throw StoreError.readOnly(path: path) }
  }

  /// Takes back the person's latest change that still stands.
  @discardableResult
  public func undo(by actor: Actor) throws(StoreError) -> Applied {
    guard let sequence = try read({ try LogEntry.latest(.undo, $0, by: actor) }) else {
      throw StoreError.nothingToUndo
    }
    return try apply(.revert(sequence: sequence), by: actor)
  }

  /// The change that `undo` would take back; nil where there is none.
  public func nextUndo(by actor: Actor) throws(StoreError) -> LogEntry? {
    guard let sequence = try read({ try LogEntry.latest(.undo, $0, by: actor) }) else { return nil }
    return try log(limit: 1, before: sequence + 1).first
  }

  /// Does again what the person last took back.
  @discardableResult
  public func redo(by actor: Actor) throws(StoreError) -> Applied {
    guard let sequence = try read({ try LogEntry.latest(.redo, $0, by: actor) }) else {
      throw StoreError.nothingToRedo
    }
    return try apply(.revert(sequence: sequence), by: actor)
  }

  /// A number that changes when another process has written; costs a few microseconds.
  public func dataVersion() throws(StoreError) -> Int64 {
    try read { try Int64.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
  }

  /// Runs a query in a consistent snapshot.
  func read<T: Sendable>(_ query: (Database) throws -> T) throws(StoreError) -> T {
    try guarded(nil) { try queue.read(query) }
  }

  private func guarded<T>(_ edit: PlanEdit?, _ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch {
      if case .revert(let sequence) = edit, let error = error as? DatabaseError,
        error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY
      {
        throw StoreError.restedUpon(sequence: sequence, later: [])
      }
      throw StoreError(error, path: path)
    }
  }
}

extension ChangeContext {
  /// Appends the changes made so far to the log.
  func log(_ kind: EditKind) throws -> Applied {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let record = String(decoding: try encoder.encode(changes), as: UTF8.self)
    let words = String(decoding: try encoder.encode(detail), as: UTF8.self)
    try db.cachedStatement(
      sql: """
        INSERT INTO change_log (time, uid, login, kind, plan_id, item_id, indicator_id,
          organization_id, detail, undoes, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      stamp, Int64(actor.uid), actor.login, kind.rawValue, planID, itemID, indicatorID,
      organizationID, words, undoes, record,
    ])
    let sequence = db.lastInsertedRowID
    if subjects.count > 1 {
      for subject in subjects { try subject.insert(db, sequence: sequence) }
    }
    return Applied(
      sequence: sequence, planID: planID, itemID: itemID, indicatorID: indicatorID,
      detail: detail)
  }
}

extension StoreError {
  /// What an error of SQLite or the file system means for the store at `path`.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(path: path, detail: String(describing: error))
      return
    }
    // No room for the memory that a WAL store's users share.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .diskFull(path: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message ?? "")
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .noPermission(path: path)
    default: self = .failed(path: path, detail: error.message ?? error.description)
    }
  }
}
