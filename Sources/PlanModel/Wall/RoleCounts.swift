/// How many duties of each role.
public struct RoleCounts: Hashable, Sendable {
  /// How many lead: 牵头.
  public private(set) var lead = 0
  /// How many are responsible: 责任.
  public private(set) var responsible = 0
  /// How many cooperate: 配合.
  public private(set) var cooperating = 0

  public init() {}

  public var total: Int { lead + responsible + cooperating }

  /// How many have a role.
  public subscript(role: Role) -> Int {
    switch role {
    case .lead: lead
    case .responsible: responsible
    case .cooperating: cooperating
    }
  }

  /// Counts one more duty.
  public mutating func add(_ role: Role) {
    switch role {
    case .lead: lead += 1
    case .responsible: responsible += 1
    case .cooperating: cooperating += 1
    }
  }

  /// Counts all that `other` counts.
  public mutating func add(_ other: RoleCounts) {
    lead += other.lead
    responsible += other.responsible
    cooperating += other.cooperating
  }
}
