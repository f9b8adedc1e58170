import Canvas
import Foundation
import Phrases
import PlanModel

/// 单位: all organizations ranked, or one with its whole load.
enum OrganizationBoards {
  static func ranking(_ state: State) -> Board {
    let columns = [
      Board.Column(title: BoardPhrases.rank, width: 4, alignment: .right),
      Board.Column(title: BoardPhrases.organization, width: nil),
      Board.Column(title: BoardPhrases.region, width: 18, least: 110),
      Board.Column(title: BoardPhrases.level, width: 9, least: 110),
      Board.Column(title: BoardPhrases.leads, width: 4, alignment: .right),
      Board.Column(title: BoardPhrases.shares, width: 4, alignment: .right),
      Board.Column(title: BoardPhrases.supports, width: 4, alignment: .right),
      Board.Column(title: BoardPhrases.stated, width: 5, alignment: .right, least: 76),
      Board.Column(title: BoardPhrases.behind, width: 6, alignment: .right),
      Board.Column(title: BoardPhrases.owes, width: 5, alignment: .right),
      Board.Column(title: BoardPhrases.score, width: 6, alignment: .right),
    ]
    let ranking = state.ranking
    let places = places(ranking, unfolded: state.board.unfolded)
    return Board(
      columns: columns,
      lines: BoardLines(
        count: places?.count ?? ranking.organizations.count,
        link: { index in
          let place = places?[index] ?? Place(standing: index)
          return .organization(standing(place, in: ranking).id)
        },
        line: { index in self.line(places?[index] ?? Place(standing: index), ranking, state) }),
      empty: DashboardPhrases.noDuties)
  }

  /// An organization of the ranking, or one of its members.
  private struct Place {
    var standing: Int
    var member: Int?
  }

  /// What each line is of; nil where nothing is unfolded, and every line is an organization.
  private static func places(_ ranking: OrganizationRanking, unfolded: Set<RowID>) -> [Place]? {
    guard !unfolded.isEmpty else { return nil }
    return ranking.organizations.indices.flatMap { index -> [Place] in
      let id = ranking.organizations[index].id
      let members = unfolded.contains(id) ? ranking.members[id] ?? [] : []
      return [Place(standing: index)]
        + members.indices.map { Place(standing: index, member: $0) }
    }
  }

  private static func standing(
    _ place: Place, in ranking: OrganizationRanking
  ) -> OrganizationStanding {
    let standing = ranking.organizations[place.standing]
    guard let member = place.member else { return standing }
    return ranking.members[standing.id]?[member] ?? standing
  }

  private static func line(
    _ place: Place, _ ranking: OrganizationRanking, _ state: State
  ) -> Board.Line {
    let standing = standing(place, in: ranking)
    var name = standing.organization.label(state.settings.language)
    guard place.member == nil else {
      return line(standing, rank: "", name: "  " + name, members: 0, state)
    }
    let members = ranking.members[standing.id] ?? []
    if !members.isEmpty {
      let glyphs = state.settings.fit.glyphs
      let isOpen = state.board.unfolded.contains(standing.id)
      name = "\(isOpen ? glyphs.unfolded : glyphs.folded) \(name)"
    }
    let rank = standing.score == nil ? "-" : "\(ranking.ranks[place.standing])"
    return line(standing, rank: rank, name: name, members: members.count, state)
  }

  private static func line(
    _ standing: OrganizationStanding, rank: String, name: String, members: Int, _ state: State
  ) -> Board.Line {
    let language = state.settings.language
    func count(_ role: Role) -> String { "\(standing.duties[role] ?? 0)" }
    var title = standing.organization.label(language)
    if members > 0 { title += "  " + BoardPhrases.members(language, "\(members)") }
    return Board.Line(
      cells: [
        rank, name, Organization.place(standing.organization.region, language),
        standing.organization.standing?.phrase(language) ?? "", count(.lead), count(.responsible),
        count(.cooperating), "\(standing.stated)",
        "\(standing.lights.behind)", "\(standing.owed)",
        standing.scoreText(language),
      ], light: standing.lights.worst, isFaint: rank.isEmpty, link: .organization(standing.id),
      fold: members > 0 ? .members(standing.id) : nil,
      detail: [
        title, lights(standing.lights, state),
        BoardPhrases.countedHow(
          language, count(.lead), count(.responsible), count(.cooperating), "\(standing.stated)"),
      ].filter { !$0.isEmpty })
  }

  /// How many of each light, with its sign and word.
  private static func lights(_ rollUp: RollUp, _ state: State) -> String {
    Light.counted.filter { rollUp[$0] > 0 }.map {
      "\($0.mark(state.settings.fit.glyphs))\($0.text(state.settings.language)) \(rollUp[$0])"
    }.joined(separator: "  ")
  }

