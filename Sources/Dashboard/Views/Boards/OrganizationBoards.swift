import Canvas
import Foundation
import Phrases
import PlanModel

/// 单位: all organizations ranked, or one with its whole load.
enum OrganizationBoards {
  static func ranking(_ state: State) -> Board {
    let language = state.settings.language
    let columns = [
      Board.Column(title: BoardPhrases.rank, width: 4, alignment: .right),
      Board.Column(title: BoardPhrases.organization, width: nil),
      Board.Column(title: BoardPhrases.leads, width: 4, alignment: .right),
      Board.Column(title: BoardPhrases.shares, width: 4, alignment: .right),
      Board.Column(title: BoardPhrases.supports, width: 4, alignment: .right),
      Board.Column(title: BoardPhrases.behind, width: 6, alignment: .right),
      Board.Column(title: BoardPhrases.owes, width: 5, alignment: .right),
      Board.Column(title: BoardPhrases.score, width: 7, alignment: .right),
    ]
    let lines = state.loads.enumerated().map { index, load in
      Board.Line(
        cells: [
          load.score.unrated == nil ? "\(index + 1)" : "-", load.organization.label(language),
          "\(load.entries(.lead).count)",
          "\(load.entries(.responsible).count)", "\(load.entries(.cooperating).count)",
          "\(load.lights.behind)", "\(load.owed.count)",
          load.score.brief(language),
        ], light: load.lights.worst, link: .organization(load.id),
        detail: [load.organization.label(language), load.score.text(language)])
    }
    return Board(columns: columns, lines: lines, empty: DashboardPhrases.noDuties)
  }

  static func load(_ state: State) -> Board {
    let language = state.settings.language
    let columns = [
      Board.Column(title: BoardPhrases.answersFor, width: nil),
      Board.Column(title: DashboardPhrases.plans, width: 24, least: 100),
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
      for entry in entries { lines.append(line(entry, language)) }
    }
    return Board(columns: columns, lines: lines, empty: DashboardPhrases.noDuties)
  }

  private static func heading(_ load: OrganizationLoad, _ language: Language) -> String {
    "\(load.organization.label(language))  \(BoardPhrases.score(language)) \(load.score.brief(language))  "
      + "\(BoardPhrases.behind(language)) \(load.lights.behind)  "
      + "\(BoardPhrases.owes(language)) \(load.owed.count)"
  }

  private static func line(_ entry: LoadEntry, _ language: Language) -> Board.Line {
    var detail = ["\(entry.plan.title)", ItemTree.headline(entry.citation, entry.item.title)]
    let deviation = entry.deviation?.short(language) ?? ""
    if let assessment = entry.assessment {
      detail.append("\(entry.name): " + assessment.explanation.text(language))
    } else if case .task(let task?) = entry.subject {
      detail.append(task.explanation.text(language))
    }
    let link: Link =
      entry.indicator.map { .indicator(plan: entry.plan.id, indicator: $0.id) }
      ?? .item(plan: entry.plan.id, item: entry.item.id)
    return Board.Line(
      cells: [
        ItemTree.headline(entry.citation, entry.name), entry.plan.title,
        entry.through?.label(language) ?? "",
        entry.unreported?.description ?? "", deviation,
      ], light: entry.light, isFaint: entry.role == .cooperating, link: link, detail: detail)
  }
}
