import Foundation
import GRDB

extension ChangeContext {
  func organize(_ edit: OrganizationEdit) throws -> EditKind {
    switch edit {
    case .add(let name):
      try addOrganization(name)
      return .addOrganization
    case .addAlias(let id, let alias):
      try addAlias(alias, of: id)
      return .setAlias
    case .removeAlias(let alias):
      try removeAlias(alias)
      return .setAlias
    case .merge(let id, let into):
      try merge(id, into: into)
      return .mergeOrganizations
    case .addMember(let collective, let member, let from, let to):
      try addMember(member, of: collective, from: from, to: to)
      return .setMember
    case .setMembership(let id, let from, let to):
      try setMembership(id, from: from, to: to)
      return .setMember
    case .removeMembership(let id):
      try removeMembership(id)
      return .setMember
    case .change(let id, let change):
      try self.change(id, change)
      return .amend
    case .setShares(let target, let shares):
      try setShares(of: target, shares)
      return .setShares
    }
  }

  private func addOrganization(_ name: String) throws {
    let name = try free(name)
    let id = try insert("organization", ["name": name, "collective": false])
    about(Organization(id: id, name: name))
  }

  func addAlias(_ alias: String, of id: RowID) throws {
    about(try organization(id))
    let alias = try free(alias)
    detail["alias"] = alias
    try insert("organization_alias", ["organization_id": id, "alias": alias])
  }

  func removeAlias(_ alias: String) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM organization_alias WHERE alias = ?", arguments: [alias])
    else { throw StoreError.invalid(field: "alias", value: alias, reason: .empty) }
    about(try organization(row["organization_id"]))
    detail["alias"] = alias
    detail["removed"] = "yes"
    try delete("organization_alias", row["id"])
  }

  /// A name that no organization goes by.
  func free(_ name: String) throws -> String {
    let name = try written(name, "name")
    let isTaken = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM organization WHERE name = ?1)
          OR EXISTS (SELECT 1 FROM organization_alias WHERE alias = ?1)
        """, arguments: [name])
    if isTaken == true {
      throw StoreError.invalid(field: "name", value: name, reason: .taken)
    }
    return name
  }

  private func merge(_ id: RowID, into: RowID) throws {
    let old = try organization(id)
    let kept = try organization(into)
    guard id != into else {
      throw StoreError.invalid(field: "organization", value: old.name, reason: .taken)
    }
    about(kept)
    detail["merged"] = old.name
    subjects = [LogSubject(organizationID: into), LogSubject(organizationID: id)]
    try mergeDuties(id, into: into)
    try mergeRosters(id, into: into)
    try refuseCommon(id, into)
    for table in [
      "organization_alias", "observation", "share", "reminder", "supervision_order", "problem",
      "person",
    ] {
      let rows = try RowID.fetchAll(
        db, sql: "SELECT id FROM \(table) WHERE organization_id = ? ORDER BY id", arguments: [id])
      for row in rows { try update(table, row, ["organization_id": into]) }
    }
    if old.collective, !kept.collective { try update("organization", into, ["collective": true]) }
    try delete("organization", id)
    try insert("organization_alias", ["organization_id": into, "alias": old.name])
  }

  /// Where both have a duty on an item, the heavier role remains.
  private func mergeDuties(_ id: RowID, into: RowID) throws {
    let duties = try Duty.fetchAll(
      db, sql: "SELECT * FROM duty WHERE organization_id = ? ORDER BY id", arguments: [id])
    for duty in duties {
      let held = try Duty.fetchAll(
        db, sql: "SELECT * FROM duty WHERE organization_id = ? AND item_id = ? ORDER BY id",
        arguments: [into, duty.itemID])
      if held.contains(where: { $0.role <= duty.role }) {
        try delete("duty", duty.id)
      } else {
        for lighter in held { try delete("duty", lighter.id) }
        try update("duty", duty.id, ["organization_id": into])
      }
    }
  }

  /// A membership of the one in the other ends with the merger.
  private func mergeRosters(_ id: RowID, into: RowID) throws {
    let memberships = try Membership.fetchAll(
      db, sql: "SELECT * FROM membership WHERE collective_id = ?1 OR member_id = ?1 ORDER BY id",
      arguments: [id])
    for membership in memberships {
      var moved = membership
      if moved.collectiveID == id { moved.collectiveID = into }
      if moved.memberID == id { moved.memberID = into }
      let isDouble = try others(like: moved).contains(where: moved.overlaps)
      if isDouble || moved.collectiveID == moved.memberID {
        try delete("membership", membership.id)
      } else {
        try update(
          "membership", membership.id,
          ["collective_id": moved.collectiveID, "member_id": moved.memberID])
      }
    }
  }

  /// Figures and shares that both have can't be told apart afterwards.
  private func refuseCommon(_ id: RowID, _ into: RowID) throws {
    let common = try String.fetchOne(
      db,
      sql: """
        SELECT a.period FROM observation AS a JOIN observation AS b
          ON b.indicator_id = a.indicator_id AND b.period = a.period
        WHERE a.organization_id = ?1 AND b.organization_id = ?2
          AND a.superseded_by IS NULL AND b.superseded_by IS NULL
        UNION ALL
        SELECT a.value FROM share AS a JOIN share AS b ON b.target_id = a.target_id
        WHERE a.organization_id = ?1 AND b.organization_id = ?2
        """, arguments: [id, into])
    if let common {
      throw StoreError.invalid(field: "organization", value: common, reason: .taken)
    }
  }
}
