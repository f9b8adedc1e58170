import ArgumentParser
import Dashboard
import Phrases
import PlanModel

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "List what falls due in a plan, in order of day.",
    discussion: "Due dates of items, targets of indicators, and milestones.")

  @OptionGroup var options: PlanViewOptions

  /// Something that falls due.
  private struct Entry {
    var due: Period
    var kind: Phrase
    var key: String
    var path: String?
    var name: String
    var figure: String?
    var state: String?
    var light: Light?
  }

  func run() throws {
    let session = options.query.session
    let (wall, extract) = try options.wall(.timeline)
    let language = session.language
    let only = extract.map { Set($0.rows.map { wall.tree.items[$0].path }) }
    typealias Say = ColumnPhrases
    let table = Table(
      columns: [
        .init("due"), .init("day", Say.due), .init("kind"), .init("", Say.kind),
        .init("path", Say.path), .init("light"), .init("", Say.light), .init("state", Say.state),
        .init("figure", Say.figure), .init("name", Say.title),
      ],
      rows: entries(wall, language).filter { entry in
        only.map { entry.path.map($0.contains) ?? false } ?? true
      }.map { entry in
        [
          .string(entry.due.description), .string(entry.due.end.description), .string(entry.key),
          .string(entry.kind(language)), JSON(entry.path), JSON(entry.light?.rawValue),
          JSON(entry.light?.text(language)), JSON(entry.state), JSON(entry.figure),
          .string(entry.name),
        ]
      })
    try session.answer(options.query.format, table: table)
  }

  private func entries(_ wall: Wall, _ language: Language) -> [Entry] {
    let items = wall.tree.items.indices.compactMap { row -> Entry? in
      let item = wall.tree.items[row]
      return item.due.map {
        Entry(
          due: $0, kind: Kinds.item, key: "item", path: item.path,
          name: item.numbering + item.title, state: item.state?.text(language),
          light: wall.lights[row].worst)
      }
    }
    let targets = wall.snapshot.indicators.indices.flatMap { index -> [Entry] in
      let record = wall.snapshot.indicators[index]
      return record.targets.compactMap { target in
        target.due.map {
          Entry(
            due: $0, kind: Kinds.target, key: "target", path: wall.path(of: record.indicator),
            name: record.indicator.name, figure: target.text(record.indicator.unit, language),
            light: wall.assessments[index].target?.id == target.id
              ? wall.assessments[index].light : nil)
        }
      }
    }
    let names = Dictionary(wall.snapshot.indicators.map { ($0.id, $0.indicator) }) { a, _ in a }
    let milestones = wall.milestones.map { milestone in
      let indicator = milestone.indicatorID.flatMap { names[$0] }
      let isMissed = milestone.reached == nil && milestone.due.end < wall.assessor.today
      return Entry(
        due: milestone.due, kind: Kinds.milestone, key: "milestone",
        path: wall.tree.row(of: milestone.itemID).map { wall.tree.items[$0].path },
        name: [indicator?.name, milestone.text].compactMap { $0 }.joined(separator: " "),
        figure: milestone.figure.map { $0.plain + (indicator?.unit.printed ?? "%") },
        state: milestone.reached.map { _ in SupervisionPhrases.reached(language) }
          ?? (isMissed ? SupervisionPhrases.missed(language) : nil))
    }
    let all = items + targets + milestones
    return all.enumerated().sorted { a, b in
      (a.element.due.end, a.offset) < (b.element.due.end, b.offset)
    }.map(\.element)
  }
}

private enum Kinds {
  static let item = Phrase("条目", "條目", "item")
  static let target = Phrase("目标值", "目標值", "target")
  static let milestone = Phrase("节点", "節點", "milestone")
}

struct PoliciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policies", abstract: "List a plan's rules for money that is paid out.")

  @Argument(help: "The plan, by number or a part of its title.", completion: .plans)
  var plan: String?

  @OptionGroup var shown: ViewOptions

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let saved = try shown.savedView(of: session.open(.reading), session)
    let wall = try Walls.chosen(plan ?? saved?.plan.map { "\($0)" }, session)
    let table = Table(
      columns: [
        .init("id", ColumnPhrases.number, .right), .init("path", ColumnPhrases.path),
        .init("rate_pct", Say.rate, .right), .init("of", Say.of),
        .init("fixed", Say.fixed, .right), .init("cap", Say.cap, .right),
        .init("unit", Say.unit), .init("quote"), .init("name", ColumnPhrases.title),
      ],
      rows: wall.snapshot.subsidies.map { rule in
        [
          JSON(rule.id),
          JSON(rule.itemID.flatMap { wall.tree.row(of: $0) }.map { wall.tree.items[$0].path }),
          JSON(rule.ratePct), JSON(rule.of), JSON(rule.fixed), JSON(rule.cap), JSON(rule.capUnit),
          .string(rule.quote), .string(rule.name),
        ]
      }
    ).fitting(shown.query(.policies, saved))
    try session.answer(query.format, table: table) { page in
      table.rows.isEmpty ? CommandPhrases.noFigures(page.language) + "\n" : table.text(page)
    }
  }

  private enum Say {
    static let rate = Phrase("比例%", "比例%", "Rate %")
    static let of = Phrase("基数", "基數", "Of")
    static let fixed = Phrase("定额", "定額", "Fixed")
    static let cap = Phrase("最高", "最高", "Cap")
    static let unit = Phrase("单位", "單位", "Unit")
  }
}
