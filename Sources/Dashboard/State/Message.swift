import Canvas
import PlanModel

/// What can happen to the state.
public enum Message: Sendable {
  /// A key outside a text field, by the name `Key` prints.
  case key(String)
  /// Text typed or pasted.
  case text(String)
  case command(Command)
  case resized(Size)
  /// The plans as the store holds them now.
  case standings(Standings)
  /// The plan to show as the store holds it now.
  case wall(Wall?)
  case notice(Notice)
  /// Lines to read, over the view.
  case page(title: String, lines: [String])
  /// What views 1, 6, 7 and 9 show.
  case ranking(OrganizationRanking)
  /// All that an organization carries, or what has been read of it so far.
  case load(OrganizationLoad, isWhole: Bool)
  case supervision(Supervision, names: [RowID: String])
  /// Changes of the log, below those that are there (`after`) or in their place.
  case log([LogEntry], after: Int64?, hasOlder: Bool)
  /// The store has taken a change.
  case saved
  /// The themes to choose from; opens the choice.
  case themes([Theme])
  /// The theme as its file holds it now.
  case theme(Theme)
}

/// What the state asks the outside world to do.
public enum Effect: Sendable, Equatable {
  case loadPlan(RowID)
  /// Read what a board shows.
  case loadBoard(ViewID)
  /// Read all that an organization carries.
  case loadOrganization(RowID)
  /// Read changes older than one; nil begins with the latest. `limit`: how many.
  case loadChanges(before: Int64?, limit: Int)
  /// Makes a change; an open form closes when the store has taken it.
  case save(PlanEdit)
  case undo
  /// Take back one change of the log.
  case revert(Int64)
  case redo
  /// Read all themes, so that one can be chosen.
  case listThemes
  /// Keep a theme as the one to begin with.
  case keepTheme(String)
  /// Put a text on the clipboard of the person's own computer.
  case copy(String)
  case repaint
  case suspend
  case quit
}
