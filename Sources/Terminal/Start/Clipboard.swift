import Foundation

/// Copying to the clipboard of the person's own computer, through the terminal (OSC 52).
enum Clipboard {
  /// More than terminals take.
  static let limit = 74_994
  /// The longest string that GNU screen passes on.
  private static let screenLimit = 700

  /// The bytes that copy a text; nil where it is too long or the terminal can't.
  static func sequence(for text: String, term: String, isInTmux: Bool) -> String? {
    guard !TerminalKind(name: term).isBasic else { return nil }
    let payload = Data(text.utf8).base64EncodedString()
    guard payload.utf8.count <= limit else { return nil }
    let plain = "\u{1B}]52;c;\(payload)\u{7}"
    if isInTmux {
      // Passed through where tmux allows it, and taken by tmux itself where it does that.
      return "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" + plain
    }
    if term.hasPrefix("screen") {
      return payload.utf8.count <= screenLimit ? "\u{1B}P\(plain)\u{1B}\\" : nil
    }
    return plain
  }
}
