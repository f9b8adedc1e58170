import Foundation
import GRDB

extension ChangeContext {
  /// Records a figure; one that already holds for the period is superseded, never overwritten.
  @discardableResult
  func observe(_ entry: ObservationEntry) throws -> RowID {
    guard let indicator = try Indicator.fetchOne(db, id: entry.indicatorID) else {
      throw StoreError.noSuch(kind: "indicator", id: entry.indicatorID)
    }
    let holding = try Observation.fetchOne(
      db,
      sql: """
        SELECT * FROM observation
        WHERE indicator_id = ? AND period = ? AND basis = ? AND superseded_by IS NULL
        """,
      arguments: [entry.indicatorID, entry.period.description, entry.basis.rawValue])
    if holding?.id != entry.replacing {
      throw StoreError.conflict(
        Conflict(
          table: "observation", id: entry.indicatorID, field: entry.period.description,
          expected: try entry.replacing.flatMap { try Observation.fetchOne(db, id: $0) }?.value
            .plain,
          found: holding?.value.plain))
    }
    if let holding {
      // A row may not be superseded by one that does not exist yet, nor may two hold at once: point it at itself first.
      try update("observation", holding.id, ["superseded_by": holding.id])
    }
    let id = try insert(
      "observation",
      [
        "indicator_id": entry.indicatorID, "period": entry.period.description,
        "from_day": entry.period.start.description, "to_day": entry.period.end.description,
        "value": entry.value.plain, "status": entry.status.rawValue,
        "basis": entry.basis.rawValue, "growth": entry.growth?.plain,
        "note": entry.note, "problem": entry.problem, "next_step": entry.nextStep,
        "recorded_at": stamp, "recorded_by": actor.login,
      ])
    if let holding { try update("observation", holding.id, ["superseded_by": id]) }
    planID = indicator.planID
    itemID = indicator.itemID
    indicatorID = indicator.id
    detail["indicator"] = indicator.name
    detail["period"] = entry.period.description
    detail["value"] = entry.value.plain
    detail["unit"] = indicator.unit.printed
    detail["status"] = entry.status.rawValue
    detail["before"] = holding?.value.plain
    return id
  }

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
    organizationID = organization
    detail = ["item": record.title, "organization": body.name]
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
