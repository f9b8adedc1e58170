import Canvas
import Phrases
import PlanModel

extension State {
  /// Carries out a command in the present view.
  mutating func run(_ command: Command) -> [Effect] {
    notice = nil
    marked = nil
    if command != .verify { askedToVerify = nil }
    let times = max(1, count ?? 1)
    let hadCount = (count ?? 0) > 0
    let counted = count
    count = nil
    if let entry = command.entry, !entry.works(in: view) { return [] }
    if let effects = runOnFirstPage(command) { return effects }
    switch command {
    case .overview: return go(to: .overview)
    case .tree: return go(to: .tree)
    case .matrix: return go(to: .matrix)
    case .gauges: return go(to: .gauges)
    case .timeline: return go(to: .timeline)
    case .organizations:
      organization = nil
      return go(to: .organizations)
    case .supervision: return go(to: .supervision)
    case .policies: return go(to: .policies)
    case .audit: return go(to: .audit)
    case .nextView: return stepSection(1) ? [] : go(to: neighbour(1))
    case .previousView: return stepSection(-1) ? [] : go(to: neighbour(-1))
    case .up: move(rows: -times)
    case .down: move(rows: times)
    case .left: moveLeft(times)
    case .right: moveRight(times)
    case .pageUp: page(-times, divisor: 1)
    case .pageDown: page(times, divisor: 1)
    case .halfPageUp: page(-times, divisor: 2)
    case .halfPageDown: page(times, divisor: 2)
    case .first: setRow(hadCount ? (counted ?? 1) - 1 : 0)
    case .last:
      setRow(hadCount ? (counted ?? 1) - 1 : Int.max)
      if view == .audit, board.hasOlder, !hadCount {
        board.goesToEnd = true
        return readOlder(.max)
      }
    case .rowStart: matrix.cursor.column = 0
    case .rowEnd: matrix.cursor.column = Int.max
    case .nextPlan: return neighbourPlan(times)
    case .previousPlan: return neighbourPlan(-times)
    case .open: return open()
    case .back: return goBack()
    case .toggleFold: toggleFold()
    case .foldAll: foldAll(to: counted)
    case .foldMore: shiftFolds(by: -times)
    case .unfoldMore: shiftFolds(by: times)
    case .unfoldAll: unfoldAll()
    case .toggleDetail: toggleDetail()
    case .detailDown: scrollDetail(times * 3)
    case .detailUp: scrollDetail(times * -3)
    case .search: openSearch()
    case .searchEverywhere: return searchEverywhere()
    case .saveView: prompt = Prompt(.saveView, origin: place)
    case .savedViews:
      droppedView = nil
      overlay = .views(selection: 0)
    case .searchNext: findAgain(forwards: true)
    case .searchPrevious: findAgain(forwards: false)
    case .filter: openFilter()
    case .copy: return copyChosen()
    case .toggleInherited: keepingMatrixItem { $0.matrix.showsInherited.toggle() }
    case .toggleDensity: matrix.isDense.toggle()
    case .hideEmpty: hideEmptyRows()
    case .hideEmptyColumns: hideEmptyColumns()
    case .sortItems: sortItems()
    case .sortOrganizations: sortOrganizations()
    case .toggleGroups: toggleGroups()
    case .foldGroup: foldGroup()
    case .unfoldGroup: unfoldGroup()
    case .expandCollective: expandCollective()
    case .turnMatrix: turnMatrix()
    case .toggleTotals: matrix.arrangement.showsTotals.toggle()
    case .mark: toggleMark()
    case .sortGauges: return sort()
    case .groupGauges: cycleGrouping()
    case .scaleUnits: keepingGauge { $0.gauges.scalesUnits.toggle() }
    case .cycleZoom:
      timeline.zoom = timeline.zoom.next
      timeline.isPlaced = false
    case .explain: return explain()
    case .openOrganization: return openOrganization()
    case .sheet: return openSheetOfChosen()
    case .schedule: openSchedule()
    case .milestones: openMilestones()
    case .progress: openProgress()
    case .verify: return verifyLatest()
    case .question: questionLatest()
    case .issueOrder: openOrder()
    case .replyOrder: openReply()
    case .closeOrder: openClosing()
    case .escalateOrder: openEscalation()
    case .raiseProblem: openProblem()
    case .remind: return remind()
    case .cycleRole: return cycleRole()
    case .observe: openObservation()
    case .correct: return openCorrection()
    case .duties: return openDuties()
    case .correctOrganization: return openColumn()
    case .importDocument: return openImport()
    case .review: toggleReview()
    case .nextDoubt: stepDoubt(times)
    case .previousDoubt: stepDoubt(-times)
    case .acceptDoubt: return acceptDoubt()
    case .dismissDoubt: dismissDoubt()
    case .undo: return undoChosen()
    case .redo: return [.redo]
    case .help: overlay = .help(offset: 0)
    case .palette: prompt = Prompt(.palette, origin: place)
    case .theme: return [.listThemes]
    case .toggleMouse: return toggleMouse()
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  mutating func go(to target: ViewID) -> [Effect] {
    guard target != view else { return [] }
    // The item chosen in one view is the one to see in the next.
    switch (view, target) {
    case (.tree, .matrix), (.timeline, .matrix):
      if let item = chosenTreeItem { select(item: item.id, in: .matrix) }
    case (.matrix, .tree), (.matrix, .timeline):
      if let item = chosenMatrixItem { select(item: item.id, in: .tree) }
    case (.gauges, .tree), (.gauges, .timeline):
      if let item = chosenIndicator?.indicator.itemID { select(item: item, in: .tree) }
    default: break
    }
    view = target
    trail.removeAll { $0 == target }
    return target.isBoard || target == .overview ? [.loadBoard(target)] : []
  }

  private func neighbour(_ step: Int) -> ViewID {
    let all = ViewID.allCases
    let index = all.firstIndex(of: view) ?? 0
    return all[(index + step + all.count) % all.count]
  }

  private func neighbourPlan(_ step: Int) -> [Effect] {
    guard !plans.isEmpty else { return [] }
    let index = plans.firstIndex { $0.id == wall?.plan.id } ?? 0
    let target = ((index + step) % plans.count + plans.count) % plans.count
    return target == index ? [] : [.loadPlan(plans[target].id)]
  }

  private mutating func open() -> [Effect] {
    switch view {
    case .overview:
      return openLine()
    case .matrix where matrix.isTurned: openTurnedCell()
    case .matrix:
      guard let item = chosenMatrixItem else { return [] }
      trail.append(.matrix)
      view = .tree
      tree.showsDetail = true
      select(item: item.id, in: .tree)
    case .gauges:
      guard let item = chosenIndicator?.indicator.itemID else { return [] }
      trail.append(.gauges)
      view = .tree
      tree.showsDetail = true
      select(item: item, in: .tree)
    case .timeline:
      trail.append(.timeline)
      view = .tree
      tree.showsDetail = true
    case .tree:
      toggleFold()
    case .organizations, .supervision, .policies, .audit: return openLine()
    }
    return []
  }

  /// Shows a plan in the view it is first looked at in.
  mutating func open(plan id: RowID) -> [Effect] {
    guard let standing = plans.first(where: { $0.id == id }) else { return [] }
    trail.append(view)
    // A summary has figures and no duties; everything else is first looked at as a matrix.
    view = standing.plan.kind == .summary ? .gauges : .matrix
    return wall?.plan.id == id ? [] : [.loadPlan(id)]
  }

  private mutating func goBack() -> [Effect] {
    if goBackInMatrix() {
      return []
    } else if tree.doubt != nil, view == .tree {
      tree.doubt = nil
    } else if !filter.isEmpty {
      setFilter("")
    } else if view == .organizations, organization != nil,
      trail.isEmpty || board.isFromRanking
    {
      closeOrganization()
    } else if let previous = trail.popLast() {
      view = previous
      if previous.isBoard || previous == .overview { return [.loadBoard(previous)] }
    } else {
      prompt = Prompt(.palette, origin: place)
      prompt?.isMenu = true
    }
    return []
  }

  /// Whether Esc goes back; where it does not, it opens the menu of the present view.
  var canGoBack: Bool {
    switch view {
    case .matrix where matrix.mark != nil || matrix.turnedFilter != nil: true
    case .tree where tree.doubt != nil: true
    case .organizations where organization != nil && board.isFromRanking: true
    case .organizations where organization != nil && trail.isEmpty: true
    default: !filter.isEmpty || !trail.isEmpty
    }
  }

  private mutating func toggleDetail() {
    switch view {
    case .tree: tree.showsDetail.toggle()
    case .gauges: gauges.showsDetail.toggle()
    default: break
    }
  }

  private mutating func sort() -> [Effect] {
    if view == .organizations {
      rankingOrder = rankingOrder == .score ? .behind : .score
      return [.loadBoard(.organizations)]
    }
    sortGauges()
    return []
  }
}
