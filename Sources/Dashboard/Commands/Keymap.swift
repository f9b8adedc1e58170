import PlanModel
import Terminal

/// Which keys give which command.
public struct Keymap: Sendable, Hashable {
  /// A sequence of keys that is only the beginning of others, or a command.
  enum Match: Equatable {
    case none
    case prefix
    case command(Command)
  }

  /// Two commands of one view that can't both have their keys.
  struct Conflict: Hashable {
    var command: Command
    var keys: String
    var other: Command
  }

  /// By command: sequences as `Key` prints them, the one to show first.
  private var sequences: [Command: [String]]

  /// The keys of the command table.
  public static let standard = Keymap([:])

  /// The keys of the command table, with those of some commands replaced.
  init(_ changes: [Command: [String]]) {
    sequences = Dictionary(Command.table.map { ($0.command, $0.keys) }) { first, _ in first }
    sequences.merge(changes) { _, new in new }
  }

  /// The keys of a command, the ones to show first.
  public func keys(for command: Command) -> [String] { sequences[command] ?? [] }

  func match(_ keys: [String], in view: ViewID) -> Match {
    let typed = keys.joined(separator: " ")
    var isPrefix = false
    for entry in Command.table where entry.works(in: view) {
      for sequence in sequences[entry.command] ?? [] {
        if sequence == typed { return .command(entry.command) }
        if sequence.hasPrefix(typed + " ") { isPrefix = true }
      }
    }
    return isPrefix ? .prefix : .none
  }

  /// Keys that two commands of one view have, or that begin the keys of another.
  var conflicts: [Conflict] {
    var found: [Conflict] = []
    let table = Command.table
    for (index, entry) in table.enumerated() {
      for other in table[(index + 1)...] where entry.sharesView(with: other) {
        for keys in keys(for: entry.command) {
          for others in self.keys(for: other.command)
          where keys == others || others.hasPrefix(keys + " ") || keys.hasPrefix(others + " ") {
            found.append(Conflict(command: other.command, keys: others, other: entry.command))
          }
        }
      }
    }
    return found
  }
}

extension CommandEntry {
  fileprivate func sharesView(with other: CommandEntry) -> Bool {
    guard let views, let others = other.views else { return true }
    return !views.isDisjoint(with: others)
  }
}

extension Command {
  /// The command's name in a configuration file: `next-view`.
  public var settingName: String {
    rawValue.reduce(into: "") { name, character in
      name += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }

  /// The command of a configuration file's name.
  public init?(settingName: String) {
    guard let command = Command.allCases.first(where: { $0.settingName == settingName }) else {
      return nil
    }
    self = command
  }
}
