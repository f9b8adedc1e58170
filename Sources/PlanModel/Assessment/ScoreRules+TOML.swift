import Foundation

extension ScoreRules {
  /// Reads rules such as
  ///
  /// ```toml
  /// name = "默认"
  /// version = 1
  /// method = "step"          # or "pro-rata", "met"
  /// step = 1                 # marks off
  /// per = 2                  # for each whole 2 % short
  /// unreported = "left-out"  # or "zero"
  /// coverage = 50            # per cent that must have figures, else there is no score
  /// weight = 10
  ///
  /// [factor]
  /// lead = 1
  /// responsible = 0.6
  /// cooperating = 0.3
  /// ```
  ///
  /// What is left out has its usual value, except the name, the version and the method.
  public init(toml text: String) throws(RuleError) {
    let file = try RuleFile(text)
    file.allow([
      "name", "version", "note", "method", "step", "per", "unreported", "coverage", "weight",
      "factor",
    ])
    self.init(
      name: file.needed("name", file.text("name"), or: ""),
      version: file.needed("version", file.whole("version", atLeast: 1), or: 1),
      note: file.text("note") ?? "",
      method: file.needed("method", file.choice("method", of: ScoreMethod.self), or: .step))
    step = file.number("step", atLeast: 0) ?? step
    per = file.number("per", atLeast: Decimal(1) / 1000) ?? per
    unreported = file.choice("unreported", of: UnreportedScore.self) ?? unreported
    coverage = file.number("coverage", atLeast: 0) ?? coverage
    weight = file.number("weight", atLeast: 0) ?? weight
    if let section = file.section("factor") {
      section.allow(Set(Role.allCases.map(\.rawValue)))
      for role in Role.allCases {
        factors[role] = section.number(role.rawValue, atLeast: 0) ?? factors[role]
      }
    }
    try file.settle()
  }

  /// The rules as a file that `init(toml:)` reads back.
  public var toml: String {
    var lines = [
      "name = \(RuleFile.quoted(name))", "version = \(version)",
      "note = \(RuleFile.quoted(note))", "method = \"\(method.rawValue)\"",
      "step = \(RuleFile.number(step))", "per = \(RuleFile.number(per))",
      "unreported = \"\(unreported.rawValue)\"", "coverage = \(RuleFile.number(coverage))",
      "weight = \(RuleFile.number(weight))", "",
      "[factor]",
    ]
    for role in Role.allCases {
      lines.append("\(role.rawValue) = \(RuleFile.number(factors[role] ?? 0))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
