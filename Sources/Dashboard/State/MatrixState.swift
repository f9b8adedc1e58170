import Canvas
import PlanModel

/// The matrix's cursor, folds and columns.
public struct MatrixState: Sendable, Hashable {
  /// Rows of the wall's tree that show, in order.
  public var rows: [Int] = []
  /// What stands across, in order; downwards where the matrix is turned.
  public var columns: [MatrixColumn] = []
  /// Rows of the wall's tree that the turned matrix counts by.
  public var sections: [Int] = []
  /// Position in `rows`.
  public var selection = 0
  /// Position in `columns`.
  public var column = 0
  /// Position in `sections`.
  public var section = 0
  public var window = ListWindow()
  /// The first column on the screen.
  public var columnWindow = ListWindow()
  /// The same two of the turned matrix.
  public var turnedWindow = ListWindow()
  public var sectionWindow = ListWindow()
  public var folded: Set<RowID> = []
  /// While a filter holds, folds of its own.
  public var filteredFolds: Set<RowID> = []
  public var showsInherited = true
  public var isDense = false
  public var hidesEmpty = false
  public var arrangement = MatrixArrangement()
  /// The columns as they were first put in order, so that an edit moves none.
  var kept: KeptColumns?
  /// Where a range was begun, as a place of the cursor.
  public var mark: Place?
  /// The rows that the filter leaves, those above them among them; nil for all.
  public var scope: Set<Int>?
  public var totals = MatrixTotals()
  /// The columns that the longest of the rows' titles takes, with its place in the tree and its light.
  public var longestTitle = 0
  /// After a cell of the turned matrix was opened: the filter that held there.
  public var turnedFilter: String?

  /// Whether organizations stand downwards.
  public var isTurned: Bool { arrangement.isTurned }

  /// The cursor on the screen, whichever way the matrix stands.
  var cursor: Place {
    get {
      isTurned ? Place(row: column, column: section) : Place(row: selection, column: column)
    }
    set {
      if isTurned {
        (column, section) = (newValue.row, newValue.column)
      } else {
        (selection, column) = (newValue.row, newValue.column)
      }
    }
  }

  /// Rows and columns on the screen, whichever way the matrix stands.
  var extent: Size {
    isTurned
      ? Size(width: sections.count, height: columns.count)
      : Size(width: columns.count, height: rows.count)
  }

  var rowWindow: ListWindow {
    get { isTurned ? turnedWindow : window }
    set { if isTurned { turnedWindow = newValue } else { window = newValue } }
  }

  var acrossWindow: ListWindow {
    get { isTurned ? sectionWindow : columnWindow }
    set { if isTurned { sectionWindow = newValue } else { columnWindow = newValue } }
  }

  /// From the mark to the cursor; nil without a mark.
  var range: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    guard let mark else { return nil }
    let cursor = cursor
    return (
      min(mark.row, cursor.row)...max(mark.row, cursor.row),
      min(mark.column, cursor.column)...max(mark.column, cursor.column)
    )
  }

  /// Whether the cell at a place lies in the range.
  func isMarked(row: Int, column: Int) -> Bool {
    range.map { $0.rows.contains(row) && $0.columns.contains(column) } ?? false
  }
}

/// How the matrix is laid out; kept from session to session.
public struct MatrixArrangement: Codable, Sendable, Hashable {
  /// By what rows are in order.
  public enum RowOrder: String, Codable, Sendable, Hashable, CaseIterable {
    /// As the document has them.
    case document
    /// The worst light first.
    case light
  }

  /// By what columns are in order.
  public enum ColumnOrder: String, Codable, Sendable, Hashable, CaseIterable {
    /// As the document first names them.
    case appearance
    /// Who leads the most first.
    case load
    /// By pinyin.
    case name
  }

  public var rowOrder = RowOrder.document
  public var columnOrder = ColumnOrder.appearance
  public var hidesEmptyColumns = false
  public var isGrouped = false
  /// Groups that are one column each.
  public var foldedGroups: Set<OrganizationGroup> = []
  /// Collective organizations whose members show.
  public var expanded: Set<RowID> = []
  /// Organizations down, sections across.
  public var isTurned = false
  /// The depth of the sections that the turned matrix counts by; nil for the first that divides the plan.
  public var sectionDepth: Int?
  public var showsTotals = false

  public init() {}
}

/// What stands across the matrix.
public enum MatrixColumn: Sendable, Hashable {
  /// A column of the wall's matrix.
  case organization(Int)
  /// A member of the collective column `of`; `own` is its own column where the plan names it.
  case member(Organization, of: Int, own: Int?)
  /// A folded group and the columns of the wall's matrix that are in it.
  case group(OrganizationGroup, [Int])

  /// The columns of the wall's matrix whose duties are counted here.
  var duties: [Int] {
    switch self {
    case .organization(let column): [column]
    case .member(_, _, let own): own.map { [$0] } ?? []
    case .group(_, let columns): columns
    }
  }

  /// The one organization that stands here; nil for a group.
  func organization(in wall: Wall) -> Organization? {
    switch self {
    case .organization(let column): wall.matrix.organizations[column]
    case .member(let organization, _, _): organization
    case .group: nil
    }
  }

  /// The group it belongs to; a member stands with its collective.
  func group(in wall: Wall) -> OrganizationGroup {
    switch self {
    case .organization(let column), .member(_, let column, _): wall.index.groups[column]
    case .group(let group, _): group
    }
  }
}

/// How many duties show, each counted once, where it is stated or under the fold that hides it.
public struct MatrixTotals: Sendable, Hashable {
  /// By position in the matrix's rows.
  public var rows: [RoleCounts] = []
  /// By position in its columns.
  public var columns: [RoleCounts] = []
  /// By position in its sections.
  public var sections: [RoleCounts] = []
  /// By position in columns, then in sections.
  public var cells: [[RoleCounts]] = []
  public var all = RoleCounts()
}
