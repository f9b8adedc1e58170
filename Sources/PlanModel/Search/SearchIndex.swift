import Foundation
import GRDB

/// What everywhere-search looks through: the names of plans, organizations, indicators and items.
///
/// The names of a plan are kept in the store, packed; triggers drop them when one of them changes, and they are packed
/// again when somebody next searches. Keeping is no edit: it is left out where the store may not be written.
public struct SearchIndex: Sendable {
  /// An organization is found by its name or by any alias, also by their short forms.
  var organizations: [(id: RowID, names: SearchText)]
  var chunks: [RowID: SearchChunk]
  /// The latest first.
  public internal(set) var plans: [RowID]
  /// Plans whose names are still to be packed.
  public internal(set) var pending: [RowID]

  /// All that fits, counted, with the best `limit` of each kind.
  func hits(_ query: SearchQuery, limit: Int) -> SearchCollector {
    var collector = SearchCollector(limit: limit)
    for organization in organizations {
      guard let rank = organization.names.rank(query) else { continue }
      collector.add(SearchKind.organization.number, nil, rank) { organization.id }
    }
    for plan in plans { chunks[plan]?.search(query, into: &collector) }
    return collector
  }
}

extension Store {
  /// The index as it is kept; what is not kept yet is `pending`.
  public func searchIndex() throws(StoreError) -> SearchIndex {
    try read { db in
      var chunks: [RowID: SearchChunk] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT plan_id, names FROM search_text")
      while let row = try rows.next() {
        let plan: RowID = row[0]
        try row.withUnsafeData(atIndex: 1) { data in
          if let data { chunks[plan] = SearchChunk(plan: plan, packed: data) }
        }
      }
      let plans = try RowID.fetchAll(db, sql: "SELECT id FROM plan ORDER BY id DESC")
      return SearchIndex(
        organizations: try SearchIndex.organizations(db), chunks: chunks, plans: plans,
        pending: plans.filter { chunks[$0] == nil })
    }
  }

  /// Packs the names of some more plans, and keeps them where the store may be written.
  public func fill(_ index: inout SearchIndex, plans limit: Int = .max) throws(StoreError) {
    while !index.pending.isEmpty {
      let share = Array(index.pending.prefix(min(limit, Store.packedAtOnce)))
      for chunk in try keep(share) {
        if let plan = chunk.plan { index.chunks[plan] = chunk }
      }
      index.pending.removeFirst(share.count)
      if limit != .max { return }
    }
  }

  /// So many plans are packed in one transaction: others wait for it.
  private static let packedAtOnce = 20

  private func keep(_ plans: [RowID]) throws(StoreError) -> [SearchChunk] {
    if !isReadOnly {
      let kept = try? queue.writeWithoutTransaction { db in
        var chunks: [SearchChunk] = []
        try db.inTransaction(.immediate) {
          for plan in plans { chunks.append(try SearchChunk.keep(plan, db)) }
          return .commit
        }
        return chunks
      }
      if let kept { return kept }
    }
    return try read { db in try plans.map { try SearchChunk.pack($0, db) } }
  }

  /// What fits a query, the best first; of each kind at most `limit` lines.
  public func search(
    _ query: SearchQuery, in index: SearchIndex, limit: Int
  ) throws(StoreError) -> SearchResult {
    let found = index.hits(query, limit: limit)
    var result = SearchResult()
    result.counts = found.countsOfKinds
    result.lines = try read { db in
      try found.hits.compactMap { hit in
        try Store.words(of: hit, db).map { SearchLine(hit, $0) }
      }
    }
    return result
  }

  private static func words(of hit: SearchHit, _ db: Database) throws -> String? {
    let sql =
      switch hit.kind {
      case .plan: "SELECT title FROM plan WHERE id = ?"
      case .organization: "SELECT name FROM organization WHERE id = ?"
      case .indicator: "SELECT name FROM indicator WHERE id = ?"
      case .item, .source: "SELECT title FROM item WHERE id = ?"
      }
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [hit.id])
  }
}

extension SearchChunk {
  /// Packs a plan's names and keeps them; called in a transaction.
  @discardableResult
  static func keep(_ plan: RowID, _ db: Database) throws -> SearchChunk {
    let chunk = try pack(plan, db)
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO search_text (plan_id, names) VALUES (?, ?)"
    ).execute(arguments: [plan, chunk.packed])
    return chunk
  }

  static func pack(_ plan: RowID, _ db: Database) throws -> SearchChunk {
    var entries: [(kind: SearchKind, id: RowID, text: String)] = []
    for (kind, sql) in [
      (SearchKind.plan, "SELECT id, title FROM plan WHERE id = ?"),
      (.indicator, "SELECT id, name FROM indicator WHERE plan_id = ? ORDER BY start, id"),
      (.item, "SELECT id, title FROM item WHERE plan_id = ? ORDER BY position"),
    ] {
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [plan])
      while let row = try rows.next() { entries.append((kind, row[0], row[1])) }
    }
    return SearchChunk(plan: plan, entries)
  }

}

extension SearchIndex {
  fileprivate static func organizations(
    _ db: Database
  ) throws -> [(id: RowID, names: SearchText)] {
    var aliases: [RowID: [String]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT organization_id, alias FROM organization_alias
        UNION ALL SELECT id, short_name FROM organization WHERE short_name IS NOT NULL
        """)
    while let row = try rows.next() { aliases[row[0], default: []].append(row[1]) }
    let names = try Row.fetchAll(db, sql: "SELECT id, name FROM organization ORDER BY id")
    return names.map { row in
      (row[0], SearchText(names: [row[1] as String] + (aliases[row[0]] ?? [])))
    }
  }
}
