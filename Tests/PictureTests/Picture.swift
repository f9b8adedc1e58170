import Canvas
import Foundation
import Testing

/// A screen as a file: its text, below it a letter for each cell's style, and what the letters mean.
struct Picture {
  let text: String

  init(_ surface: Surface) {
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    let styles = (0..<surface.size.height).map { y in
      String(
        surface.row(y).map { cell -> Character in
          if let letter = letters[cell.style] { return letter }
          let letter = letters.count < alphabet.count ? alphabet[letters.count] : "*"
          letters[cell.style] = letter
          legend.append("\(letter) \(cell.style)")
          return letter
        })
    }
    text = ([surface.text, ""] + styles + [""] + legend).joined(separator: "\n") + "\n"
  }

  /// Compares with the kept file; with `GUATU_RECORD=1` in the environment the file is written anew.
  func expect(
    _ name: String, file: StaticString = #filePath,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
      .appendingPathComponent("Pictures/\(name).txt")
    let kept = try? String(contentsOf: url, encoding: .utf8)
    if kept == text { return }
    if ProcessInfo.processInfo.environment["GUATU_RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    let wanted = (kept ?? "").components(separatedBy: "\n")
    let shown = text.components(separatedBy: "\n")
    let different = (0..<max(wanted.count, shown.count)).filter { index in
      index >= wanted.count || index >= shown.count || wanted[index] != shown[index]
    }
    let report = different.prefix(12).map { index in
      "line \(index + 1)\n  shown  |\(index < shown.count ? shown[index] : "")|\n"
        + "  wanted |\(index < wanted.count ? wanted[index] : "")|"
    }
    Issue.record(
      "\(name): \(different.count) lines differ\n\(report.joined(separator: "\n"))",
      sourceLocation: location)
  }
}
