import Foundation
import GRDB

extension ChangeContext {
  func addMember(_ memberID: RowID, of collectiveID: RowID, from: Day?, to: Day?) throws {
    let collective = try organization(collectiveID)
    let member = try organization(memberID)
    let membership = Membership(
      collectiveID: collectiveID, memberID: memberID, from: from, to: to)
    try check(membership, member)
    if !collective.collective { try update("organization", collectiveID, ["collective": true]) }
    describe(membership, collective, member)
    try insert(
      "membership",
      [
        "collective_id": collectiveID, "member_id": memberID, "from_day": from?.description,
        "to_day": to?.description,
      ])
  }

  func setMembership(_ id: RowID, from: Day?, to: Day?) throws {
    var membership = try membership(id)
    let member = try organization(membership.memberID)
    (membership.from, membership.to) = (from, to)
    try check(membership, member)
    describe(membership, try organization(membership.collectiveID), member)
    try update("membership", id, ["from_day": from?.description, "to_day": to?.description])
  }

  func removeMembership(_ id: RowID) throws {
    let membership = try membership(id)
    describe(
      membership, try organization(membership.collectiveID), try organization(membership.memberID))
    detail["removed"] = "yes"
    try delete("membership", id)
  }

  /// The other memberships of the same member in the same collective.
  func others(like membership: Membership) throws -> [Membership] {
    try Membership.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM membership WHERE collective_id = ? AND member_id = ? AND id <> ?"),
      arguments: [membership.collectiveID, membership.memberID, membership.id])
  }

  private func membership(_ id: RowID) throws -> Membership {
    guard let membership = try Membership.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "membership", id: id)
    }
    return membership
  }

  /// Its days in order, no day twice, and no organization inside itself.
  private func check(_ membership: Membership, _ member: Organization) throws {
    if let from = membership.from, let to = membership.to, to < from {
      throw StoreError.invalid(field: "to", value: to.description, reason: .outOfRange)
    }
    if try others(like: membership).contains(where: membership.overlaps) {
      throw StoreError.invalid(field: "member", value: member.name, reason: .taken)
    }
    let below = try RowID.fetchAll(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE below(id) AS (
            SELECT ?1 UNION
            SELECT membership.member_id FROM membership
            JOIN below ON below.id = membership.collective_id)
          SELECT id FROM below
          """), arguments: [membership.memberID])
    if below.contains(membership.collectiveID) {
      throw StoreError.invalid(field: "member", value: member.name, reason: .outOfRange)
    }
  }

  private func describe(
    _ membership: Membership, _ collective: Organization, _ member: Organization
  ) {
    about(collective)
    subjects = [
      LogSubject(organizationID: collective.id), LogSubject(organizationID: member.id),
    ]
    detail["member"] = member.name
    detail["from"] = membership.from?.description
    detail["to"] = membership.to?.description
  }

  /// What an earlier division loses to a new one: 柳汀镇 12→10；石蓼镇 8→; nil where there was none or nothing changes.
  private func replaced(_ earlier: [TargetShare], by drafts: [ShareDraft]) throws -> String? {
    guard !earlier.isEmpty else { return nil }
    let new = Dictionary(drafts.map { ($0.organizationID, $0.value) }) { first, _ in first }
    let held = Set(earlier.map(\.organizationID))
    var changes = try earlier.filter { new[$0.organizationID] != $0.value }.map {
      "\(try organization($0.organizationID).name) \($0.value.plain)→"
        + (new[$0.organizationID]?.plain ?? "")
    }
    guard !changes.isEmpty || drafts.contains(where: { !held.contains($0.organizationID) }) else {
      return nil
    }
    changes += try drafts.filter { !held.contains($0.organizationID) }.map {
      "\(try organization($0.organizationID).name) →\($0.value.plain)"
    }
    return changes.joined(separator: "；")
  }

  /// Divides a target, in place of an earlier division; shares that remain keep their numbers.
  func setShares(of targetID: RowID, _ drafts: [ShareDraft]) throws {
    guard let target = try Target.fetchOne(db, id: targetID) else {
      throw StoreError.noSuch(kind: "target", id: targetID)
    }
    let indicator = try indicator(target.indicatorID)
    about(nil, indicator)
    detail["count"] = "\(drafts.count)"
    detail["due"] = target.due?.description
    subjects = try drafts.map {
      LogSubject(
        itemID: indicator.itemID, indicatorID: indicator.id,
        organizationID: try organization($0.organizationID).id)
    }
    let earlier = try TargetShare.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM share WHERE target_id = ? ORDER BY id"),
      arguments: [targetID])
    let wanted = Dictionary(grouping: drafts, by: \.organizationID)
    if let twice = wanted.first(where: { $0.value.count > 1 }) {
      throw StoreError.invalid(
        field: "organization", value: try organization(twice.key).name, reason: .taken)
    }
    detail["replaced"] = try replaced(earlier, by: drafts)
    detail["unit"] = indicator.unit.printed
    for share in earlier {
      if let draft = wanted[share.organizationID]?.first {
        try update(
          "share", share.id, ["value": draft.value.plain, "baseline": draft.baseline?.plain])
      } else {
        try delete("share", share.id)
      }
    }
    if target.value.map({ $0 >= 0 }) ?? true, let below = drafts.first(where: { $0.value < 0 }) {
      throw StoreError.invalid(field: "value", value: below.value.plain, reason: .negative)
    }
    let held = Set(earlier.map(\.organizationID))
    for draft in drafts where !held.contains(draft.organizationID) {
      try insert(
        "share",
        [
          "target_id": targetID, "organization_id": draft.organizationID,
          "value": draft.value.plain, "baseline": draft.baseline?.plain,
        ])
    }
  }
}
