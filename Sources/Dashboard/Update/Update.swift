import Canvas
import PlanModel

/// Takes a message, changes the state, and says what is to be done outside.
public func update(_ state: inout State, _ message: Message) -> [Effect] {
  var effects: [Effect]
  switch message {
  case .key, .text, .command, .mouse: state.isAtRest = false
  default: break
  }
  switch message {
  case .key(let key): effects = state.press(key)
  case .text(let text): effects = state.type(text)
  case .command(let command): effects = state.run(command)
  case .mouse(let mouse, let isDouble): effects = state.point(mouse, isDouble: isDouble)
  case .resized(let size):
    // A timeline that nobody has moved keeps today in its middle.
    let stretches = TimelineLayout(state)
    if state.wall != nil,
      state.timeline.window.offset == stretches.offset(around: state.settings.today)
    {
      state.timeline.isPlaced = false
    }
    state.size = size
    effects = []
  case .rested:
    state.isAtRest = true
    effects = []
  case .standings(let standings):
    state.keepingLine {
      $0.plans = standings.plans
      $0.laggards = standings.laggards
      $0.refreshOverview()
    }
    effects = []
  case .wall(let wall):
    state.take(wall)
    state.followPending()
    effects = []
  case .notice(let notice):
    state.notice = notice
    if notice.isProblem { state.rebaseForm() }
    effects = []
  case .page(let title, let lines):
    state.overlay = .page(title: title, lines: lines, offset: 0)
    effects = []
  case .ranking(let ranking):
    state.keepingLine { $0.ranking = ranking }
    effects = []
  case .summary(let furthest, let waiting):
    state.keepingLine {
      $0.furthest = furthest
      $0.waiting = waiting
    }
    effects = []
  case .load(let load, let members, let isWhole):
    state.keepingLine {
      $0.loads = [load]
      $0.memberNames = members
    }
    effects = isWhole ? state.grantWish() : []
  case .supervision(let supervision):
    state.keepingLine { $0.supervision = supervision }
    effects = []
  case .reading(let isReading):
    state.board.isLoading = isReading
    effects = []
  case .found(let answer):
    state.take(answer)
    effects = []
  case .views(let views):
    state.take(views)
    effects = []
  case .log(let entries, let after, let hasOlder):
    if after == nil {
      state.keepingLine { $0.take(entries, after: nil, hasOlder: hasOlder) }
    } else {
      state.take(entries, after: after, hasOlder: hasOlder)
    }
    effects = []
  case .directory(let records):
    state.take(records)
    effects = []
  case .files(let entries, let typed):
    state.offerFiles(entries, for: typed)
    effects = []
  case .imported(let report): effects = state.take(report)
  case .saved:
    state.followMerger()
    state.closeForm()
    effects = []
  case .history(let history):
    state.gauges.history = history
    effects = []
  case .themes(let themes):
    state.chooseTheme(themes)
    effects = []
  case .theme(let theme):
    state.settings.theme = theme
    effects = []
  }
  if message.bringsData { state.renewTargets() }
  state.settle()
  if let id = state.wantedHistory() { effects.append(.loadHistory(id)) }
  return effects + state.readOn()
}

extension State {
  /// Takes a plan; the same plan again keeps cursors and folds, another one begins afresh.
  mutating func take(_ new: Wall?) {
    guard let new else {
      wall = nil
      return
    }
    let isSame = wall?.plan.id == new.plan.id
    let isFirst = wall == nil
    let treeItem = isSame ? chosenTreeItem?.id : nil
    let matrixItem = isSame ? chosenMatrixItem?.id : nil
    let organization = isSame ? chosenOrganization?.id : nil
    let indicator = isSame ? chosenIndicator?.id : nil
    if !isSame { rememberPlace() }
    wall = new
    gauges.historyAsked = nil
    if !isSame {
      let detail = tree.showsDetail
      tree = TreeState()
      tree.showsDetail = detail
      matrix = MatrixState()
      gauges = gauges.forNextPlan
      // A session that was kept says where the timeline stands.
      if !isFirst { timeline.isPlaced = false }
      matrix.folded = Set(new.matrix.quietRows.map { new.tree.items[$0].id })
      matrix.hidesEmpty = new.snapshot.duties.isEmpty == false
      foldFilteredMatrix()
    }
    if !isSame, let place = places[new.plan.id] { return recall(place) }
    refreshRows()
    if tree.doubt != nil { refreshDoubt() }
    if let treeItem { select(item: treeItem, in: .tree, revealing: false) }
    if let matrixItem { select(item: matrixItem, in: .matrix) }
    if let organization { select(organization: organization) }
    if let indicator { select(indicator: indicator, revealing: false) }
  }

  /// Works out again which rows show, after folds, filters or the plan have changed.
  mutating func refreshRows() {
    refreshOverview()
    guard let wall else { return }
    refreshTreeRows(wall)
    refreshMatrix()
    refreshGaugeRows(wall)
  }

  /// Moves a view's cursor to an item, unfolding what hides it; `revealing` also drops a filter that hides it.
  mutating func select(item id: RowID, in view: ViewID, revealing: Bool = true) {
    guard let wall, let row = wall.tree.row(of: id) else { return }
    let above = wall.tree.ancestors(of: row).map { wall.tree.items[$0].id }
    switch view {
    case .tree, .timeline:
      if !treeFolds.isDisjoint(with: above) {
        treeFolds.subtract(above)
        refreshRows()
      }
      if revealing, !tree.rows.contains(row), !treeFilter.isEmpty {
        filters[treeFilterView] = nil
        refreshRows()
        return select(item: id, in: view)
      }
      if let position = tree.rows.firstIndex(of: row) { tree.selection = position }
    case .matrix: select(matrixItem: id)
    case .overview, .gauges, .organizations, .supervision, .policies, .audit: break
    }
  }

  var chosenTreeItem: Item? {
    guard let wall, tree.rows.indices.contains(tree.selection) else { return nil }
    return wall.tree.items[tree.rows[tree.selection]]
  }

  var chosenMatrixItem: Item? {
    guard let wall else { return nil }
    let (rows, place) =
      matrix.isTurned ? (matrix.sections, matrix.section) : (matrix.rows, matrix.selection)
    return rows.indices.contains(place) ? wall.tree.items[rows[place]] : nil
  }

  var chosenOrganization: Organization? {
    wall.flatMap { chosenColumn?.organization(in: $0) }
  }

  /// Keeps every cursor inside its list and every window around its cursor.
  mutating func settle() {
    func clamp(_ value: Int, _ count: Int) -> Int { max(0, min(value, count - 1)) }
    let height = body.height
    settleOverview()
    // The tree and the timeline share rows and have each a filter.
    if wall != nil, tree.rowsFilter != treeFilter { keepingTreeItem { $0.refreshRows() } }
    tree.selection = clamp(tree.selection, tree.rows.count)
    settleTreeDetail()
    tree.window.follow(tree.selection, count: tree.rows.count, height: height, margin: 2)
    let stretches = TimelineLayout(self)
    if !timeline.isPlaced, wall != nil {
      timeline.window.offset = stretches.offset(around: settings.today)
      timeline.isPlaced = true
    }
    timeline.window.follow(
      timeline.window.offset, count: max(1, stretches.periods.count - stretches.shown + 1),
      height: 1)
    if view.isBoard { settleBoard() }
    settleMatrix()
    settleGauges()
  }
}
