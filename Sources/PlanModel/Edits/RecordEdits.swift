import Foundation
import GRDB

extension ChangeContext {
  /// Gives a role, changes it, or takes it away. An item that states no duties first takes over those it inherits, which its first own one
  /// would otherwise hide.
  ///
  /// - Parameter expected: The role that the item shows: its own, or the one it inherits.
  func setDuty(item: RowID, organization: RowID, role: Role?, expecting expected: Role?) throws {
    guard let record = try Item.fetchOne(db, id: item) else {
      throw StoreError.noSuch(kind: "item", id: item)
    }
    guard let body = try Organization.fetchOne(db, id: organization) else {
      throw StoreError.noSuch(kind: "organization", id: organization)
    }
    let found = try shownRole(of: organization, on: record)
    guard found == expected else {
      throw StoreError.conflict(
        Conflict(
          table: "duty", id: item, field: body.name, expected: expected?.rawValue,
          found: found?.rawValue))
    }
    planID = record.planID
    itemID = item
    detail = ["item": record.title]
    about(body)
    detail["role"] = role?.rawValue
    detail["before"] = expected?.rawValue
    guard role != expected else { return }
    let kept = try takeOverDuties(record, besides: organization)
    if kept > 0 { detail["inherited"] = "\(kept)" }
    let duties = try duties(on: item).filter { $0.organizationID == organization }
      .sorted { $0.role < $1.role }
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

  private func duties(on item: RowID) throws -> [Duty] {
    try Duty.fetchAll(
      db, sql: "SELECT * FROM duty WHERE item_id = ? ORDER BY id", arguments: [item])
  }

  /// The duties of the nearest item above that states any.
  private func inheritedDuties(_ item: Item) throws -> [Duty] {
    var above = item.parentID
    while let id = above {
      let duties = try duties(on: id)
      if !duties.isEmpty { return duties }
      above = try Item.fetchOne(db, id: id)?.parentID
    }
    return []
  }

  /// The heaviest role that an organization has on an item, of its own or inherited.
  func shownRole(of organization: RowID, on item: Item) throws -> Role? {
    let own = try duties(on: item.id)
    let shown = try own.isEmpty ? inheritedDuties(item) : own
    return shown.filter { $0.organizationID == organization }.map(\.role).min()
  }

  /// States on an item what it inherits; tells how many organizations besides one were taken over.
  private func takeOverDuties(_ item: Item, besides organization: RowID) throws -> Int {
    guard try duties(on: item.id).isEmpty else { return 0 }
    let inherited = try inheritedDuties(item)
    for duty in inherited {
      try insert(
        "duty",
        [
          "item_id": item.id, "organization_id": duty.organizationID, "role": duty.role.rawValue,
          "unit": duty.unit, "inferred": duty.inferred,
        ])
    }
    return Set(inherited.map(\.organizationID)).subtracting([organization]).count
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
