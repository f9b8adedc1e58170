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

  /// What the line at the cursor leads to, in a view of lines.
  var chosenLink: Link? { view == .overview ? chosenOverviewLine?.link : chosenLine?.link }

  /// Moves to a line that can be chosen, past headings in the direction of the move.
  mutating func setBoardRow(_ row: Int) {
    let lines = Board.of(self)
    var place = boards[view] ?? BoardPlace()
    let isForwards = row >= place.selection
    place.selection = lines.choosable(row, forwards: isForwards) ?? 0
    boards[view] = place
  }

  /// Keeps the board's cursor on a line and its window around it.
  mutating func settleBoard() {
    followGoal()
    let lines = Board.of(self)
    var place = boards[view] ?? BoardPlace()
    place.selection = lines.choosable(place.selection, forwards: true) ?? 0
    place.window.follow(
      place.selection, count: lines.lines.count, height: BoardLayout(self, lines).list.height,
      margin: 1)
    // The heading above the first line belongs to it.
    if place.selection == place.window.offset, place.selection > 0,
      lines.lines.headings.contains(place.selection - 1)
    {
      place.window.offset -= 1
    }
    boards[view] = place
  }

  /// Takes new data, and keeps the cursor on what it was on.
  mutating func keepingLine(_ change: (inout State) -> Void) {
    let link = chosenLink
    change(&self)
    if let link, link != .rest { _ = goTo(link) }
  }

  /// Puts the cursor where it was to go once there are lines.
  mutating func followGoal() {
    guard let goal = board.goals[view] else { return }
    // The sections below the plans come after them.
    let isRead = view == .overview ? waiting != nil : !Board.of(self).lines.isEmpty
    guard isRead else { return }
    _ = goTo(goal)
    board.goals[view] = nil
  }

  /// Puts the cursor on the line that leads somewhere; false when there is none.
  mutating func goTo(_ link: Link) -> Bool {
    guard chosenLink != link else { return true }
    if view == .overview {
      guard let row = overviewLines.firstIndex(where: { $0.link == link }) else { return false }
      overview.selection = row
      return true
    }
    guard view.isBoard, let row = Board.of(self).lines.firstIndex(to: link)
    else { return false }
    boards[view, default: BoardPlace()].selection = row
    return true
  }

  /// Goes to what the chosen line leads to.
  mutating func openLine() -> [Effect] {
    guard let link = chosenLink else { return [] }
    switch link {
    case .plan(let id):
      trail.append(view)
      // A summary has figures and no duties; everything else is first looked at as a matrix.
      view = plans.first { $0.id == id }?.plan.kind == .summary ? .gauges : .matrix
      return wall?.plan.id == id ? [] : [.loadPlan(id)]
    case .organization(let id):
      if view != .organizations { trail.append(view) }
      board.isFromRanking = view == .organizations
      return show(organization: id)
    case .item, .indicator, .doubts: return follow(link)
    case .order, .problem:
      guard view == .supervision else {
        trail.append(view)
        view = .supervision
        board.goals[.supervision] = link
        return [.loadBoard(.supervision)]
      }
      openReply()
      return []
    case .view(let target):
      trail.append(view)
      if target == .organizations { organization = nil }
      return go(to: target)
    case .rest:
      board.limit += BoardState.share
      return [.loadBoard(view)]
    case .change: return []
    }
  }

  /// Goes to an item or an indicator; its plan is read first where another one shows.
  mutating func follow(_ link: Link) -> [Effect] {
    let plan: RowID
    switch link {
    case .item(let id, _), .indicator(let id, _), .doubts(let id): plan = id
    case .plan, .organization, .order, .problem, .change, .view, .rest: return []
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
    case .doubts(let plan) where plan == wall.plan.id:
      view = .tree
      tree.doubt = nil
      toggleReview()
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
    board.isFromRanking = false
    return show(organization: id) + [.loadBoard(.organizations)]
  }

  private mutating func show(organization id: RowID) -> [Effect] {
    view = .organizations
    organization = id
    boards[.organizations] = BoardPlace()
    return loads.first?.id == id ? [] : [.loadOrganization(id)]
  }

  /// Back to the list of all organizations, to the one that was open.
  mutating func closeOrganization() {
    guard let id = organization else { return }
    organization = nil
    boards[.organizations] = BoardPlace()
    _ = goTo(.organization(id))
  }

  /// Shows or hides the members of a collective organization, or of a divided target.
  mutating func foldLine() {
    guard let fold = chosenLine?.fold else { return }
    switch fold {
    case .members(let id): board.unfolded.formSymmetricDifference([id])
    case .division(let id): board.divided.formSymmetricDifference([id])
    }
  }

  /// In the audit trail, the chosen change; elsewhere the person's latest.
  mutating func undoChosen() -> [Effect] {
    if view == .audit, case .change(let sequence) = chosenLine?.link {
      return mayWrite() ? [.revert(sequence)] : []
    }
    return mayWrite() ? [.undo] : []
  }

  // MARK: The audit trail

  /// Takes changes of the log: those after one that was the oldest, or all anew.
  mutating func take(_ entries: [LogEntry], after: Int64?, hasOlder: Bool) {
    let lines = AuditBoard.lines(entries, settings.language)
    board.changes = after == nil ? lines : board.changes + lines
    board.hasOlder = hasOlder
    board.isReading = false
    if board.goesToEnd {
      board.goesToEnd = false
      boards[.audit, default: BoardPlace()].selection = max(0, board.changes.count - 1)
    }
  }

  /// What is to be read because the filter changed, or because the cursor comes near the last line that was.
  mutating func readOn() -> [Effect] {
    if board.needsReading {
      board.needsReading = false
      board.changes = []
      return [.loadBoard(view)]
    }
    guard view == .audit, board.hasOlder, !board.isReading,
      (boards[.audit]?.selection ?? 0) > board.changes.count - 50
    else { return [] }
    return readOlder(BoardState.page)
  }

  /// Reads on in the log; to its end where somebody wants to go there.
  mutating func readOlder(_ limit: Int) -> [Effect] {
    guard case .change(let oldest) = board.changes.last?.link else { return [] }
    board.isReading = true
    return [.loadChanges(before: oldest, limit: limit)]
  }
}
