/// A text as a search sees it: folded to Simplified, half-width and lower case, without blanks.
public struct SearchText: Sendable, Hashable {
  /// UTF-16: half the size of UTF-8 for Chinese, and one unit a character.
  let units: [UInt16]
  /// It is made of names that have short forms.
  let hasNames: Bool

  public init(_ text: String) {
    units = SearchText.units(of: text)
    hasNames = false
  }

  /// The form both sides of a comparison take.
  public static func fold(_ text: String) -> String {
    String(decoding: units(of: text), as: UTF16.self)
  }

  /// Whether every word of a query is in the text, or in its pinyin.
  public func matches(_ query: SearchQuery) -> Bool { rank(query) != nil }

  /// Whether every word of a query is in the text, or in its pinyin.
  public func matches(_ query: String) -> Bool { matches(SearchQuery(query)) }

  /// How well a query fits; nil when it does not.
  public func rank(_ query: SearchQuery) -> SearchRank? {
    units.withUnsafeBufferPointer { query.rank(in: $0) }
      ?? (isShortened(to: query) ? .soundInside : nil)
  }

  /// What the text is sorted by in a dictionary: a reading of each character, others as they are.
  public var pinyin: String {
    units.map { unit in
      Pinyin.shared.reading(of: unit).map { String(decoding: $0, as: UTF8.self) }
        ?? String(decoding: [unit], as: UTF16.self)
    }.joined()
  }

  static func units(of text: String) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars { append(scalar, to: &units) }
    return units
  }

  /// Adds the units of a scalar; none for a blank.
  @inline(__always)
  static func append(_ scalar: Unicode.Scalar, to units: inout [UInt16]) {
    var folded = TextFolding.fold(scalar)
    let value = folded.value
    if value >= 0x4E00, value <= 0xFFFF {
      units.append(UInt16(value))
      return
    }
    if value < 0x80 {
      guard value > 0x20 else { return }
      let isCapital = value >= 0x41 && value <= 0x5A
      units.append(UInt16(isCapital ? value + 0x20 : value))
      return
    }
    if folded.properties.isWhitespace { return }
    let lower = folded.properties.lowercaseMapping.unicodeScalars
    if lower.count == 1, let only = lower.first { folded = only }
    units.append(contentsOf: Character(folded).utf16)
  }
}

/// How well a query fits a text, the best first.
public enum SearchRank: UInt8, Sendable, Comparable, CaseIterable {
  /// It is the whole text.
  case whole
  case beginning, inside
  /// By its pinyin.
  case soundBeginning, soundInside

  public static func < (a: SearchRank, b: SearchRank) -> Bool { a.rawValue < b.rawValue }
}
