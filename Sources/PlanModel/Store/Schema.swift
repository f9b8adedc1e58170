import GRDB

/// The tables of a store and how older ones become current.
enum Schema {
  /// "guat": tells a store of ours from any other SQLite file.
  static let applicationID: Int32 = 0x6775_6174

  /// Equals the number of migrations; a store with a higher one was written by a newer program.
  static let version = 9

  static var migrator: DatabaseMigrator { migrations { _ in } }

  /// `begun`: hears of each migration as it begins.
  static func migrations(_ begun: @escaping @Sendable (_ number: Int) -> Void) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 the plan on the wall") { db in
      begun(1)
      try db.execute(sql: first)
      try db.execute(sql: supervision)
      try db.execute(sql: adoptions)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 deviations with their kind, figures named twice") { db in
      begun(2)
      try db.execute(sql: figures)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3 everywhere-search") { db in
      begun(3)
      try db.execute(sql: search)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4 organizations of a place") { db in
      begun(4)
      try giveOrganizationsRegions(db)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5 what waits for somebody") { db in
      begun(5)
      try db.execute(sql: openMatters)
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    migrator.registerMigration("6 where dues come from, where steps begin") { db in
      begun(6)
      try db.execute(sql: origins)
      try db.execute(sql: "PRAGMA user_version = 6")
    }
    migrator.registerMigration("7 levels and short names of organizations") { db in
      begun(7)
      try db.execute(sql: organizationNames)
      try db.execute(sql: "PRAGMA user_version = 7")
    }
    migrator.registerMigration("8 what organizations carry in all plans") { db in
      begun(8)
      try forgetStandings(db)
      let triggers = loadTriggers + standingTriggers
      try db.execute(sql: standings + triggers.map(\.sql).joined())
      try db.execute(sql: "PRAGMA user_version = 8")
    }
    migrator.registerMigration("9 months that plans begin and end with") { db in
      begun(9)
      try db.execute(sql: planMonths)
      try db.execute(sql: "PRAGMA user_version = 9")
    }
    return migrator
  }

  private static let planMonths = """
    ALTER TABLE plan ADD COLUMN from_month INTEGER CHECK (from_month BETWEEN 1 AND 12);
    ALTER TABLE plan ADD COLUMN to_month INTEGER CHECK (to_month BETWEEN 1 AND 12);
    """

  private static let organizationNames = """
    ALTER TABLE organization ADD COLUMN level TEXT CHECK (level IN
      ('nation', 'province', 'city', 'county', 'town', 'enterprise', 'institution'));
    ALTER TABLE organization ADD COLUMN short_name TEXT CHECK (short_name <> '');
    """

  // Days, periods and instants are text in their written form; exact decimals are text, since SQLite's REAL is binary.
  // Periods also keep first and last day so that SQL can order and select them.
  private static let first = """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      digest TEXT NOT NULL UNIQUE,
      format TEXT NOT NULL,
      encoding TEXT,
      text TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE plan (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document(id),
      title TEXT NOT NULL,
      region TEXT,
      issuer TEXT,
      number TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('plan', 'summary')),
      status TEXT NOT NULL CHECK (status IN ('issued', 'draft')),
      script TEXT NOT NULL CHECK (script IN ('hans', 'hant')),
      from_year INTEGER,
      to_year INTEGER,
      schedule TEXT NOT NULL CHECK (schedule IN ('month', 'day')),
      CHECK (from_year IS NULL OR to_year IS NULL OR from_year <= to_year)
    ) STRICT;
    CREATE INDEX plan_document ON plan(document_id);

    CREATE TABLE unread (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document(id),
      reason TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      CHECK (0 <= start AND start <= "end")
    ) STRICT;
    CREATE INDEX unread_document ON unread(document_id);

    CREATE TABLE item (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL REFERENCES plan(id),
      parent_id INTEGER REFERENCES item(id),
      position INTEGER NOT NULL,
      path TEXT NOT NULL,
      label TEXT NOT NULL,
      title TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('goal', 'task', 'safeguard', 'policy', 'other')),
      inline INTEGER NOT NULL CHECK (inline IN (0, 1)),
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      heading_start INTEGER NOT NULL,
      heading_end INTEGER NOT NULL,
      milestone INTEGER NOT NULL CHECK (milestone IN (0, 1)),
      due TEXT,
      state TEXT CHECK (state IN ('not-started', 'under-way', 'done', 'dropped')),
      percent TEXT,
      reason TEXT,
      weight TEXT,
      UNIQUE (plan_id, path),
      CHECK (0 <= start AND start <= "end")
    ) STRICT;
    CREATE INDEX item_plan ON item(plan_id, position);
    CREATE INDEX item_parent ON item(parent_id);

    CREATE TABLE organization (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      collective INTEGER NOT NULL CHECK (collective IN (0, 1))
    ) STRICT;

    CREATE TABLE organization_alias (
      id INTEGER PRIMARY KEY,
      organization_id INTEGER NOT NULL REFERENCES organization(id),
      alias TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX alias_organization ON organization_alias(organization_id);

    CREATE TABLE membership (
      id INTEGER PRIMARY KEY,
      collective_id INTEGER NOT NULL REFERENCES organization(id),
      member_id INTEGER NOT NULL REFERENCES organization(id),
      from_day TEXT,
      to_day TEXT,
      CHECK (collective_id <> member_id)
    ) STRICT;
    CREATE INDEX membership_collective ON membership(collective_id);
    CREATE INDEX membership_member ON membership(member_id);

    CREATE TABLE duty (
      id INTEGER PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES item(id),
      organization_id INTEGER NOT NULL REFERENCES organization(id),
      role TEXT NOT NULL CHECK (role IN ('lead', 'responsible', 'cooperating')),
      unit TEXT NOT NULL,
      inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
      start INTEGER,
      "end" INTEGER,
      UNIQUE (item_id, organization_id, role)
    ) STRICT;
    CREATE INDEX duty_organization ON duty(organization_id);

    CREATE TABLE series (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      region TEXT NOT NULL,
      unit_base TEXT NOT NULL,
      UNIQUE (folded, region, unit_base)
    ) STRICT;

    CREATE TABLE indicator (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL REFERENCES plan(id),
      item_id INTEGER REFERENCES item(id),
      series_id INTEGER REFERENCES series(id),
      name TEXT NOT NULL,
      unit TEXT NOT NULL,
      nature TEXT NOT NULL CHECK (nature IN ('stock', 'flow', 'ratio', 'growth', 'multiple')),
      direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'within')),
      baseline TEXT,
      baseline_note TEXT,
      damaged INTEGER NOT NULL CHECK (damaged IN (0, 1)),
      quote TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      exemption TEXT,
      weight TEXT
    ) STRICT;
    CREATE INDEX indicator_plan ON indicator(plan_id);
    CREATE INDEX indicator_item ON indicator(item_id);
    CREATE INDEX indicator_series ON indicator(series_id);

    CREATE TABLE target (
      id INTEGER PRIMARY KEY,
      indicator_id INTEGER NOT NULL REFERENCES indicator(id),
      comparator TEXT NOT NULL
        CHECK (comparator IN ('ge', 'gt', 'le', 'lt', 'eq', 'about', 'range', 'multiple')),
      value TEXT,
      upper TEXT,
      due TEXT
    ) STRICT;
    CREATE INDEX target_indicator ON target(indicator_id);

    CREATE TABLE observation (
      id INTEGER PRIMARY KEY,
      indicator_id INTEGER NOT NULL REFERENCES indicator(id),
      period TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      value TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('estimated', 'reported', 'verified', 'returned')),
      basis TEXT NOT NULL CHECK (basis IN ('cumulative', 'period')),
      growth TEXT,
      note TEXT,
      problem TEXT,
      next_step TEXT,
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      superseded_by INTEGER REFERENCES observation(id),
      organization_id INTEGER REFERENCES organization(id),
      reason TEXT,
      CHECK (from_day <= to_day)
    ) STRICT;
    CREATE INDEX observation_indicator ON observation(indicator_id, to_day);
    CREATE INDEX observation_superseded ON observation(superseded_by)
      WHERE superseded_by IS NOT NULL;
    CREATE INDEX observation_organization ON observation(organization_id)
      WHERE organization_id IS NOT NULL;
    -- Of one indicator, period and basis only one figure holds; of each member that shares in the target, one more.
    CREATE UNIQUE INDEX observation_holds
      ON observation(indicator_id, period, basis, ifnull(organization_id, 0))
      WHERE superseded_by IS NULL;

    CREATE TABLE subsidy_rule (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL REFERENCES plan(id),
      item_id INTEGER REFERENCES item(id),
      name TEXT NOT NULL,
      rate_pct TEXT,
      of TEXT,
      fixed TEXT,
      cap TEXT,
      cap_unit TEXT,
      quote TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX subsidy_plan ON subsidy_rule(plan_id);
    CREATE INDEX subsidy_item ON subsidy_rule(item_id);

    CREATE TABLE doubt (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL REFERENCES plan(id),
      item_id INTEGER REFERENCES item(id),
      kind TEXT NOT NULL,
      message TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      resolution TEXT CHECK (resolution IN ('accepted', 'corrected', 'dismissed')),
      reason TEXT
    ) STRICT;
    CREATE INDEX doubt_plan ON doubt(plan_id);
    CREATE INDEX doubt_item ON doubt(item_id);

    CREATE TABLE change_log (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      time TEXT NOT NULL,
      uid INTEGER NOT NULL,
      login TEXT NOT NULL,
      kind TEXT NOT NULL,
      plan_id INTEGER,
      item_id INTEGER,
      indicator_id INTEGER,
      organization_id INTEGER,
      detail TEXT NOT NULL,
      undoes INTEGER REFERENCES change_log(sequence),
      changes TEXT NOT NULL
    ) STRICT;
    CREATE INDEX log_plan ON change_log(plan_id);
    CREATE INDEX log_login ON change_log(login, sequence);
    CREATE INDEX log_undoes ON change_log(undoes) WHERE undoes IS NOT NULL;
    """
}
