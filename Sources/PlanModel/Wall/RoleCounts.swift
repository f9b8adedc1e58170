/// How many duties of each role.
public struct RoleCounts: Hashable, Sendable {
  public private(set) var lead = 0
  public private(set) var responsible = 0
  public private(set) var cooperating = 0

  public init() {}

  public var total: Int { lead + responsible + cooperating }

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
