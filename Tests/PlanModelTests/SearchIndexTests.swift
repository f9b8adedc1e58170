import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable @_spi(Bulk) import PlanModel

@Suite("Searching everywhere")
struct SearchIndexTests {
  private func index(_ store: Store) throws -> SearchIndex {
    var index = try store.searchIndex()
    try store.fill(&index)
    return index
  }

  private func search(_ text: String, _ store: Store, limit: Int = 50) throws -> SearchResult {
    try store.search(SearchQuery(text), in: index(store), limit: limit)
  }

  /// What is kept, against the same packed anew.
  private func expectRight(_ store: Store, _ comment: String = "") throws {
    let kept = try store.searchIndex()
    #expect(Set(kept.plans) == Set(try store.plans().map(\.id)))
    #expect(Set(kept.chunks.keys).isSubset(of: kept.plans), "\(comment)")
    for (plan, chunk) in kept.chunks {
      let anew = try store.read { try SearchChunk.pack(plan, $0) }
      #expect(chunk == anew, "\(comment)")
    }
    for plan in try index(store).plans {
      let anew = try store.read { try SearchChunk.pack(plan, $0) }
      #expect(try store.searchIndex().chunks[plan] == anew, "\(comment)")
    }
  }

  @Test("plans, organizations by name and alias, indicators and items are found, with their plan")
  func kinds() throws {
    let kit = try StoreKit()
    let office = try kit.organization("市科技局")
    try kit.apply(.organization(.addAlias(office, "科学技术局")))
    func found(_ text: String) throws -> [String] {
      try search(text, kit.store).lines.map { "\($0.hit.kind) \($0.hit.plan ?? 0) \($0.text)" }
    }
    #expect(try found("shilifangan") == ["plan 1 云岚市示例方案"])
    #expect(try found("科學技術局") == ["organization 0 市科技局"])
    #expect(try found("kjj") == ["organization 0 市科技局"])
    #expect(try found("高新") == ["indicator 1 高新技术企业数量"])
    #expect(try found("qiye") == ["indicator 1 高新技术企业数量", "item 1 培育企业"])
    #expect(try found("没有的").isEmpty)
    #expect(try search("企业", kit.store).counts == [.indicator: 1, .item: 1])
  }

