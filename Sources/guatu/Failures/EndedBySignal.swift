import Foundation

/// A signal has ended the dashboard in good order.
struct EndedBySignal: Error {
  let signal: Int32

  /// Ends the process as the signal would have, so that a shell or a script sees what happened.
  func die() -> Never {
    Foundation.signal(signal, SIG_DFL)
    raise(signal)
    exit(128 + signal)
  }
}
