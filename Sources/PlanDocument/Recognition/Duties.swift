import PlanModel

/// Turns clauses into duties: one row for each unit, role and node.
enum Duties {
  static func read(
    _ text: KeptText, _ clauses: [Clause], homes: [Int?], nodes: [OutlineNode],
    lexicon: OrganizationLexicon
  ) -> [DraftDuty] {
    var duties: [DraftDuty] = []
    var seen: Set<String> = []
    for (clause, home) in zip(clauses, homes) {
      guard let home else { continue }
      var level: String?
      for entry in clause.entries {
        let unit = text.printed(entry.unit)
        let path = nodes[home].path
        let collective = OrganizationWords.isCollective(text[entry.unit])
        let own = OrganizationName.level(of: unit)
        if let own, !collective { level = own }
        guard seen.insert("\(path)|\(entry.role.rawValue)|\(unit)").inserted else { continue }
        let organization =
          collective
          ? unit : lexicon.resolve(unit, level: own == nil ? inherited(level, unit) : nil)
        duties.append(
          DraftDuty(
            path: path, role: entry.role, unit: unit, organization: organization,
            collective: collective, inferred: entry.inferred, span: text.span(entry.unit)))
      }
    }
    return duties
  }

  /// The level of the list's first name governs those that print none, where they are departments.
  private static func inherited(_ level: String?, _ unit: String) -> String? {
    guard let level, let last = unit.last, "局委办厅".contains(last) else { return nil }
    // A place in front is a level of its own, and so is one inside: 青溪区科技局, 团市委. 城市 is no place.
    let inside = unit.replacing("城市", with: "").dropFirst().dropLast()
    for mark in ["市", "县", "区", "省", "镇"] where inside.contains(mark) {
      if !unit.hasPrefix("市场") { return nil }
    }
    return level
  }
}
