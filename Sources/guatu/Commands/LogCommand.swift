import ArgumentParser
import Dashboard
import Foundation
import Phrases
import PlanModel

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List who changed what, the latest first.")

  @Option(help: ArgumentHelp("At most this many changes.", valueName: "count"))
  var limit = 200

  @Option(help: "Only changes on this plan, by number or a part of its title.", completion: .plans)
  var plan: String?

  @Option(
    help: ArgumentHelp(
      "On this item or below it, by path or a part of its title.",
      valueName: "item"))
  var item: String?

  @Option(help: "On this indicator, by number or a part of its name.")
  var indicator: String?

  @Option(
    help: ArgumentHelp(
      "Of this organization, or on items it has a duty on.",
      valueName: "name"))
  var organization: String?

  @Option(help: ArgumentHelp("By this person.", valueName: "login"))
  var person: String?

  @Option(help: ArgumentHelp("From this day on.", valueName: "day"))
  var from: Day?

  @Option(help: ArgumentHelp("Up to and with this day.", valueName: "day"))
  var to: Day?

  @OptionGroup var shown: ViewOptions

  @OptionGroup var query: QueryOptions

  func validate() throws {
    if limit < 1 { throw ValidationError(UsagePhrases.limit) }
  }

  func run() throws {
    let session = query.session
    let store = try session.open(.reading)
    let entries = try store.log(filter: filter(in: store, session), limit: limit)
    typealias Say = ColumnPhrases
    let table = Table(
      columns: [
        .init("sequence", Say.number, .right), .init("time"), .init("", Say.time),
        .init("uid"), .init("login", Say.person), .init("kind"), .init("plan"),
        .init("indicator"), .init("undoes"), .init("change", Say.change),
      ],
      rows: entries.map { entry in
        [
          JSON(entry.sequence), .string(entry.time), .string(Clock.local(entry.time)),
          JSON(Int(entry.uid)), .string(entry.login), .string(entry.kind.rawValue),
          JSON(entry.planID), JSON(entry.indicatorID), JSON(entry.undoes),
          .string(entry.sentence(session.language)),
        ]
      })
    try session.answer(query.format, table: table)
  }

  private func filter(in store: Store, _ session: Session) throws -> LogFilter {
    let saved = try shown.savedView(of: store, session)
    var filter = shown.query(.audit, saved)?.log() ?? LogFilter()
    filter.login = person
    filter.from = from ?? filter.from
    filter.to = to ?? filter.to
    filter.planID = try plan.map { try Choosing.plan($0, in: store, session).id }
    if item != nil || indicator != nil {
      let snapshots = try Choosing.snapshots(plan, in: store, session)
      filter.itemID = try item.map { try Choosing.item($0, in: snapshots).0.id }
      filter.indicatorID = try indicator.map { try Choosing.indicator($0, in: snapshots).id }
    }
    filter.organizationID = try organization.map { try Choosing.organization($0, in: store).id }
    return filter
  }
}
