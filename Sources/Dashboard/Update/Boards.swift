import Canvas
import Phrases
import PlanModel

extension State {
  /// The line of the board at the cursor.
  var chosenLine: Board.Line? {
    guard view.isBoard else { return nil }
    let lines = Board.of(self).lines
    let selection = boards[view]?.selection ?? 0
    return lines.indices.contains(selection) ? lines[selection] : nil
  }

  /// Moves to a line that can be chosen, past headings in the direction of the move.
  mutating func setBoardRow(_ row: Int) {
    let board = Board.of(self)
    var place = boards[view] ?? BoardPlace()
    let isForwards = row >= place.selection
    place.selection = board.choosable(row, forwards: isForwards) ?? 0
    boards[view] = place
  }

  /// Keeps the board's cursor on a line and its window around it.
  mutating func settleBoard() {
    let board = Board.of(self)
    var place = boards[view] ?? BoardPlace()
    place.selection = board.choosable(place.selection, forwards: true) ?? 0
    place.window.follow(
      place.selection, count: board.lines.count, height: BoardLayout(self).list.height, margin: 1)
    boards[view] = place
  }

  /// Goes to what the chosen line leads to.
  mutating func openLine() -> [Effect] {
    guard let link = chosenLine?.link else { return [] }
    switch link {
    case .organization(let id):
      organization = id
      boards[.organizations] = BoardPlace()
      return []
    case .item, .indicator: return follow(link)
    case .order, .problem:
      openReply()
      return []
    case .change: return []
    }
  }

  /// Goes to an item or an indicator; its plan is read first where another one shows.
  mutating func follow(_ link: Link) -> [Effect] {
    let plan: RowID
    switch link {
    case .item(let id, _), .indicator(let id, _): plan = id
    case .organization, .order, .problem, .change: return []
    }
    trail.append(view)
    pendingLink = link
    if wall?.plan.id == plan {
      followPending()
      return []
    }
    return [.loadPlan(plan)]
  }

  /// Goes where an opened line leads, now that its plan is here.
  mutating func followPending() {
    guard let link = pendingLink, let wall else { return }
    pendingLink = nil
    switch link {
    case .item(let plan, let item) where plan == wall.plan.id:
      view = .tree
      // What one goes to must not be hidden.
      if !filter.isEmpty { setFilter("") }
      select(item: item, in: .tree)
    case .indicator(let plan, let indicator) where plan == wall.plan.id:
      view = .gauges
      select(indicator: indicator)
    default: break
    }
  }

  /// From the matrix: the whole load of the column's organization.
  mutating func openOrganization() -> [Effect] {
    chosenOrganization.map { open(organization: $0.id) } ?? []
  }

  /// The whole load of an organization.
  mutating func open(organization id: RowID) -> [Effect] {
    trail.append(view)
    view = .organizations
    organization = id
    boards[.organizations] = BoardPlace()
    return [.loadBoard(.organizations)]
  }

  /// In the audit trail, the chosen change; elsewhere the person's latest.
  mutating func undoChosen() -> [Effect] {
    if view == .audit, case .change(let sequence) = chosenLine?.link {
      return mayWrite() ? [.revert(sequence)] : []
    }
    return mayWrite() ? [.undo] : []
  }

  /// Opens the sum behind a light or a score.
  mutating func explain() {
    let language = settings.language
    guard let wall else { return }
    switch view {
    case .gauges:
      guard let index = chosenGauge else { return }
      overlay = .page(
        title: wall.snapshot.indicators[index].indicator.name,
        lines: wall.assessments[index].explanation.lines(language), offset: 0)
    case .tree:
      guard let item = chosenTreeItem, let row = wall.tree.row(of: item.id) else { return }
      var lines: [String] = []
      for below in row..<wall.tree.end[row] {
        for index in wall.indicatorsOfRow[below] {
          let name = wall.snapshot.indicators[index].indicator.name
          lines.append(
            "\(wall.tree.citation(below)) \(name): \(wall.assessments[index].explanation.text(language))"
          )
        }
        if let task = wall.tasks[below] {
          lines.append("\(wall.tree.citation(below)): \(task.explanation.text(language))")
        }
      }
      overlay = .page(
        title: item.title,
        lines: lines.isEmpty ? [DashboardPhrases.noIndicators(language)] : lines, offset: 0)
    case .organizations:
      let id: RowID?
      if case .organization(let chosen) = chosenLine?.link {
        id = chosen
      } else {
        id = organization
      }
      guard let load = loads.first(where: { $0.id == id }) else { return }
      overlay = .page(
        title: load.organization.label(language), lines: load.score.lines(language), offset: 0)
    default: break
    }
  }
}
