import PlanModel

/// Which keys give which command.
public struct Keymap: Sendable {
  /// A sequence of keys that is only the beginning of others, or a command.
  enum Match: Equatable {
    case none
    case prefix
    case command(Command)
  }

  private var bindings: [(keys: [String], entry: CommandEntry)]

  /// The keys of the command table.
  public static let standard = Keymap(Command.table)

  init(_ table: [CommandEntry]) {
    bindings = table.flatMap { entry in
      entry.keys.map { (keys: $0.split(separator: " ").map(String.init), entry: entry) }
    }
  }

  func match(_ keys: [String], in view: ViewID) -> Match {
    var isPrefix = false
    for (sequence, entry) in bindings where entry.works(in: view) {
      if sequence == keys { return .command(entry.command) }
      if sequence.count > keys.count, Array(sequence.prefix(keys.count)) == keys {
        isPrefix = true
      }
    }
    return isPrefix ? .prefix : .none
  }
}
