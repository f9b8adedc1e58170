import Foundation
import GRDB

/// Rules of either kind by name and version, with the file they are written in.
public struct NamedRules: Hashable, Sendable {
  public var kind: RuleKind
  public var name: String
  public var version: Int
  public var note: String
  /// In its usual form: two files that say the same are the same here.
  public var toml: String

  /// Reads and checks a file of rules.
  public init(_ kind: RuleKind, toml text: String) throws(RuleError) {
    try self.init(kind, toml: text, isKept: false)
  }

  init(_ kind: RuleKind, toml text: String, isKept: Bool) throws(RuleError) {
    switch kind {
    case .light: self.init(try RuleSet(toml: text, isKept: isKept))
    case .score: self.init(try ScoreRules(toml: text))
    }
  }

  public init(_ rules: RuleSet) {
    kind = .light
    (name, version, note, toml) = (rules.name, rules.version, rules.note, rules.toml)
  }

  public init(_ rules: ScoreRules) {
    kind = .score
    (name, version, note, toml) = (rules.name, rules.version, rules.note, rules.toml)
  }

  /// Those that come with the program; the first is in force while nobody has chosen.
  public static func builtin(_ kind: RuleKind) -> [NamedRules] {
    switch kind {
    case .light: RuleSet.builtin.map { NamedRules($0) }
    case .score: ScoreRules.builtin.map { NamedRules($0) }
    }
  }

  /// The ready rules that go by a name of the command line's: default, yinchuan, sanya, step, met.
  public static func builtin(_ kind: RuleKind, key: String) -> NamedRules? {
    keys[kind]?.firstIndex(of: key.lowercased()).map { builtin(kind)[$0] }
  }

  /// The name of ready rules on the command line; nil of any others.
  public var key: String? {
    NamedRules.builtin(kind).firstIndex { $0.name == name }.flatMap { NamedRules.keys[kind]?[$0] }
  }

  private static let keys: [RuleKind: [String]] = [
    .light: ["default", "yinchuan", "sanya"], .score: ["default", "step", "met"],
  ]

  /// Whether both go by the same name and version, and say different things.
  func isAnother(_ other: NamedRules) -> Bool {
    name == other.name && version == other.version && toml != other.toml
  }

  /// The rules for lights in force.
  static func lights(_ db: Database) throws -> RuleSet {
    try latest(db, .light).map { try RuleSet(toml: $0, isKept: true) } ?? .standard
  }

  /// The rules for scores in force.
  static func scores(_ db: Database) throws -> ScoreRules {
    try latest(db, .score).map { try ScoreRules(toml: $0) } ?? .standard
  }

  private static func latest(_ db: Database, _ kind: RuleKind) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT toml FROM rule_set WHERE kind = ? ORDER BY id DESC LIMIT 1"),
      arguments: [kind.rawValue])
  }
}

/// Rules that were put in force, with who did and when.
public struct EnactedRules: Hashable, Sendable, Identifiable {
  public var id: RowID
  public var rules: NamedRules
  public var setAt: String
  public var setBy: String
}

extension Store {
  /// The rules for lights in force.
  public func ruleSet() throws(StoreError) -> RuleSet { try read { try NamedRules.lights($0) } }

  /// The rules for scores in force.
  public func scoreRules() throws(StoreError) -> ScoreRules {
    try read { try NamedRules.scores($0) }
  }

  /// An assessor by the rules in force.
  public func assessor(today: Day) throws(StoreError) -> Assessor {
    Assessor(rules: try ruleSet(), today: today)
  }

  /// All rules that were ever put in force, the latest first.
  public func enactedRules(_ kind: RuleKind) throws(StoreError) -> [EnactedRules] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM rule_set WHERE kind = ? ORDER BY id DESC"),
        arguments: [kind.rawValue]
      ).map { row in
        EnactedRules(
          id: row["id"], rules: try NamedRules(kind, toml: row["toml"], isKept: true),
          setAt: row["set_at"],
          setBy: row["set_by"])
      }
    }
  }
}
