extension Schema {
  /// The names that everywhere-search looks through, packed by plan; dropped by triggers when one changes.
  static let search = """
    CREATE TABLE search_text (
      plan_id INTEGER PRIMARY KEY,
      names BLOB NOT NULL
    ) STRICT;

    """ + searchTriggers.map(\.sql).joined()

  static let searchTriggers: [(name: String, sql: String)] = [
    ("plan", "title", "id"), ("item", "title", "plan_id"), ("indicator", "name", "plan_id"),
  ].flatMap { (table: String, column: String, plan: String) in
    [("INSERT", "NEW"), ("UPDATE OF \(column)", "NEW"), ("DELETE", "OLD")].map { event, row in
      let name = "search_\(table)_\(event.prefix(6).lowercased())"
      let sql = """
        CREATE TRIGGER \(name) AFTER \(event) ON \(table) BEGIN
          DELETE FROM search_text WHERE plan_id = \(row).\(plan);
        END;

        """
      return (name, sql)
    }
  }

  /// All that keeps what is worked out from the facts right.
  static var triggers: [(name: String, sql: String)] {
    loadTriggers + standingTriggers + searchTriggers
  }
}
