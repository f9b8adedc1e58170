import Foundation

/// Gathers, wall by wall, what is before the supervision office.
struct SupervisionBook {
  let today: Day
  let until: Day
  var reminders: [RowID: [Reminder]] = [:]
  var organizations: [RowID: Organization] = [:]
  private var behind: [Supervision.Behind] = []
  private var unreported: [Supervision.Unreported] = []
  private var due: [Supervision.Due] = []
  private var orders: [SupervisionOrder] = []
  private var problems: [Problem] = []
  /// Places of items and indicators, for orders and problems.
  private var ofItem: [RowID: Supervision.Place] = [:]
  private var ofIndicator: [RowID: Supervision.Place] = [:]
  private var ofPlan: [RowID: Supervision.Place] = [:]

  init(today: Day, until: Day) {
    self.today = today
    self.until = until
  }

  var supervision: Supervision {
    Supervision(
      today: today,
      behind: behind.enumerated().sorted {
        $0.element.shortfall == $1.element.shortfall
          ? $0.offset < $1.offset : $0.element.shortfall > $1.element.shortfall
      }.map(\.element),
      unreported: unreported, due: due.sorted { ($0.day, $0.text) < ($1.day, $1.text) },
      orders: orders.sorted { ($0.due, $0.id) < ($1.due, $1.id) }, problems: problems)
  }

  mutating func add(_ wall: Wall) {
    ofPlan[wall.plan.id] = place(nil, nil, in: wall)
    for row in wall.tree.items.indices {
      ofItem[wall.tree.items[row].id] = place(row, nil, in: wall)
    }
    for (index, record) in wall.snapshot.indicators.enumerated() {
      let row = record.indicator.itemID.flatMap { wall.tree.row(of: $0) }
      ofIndicator[record.id] = place(row, record.indicator, in: wall)
      if wall.plan.kind == .plan { add(record, wall.assessments[index]) }
    }
    // A summary says what was done; nothing is owed on it.
    guard wall.plan.kind == .plan else { return }
    for (row, task) in wall.tasks.enumerated() {
      if let task { add(wall.tree.items[row], task) }
    }
    for milestone in wall.snapshot.milestones where milestone.reached == nil {
      let place = milestone.indicatorID.flatMap { ofIndicator[$0] } ?? ofItem[milestone.itemID]
      add(.milestone, on: milestone.due.end, place, milestone.text)
    }
  }

  mutating func add(_ open: [SupervisionOrder]) {
    orders = open
    for order in open {
      add(.order, on: order.due, place(order.planID, order.itemID, order.indicatorID), order.text)
    }
  }

  mutating func add(_ open: [Problem]) {
    problems = open
    for problem in open {
      let place = place(problem.planID, problem.itemID, problem.indicatorID)
      for remedy in problem.remedies {
        if let day = remedy.due { add(.remedy, on: day, place, remedy.text) }
      }
    }
  }

  private mutating func add(_ record: IndicatorRecord, _ assessment: Assessment) {
    guard let place = ofIndicator[record.id], assessment.light != .exempt else { return }
    if assessment.light == .red || assessment.light == .overdue {
      behind.append(
        Supervision.Behind(
          place: place, explanation: assessment.explanation, deviation: assessment.deviation,
          shortfall: assessment.shortfall,
          asOf: assessment.isStale ? assessment.asOfPeriod : nil))
    }
    if let period = assessment.unreported {
      unreported.append(
        Supervision.Unreported(
          place: place, period: period,
          reminders: (reminders[record.id] ?? []).filter { $0.period == period }))
    }
    if assessment.light != .done, let day = assessment.target?.due?.end {
      add(.target, on: day, place, record.indicator.name)
    }
  }

  private mutating func add(_ item: Item, _ task: TaskAssessment) {
    guard let place = ofItem[item.id], task.light != .exempt else { return }
    if task.light == .red || task.light == .overdue {
      behind.append(
        Supervision.Behind(
          place: place, explanation: task.explanation, deviation: task.deviation,
          shortfall: task.shortfall))
    }
    if task.light != .done, let day = task.due { add(.task, on: day, place, item.title) }
  }

  private mutating func add(
    _ kind: Supervision.Due.Kind, on day: Day, _ place: Supervision.Place?, _ text: String
  ) {
    guard let place, today <= day, day <= until else { return }
    due.append(Supervision.Due(kind: kind, day: day, place: place, text: text))
  }

  private func place(
    _ plan: RowID, _ item: RowID?, _ indicator: RowID?
  ) -> Supervision.Place? {
    indicator.flatMap { ofIndicator[$0] } ?? item.flatMap { ofItem[$0] } ?? ofPlan[plan]
  }

  private func place(
    _ row: Int?, _ indicator: Indicator?, in wall: Wall
  ) -> Supervision.Place {
    var answering: [(Role, Organization)] = []
    if let source = row.flatMap({ wall.matrix.source(of: $0) }) {
      for (column, organization) in wall.matrix.organizations.enumerated() {
        guard let cell = wall.matrix.cell(row: source, column: column) else { continue }
        answering.append((cell.role, organization))
      }
    }
    let first = answering.map(\.0).min()
    return Supervision.Place(
      planID: wall.plan.id, planTitle: wall.plan.title,
      itemID: row.map { wall.tree.items[$0].id },
      citation: row.map { wall.tree.citation($0) } ?? "", indicatorID: indicator?.id,
      name: indicator?.name ?? row.map { wall.tree.items[$0].title } ?? wall.plan.title,
      organizations: answering.filter { $0.0 == first }.map(\.1))
  }
}
