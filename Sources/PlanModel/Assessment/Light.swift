/// The state of an indicator or a task, computed by a rule set.
///
/// `none` says that nothing has been reported, or that what was reported may not be compared; it is
/// never a zero. `exempt` (免责, or a dropped task) stands outside lights: it counts in no parent and
/// in no score.
public enum Light: String, Codable, Sendable, CaseIterable {
  case done, green, yellow, red, overdue, none, exempt

  /// How bad it is: overdue, red, yellow, none, green, done, exempt.
  ///
  /// An unknown child is worse than a green one: a parent is green when all that counts is known to
  /// be.
  public var severity: Int {
    switch self {
    case .overdue: 6
    case .red: 5
    case .yellow: 4
    case .none: 3
    case .green: 2
    case .done: 1
    case .exempt: 0
    }
  }

  /// Whether the indicator or task is behind: yellow, red or overdue.
  public var isBehind: Bool { severity >= Light.yellow.severity }
}
