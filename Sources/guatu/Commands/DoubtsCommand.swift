import ArgumentParser
import Phrases
import PlanModel

struct DoubtsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doubts", abstract: "List what a person must decide, and settle it.",
    discussion: """
      guatu doubts lists the open doubts of all plans, guatu doubts 3 those of plan 3. A doubt is \
      accepted (the reading is right; of a figure that is printed twice the two become one), \
      dismissed with a reason (there is nothing to it), or corrected.
      """,
    subcommands: [List.self, Accept.self, Dismiss.self, Correct.self, Reopen.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what a person must decide.",
      discussion: "Without a plan, the open doubts of all plans.")

    @Argument(help: "The plan, by number or a part of its title.", completion: .plans)
    var plan: String?

    @Flag(help: "Also list what has been settled.")
    var settled = false

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let store = try session.open(.reading)
      let plans =
        plan == nil ? try store.plans() : [try Choosing.plan(plan, in: store, session)]
      var table = Table(columns: columns)
      for plan in plans {
        guard let snapshot = try store.snapshot(of: plan.id) else { continue }
        let paths = Dictionary(snapshot.items.map { ($0.id, $0.path) }) { first, _ in first }
        for doubt in snapshot.doubts where settled || doubt.resolution == nil {
          table.rows.append([
            JSON(doubt.id), JSON(plan.id), JSON(doubt.itemID.flatMap { paths[$0] }),
            .string(doubt.kind.rawValue), .string(doubt.kind.phrase(session.language)),
            JSON(doubt.resolution?.rawValue), JSON(doubt.reason), JSON(doubt.span.start),
            JSON(doubt.span.end), .string(doubt.message),
          ])
        }
      }
      try session.answer(query.format, table: table)
    }

    private var columns: [Table.Column] {
      typealias Say = ColumnPhrases
      return [
        .init("id", Say.number, .right), .init("plan", Say.plan, .right), .init("path", Say.path),
        .init("kind"), .init("", Say.kind), .init("resolution", Say.resolution), .init("reason"),
        .init("start"), .init("end"), .init("message", Say.words),
      ]
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that the reading is right.",
      discussion: "Several doubts are one change, which is undone as one.")

    @Argument(help: "The doubts' numbers, as guatu doubts lists them.")
    var doubts: [RowID]

    @Option(help: "A remark.")
    var reason: String?

    @OptionGroup var common: CommonOptions

    func run() throws { try DoubtsCommand.settle(doubts, .accepted, reason, common) }
  }

  struct Dismiss: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that there is nothing to a doubt, with the reason.",
      discussion: "Several doubts are one change, which is undone as one.")

    @Argument(help: "The doubts' numbers, as guatu doubts lists them.")
    var doubts: [RowID]

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var common: CommonOptions

    func run() throws { try DoubtsCommand.settle(doubts, .dismissed, reason, common) }
  }

  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open settled doubts again.")

    @Argument(help: "The doubts' numbers, as guatu doubts --settled lists them.")
    var doubts: [RowID]

    @OptionGroup var common: CommonOptions

    func run() throws { try DoubtsCommand.settle(doubts, nil, nil, common) }
  }

  static func doubt(_ id: RowID, in store: Store) throws -> (Doubt, PlanSnapshot) {
    for plan in try store.plans() {
      guard let snapshot = try store.snapshot(of: plan.id) else { continue }
      if let found = snapshot.doubts.first(where: { $0.id == id }) { return (found, snapshot) }
    }
    throw StoreError.noSuch(kind: "doubt", id: id)
  }

  /// Settles doubts, or opens them again, against what they are now.
  private static func settle(
    _ ids: [RowID], _ resolution: DoubtResolution?, _ reason: String?, _ common: CommonOptions
  ) throws {
    let session = Session(common)
    let store = try session.open()
    let edits = try ids.map { id in
      let held = try doubt(id, in: store).0.resolution
      if held != nil, resolution != nil {
        throw Failure(.badData, SupervisionPhrases.doubtSettled, "\(id)")
      }
      return PlanEdit.settleDoubt(id, resolution, reason: reason, expecting: held)
    }
    try session.apply(edits.count == 1 ? edits[0] : .together(edits), to: store)
  }
}
