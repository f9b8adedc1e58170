import Foundation
import GRDB

extension ChangeContext {
  /// A place as the store writes it: without blanks, and in the form that organizations of it have already.
  func region(_ text: String) throws -> String {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.isEmpty { return text }
    if text.hasPrefix("#") {
      guard let plan = RowID(text.dropFirst()), try Plan.fetchOne(db, id: plan) != nil else {
        throw StoreError.invalid(field: "region", value: text, reason: .outOfRange)
      }
      return text
    }
    let wanted = Region(text)
    let known = try String.fetchAll(
      db, sql: "SELECT DISTINCT region FROM organization WHERE region <> '' ORDER BY region")
    if known.contains(text) { return text }
    let same = known.filter { wanted.likeness(to: Region($0)) == .same }
    let bare = known.filter { wanted.likeness(to: Region($0)) == .bare }
    return same.first ?? (bare.count == 1 ? bare[0] : text)
  }

  /// The place of all the store's plans; empty when there are several or none.
  func onlyRegion() throws -> String {
    let regions = try String.fetchAll(
      db, sql: "SELECT DISTINCT region FROM plan WHERE region <> ''")
    return regions.count == 1 ? try region(regions[0]) : ""
  }

  func setRegion(of id: RowID, _ text: String) throws {
    let region = try region(text)
    let held = try organization(id)
    if region != held.region {
      if let other = try Store.organization(db, named: held.name, region: region), other != id {
        throw StoreError.invalid(field: "organization", value: held.name, reason: .taken)
      }
      try move(held, to: region)
    }
    about(Organization(id: id, name: held.name, region: region))
    detail["before"] = held.region
    try settleDoubts(ofPlace: held.region)
  }

  /// Where the last body of a place has gone to another, nobody need be asked any more whether the two are one, or
  /// whose bodies those of a plan without a place are.
  func settleDoubts(ofPlace region: String) throws {
    func isHome(_ region: String) throws -> Bool {
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM organization WHERE region = ?)",
        arguments: [region]) ?? false
    }
    guard !region.isEmpty, try !isHome(region) else { return }
    let asked = try Row.fetchAll(
      db,
      sql: """
        SELECT id, message, kind FROM doubt WHERE resolution IS NULL AND (
          kind = 'similar-place' OR kind = 'unknown-place' AND '#' || plan_id = ?) ORDER BY id
        """, arguments: [region])
    try settle(
      asked.filter { row in
        if (row[2] as String) == DoubtKind.unknownPlace.rawValue { return true }
        let places = (row[1] as String).split(separator: "、").map(String.init)
        return try places.contains(region) && places.filter { try isHome($0) }.count < 2
      }.map { $0[0] })
  }

  /// Two bodies have become one: whether they are need not be asked any more.
  func settleDoubts(between old: Organization, and kept: Organization) throws {
    let (a, b) = (old.name, kept.name)
    let asked = try Row.fetchAll(
      db,
      sql: """
        SELECT id, message FROM doubt WHERE resolution IS NULL AND kind = 'similar-organization'
        ORDER BY id
        """)
    try settle(
      asked.filter { row in
        let message: String = row[1]
        return [
          "\(a)、\(b)", "\(b)、\(a)", "\(a)、\(b)（\(kept.region)）", "\(b)、\(a)（\(old.region)）",
        ].contains(message)
      }.map { $0[0] })
  }

  private func settle(_ doubts: [RowID]) throws {
    for doubt in doubts {
      try update("doubt", doubt, ["resolution": DoubtResolution.corrected.rawValue])
    }
  }

  /// Its names in the place move along, except where another body goes by one there.
  private func move(_ organization: Organization, to region: String) throws {
    try update("organization", organization.id, ["region": region])
    for row in try Row.fetchAll(
      db,
      sql: "SELECT id, alias FROM organization_alias WHERE organization_id = ? AND region = ?",
      arguments: [organization.id, organization.region])
    {
      let alias: String = row[1]
      let taken = try Store.organization(db, named: alias, region: region)
      if taken == nil {
        try update("organization_alias", row[0], ["region": region])
      } else if taken == organization.id {
        try delete("organization_alias", row[0])
      }
    }
  }

  func split(_ id: RowID, plan: RowID, region text: String) throws {
    let held = try organization(id)
    guard try Plan.fetchOne(db, id: plan) != nil else {
      throw StoreError.noSuch(kind: "plan", id: plan)
    }
    let region = try region(text)
    let other = try Store.organization(db, named: held.name, region: region)
    if other == id {
      throw StoreError.invalid(field: "region", value: region, reason: .taken)
    }
    let into =
      try other
      ?? insert(
        "organization",
        ["name": held.name, "region": region, "collective": held.collective])
    try carry(id, to: into, plan: plan)
    planID = plan
    about(Organization(id: id, name: held.name, region: held.region))
    detail["plan"] = try Plan.fetchOne(db, id: plan)?.title
    detail["to"] = region
    subjects = [LogSubject(organizationID: id), LogSubject(organizationID: into)]
  }

  /// Moves what belongs to a plan from one organization to another.
  private func carry(_ id: RowID, to other: RowID, plan: RowID) throws {
    try mergeDuties(id, into: other, plan: plan)
    try refuseCommon(id, other, plan: plan)
    for use in OrganizationUse.all where use.table != "duty" {
      let rows = try RowID.fetchAll(
        db,
        sql: "SELECT id FROM \(use.table) WHERE organization_id = ? AND \(use.ofPlan) ORDER BY id",
        arguments: [id, plan])
      for row in rows { try update(use.table, row, ["organization_id": other]) }
    }
  }

  /// A plan's place was corrected: the bodies that were taken to be of the old one become the new one's.
  func rehome(_ plan: Plan, from old: String?) throws {
    var before = try HomeFinder(
      db, planID: plan.id, region: old, issuer: plan.issuer, title: plan.title)
    var after = try HomeFinder(
      db, planID: plan.id, region: plan.region, issuer: plan.issuer, title: plan.title)
    let named = try Organization.fetchAll(
      db,
      sql: """
        SELECT * FROM organization WHERE id IN (SELECT organization_id FROM duty
          JOIN item ON item.id = duty.item_id WHERE plan_id = ?) ORDER BY id
        """, arguments: [plan.id])
    var left: Set<String> = []
    for organization in named {
      let region = after.home(of: organization.name).region
      guard before.home(of: organization.name).region == organization.region,
        region != organization.region
      else { continue }
      left.insert(organization.region)
      let other = try Store.organization(db, named: organization.name, region: region)
      let isShared = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM duty JOIN item ON item.id = duty.item_id
            WHERE organization_id = ? AND plan_id <> ?)
          """, arguments: [organization.id, plan.id])
      if isShared == true {
        let into =
          try other
          ?? insert(
            "organization",
            ["name": organization.name, "region": region, "collective": organization.collective])
        try carry(organization.id, to: into, plan: plan.id)
      } else if let other, other != organization.id {
        try absorb(organization, into: try self.organization(other))
      } else {
        try move(organization, to: region)
      }
    }
    let doubts = try RowID.fetchAll(
      db,
      sql: """
        SELECT id FROM doubt WHERE plan_id = ? AND resolution IS NULL
          AND kind IN ('unknown-place', 'similar-place')
        """, arguments: [plan.id])
    try settle(doubts)
    for region in left.sorted() { try settleDoubts(ofPlace: region) }
  }
}
