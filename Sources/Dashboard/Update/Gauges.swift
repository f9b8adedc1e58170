import Canvas
import PlanModel

extension State {
  /// Position in the snapshot's indicators of the gauge that the cursor is on; nil on a heading.
  var chosenGauge: Int? {
    gauges.rows.indices.contains(gauges.selection) ? gauges.rows[gauges.selection].index : nil
  }

  var chosenIndicator: IndicatorRecord? { chosenGauge.flatMap { wall?.snapshot.indicators[$0] } }

  /// The groups that show, in order.
  var gaugeGroups: [GaugeGroup] {
    gauges.rows.compactMap { if case .heading(let group) = $0 { group } else { nil } }
  }

  /// Moves the gauges' cursor to an indicator; `revealing` opens its group and drops a filter that hides it.
  mutating func select(indicator id: RowID, revealing: Bool = true) {
    guard let wall,
      let index = wall.snapshot.indicators.firstIndex(where: { $0.id == id })
    else { return }
    func position() -> Int? { gauges.rows.firstIndex { $0.index == index } }
    if revealing, position() == nil, !gauges.folded.isEmpty {
      gauges.folded = []
      refreshRows()
    }
    if revealing, position() == nil, filters[.gauges] != nil {
      filters[.gauges] = nil
      refreshRows()
    }
    if let position = position() { gauges.selection = position }
  }

  /// Works out which headings and gauges show.
  mutating func refreshGaugeRows(_ wall: Wall) {
    var order = GaugeOrder.positions(wall, sort: gauges.sort)
    let query = FilterQuery(filters[.gauges] ?? "")
    if !query.isEmpty {
      let fitting = WallFilter(query, wall).indicators
      order = order.filter(fitting.contains)
    }
    gauges.matches = order.count
    gauges.widths = gaugeWidths(order, wall)
    guard gauges.grouping != .none else {
      gauges.rows = order.map { .gauge($0) }
      return
    }
    gauges.rows = GaugeOrder.groups(order, of: wall, by: gauges.grouping).flatMap { group in
      [.heading(group)]
        + (gauges.folded.contains(group.key) ? [] : group.members.map { .gauge($0) })
    }
  }

  private func gaugeWidths(_ order: [Int], _ wall: Wall) -> GaugeWidths {
    let (fit, language) = (settings.fit, settings.language)
    var widths = GaugeWidths()
    for index in order {
      let assessment = wall.assessments[index]
      let record = wall.snapshot.indicators[index]
      widths.name = max(
        widths.name,
        fit.columns(
          of: record.indicator.name + (assessment.staleMark(language).map { " " + $0 } ?? "")))
      widths.percent = max(
        widths.percent, assessment.completion.map { GaugeText.percent($0).count } ?? 0)
      widths.figure = max(
        widths.figure,
        fit.columns(
          of: GaugeFigures(self, wall, index).pair(assessment, glyphs: fit.glyphs, language)))
      widths.deviation = max(
        widths.deviation, assessment.deviation.map { fit.columns(of: $0.short(language)) } ?? 0)
    }
    return widths
  }

  /// Changes what the gauges show and keeps the cursor on the same gauge, or the heading that hides it.
  mutating func keepingGauge(_ change: (inout State) -> Void) {
    let rows = gauges.rows
    let chosen = rows.indices.contains(gauges.selection) ? rows[gauges.selection] : nil
    change(&self)
    refreshRows()
    let position =
      switch chosen {
      case .gauge(let index):
        gauges.rows.firstIndex { $0.index == index }
          ?? gauges.rows.firstIndex {
            if case .heading(let group) = $0 { group.members.contains(index) } else { false }
          }
      case .heading(let group):
        gauges.rows.firstIndex {
          if case .heading(let other) = $0 { other.key == group.key } else { false }
        }
      case nil: Int?.none
      }
    gauges.selection = position ?? 0
    gauges.detailOffset = 0
  }

  /// Folds or unfolds the group that the cursor is in.
  mutating func toggleGroup() {
    let above = gauges.rows.prefix(gauges.selection + 1)
    guard case .heading(let group)? = above.last(where: { $0.index == nil }) else { return }
    keepingGauge {
      if $0.gauges.folded.remove(group.key) == nil { $0.gauges.folded.insert(group.key) }
    }
  }

  /// By section, by organization, by light, not at all.
  mutating func cycleGrouping() {
    let all = GaugesState.Grouping.allCases
    let index = all.firstIndex(of: gauges.grouping) ?? 0
    keepingGauge {
      $0.gauges.grouping = all[(index + 1) % all.count]
      $0.gauges.folded = []
    }
  }

  mutating func sortGauges() {
    keepingGauge { $0.gauges.sort = $0.gauges.sort == .document ? .deviation : .document }
    // Sorted by deviation, it is the worst that one wants to see.
    if gauges.sort == .deviation {
      gauges.selection = gauges.rows.firstIndex { $0.index != nil } ?? 0
    }
  }

  /// The indicator whose history is to be read: the chosen one, once.
  mutating func wantedHistory() -> RowID? {
    guard view == .gauges, let id = chosenIndicator?.id, gauges.historyAsked != id else {
      return nil
    }
    gauges.historyAsked = id
    return id
  }

  /// Keeps the gauges' cursor and windows inside.
  mutating func settleGauges() {
    gauges.selection = max(0, min(gauges.selection, gauges.rows.count - 1))
    let layout = GaugesLayout(self)
    gauges.window.follow(
      gauges.selection, count: gauges.rows.count, height: layout.list.height, margin: 1)
    // Worked out only where it matters: the detail is as long as its source.
    guard gauges.detailOffset > 0 else { return }
    guard let wall, let index = chosenGauge, let detail = layout.detail else {
      gauges.detailOffset = 0
      return
    }
    let page = GaugeDetail(state: self, wall: wall, index: index)
    gauges.detailOffset = page.pageOffset(in: detail)
  }

  /// Keeps the tree's detail within its length.
  mutating func settleTreeDetail() {
    guard tree.detailOffset > 0 else { return }
    guard view == .tree, let wall, let detail = TreeView.split(self).detail,
      tree.rows.indices.contains(tree.selection)
    else { return }
    let page = ItemDetail(state: self, wall: wall, row: tree.rows[tree.selection])
    tree.detailOffset = page.pageOffset(in: detail)
  }

  /// Scrolls the detail of the present view; `settle` keeps it inside.
  mutating func scrollDetail(_ rows: Int) {
    if view == .gauges {
      gauges.detailOffset = max(0, gauges.detailOffset + rows)
    } else {
      tree.detailOffset = max(0, tree.detailOffset + rows)
    }
  }
}
