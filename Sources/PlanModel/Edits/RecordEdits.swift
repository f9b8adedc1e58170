import Foundation
import GRDB

extension ChangeContext {
  /// Gives a role, changes it, or takes it away.
  func setDuty(item: RowID, organization: RowID, role: Role?, expecting expected: Role?) throws {
    guard let record = try Item.fetchOne(db, id: item) else {
      throw StoreError.noSuch(kind: "item", id: item)
    }
    guard let body = try Organization.fetchOne(db, id: organization) else {
      throw StoreError.noSuch(kind: "organization", id: organization)
    }
    let duties = try Duty.fetchAll(
      db, sql: "SELECT * FROM duty WHERE item_id = ? AND organization_id = ? ORDER BY id",
      arguments: [item, organization]
    ).sorted { $0.role < $1.role }
    guard duties.first?.role == expected else {
      throw StoreError.conflict(
        Conflict(
          table: "duty", id: item, field: body.name, expected: expected?.rawValue,
          found: duties.first?.role.rawValue))
    }
    planID = record.planID
    itemID = item
    detail = ["item": record.title]
    about(body)
    detail["role"] = role?.rawValue
    detail["before"] = expected?.rawValue
    if let role {
      if let first = duties.first {
        for other in duties.dropFirst() { try delete("duty", other.id) }
        try update("duty", first.id, ["role": role.rawValue, "inferred": false])
      } else {
        try insert(
          "duty",
          [
            "item_id": item, "organization_id": organization, "role": role.rawValue,
            "unit": body.name, "inferred": false,
          ])
      }
    } else {
      for duty in duties { try delete("duty", duty.id) }
    }
  }

  /// Settles a doubt with a reason, or opens it again.
  func settleDoubt(
    _ id: RowID, _ resolution: DoubtResolution?, reason: String?,
    expecting expected: DoubtResolution?
  ) throws {
    guard let doubt = try Doubt.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "doubt", id: id)
    }
    if resolution == .dismissed, (reason ?? "").isEmpty {
      throw StoreError.invalid(field: "reason", value: "", reason: .empty)
    }
    planID = doubt.planID
    itemID = doubt.itemID
    detail = ["doubt": doubt.kind.rawValue, "message": doubt.message]
    detail["resolution"] = resolution?.rawValue
    detail["reason"] = reason
    if resolution == .accepted, doubt.resolution == nil { try unite(doubt) }
    try update(
      "doubt", id, ["resolution": resolution?.rawValue, "reason": reason],
      expecting: ["resolution": expected?.rawValue])
  }

  /// Settles a doubt as answered by the corrections made in the same edit.
  func correct(_ id: RowID) throws {
    guard let doubt = try Doubt.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "doubt", id: id)
    }
    detail["doubt"] = doubt.kind.rawValue
    detail["message"] = doubt.message
    try update(
      "doubt", id, ["resolution": DoubtResolution.corrected.rawValue],
      expecting: ["resolution": nil as String?])
  }
}
