import PlanModel

/// The order in which a plan's columns were put when it was opened or sorted.
struct KeptColumns: Hashable, Sendable {
  let plan: RowID
  let order: MatrixArrangement.ColumnOrder
  let organizations: [RowID]
}

/// Which columns stand across the matrix, in order.
struct MatrixColumns {
  private let wall: Wall
  private let arrangement: MatrixArrangement
  private let kept: KeptColumns?
  /// The columns that the filter leaves; nil for all.
  var only: Set<Int>?
  /// The columns that have a duty; nil where empty ones show too.
  var used: Set<Int>?

  init(_ wall: Wall, _ arrangement: MatrixArrangement, kept: KeptColumns? = nil) {
    self.wall = wall
    self.arrangement = arrangement
    self.kept = kept?.plan == wall.plan.id && kept?.order == arrangement.columnOrder ? kept : nil
  }

  /// What to keep for the next look: the order there was, with what is new behind it.
  var keeping: KeptColumns {
    // One that has lost its last duty may get it back.
    let former = kept?.organizations ?? []
    let known = Set(former)
    return KeptColumns(
      plan: wall.plan.id, order: arrangement.columnOrder,
      organizations: former
        + ordered.map { wall.matrix.organizations[$0].id }.filter { !known.contains($0) })
  }

  var list: [MatrixColumn] {
    let shown = ordered.filter { only?.contains($0) ?? true && used?.contains($0) ?? true }
    guard arrangement.isGrouped else { return expanded(shown) }
    let groupOf = wall.index.groups
    let groups = Dictionary(grouping: shown) { groupOf[$0] }
    let isFolded = arrangement.foldedGroups
    // Members stand with their collective, so their own columns are looked for in every group that is open.
    let open = OrganizationGroup.allCases.filter { !isFolded.contains($0) }
      .flatMap { groups[$0] ?? [] }
    let members = expansions(of: open)
    let moved = Set(members.values.flatMap { $0 }.flatMap(\.duties))
    return OrganizationGroup.allCases.flatMap { group -> [MatrixColumn] in
      let columns = (groups[group] ?? []).filter { !moved.contains($0) }
      if columns.isEmpty { return [] }
      if isFolded.contains(group) { return [.group(group, columns)] }
      return columns.flatMap { [.organization($0)] + (members[$0] ?? []) }
    }
  }

  private func expanded(_ columns: [Int]) -> [MatrixColumn] {
    let members = expansions(of: columns)
    let moved = Set(members.values.flatMap { $0 }.flatMap(\.duties))
    return columns.filter { !moved.contains($0) }.flatMap {
      [.organization($0)] + (members[$0] ?? [])
    }
  }

  /// The members of the collective columns that are opened, each organization once.
  private func expansions(of columns: [Int]) -> [Int: [MatrixColumn]] {
    guard !arrangement.expanded.isEmpty else { return [:] }
    let organizations = wall.matrix.organizations
    let collectives = columns.filter { arrangement.expanded.contains(organizations[$0].id) }
    let own = Dictionary(
      columns.map { (organizations[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen = Set(collectives.map { organizations[$0].id })
    var found: [Int: [MatrixColumn]] = [:]
    for column in collectives {
      found[column] = wall.roster(of: organizations[column].id).compactMap {
        seen.insert($0.id).inserted ? .member($0, of: column, own: own[$0.id]) : nil
      }
    }
    return found
  }

  private var ordered: [Int] {
    guard let kept else { return sorted }
    var place: [RowID: Int] = [:]
    for (index, id) in kept.organizations.enumerated() { place[id] = index }
    let last = kept.organizations.count
    return sorted.enumerated().map { index, column in
      (column, place[wall.matrix.organizations[column].id] ?? last + index)
    }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private var sorted: [Int] {
    let columns = Array(wall.matrix.organizations.indices)
    switch arrangement.columnOrder {
    case .appearance: return columns
    case .load:
      let counts = wall.matrix.counts
      return columns.sorted {
        (counts[$1].lead, counts[$1].total, $0) < (counts[$0].lead, counts[$0].total, $1)
      }
    case .name:
      let names = columns.map { MatrixColumns.sortName(wall.matrix.labels[$0]) }
      return columns.sorted { (names[$0], $0) < (names[$1], $1) }
    }
  }

  /// The pinyin that a name is looked up by: 市财政局 under C, since every other name begins with its level.
  private static func sortName(_ label: String) -> String {
    let hasLevel = label.count > 2 && "省市区县州镇".contains(SearchText.fold(String(label.prefix(1))))
    return SearchText(hasLevel ? String(label.dropFirst()) : label).pinyin
  }
}

/// The parts of a plan that the turned matrix counts by.
enum MatrixSections {
  /// Every duty lies in exactly one of the rows, or below exactly one: those of a depth, and higher ones that state
  /// duties of their own. Without a depth, the first that divides the plan in two parts or more.
  static func rows(_ wall: Wall, scope: Set<Int>?, depth: Int?) -> [Int] {
    let reaching = wall.tree.items.indices.filter {
      wall.matrix.reaches($0) && scope?.contains($0) ?? true
    }
    let deepest = reaching.map { wall.tree.depth[$0] }.max() ?? 0
    if let depth { return rows(reaching, depth: min(depth, deepest), wall) }
    for depth in 0...deepest {
      let found = rows(reaching, depth: depth, wall)
      if found.count > 1 { return found }
    }
    return rows(reaching, depth: 0, wall)
  }

  private static func rows(_ reaching: [Int], depth: Int, _ wall: Wall) -> [Int] {
    reaching.filter {
      wall.tree.depth[$0] == depth
        || (wall.tree.depth[$0] < depth && wall.matrix.states($0))
    }
  }

  /// The depth of the sections that show.
  static func depth(_ state: State) -> Int {
    guard let wall = state.wall else { return 0 }
    return state.matrix.sections.map { wall.tree.depth[$0] }.max() ?? 0
  }
}
