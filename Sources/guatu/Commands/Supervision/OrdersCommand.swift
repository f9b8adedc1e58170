import ArgumentParser
import Phrases
import PlanModel

extension OrderColour: ExpressibleByArgument {}

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
      let names = Dictionary(
        try store.organizations().map { ($0.id, $0.organization) }
      ) { first, _ in first }
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
    var due: String

    @Option(help: "What is to be put right.")
    var text: String

    @Option(help: ArgumentHelp("On this item, by path or a part of its title.", valueName: "item"))
    var item: String?

    @Option(help: "On this indicator, by number or a part of its name.")
    var indicator: String?

    @Option(help: "How urgent: blue, yellow, orange or red.")
    var colour: OrderColour = .blue

    @Option(help: "Look only in this plan, by number or a part of its title.")
    var plan: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let subject = try Subject(
        plan: plan, item: item, indicator: indicator, in: store, session)
      let limit = try Choosing.day(due)
      // As of the day the wall is shown, which --today may have put into the past.
      guard limit >= session.today else {
        throw StoreError.invalid(field: "due", value: limit.description, reason: .pastDay)
      }
      try session.apply(
        .order(
          .issue(
            OrderDraft(
              planID: subject.planID, itemID: subject.itemID, indicatorID: subject.indicatorID,
              organizationID: try Choosing.organization(to, in: store).id, colour: colour,
              due: limit, text: text))), to: store)
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
    var due: String

    @Option(help: "Blue and yellow become orange, orange red, unless this says otherwise.")
    var colour: OrderColour?

    @Option(help: "A remark.")
    var text = ""

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      try session.apply(
        .order(.escalate(order, colour: colour, due: try Choosing.day(due), text: text)),
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

/// What an order or a problem is about: an indicator, an item, or a plan as a whole.
struct Subject {
  var planID: RowID
  var itemID: RowID?
  var indicatorID: RowID?

  init(
    plan: String?, item: String?, indicator: String?, in store: Store, _ session: Session
  ) throws {
    let snapshots = try Choosing.snapshots(plan, in: store, session)
    if let indicator {
      let found = try Choosing.indicator(indicator, in: snapshots).indicator
      (planID, itemID, indicatorID) = (found.planID, found.itemID, found.id)
    } else if let item {
      let (found, plan) = try Choosing.item(item, in: snapshots)
      (planID, itemID) = (plan.id, found.id)
    } else {
      planID = try Choosing.plan(plan, in: store, session).id
    }
  }
}
