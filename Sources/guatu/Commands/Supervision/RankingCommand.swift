import ArgumentParser
import Dashboard
import Foundation
import Phrases
import PlanModel

extension RankingOrder: ExpressibleByArgument {}

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

struct ShareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Divide an indicator's target among organizations.",
    discussion: """
      The parts replace an earlier division: guatu share 技术改造投资 --part 柳汀镇=12亿元 --part \
      石蓼镇=8亿元. Whether they carry the target is said; parts that fall short are kept all the \
      same. With --clear the division goes. guatu observe --organization records a member's figure. \
      --baseline 柳汀镇=30家 says where a member's progress counts from.
      """)

  @Argument(help: "The indicator, by number or a part of its name.")
  var indicator: String

  @Option(help: ArgumentHelp("An organization and its part.", valueName: "name=value"))
  var part: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where an organization's progress counts from.", valueName: "name=value"))
  var baseline: [String] = []

  @Flag(help: "Take the division away.")
  var clear = false

  @Option(help: "Look only in this plan, by number or a part of its title.")
  var plan: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if clear != part.isEmpty { throw ValidationError(UsagePhrases.partOrClear) }
    for text in part + baseline where !text.contains("=") {
      throw ValidationError("“\(text)” is not of the form NAME=VALUE.")
    }
  }

  func run() throws {
    let session = Session(common)
    let store = try session.open()
    let snapshots = try Choosing.snapshots(plan, in: store, session)
    let found = try Choosing.indicator(indicator, in: snapshots)
    let assessor = try store.assessor(today: session.today)
    guard let target = assessor.inForce(found.targets),
      let plan = snapshots.first(where: { $0.plan.id == found.indicator.planID })?.plan
    else { throw Failure(.badData, SupervisionPhrases.noTarget, found.indicator.name) }
    let records = try store.organizations()
    func read(_ text: String) throws -> (organization: Organization, value: Decimal) {
      let equals = text.lastIndex(of: "=") ?? text.startIndex
      return (
        try Choosing.organization(String(text[..<equals]), among: records),
        try Figures.value(String(text[text.index(after: equals)...]), for: found.indicator)
      )
    }
    var drafts = try part.map { text in
      let (organization, value) = try read(text)
      return ShareDraft(organizationID: organization.id, value: value)
    }
    if !baseline.isEmpty, found.indicator.nature == .flow {
      throw Failure(.badData, SupervisionPhrases.baselineOfFlow, found.indicator.name)
    }
    for text in baseline {
      let (organization, value) = try read(text)
      guard let index = drafts.firstIndex(where: { $0.organizationID == organization.id }) else {
        throw Failure(.badData, SupervisionPhrases.baselineWithoutPart, organization.name)
      }
      drafts[index].baseline = value
    }
    try session.apply(.organization(.setShares(target: target.id, drafts)), to: store)
    let breakdown = assessor.breakDown(
      found.indicator, target: target,
      into: drafts.map {
        BreakdownShare(
          organizationID: $0.organizationID, value: $0.value, baseline: $0.baseline)
      },
      plan: plan)
    if !drafts.isEmpty, let text = breakdown.text(found.indicator.unit, session.language) {
      try session.say(text)
    }
  }
}
