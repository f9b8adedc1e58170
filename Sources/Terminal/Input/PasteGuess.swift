/// Tells pasted text from typed keys on terminals that don't mark it.
enum PasteGuess {
  /// Fewer bytes may be keys typed while the link stood still.
  private static let least = 16
  private static let leastDistinct = 6

  /// Whether bytes that came all at once are text rather than keys: there are many and various ones,
  /// with blanks, line ends or characters beyond ASCII between them.
  ///
  /// - Parameter goesOn: Whether a paste ended just before.
  static func isPaste(_ bytes: [UInt8], goesOn: Bool = false) -> Bool {
    let isText = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
    guard isText, !bytes.isEmpty else { return false }
    if goesOn { return true }
    let isVarious = Set(bytes.filter { $0 > 0x20 }).count >= leastDistinct
    let isProse = bytes.dropLast().contains { $0 <= 0x20 || $0 >= 0x80 }
    return bytes.count >= least && isVarious && isProse
  }
}
