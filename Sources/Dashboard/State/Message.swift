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
  /// The store has taken a change.
  case saved
}

/// What the state asks the outside world to do.
public enum Effect: Sendable {
  case loadPlan(RowID)
  /// Makes a change; an open form closes when the store has taken it.
  case save(PlanEdit)
  case undo
  case redo
  case repaint
  case suspend
  case quit
}
