import ArgumentParser
import Phrases
import PlanModel

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find plans, organizations, indicators, items and source text by words or pinyin.",
    discussion: """
      Several words must all be found. Traditional and Simplified, full-width and half-width are \
      the same; gxjs and gaoxin find 高新技术, outside source text.
      """)

  @Argument(help: "The words to look for.")
  var text: [String] = []

  @Option(help: "Only one kind: plan, organization, indicator, item or source.")
  var kind: SearchKind?

  @Option(help: ArgumentHelp("At most so many of each kind.", valueName: "count"))
  var limit = 50

  @OptionGroup var query: QueryOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError(UsagePhrases.limit) }
  }

  func run() throws {
    let session = query.session
    let wanted = SearchQuery(text.joined(separator: " "))
    guard !wanted.isEmpty else { throw Failure(.usage, SearchPhrases.emptyQuery) }
    let store = try session.open()
    var index = try store.searchIndex()
    try store.fill(&index)
    var lines = try store.search(wanted, in: index, limit: limit).lines
    let plans = try store.plans()
    if kind == nil || kind == .source {
      var source = SourceSearch(wanted, plans: plans.map(\.id), limit: limit)
      while !source.isDone { try source.step(store, characters: .max) }
      lines += source.lines
    }
    if let kind { lines.removeAll { $0.hit.kind != kind } }
    let titles = Dictionary(plans.map { ($0.id, $0.title) }) { first, _ in first }
    try session.answer(
      query.format, table: table(lines, titles: titles, session),
      text: lines.isEmpty
        ? { _ in SearchPhrases.notFound(session.language, text.joined(separator: " ")) + "\n" }
        : nil)
  }

  private func table(_ lines: [SearchLine], titles: [RowID: String], _ session: Session) -> Table {
    typealias Say = ColumnPhrases
    return Table(
      columns: [
        .init("kind"), .init("", Say.kind), .init("id", Say.number, .right),
        .init("plan", Say.plan, .right), .init("text", Say.title), .init("plan_title", Say.plan),
      ],
      rows: lines.map { line in
        let plan = line.hit.plan
        let isPlan = line.hit.kind == .plan
        return [
          .string(line.hit.kind.rawValue), .string(line.hit.kind.phrase(session.language)),
          JSON(line.hit.id), JSON(plan), .string(line.text),
          isPlan ? JSON(nil as String?) : JSON(plan.flatMap { titles[$0] }),
        ]
      })
  }
}
