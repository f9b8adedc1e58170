import Foundation
import GRDB

extension Store {
  /// What `open` may do about a file that is not there.
  public enum Purpose: Sendable {
    /// The file must exist.
    case existing
    /// The file must exist. Where a full disk keeps SQLite from writing beside it, it opens for reading alone.
    case reading
    /// Make the file, and the folders it lies in, when there is none.
    case create
  }

  /// Opens the store at `path`. A file that may not be written opens for reading.
  ///
  /// - Throws: `StoreError`; a file that is no store of ours is left as it is.
  public static func open(
    _ path: String, for purpose: Purpose = .existing, clock: Clock = .system
  ) throws(StoreError) -> Store {
    let files = FileManager.default
    var isDirectory: ObjCBool = false
    let exists = files.fileExists(atPath: path, isDirectory: &isDirectory)
    if isDirectory.boolValue { throw StoreError.notAStore(path: path) }
    if !exists {
      guard purpose == .create else {
        // A folder that may not be searched also hides the file.
        throw access(parent(of: path), X_OK) == 0 || errno == ENOENT
          ? StoreError.missing(path: path) : StoreError.noPermission(path: path)
      }
      do {
        try files.createDirectory(atPath: parent(of: path), withIntermediateDirectories: true)
      } catch {
        throw StoreError.noPermission(path: path)
      }
      guard access(parent(of: path), W_OK) == 0 else { throw StoreError.readOnly(path: path) }
    } else if access(path, R_OK) != 0 {
      throw StoreError.noPermission(path: path)
    }
    // SQLite writes its journal beside the file: the folder must be writable too.
    let writable = !exists || (access(path, W_OK) == 0 && access(parent(of: path), W_OK) == 0)
    if exists { try recognise(path) }
    do {
      return try connect(path, writable: writable, clock: clock)
    } catch {
      let error = StoreError(error, path: path)
      if !exists, case .diskFull = error {
        // A store that could not be made leaves nothing behind.
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
      }
      guard purpose == .reading, writable else { throw error }
      switch error {
      case .diskFull, .failed:
        if let store = try? connect(path, writable: false, clock: clock) { return store }
      default: break
      }
      throw error
    }
  }

  /// A store that lives only as long as the process.
  public static func inMemory(clock: Clock = .system) throws(StoreError) -> Store {
    do {
      let queue = try DatabaseQueue(configuration: configuration(readonly: false))
      try migrate(queue)
      return Store(path: ":memory:", queue: queue, clock: clock, isReadOnly: false)
    } catch {
      throw StoreError(error, path: ":memory:")
    }
  }

  static func connect(
    _ path: String, writable: Bool, clock: Clock
  ) throws -> Store {
    if writable {
      let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
      // Before anything is written: the file may be somebody else's.
      let version = try identify(queue, path: path)
      let mode = isOnNetwork(path) ? "DELETE" : "WAL"
      try queue.inDatabase { db in
        let current = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
        if current.uppercased() != mode {
          _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(mode)")
        }
        // What was acknowledged survives a power cut.
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
      if version < Schema.version { try migrate(queue) }
      return Store(path: path, queue: queue, clock: clock, isReadOnly: false)
    }
    var queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_IOERR].contains(
        error.resultCode)
    {
      // A WAL store in a folder that may not be written: nobody can be writing it without the two files beside it, so
      // it may be read as it lies.
      let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      queue = try DatabaseQueue(
        path: "file:\(escaped)?immutable=1", configuration: configuration(readonly: true))
    }
    // An older store can't be brought up to date by someone who may not write it.
    if try identify(queue, path: path) < Schema.version { throw StoreError.readOnly(path: path) }
    return Store(path: path, queue: queue, clock: clock, isReadOnly: true)
  }

  static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.label = "store"
    return configuration
  }

  /// Refuses a file that is not a store of ours before anything is written to it.
  private static func recognise(_ path: String) throws(StoreError) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError.noPermission(path: path)
    }
    defer { try? file.close() }
    let header = (try? file.read(upToCount: 100)) ?? Data()
    // An empty file is what SQLite makes first; it becomes a store.
    if header.isEmpty { return }
    let magic = Array("SQLite format 3\0".utf8)
    guard header.count == 100, Array(header.prefix(16)) == magic else {
      throw StoreError.notAStore(path: path)
    }
  }

  /// The version of the store's tables; 0 for a new file.
  private static func identify(_ queue: DatabaseQueue, path: String) throws -> Int {
    let (application, version, tables) = try queue.read { db in
      (
        try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      )
    }
    if application != Schema.applicationID, !(application == 0 && tables == 0) {
      throw StoreError.notAStore(path: path)
    }
    if version > Schema.version {
      throw StoreError.newer(path: path, version: version, known: Schema.version)
    }
    return version
  }

  private static func migrate(_ queue: DatabaseQueue) throws {
    try queue.write { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try Schema.migrator.migrate(queue)
  }

  private static func parent(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// Whether the folder lies on a file system that other machines share: WAL needs memory that all writers share.
  static func isOnNetwork(_ path: String) -> Bool {
    guard let resolved = realpath(parent(of: path), nil) else { return false }
    defer { free(resolved) }
    let folder = String(cString: resolved)
    let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
    return isOnNetwork(folder: folder, mounts: mounts)
  }

  /// `mounts`: as in /proc/self/mounts, a later line on the same place hiding an earlier one.
  static func isOnNetwork(folder: String, mounts: String) -> Bool {
    var longest = 0
    var kind: Substring = ""
    for line in mounts.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " ")).prefix(3).map { Substring($0) }
      guard fields.count == 3 else { continue }
      var place = String(fields[1])
      if place.utf8.contains(UInt8(ascii: "\\")) { place = place.replacing("\\040", with: " ") }
      let isAbove = place == "/" || folder == place || folder.hasPrefix(place + "/")
      if isAbove, place.utf8.count >= longest {
        longest = place.utf8.count
        kind = fields[2]
      }
    }
    return [
      "nfs", "cifs", "smb", "9p", "afs", "ceph", "fuse", "lustre", "gfs", "ocfs", "glusterfs",
    ]
    .contains { kind.hasPrefix($0) }
  }
}
