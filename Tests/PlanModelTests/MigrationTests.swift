import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import PlanModel

@Suite("Stores of earlier versions")
struct MigrationTests {
  private let anna = StoreKit.anna

  /// A store of version 1 in which plans of two cities, and one of no known place, share 市教育局.
  private func makeOld(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
    try Schema.migrator.migrate(queue, upTo: "1 the plan on the wall")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO organization (id, name, collective) VALUES
            (1, '市教育局', 0), (2, '各镇街', 1), (3, '柳汀镇政府', 0), (4, '财政部', 0);
          INSERT INTO organization_alias (organization_id, alias) VALUES (1, '教育行政部门');
          INSERT INTO membership (collective_id, member_id) VALUES (2, 3);
          INSERT INTO person (login, name, role, organization_id) VALUES
            ('anna', '周', 'keeper', NULL), ('li', '李', 'reporter', 1);
          """)
      for (plan, region) in [(1, "'云岚市'"), (2, "'苇津市'"), (3, "NULL")] {
        try db.execute(
          sql: """
            INSERT INTO document (id, name, digest, format, text, imported_at, imported_by)
              VALUES (\(plan), 'a.txt', 'd\(plan)', 'text', '示例文字示例文字', '2025-01-10T01:00:00Z', 'anna');
            INSERT INTO plan (id, document_id, title, region, kind, status, script, schedule)
              VALUES (\(plan), \(plan), '示例方案', \(region), 'plan', 'issued', 'hans', 'month');
            INSERT INTO item (id, plan_id, position, path, label, title, kind, inline, start, "end",
              heading_start, heading_end, milestone)
              VALUES (\(plan), \(plan), 0, '1', '一', '办学', 'task', 0, 0, 8, 0, 2, 0);
            INSERT INTO duty (id, item_id, organization_id, role, unit, inferred, start, "end")
              VALUES (\(plan), \(plan), 1, 'lead', '市教育局', 0, 2, 4);
            INSERT INTO indicator (id, plan_id, item_id, name, unit, nature, direction, damaged,
              quote, start, "end")
              VALUES (\(plan), \(plan), \(plan), '学位', '个', 'flow', 'higher', 0, '学位', 0, 2);
            INSERT INTO observation (indicator_id, period, from_day, to_day, value, status, basis,
              recorded_at, recorded_by, organization_id)
              VALUES (\(plan), '2025-01', '2025-01-01', '2025-01-31', '5', 'reported', 'cumulative',
                '2025-02-01T01:00:00Z', 'anna', 1);
            INSERT INTO change_log (time, uid, login, kind, plan_id, detail, changes) VALUES
              ('2025-01-10T01:00:00Z', 1001, 'anna', 'import', \(plan), '{}', '[
                {"insert":{"id":\(plan),"table":"document"}},{"insert":{"id":\(plan),"table":"plan"}},
                {"insert":{"id":\(plan),"table":"item"}},{"insert":{"id":\(plan),"table":"duty"}},
                {"insert":{"id":\(plan),"table":"indicator"}},
                {"insert":{"id":\(plan),"table":"observation"}}]');
            """)
      }
      try db.execute(
        sql: "INSERT INTO duty (item_id, organization_id, role, unit, inferred) VALUES "
          + "(1, 2, 'responsible', '各镇街', 0), (1, 4, 'cooperating', '财政部', 0)")
    }
    try queue.close()
  }

  @Test("whoever opens an older store hears of each step, and of a current one nothing")
  func steps() throws {
    let path = try Scratch.folder().path + "/old.guatu"
    try makeOld(path)
    let heard = Mutex<[[Int]]>([])
    for _ in 0..<2 {
      _ = try Store.open(path) { step, count in heard.withLock { $0.append([step, count]) } }
    }
    let count = Schema.version - 1
    #expect(heard.withLock { $0 } == (1...count).map { [$0, count] })
  }

  @Test("bodies that plans of several places shared are taken apart, with all that is theirs")
  func regions() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/old.guatu"
    try makeOld(path)
    let store = try Store.open(path)
    #expect(try store.check().isEmpty)
    let records = try store.organizations()
    #expect(
      records.map { "\($0.organization.name) \($0.organization.region)" } == [
        "市教育局 云岚市", "各镇街 云岚市", "柳汀镇政府 云岚市", "财政部 ", "市教育局 苇津市", "市教育局 #3",
      ])
    for (plan, id): (RowID, RowID) in [(1, 1), (2, 5), (3, 6)] {
      let snapshot = try #require(try store.snapshot(of: plan))
      #expect(snapshot.duties.first?.organizationID == id)
      #expect(snapshot.memberObservations.map(\.organizationID) == [id])
    }
    #expect(records.map(\.aliases) == [["教育行政部门"], [], [], [], ["教育行政部门"], ["教育行政部门"]])
    #expect(try store.people().map(\.organizationID) == [nil, 1])
    #expect(try store.snapshot(of: 3)?.doubts.map(\.message) == ["市教育局"])
    // What the migration made for a plan goes with it when its import is taken back.
    for _ in 1...2 { try store.undo(by: anna) }
    #expect(try store.organizations().map(\.id) == [1, 2, 3, 4])
    #expect(try store.check().isEmpty)
    try store.redo(by: anna)
    #expect(try store.organizations().last?.organization.region == "苇津市")
    #expect(try Store.open(path).plans().count == 2)
  }
}
