import Foundation
import GRDB

extension ChangeContext {
  func organize(_ edit: OrganizationEdit) throws -> EditKind {
    switch edit {
    case .add(let name, let region):
      try addOrganization(name, region)
      return .addOrganization
    case .addAlias(let id, let alias):
      try addAlias(alias, of: id)
      return .setAlias
    case .removeAlias(let id, let alias):
      try removeAlias(alias, of: id)
      return .setAlias
    case .merge(let id, let into):
      try merge(id, into: into)
      return .mergeOrganizations
    case .setRegion(let id, let region):
      try setRegion(of: id, region)
      return .setRegion
    case .split(let id, let plan, let region):
      try split(id, plan: plan, region: region)
      return .splitOrganization
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

  private func addOrganization(_ name: String, _ region: String?) throws {
    let region = try region.map(self.region) ?? onlyRegion()
    let name = try free(name, in: region)
    let id = try insert("organization", ["name": name, "region": region, "collective": false])
    about(Organization(id: id, name: name, region: region))
  }

  func addAlias(_ alias: String, of id: RowID) throws {
    let organization = try organization(id)
    about(organization)
    let alias = try free(alias, in: organization.region)
    detail["alias"] = alias
    try insert(
      "organization_alias",
      ["organization_id": id, "alias": alias, "region": organization.region])
  }

  func removeAlias(_ alias: String, of id: RowID) throws {
    let rows = try RowID.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM organization_alias WHERE alias = ? AND organization_id = ?"),
      arguments: [alias, id])
    guard !rows.isEmpty else {
      throw StoreError.invalid(field: "alias", value: alias, reason: .empty)
    }
    about(try organization(id))
    detail["alias"] = alias
    detail["removed"] = "yes"
    for row in rows { try delete("organization_alias", row) }
  }

  /// A name that no organization of the place goes by.
  func free(_ name: String, in region: String) throws -> String {
    let name = try written(name, "name")
    if try Store.organization(db, named: name, region: region) != nil {
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
    try absorb(old, into: kept)
    about(kept)
    detail["merged"] = old.name
    detail["merged.region"] = old.region
    try settleDoubts(between: old, and: kept)
    try settleDoubts(ofPlace: old.region)
    subjects = [LogSubject(organizationID: into), LogSubject(organizationID: id)]
  }

  /// Gives `kept` all that `old` has, and takes `old` away.
  func absorb(_ old: Organization, into kept: Organization) throws {
    try mergeDuties(old.id, into: kept.id)
    try mergeRosters(old.id, into: kept.id)
    try refuseCommon(old.id, kept.id)
    for table in [
      "organization_alias", "observation", "share", "reminder", "supervision_order", "problem",
      "person",
    ] {
      let rows = try RowID.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM \(table) WHERE organization_id = ? ORDER BY id"),
        arguments: [old.id])
      for row in rows { try update(table, row, ["organization_id": kept.id]) }
    }
    if old.collective, !kept.collective {
      try update("organization", kept.id, ["collective": true])
    }
    try delete("organization", old.id)
    // A place that is not known is never met again.
    guard !old.region.hasPrefix("#") else { return }
    try insert(
      "organization_alias",
      ["organization_id": kept.id, "alias": old.name, "region": old.region])
  }

  /// Where both have a duty on an item, the heavier role remains. `plan`: only the duties there.
  func mergeDuties(_ id: RowID, into: RowID, plan: RowID? = nil) throws {
    let duties = try Duty.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT duty.* FROM duty JOIN item ON item.id = duty.item_id
          WHERE organization_id = ?1 AND (?2 IS NULL OR plan_id = ?2) ORDER BY duty.id
          """), arguments: [id, plan])
    for duty in duties {
      let held = try Duty.fetchAll(
        db.cachedStatement(
          sql: "SELECT * FROM duty WHERE organization_id = ? AND item_id = ? ORDER BY id"),
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
      db.cachedStatement(
        sql: "SELECT * FROM membership WHERE collective_id = ?1 OR member_id = ?1 ORDER BY id"),
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

  /// Figures and shares that both have can't be told apart afterwards. `plan`: only those there.
  func refuseCommon(_ id: RowID, _ into: RowID, plan: RowID? = nil) throws {
    let common = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.period FROM observation AS a JOIN observation AS b
            ON b.indicator_id = a.indicator_id AND b.period = a.period
          JOIN indicator ON indicator.id = a.indicator_id
          WHERE a.organization_id = ?1 AND b.organization_id = ?2
            AND a.superseded_by IS NULL AND b.superseded_by IS NULL
            AND (?3 IS NULL OR indicator.plan_id = ?3)
          UNION ALL
          SELECT a.value FROM share AS a JOIN share AS b ON b.target_id = a.target_id
          JOIN target ON target.id = a.target_id JOIN indicator ON indicator.id = target.indicator_id
          WHERE a.organization_id = ?1 AND b.organization_id = ?2
            AND (?3 IS NULL OR indicator.plan_id = ?3)
          """), arguments: [id, into, plan])
    if let common {
      throw StoreError.invalid(field: "organization", value: common, reason: .taken)
    }
  }
}
