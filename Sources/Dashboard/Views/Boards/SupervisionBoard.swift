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
    func section(_ title: Phrase, _ entries: [Board.Line], of total: Int) {
      guard !entries.isEmpty else { return }
      lines.append(Board.Line(cells: ["\(title(language)) \(total)"], isHeading: true))
      lines += entries
      guard total > entries.count else { return }
      lines.append(
        Board.Line(
          cells: [BoardPhrases.more(language, "\(total - entries.count)")], isFaint: true,
          link: .rest))
    }
    section(
      BoardPhrases.redAndOverdue, supervision.behind.map { behind($0, language) },
      of: supervision.totals.behind)
    section(
      BoardPhrases.unreported, supervision.unreported.map { unreported($0, language) },
      of: supervision.totals.unreported)
    section(
      BoardPhrases.dueSoon, supervision.due.map { due($0, supervision.today, language) },
      of: supervision.totals.due)
    section(
      BoardPhrases.orders, supervision.orders.map { order($0, supervision, state) },
      of: supervision.orders.count)
    section(
      BoardPhrases.problems, supervision.problems.map { problem($0, supervision, state) },
      of: supervision.problems.count)
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
    let matter = ItemTree.headline(place.citation, language.written(place.name))
    let plan = language.written(place.planTitle)
    return Board.Line(
      cells: [
        matter, names(place, language), plan, when, howMuch,
      ], light: light, link: link(place), place: place,
      detail: [
        plan + "  " + matter,
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
    let count = entry.times
    return line(
      entry.place, language, when: entry.period.description,
      howMuch: count == 0 ? "" : BoardPhrases.reminded(language, "\(count)"), light: Light.none,
      detail: entry.reminders.map { "\($0.madeAt.prefix(10)) \($0.madeBy)" })
  }

  private static func due(
    _ entry: Supervision.Due, _ today: Day, _ language: Language
  ) -> Board.Line {
    let late =
      entry.day < today ? BoardPhrases.late(language, "\(today - entry.day)") : nil
    // What a person wrote stays as it is.
    let text = entry.isOwnWords ? entry.text : language.written(entry.text)
    return line(
      entry.place, language, when: entry.day.description,
      howMuch: late ?? entry.kind.phrase(language), light: nil,
      detail: [[entry.kind.phrase(language), text, late ?? ""].joined(separator: "  ")])
  }

  private static func order(
    _ order: SupervisionOrder, _ supervision: Supervision, _ state: State
  ) -> Board.Line {
    let language = state.settings.language
    let name = supervision.organizations[order.organizationID]?.label(language) ?? ""
    let place = supervision.orderPlaces[order.id]
    let isLate = order.isOverdue(on: supervision.today)
    var standing = "\(order.colour.phrase(language)) \(order.state.phrase(language))"
    var detail = [order.text]
    if let place { detail.append(ItemTree.headline(place.citation, language.written(place.name))) }
    if isLate {
      let late = BoardPhrases.late(language, "\(supervision.today - order.due)")
      detail[0] += "  " + late
      standing = "\(order.colour.phrase(language)) " + late
    }
    return Board.Line(
      cells: [
        order.text, name, language.written(place?.planTitle ?? ""), order.due.description, standing,
      ],
      light: isLate ? .overdue : nil, link: .order(order.id), place: place,
      detail: detail
        + order.events.map { event in
          "\(event.madeAt.prefix(10)) \(event.madeBy)  \(event.kind.phrase(language)) "
            + "\(event.colour.phrase(language)) \(event.due): \(event.text)"
        })
  }

  private static func problem(
    _ problem: Problem, _ supervision: Supervision, _ state: State
  ) -> Board.Line {
    let language = state.settings.language
    let place = supervision.problemPlaces[problem.id]
    let due = problem.remedies.last { $0.due != nil }?.due
    let isLate = due.map { $0 < supervision.today } ?? false
    var detail = ["\(problem.foundAt.prefix(10)) \(problem.foundBy)  \(problem.text)"]
    if let place { detail.append(ItemTree.headline(place.citation, language.written(place.name))) }
    return Board.Line(
      cells: [
        problem.text,
        problem.organizationID.flatMap { supervision.organizations[$0]?.label(language) } ?? "",
        language.written(place?.planTitle ?? ""), due?.description ?? "",
        "\(BoardPhrases.remedies(language)) \(problem.remedies.count)",
      ], light: isLate ? .overdue : nil, link: .problem(problem.id), place: place,
      detail: detail
        + problem.remedies.map { remedy in
          "\(remedy.madeAt.prefix(10)) \(remedy.madeBy)  \(remedy.text)"
            + (remedy.due.map { "  \(DashboardPhrases.due(language)) \($0)" } ?? "")
        })
  }
}

extension Supervision.Due {
  /// Whether a person wrote it, not a document.
  var isOwnWords: Bool { kind == .order || kind == .remedy }
}