  @Test("all is counted, and of each kind no more is listed than was asked, the best first")
  func limits() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/search-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var bulk = BulkStore()
    (bulk.plans, bulk.itemsOfPlan, bulk.indicatorsOfPlan) = (45, 30, 12)
    try bulk.make(at: folder + "/a.guatu")
    let store = try Store.open(folder + "/a.guatu")
    // A store made past the one door has no index yet.
    #expect(try store.searchIndex().pending.count == 45)
    var index = try store.searchIndex()
    try store.fill(&index, plans: 10)
    #expect(index.pending.count == 35)
    #expect(index.plans.first == 45)
    let result = try search("示例任务1", store, limit: 7)
    #expect(result.counts == [.item: 45 * 11])
    #expect(result.lines.count == 7)
    #expect(result.lines.allSatisfy { $0.hit.rank == .beginning && $0.text.hasPrefix("示例任务1") })
    #expect(result.lines[0].hit.plan == 45)
    let whole = try search("高新技术企业", store, limit: 100)
    #expect(whole.lines.prefix(45).allSatisfy { $0.hit.rank == .whole })
    #expect(whole.counts[.indicator] == 90)
    #expect(try store.searchIndex().pending.isEmpty)
  }

  @Test("the index is right after any sequence of edits, their undo and redo", arguments: 1...3)
  func alwaysRight(_ seed: UInt64) throws {
    let kit = try StoreKit("2025-04-08")
    #expect(try kit.store.searchIndex().pending.isEmpty, "an import keeps its names")
    var edits = RandomEdits(kit, seed: seed &+ 500)
    var random = Seeded(state: seed)
    for _ in 0..<60 {
      let kind = EditKind.allCases.randomElement(using: &random) ?? .amend
      guard let edit = try edits.edit(kind) else { continue }
      guard (try? kit.apply(edit)) != nil else { continue }
      try expectRight(kit.store, "\(edit)")
    }
  }

  @Test("a title that changes is found by its new words at once, and by the old ones after undo")
  func amend() throws {
    let kit = try StoreKit()
    let item = try #require(try kit.snapshot.items.last)
    _ = try index(kit.store)
    try kit.apply(
      .amend(
        [
          Amendment(
            .item(item.id), values: [.title: "发展海洋渔业"], expecting: [.title: item.title])
        ], settling: nil))
    #expect(try search("hyyy", kit.store).lines.map(\.text) == ["发展海洋渔业"])
    #expect(try search("培育", kit.store).lines.isEmpty)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try search("hyyy", kit.store).lines.isEmpty)
    #expect(try search("培育", kit.store).lines.map(\.text) == ["培育企业"])
  }

  @Test("an import that is taken back leaves nothing to be found")
  func undoImport() throws {
    let kit = try StoreKit()
    try kit.store.undo(by: StoreKit.anna)
    #expect(try index(kit.store).chunks.isEmpty)
    #expect(try search("企业", kit.store).lines.isEmpty)
  }

  @Test("a store of an earlier version gets its index when it is opened and searched")
  func migrates() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/search-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/old.guatu"
    try DraftFixtures.makeStore(at: path)
    do {
      let store = try Store.open(path)
      try store.queue.write { db in
        for trigger in Schema.searchTriggers {
          try db.execute(sql: "DROP TRIGGER \(trigger.name)")
        }
        try db.execute(
          sql: """
            DROP TABLE search_text;
            DELETE FROM grdb_migrations WHERE identifier = '3 everywhere-search';
            PRAGMA user_version = 2;
            """)
      }
    }
    let store = try Store.open(path)
    #expect(try store.searchIndex().pending == [1])
    #expect(try search("pyqy", store).lines.map(\.text) == ["培育企业"])
    #expect(try store.searchIndex().pending.isEmpty)
    try expectRight(store)
  }

  @Test("a store that may only be read is searched all the same, and keeps nothing")
  func readOnly() throws {
    let kit = try StoreKit()
    let then = try kit.store.asKnown(on: Kit.day("2025-01-10"))
    try then.queue.write { try $0.execute(sql: "DELETE FROM search_text") }
    #expect(try search("pyqy", then).lines.map(\.text) == ["培育企业"])
    #expect(try then.searchIndex().pending == [1])
  }

  @Test("no search reads a table of facts from end to end")
  func queryPlans() throws {
    let kit = try StoreKit()
    let statements = Mutex<Set<String>>([])
    kit.store.queue.inDatabase { db in
      db.trace { event in
        if case .statement(let statement) = event {
          statements.withLock { _ = $0.insert(statement.sql) }
        }
      }
    }
    try kit.store.queue.write { try $0.execute(sql: "DELETE FROM search_text") }
    _ = try search("企业", kit.store)
    var source = SourceSearch(SearchQuery("示例"), plans: [kit.plan], limit: 9)
    try source.step(kit.store)
    kit.store.queue.inDatabase { $0.trace(nil) }
    let seen = statements.withLock { $0 }.filter { $0.uppercased().hasPrefix("SELECT") }
    #expect(seen.count > 7)
    // As long as there are plans or organizations; and the index itself.
    let short: Set<String> = ["plan", "organization", "organization_alias", "search_text"]
    for sql in seen {
      let steps = try kit.store.read { db in
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        statement.setUncheckedArguments(StatementArguments())
        return try Row.fetchAll(statement).map { $0["detail"] as String }
      }
      for step in steps where step.hasPrefix("SCAN ") {
        let table = step.split(separator: " ")[1]
        #expect(short.contains(String(table)), "\(step): \(sql)")
      }
    }
  }

  @Test("a damaged index is made anew")
  func damaged() throws {
    let kit = try StoreKit()
    for bytes in [Data(), Data([1, 0, 9, 0, 0, 0]), Data([9, 0, 0, 0, 0, 0])] {
      try kit.store.queue.write {
        try $0.execute(sql: "UPDATE search_text SET names = ?", arguments: [bytes])
      }
      #expect(try search("pyqy", kit.store).lines.map(\.text) == ["培育企业"])
      try expectRight(kit.store)
    }
  }
}

