/// Gathers, wall by wall, what each organization answers for.
struct LoadBook: Sendable {
  private let rosters: Rosters
  private let organizations: [Organization]
  private let byID: [RowID: Organization]
  private var held: [RowID: Held] = [:]
  /// The organization whose load alone is gathered; nil gathers all.
  private let only: RowID?

  init(_ rosters: Rosters, _ organizations: [Organization], only: RowID? = nil) {
    self.only = only
    self.rosters = rosters
    self.organizations = organizations
    byID = Dictionary(uniqueKeysWithValues: organizations.map { ($0.id, $0) })
  }

  mutating func add(_ wall: Wall) {
    LoadBook.visit(wall, rosters) { row, matter, organization, answer in
      guard only == nil || organization == only else { return }
      held[organization, default: Held()].take(
        entry(matter, of: organization, row: row, answer, in: wall))
    }
  }

  /// What one organization answers for.
  struct Held: Sendable {
    private(set) var entries: [LoadEntry] = []
    private var places: [RowID: Int] = [:]

    /// A figure that the document names in several places counts once, in the heaviest role.
    mutating func take(_ entry: LoadEntry) {
      guard let id = entry.indicator?.id else { return entries.append(entry) }
      if let place = places[id] {
        if entry.role < entries[place].role { entries[place] = entry }
      } else {
        places[id] = entries.count
        entries.append(entry)
      }
    }
  }

  /// Something that a row holds and that somebody answers for.
  struct Matter {
    var subject: LoadEntry.Subject
    /// How the target is divided; nil when it is not.
    var division: Breakdown?
    var record: IndicatorRecord?
    /// When a task was due of which nobody has said anything.
    var silentSince: Period?

    func share(of organization: RowID) -> Breakdown.Member? {
      division?.members.first { $0.share.organizationID == organization }
    }

    /// The period for which an organization owes a figure; for a task of which nothing was said, when it was due.
    func unreported(by organization: RowID, _ answer: Answer) -> Period? {
      switch subject {
      case .indicator(_, let assessment):
        if let share = share(of: organization) { return share.assessment.unreported }
        // The figure of the whole is not for one of many to give.
        return answer.through == nil ? assessment.unreported : nil
      case .task: return silentSince
      }
    }
  }

  /// Goes through everything that anybody answers for: row, what it is, who, and in which role.
  static func visit(
    _ wall: Wall, _ rosters: Rosters,
    _ body: (Int, Matter, RowID, Answer) -> Void
  ) {
    var answering: [Int: [(RowID, Answer)]] = [:]
    for row in wall.tree.items.indices {
      let matters = matters(of: row, in: wall)
      guard !matters.isEmpty else { continue }
      var answers: [(RowID, Answer)] = []
      if let source = wall.matrix.source(of: row) {
        answers = answering[source] ?? self.answering(source, in: wall, rosters)
        answering[source] = answers
      }
      for matter in matters {
        for (organization, answer) in answers { body(row, matter, organization, answer) }
        // Whoever was given a part answers for it, named in the document or not.
        for member in matter.division?.members ?? [] {
          let id = member.share.organizationID
          guard !answers.contains(where: { $0.0 == id }) else { continue }
          body(row, matter, id, Answer(role: .responsible, isByShare: true))
        }
      }
    }
  }

  func loads(_ rules: ScoreRules) -> [OrganizationLoad] {
    organizations.compactMap { organization in
      held[organization.id].map {
        OrganizationLoad(organization: organization, entries: $0.entries, rules: rules)
      }
    }
  }

  func load(of organization: Organization, _ rules: ScoreRules) -> OrganizationLoad {
    OrganizationLoad(
      organization: organization, entries: held[organization.id]?.entries ?? [], rules: rules)
  }

  struct Answer {
    var role: Role
    /// The collective organization through which the duty comes.
    var through: RowID?
    /// By no duty in the document, but by a part of the target.
    var isByShare = false
  }

  /// Who answers for a row that states duties, members of collective organizations among them; a duty of one's own
  /// goes before one through a collective, the heavier role before the lighter.
  private static func answering(
    _ row: Int, in wall: Wall, _ rosters: Rosters
  ) -> [(RowID, Answer)] {
    var found: [(RowID, Answer)] = []
    for (column, organization) in wall.matrix.organizations.enumerated() {
      guard let cell = wall.matrix.cell(row: row, column: column) else { continue }
      found.append((organization.id, Answer(role: cell.role)))
    }
    for (id, answer) in found {
      for member in rosters.members(of: id) {
        let through = Answer(role: answer.role, through: id)
        if let index = found.firstIndex(where: { $0.0 == member }) {
          let held = found[index].1
          if held.through != nil, answer.role < held.role { found[index].1 = through }
        } else {
          found.append((member, through))
        }
      }
    }
    return found
  }

  private static func matters(of row: Int, in wall: Wall) -> [Matter] {
    let indicators = (wall.indicatorsOfRow[row] + wall.mentionsOfRow[row]).map { index in
      let record = wall.snapshot.indicators[index]
      return Matter(
        subject: .indicator(record.indicator, wall.assessments[index]),
        division: wall.breakdowns[index], record: record)
    }
    if !indicators.isEmpty { return indicators }
    let silentSince = wall.silentSince(row)
    if let task = wall.tasks[row] {
      return [Matter(subject: .task(task), silentSince: silentSince)]
    }
    // A heading over others is no task of its own.
    guard !wall.tree.hasChildren(row) else { return [] }
    // Due, and nothing said of it: it counts as a figure does that nobody reported.
    let silent = silentSince.map { _ in
      wall.assessor.assess(wall.tree.items[row], plan: wall.plan)
    }
    return [Matter(subject: .task(silent), silentSince: silentSince)]
  }

  private func entry(
    _ matter: Matter, of organization: RowID, row: Int, _ duty: Answer, in wall: Wall
  ) -> LoadEntry {
    LoadEntry(
      plan: wall.plan, item: wall.tree.items[row], citation: wall.tree.citation(row),
      role: duty.role, through: duty.through.flatMap { byID[$0] }, isByShare: duty.isByShare,
      isCollective: byID[organization]?.collective ?? false,
      subject: matter.subject, share: matter.share(of: organization), division: matter.division,
      unreported: matter.unreported(by: organization, duty), record: matter.record)
  }
}
