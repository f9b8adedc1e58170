import Foundation
import GRDB

/// An organization with its other names and its roster.
public struct OrganizationRecord: Identifiable, Hashable, Sendable {
  public var organization: Organization
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
    return try Organization.fetchAll(db, sql: "SELECT * FROM organization ORDER BY id").map {
      OrganizationRecord(
        organization: $0, aliases: aliases[$0.id] ?? [], members: members[$0.id] ?? [],
        memberships: collectives[$0.id] ?? [])
    }
  }
}

/// Who stands behind collective organizations on a day.
struct Rosters: Sendable {
  private let members: [RowID: [RowID]]

  init(_ records: [OrganizationRecord], on day: Day) {
    members = Dictionary(
      uniqueKeysWithValues: records.map { record in
        (record.id, record.members.filter { $0.holds(on: day) }.map(\.memberID))
      })
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
