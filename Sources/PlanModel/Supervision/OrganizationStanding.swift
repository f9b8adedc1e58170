import Foundation
import GRDB

/// What one organization carries over all plans in force, in figures: a line of the ranking.
public struct OrganizationStanding: Sendable, Hashable, Identifiable {
  public var organization: Organization
  /// Indicators, and tasks without any, that it answers for, by role: the lowest rows, which take over the duties
  /// stated above them.
  public var duties: [Role: Int]
  /// Duties as the documents state them: what the matrix counts.
  public var stated: Int
  /// Figures that it should have reported and has not.
  public var owed: Int
  /// Of what it leads or is responsible for.
  public var lights: RollUp
  /// In per cent of what can be had; nil when it is not rated.
  public var score: Decimal?

  /// The score, or that there is none: 76.0, 未评.
  public func scoreText(_ language: Language) -> String {
    score.map(\.points) ?? Words.unrated(language)
  }

  public var id: RowID { organization.id }

  public init(
    organization: Organization, duties: [Role: Int] = [:], stated: Int = 0, owed: Int = 0,
    lights: RollUp = RollUp(), score: Decimal? = nil
  ) {
    self.organization = organization
    self.duties = duties
    self.stated = stated
    self.owed = owed
    self.lights = lights
    self.score = score
  }
}

/// All organizations that carry anything, and who stands behind the collective ones.
public struct OrganizationRanking: Sendable {
  /// How each organization stands, in order of rank.
  public private(set) var organizations: [OrganizationStanding]
  /// The rank of each, from 1: those that stand alike share it.
  public private(set) var ranks: [Int]
  /// By collective organization, its members on the day.
  public private(set) var members: [RowID: [OrganizationStanding]]

  public init() {
    (organizations, ranks, members) = ([], [], [:])
  }

  /// Puts organizations in order; those that stand alike stay as they are given.
  init(
    _ standings: [OrganizationStanding], by order: RankingOrder,
    members: [RowID: [OrganizationStanding]]
  ) {
    let keys: [Decimal] = standings.map { one in
      switch order {
      case .score: one.score?.asRanked ?? -1
      case .behind: Decimal(one.lights.behind)
      }
    }
    let order = standings.indices.sorted { a, b in
      keys[a] == keys[b] ? a < b : keys[a] > keys[b]
    }
    organizations = order.map { standings[$0] }
    self.members = members
    ranks = []
    for (place, index) in order.enumerated() {
      let isLike = place > 0 && keys[index] == keys[order[place - 1]]
      ranks.append(isLike ? ranks[place - 1] : place + 1)
    }
  }
}

/// The organizations furthest behind, by what is overdue or red.
public struct FurthestBehind: Sendable {
  /// How many are behind at all.
  public var count = 0
  /// The first of them.
  public var organizations: [OrganizationStanding] = []

  public init() {}
}

extension Store {
  /// The organizations furthest behind, from what is kept of the plans that are known (`standings`); reads no plan.
  public func furthestBehind(
    _ assessor: Assessor, limit: Int
  ) throws(StoreError) -> FurthestBehind {
    try read { db in
      let rules = try NamedRules.scores(db)
      var found = FurthestBehind()
      for row in try Row.fetchAll(
        db, sql: OrganizationStanding.behind, arguments: [assessor.today.description, limit])
      {
        guard
          let organization = try Organization.fetchOne(
            db.cachedStatement(sql: "\(Organization.query) WHERE id = ?"),
            arguments: [row["organization_id"] as RowID])
        else { continue }
        found.count = row["total"]
        found.organizations.append(OrganizationStanding(organization: organization, row, rules))
      }
      return found
    }
  }
}

extension OrganizationStanding {
  /// Those that are behind, the furthest first.
  fileprivate static let behind = """
    SELECT *, count(*) OVER () AS total FROM (\(sums)\(grouped)) WHERE yellow + red + overdue > 0
    ORDER BY red + overdue DESC, yellow + red + overdue DESC, organization_id LIMIT ?
    """

  /// Over the index by day and organization.
  static let sums = """
    SELECT organization_id, sum(lead) AS lead, sum(responsible) AS responsible,
      sum(cooperating) AS cooperating, sum(stated) AS stated, sum(owed) AS owed,
      \(StandingBook.lights.map { "sum(\"\($0.rawValue)\") AS \"\($0.rawValue)\"" }.joined(separator: ", ")),
      sum(points) AS points, sum("full") AS "full", sum(expected) AS expected,
      sum(reported) AS reported
    FROM burden WHERE day = ?
    """
  static let grouped = " GROUP BY organization_id"

  /// `row`: as `sums` names it, in that order.
  init(organization: Organization, _ row: Row, _ rules: ScoreRules) {
    // By position: by name, columns are looked for in each of thousands of rows.
    let full = Decimal(row[14] as Int64)
    let isRated = rules.unrated(full: full, expected: row[15], reported: row[16]) == nil
    var lights = RollUp()
    for (index, light) in StandingBook.lights.enumerated() {
      lights.add(light, times: row[6 + index])
    }
    self.init(
      organization: organization,
      duties: [.lead: row[1], .responsible: row[2], .cooperating: row[3]], stated: row[4],
      owed: row[5], lights: lights,
      score: isRated ? Fraction(Decimal(row[13] as Int64), over: full)?.percent : nil)
  }
}
