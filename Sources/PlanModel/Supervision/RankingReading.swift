import Foundation
import GRDB

/// The ranking of all organizations, read a share at a time: in a large store somebody waits for it.
public struct RankingReading: Sendable {
  private let assessor: Assessor
  private let order: RankingOrder
  private let rules: ScoreRules
  private let memberships: [Membership]
  private var standings: [OrganizationStanding] = []
  /// The last organization that was read.
  private var last: RowID = 0
  /// Whether all has been read.
  public private(set) var isDone = false

  init(_ db: Database, _ assessor: Assessor, by order: RankingOrder) throws {
    self.assessor = assessor
    self.order = order
    rules = try NamedRules.scores(db)
    memberships = try Membership.fetchAll(db, sql: "SELECT * FROM membership ORDER BY id")
  }

  /// How many organizations have been read.
  public var count: Int { standings.count }

  mutating func read(_ db: Database, _ limit: Int) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT sums.*, organization.* FROM (\(OrganizationStanding.sums)
            AND organization_id > ? \(OrganizationStanding.grouped) ORDER BY organization_id LIMIT ?
          ) AS sums CROSS JOIN (\(Organization.query)) AS organization
            ON organization.id = sums.organization_id
          ORDER BY sums.organization_id
          """), arguments: [assessor.today.description, last, limit])
    for row in rows {
      standings.append(OrganizationStanding(organization: try Organization(row: row), row, rules))
    }
    last = standings.last?.id ?? last
    isDone = rows.count < limit
  }

  /// The ranking of all that has been read; called when that is everything.
  func ranking(_ db: Database) throws -> OrganizationRanking {
    var members: [RowID: [OrganizationStanding]] = [:]
    let rosters = Rosters(memberships, on: assessor.today)
    let known = Dictionary(standings.map { ($0.id, $0) }) { first, _ in first }
    for id in Set(memberships.filter { $0.holds(on: assessor.today) }.map(\.collectiveID)) {
      members[id] = try rosters.members(of: id).compactMap { member in
        if let standing = known[member] { return standing }
        // Named on a roster alone.
        return try Organization.fetchOne(
          db.cachedStatement(sql: "\(Organization.query) WHERE id = ?"), arguments: [member]
        ).map { OrganizationStanding(organization: $0) }
      }
    }
    return OrganizationRanking(standings, by: order, members: members)
  }
}

extension Store {
  /// Begins to read the ranking from what is kept of the plans that are known (`standings`); reads no plan.
  public func rankingReading(
    _ assessor: Assessor, by order: RankingOrder
  ) throws(StoreError) -> RankingReading {
    try read { try RankingReading($0, assessor, by: order) }
  }

  /// Reads so many more organizations; returns the ranking once that is all.
  public func read(
    on reading: inout RankingReading, organizations limit: Int
  ) throws(StoreError) -> OrganizationRanking? {
    var next = reading
    // What is read is taken over only when all went well.
    let ranking = try read { db in
      try next.read(db, limit)
      return next.isDone ? try next.ranking(db) : nil
    }
    reading = next
    return ranking
  }

  /// The whole ranking at once.
  public func organizationRanking(
    _ assessor: Assessor, by order: RankingOrder
  ) throws(StoreError) -> OrganizationRanking {
    var reading = try rankingReading(assessor, by: order)
    return try read(on: &reading, organizations: .max) ?? OrganizationRanking()
  }
}
