import ArgumentParser
import Phrases
import PlanModel

struct ProblemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "problems", abstract: "Problems and what is done about them.",
    subcommands: [List.self, Raise.self, Remedy.self, Close.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the problems that are not closed, with their remedies.")

    @Flag(help: "Also list those that are closed.")
    var all = false

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let store = try session.open(.reading)
      let names = try store.organizationsByID()
      let table = ProblemsCommand.table(
        try store.problems(open: !all), names, session.language)
      try session.answer(query.format, table: table)
    }
  }

  struct Raise: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Record a problem.")

    @Option(help: "What is wrong.")
    var text: String

    @Option(help: ArgumentHelp("Who is to put it right.", valueName: "name"))
    var organization: String?

    @OptionGroup var about: SubjectOptions

    func run() throws {
      let lookup = try about.change.open()
      let subject = try about.subject(lookup)
      try lookup.apply(
        .problem(
          .raise(
            ProblemDraft(
              planID: subject.planID, itemID: subject.itemID, indicatorID: subject.indicatorID,
              organizationID: try organization.map(lookup.organization), text: text))))
    }
  }

  struct Remedy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record what is done about a problem.")

    @Argument(help: "The problem's number.")
    var problem: RowID

    @Option(help: "What is done.")
    var text: String

    @Option(help: ArgumentHelp("By when.", valueName: "day"))
    var due: Day?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      try session.apply(
        .problem(.remedy(problem, text: text, due: due)), to: session.open())
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close a problem with its result.",
      discussion: "One that has no remedy is closed only with --reason.")

    @Argument(help: "The problem's number.")
    var problem: RowID

    @Option(help: "What came of it.")
    var result: String

    @Option(help: "Why, where nothing was done about it.")
    var reason: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      try session.apply(
        .problem(.close(problem, result: result, reason: reason)), to: session.open())
    }
  }

  static func table(_ problems: [Problem], _ names: [RowID: Organization], _ language: Language)
    -> Table
  {
    typealias Say = ColumnPhrases
    return Table(
      columns: [
        .init("id", Say.number, .right), .init("organization"), .init("", Say.organization),
        .init("open"),
        .init("found_at"), .init("found_by"), .init("plan"), .init("item"), .init("indicator"),
        .init("text", Say.text), .init("remedies", Say.remedies), .init("result", Say.result),
        .init("region"), .init("reason"),
      ],
      rows: problems.map { problem in
        let organization = problem.organizationID.flatMap { names[$0] }
        return [
          JSON(problem.id), JSON(organization?.name), JSON(organization?.label(language)),
          JSON(problem.isOpen), .string(problem.foundAt), .string(problem.foundBy),
          JSON(problem.planID), JSON(problem.itemID), JSON(problem.indicatorID),
          .string(problem.text),
          .array(problem.remedies.map { .string($0.text) }), JSON(problem.result),
          JSON(organization?.region), JSON(problem.reason),
        ]
      })
  }
}
