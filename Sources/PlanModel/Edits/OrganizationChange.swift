import Foundation
import GRDB

/// What is to become of an organization's names and roster; what is left nil stays.
public struct OrganizationChange: Sendable, Hashable {
  public var name: String?
  /// Names to go by as well, and names to go by no more.
  public var newAliases: [String]
  public var oldAliases: [String]
  /// Who joins, by name; an organization that nobody knows yet is made.
  public var newMembers: [String]
  /// The memberships that end: they are taken away.
  public var oldMemberships: [RowID]
  public var level: Field?
  public var shortName: Field?
  /// What the name was when the person began.
  public var expecting: String

  /// A new value, nil for none, and what it was when the person began.
  public struct Field: Sendable, Hashable {
    public var value: String?
    public var expecting: String?

    public init(_ value: String?, expecting: String?) {
      self.value = value
      self.expecting = expecting
    }
  }

  public init(
    expecting: String, name: String? = nil, newAliases: [String] = [], oldAliases: [String] = [],
    newMembers: [String] = [], oldMemberships: [RowID] = []
  ) {
    self.expecting = expecting
    self.name = name
    self.newAliases = newAliases
    self.oldAliases = oldAliases
    self.newMembers = newMembers
    self.oldMemberships = oldMemberships
  }

  /// Whether nothing is to change.
  public var isEmpty: Bool {
    name == nil && newAliases.isEmpty && oldAliases.isEmpty && newMembers.isEmpty
      && oldMemberships.isEmpty && level == nil && shortName == nil
  }
}

extension ChangeContext {
  /// A short name that stands for no other organization of the place.
  private func freeShortName(_ name: String, of id: RowID, in region: String) throws -> String {
    let name = try written(name, "short")
    let other = try RowID.fetchOne(
      db, sql: "SELECT id FROM organization WHERE short_name = ? AND region = ? AND id <> ?",
      arguments: [name, region, id])
    let holder = try other ?? Store.organization(db, named: name, region: region)
    if let holder, holder != id {
      throw StoreError.invalid(field: "short", value: name, reason: .taken)
    }
    return name
  }

  /// Changes names and roster of an organization as one correction.
  func change(_ id: RowID, _ change: OrganizationChange) throws {
    var fields: [String: String] = [:]
    // Old names go first: one of them may be the new name.
    for alias in change.oldAliases { try removeAlias(alias, of: id) }
    let region = try organization(id).region
    if let name = change.name {
      let name = try free(name, in: region)
      try update("organization", id, ["name": name], expecting: ["name": change.expecting])
      fields["name"] = name
    }
    if let level = change.level {
      if let raw = level.value, OrganizationLevel(rawValue: raw) == nil {
        throw StoreError.invalid(field: "level", value: raw, reason: .outOfRange)
      }
      try update(
        "organization", id, ["level": level.value], expecting: ["level": level.expecting])
      fields["level"] = level.value ?? ""
    }
    if let short = change.shortName {
      let name = try short.value.map { try freeShortName($0, of: id, in: region) }
      try update(
        "organization", id, ["short_name": name], expecting: ["short_name": short.expecting])
      fields["short"] = name ?? ""
    }
    for alias in change.newAliases { try addAlias(alias, of: id) }
    for membership in change.oldMemberships { try removeMembership(membership) }
    var joined: [LogSubject] = []
    for name in change.newMembers {
      let member = try organization(
        named: try written(name, "name"), region: region, isCollective: false)
      guard member != id else {
        throw StoreError.invalid(field: "member", value: name, reason: .outOfRange)
      }
      try addMember(member, of: id, from: nil, to: nil)
      joined.append(LogSubject(organizationID: member))
    }
    let mark = { (new: [String], old: Int) in
      (new.map { "+" + $0 } + (old > 0 ? ["−\(old)"] : [])).joined(separator: " ")
    }
    if !change.newAliases.isEmpty || !change.oldAliases.isEmpty {
      fields["alias"] = (change.newAliases.map { "+" + $0 } + change.oldAliases.map { "−" + $0 })
        .joined(separator: " ")
    }
    if !change.newMembers.isEmpty || !change.oldMemberships.isEmpty {
      fields["member"] = mark(change.newMembers, change.oldMemberships.count)
    }
    let organization = try organization(id)
    detail = ["subject": organization.name, "fields": fields.keys.sorted().joined(separator: " ")]
    for (field, value) in fields { detail["to." + field] = value }
    organizationID = id
    subjects = joined.isEmpty ? [] : [LogSubject(organizationID: id)] + joined
  }
}
