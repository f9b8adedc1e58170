import ArgumentParser
import Phrases
import PlanModel

struct DoubtsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doubts", abstract: "List what a person must decide.",
    discussion: "Without a plan, the open doubts of all plans.")

  @Argument(help: "The plan, by number or a part of its title.")
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
