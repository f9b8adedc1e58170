import Foundation

/// What one organization carries in one plan, in figures: an organization's load without its lines.
struct Burden {
  var duties: [Role: Int] = [:]
  var owed = 0
  /// Of what it leads or is responsible for.
  var lights = RollUp()
  var points: Decimal = 0
  var full: Decimal = 0

  /// How many entries should count in the score, and how many of them were reported.
  var expected = 0
  var reported = 0

  /// Of every organization that answers for something in a plan.
  static func all(_ wall: Wall, _ rosters: Rosters, _ rules: ScoreRules) -> [RowID: Burden] {
    var held: [RowID: LoadBook.Held] = [:]
    LoadBook.visit(wall, rosters) { row, matter, organization, answer in
      let share = matter.share(of: organization)
      var entry = LoadEntry(
        plan: wall.plan, item: wall.tree.items[row], citation: "", role: answer.role,
        subject: matter.subject, share: share)
      entry.unreported = matter.unreported(by: organization, answer)
      held[organization, default: LoadBook.Held()].take(entry)
    }
    return held.mapValues { one in
      var burden = Burden()
      for entry in one.entries { burden.add(entry, rules) }
      return burden
    }
  }

  private mutating func add(_ entry: LoadEntry, _ rules: ScoreRules) {
    duties[entry.role, default: 0] += 1
    if entry.role != .cooperating {
      if let light = entry.light { lights.add(light) }
      if entry.unreported != nil { owed += 1 }
    }
    guard let scored = entry.scored else { return }
    if scored.light != .exempt {
      expected += 1
      if scored.isReported { reported += 1 }
    }
    let line = Score.Line(scored, rules)
    guard line.marks != nil else { return }
    points += line.points
    full += line.weight * line.factor
  }
}
