import Foundation
import GRDB

/// Which changes a reader wants to see; nil asks nothing.
public struct LogFilter: Sendable, Hashable {
  public var planID: RowID?
  /// Changes on this item or below it.
  public var itemID: RowID?
  public var indicatorID: RowID?
  /// Changes of this organization, or on items that it has a duty on.
  public var organizationID: RowID?
  /// Login name of who made the change.
  public var login: String?
  /// First and last day, where the machine stands.
  public var from: Day?
  public var to: Day?
  /// Kinds of change; empty asks nothing.
  public var kinds: Set<EditKind> = []
  /// Each must be found in the change's own words, in who made it, or in what it is about.
  public var words: [Word] = []

  /// What a reader types to find changes by.
  public struct Word: Sendable, Hashable {
    /// Found as it stands, in any case of Latin letters.
    public var text: String
    /// Where it is looked for; nil looks everywhere.
    public var place: Place?
    /// Kinds of change whose name the word is part of.
    public var kinds: Set<EditKind>

    /// What the changes are about.
    public enum Place: Sendable, Hashable {
      case item, organization, login
      /// An organization or a person.
      case who
    }

    public init(_ text: String, in place: Place? = nil, kinds: Set<EditKind> = []) {
      self.text = text
      self.place = place
      self.kinds = kinds
    }
  }

  public init(
    planID: RowID? = nil, itemID: RowID? = nil, indicatorID: RowID? = nil,
    organizationID: RowID? = nil, login: String? = nil, from: Day? = nil, to: Day? = nil
  ) {
    self.planID = planID
    self.itemID = itemID
    self.indicatorID = indicatorID
    self.organizationID = organizationID
    self.login = login
    self.from = from
    self.to = to
  }
}

extension Store {
  /// The change log, the latest first. `before`: only changes with a lower number, to page on.
  public func log(
    filter: LogFilter = LogFilter(), limit: Int = 200, before: Int64? = nil
  ) throws(StoreError) -> [LogEntry] {
    var conditions = ["sequence < ?"]
    var arguments: StatementArguments = [before ?? Int64.max]
    func add(_ condition: String, _ values: StatementArguments) {
      conditions.append(condition)
      arguments += values
    }
    if let plan = filter.planID { add("plan_id = ?", [plan]) }
    if let item = filter.itemID {
      let below = """
        (WITH RECURSIVE below(id) AS (SELECT ? UNION ALL
          SELECT item.id FROM item JOIN below ON item.parent_id = below.id) SELECT id FROM below)
        """
      add(Store.concerns("item_id IN \(below)"), [item, item])
    }
    if let indicator = filter.indicatorID {
      add(Store.concerns("indicator_id = ?"), [indicator, indicator])
    }
    if let organization = filter.organizationID {
      let own = "SELECT item_id FROM duty WHERE organization_id = ?"
      add(
        Store.concerns("(organization_id = ? OR item_id IN (\(own)))"),
        [organization, organization, organization, organization])
    }
    if let login = filter.login { add("login = ?", [login]) }
    if let from = filter.from { add("time >= ?", [Clock.stamp(startOf: from)]) }
    if let to = filter.to { add("time < ?", [Clock.stamp(startOf: to + 1)]) }
    if !filter.kinds.isEmpty {
      let kinds = filter.kinds.map(\.rawValue).sorted()
      add("kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))", StatementArguments(kinds))
    }
    for word in filter.words {
      let (condition, values) = Store.finds(word)
      add(condition, StatementArguments(values))
    }
    arguments += [limit]
    let sql = """
      SELECT * FROM change_log WHERE \(conditions.joined(separator: " AND "))
      ORDER BY sequence DESC LIMIT ?
      """
    let values = arguments
    return try read { db in
      let shared = try Store.sharedNames(db)
      return try LogEntry.fetchAll(db, sql: sql, arguments: values).map { entry in
        guard let name = entry.detail["organization"], shared.contains(name) else { return entry }
        var entry = entry
        entry.region =
          try entry.detail["region"]
          ?? entry.organizationID.flatMap { try Organization.fetchOne(db, id: $0)?.region }
        return entry
      }
    }
  }

  /// A condition that an entry is found by a word, with its values.
  private static func finds(_ word: LogFilter.Word) -> (String, [String]) {
    let escaped = word.text.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
      .replacing("_", with: "\\_")
    let like = "LIKE ? ESCAPE '\\'"
    let item = concerns("item_id IN (SELECT id FROM item WHERE title \(like))")
    let organization = concerns(
      "organization_id IN (SELECT id FROM organization WHERE name \(like))")
    // What a change says of itself; its keys are nobody's words.
    let words = "EXISTS (SELECT 1 FROM json_each(detail) WHERE value \(like))"
    let conditions: [(String, Int)] =
      switch word.place {
      case .item: [(item, 2), (words, 1)]
      case .organization: [(organization, 2), (words, 1)]
      case .login: [("login \(like)", 1)]
      case .who: [("login \(like)", 1), (organization, 2)]
      case nil: [(words, 1), ("login \(like)", 1), (organization, 2)]
      }
    var any = conditions.map(\.0)
    let kinds = word.place == nil ? word.kinds.map(\.rawValue).sorted() : []
    if !kinds.isEmpty { any.append("kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))") }
    let places = conditions.reduce(0) { $0 + $1.1 }
    return (
      "(\(any.joined(separator: " OR ")))",
      Array(repeating: "%\(escaped)%", count: places) + kinds
    )
  }

  /// A condition on an entry, or on one of the several things it is about.
  private static func concerns(_ condition: String) -> String {
    """
    (\(condition) OR sequence IN (SELECT log_subject.sequence FROM log_subject WHERE \(condition)))
    """
  }
}

extension Clock {
  /// The instant a day begins where the machine stands.
  static func stamp(startOf day: Day) -> String {
    let naive = day.number * 86_400
    let date = Date(timeIntervalSince1970: TimeInterval(naive))
    let offset = TimeZone.current.secondsFromGMT(for: date)
    return Clock { naive - offset }.stamp
  }
}
