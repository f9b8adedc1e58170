extension Schema {
  /// What is kept beside the facts: where figures were taken over from.
  static let summaries = """
    CREATE TABLE adoption (
      id INTEGER PRIMARY KEY,
      observation_id INTEGER NOT NULL UNIQUE REFERENCES observation(id),
      source_id INTEGER NOT NULL REFERENCES observation(id)
    ) STRICT;
    CREATE INDEX adoption_source ON adoption(source_id);
    """
}
