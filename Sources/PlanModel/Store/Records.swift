import Foundation
import GRDB

/// A record that a table holds; decoding fails loudly on a value the schema's CHECKs would have refused.
protocol StoredRecord: FetchableRecord {
  static var table: String { get }
}

extension StoredRecord {
  static func fetchOne(_ db: Database, id: RowID) throws -> Self? {
    try fetchOne(
      db.cachedStatement(sql: "SELECT * FROM \(table) WHERE id = ?"), arguments: [id])
  }
}

/// A column that does not hold what the model needs.
struct ColumnError: Error, CustomStringConvertible {
  var column: String
  var value: String
  var description: String { "column \(column) holds \(value)" }
}

extension Row {
  func term<T: RawRepresentable<String>>(_ column: String) throws -> T {
    let raw: String = self[column]
    guard let value = T(rawValue: raw) else { throw ColumnError(column: column, value: raw) }
    return value
  }

  func optionalTerm<T: RawRepresentable<String>>(_ column: String) throws -> T? {
    guard let raw: String = self[column] else { return nil }
    guard let value = T(rawValue: raw) else { throw ColumnError(column: column, value: raw) }
    return value
  }

  func decimal(_ column: String) throws -> Decimal? {
    guard let raw: String = self[column] else { return nil }
    guard let value = Decimal(exactly: raw) else { throw ColumnError(column: column, value: raw) }
    return value
  }

  func period(_ column: String) throws -> Period? {
    guard let raw: String = self[column] else { return nil }
    guard let value = Period(raw) else { throw ColumnError(column: column, value: raw) }
    return value
  }

  func span(_ start: String = "start", _ end: String = "end") -> SourceSpan {
    SourceSpan(self[start], self[end])
  }
}

extension Plan: StoredRecord {
  static let table = "plan"
  public init(row: Row) throws {
    self.init(
      id: row["id"], documentID: row["document_id"], title: row["title"], region: row["region"],
      issuer: row["issuer"], number: row["number"], kind: try row.term("kind"),
      status: try row.term("status"), script: try row.term("script"), fromYear: row["from_year"],
      toYear: row["to_year"], fromMonth: row["from_month"], toMonth: row["to_month"],
      schedule: try row.term("schedule"))
  }
}

extension Item: StoredRecord {
  static let table = "item"
  public init(row: Row) throws {
    self.init(
      id: row["id"], planID: row["plan_id"], parentID: row["parent_id"],
      position: row["position"], path: row["path"], label: row["label"], title: row["title"],
      kind: try row.term("kind"), inline: row["inline"], span: row.span(),
      heading: row.span("heading_start", "heading_end"), milestone: row["milestone"],
      due: try row.period("due"), state: try row.optionalTerm("state"),
      percent: try row.decimal("percent"), reason: row["reason"],
      weight: try row.decimal("weight"))
  }
}

extension Organization: StoredRecord {
  static let table = "organization"
  public init(row: Row) throws {
    self.init(
      id: row["id"], name: row["name"], region: row["region"], collective: row["collective"])
    level = try row.optionalTerm("level")
    shortName = row["short_name"]
    if row.hasColumn("namesake") { isNamesake = row["namesake"] }
  }

  /// Organizations with whether others share their names.
  static let query = "SELECT organization.*, \(namesake) AS namesake FROM organization"

  private static let namesake = """
    EXISTS (SELECT 1 FROM organization AS other
      WHERE other.name = organization.name AND other.id <> organization.id)
    """

  /// What `init(columns:)` reads.
  static let columns = """
    organization.id, organization.name, organization.region, organization.collective,
    organization.level, organization.short_name, \(namesake)
    """

  /// By position: by name, columns are looked for in each of thousands of rows. `row` begins with `columns`.
  init(columns row: Row) throws {
    self.init(id: row[0], name: row[1], region: row[2], collective: row[3])
    if let raw = row[4] as String? {
      guard let term = OrganizationLevel(rawValue: raw) else {
        throw ColumnError(column: "level", value: raw)
      }
      level = term
    }
    (shortName, isNamesake) = (row[5], row[6])
  }
}

extension Duty: StoredRecord {
  static let table = "duty"
  public init(row: Row) throws {
    let start: Int? = row["start"]
    self.init(
      id: row["id"], itemID: row["item_id"], organizationID: row["organization_id"],
      role: try row.term("role"), unit: row["unit"], inferred: row["inferred"],
      span: start == nil ? nil : row.span())
  }
}

extension Indicator: StoredRecord {
  static let table = "indicator"
  public init(row: Row) throws {
    self.init(
      id: row["id"], planID: row["plan_id"], itemID: row["item_id"], seriesID: row["series_id"],
      name: row["name"], unit: MeasureUnit(row["unit"]), nature: try row.term("nature"),
      direction: try row.term("direction"), baseline: try row.decimal("baseline"),
      baselineNote: row["baseline_note"], damaged: row["damaged"], quote: row["quote"],
      span: row.span(), exemption: row["exemption"], weight: try row.decimal("weight"))
  }
}

extension Mention: StoredRecord {
  static let table = "mention"
  public init(row: Row) throws {
    self.init(
      id: row["id"], indicatorID: row["indicator_id"], itemID: row["item_id"], name: row["name"],
      quote: row["quote"], span: row.span())
  }
}

extension Target: StoredRecord {
  static let table = "target"
  public init(row: Row) throws {
    self.init(
      id: row["id"], indicatorID: row["indicator_id"], comparator: try row.term("comparator"),
      value: try row.decimal("value"), upper: try row.decimal("upper"),
      due: try row.period("due"), dueSource: try row.optionalTerm("due_source"))
  }
}

extension Observation: StoredRecord {
  static let table = "observation"
  public init(row: Row) throws {
    guard let period = try row.period("period"), let value = try row.decimal("value") else {
      throw ColumnError(column: "observation", value: "NULL")
    }
    self.init(
      id: row["id"], indicatorID: row["indicator_id"], period: period, value: value,
      status: try row.term("status"), basis: try row.term("basis"),
      growth: try row.decimal("growth"), note: row["note"], problem: row["problem"],
      nextStep: row["next_step"], recordedAt: row["recorded_at"], recordedBy: row["recorded_by"],
      supersededBy: row["superseded_by"], organizationID: row["organization_id"],
      reason: row["reason"])
  }
}

extension SubsidyRule: StoredRecord {
  static let table = "subsidy_rule"
  public init(row: Row) throws {
    self.init(
      id: row["id"], planID: row["plan_id"], itemID: row["item_id"], name: row["name"],
      ratePct: try row.decimal("rate_pct"), of: row["of"], fixed: try row.decimal("fixed"),
      cap: try row.decimal("cap"), capUnit: row["cap_unit"], quote: row["quote"],
      span: row.span())
  }
}

extension Doubt: StoredRecord {
  static let table = "doubt"
  public init(row: Row) throws {
    self.init(
      id: row["id"], planID: row["plan_id"], itemID: row["item_id"], kind: try row.term("kind"),
      message: row["message"], span: row.span(), resolution: try row.optionalTerm("resolution"),
      reason: row["reason"])
  }
}
