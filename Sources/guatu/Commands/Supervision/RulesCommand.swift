import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Show or choose the rules of lights and scores.",
    discussion: """
      Rules are named, versioned data. A file says whether it is about lights (bands) or scores \
      (method); the latest that was put in force holds.
      """,
    subcommands: [Show.self, List.self, Set.self, Use.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print rules as a file that guatu rules set takes.")

    @Argument(
      help:
        "The rules' name, such as default, yinchuan or 银川; step or met of scores. Default: those in force.",
      completion: .rules
    )
    var name: String?

    @Option(help: "light or score. Default: whichever has the name; without a name, light.")
    var kind: RuleKind?

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let store = try session.open(.reading)
      let rules =
        try name.map { try RulesCommand.named($0, kind, in: store) }
        ?? RulesCommand.current(kind ?? .light, in: store)
      let table = Table(
        columns: [.init("kind"), .init("name"), .init("version"), .init("note"), .init("toml")],
        rows: [
          [
            .string(rules.kind.rawValue), .string(rules.name), JSON(rules.version),
            .string(rules.note), .string(rules.toml),
          ]
        ])
      guard query.format == .text else { return try session.answer(query.format, table: table) }
      // Character by character, so that the output is a file of rules.
      try Console.print(rules.toml)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the ready rules and those that were put in force.")

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let store = try session.open(.reading)
      typealias Say = ColumnPhrases
      var table = Table(columns: [
        .init("kind"), .init("", Say.kind), .init("name", Say.rule), .init("key", Say.key),
        .init("version", Say.version, .right), .init("in_force"), .init("", Say.state),
        .init("set_at", Say.time), .init("set_by", Say.person), .init("note", Say.note),
      ])
      for kind in RuleKind.allCases {
        let enacted = try store.enactedRules(kind)
        let current = try RulesCommand.current(kind, in: store)
        var listed: [NamedRules] = []
        let all =
          enacted.map { ($0.rules, Optional($0)) }
          + NamedRules.builtin(kind).map { ($0, nil) }
        for (rules, entry) in all where !listed.contains(rules) {
          listed.append(rules)
          let isInForce = rules == current
          table.rows.append([
            .string(kind.rawValue), .string(kind.phrase(session.language)), .string(rules.name),
            JSON(rules.key), JSON(rules.version), JSON(isInForce),
            .string(isInForce ? SupervisionPhrases.inForce(session.language) : ""),
            JSON(entry?.setAt), JSON(entry?.setBy), .string(rules.note),
          ])
        }
      }
      try session.answer(query.format, table: table)
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put the rules of a file in force, after checking them.")

    @Argument(help: "The file; - is standard input.", completion: .file(extensions: ["toml"]))
    var file: String

    @Option(help: "light or score. Default: score when the file names a method.")
    var kind: RuleKind?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let (_, bytes) = try Importing.load(file)
      let text = String(decoding: bytes, as: UTF8.self)
      let isScore = text.split(separator: "\n").contains {
        $0.trimmingCharacters(in: .whitespaces).hasPrefix("method")
      }
      do {
        try session.apply(
          .setRules(kind ?? (isScore ? .score : .light), toml: text), to: session.open())
      } catch let error as StoreError {
        guard case .rules(let fault) = error else { throw error }
        throw Failure(.badData) { SupervisionPhrases.badRules($0, file, fault.text($0)) }
      }
    }
  }

  struct Use: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put rules in force by name: ready ones, or such as were in force before.")

    @Argument(
      help: "Such as default, yinchuan or 银川; step or met of scores.", completion: .rules)
    var name: String

    @Option(help: "light or score. Default: whichever has the name.")
    var kind: RuleKind?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let rules = try RulesCommand.named(name, kind, in: store)
      try session.apply(.setRules(rules.kind, toml: rules.toml), to: store)
    }
  }

  fileprivate static func current(_ kind: RuleKind, in store: Store) throws -> NamedRules {
    switch kind {
    case .light: NamedRules(try store.ruleSet())
    case .score: NamedRules(try store.scoreRules())
    }
  }

  /// The latest version of the name, else ready rules by their key; in the one kind, or in whichever has them.
  fileprivate static func named(
    _ name: String, _ kind: RuleKind?, in store: Store
  ) throws -> NamedRules {
    let wanted = Choosing.fold(name)
    for kind in kind.map({ [$0] }) ?? RuleKind.allCases {
      let known = try store.enactedRules(kind).map(\.rules) + NamedRules.builtin(kind)
      let found = known.filter { Choosing.fold($0.name) == wanted }.max { $0.version < $1.version }
      if let found = found ?? NamedRules.builtin(kind, key: name) { return found }
    }
    throw Failure(.badData, SupervisionPhrases.noRules, name)
  }
}
