/// What a person of the store may do, from least to most.
public enum PersonRole: String, Codable, Sendable, CaseIterable, Comparable {
  /// Reads.
  case viewer
  /// 填报员: records figures, progress and replies for the duties of one organization.
  case reporter
  /// 督查员: everything but people.
  case supervisor
  /// 管理员: everything.
  case keeper

  public static func < (a: PersonRole, b: PersonRole) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .viewer: 0
    case .reporter: 1
    case .supervisor: 2
    case .keeper: 3
    }
  }
}

/// Someone whom the store's keeper has given a role. A login that has none may only read.
public struct Person: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var login: String
  public var name: String
  public var role: PersonRole
  /// A reporter has one; others may.
  public var organizationID: RowID?

  public init(
    id: RowID = 0, login: String, name: String, role: PersonRole, organizationID: RowID? = nil
  ) {
    self.id = id
    self.login = login
    self.name = name
    self.role = role
    self.organizationID = organizationID
  }
}

/// Who was refused a change, and who may make it.
public struct NotAllowed: Hashable, Sendable {
  public var login: String
  /// Nil for someone the store does not know.
  public var role: PersonRole?
  /// The least role that may.
  public var needs: PersonRole
  /// The people who may, by name, as far as the store knows them.
  public var allowed: [String]

  public init(login: String, role: PersonRole?, needs: PersonRole, allowed: [String]) {
    self.login = login
    self.role = role
    self.needs = needs
    self.allowed = allowed
  }
}
