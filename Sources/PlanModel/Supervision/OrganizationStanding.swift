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
    // Scores rank by three places.
    let keys: [Int64] = standings.map { one in
      switch order {
      case .score: one.score?.asRanked.millionths ?? -1
      case .behind: Int64(one.lights.behind)
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
      let day = assessor.today.description
      var found = FurthestBehind()
      found.count =
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT count(*) FROM load WHERE day = ? AND \(Load.isBehind)"),
          arguments: [day]) ?? 0
      found.organizations = try Load.fetchAll(
        db, Load.behind, [day, limit], try NamedRules.scores(db))
      return found
    }
  }

  /// All organizations that carry anything, ranked; from what is kept of the plans that are known, as above.
  public func organizationRanking(
    _ assessor: Assessor, by order: RankingOrder
  ) throws(StoreError) -> OrganizationRanking {
    try read { db in
      let standings = try Load.fetchAll(
        db, Load.all, [assessor.today.description], try NamedRules.scores(db))
      let memberships = try Membership.fetchAll(db, sql: "SELECT * FROM membership ORDER BY id")
      let held = memberships.filter { $0.holds(on: assessor.today) }
      guard !held.isEmpty else {
        return OrganizationRanking(standings, by: order, members: [:])
      }
      let rosters = Rosters(memberships, on: assessor.today)
      let known = Dictionary(standings.map { ($0.id, $0) }) { first, _ in first }
      var members: [RowID: [OrganizationStanding]] = [:]
      for id in Set(held.map(\.collectiveID)) {
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
}

/// How what organizations carry in all plans is read from what is kept.
private enum Load {
  private static let query = """
    SELECT \(Organization.columns), \(Schema.loadColumns.map { "load.\($0)" }.joined(separator: ", "))
    FROM load CROSS JOIN organization ON organization.id = load.organization_id WHERE load.day = ?
    """
  static let isBehind = "yellow + red + overdue > 0"
  /// By the primary key.
  static let all = "\(query) ORDER BY load.organization_id"
  /// By the index of those that are behind.
  static let behind = """
    \(query) AND \(isBehind)
    ORDER BY red + overdue DESC, yellow + red + overdue DESC, load.organization_id LIMIT ?
    """

  static func fetchAll(
    _ db: Database, _ sql: String, _ arguments: StatementArguments, _ rules: ScoreRules
  ) throws -> [OrganizationStanding] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var found: [OrganizationStanding] = []
    while let row = try rows.next() { found.append(try OrganizationStanding(row, rules)) }
    return found
  }
}

extension OrganizationStanding {
  /// `row`: as `Load` asks for it, by position.
  fileprivate init(_ row: Row, _ rules: ScoreRules) throws {
    var lights = RollUp()
    for (index, light) in StandingBook.lights.enumerated() {
      lights.add(light, times: row[12 + index])
    }
    let full = Decimal(row[20] as Int64)
    let isRated = rules.unrated(full: full, expected: row[21], reported: row[22]) == nil
    self.init(
      organization: try Organization(columns: row),
      duties: [.lead: row[7], .responsible: row[8], .cooperating: row[9]], stated: row[10],
      owed: row[11], lights: lights,
      score: isRated ? Fraction(Decimal(row[19] as Int64), over: full)?.percent : nil)
  }
}
