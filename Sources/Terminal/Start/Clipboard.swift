import Foundation

/// What came of copying a text.
public enum CopyResult: Hashable, Sendable {
  /// The terminal was told; whether it takes texts is its own setting.
  case sent
  /// More than terminals take, in bytes of UTF-8.
  case tooLong(limit: Int)
  /// The terminal has no such thing.
  case unsupported
}

/// Copying to the clipboard of the person's own computer, through the terminal (OSC 52).
enum Clipboard {
  /// The longest text: three quarters of the 74,994 characters of base64 that terminals take.
  static let limit = 56_244
  /// GNU screen passes a string on in pieces of no more.
  private static let screenPiece = 252

  /// Programs between this one and the terminal, as the environment tells.
  struct Between {
    var isTmux = false
    var isScreen = false

    /// What `$TMUX` and `$STY` tell.
    static var found: Between {
      Between(isTmux: environment("TMUX") != nil, isScreen: environment("STY") != nil)
    }
  }

  /// The bytes that copy a text; nil where it is too long.
  static func sequence(for text: String, term: String, between: Between) -> String? {
    guard text.utf8.count <= limit else { return nil }
    let plain = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
    if between.isTmux {
      // Passed through where tmux allows it, and taken by tmux itself where it does that.
      return "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" + plain
    }
    if between.isScreen { return throughScreen(plain) }
    // Over ssh nothing tells tmux and screen apart: each passes over what is meant for the other.
    return term.hasPrefix("screen") ? throughScreen(plain) + plain : plain
  }

  private static func throughScreen(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: screenPiece).map { start in
      let piece = bytes[start..<min(bytes.count, start + screenPiece)]
      return "\u{1B}P" + String(decoding: piece, as: UTF8.self) + "\u{1B}\\"
    }.joined()
  }
}
