/// What is searched for: words that must all be found, each as it is written or by its pinyin.
public struct SearchQuery: Sendable, Hashable {
  /// The words, folded as `SearchText` is.
  let words: [Word]

  struct Word: Sendable, Hashable {
    var units: [UInt16]
    /// What was typed, where it may be pinyin.
    var letters: [UInt8]

    init(_ text: String) {
      units = SearchText.units(of: text)
      let isPlain = units.allSatisfy { $0 < 0x80 }
      let hasLetter = units.contains { $0 >= 0x61 && $0 <= 0x7A }
      letters = isPlain && hasLetter ? units.map { UInt8(truncatingIfNeeded: $0) } : []
    }
  }

  public init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).map { Word(String($0)) }
      .filter { !$0.units.isEmpty }
  }

  public var isEmpty: Bool { words.isEmpty }

  /// How many characters are looked for.
  public var count: Int { words.reduce(0) { $0 + $1.units.count } }

  /// How well a folded text fits; nil when a word is not in it.
  func rank(in text: UnsafeBufferPointer<UInt16>) -> SearchRank? {
    guard !isEmpty else { return nil }
    var worst = SearchRank.whole
    for word in words {
      guard let rank = word.rank(in: text) else { return nil }
      worst = max(worst, rank)
    }
    return worst
  }

  /// Where the words stand in a text, in scalars, from left to right without overlaps.
  public func ranges(in text: String) -> [Range<Int>] {
    var units: [UInt16] = []
    var places: [Int] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      SearchText.append(scalar, to: &units)
      while places.count < units.count { places.append(index) }
    }
    var found: [Range<Int>] = []
    units.withUnsafeBufferPointer { units in
      for word in words {
        var start = 0
        while let range = word.first(in: units, from: start) {
          found.append(places[range.lowerBound]..<places[range.upperBound - 1] + 1)
          start = range.upperBound
        }
      }
    }
    var merged: [Range<Int>] = []
    for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

extension SearchQuery.Word {
  /// How well a folded text fits.
  func rank(in text: UnsafeBufferPointer<UInt16>) -> SearchRank? {
    if let place = place(in: text, from: 0) {
      if place > 0 { return .inside }
      return text.count == units.count ? .whole : .beginning
    }
    guard let place = sound(in: text, from: 0) else { return nil }
    return place == 0 ? .soundBeginning : .soundInside
  }

  /// Where it stands as it is written, at or after `start`.
  func place(in text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int? {
    units.withUnsafeBufferPointer { wanted in
      let count = wanted.count
      let first = wanted[0]
      var place = start
      let last = text.count - count
      while place <= last {
        if text[place] == first {
          var matched = 1
          while matched < count, text[place + matched] == wanted[matched] { matched += 1 }
          if matched == count { return place }
        }
        place += 1
      }
      return nil
    }
  }

  /// Where it stands by its pinyin, at or after `start`.
  func sound(in text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int? {
    letters.isEmpty ? nil : Pinyin.shared.place(of: letters, in: text, from: start)
  }

  /// Where it stands at or after `start`, as it is written or, where that is wanted, by its pinyin.
  func range(
    in text: UnsafeBufferPointer<UInt16>, from start: Int, sounds: Bool
  ) -> Range<Int>? {
    guard sounds, !letters.isEmpty else {
      return place(in: text, from: start).map { $0..<$0 + units.count }
    }
    // What is typed by its own letters is a sound too.
    guard let place = sound(in: text, from: start),
      let end = Pinyin.shared.end(of: letters[...], at: place, in: text)
    else { return nil }
    return place..<end
  }

  /// Where it stands next, for marking: as it is written, else by its pinyin.
  fileprivate func first(in text: UnsafeBufferPointer<UInt16>, from start: Int) -> Range<Int>? {
    if let place = place(in: text, from: start) { return place..<place + units.count }
    // A single letter begins too many sounds to be worth marking.
    guard letters.count > 1, let place = sound(in: text, from: start),
      let end = Pinyin.shared.end(of: letters[...], at: place, in: text)
    else { return nil }
    return place..<end
  }
}
