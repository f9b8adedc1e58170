/// Tells pasted text from typed keys on terminals that don't mark it.
///
/// Bytes that come all at once may be keys typed while the link stood still, so that what could be
/// either is taken for keys: a single word of one or two letters with a line end, such as `q`, can't
/// be told.
struct PasteGuess {
  /// Whether the terminal marks what is pasted, as far as its kind tells: then a few letters are keys.
  var marksPastes = false

  /// Bytes of which a piece of a paste that goes on has no less; fewer are keys, one by one.
  static let leastPiece = 3
  private static let least = 16
  private static let leastDistinct = 6
  /// What is no motion and no count: so many different ones are seldom typed without a look.
  private static let leastCommands = 4
  private static let leastCommandsOfLine = 3

  /// Whether bytes that came all at once are text rather than keys: there are many and various ones,
  /// with blanks, line ends or characters beyond ASCII between them, or few that make a word.
  ///
  /// - Parameter goesOn: Whether a paste ended just before.
  func isPaste(_ bytes: [UInt8], goesOn: Bool = false) -> Bool {
    let isText = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
    guard isText, !bytes.isEmpty else { return false }
    if goesOn { return true }
    // The Enter key sends CR.
    if bytes.count > 1, bytes.contains(0x0A) { return true }
    if bytes.count < Self.least { return !marksPastes && Self.isPhrase(bytes) }
    if Self.isOneLine(bytes) { return false }
    let isVarious = Set(bytes.filter { $0 > 0x20 }).count >= Self.leastDistinct
    let isProse = bytes.dropLast().contains { $0 <= 0x20 || $0 >= 0x80 }
    return isVarious && isProse
  }

  /// Whether a line is opened, and what follows goes into it.
  private static func isOneLine(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first(where: { !motions.contains($0) }) else { return false }
    return openers.contains(first) && !bytes.dropLast().contains(0x0D)
  }

  /// Whether a few bytes are a word or a line rather than commands, counts and motions.
  private static func isPhrase(_ bytes: [UInt8]) -> Bool {
    var commands: Set<UInt8> = []
    var hasBlank = false
    var isLine = false
    var isTyping = false
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0D {
        isTyping = false
        isLine = true
      } else if isTyping || byte >= 0x80 || motions.contains(byte) {
        continue
      } else if openers.contains(byte) {
        // What follows goes into a line that it opens.
        isTyping = true
      } else if byte == 0x20 {
        hasBlank = hasBlank || index > 0 && index < bytes.count - 1
      } else {
        commands.insert(byte)
      }
    }
    let least = isLine || hasBlank ? leastCommandsOfLine : leastCommands
    return commands.count >= least
  }

  private static let motions = Set("0123456789hjklgGnN\t".utf8)
  private static let openers = Set("/:".utf8)
}
