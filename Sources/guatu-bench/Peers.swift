import Foundation

/// Programs of the same kind, measured where they are installed.
struct Peer {
  var name: String
  var command: [String]
  var keys = ["j", "j", "k"]

  /// Those that can be found on the path, over files made in `folder`.
  static func installed(in folder: String) throws -> [Peer] {
    let table = folder + "/table.csv"
    let journal = folder + "/plans.journal"
    let rows = (0..<2_000).map { "\($0),item \($0),\($0 % 97)\n" }.joined()
    try ("id,name,value\n" + rows).write(toFile: table, atomically: true, encoding: .utf8)
    let entries = (0..<300).map { "2025-01-\(10 + $0 % 20) item\n  a:b\($0 % 9)  \($0)\n  c\n\n" }
    try entries.joined().write(toFile: journal, atomically: true, encoding: .utf8)
    let down = "\u{1B}OB"
    let all = [
      Peer(name: "htop", command: ["htop", "-d", "600"], keys: [down]),
      Peer(name: "calcurse", command: ["calcurse", "-D", folder], keys: ["l", "h"]),
      Peer(name: "tig", command: ["tig", "-C", try repository(in: folder)]),
      Peer(name: "visidata", command: ["vd", table]),
      Peer(name: "hledger-ui", command: ["hledger-ui", "-f", journal]),
    ]
    return all.filter { isInstalled($0.command[0]) }
  }

  /// A git repository with three hundred commits.
  private static func repository(in folder: String) throws -> String {
    let path = folder + "/repository"
    guard isInstalled("git") else { return path }
    var stream = ""
    for number in 1...300 {
      let text = "commit \(number)"
      stream += """
        commit refs/heads/main
        committer Bench <bench@example.org> \(1_700_000_000 + number * 3_600) +0000
        data \(text.utf8.count)
        \(text)
        M 100644 inline file.txt
        data \(text.utf8.count)
        \(text)

        """
    }
    try run(["init", "-q", "-b", "main", path])
    try run(["-C", path, "fast-import", "--quiet"], input: stream)
    return path
  }

  private static func run(_ arguments: [String], input: String = "") throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private static func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
      .contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
