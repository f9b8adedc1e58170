import CTerminalGuard
import Glibc

/// The way to the terminal: what ncurses writes in many small pieces is sent as one.
///
/// Each write of its own would be a packet of its own over ssh.
final class TerminalOutput {
  /// The descriptor that ncurses writes to: the terminal, or memory while a frame is collected.
  let descriptor: Int32
  private let terminal: Int32
  private let memory: Int32
  /// How many bytes were sent.
  private(set) var sentBytes = 0

  /// Opens a second way to the terminal of a descriptor; nil where the system has no descriptors.
  init?(terminal: Int32) {
    self.terminal = terminal
    descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
    memory = guard_memory_file()
    guard descriptor >= 0, memory >= 0 else { return nil }
  }

  /// Runs `body` and returns what ncurses wrote meanwhile.
  func collect(_ body: () -> Void) -> [UInt8] {
    lseek(memory, 0, SEEK_SET)
    guard_redirect(memory, descriptor)
    body()
    guard_redirect(terminal, descriptor)
    let count = Int(lseek(memory, 0, SEEK_CUR))
    return [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, initialized in
      initialized = max(0, pread(memory, buffer.baseAddress, buffer.count, 0))
    }
  }

  /// Sends bytes, waiting for a terminal that is slow, and giving up on one that is gone.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if sent > 0 {
        rest = rest.dropFirst(sent)
        sentBytes += sent
      } else if errno == EAGAIN {
        var ready = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        guard poll(&ready, 1, -1) >= 0 || errno == EINTR,
          ready.revents & Int16(POLLHUP | POLLERR) == 0
        else { return }
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Sends text.
  func send(_ text: String) { send(Array(text.utf8)) }
}
