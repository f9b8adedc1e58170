extension Schema {
  /// What is kept beside the facts: where figures were taken over from, and how plans stood when somebody last looked.
  static let summaries = """
    CREATE TABLE adoption (
      id INTEGER PRIMARY KEY,
      observation_id INTEGER NOT NULL UNIQUE REFERENCES observation(id),
      source_id INTEGER NOT NULL REFERENCES observation(id)
    ) STRICT;
    CREATE INDEX adoption_source ON adoption(source_id);

    -- Worked out from the facts, and dropped by triggers when these change; never part of an edit.
    CREATE TABLE standing (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL,
      day TEXT NOT NULL,
      rules TEXT NOT NULL,
      items INTEGER NOT NULL,
      indicators INTEGER NOT NULL,
      doubts INTEGER NOT NULL,
      unreported INTEGER NOT NULL,
      done INTEGER NOT NULL,
      green INTEGER NOT NULL,
      yellow INTEGER NOT NULL,
      red INTEGER NOT NULL,
      overdue INTEGER NOT NULL,
      none INTEGER NOT NULL,
      exempt INTEGER NOT NULL,
      UNIQUE (plan_id, day)
    ) STRICT;
    CREATE TABLE laggard (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL,
      day TEXT NOT NULL,
      indicator_id INTEGER NOT NULL,
      light TEXT NOT NULL,
      severity INTEGER NOT NULL,
      -- How much more than was due is there, in millionths, for SQL to order by.
      rank INTEGER NOT NULL,
      deviation TEXT
    ) STRICT;
    CREATE INDEX laggard_plan ON laggard(plan_id, day);
    CREATE INDEX laggard_worst ON laggard(day, severity DESC, rank);

    """ + standingTriggers.map(\.sql).joined()

  /// What makes a plan's standing out of date, table by table: how a row names its plan.
  static let standingTriggers: [(name: String, sql: String)] = [
    ("plan", { "\($0).id" }), ("item", { "\($0).plan_id" }), ("doubt", { "\($0).plan_id" }),
    ("indicator", { "\($0).plan_id" }),
    ("target", { "(SELECT plan_id FROM indicator WHERE id = \($0).indicator_id)" }),
    ("observation", { "(SELECT plan_id FROM indicator WHERE id = \($0).indicator_id)" }),
    ("milestone", { "(SELECT plan_id FROM item WHERE id = \($0).item_id)" }),
    (
      "share",
      {
        "(SELECT plan_id FROM indicator WHERE id = (SELECT indicator_id FROM target WHERE id = \($0).target_id))"
      }
    ),
  ].flatMap { (table: String, plan: (String) -> String) in
    [("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")].map { event, row in
      let name = "standing_\(table)_\(event.lowercased())"
      let sql = """
        CREATE TRIGGER \(name) AFTER \(event) ON \(table) BEGIN
          DELETE FROM standing WHERE plan_id = \(plan(row));
          DELETE FROM laggard WHERE plan_id = \(plan(row));
        END;

        """
      return (name, sql)
    }
  }

  /// What a deviation counts and how old its figure is, for the list of what is behind; places where a document names
  /// a figure once more; and a trigger for what members are given.
  static let figures = """
    DELETE FROM standing;
    DELETE FROM laggard;
    ALTER TABLE laggard ADD COLUMN kind TEXT;
    ALTER TABLE laggard ADD COLUMN as_of TEXT;

    CREATE TABLE mention (
      id INTEGER PRIMARY KEY,
      indicator_id INTEGER NOT NULL REFERENCES indicator(id),
      item_id INTEGER REFERENCES item(id),
      name TEXT NOT NULL,
      quote TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX mention_indicator ON mention(indicator_id);
    CREATE INDEX mention_item ON mention(item_id);

    """
    // A store made today has them from the first.
    + triggers.filter { $0.name.hasPrefix("standing_share") }
    .map { $0.sql.replacing("CREATE TRIGGER", with: "CREATE TRIGGER IF NOT EXISTS") }.joined()
}
