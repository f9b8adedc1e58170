import Foundation
import GRDB

/// Gathers what is before the supervision office: wall by wall, or from what is kept.
struct SupervisionBook {
  private var db: Database
  private let assessor: Assessor
  private let soon: ClosedRange<Day>
  private var places: PlaceFinder
  private var found: Supervision
  private var divided: [RowID: Divisions] = [:]

  /// `within`: how many days count as soon.
  init(_ db: Database, _ assessor: Assessor, within days: Int) {
    self.db = db
    self.assessor = assessor
    soon = assessor.today...max(assessor.today, assessor.today + days)
    places = PlaceFinder(db)
    found = Supervision(today: assessor.today)
  }

  mutating func add(_ wall: Wall) throws {
    let concerns = Concerns(wall, soon: soon)
    for one in concerns.behind where one.shortfall.light.isGrave {
      guard let place = try place(wall.plan.id, one.subject) else { continue }
      found.behind.append(Supervision.Behind(one, at: place))
    }
    for one in concerns.owed {
      try addOwed(wall.plan.id, wall.snapshot.indicators[one.index].id, one.period, one.owing)
    }
    for one in concerns.due { try addDue(one.kind, one.day, wall.plan.id, one.subject, one.text) }
  }

  /// A line of what is kept, before it is known where it lies and who answers for it.
  enum KeptLine {
    case behind(plan: RowID, Concerns.Subject)
    case owed(plan: RowID, indicator: RowID, Period)
    case due(Supervision.Due.Kind, Day, plan: RowID, Concerns.Subject, String)
  }

  /// Counts what is kept, and returns the first lines of it; `grave`: as many of what is red or overdue, each of which is
  /// worked out again for the sum that says so.
  mutating func begin(limit: Int, grave: Int) throws -> [KeptLine] {
    let day = assessor.today.description
    found.totals = try KeptSupervision.totals(db, day)
    var lines: [KeptLine] = []
    for row in try Row.fetchAll(db, sql: KeptSupervision.behind, arguments: [day, grave]) {
      lines.append(.behind(plan: row["plan_id"], subject(row)))
    }
    for row in try Row.fetchAll(db, sql: KeptSupervision.unreported, arguments: [day, limit]) {
      guard let period = try row.period("period") else { continue }
      lines.append(.owed(plan: row["plan_id"], indicator: row["indicator_id"], period))
    }
    for row in try Row.fetchAll(db, sql: KeptSupervision.due, arguments: [day, limit]) {
      let (kind, day): (Supervision.Due.Kind, Day) = (try row.term("kind"), try row.day("due"))
      lines.append(.due(kind, day, plan: row["plan_id"], subject(row), row["text"]))
    }
    return lines
  }

  private func subject(_ row: Row) -> Concerns.Subject {
    Concerns.Subject(item: row["item_id"], indicator: row["indicator_id"])
  }

  /// Goes on in another transaction.
  mutating func resume(_ db: Database) {
    self.db = db
    places.resume(db)
  }

  mutating func take(_ line: KeptLine) throws {
    switch line {
    case .behind(let plan, let subject):
      guard let place = try place(plan, subject), let one = try behind(plan, subject) else {
        return
      }
      found.behind.append(Supervision.Behind(one, at: place))
    case .owed(let plan, let indicator, let period):
      try addOwed(plan, indicator, period, owing(plan, indicator))
    case .due(let kind, let day, let plan, let subject, let text):
      try addDue(kind, day, plan, subject, text)
    }
  }

  /// Adds orders and problems, and puts all in order.
  mutating func finish(limit: Int? = nil) throws -> Supervision {
    found.orders = try Store.orders(db, open: true).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    for order in found.orders {
      let subject = Concerns.Subject(item: order.itemID, indicator: order.indicatorID)
      found.orderPlaces[order.id] = try place(order.planID, subject)
      if soon.contains(order.due) {
        try addDue(.order, order.due, order.planID, subject, order.text)
        found.totals.due += 1
      }
    }
    found.problems = try Store.problems(db, open: true)
    for problem in found.problems {
      let subject = Concerns.Subject(item: problem.itemID, indicator: problem.indicatorID)
      found.problemPlaces[problem.id] = try place(problem.planID, subject)
      for remedy in problem.remedies {
        // Nobody marks a remedy as done but by closing the problem.
        guard let day = remedy.due, day <= soon.upperBound else { continue }
        try addDue(.remedy, day, problem.planID, subject, remedy.text)
        found.totals.due += 1
      }
    }
    for id in found.orders.map(\.organizationID) + found.problems.compactMap(\.organizationID) {
      found.organizations[id] = try places.organization(id)
    }
    found.due.sort { ($0.day, $0.text) < ($1.day, $1.text) }
    if let limit {
      found.due = Array(found.due.prefix(limit))
    } else {
      found.behind = found.behind.enumerated().sorted { a, b in
        let (left, right) = (a.element.shortfall, b.element.shortfall)
        if left.light != right.light { return left.light.severity > right.light.severity }
        return left.rank == right.rank ? a.offset < b.offset : left.rank < right.rank
      }.map(\.element)
      found.totals = Supervision.Totals(
        behind: found.behind.count, unreported: found.unreported.count, due: found.due.count)
    }
    return found
  }

