import Foundation
import GRDB

/// What the supervision office has before it, over all plans in force.
public struct Supervision: Sendable {
  /// Something that is red or overdue.
  public struct Behind: Sendable, Hashable {
    public var place: Place
    /// The sum behind the light.
    public var explanation: Explanation
    /// With what it counts; nil when only the due date says that it is behind.
    public var deviation: Deviation?
    /// Where it stands in the list.
    public var shortfall: Shortfall
    /// The period of the figure that the light comes from, where that is too old.
    public var asOf: Period?

    public var light: Light { shortfall.light }

    /// Marks a light that comes from an old figure: 至2025Q1.
    public func staleMark(_ language: Language) -> String? {
      asOf.map { Words.staleMark(language, $0.description) }
    }
  }

  /// A figure that is owed.
  public struct Unreported: Sendable, Hashable {
    public var place: Place
    public var period: Period
    /// Each time that somebody was asked for it, the latest last.
    public var reminders: [Reminder]

    /// How often it was asked for: of several who owe it, the one asked most.
    public var times: Int {
      Dictionary(grouping: reminders, by: \.organizationID).values.map(\.count).max() ?? 0
    }
  }

  /// Something that falls due soon, or has and nothing was said of it.
  public struct Due: Sendable, Hashable {
    /// What falls due.
    public enum Kind: String, Sendable, CaseIterable {
      case target, task, milestone, order, remedy
    }

    public var kind: Kind
    public var day: Day
    public var place: Place
    /// The milestone's, order's or remedy's words; else the name of what is due.
    public var text: String
  }

  /// What a line is about, and who answers for it.
  public struct Place: Sendable, Hashable {
    public var planID: RowID
    public var planTitle: String
    public var itemID: RowID?
    /// 一(三)2
    public var citation: String
    public var indicatorID: RowID?
    /// The indicator's name, else the item's title.
    public var name: String
    /// Leads first, else all who are responsible.
    public var organizations: [Organization]
  }

  public var today: Day
  /// In the order of `Shortfall`, the worst first.
  public var behind: [Behind] = []
  public var unreported: [Unreported] = []
  /// In order of day.
  public var due: [Due] = []
  /// Orders that are not closed: past their limit first, then by limit.
  public var orders: [SupervisionOrder] = []
  /// Problems that are not closed, the latest first.
  public var problems: [Problem] = []
  /// What orders and problems are about.
  public var orderPlaces: [RowID: Place] = [:]
  public var problemPlaces: [RowID: Place] = [:]
  /// Whom orders and problems name.
  public var organizations: [RowID: Organization] = [:]
  /// How many lines there are in all, where only the first were asked for.
  public var totals = Totals()

  /// How many lines each section has.
  public struct Totals: Sendable, Hashable {
    public var behind = 0
    public var unreported = 0
    public var due = 0
  }

  /// Orders whose limit has passed.
  public var lateOrders: [SupervisionOrder] { orders.filter { $0.isOverdue(on: today) } }

  init(today: Day) { self.today = today }
}

extension Store {
  /// What is before the supervision office on the assessor's day, all of it. `within`: how many days count as soon.
  public func supervision(
    _ assessor: Assessor, within days: Int = 30
  ) throws(StoreError) -> Supervision {
    try read { db in
      var book = SupervisionBook(db, assessor, within: days)
      for plan in try Plan.fetchAll(db, sql: "SELECT * FROM plan ORDER BY id DESC") {
        // A summary says what was done; nothing is owed on it.
        guard plan.kind == .plan, let snapshot = try Store.snapshot(db, of: plan.id) else {
          continue
        }
        try book.add(Wall(snapshot: snapshot, text: "", assessor: assessor))
      }
      return try book.finish()
    }
  }

  /// The first lines of each section, from what is kept of the plans that are known (`standings`); reads no plan.
  /// `behind`: how many lines of what is red or overdue; nil for `limit`.
  public func supervision(
    _ assessor: Assessor, limit: Int, behind: Int? = nil
  ) throws(StoreError) -> Supervision {
    var reading = try supervisionReading(assessor, limit: limit, behind: behind)
    return try read(on: &reading, lines: .max)
  }
}
