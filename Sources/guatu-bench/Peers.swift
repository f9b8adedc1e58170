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
      Peer(name: "tig", command: ["tig", "log"]),
      Peer(name: "visidata", command: ["vd", table]),
      Peer(name: "hledger-ui", command: ["hledger-ui", "-f", journal]),
    ]
    return all.filter { isInstalled($0.command[0]) }
  }

  private static func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
      .contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
