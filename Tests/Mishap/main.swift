import Canvas
import Glibc
import Terminal

/// Something that nobody catches.
struct Mishap: Error {}

/// Calls itself until the stack is at its end.
func deepen(_ depth: Int) -> Int {
  depth == .min ? 0 : deepen(depth + 1) + depth
}

try TerminalSession.run { backend in
  _ = backend.setMouse(true)
  var surface = Surface(backend.size, fit: backend.fit)
  surface.write("on the brink", at: .zero, style: Style(foreground: .ansi(1)))
  backend.present(surface)
  // What is written to standard error meanwhile must come after the screen.
  let words = "last words\n"
  write(STDERR_FILENO, words, words.utf8.count)
  switch CommandLine.arguments.last {
  case "trap": print(CommandLine.arguments[CommandLine.arguments.count])
  case "error": throw Mishap()
  case "overflow": print(deepen(0))
  case "exit": exit(3)
  default: _ = backend.nextEvent(timeoutMilliseconds: nil)
  }
}
