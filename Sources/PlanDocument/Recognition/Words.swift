import PlanModel

/// A set of words to look for at a place in folded text; the longest that fits wins.
struct Words: ExpressibleByArrayLiteral, Sendable {
  private var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

  init(arrayLiteral elements: String...) { self.init(elements) }

  init(_ words: some Sequence<String>) {
    for word in words {
      let scalars = word.unicodeScalars.map(TextFolding.fold)
      guard let first = scalars.first else { continue }
      byFirst[first, default: []].append(scalars)
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.count > $1.count } }
  }

  /// How many scalars the longest word at `place` takes; nil when none starts there.
  func match(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> Int? {
    guard place >= text.startIndex, place < text.endIndex, let words = byFirst[text[place]] else {
      return nil
    }
    for word in words where text.endIndex - place >= word.count {
      if text[place..<place + word.count].elementsEqual(word) { return word.count }
    }
    return nil
  }

  /// The first place at which a word starts, and the word's length.
  func first(in text: ArraySlice<Unicode.Scalar>) -> (place: Int, count: Int)? {
    for place in text.indices {
      if let count = match(text, at: place) { return (place, count) }
    }
    return nil
  }

  func occurs(in text: ArraySlice<Unicode.Scalar>) -> Bool { first(in: text) != nil }

  /// Whether the text is one of the words and nothing else.
  func isExactly(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, let words = byFirst[first] else { return false }
    return words.contains { text.elementsEqual($0) }
  }
}

/// Words looked for at the end of a stretch; kept apart since these are tried often.
struct Endings: ExpressibleByArrayLiteral, Sendable {
  private var byLast: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

  init(arrayLiteral elements: String...) { self.init(elements) }

  init(_ words: some Sequence<String>) {
    for word in words {
      let scalars = word.unicodeScalars.map(TextFolding.fold)
      guard let last = scalars.last else { continue }
      byLast[last, default: []].append(scalars)
    }
    for key in byLast.keys { byLast[key]?.sort { $0.count > $1.count } }
  }

  func match(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let last = text.last, let words = byLast[last] else { return nil }
    for word in words where word.count <= text.count && text.suffix(word.count).elementsEqual(word)
    {
      return word.count
    }
    return nil
  }
}

extension ArraySlice<Unicode.Scalar> {
  func starts(_ word: String, at place: Int) -> Bool {
    var index = place
    guard index >= startIndex else { return false }
    for scalar in word.unicodeScalars {
      guard index < endIndex, self[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  func contains(word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return true }
    return indices.contains { self[$0] == first && starts(word, at: $0) }
  }

  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }
  var isLatin: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
  var isSpace: Bool {
    switch self {
    case " ", "\t", "\r", "\n", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{2028}", "\u{B}",
      "\u{C}", "\u{2002}", "\u{2003}", "\u{2009}":
      true
    default: false
    }
  }
  /// The end of a sentence or of one of its larger parts.
  var isStop: Bool {
    switch self {
    case "。", ";", "!", "?": true
    default: false
    }
  }
}