@Suite("Searching source texts")
struct SourceSearchTests {
  /// A plan of two items whose spans are found by their words.
  private func store() throws -> Store {
    let text = "云岚市示例方案\n一、培育企业\n新建　厂房３座，盤活存量厂房。\n引进企业20家。\n二、改造厂房\n改造厂房，建设道路。\n落款"
    func place(_ words: String) throws -> Int {
      let range = try #require(text.range(of: words))
      return text[..<range.lowerBound].unicodeScalars.count
    }
    let (first, second, end) = (try place("一、"), try place("二、"), try place("落款"))
    let draft = DraftPlan(
      document: "a.txt", title: "云岚市示例方案", period: DraftPeriod(from: 2025, to: 2025),
      nodes: [
        DraftNode(
          path: "1", label: "一", title: "培育企业", span: SourceSpan(first, second),
          heading: SourceSpan(first, first + 6)),
        DraftNode(
          path: "2", label: "二", title: "改造厂房", span: SourceSpan(second, end),
          heading: SourceSpan(second, second + 6)),
      ])
    let store = try Store.inMemory()
    try store.apply(
      .importPlan(
        draft,
        KeptDocument(name: "a.txt", digest: "a", format: "text", encoding: "UTF-8", text: text)),
      by: StoreKit.anna)
    return store
  }

  private func found(_ words: String) throws -> [String] {
    let store = try store()
    var search = SourceSearch(SearchQuery(words), plans: try store.plans().map(\.id), limit: 9)
    while !search.isDone { try search.step(store, characters: 1) }
    return search.lines.map { "\($0.hit.id) \($0.text)" }
  }

  @Test("a place leads to the item that holds it, once for each item, with the words around it")
  func places() throws {
    #expect(
      try found("厂房") == ["1 新建　厂房３座，盤活存量厂房。", "2 改造厂房，建设道路。"])
    #expect(try found("盘活存量") == ["1 新建　厂房３座，盤活存量厂房。"])
    #expect(try found("新建厂房3座").count == 1)
  }

  @Test("several words must be in one paragraph")
  func words() throws {
    #expect(try found("道路 改造") == ["2 改造厂房，建设道路。"])
    #expect(try found("道路 企业").isEmpty)
  }

  @Test("the heading of an item that is found by its title is not told again")
  func headings() throws {
    #expect(try found("培育企业").isEmpty)
    #expect(try found("企业") == ["1 引进企业20家。"])
  }

  @Test("four letters and more are also looked for as pinyin, whole or initials, in one paragraph")
  func pinyin() throws {
    let building = "1 新建　厂房３座，盤活存量厂房。"
    #expect(try found("changfang") == [building, "2 改造厂房，建设道路。"])
    #expect(try found("phcl") == [building])
    #expect(try found("pan huo cun") == [building])
    #expect(try found("cf3z") == [building])
    #expect(try found("jianshe 改造") == ["2 改造厂房，建设道路。"])
    #expect(try found("yinjin changfang").isEmpty)
    // From the end of one paragraph into the next, nobody reads.
    #expect(try found("clcfyj").isEmpty)
  }

  @Test("outside of items, by a few initials, or by one character nothing is looked for")
  func nothing() throws {
    #expect(try found("落款").isEmpty)
    #expect(try found("cfs").isEmpty)
    #expect(try found("c f c f").isEmpty)
    #expect(try found("厂").isEmpty)
  }
}
