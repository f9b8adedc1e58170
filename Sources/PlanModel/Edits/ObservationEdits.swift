import Foundation
import GRDB

extension ChangeContext {
  /// Records a figure; one that already holds for the period is superseded, never overwritten.
  @discardableResult
  func observe(_ entry: ObservationEntry) throws -> RowID {
    guard let indicator = try Indicator.fetchOne(db, id: entry.indicatorID) else {
      throw StoreError.noSuch(kind: "indicator", id: entry.indicatorID)
    }
    if let member = entry.organizationID {
      let name = try organization(member).name
      // A figure of one that has no part would count nowhere.
      guard try shares(member, in: indicator.id) else {
        throw StoreError.notTheirs(
          NotTheirs(
            organization: name, indicator: indicator.name, indicatorID: indicator.id,
            reason: .noShare))
      }
    }
    guard entry.period.start <= today else {
      throw StoreError.invalid(
        field: "period", value: entry.period.description, reason: .futurePeriod)
    }
    let isReturned = entry.status == .returned
    if isReturned, entry.note?.contains(where: { !$0.isWhitespace }) != true {
      throw StoreError.invalid(field: "reason", value: "", reason: .unreasoned)
    }
    let holding = try holding(entry, indicator)
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
        "organization_id": entry.organizationID, "reason": isReturned ? entry.note : nil,
      ])
    if let holding { try update("observation", holding.id, ["superseded_by": id]) }
    try doubtGrowth(of: entry, indicator)
    describe(indicator, entry.period, value: entry.value, organization: entry.organizationID)
    detail["status"] = entry.status.rawValue
    if let holding {
      detail["before"] = holding.value.plain
      (detail["growthBefore"], detail["growth"]) = (holding.growth?.plain, entry.growth?.plain)
      if holding.basis != entry.basis {
        (detail["basisBefore"], detail["basis"]) = (holding.basis.rawValue, entry.basis.rawValue)
      }
    }
    return id
  }

  /// The figure that holds where the entry would; refused when the period is locked or figures are of another basis.
  private func holding(_ entry: ObservationEntry, _ indicator: Indicator) throws -> Observation? {
    let held = try Observation.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM observation WHERE indicator_id = ? AND superseded_by IS NULL"),
      arguments: [entry.indicatorID])
    // What is corrected, or was sent back, says nothing of how the others are to be reported.
    let binding = held.filter { $0.id != entry.replacing && $0.status != .returned }
    if binding.contains(where: { $0.basis != entry.basis }) {
      throw StoreError.invalid(field: "basis", value: entry.basis.rawValue, reason: .basisChange)
    }
    let holding = held.first {
      $0.period == entry.period && $0.organizationID == entry.organizationID
    }
    if holding?.status == .verified {
      throw StoreError.invalid(
        field: "period", value: entry.period.description, reason: .locked)
    }
    // Two totals up to one day can't both be right, and one of them is settled.
    try refuse(entry.period, entry.basis, entry.value, of: entry.organizationID, indicator, held)
    return holding
  }

  /// Refuses a figure beside a verified one for the same days that says something else.
  private func refuse(
    _ period: Period, _ basis: ObservationBasis, _ value: Decimal, of organization: RowID?,
    _ indicator: Indicator, _ held: [Observation]
  ) throws {
    let settled = held.first {
      $0.status == .verified && $0.organizationID == organization && $0.value != value
        && period.speaksLike($0.period, basis, indicator.nature)
    }
    guard let settled, [.stock, .flow].contains(indicator.nature) else { return }
    throw StoreError.invalid(
      field: "period",
      value: "\(settled.period) \(settled.value.plain)\(indicator.unit.printed)",
      reason: .endsAlike)
  }

  /// Refuses a figure that is neither reported nor estimated.
  private func requireOpen(_ observation: Observation) throws {
    let reason: InvalidReason
    switch observation.status {
    case .estimated, .reported: return
    case .verified: reason = .locked
    case .returned: reason = .returned
    }
    throw StoreError.invalid(field: "status", value: observation.status.rawValue, reason: reason)
  }

  /// Confirms figures that are reported or estimated.
  func verify(_ ids: [RowID]) throws {
    guard !ids.isEmpty else {
      throw StoreError.invalid(field: "observation", value: "", reason: .empty)
    }
    for id in ids {
      let observation = try observation(id, for: "verify")
      try requireOpen(observation)
      let held = try Observation.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT * FROM observation
            WHERE indicator_id = ? AND id <> ? AND superseded_by IS NULL
            """), arguments: [observation.indicatorID, id])
      try refuse(
        observation.period, observation.basis, observation.value,
        of: observation.organizationID, try indicator(observation.indicatorID), held)
      try update(
        "observation", id, ["status": ObservationStatus.verified.rawValue, "reason": nil])
    }
  }

  /// Sends a figure back with the reason; its author stays who it was.
  func returnObservation(_ id: RowID, reason: String) throws {
    let reason = try written(reason, "reason")
    let observation = try observation(id, for: "return")
    try requireOpen(observation)
    try update(
      "observation", id, ["status": ObservationStatus.returned.rawValue, "reason": reason])
    detail["reason"] = reason
  }

  /// Unlocks a verified figure: it is a reported one again.
  func reopen(_ id: RowID, reason: String) throws {
    let reason = try written(reason, "reason")
    let observation = try observation(id, for: "reopen")
    guard observation.status == .verified else {
      throw StoreError.invalid(
        field: "status", value: observation.status.rawValue, reason: .outOfRange)
    }
    try update(
      "observation", id, ["status": ObservationStatus.reported.rawValue, "reason": reason])
    detail["reason"] = reason
  }

  /// A figure that still holds, with the log told of it.
  private func observation(_ id: RowID, for purpose: String) throws -> Observation {
    guard let observation = try Observation.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "observation", id: id)
    }
    guard let indicator = try Indicator.fetchOne(db, id: observation.indicatorID) else {
      throw StoreError.noSuch(kind: "indicator", id: observation.indicatorID)
    }
    if let newer = observation.supersededBy {
      let found = try Observation.fetchOne(db, id: newer)
      throw StoreError.conflict(
        Conflict(
          table: "observation", id: id, field: observation.period.description,
          expected: observation.value.plain, found: found?.value.plain))
    }
    describe(
      indicator, observation.period, value: observation.value,
      organization: observation.organizationID)
    return observation
  }

  /// What the log says of a figure; of several, how many there are beside the last.
  private func describe(
    _ indicator: Indicator, _ period: Period, value: Decimal, organization: RowID?
  ) {
    subjects.append(
      LogSubject(
        itemID: indicator.itemID, indicatorID: indicator.id, organizationID: organization))
    planID = indicator.planID
    itemID = indicator.itemID
    indicatorID = indicator.id
    organizationID = organization
    detail["indicator"] = indicator.name
    detail["period"] = period.description
    detail["value"] = value.plain
    detail["unit"] = indicator.unit.printed
    detail["count"] = subjects.count > 1 ? "\(subjects.count)" : nil
  }
}
