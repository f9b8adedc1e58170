import Foundation
import Synchronization
import Testing

/// Compares a screen with the literal in the test.
///
/// With `GUATU_RECORD=1` in the environment a literal that differs is replaced in the test's own
/// file by what the screen shows now; look at the difference before keeping it.
func expectScreen(
  _ screen: String, _ expected: String, file: StaticString = #filePath, line: Int = #line,
  at location: SourceLocation = #_sourceLocation
) {
  if screen == expected { return }
  if ProcessInfo.processInfo.environment["GUATU_RECORD"] == "1" {
    Recorder.shared.record(screen, in: "\(file)", from: line)
    return
  }
  let shown = screen.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  var report = ""
  for index in 0..<max(shown.count, wanted.count) {
    let here = index < shown.count ? String(shown[index]) : "(no line)"
    let there = index < wanted.count ? String(wanted[index]) : "(no line)"
    if here != there { report += "\nline \(index)\n  shown  |\(here)|\n  wanted |\(there)|" }
  }
  Issue.record(
    "the screen differs:\(report)\n\nshown in full:\n\(screen)", sourceLocation: location)
}

/// Rewrites the literals of test files.
private final class Recorder: Sendable {
  static let shared = Recorder()
  /// By file: where lines were added, and how many.
  private let shifts = Mutex<[String: [(line: Int, by: Int)]]>([:])

  /// Puts `screen` in place of the first literal of several lines at or after a line of the file.
  func record(_ screen: String, in file: String, from line: Int) {
    shifts.withLock { shifts in
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return }
      var lines = text.components(separatedBy: "\n")
      let start = (shifts[file] ?? []).reduce(line) { $1.line < line ? $0 + $1.by : $0 } - 1
      guard let open = lines[start...].firstIndex(where: { $0.hasSuffix("#\"\"\"") }),
        let close = lines[(open + 1)...].firstIndex(where: {
          $0.trimmingCharacters(in: .whitespaces).hasPrefix("\"\"\"#")
        })
      else { return }
      let indent = lines[close].prefix { $0 == " " }
      let new = screen.components(separatedBy: "\n").map { $0.isEmpty ? "" : indent + $0 }
      lines.replaceSubrange((open + 1)..<close, with: new)
      shifts[file, default: []].append((line, new.count - (close - open - 1)))
      try? lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }
  }
}
