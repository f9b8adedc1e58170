import Foundation
import Synchronization

/// A text as a search sees it: folded, with its pinyin.
public struct SearchText: Sendable {
  /// Folded to Simplified, half-width and lower case.
  public let folded: String
  /// First letters of the pinyin of each Chinese character, other characters as they are.
  public let initials: String
  /// The whole pinyin, run together.
  public let pinyin: String

  public init(_ text: String) {
    let folded = SearchText.fold(text)
    self.folded = folded
    var initials = ""
    var pinyin = ""
    for sound in Pinyin.sounds(of: folded) {
      if let first = sound.first { initials.append(first) }
      pinyin += sound
    }
    self.initials = initials
    self.pinyin = pinyin
  }

  /// The form both sides of a comparison take.
  public static func fold(_ text: String) -> String {
    TextFolding.fold(text).lowercased().filter { !$0.isWhitespace }
  }

  /// Whether a folded query is part of the text, or of its pinyin or initials.
  public func matches(_ query: String) -> Bool { score(query) ?? 0 >= 10 }

  /// How well a folded query fits: higher is better; nil when it does not fit at all.
  public func score(_ query: String) -> Int? {
    guard !query.isEmpty else { return nil }
    if folded.hasPrefix(query) { return 40 }
    if folded.contains(query) { return 30 }
    guard query.utf8.allSatisfy({ $0 < 128 }) else { return nil }
    if initials.hasPrefix(query) { return 25 }
    if initials.contains(query) { return 20 }
    if query.utf8.count > 1, pinyin.contains(query) { return 15 }
    // The letters in order, with others between.
    var rest = folded[...]
    for character in query {
      guard let found = rest.firstIndex(of: character) else { return nil }
      rest = rest[rest.index(after: found)...]
    }
    return 5
  }
}

/// The sounds of characters, asked of ICU once each.
private enum Pinyin {
  private static let table = Mutex<[Unicode.Scalar: String]>([:])

  static func sounds(of text: String) -> [String] {
    table.withLock { table in text.unicodeScalars.map { sound(of: $0, &table) } }
  }

  private static func sound(of scalar: Unicode.Scalar, _ table: inout [Unicode.Scalar: String])
    -> String
  {
    guard scalar.value >= 0x3400 else { return String(Character(scalar)) }
    if let known = table[scalar] { return known }
    let latin =
      String(Character(scalar)).applyingTransform(.mandarinToLatin, reverse: false)?
      .applyingTransform(.stripDiacritics, reverse: false)?.lowercased() ?? ""
    let sound = latin.utf8.allSatisfy { $0 < 128 } ? latin : ""
    table[scalar] = sound
    return sound
  }
}
