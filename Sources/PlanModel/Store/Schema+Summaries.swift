import GRDB

extension Schema {
  /// Where figures were taken over from.
  static let adoptions = """
    CREATE TABLE adoption (
      id INTEGER PRIMARY KEY,
      observation_id INTEGER NOT NULL UNIQUE REFERENCES observation(id),
      source_id INTEGER NOT NULL REFERENCES observation(id)
    ) STRICT;
    CREATE INDEX adoption_source ON adoption(source_id);

    """

  /// The tables of what was worked out, in which a row says of which plan and day.
  static let kept = ["standing", "laggard", "arrears", "falling", "burden"]

  /// What is kept beside the facts: how plans stood when somebody last looked.
  static let standings = """
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
      -- How much is red or overdue, and how much falls due soon; nothing is on a summary.
      grave INTEGER NOT NULL,
      falling INTEGER NOT NULL,
      done INTEGER NOT NULL,
      green INTEGER NOT NULL,
      yellow INTEGER NOT NULL,
      red INTEGER NOT NULL,
      overdue INTEGER NOT NULL,
      none INTEGER NOT NULL,
      exempt INTEGER NOT NULL,
      UNIQUE (plan_id, day)
    ) STRICT;
    -- What is behind: an indicator, or the task of an item.
    CREATE TABLE laggard (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL,
      day TEXT NOT NULL,
      item_id INTEGER,
      indicator_id INTEGER,
      light TEXT NOT NULL,
      severity INTEGER NOT NULL,
      -- How much more than was due is there, in millionths, for SQL to order by.
      rank INTEGER NOT NULL,
      deviation TEXT,
      -- What the deviation counts, and the period of a figure that is too old.
      kind TEXT,
      as_of TEXT
    ) STRICT;
    CREATE INDEX laggard_plan ON laggard(plan_id, day);
    CREATE INDEX laggard_worst ON laggard(day, severity DESC, rank, plan_id DESC);

    -- Figures that are owed.
    CREATE TABLE arrears (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL,
      day TEXT NOT NULL,
      indicator_id INTEGER NOT NULL,
      period TEXT NOT NULL
    ) STRICT;
    CREATE INDEX arrears_plan ON arrears(plan_id, day);
    CREATE INDEX arrears_latest ON arrears(day, plan_id DESC, id);

    -- What falls due soon.
    CREATE TABLE falling (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL,
      day TEXT NOT NULL,
      kind TEXT NOT NULL,
      due TEXT NOT NULL,
      item_id INTEGER,
      indicator_id INTEGER,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX falling_plan ON falling(plan_id, day);
    CREATE INDEX falling_soonest ON falling(day, due, text);

    -- What an organization carries in one plan, and its part of the score.
    CREATE TABLE burden (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL,
      day TEXT NOT NULL,
      organization_id INTEGER NOT NULL,
      lead INTEGER NOT NULL,
      responsible INTEGER NOT NULL,
      cooperating INTEGER NOT NULL,
      stated INTEGER NOT NULL,
      owed INTEGER NOT NULL,
      done INTEGER NOT NULL,
      green INTEGER NOT NULL,
      yellow INTEGER NOT NULL,
      red INTEGER NOT NULL,
      overdue INTEGER NOT NULL,
      none INTEGER NOT NULL,
      exempt INTEGER NOT NULL,
      -- In millionths, for SQL to sum.
      points INTEGER NOT NULL,
      "full" INTEGER NOT NULL,
      -- How many entries should count in the score, and how many of them were reported.
      expected INTEGER NOT NULL,
      reported INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX burden_plan ON burden(plan_id, day);
    CREATE INDEX burden_organization ON burden(day, organization_id, plan_id);

    -- What an organization carries in all plans: its burdens, added up by triggers as they come and go.
    CREATE TABLE load (
      day TEXT NOT NULL,
      organization_id INTEGER NOT NULL,
      plans INTEGER NOT NULL,
      \(loadColumns.map { "\($0) INTEGER NOT NULL,\n" }.joined())
      PRIMARY KEY (day, organization_id)
    ) STRICT, WITHOUT ROWID;
    -- Those that are behind, the furthest first.
    CREATE INDEX load_behind ON load(
      day, (red + overdue) DESC, (yellow + red + overdue) DESC, organization_id
    ) WHERE yellow + red + overdue > 0;

    """

