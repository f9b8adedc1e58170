import Foundation

/// One plan as it hangs on the wall: its tree, its matrix, and every light as of a day.
public struct Wall: Sendable {
  public let snapshot: PlanSnapshot
  public let tree: ItemTree
  public let matrix: DutyMatrix
  /// The kept source text, by scalar, so that spans index it.
  public let source: [Unicode.Scalar]
  public let assessor: Assessor
  /// By position in `snapshot.indicators`.
  public let assessments: [Assessment]
  /// The milestones as they stand on the day: what was reached later is not yet, and a step of an indicator is when its
  /// figures pass it.
  public let milestones: [Milestone]
  /// By position in `snapshot.indicators`: how the target in force is divided; nil when it is not.
  public let breakdowns: [Breakdown?]
  /// By row; nil for items that carry indicators, and for headings over others.
  public let tasks: [TaskAssessment?]
  /// By row: positions in `snapshot.indicators` of the row's own indicators.
  public let indicatorsOfRow: [[Int]]
  /// By row: positions in `snapshot.indicators` of indicators that the row names once more; they count where they stand.
  public let mentionsOfRow: [[Int]]
  /// By row: the lights of the row and everything below it.
  public let lights: [RollUp]
  /// Indicators of the preamble, which belong to no row.
  public let looseIndicators: [Int]
  /// What searches and filters compare with.
  public let index: WallIndex

  public var plan: Plan { snapshot.plan }

  public init(snapshot: PlanSnapshot, text: String, assessor: Assessor) {
    var snapshot = snapshot
    if snapshot.plan.script == .hant {
      // The store may know them from other plans: here they are written as this plan writes.
      for index in snapshot.organizations.indices {
        snapshot.organizations[index].name = TextFolding.traditional(
          snapshot.organizations[index].name, asIn: text)
      }
    }
    self.snapshot = snapshot
    self.assessor = assessor
    let tree = ItemTree(snapshot.items)
    self.tree = tree
    matrix = DutyMatrix(
      tree: tree, organizations: snapshot.organizations, duties: snapshot.duties)
    index = WallIndex(tree: tree, matrix: matrix, indicators: snapshot.indicators)
    source = Array(text.unicodeScalars)
    let divisions = Divisions(snapshot.shares, snapshot.memberObservations)
    let assessments = snapshot.indicators.map {
      assessor.assess(
        $0, plan: snapshot.plan, milestones: snapshot.milestones,
        members: divisions.members(of: $0, target: assessor.inForce($0.targets)))
    }
    self.assessments = assessments
    milestones = Wall.standing(snapshot, assessments, assessor)
    breakdowns = zip(snapshot.indicators, assessments).map {
      divisions.breakdown(of: $0, target: $1.target, plan: snapshot.plan, assessor)
    }
    var own = Array(repeating: [Int](), count: tree.items.count)
    var loose: [Int] = []
    for (index, record) in snapshot.indicators.enumerated() {
      if let row = record.indicator.itemID.flatMap({ tree.row(of: $0) }) {
        own[row].append(index)
      } else {
        loose.append(index)
      }
    }
    var mentioned = Array(repeating: [Int](), count: tree.items.count)
    for mention in snapshot.mentions {
      guard let row = mention.itemID.flatMap({ tree.row(of: $0) }),
        let index = snapshot.indicators.firstIndex(where: { $0.id == mention.indicatorID })
      else { continue }
      mentioned[row].append(index)
    }
    mentionsOfRow = mentioned
    indicatorsOfRow = own
    looseIndicators = loose
    let milestonesOf = Dictionary(
      grouping: snapshot.milestones.filter { $0.indicatorID == nil }, by: \.itemID)
    var tasks: [TaskAssessment?] = []
    var lights: [RollUp] = []
    for (row, item) in tree.items.enumerated() {
      // What a person has said of a task, or laid out for it, counts; silence about a task without figures is no light at all.
      let milestones = milestonesOf[item.id] ?? []
      let isStated = item.state != nil || item.percent != nil || !milestones.isEmpty
      let task =
        own[row].isEmpty && isStated
        ? assessor.assess(item, plan: snapshot.plan, milestones: milestones) : nil
      tasks.append(task)
      var rollUp = RollUp(Wall.counted(own[row], snapshot, assessments))
      if let task { rollUp.add(task.light) }
      lights.append(rollUp)
    }
    for row in tree.items.indices.reversed() {
      if let above = tree.parent[row] { lights[above].add(lights[row]) }
    }
    self.tasks = tasks
    self.lights = lights
  }

  /// When a task was due of which nobody has said anything; nil for all others.
  public func silentSince(_ row: Int) -> Period? {
    let item = tree.items[row]
    guard indicatorsOfRow[row].isEmpty, item.state == nil, item.percent == nil,
      item.kind == .task || item.kind == .safeguard
    else { return nil }
    if let task = tasks[row] {
      guard task.percent == nil, task.light == .none else { return nil }
      // Of what is laid out, the first step that nobody has called reached.
      return task.missed.first?.due ?? item.due.flatMap { $0.end < assessor.today ? $0 : nil }
    }
    guard !tree.hasChildren(row), let due = item.due, due.end < assessor.today else { return nil }
    return due
  }

  /// The lights of the whole plan.
  public var total: RollUp {
    var total = RollUp(Wall.counted(looseIndicators, snapshot, assessments))
    for row in tree.items.indices where tree.parent[row] == nil { total.add(lights[row]) }
    return total
  }

  /// The lights that count: a figure that a summary merely reports has no target to be lit against.
  private static func counted(
    _ indices: [Int], _ snapshot: PlanSnapshot, _ assessments: [Assessment]
  ) -> [Light] {
    indices.filter { !snapshot.indicators[$0].targets.isEmpty }.map { assessments[$0].light }
  }

  /// The marks of a row's own lights that come from old figures, the oldest: 至2025Q1; nil where all are new enough.
  public func staleMark(row: Int, _ language: Language) -> String? {
    indicatorsOfRow[row].map { assessments[$0] }.filter(\.isStale)
      .min { ($0.asOf ?? assessor.today) < ($1.asOf ?? assessor.today) }?.staleMark(language)
  }

  /// The text of a span of the source.
  public func text(_ span: SourceSpan) -> String {
    let start = max(0, min(span.start, source.count))
    let end = max(start, min(span.end, source.count))
    return String(String.UnicodeScalarView(source[start..<end]))
  }
}
