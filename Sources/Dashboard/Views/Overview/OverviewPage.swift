import Canvas
import Foundation
import Phrases
import PlanModel

/// A line of one of the overview's sections.
struct OverviewLine {
  var light: Light?
  var text: String
  /// What is said of it where there is room.
  var note = ""
  /// At the right end.
  var tail = ""
  /// The light whose colour the end has; nil for that of the text.
  var tailLight: Light?
  var link: Link?
  /// It only says that there is more.
  var isMore = false
}

/// What needs somebody today, under one heading.
struct OverviewSection {
  var title: Phrase
  /// How many there are, of which the first have lines; nil where the number says nothing.
  var total: Int?
  var lines: [OverviewLine]
  /// Where the rest is.
  var more: ViewID

  /// So many of its lines as there is room for; the last one says how many there are besides.
  func lines(room: Int, _ language: Language) -> [OverviewLine] {
    let total = max(total ?? 0, lines.count)
    guard total > room, room > 0 else { return Array(lines.prefix(room)) }
    let shown = lines.prefix(room - 1)
    let view = "\(more.number) \(more.phrase(language))"
    return shown + [
      OverviewLine(
        text: BoardPhrases.moreIn(language, "\(total - shown.count)", view), link: .view(more),
        isMore: true)
    ]
  }
}

/// What stands below the plans of the overview.
struct OverviewPage {
  private let state: State
  private var language: Language { state.settings.language }

  init(_ state: State) { self.state = state }

  /// How we stand: where it is worst.
  var standing: [OverviewSection] { [worst, organizations] }

  /// What needs somebody today, the most urgent first.
  var waiting: [OverviewSection] { [lateOrders, unreported, due, doubts] }

  static let most = 40

  private var worst: OverviewSection {
    OverviewSection(
      title: DashboardPhrases.worst, total: nil,
      lines: state.laggards.prefix(10).map {
        OverviewLine(
          light: $0.light,
          text: language.written($0.name) + ($0.staleMark(language).map { " " + $0 } ?? ""),
          note: language.written($0.planTitle), tail: $0.deviation?.short(language) ?? "",
          tailLight: $0.light,
          link: .indicator(plan: $0.planID, indicator: $0.indicatorID))
      }, more: .supervision)
  }

  private var organizations: OverviewSection {
    let glyphs = state.settings.fit.glyphs
    return OverviewSection(
      title: BoardPhrases.furthest, total: state.furthest.count,
      lines: state.furthest.organizations.map { one in
        let counts = [Light.overdue, .red, .yellow].filter { one.lights[$0] > 0 }
          .map { "\($0.mark(glyphs))\(one.lights[$0])" }
        return OverviewLine(
          light: one.lights.worst, text: one.organization.label(language),
          note: one.owed > 0 ? "\(BoardPhrases.owes(language)) \(one.owed)" : "",
          tail: counts.joined(separator: " "), tailLight: one.lights.worst,
          link: .organization(one.id))
      }, more: .organizations)
  }

  private var lateOrders: OverviewSection {
    let orders = state.waiting?.lateOrders ?? []
    return OverviewSection(
      title: BoardPhrases.lateOrders, total: orders.count,
      lines: orders.prefix(OverviewPage.most).map {
        OverviewLine(
          light: .overdue, text: $0.text,
          note: state.waiting?.organizations[$0.organizationID]?.label(language) ?? "",
          tail: BoardPhrases.late(language, "\(state.settings.today - $0.due)"),
          tailLight: .overdue, link: .order($0.id))
      }, more: .supervision)
  }

  private var unreported: OverviewSection {
    OverviewSection(
      title: BoardPhrases.unreported, total: state.waiting?.totals.unreported ?? 0,
      lines: (state.waiting?.unreported ?? []).prefix(OverviewPage.most).map {
        let count = $0.reminders.count
        let asked = count > 0 ? BoardPhrases.reminded(language, "\(count)") + " " : ""
        return OverviewLine(
          light: Light.none, text: language.written($0.place.name),
          note: $0.place.organizations.first?.label(language) ?? "",
          tail: asked + $0.period.description,
          link: $0.place.indicatorID.map { [planID = $0.place.planID] id in
            .indicator(plan: planID, indicator: id)
          })
      }, more: .supervision)
  }

  private var due: OverviewSection {
    OverviewSection(
      title: BoardPhrases.dueSoon, total: state.waiting?.totals.due ?? 0,
      lines: (state.waiting?.due ?? []).prefix(OverviewPage.most).map {
        let days = $0.day - state.settings.today
        let left =
          days == 0
          ? BoardPhrases.dueToday(language)
          : days < 0
            ? BoardPhrases.late(language, "\(-days)") : BoardPhrases.daysLeft(language, "\(days)")
        return OverviewLine(
          light: nil, text: $0.isOwnWords ? $0.text : language.written($0.text),
          note: $0.place.organizations.first?.label(language) ?? "",
          tail: "\($0.kind.phrase(language)) \(left)", link: Link($0.place))
      }, more: .supervision)
  }

  private var doubts: OverviewSection {
    let plans = state.plans.filter { $0.doubts > 0 }
    return OverviewSection(
      title: BoardPhrases.waitingDoubts, total: nil,
      lines: plans.prefix(OverviewPage.most).map {
        OverviewLine(
          light: nil, text: $0.name(state.settings.language), tail: "\($0.doubts)",
          link: .doubts($0.id))
      }, more: .tree)
  }
}

extension Link {
  /// The indicator that a line is about, else its item, else the plan.
  init(_ place: Supervision.Place) {
    if let indicator = place.indicatorID {
      self = .indicator(plan: place.planID, indicator: indicator)
    } else if let item = place.itemID {
      self = .item(plan: place.planID, item: item)
    } else {
      self = .plan(place.planID)
    }
  }
}
