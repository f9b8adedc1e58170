import Canvas
import Phrases
import PlanModel

/// 政策: what is paid out, and by what rule.
enum PolicyBoard {
  static func make(_ state: State) -> Board {
    let columns = [
      Board.Column(title: BoardPhrases.policy, width: nil),
      Board.Column(title: BoardPhrases.rate, width: 7, alignment: .right),
      Board.Column(title: BoardPhrases.of, width: 24, least: 70),
      Board.Column(title: BoardPhrases.fixed, width: 12, alignment: .right),
      Board.Column(title: BoardPhrases.cap, width: 12, alignment: .right),
    ]
    guard let wall = state.wall else {
      return Board(columns: columns, lines: [], empty: DashboardPhrases.noPlans)
    }
    let lines = wall.snapshot.subsidies.map { rule in
      let unit = rule.capUnit ?? ""
      let row = rule.itemID.flatMap { wall.tree.row(of: $0) }
      let place = row.map(wall.headline) ?? ""
      return Board.Line(
        cells: [
          rule.name, rule.ratePct.map { $0.plain + "%" } ?? "", rule.of ?? "",
          rule.fixed.map { $0.plain + unit } ?? "", rule.cap.map { $0.plain + unit } ?? "",
        ], link: rule.itemID.map { .item(plan: wall.plan.id, item: $0) },
        detail: [rule.name, place, rule.quote])
    }
    return Board(columns: columns, lines: lines, empty: BoardPhrases.noPolicies)
  }
}