  /// What is counted of a burden and added up in a load.
  static let loadColumns =
    ["lead", "responsible", "cooperating", "stated", "owed"]
    + StandingBook.lights.map(\.rawValue) + ["points", "\"full\"", "expected", "reported"]

  /// Adds burdens up, however they come and go.
  static let loadTriggers: [(name: String, sql: String)] = {
    let columns = loadColumns.joined(separator: ", ")
    let new = loadColumns.map { "NEW.\($0)" }.joined(separator: ", ")
    let more = loadColumns.map { "\($0) = \($0) + NEW.\($0)" }.joined(separator: ", ")
    let less = loadColumns.map { "\($0) = \($0) - OLD.\($0)" }.joined(separator: ", ")
    let own = "WHERE day = OLD.day AND organization_id = OLD.organization_id"
    return [
      (
        "load_insert",
        """
        CREATE TRIGGER load_insert AFTER INSERT ON burden BEGIN
        INSERT INTO load (day, organization_id, plans, \(columns))
        VALUES (NEW.day, NEW.organization_id, 1, \(new))
        ON CONFLICT (day, organization_id) DO UPDATE SET plans = plans + 1, \(more);
        END;

        """
      ),
      (
        "load_delete",
        """
        CREATE TRIGGER load_delete AFTER DELETE ON burden BEGIN
        UPDATE load SET plans = plans - 1, \(less) \(own);
        DELETE FROM load \(own) AND plans = 0;
        END;

        """
      ),
    ]
  }()

  /// Makes the same tables in memory, in front of those of a file that may only be read.
  static func keepInMemory(_ db: Database) throws {
    let made = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM temp.sqlite_schema WHERE name = 'standing'")
    guard made == 0 else { return }
    try db.execute(
      sql: "PRAGMA temp_store = MEMORY;"
        + standings.replacing("CREATE TABLE ", with: "CREATE TEMP TABLE ")
        .replacing("CREATE INDEX ", with: "CREATE INDEX temp.")
        + loadTriggers.map(\.sql).joined()
        .replacing("CREATE TRIGGER ", with: "CREATE TEMP TRIGGER "))
  }

  /// What drops all that is kept, or all of some days, to be followed by a condition. Loads go first: nothing need be
  /// taken from them burden by burden.
  static let drops = (["load"] + kept).map { "DELETE FROM \($0)" }

  /// Orders and problems that wait for somebody are few among all that ever were.
  static let openMatters = """
    CREATE INDEX order_open ON supervision_order(due) WHERE state <> 'closed';
    CREATE INDEX problem_open ON problem(id) WHERE closed_at IS NULL;

    """

  /// Drops the tables and triggers of an earlier version; what they held is worked out anew.
  static func forgetStandings(_ db: Database) throws {
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'standing_*'")
    for name in names { try db.execute(sql: "DROP TRIGGER \(name)") }
    for table in kept + ["load"] { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
  }

  /// What makes a plan's standing out of date, table by table: how a row names its plan; nil stands for all plans.
  static let standingTriggers: [(name: String, sql: String)] = [
    ("plan", { "\($0).id" }), ("item", { "\($0).plan_id" }), ("doubt", { "\($0).plan_id" }),
    ("indicator", { "\($0).plan_id" }), ("target", ofIndicator), ("observation", ofIndicator),
    ("milestone", ofItem), ("duty", ofItem), ("mention", ofIndicator),
    (
      "share",
      {
        """
        (SELECT plan_id FROM indicator JOIN target ON target.indicator_id = indicator.id
          WHERE target.id = \($0).target_id)
        """
      }
    ),
    // Who stands behind a collective organization: it may have duties in any plan.
    ("membership", { _ in nil }),
  ].flatMap { (table: String, plan: (String) -> String?) in
    [("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")].map { event, row in
      let name = "standing_\(table)_\(event.lowercased())"
      let drops =
        plan(row).map { plan in kept.map { "DELETE FROM \($0) WHERE plan_id = \(plan)" } } ?? drops
      let body = drops.map { $0 + ";" }.joined(separator: "\n")
      return (name, "CREATE TRIGGER \(name) AFTER \(event) ON \(table) BEGIN\n\(body)\nEND;\n")
    }
  }

  private static func ofIndicator(_ row: String) -> String? {
    "(SELECT plan_id FROM indicator WHERE id = \(row).indicator_id)"
  }

  private static func ofItem(_ row: String) -> String? {
    "(SELECT plan_id FROM item WHERE id = \(row).item_id)"
  }

  /// Places where a document names a figure once more.
  static let figures = """
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
}
