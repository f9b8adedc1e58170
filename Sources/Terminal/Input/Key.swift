/// A key of the keyboard, as far as a terminal tells keys apart.
public enum Key: Hashable, Sendable {
  /// A printable character, the blank included.
  case char(Character)
  /// A letter or sign with Ctrl, in lower case: `control("d")`.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// F1 and so on.
  case function(Int)
}

/// The keys held down with another; terminals tell them for arrows and the like only.
public struct Modifiers: OptionSet, Hashable, Sendable {
  /// The bits of the set.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The Shift key.
  public static let shift = Modifiers(rawValue: 1)
  /// The Alt key.
  public static let alt = Modifiers(rawValue: 2)
  /// The Ctrl key.
  public static let control = Modifiers(rawValue: 4)
}

/// One press of a key.
public struct KeyPress: Hashable, Sendable {
  /// The key pressed.
  public var key: Key
  /// The keys held down with it.
  public var modifiers: Modifiers

  /// Makes a press of a key.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }
}

extension KeyPress {
  /// The key meant by a character typed with a Chinese input method on: `：` is `:`, `、` is `/`.
  ///
  /// For use outside text fields, where the character itself would mean nothing.
  public init?(inputMethod text: String) {
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else { return nil }
    let ascii: Unicode.Scalar
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}":
      guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
      ascii = narrow
    case "、": ascii = "/"
    case "。": ascii = "."
    case "【": ascii = "["
    case "】": ascii = "]"
    case "《": ascii = "<"
    case "》": ascii = ">"
    case "“", "”": ascii = "\""
    case "‘", "’": ascii = "'"
    case "\u{3000}": ascii = " "
    default: return nil
    }
    self.init(.char(Character(ascii)))
  }
}
