import CTerminalGuard

/// The time during which the program has the terminal.
public enum TerminalSession {
  /// Starts the screen, runs `body`, and gives the terminal back however `body` ends.
  ///
  /// Crashes, `exit`, and signals that kill give it back too. What is written to standard error
  /// meanwhile is shown afterwards.
  public static func run<Result>(
    _ options: TerminalOptions = TerminalOptions(), _ body: (NcursesBackend) throws -> Result
  ) throws -> Result {
    let backend = try NcursesBackend(options)
    defer { backend.end() }
    return try body(backend)
  }

  /// Makes the backend report `.wake`; may be called on any thread.
  public static func wake() {
    guard_wake()
  }
}
