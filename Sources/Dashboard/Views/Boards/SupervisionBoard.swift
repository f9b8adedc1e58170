import Canvas
import Phrases
import PlanModel

/// 督查: what is red or overdue, what is unreported, what falls due soon, open orders and problems.
enum SupervisionBoard {
  static func make(_ state: State) -> Board {
    let language = state.settings.language
    let columns = [
      Board.Column(title: BoardPhrases.matter, width: nil),
      Board.Column(title: BoardPhrases.organization, width: 22, least: 60),
      Board.Column(title: DashboardPhrases.plans, width: 26, least: 120),
      Board.Column(title: BoardPhrases.when, width: 10),
      Board.Column(title: BoardPhrases.howMuch, width: 10, alignment: .right),
    ]
    guard let supervision = state.supervision else {
      return Board(columns: columns, lines: [], empty: BoardPhrases.nothing)
    }
    var lines: [Board.Line] = []
    func section(_ title: Phrase, _ entries: [Board.Line]) {
      guard !entries.isEmpty else { return }
      lines.append(Board.Line(cells: ["\(title(language)) \(entries.count)"], isHeading: true))
      lines += entries
    }
    section(BoardPhrases.redAndOverdue, supervision.behind.map { behind($0, language) })
    section(BoardPhrases.unreported, supervision.unreported.map { unreported($0, language) })
    section(BoardPhrases.dueSoon, supervision.due.map { due($0, language) })
    section(BoardPhrases.orders, supervision.orders.map { order($0, supervision, state) })
    section(BoardPhrases.problems, supervision.problems.map { problem($0, language) })
    return Board(columns: columns, lines: lines, empty: BoardPhrases.nothing)
  }

  private static func names(_ place: Supervision.Place, _ language: Language) -> String {
    place.organizations.map { $0.label(language) }.joined(separator: "、")
  }

  private static func link(_ place: Supervision.Place) -> Link? {
    place.indicatorID.map { .indicator(plan: place.planID, indicator: $0) }
      ?? place.itemID.map { .item(plan: place.planID, item: $0) }
  }

  private static func line(
    _ place: Supervision.Place, _ language: Language, when: String, howMuch: String, light: Light?,
    detail: [String]
  ) -> Board.Line {
    Board.Line(
      cells: [
        ItemTree.headline(place.citation, place.name), names(place, language), place.planTitle,
        when, howMuch,
      ], light: light, link: link(place), place: place,
      detail: [
        place.planTitle + "  " + ItemTree.headline(place.citation, place.name),
        names(place, language),
      ] + detail)
  }

  private static func behind(_ entry: Supervision.Behind, _ language: Language) -> Board.Line {
    line(
      entry.place, language, when: entry.staleMark(language) ?? "",
      howMuch: entry.deviation?.short(language) ?? "", light: entry.light,
      detail: [entry.explanation.text(language)])
  }

  private static func unreported(
    _ entry: Supervision.Unreported, _ language: Language
  ) -> Board.Line {
    let count = entry.reminders.count
    return line(
      entry.place, language, when: entry.period.description,
      howMuch: count == 0 ? "" : BoardPhrases.reminded(language, "\(count)"), light: Light.none,
      detail: entry.reminders.map { "\($0.madeAt.prefix(10)) \($0.madeBy)" })
  }

  private static func due(_ entry: Supervision.Due, _ language: Language) -> Board.Line {
    line(
      entry.place, language, when: entry.day.description, howMuch: entry.kind.phrase(language),
      light: nil,
      detail: [entry.text])
  }

  private static func order(
    _ order: SupervisionOrder, _ supervision: Supervision, _ state: State
  ) -> Board.Line {
    let language = state.settings.language
    let name = state.organizationNames[order.organizationID]?.label(language) ?? ""
    let isLate = order.isOverdue(on: supervision.today)
    return Board.Line(
      cells: [
        order.text, name, "", order.due.description,
        "\(order.colour.phrase(language)) \(order.state.phrase(language))",
      ], light: isLate ? .overdue : nil, link: .order(order.id),
      detail: [order.text]
        + order.events.map { event in
          "\(event.madeAt.prefix(10)) \(event.madeBy)  \(event.kind.phrase(language)): \(event.text)"
        })
  }

  private static func problem(_ problem: Problem, _ language: Language) -> Board.Line {
    Board.Line(
      cells: [
        problem.text, "", "", problem.remedies.last?.due?.description ?? "",
        "\(BoardPhrases.remedies(language)) \(problem.remedies.count)",
      ], link: .problem(problem.id),
      detail: [problem.text]
        + problem.remedies.map { "\($0.madeAt.prefix(10)) \($0.madeBy)  \($0.text)" })
  }
}

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
      let place = row.map(wall.tree.headline) ?? ""
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

/// 留痕: every change, the latest first.
enum AuditBoard {
  static func make(_ state: State) -> Board {
    let language = state.settings.language
    let columns = [
      Board.Column(title: BoardPhrases.number, width: 5, alignment: .right),
      Board.Column(title: BoardPhrases.when, width: 16),
      Board.Column(title: DashboardPhrases.recordedBy, width: 10),
      Board.Column(title: BoardPhrases.change, width: nil),
    ]
    let undone = Set(state.log.compactMap(\.undoes))
    let lines = state.log.map { entry in
      // To the minute: 2025-10-08 09:30.
      let time = String(entry.time.prefix(16)).replacing("T", with: " ")
      let sentence = entry.sentence(language)
      return Board.Line(
        cells: ["\(entry.sequence)", time, entry.login, sentence],
        isFaint: undone.contains(entry.sequence), link: .change(entry.sequence),
        detail: ["\(entry.sequence)  \(entry.time)  \(entry.login) (uid \(entry.uid))", sentence])
    }
    return Board(columns: columns, lines: lines, empty: BoardPhrases.nothing)
  }
}