  static func load(_ state: State) -> Board {
    let language = state.settings.language
    let columns = [
      Board.Column(title: BoardPhrases.answersFor, width: nil),
      Board.Column(title: DashboardPhrases.plans, width: 24, least: 100),
      Board.Column(title: DashboardPhrases.actual, width: 12, alignment: .right, least: 110),
      Board.Column(title: DashboardPhrases.target, width: 12, alignment: .right, least: 110),
      Board.Column(title: BoardPhrases.through, width: 12, least: 76),
      Board.Column(title: BoardPhrases.owes, width: 8),
      Board.Column(title: DashboardPhrases.deviation, width: 9, alignment: .right),
    ]
    guard let load = state.loads.first(where: { $0.id == state.organization }) else {
      return Board(columns: columns, lines: [], empty: DashboardPhrases.noDuties)
    }
    var lines = [Board.Line(cells: [heading(load, language)], isHeading: true)]
    for role in Role.allCases {
      let entries = load.entries(role)
      guard !entries.isEmpty else { continue }
      lines.append(
        Board.Line(cells: ["\(role.phrase(language)) \(entries.count)"], isHeading: true))
      for entry in entries { lines += self.lines(entry, state) }
    }
    return Board(columns: columns, lines: lines, empty: DashboardPhrases.noDuties)
  }

  private static func heading(_ load: OrganizationLoad, _ language: Language) -> String {
    "\(load.organization.label(language))  \(BoardPhrases.score(language)) \(load.score.brief(language))  "
      + "\(BoardPhrases.behind(language)) \(load.lights.behind)  "
      + "\(BoardPhrases.owes(language)) \(load.owed.count)"
  }

  /// An indicator or task, and below it how its target is divided.
  private static func lines(_ entry: LoadEntry, _ state: State) -> [Board.Line] {
    let language = state.settings.language
    let glyphs = state.settings.fit.glyphs
    let plan = state.planNames[entry.plan.id] ?? language.written(entry.plan.title)
    let own = language.written(entry.name)
    var detail = [plan, ItemTree.headline(entry.citation, language.written(entry.item.title))]
    var (deviation, actual, target) = ("", "", "")
    let assessment: Assessment? =
      entry.share?.assessment
      ?? { if case .indicator(_, let own) = entry.subject { own } else { nil } }()
    if let assessment, let unit = entry.indicator?.unit {
      detail.append("\(own): " + assessment.explanation.text(language))
      deviation = assessment.deviation?.short(language) ?? ""
      actual = assessment.value.map { $0.plain } ?? "-"
      target = language.written(
        FigureText.target(assessment.target, unit: unit, glyphs: glyphs, language))
    } else if case .task(let task?) = entry.subject {
      detail.append(task.explanation.text(language))
    }
    let link: Link =
      entry.indicator.map { .indicator(plan: entry.plan.id, indicator: $0.id) }
      ?? .item(plan: entry.plan.id, item: entry.item.id)
    var name = ItemTree.headline(entry.citation, own)
    var fold: Board.Fold?
    var below: [Board.Line] = []
    if let division = entry.division, let indicator = entry.indicator {
      let isOpen = state.board.divided.contains(indicator.id)
      name = "\(isOpen ? glyphs.unfolded : glyphs.folded) \(name)"
      fold = .division(indicator.id)
      detail.append(BoardPhrases.divided(language, "\(division.members.count)"))
      if isOpen { below = members(division, indicator, entry.plan, state) }
    }
    return [
      Board.Line(
        cells: [
          name, plan, actual, target,
          entry.isByShare
            ? SupervisionPhrases.byShare(language) : entry.through?.label(language) ?? "",
          entry.unreported?.description ?? "", deviation,
        ], light: entry.light, isFaint: entry.role == .cooperating, link: link, fold: fold,
        detail: detail)
    ] + below
  }

  /// Each member of a division with its own light, and whether the shares carry the target.
  private static func members(
    _ division: Breakdown, _ indicator: Indicator, _ plan: Plan, _ state: State
  ) -> [Board.Line] {
    let language = state.settings.language
    let unit = indicator.unit.printed
    var lines = division.members.map { member in
      let name = state.memberNames[member.share.organizationID]?.label(language) ?? ""
      let actual = member.assessment.value.map { $0.plain } ?? "-"
      let share = member.share.value.plain + unit
      return Board.Line(
        cells: [
          "    \(name)  \(BoardPhrases.shareOf(language, actual, share))", "", actual, share, "",
          member.assessment.unreported?.description ?? "",
          member.assessment.deviation?.short(language) ?? "",
        ], light: member.assessment.light, link: .organization(member.share.organizationID),
        detail: [
          name,
          "\(language.written(indicator.name)): " + member.assessment.explanation.text(language),
        ])
    }
    if let sum = division.sum {
      let text =
        division.isSound == true
        ? SupervisionPhrases.soundShares(language, sum.plain + unit)
        : SupervisionPhrases.sumOfShares(
          language, sum.plain + unit, (division.difference ?? 0).signed)
      lines.append(
        Board.Line(
          cells: ["    " + text], isFaint: true,
          link: .indicator(plan: plan.id, indicator: indicator.id), detail: [text]))
    }
    return lines
  }
}
