import Foundation

/// What of one plan waits for somebody: the lines of the supervision page, by rows and positions of the wall.
struct Concerns {
  /// What is yellow, red or overdue: an indicator, or the task of a row.
  struct Behind {
    var subject: Subject
    var deviation: Deviation?
    var shortfall: Shortfall
    /// The period of a figure that is too old.
    var asOf: Period?
    var explanation: Explanation

    init(_ subject: Subject, _ assessment: Assessment) {
      self.subject = subject
      deviation = assessment.deviation
      shortfall = assessment.shortfall
      asOf = assessment.isStale ? assessment.asOfPeriod : nil
      explanation = assessment.explanation
    }

    init(_ subject: Subject, _ task: TaskAssessment) {
      self.subject = subject
      deviation = task.deviation
      shortfall = task.shortfall
      explanation = task.explanation
    }
  }

  /// A figure that is owed.
  struct Owed {
    /// Position in the snapshot's indicators.
    var index: Int
    var period: Period
    var owing: Owing
  }

  /// Who owes a figure.
  struct Owing {
    /// The period that the indicator itself owes, and each of those among whom its target is divided.
    var whole: Period?
    var members: [(organization: RowID, period: Period)]

    init(_ assessment: Assessment, _ division: Breakdown?) {
      whole = assessment.unreported
      members = (division?.members ?? []).compactMap { member in
        member.assessment.unreported.map { (member.share.organizationID, $0) }
      }
    }

    /// The latest of what is owed; nil where nothing is.
    var period: Period? { whole ?? members.map(\.period).max() }
  }

  struct Due {
    var kind: Supervision.Due.Kind
    var day: Day
    var subject: Subject
    /// The milestone's words; else the name of what is due.
    var text: String
  }

  /// By numbers of the records.
  struct Subject: Hashable {
    var item: RowID?
    var indicator: RowID?
  }

  private(set) var behind: [Behind] = []
  private(set) var owed: [Owed] = []
  /// What is due on one of the days of `soon`, or was before and is neither done nor behind.
  private(set) var due: [Due] = []

  init(_ wall: Wall, soon: ClosedRange<Day>) {
    for (index, record) in wall.snapshot.indicators.enumerated() where !record.targets.isEmpty {
      let assessment = wall.assessments[index]
      guard assessment.light != .exempt else { continue }
      let subject = Subject(item: record.indicator.itemID, indicator: record.id)
      if assessment.light.isBehind { behind.append(Behind(subject, assessment)) }
      let owing = Owing(assessment, wall.breakdowns[index])
      if let period = owing.period {
        owed.append(Owed(index: index, period: period, owing: owing))
      }
      if assessment.light != .done, let day = assessment.target?.due?.end, soon.contains(day) {
        due.append(Due(kind: .target, day: day, subject: subject, text: record.indicator.name))
      }
    }
    for (row, task) in wall.tasks.enumerated() {
      guard let task, task.light != .exempt else { continue }
      let item = wall.tree.items[row]
      let subject = Subject(item: item.id, indicator: nil)
      if task.light.isBehind { behind.append(Behind(subject, task)) }
      // Past its day it is among what is behind; where nobody has said anything, it is not to drop out of sight.
      if task.light != .done, let day = task.due, day <= soon.upperBound,
        day >= soon.lowerBound || !task.light.isGrave
      {
        due.append(Due(kind: .task, day: day, subject: subject, text: item.title))
      }
    }
    addSilent(wall, until: soon.upperBound)
    for milestone in wall.milestones
    where milestone.reached == nil && milestone.due.end <= soon.upperBound {
      if milestone.due.end < soon.lowerBound, Concerns.isSettled(milestone, wall) { continue }
      due.append(
        Due(
          kind: .milestone, day: milestone.due.end,
          subject: Subject(item: milestone.itemID, indicator: milestone.indicatorID),
          text: milestone.text))
    }
  }

  /// Tasks with a due date of their own that nobody has said anything of.
  private mutating func addSilent(_ wall: Wall, until last: Day) {
    for (row, item) in wall.tree.items.enumerated() {
      guard wall.tasks[row] == nil, wall.indicatorsOfRow[row].isEmpty,
        !wall.tree.hasChildren(row), item.kind == .task || item.kind == .safeguard,
        let day = item.due?.end, day <= last
      else { continue }
      due.append(
        Due(
          kind: .task, day: day, subject: Subject(item: item.id, indicator: nil), text: item.title))
    }
  }

  /// Whether what a missed step belongs to is listed already, or is over.
  private static func isSettled(_ milestone: Milestone, _ wall: Wall) -> Bool {
    let light: Light?
    if let id = milestone.indicatorID {
      light = wall.snapshot.indicators.firstIndex { $0.id == id }.map { wall.assessments[$0].light }
    } else {
      light = wall.tree.row(of: milestone.itemID).flatMap { wall.tasks[$0]?.light }
    }
    return light.map { $0.isGrave || $0 == .done || $0 == .exempt } ?? false
  }
}
