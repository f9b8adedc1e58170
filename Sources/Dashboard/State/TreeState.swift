import Canvas
import PlanModel

/// The plan tree's cursor and folds.
public struct TreeState: Sendable, Hashable {
  /// Rows of the wall's tree that show, in order.
  public var rows: [Int] = []
  /// Position in `rows`.
  public var selection = 0
  public var window = ListWindow()
  public var folded: Set<RowID> = []
  /// Folds made while a filter is on; a filter begins with none.
  var foldedInFilter: Set<RowID> = []
  /// What `rows` were filtered by.
  var rowsFilter = ""
  /// Rows that fit the filter themselves; the others are above one that does.
  var fitting: Set<Int> = []
  public var showsDetail = true
  /// First line of the detail that shows.
  public var detailOffset = 0
  /// Going from doubt to doubt: the one at hand.
  public var doubt: RowID?
}
