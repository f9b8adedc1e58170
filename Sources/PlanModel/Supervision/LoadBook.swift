/// Gathers, wall by wall, what each organization answers for.
struct LoadBook {
  private let rosters: Rosters
  private let organizations: [Organization]
  private let byID: [RowID: Organization]
  private var entries: [RowID: [LoadEntry]] = [:]

  init(_ rosters: Rosters, _ organizations: [Organization]) {
    self.rosters = rosters
    self.organizations = organizations
    byID = Dictionary(uniqueKeysWithValues: organizations.map { ($0.id, $0) })
  }

  mutating func add(_ wall: Wall) {
    for row in wall.tree.items.indices {
      let subjects = LoadBook.subjects(of: row, in: wall)
      guard !subjects.isEmpty, let source = wall.matrix.source(of: row) else { continue }
      let answering = answering(source, in: wall)
      for (subject, breakdown) in subjects {
        for (organization, duty) in answering {
          let share = breakdown?.members.first { $0.share.organizationID == organization }
          entries[organization, default: []].append(
            entry(subject, breakdown, share, row: row, duty, in: wall))
        }
      }
    }
  }

  func loads(_ rules: ScoreRules) -> [OrganizationLoad] {
    organizations.compactMap { organization in
      entries[organization.id].map {
        OrganizationLoad(organization: organization, entries: $0, rules: rules)
      }
    }
  }

  func load(of organization: Organization, _ rules: ScoreRules) -> OrganizationLoad {
    OrganizationLoad(
      organization: organization, entries: entries[organization.id] ?? [], rules: rules)
  }

  private struct Answer {
    var role: Role
    var through: Organization?
  }

  /// Who answers for a row that states duties, members of collective organizations among them; a duty of one's own
  /// goes before one through a collective, the heavier role before the lighter.
  private func answering(_ row: Int, in wall: Wall) -> [(RowID, Answer)] {
    var found: [(RowID, Answer)] = []
    for (column, organization) in wall.matrix.organizations.enumerated() {
      guard let cell = wall.matrix.cell(row: row, column: column) else { continue }
      found.append((organization.id, Answer(role: cell.role)))
    }
    for (id, answer) in found {
      for member in rosters.members(of: id) {
        let through = Answer(role: answer.role, through: byID[id])
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

  private static func subjects(of row: Int, in wall: Wall) -> [(LoadEntry.Subject, Breakdown?)] {
    let indicators = wall.indicatorsOfRow[row].map { index in
      (
        LoadEntry.Subject.indicator(
          wall.snapshot.indicators[index].indicator, wall.assessments[index]),
        wall.breakdowns[index]
      )
    }
    if !indicators.isEmpty { return indicators }
    if let task = wall.tasks[row] { return [(.task(task), nil)] }
    // A heading over others is no task of its own.
    return wall.tree.hasChildren(row) ? [] : [(.task(nil), nil)]
  }

  private func entry(
    _ subject: LoadEntry.Subject, _ division: Breakdown?, _ share: Breakdown.Member?, row: Int,
    _ duty: Answer, in wall: Wall
  ) -> LoadEntry {
    var unreported: Period?
    if case .indicator(_, let assessment) = subject {
      unreported = (share?.assessment ?? assessment).unreported
    }
    return LoadEntry(
      plan: wall.plan, item: wall.tree.items[row], citation: wall.tree.citation(row),
      role: duty.role, through: duty.through, subject: subject, share: share,
      division: division, unreported: unreported)
  }
}
