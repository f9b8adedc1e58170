import Canvas
import PlanModel
import Terminal

/// What can happen to the state.
public enum Message: Sendable {
  /// A key outside a text field, by the name `Key` prints.
  case key(String)
  /// Text typed or pasted.
  case text(String)
  case command(Command)
  /// The mouse was used; the second of two quick clicks on one place is double.
  case mouse(Mouse, isDouble: Bool)
  case resized(Size)
  /// Nothing has been pressed for a moment.
  case rested
  /// The plans as the store holds them now.
  case standings(Standings)
  /// The plan to show as the store holds it now.
  case wall(Wall?)
  case notice(Notice)
  /// Lines to read, over the view.
  case page(title: String, lines: [String])
  /// What the overview shows of views 6 and 7.
  case summary(FurthestBehind, waiting: Supervision)
  /// What views 6, 7 and 9 show.
  case ranking(OrganizationRanking)
  /// All that an organization carries, or what has been read of it so far.
  case load(OrganizationLoad, members: [RowID: Organization], isWhole: Bool)
  case supervision(Supervision)
  /// Whether more of what view 6 shows is still being read.
  case reading(Bool)
  /// Changes of the log, below those that are there (`after`) or in their place.
  case log([LogEntry], after: Int64?, hasOlder: Bool)
  /// What the store holds of the chosen indicator beyond its plan.
  case history(GaugeHistory)
  /// What was found in the whole store.
  case found(SearchAnswer)
  /// The saved views as they are kept now.
  case views([SavedView])
  /// The organizations of the store, for a form that names some.
  case directory([OrganizationRecord])
  /// The files that fit what is typed in a form.
  case files([Offer.Entry], typed: String)
  /// A document has been read into the store.
  case imported(Importer.Report)
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
  /// Read what the store holds of an indicator beyond its plan.
  case loadHistory(RowID)
  /// Read the organizations of the store.
  case loadDirectory
  /// Look for files that begin as typed.
  case listFiles(String)
  /// Read the document of this name into the store.
  case importDocument(String)
  /// Leave this store for the demo.
  case openDemo
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
  /// Search the whole store for what is typed.
  case find(String)
  case stopFinding
  /// Change the saved views.
  case changeViews(SavedViewChange)
  /// Put a text on the clipboard of the person's own computer.
  case copy(String)
  /// Have the terminal tell what is done with the mouse, or no more.
  case setMouse(Bool)
  case repaint
  case suspend
  case quit
}
