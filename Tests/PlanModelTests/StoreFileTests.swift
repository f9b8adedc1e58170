import Foundation
import GRDB
import TestSupport
import Testing

@testable import PlanModel

@Suite("The store's file")
struct StoreFileTests {
  let anna = Actor(uid: 1001, login: "anna")

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test("a store is made, closed and opened again with what was in it")
  func reopen() throws {
    try inFolder { folder in
      let path = folder + "/deep/er/plans.guatu"
      #expect(throws: StoreError.missing(path: path)) { try Store.open(path) }
      do {
        let store = try Store.open(path, for: .create)
        try store.apply(.importPlan(DraftFixtures.small, DraftFixtures.document()), by: anna)
        let mode = try store.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(mode == "wal")
        #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
      }
      #expect(try Store.open(path).plans().count == 1)
    }
  }

  @Test("files that are no store of ours are refused and left alone")
  func foreignFiles() throws {
    try inFolder { folder in
      let text = folder + "/a.txt"
      try "not a database, only some text that is long enough to look at".write(
        toFile: text, atomically: true, encoding: .utf8)
      #expect(throws: StoreError.notAStore(path: text)) { try Store.open(text, for: .create) }
      let other = folder + "/other.db"
      do {
        let queue = try DatabaseQueue(path: other)
        try queue.write { try $0.execute(sql: "CREATE TABLE t (a)") }
      }
      let before = try Data(contentsOf: URL(fileURLWithPath: other))
      #expect(throws: StoreError.notAStore(path: other)) { try Store.open(other, for: .create) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
      #expect(throws: StoreError.notAStore(path: folder)) { try Store.open(folder) }
    }
  }

  @Test("a store of a newer version is refused and left alone")
  func newerVersion() throws {
    try inFolder { folder in
      let path = folder + "/new.guatu"
      do {
        let store = try Store.open(path, for: .create)
        try store.queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
      }
      #expect(throws: StoreError.newer(path: path, version: 99, known: Schema.version)) {
        try Store.open(path)
      }
    }
  }

  @Test("a store another program holds is busy, and says so")
  func locked() throws {
    try inFolder { folder in
      let path = folder + "/busy.guatu"
      let store = try Store.open(path, for: .create)
      var impatient = Configuration()
      impatient.busyMode = .immediateError
      impatient.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: path, configuration: impatient)
      try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
      try store.queue.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 10") }
      #expect(throws: StoreError.busy(path: path)) {
        try store.apply(.importPlan(DraftFixtures.small, DraftFixtures.document()), by: anna)
      }
      try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
      #expect(try store.plans().isEmpty)
    }
  }

  @Test("a full disk refuses the change and keeps what was there")
  func diskFull() throws {
    try inFolder { folder in
      let path = folder + "/full.guatu"
      let store = try Store.open(path, for: .create)
      try store.queue.inDatabase { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
      #expect(throws: StoreError.diskFull(path: path)) {
        var document = DraftFixtures.document()
        document.text = String(repeating: "长", count: 200_000)
        try store.apply(.importPlan(DraftFixtures.small, document), by: anna)
      }
      #expect(try store.plans().isEmpty)
      #expect(try store.check().isEmpty)
    }
  }

  @Test("a backup is a whole store, made while another connection writes, and never overwrites")
  func backup() throws {
    try inFolder { folder in
      let store = try Store.open(folder + "/a.guatu", for: .create)
      try store.apply(.importPlan(DraftFixtures.small, DraftFixtures.document()), by: anna)
      let copy = folder + "/b.guatu"
      try store.backup(to: copy)
      let restored = try Store.open(copy)
      #expect(try restored.plans().count == 1)
      #expect(try restored.check().isEmpty)
      #expect(throws: StoreError.exists(path: copy)) {
        try store.backup(to: copy)
      }
      let nowhere = folder + "/none/c.guatu"
      #expect(throws: StoreError.readOnly(path: nowhere)) { try store.backup(to: nowhere) }
    }
  }

  @Test("a change by another connection is told by the data version")
  func dataVersion() throws {
    try inFolder { folder in
      let one = try Store.open(folder + "/a.guatu", for: .create)
      let two = try Store.open(folder + "/a.guatu")
      let before = try one.dataVersion()
      #expect(try one.dataVersion() == before)
      try two.apply(.importPlan(DraftFixtures.small, DraftFixtures.document()), by: anna)
      #expect(try one.dataVersion() != before)
    }
  }

  @Test("the file system of a store is told from the table of mounts")
  func network() {
    let mounts = """
      rootfs / ext4 rw 0 0
      server:/share /mnt/office\\040share nfs4 rw 0 0
      tmpfs /mnt/office\\040share/local tmpfs rw 0 0
      """
    #expect(!Store.isOnNetwork(folder: "/home/a", mounts: mounts))
    #expect(Store.isOnNetwork(folder: "/mnt/office share/plans", mounts: mounts))
    #expect(!Store.isOnNetwork(folder: "/mnt/office share/local/x", mounts: mounts))
  }
}
