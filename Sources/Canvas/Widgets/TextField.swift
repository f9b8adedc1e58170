/// A line of text being edited, or several where it keeps lines.
public struct TextField: Hashable, Sendable {
  /// The text, character by character as a person counts them.
  public private(set) var characters: [Character]
  /// The caret stands before the character of this number.
  public private(set) var caret: Int
  /// The first character shown, kept from frame to frame so that the text does not jump.
  public private(set) var firstShown = 0
  /// Whether line ends are kept and long lines wrap; otherwise all is one line that scrolls.
  public let keepsLines: Bool

  /// Makes a field with the caret at the text's end.
  public init(_ text: String = "", keepsLines: Bool = false) {
    self.keepsLines = keepsLines
    self.characters = Array(Self.cleaned(text, keepsLines: keepsLines))
    self.caret = characters.count
  }

  /// The whole text.
  public var text: String { String(characters) }

  /// Whether there is no text.
  public var isEmpty: Bool { characters.isEmpty }

  /// Replaces all of the text.
  public mutating func set(_ text: String) {
    self = TextField(text, keepsLines: keepsLines)
  }

  /// Puts text in at the caret, without controls; a line end is kept, or joins what stands around it.
  public mutating func insert(_ text: String) {
    // The new text may join with its neighbours, as a combining mark does.
    let before = String(characters[..<caret]) + Self.cleaned(text, keepsLines: keepsLines)
    let whole = before + String(characters[caret...])
    characters = Array(whole)
    caret = min(before.count, characters.count)
  }

  /// Moves the caret one character to the left.
  public mutating func moveLeft() { caret = max(0, caret - 1) }
  /// Moves the caret one character to the right.
  public mutating func moveRight() { caret = min(characters.count, caret + 1) }
  /// Moves the caret before the character of a number.
  public mutating func moveCaret(to place: Int) { caret = max(0, min(place, characters.count)) }
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
    if keepsLines { return drawLines(on: &surface, in: rect, style: style) }
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
    // What was pasted may be long: only what fits is measured.
    let before = fitting(from: caret, downTo: min(firstShown, caret), width - 1, fit)
    firstShown = before.start
    let behind = fitting(from: characters.count, downTo: firstShown, width - 1, fit)
    // After deleting, what fits again is shown again.
    if behind.start == firstShown {
      firstShown = fitting(from: firstShown, downTo: 0, width - 1 - behind.columns, fit).start
    }
  }

  /// The first of the characters before `end`, from `least` on, that fit into columns together with those behind it.
  private func fitting(
    from end: Int, downTo least: Int, _ width: Int, _ fit: TextFit
  ) -> (start: Int, columns: Int) {
    var (start, used) = (end, 0)
    while start > least {
      let next = used + fit.columns(of: String(characters[start - 1]))
      guard next <= width else { break }
      (start, used) = (start - 1, next)
    }
    return (start, used)
  }

  func columns(_ range: Range<Int>, _ fit: TextFit) -> Int {
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

  private static func cleaned(_ text: String, keepsLines: Bool) -> String {
    var view = String.UnicodeScalarView()
    var isAtLineEnd = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        isAtLineEnd = true
        if keepsLines, scalar != "\r" { view.append("\n") }
        continue
      }
      let plain: Unicode.Scalar = scalar == "\t" ? " " : scalar
      guard TextWidth.classify(plain) != .control else { continue }
      if isAtLineEnd, !keepsLines {
        // Lines that were broken to fit a page are one sentence: Chinese closes up, Latin keeps a blank.
        while let last = view.last, last == " " || last == "\u{3000}" { view.removeLast() }
        if plain == " " || plain == "\u{3000}" { continue }
        if let last = view.last, last.value < 0x2E80 || plain.value < 0x2E80 { view.append(" ") }
      }
      isAtLineEnd = false
      view.append(plain)
    }
    return String(view)
  }
}
