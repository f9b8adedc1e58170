import ArgumentParser
import Dashboard
import Phrases
import PlanModel

struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "List a plan's indicators with target, figure and light.")

  @OptionGroup var options: PlanViewOptions

  func run() throws {
    let session = options.query.session
    let (wall, extract) = try options.wall(.gauges)
    let indices = extract?.indicators ?? Array(wall.snapshot.indicators.indices)
    let table = table(wall, indices, session.language)
    try session.answer(
      options.query.format, table: table, json: json(wall, indices, session.language),
      text: { page in
        page.clean("\(wall.plan.id)《\(wall.plan.title)》") + "\n"
          + page.clean(CommandPhrases.asOf(page.language, session.today.description)) + "\n"
          + table.text(page)
      })
  }

  private func table(_ wall: Wall, _ indices: [Int], _ language: Language) -> Table {
    typealias Say = ColumnPhrases
    return Table(
      columns: [
        .init("id", Say.number, .right), .init("path", Say.path), .init("light"),
        .init("", Say.light), .init("completion_pct"),
        .init("", Say.completion, .right), .init("scheduled_pct"),
        .init("", Say.scheduled, .right), .init("deviation"),
        .init("deviation_kind"), .init("", Say.deviation, .right), .init("value"),
        .init("", Say.value, .right), .init("as_of"), .init("", Say.asOf),
        .init("unreported"), .init("status"), .init("comparator"),
        .init("target"), .init("upper"), .init("", Say.target, .right), .init("unit"),
        .init("due", Say.due), .init("nature"), .init("direction"), .init("name", Say.indicator),
      ],
      rows: indices.map { row(wall, $0, language) })
  }

  private func row(_ wall: Wall, _ index: Int, _ language: Language) -> [JSON] {
    let record = wall.snapshot.indicators[index]
    let indicator = record.indicator
    let assessment = wall.assessments[index]
    let target = assessment.target ?? record.targets.first
    // What a summary merely reports is compared with nothing, and is its value all the same.
    let last =
      assessment.observations.last ?? (record.targets.isEmpty ? record.observations.last : nil)
    let value = assessment.value ?? (record.targets.isEmpty ? last?.value : nil)
    let timed = assessment.comparison != .target
    return [
      JSON(indicator.id), JSON(wall.path(of: indicator)), .string(assessment.light.rawValue),
      .string(assessment.light.text(language)), JSON(assessment.completion?.rounded(2)),
      JSON(timed ? assessment.completion?.percent : nil), JSON(assessment.scheduled?.rounded(2)),
      JSON(assessment.scheduled?.percent), JSON(assessment.deviation?.value.rounded(2)),
      JSON(assessment.deviation?.kind.rawValue), JSON(assessment.deviation?.short(language)),
      JSON(value), JSON(value?.plain),
      JSON((assessment.asOf ?? (value == nil ? nil : last?.period.end))?.description),
      JSON(assessment.staleMark(language)),
      JSON(assessment.unreported?.description),
      JSON(last?.status.rawValue), JSON(target?.comparator.rawValue), JSON(target?.value),
      JSON(target?.upper), JSON(target?.text(indicator.unit, language)),
      .string(indicator.unit.printed), JSON(target?.due?.description),
      .string(indicator.nature.rawValue), .string(indicator.direction.rawValue),
      .string(indicator.name),
    ]
  }

  private func json(_ wall: Wall, _ indices: [Int], _ language: Language) -> JSON {
    let indicators = indices.map { index -> JSON in
      let record = wall.snapshot.indicators[index]
      return record.json(
        path: wall.path(of: record.indicator), wall.assessments[index], language)
    }
    return .object([
      "plan": wall.plan.json, "today": .string(wall.assessor.today.description),
      "indicators": .array(indicators),
    ])
  }
}

extension Wall {
  /// The path of the item an indicator belongs to; nil for one of the preamble.
  func path(of indicator: Indicator) -> String? {
    indicator.itemID.flatMap { tree.row(of: $0) }.map { tree.items[$0].path }
  }
}

extension IndicatorRecord {
  /// All that is known of the indicator, with its light.
  func json(path: String?, _ assessment: Assessment, _ language: Language) -> JSON {
    .object([
      "id": JSON(indicator.id), "path": JSON(path), "name": .string(indicator.name),
      "unit": .string(indicator.unit.printed), "nature": .string(indicator.nature.rawValue),
      "direction": .string(indicator.direction.rawValue), "baseline": JSON(indicator.baseline),
      "baseline_note": JSON(indicator.baselineNote), "damaged": .bool(indicator.damaged),
      "quote": .string(indicator.quote),
      "targets": .array(
        targets.map {
          .object([
            "comparator": .string($0.comparator.rawValue), "value": JSON($0.value),
            "upper": JSON($0.upper), "due": JSON($0.due?.description),
          ])
        }),
      "observations": .array(observations.map(\.json)),
      "light": .string(assessment.light.rawValue), "value": JSON(assessment.value),
      "as_of": JSON(assessment.asOf?.description),
      "completion_pct": JSON(assessment.completion?.rounded(2)),
      "scheduled_pct": JSON(assessment.scheduled?.rounded(2)),
      "deviation": JSON(assessment.deviation?.value.rounded(2)),
      "deviation_kind": JSON(assessment.deviation?.kind.rawValue),
      "unreported": JSON(assessment.unreported?.description),
      "stale": .bool(assessment.isStale),
      "members": JSON(assessment.members?.text(language)),
      "explanation": .string(assessment.explanation.text(language)),
    ])
  }
}

extension Observation {
  var json: JSON {
    .object([
      "id": JSON(id), "period": .string(period.description), "value": .number(value),
      "status": .string(status.rawValue), "basis": .string(basis.rawValue),
      "growth_pct": JSON(growth), "note": JSON(note), "problem": JSON(problem),
      "next_step": JSON(nextStep), "reason": JSON(reason), "recorded_at": .string(recordedAt),
      "recorded_by": .string(recordedBy),
    ])
  }
}
