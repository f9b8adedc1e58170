import PlanModel

/// Roles that a list of organizations notes behind a name: 市科技局（牵头）、市财政局（配合单位）.
enum RoleNotes {
  private static let roles: [(Words, Role)] = [
    (["牵头", "牵头单位", "牵头部门", "主责", "主办", "总牵头", "牵头负责"], .lead),
    (["责任", "责任单位", "责任部门", "负责", "承办"], .responsible),
    (["配合", "配合单位", "配合部门", "协办", "参与", "协助", "参加", "协同"], .cooperating),
  ]

  /// The organization without its note, by the role that the note gives it, else by `role`.
  static func entry(
    _ text: ArraySlice<Unicode.Scalar>, _ unit: Range<Int>, role: Role
  ) -> Clause.Entry {
    let note = note(text, unit)
    return Clause.Entry(role: note?.role ?? role, unit: note?.name ?? unit)
  }

  /// The name without its note.
  static func name(_ text: ArraySlice<Unicode.Scalar>, _ unit: Range<Int>) -> Range<Int> {
    note(text, unit)?.name ?? unit
  }

  private static func note(
    _ text: ArraySlice<Unicode.Scalar>, _ unit: Range<Int>
  ) -> (name: Range<Int>, role: Role)? {
    let words = text[unit]
    guard words.last == ")", let open = words.lastIndex(of: "("), open - unit.lowerBound >= 2
    else { return nil }
    let inner = words[(open + 1)..<(unit.upperBound - 1)]
    return roles.first { $0.0.isExactly(inner) }.map { (unit.lowerBound..<open, $0.1) }
  }
}
