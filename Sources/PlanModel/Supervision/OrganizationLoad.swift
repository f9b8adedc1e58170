import Foundation

/// One indicator or task that an organization answers for.
public struct LoadEntry: Sendable, Hashable {
  /// What is answered for: an indicator, or a task without one.
  public enum Subject: Sendable, Hashable {
    case indicator(Indicator, Assessment)
    /// Nil: nobody has said anything of it, nor laid it out.
    case task(TaskAssessment?)
  }

  public var plan: Plan
  public var item: Item
  /// The labels from the root down: 一(三)2.
  public var citation: String
  public var role: Role
  /// The collective organization through which the duty comes; nil for a duty of its own.
  public var through: Organization?
  /// Whether it comes by no duty in the document, but by a part of the target.
  public var isByShare = false
  /// Whether it is laid on a collective organization, whose page this is.
  public var isCollective = false
  public var subject: Subject
  /// What this organization was given of a divided target, with its own figures.
  public var share: Breakdown.Member?
  /// How the target is divided among members; nil when it is not.
  public var division: Breakdown?
  /// The period that should have been reported and was not.
  public var unreported: Period?
  /// The indicator's figures and targets; nil for a task.
  public var record: IndicatorRecord?

  /// The figures that hold of what the organization itself reports.
  public var held: [Observation] { share?.share.observations ?? record?.observations ?? [] }
  /// How figures have been reported; nil where there are none yet but what was sent back.
  public var basis: ObservationBasis? {
    func last(_ figures: [Observation]) -> Observation? {
      figures.last { $0.status != .returned }
    }
    return (last(held) ?? last(record?.observations ?? []))?.basis
  }
  /// Whether others have parts of it, or it is for many to reach.
  public var isOfMany: Bool { division != nil || isCollective }

  /// Its own where the target is divided; nil for a task that nobody has said anything of.
  public var light: Light? {
    if let share { return share.assessment.light }
    switch subject {
    case .indicator(_, let assessment): return assessment.light
    case .task(let task): return task?.light
    }
  }

  /// Its own where the target is divided, else the indicator's; nil for a task.
  public var assessment: Assessment? {
    if let share { return share.assessment }
    if case .indicator(_, let assessment) = subject { return assessment }
    return nil
  }

  /// How far it is from where it should be.
  public var deviation: Deviation? {
    if let assessment { return assessment.deviation }
    if case .task(let task) = subject { return task?.deviation }
    return nil
  }

  public var indicator: Indicator? {
    if case .indicator(let indicator, _) = subject { indicator } else { nil }
  }

  /// The indicator's name, or the task's title.
  public var name: String { indicator?.name ?? item.title }

  /// What the entry is in a score; nil for a task that nobody has said anything of.
  var scored: ScoreEntry? {
    let label = "\(citation) \(name)"
    switch subject {
    case .indicator(let indicator, let assessment):
      return ScoreEntry(
        share?.assessment ?? assessment, label: label, role: role, weight: indicator.weight)
    case .task(let task):
      return task.map { ScoreEntry($0, label: label, role: role, weight: item.weight) }
    }
  }
}

/// What one organization carries over all plans in force.
public struct OrganizationLoad: Sendable, Identifiable {
  public var organization: Organization
  /// In order of plan, the latest first, and of document.
  public var entries: [LoadEntry]
  /// Of what it leads or is responsible for: whoever only cooperates is not behind.
  public var lights: RollUp
  public var score: Score

  public var id: RowID { organization.id }

  public init(organization: Organization, entries: [LoadEntry], rules: ScoreRules) {
    self.organization = organization
    self.entries = entries
    lights = RollUp(entries.filter { $0.role != .cooperating }.compactMap(\.light))
    score = Score(entries.compactMap(\.scored), rules: rules)
  }

  /// What it answers for in a role.
  public func entries(_ role: Role) -> [LoadEntry] { entries.filter { $0.role == role } }

  /// What stands before this organization as one of many, and is not divided: it can give no figure of its own.
  public var undivided: [LoadEntry] {
    entries.filter { $0.through != nil && $0.share == nil && $0.assessment?.unreported != nil }
  }

  /// What it should have reported and has not; the cooperating do not report.
  public var owed: [LoadEntry] {
    entries.filter { $0.unreported != nil && $0.role != .cooperating }
  }
}

/// How the list of organizations is ordered.
public enum RankingOrder: String, Sendable, CaseIterable {
  /// The highest score first; those without one (未评) last.
  case score
  /// The most behind first.
  case behind
}

extension Store {
  /// What every organization carries that carries anything, in the order the documents named them.
  public func loads(_ assessor: Assessor) throws(StoreError) -> [OrganizationLoad] {
    try read { db in
      let records = try Store.organizations(db)
      var book = LoadBook(Rosters(records, on: assessor.today), records.map(\.organization))
      for plan in try Plan.fetchAll(db, sql: "SELECT * FROM plan ORDER BY id DESC")
      where plan.kind == .plan {
        guard let snapshot = try Store.snapshot(db, of: plan.id) else { continue }
        book.add(Wall(snapshot: snapshot, text: "", assessor: assessor))
      }
      return book.loads(try NamedRules.scores(db))
    }
  }

  /// What one organization carries; nil when there is no such organization.
  public func load(
    of organization: RowID, _ assessor: Assessor
  ) throws(StoreError) -> OrganizationLoad? {
    guard var reading = try loadReading(of: organization, assessor, known: false) else {
      return nil
    }
    try read(on: &reading, plans: .max)
    return reading.load
  }

  /// All organizations that carry anything, ranked.
  public func ranking(
    _ assessor: Assessor, by order: RankingOrder = .score
  ) throws(StoreError) -> [OrganizationLoad] {
    try loads(assessor).enumerated().sorted { a, b in
      switch order {
      case .score:
        let (left, right) = (a.element.score.ranked, b.element.score.ranked)
        // Any score goes before none, also one of zero.
        if left != right { return left > right }
      case .behind:
        let (left, right) = (a.element.lights.behind, b.element.lights.behind)
        if left != right { return left > right }
      }
      return a.offset < b.offset
    }.map(\.element)
  }
}
