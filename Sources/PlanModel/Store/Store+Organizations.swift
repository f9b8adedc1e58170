import Foundation
import GRDB

/// An organization with its other names and its roster.
public struct OrganizationRecord: Identifiable, Hashable, Sendable {
  public var organization: Organization
  /// Its other names, each once; not those that another place's plans use for it and that are its own.
  public var aliases: [String]
  /// Of a collective: who belongs to it, and when.
  public var members: [Membership]
  /// What it belongs to, and when.
  public var memberships: [Membership]

  public var id: RowID { organization.id }
}

extension Store {
  /// Every organization with its names and rosters, in the order the documents named them.
  public func organizations() throws(StoreError) -> [OrganizationRecord] {
    try read { try Store.organizations($0) }
  }

  static func organizations(_ db: Database) throws -> [OrganizationRecord] {
    var aliases: [RowID: [String]] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT organization_id, alias FROM organization_alias ORDER BY id")
    {
      aliases[row[0], default: []].append(row[1])
    }
    let memberships = try Membership.fetchAll(db, sql: "SELECT * FROM membership ORDER BY id")
    let members = Dictionary(grouping: memberships, by: \.collectiveID)
    let collectives = Dictionary(grouping: memberships, by: \.memberID)
    return try Organization.fetchAll(db, sql: "\(Organization.query) ORDER BY id").map {
      let own = $0.name
      var seen: Set<String> = []
      return OrganizationRecord(
        organization: $0,
        aliases: (aliases[$0.id] ?? []).filter { $0 != own && seen.insert($0).inserted },
        members: members[$0.id] ?? [],
        memberships: collectives[$0.id] ?? [])
    }
  }
}

extension Store {
  /// The organization of a place that goes by a name there.
  static func organization(_ db: Database, named name: String, region: String) throws -> RowID? {
    try RowID.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM organization WHERE name = ?1 AND region = ?2
          UNION ALL SELECT organization_id FROM organization_alias WHERE alias = ?1 AND region = ?2
          """), arguments: [name, region])
  }

  /// Names that organizations of several places share.
  static func sharedNames(_ db: Database) throws -> Set<String> {
    try Set(
      String.fetchAll(db, sql: "SELECT name FROM organization GROUP BY name HAVING count(*) > 1"))
  }
}

extension Organization {
  /// Whether it is a body of a place as a person writes it: 云岚市, 云岚, #3; nothing for bodies of the whole country.
  public func isOf(_ place: String) -> Bool {
    if region == place { return true }
    if region.isEmpty || place.isEmpty || region.hasPrefix("#") { return false }
    return Region(region).likeness(to: Region(place)) != .different
  }

  /// Whether it may belong to a collective of another place: the place is the same, or one lies in the other.
  public func isNear(_ other: Organization) -> Bool {
    region == other.region || region.isEmpty || other.region.isEmpty
      || Region(region).isNested(with: Region(other.region))
  }
}

/// Who stands behind collective organizations on a day.
struct Rosters: Sendable {
  private let members: [RowID: [RowID]]

  init(_ records: [OrganizationRecord], on day: Day) {
    self.init(records.flatMap(\.members), on: day)
  }

  /// `memberships`: in their order.
  init(_ memberships: [Membership], on day: Day) {
    members = Dictionary(grouping: memberships.filter { $0.holds(on: day) }, by: \.collectiveID)
      .mapValues { $0.map(\.memberID) }
  }

  /// All members, also those of members, each once and without the organization itself.
  func members(of organization: RowID) -> [RowID] {
    var found: [RowID] = []
    var next = members[organization] ?? []
    while let member = next.first {
      next.removeFirst()
      guard member != organization, !found.contains(member) else { continue }
      found.append(member)
      next += members[member] ?? []
    }
    return found
  }
}
