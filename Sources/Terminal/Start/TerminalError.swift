/// Why the dashboard can't be shown on this terminal.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// `TERM` is not set or can do no more than print lines (`dumb`).
  case tooSimple(term: String)
  /// The machine has no description of the terminal.
  case unknownTerminal(term: String)
  /// Neither the locale nor C.UTF-8 can show Chinese.
  case noLocale(name: String)
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what to do, in English; the program has it in the user's language.
  public var description: String {
    switch self {
    case .notATerminal:
      return "standard input and output are not a terminal: use a subcommand, or --plain"
    case .tooSimple(let term):
      return "the terminal type “\(term)” can't show a dashboard: use a subcommand, or --plain"
    case .unknownTerminal(let term):
      return "unknown terminal type “\(term)”: try TERM=xterm-256color, or --plain"
    case .noLocale(let name):
      return "the locale “\(name)” can't show Chinese: set LANG=zh_CN.UTF-8 or LANG=C.UTF-8"
    }
  }
}
