import ArgumentParser
import Phrases
import PlanModel

struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Offer the figures that summaries report to the indicators of plans.",
    discussion: """
      Lists which reported figures seem to belong to which indicators, with a strength from 0 to \
      100 and the reasons; \(FigureMatch.strong) and more is strong. Nothing is taken over until it \
      is accepted. What is accepted together is one change, which undo takes back. A figure keeps \
      its own period: one from after a target was due enters the history and is not compared.
      """)

  @Argument(help: "Only figures of this document, by number or a part of its title.")
  var document: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Take these over, by the number in the list.", valueName: "id"))
  var accept: [String] = []

  @Flag(help: "Take over everything that is strong.")
  var allStrong = false

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let isAccepting = allStrong || !accept.isEmpty
    let store = try session.open(isAccepting ? .existing : .reading)
    let plan = try document.map { try Choosing.plan($0, in: store, session) }
    let matches = try store.matches(of: plan?.id)
    if isAccepting {
      try take(chosen(from: matches), in: store, session)
    } else {
      try list(matches, session)
    }
  }

  private func chosen(from matches: [FigureMatch]) throws -> [FigureMatch] {
    for id in accept where !matches.contains(where: { $0.id == id }) {
      throw Failure(.badData, MatchPhrases.noSuchMatch, id)
    }
    return matches.filter { accept.contains($0.id) || (allStrong && $0.isStrong) }
  }

  private func take(_ matches: [FigureMatch], in store: Store, _ session: Session) throws {
    guard !matches.isEmpty else {
      try session.say(MatchPhrases.noneStrong(session.language))
      return
    }
    try store.apply(.adopt(matches.map(\.adoption)), by: .current)
    for match in matches {
      try session.say(
        MatchPhrases.accepted(
          session.language, "\(match.plan.id)", match.indicator.name,
          match.actual.period.description, match.value.plain + match.indicator.unit.printed,
          match.actual.status.phrase(session.language)))
    }
  }

  private func list(_ matches: [FigureMatch], _ session: Session) throws {
    let rows = matches.map { match -> [JSON] in
      let reasons = match.reasons.map { $0.sentence(session.language) }
      let figure = match.value.plain + match.indicator.unit.printed
      return [
        .string(match.id), JSON(match.strength), .bool(match.isStrong), JSON(match.plan.id),
        JSON(match.indicator.id), .string(match.indicator.name),
        .string(match.actual.period.description), .number(match.value),
        .string(match.indicator.unit.printed), .string(figure),
        .string(match.actual.status.rawValue),
        .string(match.actual.status.phrase(session.language)),
        JSON(match.document.id), .string(match.source.name), JSON(match.holding?.value),
        .array(reasons.map { .string($0) }), .string(reasons.joined(separator: "；")),
      ]
    }
    try session.answer(
      query.format, table: Table(columns: columns, rows: rows),
      text: matches.isEmpty ? { MatchPhrases.none($0.language) + "\n" } : nil)
  }

  private var columns: [Table.Column] {
    typealias Say = ColumnPhrases
    return [
      .init("id", Say.number), .init("strength", MatchPhrases.strength, .right), .init("strong"),
      .init("plan", Say.plan, .right), .init("indicator"), .init("name", Say.indicator),
      .init("period", Say.period), .init("value"), .init("unit"), .init("", Say.value, .right),
      .init("status"), .init("", Say.status), .init("document", MatchPhrases.source, .right),
      .init("source_name"), .init("holding"), .init("reasons"), .init("", MatchPhrases.reason),
    ]
  }
}
