import PlanModel

/// What one cell of the matrix shows.
struct MatrixCell: Hashable {
  /// Where the role comes from.
  enum Origin: Hashable {
    /// The item itself says so.
    case stated
    /// Items that are folded away below say so.
    case below
    /// The item of this row says so, above.
    case inherited(Int)
    /// The collective organization of this column of the wall's matrix answers, and the member with it.
    case through(Int)
  }

  var role: Role
  var origin: Origin
  /// The plan's rule for the first-listed names the lead, not the document.
  var inferred: Bool
  /// How many organizations of a folded group answer.
  var organizations = 1

  /// What goes before what, where one cell stands for several: the heavier role, then what is said before what is derived.
  fileprivate var rank: (Role, Int) {
    let order =
      switch origin {
      case .stated: 0
      case .below: 1
      case .inherited: 2
      case .through: 3
      }
    return (role, order)
  }
}

/// The cells of one row.
struct MatrixRow {
  private let wall: Wall
  private let row: Int
  private let source: Int?
  private let showsInherited: Bool
  /// By column of the wall's matrix: what a fold hides, where the row says nothing itself.
  private let below: [Int: DutyMatrix.Cell]

  init(_ row: Int, _ state: State, _ wall: Wall) {
    self.wall = wall
    self.row = row
    showsInherited = state.matrix.showsInherited
    source = wall.matrix.source(of: row)
    var below: [Int: DutyMatrix.Cell] = [:]
    if state.matrixFolds.contains(wall.tree.items[row].id) {
      for hidden in wall.tree.descendants(of: row)
      where state.matrix.scope?.contains(hidden) ?? true {
        below.merge(wall.matrix.stated(hidden)) { $1.role < $0.role ? $1 : $0 }
      }
    }
    self.below = below
  }

  func cell(_ column: MatrixColumn) -> MatrixCell? {
    switch column {
    case .organization(let column): return cell(column)
    case .member(_, let collective, let own):
      if let cell = own.flatMap(cell) { return cell }
      guard var cell = cell(collective) else { return nil }
      cell.origin = .through(collective)
      return cell
    case .group(_, let columns):
      let cells = columns.compactMap { cell($0) }
      guard var first = cells.min(by: { $0.rank < $1.rank }) else { return nil }
      first.organizations = cells.count
      return first
    }
  }

  /// The cell of a column of the wall's matrix.
  func cell(_ column: Int) -> MatrixCell? {
    let cell = source.flatMap { wall.matrix.stated($0)[column] }
    if let cell, cell.statedAt == row {
      return MatrixCell(role: cell.role, origin: .stated, inferred: cell.inferred)
    }
    if let hidden = below[column] {
      return MatrixCell(role: hidden.role, origin: .below, inferred: hidden.inferred)
    }
    guard let cell, showsInherited else { return nil }
    return MatrixCell(role: cell.role, origin: .inherited(cell.statedAt), inferred: cell.inferred)
  }
}
