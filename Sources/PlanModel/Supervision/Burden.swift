import Foundation

/// What one organization carries in one plan, in figures: an organization's load without its lines.
struct Burden {
  var duties: [Role: Int] = [:]
  var owed = 0
  var lights = RollUp()
  var points: Decimal = 0
  var full: Decimal = 0

  /// Of every organization that answers for something in a plan.
  static func all(_ wall: Wall, _ rosters: Rosters, _ rules: ScoreRules) -> [RowID: Burden] {
    var found: [RowID: Burden] = [:]
    LoadBook.visit(wall, rosters) { row, subject, division, organization, answer in
      let share = division?.members.first { $0.share.organizationID == organization }
      let entry = LoadEntry(
        plan: wall.plan, item: wall.tree.items[row], citation: "", role: answer.role,
        subject: subject, share: share)
      found[organization, default: Burden()].add(entry, subject, share, rules)
    }
    return found
  }

  private mutating func add(
    _ entry: LoadEntry, _ subject: LoadEntry.Subject, _ share: Breakdown.Member?,
    _ rules: ScoreRules
  ) {
    duties[entry.role, default: 0] += 1
    if let light = entry.light { lights.add(light) }
    if case .indicator(_, let assessment) = subject, entry.role != .cooperating,
      (share?.assessment ?? assessment).unreported != nil
    {
      owed += 1
    }
    guard let scored = entry.scored else { return }
    let weight = scored.weight ?? rules.weight
    let factor = rules.factors[scored.role] ?? 0
    guard let marks = rules.marks(of: scored, weight: weight) else { return }
    points += marks * factor
    full += weight * factor
  }
}
