import Foundation
import GRDB

extension Schema {
  /// From one organization per name to one per name and place.
  ///
  /// Where plans of several places shared one, each place's plans get their own; what belongs to no plan (rosters,
  /// people) stays with the place of the earliest.
  static func giveOrganizationsRegions(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE new_organization (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          region TEXT NOT NULL DEFAULT '',
          collective INTEGER NOT NULL CHECK (collective IN (0, 1)),
          UNIQUE (name, region)
        ) STRICT;
        INSERT INTO new_organization (id, name, collective)
          SELECT id, name, collective FROM organization;
        DROP TABLE organization;
        ALTER TABLE new_organization RENAME TO organization;

        -- An alias has a region of its own: a body that went into one of another place keeps its name there.
        CREATE TABLE new_alias (
          id INTEGER PRIMARY KEY,
          organization_id INTEGER NOT NULL REFERENCES organization(id),
          alias TEXT NOT NULL,
          region TEXT NOT NULL DEFAULT '',
          UNIQUE (alias, region)
        ) STRICT;
        INSERT INTO new_alias (id, organization_id, alias)
          SELECT id, organization_id, alias FROM organization_alias;
        DROP TABLE organization_alias;
        ALTER TABLE new_alias RENAME TO organization_alias;
        CREATE INDEX alias_organization ON organization_alias(organization_id);
        """)
    var homes: [RowID: [String: RowID]] = [:]
    for plan in try RowID.fetchAll(db, sql: "SELECT id FROM plan ORDER BY id") {
      let made = try settle(plan, &homes, db)
      if !made.isEmpty { try tell(made, toImportOf: plan, db) }
    }
    try settleRest(db)
    try db.execute(
      sql: """
        UPDATE organization_alias SET region =
          (SELECT region FROM organization WHERE organization.id = organization_id)
        """)
  }

  /// Gives the organizations of one plan their places, and returns the rows this made. `homes`: by organization as it
  /// was, which one now stands for it in a region.
  private static func settle(
    _ plan: RowID, _ homes: inout [RowID: [String: RowID]], _ db: Database
  ) throws -> [RowChange] {
    guard
      let facts = try Row.fetchOne(
        db, sql: "SELECT region, issuer, title FROM plan WHERE id = ?", arguments: [plan])
    else { return [] }
    var finder = try HomeFinder(
      db, planID: plan, region: facts[0], issuer: facts[1], title: facts[2])
    var doubts = PlaceDoubts()
    var made: [RowChange] = []
    for row in try Row.fetchAll(db, sql: named, arguments: [plan]) {
      let (id, name): (RowID, String) = (row[0], row[1])
      let (region, doubtful) = finder.home(of: name)
      if let doubtful {
        let span = SourceSpan(row[4] ?? 0, row[5] ?? 0)
        doubts.add(
          doubtful, region,
          DraftDuty(path: row[3], role: .lead, unit: name, organization: name, span: span))
      }
      if homes[id] == nil {
        homes[id] = [region: id]
        try db.execute(
          sql: "UPDATE organization SET region = ? WHERE id = ?", arguments: [region, id])
      }
      let own: RowID
      if let known = homes[id]?[region] {
        own = known
      } else {
        try db.execute(
          sql: "INSERT INTO organization (name, region, collective) VALUES (?, ?, ?)",
          arguments: [name, region, row[2] as Bool])
        own = db.lastInsertedRowID
        homes[id]?[region] = own
        made.append(.insert(table: "organization", id: own, row: nil))
        for alias in try String.fetchAll(
          db, sql: "SELECT alias FROM organization_alias WHERE organization_id = ? ORDER BY id",
          arguments: [id])
        {
          try db.execute(
            sql: "INSERT INTO organization_alias (organization_id, alias, region) VALUES (?, ?, ?)",
            arguments: [own, alias, region])
          made.append(.insert(table: "organization_alias", id: db.lastInsertedRowID, row: nil))
        }
      }
      guard own != id else { continue }
      for use in OrganizationUse.all {
        try db.execute(
          sql: """
            UPDATE \(use.table) SET organization_id = ? WHERE organization_id = ? AND \(use.ofPlan)
            """, arguments: [own, id, plan])
      }
    }
    for doubt in doubts.all {
      try db.execute(
        sql: """
          INSERT INTO doubt (plan_id, item_id, kind, message, start, "end") VALUES (
            ?1, (SELECT id FROM item WHERE plan_id = ?1 AND path = ?2), ?3, ?4, ?5, ?6)
          """,
        arguments: [
          plan, doubt.path, doubt.kind.rawValue, doubt.message, doubt.span.start, doubt.span.end,
        ])
      made.append(.insert(table: "doubt", id: db.lastInsertedRowID, row: nil))
    }
    return made
  }

  /// The organizations of a plan, each with where it is named first.
  private static let named = """
    SELECT organization.id, organization.name, organization.collective, item.path, duty.start,
      duty."end", min(duty.id)
    FROM item JOIN duty ON duty.item_id = item.id
    JOIN organization ON organization.id = duty.organization_id
    WHERE item.plan_id = ? GROUP BY organization.id ORDER BY organization.id
    """

  /// What is made for a plan goes when its import is taken back.
  private static func tell(_ made: [RowChange], toImportOf plan: RowID, _ db: Database) throws {
    let entries = try LogEntry.fetchAll(
      db, sql: "SELECT * FROM change_log WHERE plan_id = ? ORDER BY sequence DESC",
      arguments: [plan])
    guard
      let entry = entries.first(where: {
        $0.kind == .importPlan
          || ($0.kind == .redo && $0.detail["undone"] == EditKind.importPlan.rawValue)
      })
    else { return }
    let changes = try LogEntry.changes(db, sequence: entry.sequence) + made
    try db.execute(
      sql: "UPDATE change_log SET changes = ? WHERE sequence = ?",
      arguments: [
        String(decoding: try JSONEncoder().encode(changes), as: UTF8.self), entry.sequence,
      ])
  }

  /// Organizations without duties take the place of the collective they belong to, else the only place there is.
  private static func settleRest(_ db: Database) throws {
    let places = try String.fetchAll(
      db, sql: "SELECT DISTINCT region FROM plan WHERE region <> ''")
    let rest = try RowID.fetchAll(
      db,
      sql: """
        SELECT id FROM organization
        WHERE region = '' AND id NOT IN (SELECT organization_id FROM duty) ORDER BY id
        """)
    for id in rest {
      let collective = try String.fetchOne(
        db,
        sql: """
          SELECT organization.region FROM membership
          JOIN organization ON organization.id = membership.collective_id
          WHERE membership.member_id = ? ORDER BY membership.id LIMIT 1
          """, arguments: [id])
      guard let place = collective ?? (places.count == 1 ? places[0] : nil) else { continue }
      try db.execute(
        sql: "UPDATE organization SET region = ? WHERE id = ?", arguments: [place, id])
    }
  }
}

/// Where a row that belongs to a plan names an organization.
struct OrganizationUse {
  let table: String
  /// What holds of the rows that belong to the plan `?`.
  let ofPlan: String

  static let all = [
    OrganizationUse("duty", "item_id IN (SELECT id FROM item WHERE plan_id = ?)"),
    OrganizationUse("observation", "indicator_id IN (SELECT id FROM indicator WHERE plan_id = ?)"),
    OrganizationUse(
      "share",
      """
      target_id IN (SELECT target.id FROM target JOIN indicator ON indicator.id = target.indicator_id
        WHERE indicator.plan_id = ?)
      """),
    OrganizationUse("reminder", "indicator_id IN (SELECT id FROM indicator WHERE plan_id = ?)"),
    OrganizationUse("supervision_order", "plan_id = ?"),
    OrganizationUse("problem", "plan_id = ?"),
  ]

  private init(_ table: String, _ ofPlan: String) {
    self.table = table
    self.ofPlan = ofPlan
  }
}
