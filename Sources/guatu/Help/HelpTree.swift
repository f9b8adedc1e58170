import ArgumentParser
import Foundation

/// What the argument parser knows of the commands, as it dumps it.
struct HelpTree: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
    var shouldDisplay: Bool?

    /// The commands below it that are shown; help itself is not one to read about.
    var shown: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      /// As it is typed: --store, -h.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var defaultValue: String?
    var allValues: [String]?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool

    var isPositional: Bool { kind == "positional" }

    /// Whether `word` is one of its names, as it is typed.
    func isNamed(_ word: String) -> Bool { (names ?? []).contains { $0.typed == word } }

    /// What tells the argument apart from the others of its command.
    var key: String { (names ?? []).map(\.typed).joined() + (isPositional ? valueName ?? "" : "") }
  }

  var command: Command

  /// The keys of the arguments that every command knows.
  var common: Set<String> {
    (command.subcommands ?? []).filter {
      ($0.subcommands ?? []).isEmpty && $0.commandName != "help"
    }
    .map { Set(($0.arguments ?? []).map(\.key)) }
    .reduce(Set((command.arguments ?? []).map(\.key))) { $0.intersection($1) }
  }

  /// All commands of the program.
  static func whole() throws -> HelpTree { try dumped(Guatu.self) }

  /// The command that a command line names, with the names that lead to it. To read every command takes long.
  static func reached(by arguments: [String]) throws -> (command: Command, names: [String]) {
    var found: any ParsableCommand.Type = Guatu.self
    var names = [found._commandName]
    for word in words(of: arguments) {
      let below = found.configuration.subcommands.first { $0._commandName == word }
      guard let below else { continue }
      found = below
      names.append(word)
    }
    return (try dumped(found).command, names)
  }

  private static func dumped(_ command: any ParsableCommand.Type) throws -> HelpTree {
    try JSONDecoder().decode(HelpTree.self, from: Data(command._dumpHelp().utf8))
  }

  /// What may name a command; help is asked for by a word of its own.
  private static func words(of arguments: [String]) -> [String] {
    arguments.filter { !$0.hasPrefix("-") && $0 != "help" }
  }

  /// The command that a command line names, with the names of those above it; the program itself where it names none.
  func command(named arguments: [String]) -> (command: Command, names: [String]) {
    var (found, names) = (command, [command.commandName])
    for word in HelpTree.words(of: arguments) {
      guard let below = found.subcommands?.first(where: { $0.commandName == word }) else {
        continue
      }
      found = below
      names.append(word)
    }
    return (found, names)
  }

  /// The first word that names no command below the one before it; nil where all do.
  func stray(in words: [String]) -> String? {
    var found = command
    for word in words.prefix(while: { !$0.hasPrefix("-") }) {
      guard let below = found.subcommands?.first(where: { $0.commandName == word }) else {
        return word
      }
      found = below
    }
    return nil
  }
}
