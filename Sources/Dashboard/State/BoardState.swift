import Canvas
import Phrases
import PlanModel

/// What a line of a board or of the overview leads to.
public enum Link: Sendable, Hashable, Codable {
  case plan(RowID)
  case item(plan: RowID, item: RowID)
  case indicator(plan: RowID, indicator: RowID)
  case organization(RowID)
  case order(RowID)
  case problem(RowID)
  case change(Int64)
  /// The doubts of a plan that nobody has settled.
  case doubts(RowID)
  /// A whole view, where there is more than was room for.
  case view(ViewID)
  /// The rest of a list of which only the first lines were read.
  case rest
}

/// The cursor of a board.
public struct BoardPlace: Sendable, Hashable {
  public var selection = 0
  public var window = ListWindow()
}

/// What views 6 to 9 show and how.
public struct BoardState: Sendable {
  /// How many lines of a section are read at first, and how many more each time.
  static let share = 60
  /// How many changes of the log are read at a time.
  static let page = 500

  /// How many lines of each section of the supervision page are read.
  var limit = BoardState.share
  /// The collective organizations whose members show below them.
  var unfolded: Set<RowID> = []
  /// The indicators whose division among members shows below them.
  var divided: Set<RowID> = []
  /// The lines of the audit trail that have been read.
  var changes: [Board.Line] = []
  /// Whether there are older changes than those.
  var hasOlder = false
  /// The cursor goes to the last change once all have been read.
  var goesToEnd = false
  /// Older changes have been asked for.
  var isReading = false
  /// What the page of one organization is filtered by.
  var pageFilter = ""
  /// The filter has changed: what the view shows is to be read anew.
  var needsReading = false
  /// The organization that shows was opened from the list of all: Esc goes back there.
  var isFromRanking = false
  /// More of the open organization's load is still being read.
  var isLoading = false
  /// What is to be done once an organization's load has been read.
  var wish: Wish?
  /// Where the cursor of a view goes once its lines are there.
  var goals: [ViewID: Link] = [:]

  enum Wish: Sendable, Hashable {
    case explain(RowID)
    case sheet(RowID)
  }
}
