extension Schema {
  /// What a target's due date rests on, from which day steps were laid out, and why a problem was closed without a
  /// remedy; unknown of what was kept before.
  static let origins = """
    ALTER TABLE target ADD COLUMN due_source TEXT
      CHECK (due_source IN ('by', 'during', 'yearly', 'plan'));
    ALTER TABLE milestone ADD COLUMN begins TEXT;
    ALTER TABLE problem ADD COLUMN reason TEXT;
    """

  // What supervision adds to the plans; made by the same migration.
  static let supervision = """
    CREATE TABLE rule_set (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('light', 'score')),
      name TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      toml TEXT NOT NULL,
      set_at TEXT NOT NULL,
      set_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rule_set_kind ON rule_set(kind, id);

    CREATE TABLE milestone (
      id INTEGER PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES item(id),
      indicator_id INTEGER REFERENCES indicator(id),
      due TEXT NOT NULL,
      text TEXT NOT NULL,
      figure TEXT,
      reached TEXT
    ) STRICT;
    CREATE INDEX milestone_item ON milestone(item_id);
    CREATE INDEX milestone_indicator ON milestone(indicator_id) WHERE indicator_id IS NOT NULL;

    CREATE TABLE share (
      id INTEGER PRIMARY KEY,
      target_id INTEGER NOT NULL REFERENCES target(id),
      organization_id INTEGER NOT NULL REFERENCES organization(id),
      value TEXT NOT NULL,
      baseline TEXT,
      UNIQUE (target_id, organization_id)
    ) STRICT;
    CREATE INDEX share_organization ON share(organization_id);

    CREATE TABLE reminder (
      id INTEGER PRIMARY KEY,
      indicator_id INTEGER NOT NULL REFERENCES indicator(id),
      organization_id INTEGER REFERENCES organization(id),
      period TEXT NOT NULL,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reminder_indicator ON reminder(indicator_id, period);
    CREATE INDEX reminder_organization ON reminder(organization_id)
      WHERE organization_id IS NOT NULL;

    CREATE TABLE supervision_order (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL REFERENCES plan(id),
      item_id INTEGER REFERENCES item(id),
      indicator_id INTEGER REFERENCES indicator(id),
      organization_id INTEGER NOT NULL REFERENCES organization(id),
      colour TEXT NOT NULL CHECK (colour IN ('blue', 'yellow', 'orange', 'red')),
      due TEXT NOT NULL,
      text TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'replied', 'closed'))
    ) STRICT;
    CREATE INDEX order_plan ON supervision_order(plan_id);
    CREATE INDEX order_item ON supervision_order(item_id);
    CREATE INDEX order_indicator ON supervision_order(indicator_id);
    CREATE INDEX order_organization ON supervision_order(organization_id);

    CREATE TABLE order_event (
      id INTEGER PRIMARY KEY,
      order_id INTEGER NOT NULL REFERENCES supervision_order(id),
      kind TEXT NOT NULL CHECK (kind IN ('issued', 'replied', 'closed', 'escalated')),
      colour TEXT NOT NULL CHECK (colour IN ('blue', 'yellow', 'orange', 'red')),
      due TEXT NOT NULL,
      text TEXT NOT NULL,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX event_order ON order_event(order_id);

    CREATE TABLE problem (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL REFERENCES plan(id),
      item_id INTEGER REFERENCES item(id),
      indicator_id INTEGER REFERENCES indicator(id),
      organization_id INTEGER REFERENCES organization(id),
      text TEXT NOT NULL,
      found_at TEXT NOT NULL,
      found_by TEXT NOT NULL,
      result TEXT,
      closed_at TEXT,
      closed_by TEXT,
      CHECK ((closed_at IS NULL) = (closed_by IS NULL))
    ) STRICT;
    CREATE INDEX problem_plan ON problem(plan_id);
    CREATE INDEX problem_item ON problem(item_id);
    CREATE INDEX problem_indicator ON problem(indicator_id);
    CREATE INDEX problem_organization ON problem(organization_id);

    CREATE TABLE remedy (
      id INTEGER PRIMARY KEY,
      problem_id INTEGER NOT NULL REFERENCES problem(id),
      text TEXT NOT NULL,
      due TEXT,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX remedy_problem ON remedy(problem_id);

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      login TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('viewer', 'reporter', 'supervisor', 'keeper')),
      organization_id INTEGER REFERENCES organization(id),
      CHECK (role <> 'reporter' OR organization_id IS NOT NULL)
    ) STRICT;
    CREATE INDEX person_organization ON person(organization_id)
      WHERE organization_id IS NOT NULL;

    -- What an entry of the log is about, where it is about several things.
    CREATE TABLE log_subject (
      id INTEGER PRIMARY KEY,
      sequence INTEGER NOT NULL REFERENCES change_log(sequence),
      item_id INTEGER,
      indicator_id INTEGER,
      organization_id INTEGER
    ) STRICT;
    CREATE INDEX subject_sequence ON log_subject(sequence);
    """
}
