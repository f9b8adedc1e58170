/// Something a person does in the dashboard, again and again.
struct Screen {
  var name: String
  /// What leads there, unmeasured.
  var opening: [String] = []
  /// What is typed, one key after the other and again from the beginning.
  var keys: [String]
  /// How many keys; nil leaves it to the meter.
  var count: Int?
  /// Whether the first frame is measured too.
  var isStart = false

  func named(_ store: String) -> Screen {
    var screen = self
    screen.name = "\(store): \(name)"
    return screen
  }

  static let overview = "start, overview"
  static let tree = "tree"
  static let cell = "matrix, a cell"
  static let scroll = "matrix, a row scrolled"
  static let plan = "open a plan"
  static let organizations = "open 6, organizations"
  static let supervision = "open 7, supervision"
  static let everywhere = "search everywhere"

  private static let erase = "\u{7F}"

  static let all = [
    Screen(name: overview, keys: ["j", "j", "j", "k"], isStart: true),
    Screen(name: tree, opening: ["2"], keys: ["j", "j", "j", "k"]),
    // From the middle of the window, so that nothing scrolls.
    Screen(
      name: cell, opening: ["3", "gg", "j", "j", "j", "l", "l"],
      keys: ["l", "l", "j", "h", "k", "h"]),
    Screen(
      name: scroll, opening: ["3", "+", "gg", "040j"], keys: ["j"], count: 10),
    Screen(name: plan, opening: ["3"], keys: ["]"], count: 20),
    Screen(name: organizations, keys: ["6", "1"], count: 10),
    Screen(name: supervision, keys: ["7", "1"], count: 10),
    Screen(
      name: everywhere, opening: ["g/", "企"],
      keys: ["业", erase, "g", "x", erase, erase, "高", "新", "技", erase, erase, erase]),
  ]
}
