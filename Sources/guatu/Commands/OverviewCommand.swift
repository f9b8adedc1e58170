import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct OverviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview", abstract: "Show how all plans stand, and what is behind in each.")

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let store: Store
    do {
      store = try session.open(.reading)
    } catch {
      guard case .missing = error else { throw error }
      return try session.say(CommandPhrases.noPlans(session.language))
    }
    let walls = try Walls.map(in: store, session) { Standing($0) }
    if walls.isEmpty, [.text, .plain].contains(query.format) {
      return try session.say(CommandPhrases.noPlans(session.language))
    }
    try session.answer(
      query.format, table: table(walls, session.language), json: json(walls, session),
      text: { overviewText(walls.map(\.wall), $0, session.today) },
      plain: { linear(walls, $0, session.today) })
  }

  /// A plan with what is behind in it, the worst first.
  private struct Standing {
    let wall: Wall
    let behind: [Int]

    init(_ wall: Wall) {
      self.wall = wall
      behind = wall.behind
    }
  }

  /// For CSV: a line for each plan with its counts, and behind them a line for each indicator that is behind.
  private func table(_ plans: [Standing], _ language: Language) -> Table {
    let counts = ["items", "duties", "indicators", "doubts_open"] + Light.allCases.map(\.rawValue)
    let place = ["light", "path", "indicator_id", "deviation", "name"]
    func row(_ section: String, _ plan: Wall, _ counted: [JSON], _ placed: [JSON]) -> [JSON] {
      [.string(section), JSON(plan.plan.id), .string(plan.plan.title)]
        + (counted.isEmpty ? counts.map { _ in .null } : counted)
        + (placed.isEmpty ? place.map { _ in .null } : placed)
    }
    let whole = plans.map { plan -> [JSON] in
      let snapshot = plan.wall.snapshot
      let counted = [
        snapshot.items.count, snapshot.duties.count, snapshot.indicators.count,
        snapshot.doubts.count { $0.resolution == nil },
      ]
      return row(
        "plan", plan.wall,
        (counted + Light.allCases.map { plan.wall.total[$0] }).map { JSON($0) }, [])
    }
    let behind = plans.flatMap { plan in
      plan.behind.map { index -> [JSON] in
        let indicator = plan.wall.snapshot.indicators[index].indicator
        let assessment = plan.wall.assessments[index]
        return row(
          "behind", plan.wall, [],
          [
            .string(assessment.light.rawValue), JSON(plan.wall.path(of: indicator)),
            JSON(indicator.id), JSON(assessment.deviation?.rounded),
            .string(indicator.name),
          ])
      }
    }
    return Table(
      columns: (["section", "plan", "title"] + counts + place).map { .init($0) },
      rows: whole + behind)
  }

  private func json(_ plans: [Standing], _ session: Session) -> JSON {
    .object([
      "today": .string(session.today.description),
      "plans": .array(
        plans.map { plan in
          let wall = plan.wall
          let lights = Dictionary(
            Light.allCases.map { ($0.rawValue, JSON(wall.total[$0])) }
          ) { first, _ in first }
          return .object([
            "plan": wall.plan.json, "lights": .object(lights),
            "doubts_open": JSON(wall.snapshot.doubts.count { $0.resolution == nil }),
            "behind": .array(
              plan.behind.map { index in
                .object([
                  "indicator_id": JSON(wall.snapshot.indicators[index].id),
                  "name": .string(wall.snapshot.indicators[index].indicator.name),
                  "light": .string(wall.assessments[index].light.rawValue),
                  "explanation": .string(
                    wall.assessments[index].explanation.text(session.language)),
                ])
              }),
          ])
        }),
    ])
  }

  private func linear(_ plans: [Standing], _ page: Page, _ today: Day) -> String {
    let language = page.language
    var linear = Linear(page)
    linear.sentence(CommandPhrases.asOf(language, today.description))
    for plan in plans {
      let (wall, snapshot) = (plan.wall, plan.wall.snapshot)
      linear.heading("\(wall.plan.id)《\(wall.plan.title)》")
      linear.fact(ColumnPhrases.items, "\(snapshot.items.count)")
      linear.fact(ColumnPhrases.duties, "\(snapshot.duties.count)")
      linear.fact(ColumnPhrases.indicators, "\(snapshot.indicators.count)")
      linear.fact(ColumnPhrases.doubts, "\(snapshot.doubts.count { $0.resolution == nil })")
      for light in Light.allCases where wall.total[light] > 0 {
        linear.fact(light.text(language), "\(wall.total[light])")
      }
      for index in plan.behind {
        linear.fact(
          snapshot.indicators[index].indicator.name,
          wall.assessments[index].explanation.text(language))
      }
    }
    return linear.text
  }
}

extension Wall {
  /// Positions of the indicators that are behind, the worst light first.
  var behind: [Int] {
    snapshot.indicators.indices.filter { assessments[$0].light.isBehind }
      .sorted { assessments[$0].light.severity > assessments[$1].light.severity }
  }
}

/// The plans with their lights, and what is behind.
func overviewText(_ walls: [Wall], _ page: Page, _ today: Day) -> String {
  CommandPhrases.asOf(page.language, today.description) + "\n\n"
    + walls.map { overview(of: $0, page) }.joined(separator: "\n")
}

private func overview(of wall: Wall, _ page: Page) -> String {
  let language = page.language
  let snapshot = wall.snapshot
  let counts = [
    CommandPhrases.itemCount(language, "\(snapshot.items.count)"),
    CommandPhrases.dutyCount(language, "\(snapshot.duties.count)"),
    CommandPhrases.indicatorCount(language, "\(snapshot.indicators.count)"),
    CommandPhrases.doubtCount(
      language, "\(snapshot.doubts.count { $0.resolution == nil })"),
  ].joined(separator: ", ")
  let lights = Light.allCases.filter { wall.total[$0] > 0 }
    .map { "\($0.text(language)) \(wall.total[$0])" }.joined(separator: "  ")
  var lines = ["\(wall.plan.id)《\(wall.plan.title)》", "  " + counts]
  if !lights.isEmpty { lines.append("  " + lights) }
  for index in wall.behind {
    let explanation = wall.assessments[index].explanation.text(language)
    lines.append("    \(snapshot.indicators[index].indicator.name)：\(explanation)")
  }
  return lines.map { page.clean($0) + "\n" }.joined()
}
