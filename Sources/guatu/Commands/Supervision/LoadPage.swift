import Phrases
import PlanModel

/// One organization's load, in every form.
struct LoadPage {
  private let load: OrganizationLoad
  private let session: Session

  init(_ load: OrganizationLoad, _ session: Session) {
    self.load = load
    self.session = session
  }

  private var language: Language { session.language }

  var table: Table {
    typealias Say = ColumnPhrases
    return Table(
      columns: [
        .init("role"), .init("", Say.role), .init("light"), .init("", Say.light),
        .init("", Say.deviation, .right), .init("plan"), .init("path"), .init("", Say.path),
        .init("indicator_id"), .init("", Say.asOf),
        .init("unreported", Say.owed), .init("through"), .init("name", Say.title),
      ],
      rows: load.entries.sorted { $0.role < $1.role }.map { entry in
        [
          .string(entry.role.rawValue), .string(entry.role.phrase(language)),
          JSON(entry.light?.rawValue), JSON(entry.light?.text(language)),
          JSON(entry.deviation?.short(language)), JSON(entry.plan.id), .string(entry.item.path),
          .string(entry.citation), JSON(entry.indicator?.id),
          JSON(entry.assessment?.staleMark(language)),
          JSON(entry.unreported?.description), JSON(entry.through?.name),
          .string(entry.name + through(entry)),
        ]
      })
  }

  var json: JSON {
    .object([
      "organization": .string(load.organization.name),
      "region": .string(load.organization.region), "id": JSON(load.id),
      "entries": table.json, "score_pct": JSON(load.score.percent?.rounded(2)),
      "points": .number(load.score.points.rounded(4)),
      "expected": JSON(load.score.expected), "reported": JSON(load.score.reported),
      "full": .number(load.score.full.rounded(4)), "behind": JSON(load.lights.behind),
      "sum": .array(load.score.lines(language).map { .string($0) }),
    ])
  }

  var text: String {
    let page = session.page
    let lights = Light.allCases.filter { load.lights[$0] > 0 }
      .map { "\($0.text(language)) \(load.lights[$0])" }.joined(separator: "  ")
    var sections = [
      page.clean("\(load.organization.label(language))  \(lights)").trimmingEnd() + "\n"
    ]
    if !load.entries.isEmpty { sections.append(table.text(page)) }
    let owed = load.owed.map { "  \($0.unreported?.description ?? "")  \($0.citation) \($0.name)" }
    if !owed.isEmpty { sections.append(section(SupervisionPhrases.owed, owed, page)) }
    sections.append(
      section(SupervisionPhrases.score, load.score.lines(language).map { "  " + $0 }, page))
    return sections.joined(separator: "\n")
  }

  /// For a screen reader.
  var plain: String {
    var linear = Linear(session.page)
    linear.heading(load.organization.name)
    for light in Light.allCases where load.lights[light] > 0 {
      linear.fact(light.text(language), "\(load.lights[light])")
    }
    for line in load.score.lines(language) { linear.fact(SupervisionPhrases.score, line) }
    linear.rows(of: table)
    return linear.text
  }

  private func section(_ heading: Phrase, _ lines: [String], _ page: Page) -> String {
    ([heading(language)] + lines).map { page.clean($0) + "\n" }.joined()
  }

  private func through(_ entry: LoadEntry) -> String {
    if entry.isByShare { return "（\(SupervisionPhrases.byShare(language))）" }
    return entry.through.map { "（\(SupervisionPhrases.through(language, $0.label(language)))）" }
      ?? ""
  }
}
