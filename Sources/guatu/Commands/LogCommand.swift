import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List who changed what, the latest first.")

  @Option(help: ArgumentHelp("At most this many changes.", valueName: "count"))
  var limit = 200

  @OptionGroup var query: QueryOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    let session = query.session
    let entries = try session.open(.reading).log(limit: limit)
    typealias Say = ColumnPhrases
    let table = Table(
      columns: [
        .init("sequence", Say.number, .right), .init("time"), .init("", Say.time),
        .init("uid"), .init("login", Say.person), .init("kind"), .init("plan"),
        .init("indicator"), .init("undoes"), .init("change", Say.change),
      ],
      rows: entries.map { entry in
        [
          JSON(entry.sequence), .string(entry.time), .string(LogCommand.local(entry.time)),
          JSON(Int(entry.uid)), .string(entry.login), .string(entry.kind.rawValue),
          JSON(entry.planID), JSON(entry.indicatorID), JSON(entry.undoes),
          .string(entry.sentence(session.language)),
        ]
      })
    try session.answer(query.format, table: table)
  }

  /// An instant of UTC as the clock on the wall shows it, to the minute.
  static func local(_ stamp: String, in zone: TimeZone = .current) -> String {
    guard let instant = try? Date(stamp, strategy: .iso8601) else { return stamp }
    let seconds = Int(instant.timeIntervalSince1970) + zone.secondsFromGMT(for: instant)
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let minutes = (seconds - days * 86_400) / 60
    let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(Day(number: days)) \(time.joined(separator: ":"))"
  }
}
