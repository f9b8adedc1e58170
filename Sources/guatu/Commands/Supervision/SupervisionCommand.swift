import ArgumentParser
import Dashboard
import Phrases
import PlanModel

struct SupervisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervision",
    abstract: "Show what is red or overdue, unreported, due soon, and open.")

  @Option(help: ArgumentHelp("How far ahead to look for what falls due.", valueName: "days"))
  var within = 30

  @OptionGroup var shown: ViewOptions

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let store = try session.open(.reading)
    let filter = shown.query(.supervision, try shown.savedView(of: store, session))
    let found = try store.supervision(
      store.assessor(today: session.today), within: within)
    let names = try store.organizationsByID()
    let tables = [
      (SupervisionPhrases.behind, "behind", behind(found, session.language)),
      (
        SupervisionPhrases.unreported, "unreported",
        SupervisionCommand.unreported(found, session.language)
      ),
      (SupervisionPhrases.dueSoon, "due", due(found, session.language)),
      (
        SupervisionPhrases.openOrders, "orders", OrdersCommand.table(found.orders, names, session)
      ),
      (
        SupervisionPhrases.openProblems, "problems",
        ProblemsCommand.table(found.problems, names, session.language)
      ),
    ].map { ($0.0, $0.1, $0.2.fitting(filter)) }
    let json = JSON.object(
      Dictionary(tables.map { ($0.1, $0.2.json) }) { first, _ in first }
        .merging(["today": .string(session.today.description)]) { first, _ in first })
    try session.answer(query.format, table: flat(tables), json: json) { page in
      tables.map { heading, _, table in
        let body =
          table.rows.isEmpty
          ? CommandPhrases.noFigures(page.language) + "\n" : table.text(page)
        return "\(heading(page.language)) (\(table.rows.count))\n" + body
      }.joined(separator: "\n")
    } plain: { page in
      var linear = Linear(page)
      for (heading, _, table) in tables {
        linear.heading("\(heading(page.language)) \(table.rows.count)")
        linear.rows(of: table)
      }
      return linear.text
    }
  }

  /// One table for CSV: the section, and all that any section tells of a line.
  private func flat(_ tables: [(Phrase, String, Table)]) -> Table {
    var keys: [String] = []
    for key in tables.flatMap({ $0.2.columns.map(\.key) })
    where !key.isEmpty && !keys.contains(key) { keys.append(key) }
    return Table(
      columns: ([SupervisionCommand.section] + keys).map { .init($0) },
      rows: tables.flatMap { _, section, table in
        let place = Dictionary(
          table.columns.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        return table.rows.map { row in
          [.string(section)] + keys.map { key in place[key].map { row[$0] } ?? .null }
        }
      })
  }

  private static let section = "section"

  private func behind(_ found: Supervision, _ language: Language) -> Table {
    typealias Say = ColumnPhrases
    return Table(
      columns: [
        .init("light"), .init("", Say.light), .init("deviation"), .init("deviation_kind"),
        .init("", Say.deviation, .right), .init("as_of"), .init("", Say.asOf),
        .init("plan", Say.plan, .right), .init("path", Say.path), .init("indicator_id"),
        .init("name", Say.title),
        .init("organizations"), .init("", Say.organization), .init("regions"),
        .init("explanation", Say.reason),
      ],
      rows: found.behind.map {
        [
          .string($0.light.rawValue), .string($0.light.text(language)),
          JSON($0.deviation?.rounded), JSON($0.deviation?.kind.rawValue),
          JSON($0.deviation?.short(language)), JSON($0.asOf?.description),
          JSON($0.staleMark(language)), JSON($0.place.planID),
          .string($0.place.citation), JSON($0.place.indicatorID), .string($0.place.name),
          .array($0.place.organizations.map { .string($0.name) }),
          .array($0.place.organizations.map { .string($0.label(language)) }),
          .array($0.place.organizations.map { .string($0.region) }),
          .string($0.explanation.text(language)),
        ]
      }, title: "name")
  }

  static func unreported(_ found: Supervision, _ language: Language) -> Table {
    typealias Say = ColumnPhrases
    return Table(
      columns: [
        .init("period", Say.period), .init("reminders", Say.reminders, .right),
        .init("reminded_at"), .init("plan", Say.plan, .right), .init("path", Say.path),
        .init("indicator_id"), .init("name", Say.title), .init("organizations"),
        .init("", Say.organization), .init("regions"),
      ],
      rows: found.unreported.map {
        [
          .string($0.period.description), JSON($0.times),
          JSON($0.reminders.last?.madeAt), JSON($0.place.planID), .string($0.place.citation),
          JSON($0.place.indicatorID), .string($0.place.name),
          .array($0.place.organizations.map { .string($0.name) }),
          .array($0.place.organizations.map { .string($0.label(language)) }),
          .array($0.place.organizations.map { .string($0.region) }),
        ]
      }, title: "name")
  }

  private func due(_ found: Supervision, _ language: Language) -> Table {
    typealias Say = ColumnPhrases
    return Table(
      columns: [
        .init("day", Say.due), .init("kind"), .init("", Say.kind),
        .init("plan", Say.plan, .right), .init("path", Say.path), .init("indicator_id"),
        .init("name", Say.title), .init("text", Say.text),
        .init("organizations"), .init("", Say.organization), .init("regions"),
      ],
      rows: found.due.map {
        [
          .string($0.day.description), .string($0.kind.rawValue), .string($0.kind.phrase(language)),
          JSON($0.place.planID), .string($0.place.citation), JSON($0.place.indicatorID),
          .string($0.place.name), .string($0.text),
          .array($0.place.organizations.map { .string($0.name) }),
          .array($0.place.organizations.map { .string($0.label(language)) }),
          .array($0.place.organizations.map { .string($0.region) }),
        ]
      }, title: "name")
  }
}

struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "Ask for the figures that are owed, and keep count.",
    discussion: """
      Lists what is to be asked for. With a plan, --organization or --all it also records for each of \
      these indicators that its organizations were asked, once a day; with --dry-run it never does.
      """)

  @Argument(help: "Only what belongs to this plan, by number or a part of its title.")
  var plan: String?

  @Option(help: ArgumentHelp("Only what this organization owes.", valueName: "name"))
  var organization: String?

  @Flag(help: "Record a reminder for everything that is unreported.")
  var all = false

  @Flag(help: "Only list.")
  var dryRun = false

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let isListing = dryRun || (!all && plan == nil && organization == nil)
    let store = try session.open(isListing ? .reading : .existing)
    let assessor = try store.assessor(today: session.today)
    let chosen = try plan.map { try Choosing.plan($0, in: store, session).id }
    let asked = try organization.map { try Choosing.organization($0, in: store).id }
    // What its own page says that it owes: not all of that names it first.
    let owing = try asked.flatMap { try store.load(of: $0, assessor) }.map {
      Set($0.owed.compactMap { $0.indicator?.id })
    }
    var found = try store.supervision(assessor)
    found.unreported.removeAll { line in
      (chosen.map { $0 != line.place.planID } ?? false)
        || (owing.map { ids in !(line.place.indicatorID.map(ids.contains) ?? false) } ?? false)
    }
    guard !found.unreported.isEmpty else {
      return try session.answer(
        query.format, table: SupervisionCommand.unreported(found, session.language),
        text: { _ in SupervisionPhrases.allReported(session.language) + "\n" })
    }
    if !isListing {
      let now = store.clock.stamp.prefix(10)
      let drafts = found.unreported.flatMap { line -> [ReminderDraft] in
        guard let indicator = line.place.indicatorID else { return [] }
        // Nobody answers for it: nobody can be asked.
        return (asked.map { [$0] } ?? line.place.organizations.map(\.id)).compactMap { id in
          let isAsked = line.reminders.contains {
            $0.organizationID == id && $0.madeAt.hasPrefix(now)
          }
          return isAsked
            ? nil : ReminderDraft(indicatorID: indicator, organizationID: id, period: line.period)
        }
      }
      if !drafts.isEmpty { try store.apply(.remind(drafts), by: .current) }
      let again = try store.supervision(assessor).unreported
      let wanted = Set(found.unreported.compactMap(\.place.indicatorID))
      found.unreported = again.filter { $0.place.indicatorID.map(wanted.contains) ?? false }
    }
    try session.answer(query.format, table: SupervisionCommand.unreported(found, session.language))
    if isListing, !dryRun { session.note(SupervisionPhrases.listedOnly(session.language)) }
  }
}
