import Foundation

/// The sounds of characters, as a search compares them: every reading of a character counts.
struct Pinyin: Sendable {
  static let shared = Pinyin()

  /// By code unit: the letters that a reading may begin with, as bits; other ASCII characters share one bit.
  private let beginnings: [UInt32]
  /// By code unit: the second letters of its readings, as bits.
  private let seconds: [UInt32]
  /// By code unit: where its readings begin in `readings`; 0 for none.
  private let places: [UInt16]
  /// Numbers of syllables, plus one; each character's end with a 0.
  private let readings: [UInt16]
  private let syllables: [[UInt8]]

  private init() {
    var syllables: [[UInt8]] = []
    var ofUnit: [UInt16: [UInt16]] = [:]
    for group in PinyinReadings.bySyllable.split(separator: " ") {
      let letters = Array(group.utf8.prefix { $0 < 0x80 })
      for syllable in Pinyin.spellings(letters) {
        syllables.append(syllable)
        let number = UInt16(syllables.count)
        for unit in group.utf16.dropFirst(letters.count) {
          ofUnit[unit, default: []].append(number)
        }
      }
    }
    var beginnings = [UInt32](repeating: 0, count: 1 << 16)
    var seconds = [UInt32](repeating: 0, count: 1 << 16)
    var places = [UInt16](repeating: 0, count: 1 << 16)
    var readings: [UInt16] = [0]
    for unit in 0x21..<0x7F { beginnings[unit] = Pinyin.bit(UInt8(unit)) }
    for (unit, numbers) in ofUnit {
      places[Int(unit)] = UInt16(readings.count)
      readings += numbers + [0]
      for number in numbers {
        let syllable = syllables[Int(number) - 1]
        beginnings[Int(unit)] |= Pinyin.bit(syllable[0])
        if syllable.count > 1 { seconds[Int(unit)] |= Pinyin.bit(syllable[1]) }
      }
    }
    self.beginnings = beginnings
    self.seconds = seconds
    self.places = places
    self.readings = readings
    self.syllables = syllables
  }

  /// ü is typed v by some and u by others.
  private static func spellings(_ letters: [UInt8]) -> [[UInt8]] {
    guard letters.count > 1, letters.contains(UInt8(ascii: "v")) else { return [letters] }
    return [letters, letters.map { $0 == UInt8(ascii: "v") ? UInt8(ascii: "u") : $0 }]
  }

  /// The bit of a letter; all that is no letter shares one.
  static func bit(_ byte: UInt8) -> UInt32 {
    let letter = byte &- 0x61
    return letter < 26 ? 1 << UInt32(letter) : 1 << 26
  }

  /// The first place at or after `start` at which the text is typed by `letters`; nil where there is none.
  func place(
    of letters: [UInt8], in text: UnsafeBufferPointer<UInt16>, from start: Int
  ) -> Int? {
    guard let first = letters.first else { return nil }
    let bits = letters.map(Pinyin.bit)
    let other: UInt32 = 1 << 26
    // Signs share one bit: only letters are told by their bits alone.
    let areLetters = !bits.contains(other)
    return beginnings.withUnsafeBufferPointer { beginnings in
      seconds.withUnsafeBufferPointer { seconds in
        let one = Pinyin.bit(first)
        let two = bits.count > 1 ? bits[1] : 0
        for place in max(0, start)..<max(start, text.count) {
          let unit = Int(text[place])
          guard beginnings[unit] & one != 0 else { continue }
          if two != 0 {
            let next = place + 1 < text.count ? beginnings[Int(text[place + 1])] : 0
            guard (seconds[unit] | next) & two != 0 else { continue }
          }
          if areLetters, place + bits.count <= text.count,
            bits.indices.allSatisfy({ beginnings[Int(text[place + $0])] & bits[$0] != 0 })
          {
            return place
          }
          if end(of: letters[...], at: place, in: text) != nil { return place }
        }
        return nil
      }
    }
  }

  /// Whether what is typed may begin at a character.
  @inline(__always)
  private func mayBegin(_ unit: UInt16, with bit: UInt32) -> Bool {
    beginnings.withUnsafeBufferPointer { $0[Int(unit)] & bit != 0 }
  }

  /// One reading of a character; nil for what has none.
  func reading(of unit: UInt16) -> [UInt8]? {
    let place = Int(places[Int(unit)])
    return place == 0 ? nil : syllables[Int(readings[place]) - 1]
  }

  /// Where the text that is typed by `letters` ends, when it begins at `start`; nil when it does not.
  ///
  /// A character is typed by a whole reading or by its first letter (zh, ch and sh may have two); the last one by any
  /// beginning of a reading. Other characters stand for themselves.
  func end(
    of letters: ArraySlice<UInt8>, at start: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> Int? {
    guard let first = letters.first else { return start }
    guard start < text.count else { return nil }
    let unit = text[start]
    if unit < 0x80 {
      return unit == UInt16(first) ? end(of: letters.dropFirst(), at: start + 1, in: text) : nil
    }
    guard mayBegin(unit, with: Pinyin.bit(first)) else { return nil }
    var place = Int(places[Int(unit)])
    var isInitial = false
    var hasTwo = false
    while readings[place] != 0 {
      let syllable = syllables[Int(readings[place]) - 1]
      place += 1
      var common = 0
      for (a, b) in zip(syllable, letters) {
        guard a == b else { break }
        common += 1
      }
      if common == letters.count { return start + 1 }
      if common == syllable.count,
        let end = end(of: letters.dropFirst(common), at: start + 1, in: text)
      {
        return end
      }
      isInitial = isInitial || common > 0
      hasTwo = hasTwo || (common > 1 && syllable[1] == UInt8(ascii: "h"))
    }
    if hasTwo, let end = end(of: letters.dropFirst(2), at: start + 1, in: text) { return end }
    return isInitial ? end(of: letters.dropFirst(), at: start + 1, in: text) : nil
  }
}
