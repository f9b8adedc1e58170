/// 责任矩阵: who answers for what, items down and organizations across.
public struct DutyMatrix: Sendable {
  /// One cell that is not empty.
  public struct Cell: Hashable, Sendable {
    public var role: Role
    /// The row that states the duty; another row than the cell's own when it is inherited.
    public var statedAt: Int
    /// The document names no lead here; the plan's rule for the first-listed does.
    public var inferred: Bool
    public var dutyID: RowID
  }

  public let tree: ItemTree
  /// In order of first appearance.
  public let organizations: [Organization]
  /// For each row that states duties, its cells by column.
  private let cells: [[Int: Cell]]
  /// For each row, whether it or any row below states a duty.
  private let reaches: [Bool]
  /// For each column, how many duties are stated.
  public let load: [Int]
  /// For each column, how many items it answers for, by role.
  public let counts: [RoleCounts]
  /// The roles that the plan gives, lead first.
  public let roles: [Role]
  /// For each column, the short name that a person gave it, else the shortest that the plan itself uses: 市发改局 for
  /// 市发展和改革局.
  public let labels: [String]

  public init(tree: ItemTree, organizations: [Organization], duties: [Duty]) {
    self.tree = tree
    self.organizations = organizations
    var columns: [RowID: Int] = [:]
    for (column, organization) in organizations.enumerated() { columns[organization.id] = column }
    var stated = Array(repeating: [Int: Cell](), count: tree.items.count)
    var load = Array(repeating: 0, count: organizations.count)
    for duty in duties {
      guard let row = tree.row(of: duty.itemID), let column = columns[duty.organizationID] else {
        continue
      }
      load[column] += 1
      // Named twice on one item, the heavier role shows.
      if let other = stated[row][column], other.role <= duty.role { continue }
      stated[row][column] = Cell(
        role: duty.role, statedAt: row, inferred: duty.inferred, dutyID: duty.id)
    }
    var reaches = stated.map { !$0.isEmpty }
    for row in tree.items.indices.reversed() where reaches[row] {
      if let above = tree.parent[row] { reaches[above] = true }
    }
    cells = stated
    self.load = load
    var counts = Array(repeating: RoleCounts(), count: organizations.count)
    var all = RoleCounts()
    for cells in stated {
      for (column, cell) in cells {
        counts[column].add(cell.role)
        all.add(cell.role)
      }
    }
    self.counts = counts
    roles = Role.allCases.filter { all[$0] > 0 }
    let printed = Dictionary(grouping: duties, by: \.organizationID)
    labels = organizations.map { organization in
      organization.shortName
        ?? DutyMatrix.label(
          organization.name, printed: Set((printed[organization.id] ?? []).map(\.unit)))
    }
    self.reaches = reaches
  }

  /// How many duties the document states for each organization.
  var stated: [RowID: Int] {
    Dictionary(zip(organizations.map(\.id), load)) { first, _ in first }
  }

  /// The cell of a row and a column; inherited from the nearest row above that states duties, when the row states none.
  public func cell(row: Int, column: Int) -> Cell? {
    guard let source = source(of: row) else { return nil }
    return cells[source][column]
  }

  /// The cells that a row states, by column.
  public func stated(_ row: Int) -> [Int: Cell] { cells[row] }

  /// Whether the row states duties of its own.
  public func states(_ row: Int) -> Bool { !cells[row].isEmpty }

  /// Whether the row or one below it states duties.
  public func reaches(_ row: Int) -> Bool { reaches[row] }

  /// The row whose duties a row shows: itself, or the nearest above that states some.
  public func source(of row: Int) -> Int? {
    if states(row) { return row }
    var above = tree.parent[row]
    while let candidate = above {
      if states(candidate) { return candidate }
      above = tree.parent[candidate]
    }
    return nil
  }

  /// The rows to fold at first: those that state duties and below which none does.
  public var quietRows: [Int] {
    tree.items.indices.filter { row in
      guard tree.hasChildren(row), states(row) || !reaches(row) else { return false }
      return !tree.descendants(of: row).contains { states($0) }
    }
  }

  /// The shortest of the names, with the level that the full one begins with: 规划局 in a list after 市科技局 is 市规划局.
  static func label(_ name: String, printed: Set<String>) -> String {
    let level = name.first.flatMap { "省市区县區縣州镇鎮".contains($0) ? $0 : nil }
    let candidates = printed.map { unit in
      // The plan may be in Traditional script where the full name is not: 縣 is the level 县.
      guard let level, let first = unit.first, name.count > 2,
        TextFolding.fold(String(first)) != TextFolding.fold(String(level))
      else { return unit }
      return String(level) + unit
    }
    // Of equally short names the printed one: a Traditional plan keeps its script.
    guard let shortest = candidates.min(by: { ($0.count, $0) < ($1.count, $1) }) else {
      return name
    }
    return shortest.count <= name.count ? shortest : name
  }
}
