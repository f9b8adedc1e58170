import Foundation
import PlanModel

/// The full names that abbreviations of organizations stand for.
///
/// Read from lines of the form `发展和改革局 = 发改局、发展改革局`; a line that starts with # is a remark. Names are
/// without their level (省, 市, 区, 县): it is kept from the name as printed.
public struct OrganizationLexicon: Sendable {
  private var fullNames: [String: String] = [:]

  /// What the program brings along.
  public static let builtin = OrganizationLexicon(text: OrganizationAliases.text)

  /// Reads a list; lines that can't be read are left out.
  public init(text: String) {
    add(text)
  }

  /// Adds a list of the user's; its lines win over what was there.
  public mutating func add(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let sides = line.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let full = TextFolding.fold(sides[0].trimmingCharacters(in: .whitespaces))
      guard !full.isEmpty else { continue }
      fullNames[full] = full
      for alias in sides[1].split(whereSeparator: { $0 == "、" || $0 == "," || $0 == "，" }) {
        let name = TextFolding.fold(alias.trimmingCharacters(in: .whitespaces))
        if !name.isEmpty { fullNames[name] = full }
      }
    }
  }

  /// The name that `name` stands for, with `level` put before it where it shows none of its own.
  public func resolve(_ name: String, level: String? = nil) -> String {
    let folded = TextFolding.fold(name)
    if let full = fullNames[folded] { return (level ?? "") + full }
    for prefix in OrganizationName.levels where folded.hasPrefix(prefix) {
      let rest = String(folded.dropFirst(prefix.count))
      if let full = fullNames[rest] { return prefix + full }
    }
    return (level ?? "") + folded
  }

  /// Whether the name, without its level, is one the lexicon knows.
  public func knows(_ name: String) -> Bool {
    let folded = TextFolding.fold(name)
    if fullNames[folded] != nil { return true }
    return OrganizationName.levels.contains {
      folded.hasPrefix($0) && fullNames[String(folded.dropFirst($0.count))] != nil
    }
  }
}
