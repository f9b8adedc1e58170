import Foundation
import GRDB

extension Row {
  func optionalDay(_ column: String) throws -> Day? {
    guard let raw: String = self[column] else { return nil }
    guard let value = Day(raw) else { throw ColumnError(column: column, value: raw) }
    return value
  }

  func day(_ column: String) throws -> Day {
    guard let value = try optionalDay(column) else {
      throw ColumnError(column: column, value: "NULL")
    }
    return value
  }
}

extension Person: StoredRecord {
  static let table = "person"
  public init(row: Row) throws {
    self.init(
      id: row["id"], login: row["login"], name: row["name"], role: try row.term("role"),
      organizationID: row["organization_id"])
  }

  static func fetchOne(_ db: Database, login: String) throws -> Person? {
    try fetchOne(
      db.cachedStatement(sql: "SELECT * FROM person WHERE login = ?"), arguments: [login])
  }
}

extension Milestone: StoredRecord {
  static let table = "milestone"
  public init(row: Row) throws {
    guard let due = try row.period("due") else { throw ColumnError(column: "due", value: "NULL") }
    self.init(
      id: row["id"], itemID: row["item_id"], indicatorID: row["indicator_id"], due: due,
      text: row["text"], figure: try row.decimal("figure"),
      reached: try row.optionalDay("reached"), begins: try row.optionalDay("begins"))
  }
}

extension Membership: StoredRecord {
  static let table = "membership"
  public init(row: Row) throws {
    self.init(
      id: row["id"], collectiveID: row["collective_id"], memberID: row["member_id"],
      from: try row.optionalDay("from_day"), to: try row.optionalDay("to_day"))
  }
}

extension TargetShare: StoredRecord {
  static let table = "share"
  public init(row: Row) throws {
    self.init(
      id: row["id"], targetID: row["target_id"], organizationID: row["organization_id"],
      value: try row.decimal("value") ?? 0, baseline: try row.decimal("baseline"))
  }
}

extension Reminder: StoredRecord {
  static let table = "reminder"
  public init(row: Row) throws {
    guard let period = try row.period("period") else {
      throw ColumnError(column: "period", value: "NULL")
    }
    self.init(
      id: row["id"], indicatorID: row["indicator_id"], organizationID: row["organization_id"],
      period: period, madeAt: row["made_at"], madeBy: row["made_by"])
  }
}

extension OrderEvent: StoredRecord {
  static let table = "order_event"
  public init(row: Row) throws {
    self.init(
      id: row["id"], orderID: row["order_id"], kind: try row.term("kind"),
      colour: try row.term("colour"), due: try row.day("due"), text: row["text"],
      madeAt: row["made_at"], madeBy: row["made_by"])
  }
}

extension SupervisionOrder: StoredRecord {
  static let table = "supervision_order"
  /// The events are fetched apart.
  public init(row: Row) throws {
    self.init(
      id: row["id"], planID: row["plan_id"], itemID: row["item_id"],
      indicatorID: row["indicator_id"], organizationID: row["organization_id"],
      colour: try row.term("colour"), due: try row.day("due"), text: row["text"],
      state: try row.term("state"), events: [])
  }
}

extension Remedy: StoredRecord {
  static let table = "remedy"
  public init(row: Row) throws {
    self.init(
      id: row["id"], problemID: row["problem_id"], text: row["text"],
      due: try row.optionalDay("due"), madeAt: row["made_at"], madeBy: row["made_by"])
  }
}

extension Problem: StoredRecord {
  static let table = "problem"
  /// The remedies are fetched apart.
  public init(row: Row) throws {
    self.init(
      id: row["id"], planID: row["plan_id"], itemID: row["item_id"],
      indicatorID: row["indicator_id"], organizationID: row["organization_id"], text: row["text"],
      foundAt: row["found_at"], foundBy: row["found_by"], result: row["result"],
      reason: row["reason"], closedAt: row["closed_at"], closedBy: row["closed_by"], remedies: [])
  }
}
