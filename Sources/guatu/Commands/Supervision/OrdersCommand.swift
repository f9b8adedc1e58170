import ArgumentParser
import Phrases
import PlanModel

struct OrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders", abstract: "Supervision orders: list, issue, reply, close, escalate.",
    subcommands: [List.self, Show.self, Issue.self, Reply.self, Close.self, Escalate.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the orders that are not closed.")

    @Flag(help: "Also list those that are closed.")
    var all = false

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let store = try session.open(.reading)
      let names = try store.organizationsByID()
      let table = OrdersCommand.table(try store.orders(open: !all), names, session)
      try session.answer(query.format, table: table)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show an order with all that happened to it.")

    @Argument(help: "The order's number.")
    var order: RowID

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let store = try session.open(.reading)
      guard let found = try store.orders().first(where: { $0.id == order }) else {
        throw StoreError.noSuch(kind: "supervision_order", id: order)
      }
      typealias Say = ColumnPhrases
      let table = Table(
        columns: [
          .init("time"), .init("", Say.time), .init("kind", Say.change), .init("colour"),
          .init("", Say.colour), .init("limit", Say.limit), .init("login", Say.person),
          .init("text", Say.text),
        ],
        rows: found.events.map {
          [
            .string($0.madeAt), .string(Clock.local($0.madeAt)), .string($0.kind.rawValue),
            .string($0.colour.rawValue), .string($0.colour.phrase(session.language)),
            .string($0.due.description), .string($0.madeBy), .string($0.text),
          ]
        })
      try session.answer(query.format, table: table)
    }
  }

  struct Issue: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Issue an order to an organization.")

    @Option(help: ArgumentHelp("To whom, by number or a part of the name.", valueName: "name"))
    var to: String

    @Option(help: ArgumentHelp("The last day of the limit.", valueName: "day"))
    var due: Day

    @Option(help: "What is to be put right.")
    var text: String

    @Option(help: "How urgent: blue, yellow, orange or red.")
    var colour: OrderColour = .blue

    @OptionGroup var about: SubjectOptions

    func run() throws {
      let lookup = try about.change.open()
      let subject = try about.subject(lookup)
      // As of the day the wall is shown, which --today may have put into the past.
      guard due >= lookup.session.today else {
        throw StoreError.invalid(field: "due", value: due.description, reason: .pastDay)
      }
      try lookup.apply(
        .order(
          .issue(
            OrderDraft(
              planID: subject.planID, itemID: subject.itemID, indicatorID: subject.indicatorID,
              organizationID: try lookup.organization(to), colour: colour, due: due, text: text))))
    }
  }

  struct Reply: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Answer an order with what has been done.")

    @Argument(help: "The order's number.")
    var order: RowID

    @Option(help: "What has been done.")
    var text: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      try session.apply(.order(.reply(order, text: text)), to: session.open())
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Close an order.")

    @Argument(help: "The order's number.")
    var order: RowID

    @Option(help: "With what result.")
    var text: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      try session.apply(.order(.close(order, text: text)), to: session.open())
    }
  }

  struct Escalate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Raise an order whose limit has passed to the next colour, with a new limit.")

    @Argument(help: "The order's number.")
    var order: RowID

    @Option(help: ArgumentHelp("The last day of the new limit.", valueName: "day"))
    var due: Day

    @Option(help: "Blue and yellow become orange, orange red, unless this says otherwise.")
    var colour: OrderColour?

    @Option(help: "A remark.")
    var text = ""

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      try session.apply(
        .order(.escalate(order, colour: colour, due: due, text: text)),
        to: session.open())
    }
  }

  /// Orders as a table; those past their limit say so.
  static func table(
    _ orders: [SupervisionOrder], _ names: [RowID: Organization], _ session: Session
  ) -> Table {
    typealias Say = ColumnPhrases
    return Table(
      columns: [
        .init("id", Say.number, .right), .init("organization"), .init("", Say.organization),
        .init("colour"), .init("", Say.colour), .init("limit", Say.limit), .init("state"),
        .init("", Say.state), .init("overdue"), .init("plan"), .init("item"), .init("indicator"),
        .init("text", Say.text), .init("region"),
      ],
      rows: orders.map { order in
        let isOverdue = order.isOverdue(on: session.today)
        let state = order.state.phrase(session.language)
        return [
          JSON(order.id), JSON(names[order.organizationID]?.name),
          JSON(names[order.organizationID]?.label(session.language)),
          .string(order.colour.rawValue),
          .string(order.colour.phrase(session.language)), .string(order.due.description),
          .string(order.state.rawValue),
          .string(isOverdue ? state + "·" + SupervisionPhrases.overdue(session.language) : state),
          JSON(isOverdue), JSON(order.planID), JSON(order.itemID), JSON(order.indicatorID),
          .string(order.text), JSON(names[order.organizationID]?.region),
        ]
      })
  }
}
