import Foundation
import GRDB

extension ChangeContext {
  /// Puts a checked rule set in force. A name and version once given never mean other rules.
  func setRules(_ kind: RuleKind, toml: String) throws {
    let rules: NamedRules
    do {
      rules = try NamedRules(kind, toml: toml)
      let earlier = try String.fetchAll(
        db, sql: "SELECT toml FROM rule_set WHERE kind = ?", arguments: [kind.rawValue])
      let known =
        try NamedRules.builtin(kind) + earlier.map { try NamedRules(kind, toml: $0, isKept: true) }
      if known.contains(where: { $0.isAnother(rules) }) {
        throw StoreError.invalid(field: "version", value: "\(rules.version)", reason: .taken)
      }
    } catch let error as RuleError {
      throw StoreError.rules(error)
    }
    detail = ["kind": kind.rawValue, "name": rules.name, "version": "\(rules.version)"]
    try insert(
      "rule_set",
      [
        "kind": kind.rawValue, "name": rules.name, "version": rules.version, "toml": rules.toml,
        "set_at": stamp, "set_by": actor.login,
      ])
  }

  /// Leaves an indicator out of lights and scores, or takes it in again.
  func exempt(_ id: RowID, reason: String?) throws {
    let indicator = try indicator(id)
    about(nil, indicator)
    let reason = try reason.map { try written($0, "reason") }
    if reason == nil, indicator.exemption == nil {
      throw StoreError.invalid(field: "exemption", value: "", reason: .empty)
    }
    detail["reason"] = reason
    try update("indicator", id, ["exemption": reason])
  }

  /// Records how far a task has come, as a person states it.
  func setProgress(
    of id: RowID, _ progress: TaskProgress, expecting expected: TaskProgress
  ) throws {
    let item = try item(id)
    if let percent = progress.percent { try percentage(percent, "percent") }
    if let state = progress.state, let percent = progress.percent,
      state == .done && percent != 100 || state == .notStarted && percent != 0
    {
      throw StoreError.invalid(
        field: "state", value: "\(state.rawValue) \(percent.plain)", reason: .contradictsState)
    }
    let reason =
      progress.state == .dropped
      ? try written(progress.reason ?? "", "reason")
      : try progress.reason.map { try written($0, "reason") }
    about(item)
    detail["state"] = progress.state?.rawValue
    detail["percent"] = progress.percent?.plain
    detail["reason"] = reason
    try update(
      "item", id,
      [
        "state": progress.state?.rawValue, "percent": progress.percent?.plain, "reason": reason,
      ],
      expecting: [
        "state": expected.state?.rawValue, "percent": expected.percent?.plain,
        "reason": expected.reason,
      ])
  }

  /// What an item or an indicator counts in a score.
  func setWeight(of weighed: Weighed, _ weight: Decimal?) throws {
    if let weight, weight < 0 {
      throw StoreError.invalid(field: "weight", value: weight.plain, reason: .outOfRange)
    }
    switch weighed {
    case .item(let id):
      about(try item(id))
      try update("item", id, ["weight": weight?.plain])
    case .indicator(let id):
      about(nil, try indicator(id))
      try update("indicator", id, ["weight": weight?.plain])
    }
    detail["weight"] = weight?.plain
  }
}
