import Terminal

/// Key sequences as the terminal names them.
enum KeyNames {
  /// The keys read and written again: `g g`, `C-d`, `PgDn`.
  static func presses(_ keys: String) throws -> String {
    try KeyPress.sequence(named: keys).map(\.description).joined(separator: " ")
  }
}
