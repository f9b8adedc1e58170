/// A line of text being edited.
public struct TextField: Hashable, Sendable {
  /// The text, character by character as a person counts them.
  public private(set) var characters: [Character]
  /// The caret stands before the character of this number.
  public private(set) var caret: Int
  /// The first character shown, kept from frame to frame so that the text does not jump.
  public private(set) var firstShown = 0

  /// Makes a field with the caret at the text's end.
  public init(_ text: String = "") {
    self.characters = Array(Self.oneLine(text))
    self.caret = characters.count
  }

  /// The whole text.
  public var text: String { String(characters) }

  /// Whether there is no text.
  public var isEmpty: Bool { characters.isEmpty }

  /// Replaces all of the text.
  public mutating func set(_ text: String) {
    self = TextField(text)
  }

  /// Puts text in at the caret; line ends become blanks and other controls are left out.
  public mutating func insert(_ text: String) {
    // The new text may join with its neighbours, as a combining mark does.
    let before = String(characters[..<caret]) + Self.oneLine(text)
    let whole = before + String(characters[caret...])
    characters = Array(whole)
    caret = min(before.count, characters.count)
  }

  /// Moves the caret one character to the left.
  public mutating func moveLeft() { caret = max(0, caret - 1) }
  /// Moves the caret one character to the right.
  public mutating func moveRight() { caret = min(characters.count, caret + 1) }
  /// Moves the caret before the first character.
  public mutating func moveToStart() { caret = 0 }
  /// Moves the caret behind the last character.
  public mutating func moveToEnd() { caret = characters.count }
  /// Moves the caret to the beginning of the word before it.
  public mutating func moveWordLeft() { caret = wordStart }
  /// Moves the caret to the end of the word behind it.
  public mutating func moveWordRight() { caret = wordEnd }

  /// Deletes the character before the caret; false where there is none.
  @discardableResult
  public mutating func deleteBackward() -> Bool {
    guard caret > 0 else { return false }
    delete(caret - 1..<caret)
    return true
  }

  /// Deletes the character at the caret.
  public mutating func deleteForward() {
    if caret < characters.count { delete(caret..<caret + 1) }
  }

  /// Deletes back to the beginning of the word before the caret.
  public mutating func deleteWordBackward() { delete(wordStart..<caret) }

  /// Deletes all before the caret.
  public mutating func deleteToStart() { delete(0..<caret) }
  /// Deletes all behind the caret.
  public mutating func deleteToEnd() { delete(caret..<characters.count) }

  /// Draws the field in a rectangle's first row and sets the cursor on the caret.
  public mutating func draw(
    on surface: inout Surface, in rect: Rect, style: Style = .plain, hint: String = "",
    hintStyle: Style = .plain
  ) {
    let line = rect.row(0)
    guard line.width > 0 else { return }
    surface.fill(line, style: style)
    let fit = surface.fit
    if isEmpty {
      surface.write(
        fit.truncate(hint, to: line.width), at: line.origin, style: hintStyle.over(style), in: line)
    }
    scroll(to: line.width, fit)
    surface.write(String(characters[firstShown...]), at: line.origin, style: style, in: line)
    let offset = columns(firstShown..<caret, fit)
    surface.cursor = Point(x: line.x + min(offset, line.width - 1), y: line.y)
  }

  /// Brings the caret, and a column for the next character, into view.
  private mutating func scroll(to width: Int, _ fit: TextFit) {
    firstShown = min(firstShown, caret)
    while firstShown < caret, columns(firstShown..<caret, fit) > width - 1 {
      firstShown += 1
    }
    // After deleting, what fits again is shown again.
    while firstShown > 0, columns(firstShown - 1..<characters.count, fit) <= width - 1 {
      firstShown -= 1
    }
  }

  private func columns(_ range: Range<Int>, _ fit: TextFit) -> Int {
    characters[range].reduce(0) { $0 + fit.columns(of: String($1)) }
  }

  private mutating func delete(_ range: Range<Int>) {
    characters.removeSubrange(range)
    caret = range.lowerBound
  }

  /// Latin words and numbers are words; so is a run of Chinese characters between punctuation.
  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private var wordStart: Int {
    var place = caret
    while place > 0, !Self.isWord(characters[place - 1]) { place -= 1 }
    while place > 0, Self.isWord(characters[place - 1]) { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = caret
    while place < characters.count, !Self.isWord(characters[place]) { place += 1 }
    while place < characters.count, Self.isWord(characters[place]) { place += 1 }
    return place
  }

  private static func oneLine(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        view.append(" ")
      } else if TextWidth.classify(scalar) != .control {
        view.append(scalar)
      }
    }
    return String(view)
  }
}
