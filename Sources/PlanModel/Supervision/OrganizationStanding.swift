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
  public var organizations: [OrganizationStanding]
  /// By collective organization, its members on the day.
  public var members: [RowID: [OrganizationStanding]]

  public init(
    organizations: [OrganizationStanding] = [], members: [RowID: [OrganizationStanding]] = [:]
  ) {
    self.organizations = organizations
    self.members = members
  }
}

extension Store {
  /// The ranking from what is kept of the plans that are known (`standings`); reads no plan.
  public func organizationRanking(
    _ assessor: Assessor, by order: RankingOrder
  ) throws(StoreError) -> OrganizationRanking {
    try read { db in
      let records = try Store.organizations(db)
      let byID = Dictionary(records.map { ($0.id, $0.organization) }) { first, _ in first }
      let rules = try NamedRules.scores(db)
      var standings: [RowID: OrganizationStanding] = [:]
      let rows = try Row.fetchCursor(
        db, sql: OrganizationStanding.sums, arguments: [assessor.today.description])
      while let row = try rows.next() {
        guard let organization = byID[row["organization_id"]] else { continue }
        standings[organization.id] = OrganizationStanding(
          organization: organization, row, rules)
      }
      let rosters = Rosters(records, on: assessor.today)
      var members: [RowID: [OrganizationStanding]] = [:]
      for record in records where record.members.contains(where: { $0.holds(on: assessor.today) }) {
        members[record.id] = rosters.members(of: record.id).compactMap { id in
          standings[id] ?? byID[id].map { OrganizationStanding(organization: $0) }
        }
      }
      let listed = records.compactMap { standings[$0.id] }.enumerated().sorted { a, b in
        switch order {
        case .score:
          let (left, right) = (a.element.score?.rounded(3) ?? -1, b.element.score?.rounded(3) ?? -1)
          if left != right { return left > right }
        case .behind:
          let (left, right) = (a.element.lights, b.element.lights)
          if left.behind != right.behind { return left.behind > right.behind }
        }
        return a.offset < b.offset
      }
      return OrganizationRanking(organizations: listed.map(\.element), members: members)
    }
  }
}

extension OrganizationStanding {
  /// Over the index by day and organization.
  fileprivate static let sums = """
    SELECT organization_id, sum(lead) AS lead, sum(responsible) AS responsible,
      sum(cooperating) AS cooperating, sum(stated) AS stated, sum(owed) AS owed,
      \(StandingBook.lights.map { "sum(\"\($0.rawValue)\") AS \"\($0.rawValue)\"" }.joined(separator: ", ")),
      sum(points) AS points, sum("full") AS "full", sum(expected) AS expected,
      sum(reported) AS reported
    FROM burden WHERE day = ? GROUP BY organization_id
    """

  fileprivate init(organization: Organization, _ row: Row, _ rules: ScoreRules) {
    let full = Decimal(row["full"] as Int64)
    let isRated =
      rules.unrated(full: full, expected: row["expected"], reported: row["reported"]) == nil
    var lights = RollUp()
    for light in StandingBook.lights { lights.add(light, times: row[light.rawValue]) }
    self.init(
      organization: organization,
      duties: [
        .lead: row["lead"], .responsible: row["responsible"], .cooperating: row["cooperating"],
      ], stated: row["stated"], owed: row["owed"], lights: lights,
      score: isRated
        ? Fraction(Decimal(row["points"] as Int64), over: full)?.percent : nil)
  }
}