  /// `owing`: nil where the target is not divided.
  private mutating func addOwed(
    _ plan: RowID, _ indicator: RowID, _ period: Period, _ owing: Concerns.Owing?
  ) throws {
    let subject = Concerns.Subject(item: nil, indicator: indicator)
    guard var place = try place(plan, subject) else { return }
    if let owing, !owing.members.isEmpty {
      if owing.whole == nil { place.organizations = [] }
      for (id, _) in owing.members {
        if let member = try places.organization(id), !place.organizations.contains(member) {
          place.organizations.append(member)
        }
      }
    }
    let reminders = try Reminder.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM reminder WHERE indicator_id = ? AND period = ? ORDER BY id"),
      arguments: [indicator, period.description])
    found.unreported.append(
      Supervision.Unreported(place: place, period: period, reminders: reminders))
  }

  private mutating func addDue(
    _ kind: Supervision.Due.Kind, _ day: Day, _ plan: RowID, _ subject: Concerns.Subject,
    _ text: String
  ) throws {
    guard let place = try place(plan, subject) else { return }
    found.due.append(Supervision.Due(kind: kind, day: day, place: place, text: text))
  }

  private mutating func place(
    _ plan: RowID, _ subject: Concerns.Subject
  ) throws -> Supervision.Place? {
    try places.place(plan: plan, item: subject.item, indicator: subject.indicator)
  }

  /// What is kept as behind, with the sum that says so.
  private mutating func behind(
    _ plan: RowID, _ subject: Concerns.Subject
  ) throws -> Concerns.Behind? {
    guard let plan = try places.plan(plan) else { return nil }
    if let id = subject.indicator {
      guard let indicator = try Indicator.fetchOne(db, id: id) else { return nil }
      let record = try Store.record(db, indicator)
      let milestones = try Milestone.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM milestone WHERE indicator_id = ? ORDER BY id"),
        arguments: [id])
      let members = try divisions(of: plan.id)
        .members(of: record, target: assessor.inForce(record.targets))
      return Concerns.Behind(
        subject,
        assessor.assess(
          record, plan: plan, milestones: milestones.sorted { ($0.due, $0.id) < ($1.due, $1.id) },
          members: members))
    }
    guard let id = subject.item, let item = try Item.fetchOne(db, id: id) else { return nil }
    let milestones = try Milestone.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM milestone WHERE item_id = ? ORDER BY id"),
      arguments: [id])
    return Concerns.Behind(
      subject, assessor.assess(item, plan: plan, milestones: milestones))
  }

  /// Who owes the figure of an indicator whose target is divided; nil where none is.
  private mutating func owing(_ plan: RowID, _ id: RowID) throws -> Concerns.Owing? {
    let isDivided = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM target JOIN share ON share.target_id = target.id
            WHERE target.indicator_id = ?)
          """), arguments: [id])
    guard isDivided == true, let plan = try places.plan(plan),
      let indicator = try Indicator.fetchOne(db, id: id)
    else { return nil }
    let record = try Store.record(db, indicator)
    let target = assessor.inForce(record.targets)
    let divisions = try divisions(of: plan.id)
    let assessment = assessor.assess(
      record, plan: plan, members: divisions.members(of: record, target: target))
    return Concerns.Owing(
      assessment,
      divisions.breakdown(of: record, target: assessment.target, plan: plan, assessor))
  }

  private mutating func divisions(of plan: RowID) throws -> Divisions {
    if let known = divided[plan] { return known }
    let divisions = Divisions(
      try Store.shares(db, of: plan), try Store.memberObservations(db, of: plan))
    divided[plan] = divisions
    return divisions
  }
}

extension Supervision.Behind {
  fileprivate init(_ one: Concerns.Behind, at place: Supervision.Place) {
    self.init(
      place: place, explanation: one.explanation, deviation: one.deviation,
      shortfall: one.shortfall, asOf: one.asOf)
  }
}

extension Light {
  /// Red or overdue: what the supervision office takes up.
  var isGrave: Bool { severity >= Light.red.severity }
}

/// How the lines of the supervision page are read from what is kept; each by an index, in its order.
private enum KeptSupervision {
  // What a summary says of next year is behind nothing yet.
  private static let grave = """
    FROM laggard WHERE day = ? AND severity >= 5
      AND EXISTS (SELECT 1 FROM plan WHERE plan.id = laggard.plan_id AND plan.kind = 'plan')
    """
  static let behind = """
    SELECT plan_id, item_id, indicator_id \(grave)
    ORDER BY severity DESC, rank, plan_id DESC, id LIMIT ?
    """
  static let unreported = """
    SELECT plan_id, indicator_id, period FROM arrears
    WHERE day = ? ORDER BY plan_id DESC, id LIMIT ?
    """
  static let due = """
    SELECT plan_id, kind, due, item_id, indicator_id, text FROM falling
    WHERE day = ? ORDER BY due, text LIMIT ?
    """

  /// Added up plan by plan: there may be a hundred lines of each.
  static func totals(_ db: Database, _ day: String) throws -> Supervision.Totals {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT ifnull(sum(grave), 0), ifnull(sum(unreported), 0), ifnull(sum(falling), 0)
          FROM standing WHERE day = ?
          """), arguments: [day])
    return row.map { Supervision.Totals(behind: $0[0], unreported: $0[1], due: $0[2]) }
      ?? Supervision.Totals()
  }
}
