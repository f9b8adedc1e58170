import ArgumentParser
import Phrases
import PlanModel

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say how an indicator, or a task, comes by its light, step by step.")

  @Argument(
    help:
      "The indicator, by number or a part of its name; or a task, by path or a part of its title."
  )
  var indicator: String

  @OptionGroup var only: PlanOption

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let lookup = try Lookup(only.plan, session, for: .reading)
    let (store, snapshots) = (lookup.store, lookup.snapshots)
    let records = snapshots.flatMap(\.indicators)
    if RowID(indicator) == nil, Choosing.candidates(indicator, among: records).isEmpty {
      return try explainTask(lookup)
    }
    let found = try lookup.indicator(indicator)
    guard let snapshot = snapshots.first(where: { $0.plan.id == found.indicator.planID }),
      let index = snapshot.indicators.firstIndex(where: { $0.id == found.id })
    else { return }
    let wall = Wall(
      snapshot: snapshot, text: "", assessor: try store.assessor(today: session.today))
    let steps = lines(wall, index, try store.organizations(), session.language)
    let assessment = wall.assessments[index]
    let json = JSON.object([
      "indicator": found.json(
        path: wall.path(of: found.indicator), assessment, session.language),
      "rules": .string(wall.assessor.rules.name),
      "version": JSON(wall.assessor.rules.version),
      "today": .string(session.today.description), "steps": .array(steps.map { .string($0) }),
    ])
    let table = Table(columns: [.init("step")], rows: steps.map { [.string($0)] })
    try session.answer(query.format, table: table, json: json) { page in
      steps.map { page.clean($0) + "\n" }.joined()
    }
  }

  /// An item with the lights of all that lies below it.
  private func explainTask(_ lookup: Lookup) throws {
    let (session, store, snapshots) = (lookup.session, lookup.store, lookup.snapshots)
    let (item, plan) = try Choosing.item(indicator, in: snapshots, as: "subject")
    guard let snapshot = snapshots.first(where: { $0.plan.id == plan.id }) else { return }
    let wall = Wall(
      snapshot: snapshot, text: "", assessor: try store.assessor(today: session.today))
    guard let row = wall.tree.row(of: item.id) else { return }
    var steps = [wall.headline(row)]
    for below in row..<wall.tree.end[row] {
      let place = wall.tree.citation(below)
      steps += wall.indicatorsOfRow[below].map { index in
        "\(place) \(snapshot.indicators[index].indicator.name): "
          + wall.assessments[index].explanation.text(session.language)
      }
      let item = wall.tree.items[below]
      if wall.tasks[below] == nil, let due = wall.silentSince(below) {
        let silent = SupervisionPhrases.silentTask(
          session.language, due.end.description, item.path)
        steps.append(below == row ? silent : "\(place): " + silent)
      } else if below == row, wall.tasks[row] == nil, wall.indicatorsOfRow[row].isEmpty,
        !wall.tree.hasChildren(row)
      {
        steps.append(SupervisionPhrases.quietTask(session.language, item.path))
      }
      guard let task = wall.tasks[below] else { continue }
      if below == row {
        steps += task.explanation.lines(session.language)
      } else {
        steps.append("\(place): " + task.explanation.text(session.language))
      }
    }
    steps += milestones(of: item, wall, session.language)
    let rules = wall.assessor.rules
    steps.append(SupervisionPhrases.rulesUsed(session.language, rules.name, "\(rules.version)"))
    let table = Table(columns: [.init("step")], rows: steps.map { [.string($0)] })
    let json = JSON.object([
      "item": .string(item.path), "rules": .string(rules.name), "version": JSON(rules.version),
      "today": .string(session.today.description),
      "steps": .array(steps.map { .string($0) }),
    ])
    try session.answer(query.format, table: table, json: json) { page in
      steps.map { page.clean($0) + "\n" }.joined()
    }
  }

  /// The item's steps, each with its day and whether it was reached.
  private func milestones(of item: Item, _ wall: Wall, _ language: Language) -> [String] {
    wall.milestones.filter { $0.itemID == item.id }.map { milestone in
      let record = wall.snapshot.indicators.first { $0.id == milestone.indicatorID }
      let figure = milestone.figure.map { $0.plain + (record?.indicator.unit.printed ?? "%") }
      let isMissed = milestone.reached == nil && milestone.due.end < wall.assessor.today
      let state =
        milestone.reached.map { "\(SupervisionPhrases.reached(language)) \($0)" }
        ?? (isMissed ? SupervisionPhrases.missed(language) : nil)
      return "  "
        + [
          "#\(milestone.id)", "\(milestone.due.end)", record?.indicator.name, milestone.text,
          figure,
          state,
        ].compactMap { $0 }.joined(separator: "  ")
    }
  }

  private func lines(
    _ wall: Wall, _ index: Int, _ organizations: [OrganizationRecord], _ language: Language
  ) -> [String] {
    let record = wall.snapshot.indicators[index]
    let assessment = wall.assessments[index]
    let unit = record.indicator.unit
    var lines = [record.indicator.name]
    if let target = assessment.target {
      let due = target.due.map { " (\($0))" } ?? ""
      lines.append(SupervisionPhrases.target(language, target.text(unit, language) + due))
    }
    lines += assessment.explanation.lines(language)
    if let last = assessment.observations.last, let growth = last.growth,
      let base = last.impliedBase
    {
      lines.append(
        SupervisionPhrases.impliedBase(
          language, last.period.text(language), growth.plain, base.rounded(2).plain + unit.printed))
    }
    let rules = wall.assessor.rules
    lines.append(SupervisionPhrases.rulesUsed(language, rules.name, "\(rules.version)"))
    guard let breakdown = wall.breakdowns[index] else { return lines }
    if let text = breakdown.text(unit, language) { lines.append(text) }
    for member in breakdown.members {
      let name = organizations.first { $0.id == member.share.organizationID }?.organization.label(
        language)
      let sum = member.assessment.explanation.text(language)
      lines.append("  \(name ?? "")：\(member.share.value.plain)\(unit.printed)，\(sum)")
    }
    return lines
  }
}

extension Breakdown {
  /// Whether the shares carry the target, in a sentence; nil where shares do not add.
  func text(_ unit: MeasureUnit, _ language: Language) -> String? {
    guard let sum, let difference, let isSound else { return nil }
    let total = sum.plain + unit.printed
    return isSound
      ? SupervisionPhrases.soundShares(language, total)
      : SupervisionPhrases.sumOfShares(language, total, difference.plain + unit.printed)
  }
}
