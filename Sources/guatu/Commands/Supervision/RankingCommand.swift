import ArgumentParser
import Dashboard
import Phrases
import PlanModel

struct RankingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking", abstract: "Rank organizations by score or by how much is behind.",
    discussion: """
      Whoever has reported less than the rules ask for (coverage: by default half of what should be \
      reported), or nothing at all, gets no score and no rank and comes last (未评), with the reason. \
      A figure of an earlier period counts as unreported. Behind and unreported count what an \
      organization leads or is responsible for.
      """)

  @Option(help: "score or behind.")
  var by: RankingOrder?

  @OptionGroup var shown: ViewOptions

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let store = try session.open(.reading)
    let saved = try shown.savedView(of: store, session)
    let by = by ?? saved?.ranking ?? .score
    let loads = try store.ranking(store.assessor(today: session.today), by: by)
    typealias Say = ColumnPhrases
    let table = Table(
      columns: [
        .init("rank", Say.rank, .right), .init("id"), .init("organization"),
        .init("", Say.organization), .init("region"),
        .init("score_pct"), .init("", Say.score, .right), .init("entries", Say.duties, .right),
        .init("behind", Say.behind, .right), .init("unreported", Say.owed, .right),
        .init("expected"), .init("reported"), .init("", Say.basis, .right),
        .init("reason", Say.reasonUnrated),
      ],
      rows: loads.enumerated().map { index, load in
        let better = loads.prefix(index).count { !isTied($0, load, by) }
        let score = load.score
        let isRanked = by == .behind || score.unrated == nil
        return [
          isRanked ? JSON(better + 1) : .null, JSON(load.id), .string(load.organization.name),
          .string(load.organization.label(session.language)), .string(load.organization.region),
          JSON(score.percent?.rounded(2)), .string(score.brief(session.language)),
          JSON(load.entries.count), JSON(load.lights.behind), JSON(load.owed.count),
          JSON(score.expected), JSON(score.reported), .string(score.basis),
          JSON(score.unrated == nil ? nil : score.text(session.language)),
        ]
      }, title: "organization"
    ).fitting(shown.query(.organizations, saved))
    try session.answer(query.format, table: table)
  }

  /// Those that stand alike share a rank.
  private func isTied(
    _ a: OrganizationLoad, _ b: OrganizationLoad, _ by: RankingOrder
  ) -> Bool {
    switch by {
    case .score: a.score.ranked == b.score.ranked
    case .behind: a.lights.behind == b.lights.behind
    }
  }
}
