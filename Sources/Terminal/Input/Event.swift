import Canvas

/// Something that happened to the terminal.
public enum Event: Hashable, Sendable {
  /// A key was pressed; ASCII characters come one by one as `.char`.
  case key(KeyPress)
  /// Characters beyond ASCII were typed, as an input method sends them: all that came together.
  case text(String)
  /// Text was pasted; it may hold line ends and must not be taken for commands.
  case paste(String)
  /// The mouse was used, where it was asked for.
  case mouse(Mouse)
  /// The terminal has another size now.
  case resize(Size)
  /// The time given has passed, or another thread called `wake()`.
  case wake
  /// The program was stopped and goes on, or the widths of characters became known: draw again.
  case redraw
  /// Ctrl-C or SIGINT.
  case interrupt
  /// SIGTERM: end in good order.
  case terminate
  /// The terminal is gone: save and end; nothing can be drawn any more.
  case hangup
}

/// What was done with the mouse, and where.
public struct Mouse: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    case press, release, drag, wheelUp, wheelDown
  }

  /// With which button.
  public enum Button: Hashable, Sendable {
    case left, middle, right, none
  }

  /// What was done.
  public var action: Action
  /// With which button; none for the wheel.
  public var button: Button
  /// On which cell.
  public var point: Point
  /// With which keys held down.
  public var modifiers: Modifiers

  /// Makes a mouse event at a cell.
  public init(_ action: Action, _ button: Button, at point: Point, _ modifiers: Modifiers = []) {
    self.action = action
    self.button = button
    self.point = point
    self.modifiers = modifiers
  }
}
