/// How urgent an order is; the colours of 三明 with the usual yellow between.
public enum OrderColour: String, Codable, Sendable, CaseIterable, Comparable {
  case blue, yellow, orange, red

  /// The colour that an order takes when its limit passes: blue and yellow become orange, orange red.
  public var next: OrderColour {
    switch self {
    case .blue, .yellow: .orange
    case .orange, .red: .red
    }
  }

  public static func < (a: OrderColour, b: OrderColour) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .blue: 0
    case .yellow: 1
    case .orange: 2
    case .red: 3
    }
  }
}

/// How far an order has come.
public enum OrderState: String, Codable, Sendable, CaseIterable {
  case open, replied, closed
}

/// 督办单: what an organization was told to put right, and by when.
public struct SupervisionOrder: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var planID: RowID
  public var itemID: RowID?
  public var indicatorID: RowID?
  public var organizationID: RowID
  public var colour: OrderColour
  /// The last day of the limit.
  public var due: Day
  public var text: String
  public var state: OrderState
  /// In the order they happened, the issue first.
  public var events: [OrderEvent]

  /// Whether the limit has passed and the order is not closed.
  public func isOverdue(on day: Day) -> Bool { state != .closed && due < day }
}

/// What happened to an order.
public struct OrderEvent: Identifiable, Hashable, Sendable, Codable {
  /// What happened to an order.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case issued, replied, closed, escalated
  }

  public var id: RowID
  public var orderID: RowID
  public var kind: Kind
  /// Colour and limit after the event.
  public var colour: OrderColour
  public var due: Day
  public var text: String
  public var madeAt: String
  public var madeBy: String
}

/// 问题: what was found wrong, with the measures against it.
public struct Problem: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var planID: RowID
  public var itemID: RowID?
  public var indicatorID: RowID?
  public var organizationID: RowID?
  public var text: String
  public var foundAt: String
  public var foundBy: String
  /// What came of it; nil while it is open.
  public var result: String?
  /// Why it was closed without a remedy, where it was.
  public var reason: String?
  public var closedAt: String?
  public var closedBy: String?
  /// 整改措施, in the order they were entered.
  public var remedies: [Remedy]

  public var isOpen: Bool { closedAt == nil }
}

/// 整改措施: what is done about a problem.
public struct Remedy: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var problemID: RowID
  public var text: String
  public var due: Day?
  public var madeAt: String
  public var madeBy: String
}

/// 催报: that a figure was asked for.
public struct Reminder: Identifiable, Hashable, Sendable, Codable {
  public var id: RowID
  public var indicatorID: RowID
  public var organizationID: RowID?
  public var period: Period
  public var madeAt: String
  public var madeBy: String
}
