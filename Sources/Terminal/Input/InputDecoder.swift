import CTerminalGuard
import Canvas

/// Turns what the terminal sends into events: characters in the locale's encoding, pasted text,
/// the mouse, and answers to questions. Sequences that nobody knows are swallowed.
struct InputDecoder {
  /// What the terminal sent: a byte, or a key whose sequence ncurses knows.
  enum Input {
    case byte(UInt8)
    case key(KeyPress)
    /// A key that ncurses knows and that means nothing here.
    case unknownKey
  }

  private enum State {
    case ground
    /// After ESC.
    case escape
    /// After ESC O.
    case single
    /// After ESC [, with the bytes since.
    case sequence([UInt8])
    /// After ESC [ M, with the bytes since: the mouse as old terminals send it.
    case oldMouse([UInt8])
    /// Inside a paste.
    case paste([UInt8])
  }

  private var state = State.ground
  private var multibyte = mbstate_t()
  private var isInsideCharacter = false
  /// Characters beyond ASCII that came together.
  private var typed = String.UnicodeScalarView()
  private var events: [Event] = []
  private var cursorColumn: Int?
  private var isReady = false

  /// A paste longer than this is cut off.
  static let pasteLimit = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Whether all that comes belongs to a paste, so that no key is to be looked for in it.
  var isPasting: Bool {
    if case .paste = state { true } else { false }
  }

  /// Whether the beginning of a sequence has come, and its end has not.
  var isWaiting: Bool {
    switch state {
    case .escape, .single, .sequence, .oldMouse: true
    case .ground, .paste: false
    }
  }

  /// The next event that is complete.
  mutating func next() -> Event? {
    events.isEmpty ? nil : events.removeFirst()
  }

  /// Whether the terminal has answered that it is ready, forgotten once told.
  mutating func takeReady() -> Bool {
    defer { isReady = false }
    return isReady
  }

  /// The column of the terminal's answer, forgotten once told.
  mutating func takeCursorColumn() -> Int? {
    defer { cursorColumn = nil }
    return cursorColumn
  }

  /// Takes what the terminal sent.
  mutating func feed(_ input: Input) {
    switch input {
    case .byte(let byte): feed(byte)
    case .key(let press):
      endOfInput()
      events.append(.key(press))
    case .unknownKey: endOfInput()
    }
  }

  /// Nothing more has come for a while: an ESC alone is the key Esc.
  mutating func endOfInput() {
    flushTyped()
    switch state {
    case .escape: press(.escape)
    case .single:
      press(.escape)
      press(.char("O"))
    case .sequence(let bytes) where bytes.isEmpty:
      press(.escape)
      press(.char("["))
    case .paste: return
    case .ground, .sequence, .oldMouse: break
    }
    state = .ground
  }

  /// The terminal said nothing more in the middle of a paste: takes what there is.
  mutating func endPaste() {
    guard case .paste(let bytes) = state else { return }
    state = .ground
    let text = decode(bytes)
    if !text.isEmpty { events.append(.paste(text)) }
  }

  /// Takes bytes for pasted text.
  mutating func takePaste(_ bytes: [UInt8]) {
    flushTyped()
    let text = decode(bytes)
    if !text.isEmpty { events.append(.paste(text)) }
  }

  private mutating func press(_ key: Key, _ modifiers: Modifiers = []) {
    flushTyped()
    events.append(.key(KeyPress(key, modifiers)))
  }

  private mutating func flushTyped() {
    guard !typed.isEmpty else { return }
    events.append(.text(String(typed)))
    typed = String.UnicodeScalarView()
  }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: character(byte)
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .sequence([])
      case UInt8(ascii: "O"): state = .single
      default:
        // Esc and then another key, quickly: two keys, never a chord.
        press(.escape)
        state = .ground
        character(byte)
      }
    case .single:
      state = .ground
      single(byte)
    case .sequence(var bytes):
      bytes.append(byte)
      if bytes == [UInt8(ascii: "M")] {
        state = .oldMouse([])
      } else if bytes == [UInt8(ascii: "[")] {
        // ESC [ [ A is F1 on the Linux console.
        state = .sequence(bytes)
      } else if (0x40...0x7E).contains(byte) {
        state = .ground
        finish(bytes)
      } else if byte < 0x20 || bytes.count > 64 {
        state = .ground
        if byte == 0x1B { state = .escape }
      } else {
        state = .sequence(bytes)
      }
    case .oldMouse(var bytes):
      bytes.append(byte)
      state = .oldMouse(bytes)
      if bytes.count == 3 {
        state = .ground
        if bytes.allSatisfy({ $0 >= 32 }) {
          mouse(Int(bytes[0]) - 32, Int(bytes[1]) - 32, Int(bytes[2]) - 32, isRelease: false)
        }
      }
    case .paste(var bytes):
      state = .ground
      bytes.append(byte)
      if bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
        state = .paste(bytes.dropLast(Self.pasteEnd.count))
        endPaste()
      } else {
        if bytes.count > Self.pasteLimit { bytes.remove(at: Self.pasteLimit - 6) }
        state = .paste(bytes)
      }
    }
  }

  // MARK: Characters

  private mutating func character(_ byte: UInt8) {
    if !isInsideCharacter, byte < 0x80 {
      ascii(byte)
      return
    }
    switch guard_decode(&multibyte, byte) {
    case -2:
      isInsideCharacter = true
    case -1:
      // Not a character of the encoding; what began before this byte is lost, the byte may not be.
      let wasInside = isInsideCharacter
      isInsideCharacter = false
      if wasInside { character(byte) }
    case let wide:
      isInsideCharacter = false
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: wide)) else { return }
      if scalar.value < 0x80 {
        ascii(UInt8(scalar.value))
      } else if TextWidth.classify(scalar) != .control {
        typed.append(scalar)
      }
    }
  }

  private mutating func ascii(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      flushTyped()
      state = .escape
    case 0x09: press(.tab)
    case 0x0A, 0x0D: press(.enter)
    case 0x08, 0x7F: press(.backspace)
    case 0x00: press(.control(" "))
    case 0x01..<0x1B: press(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x1C..<0x20: press(.control(Character(Unicode.Scalar(byte + 0x40))))
    default: press(.char(Character(Unicode.Scalar(byte))))
    }
  }

  private func decode(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var state = mbstate_t()
    for byte in bytes {
      let wide = guard_decode(&state, byte)
      if wide >= 0, let scalar = Unicode.Scalar(UInt32(bitPattern: wide)) {
        // Terminals send the line ends of a paste as the Enter key.
        text.append(scalar == "\r" ? "\n" : scalar)
      }
    }
    return String(text)
  }

  // MARK: Sequences

  private mutating func single(_ byte: UInt8) {
    guard let key = KeySequences.letters[byte] else { return }
    press(key)
  }

  private mutating func finish(_ bytes: [UInt8]) {
    guard let last = bytes.last else { return }
    let body = bytes.dropLast()
    if body.first == UInt8(ascii: "<") {
      let numbers = KeySequences.numbers(body.dropFirst())
      if numbers.count == 3 {
        mouse(numbers[0], numbers[1], numbers[2], isRelease: last == UInt8(ascii: "m"))
      }
      return
    }
    let numbers = KeySequences.numbers(body)
    switch last {
    case UInt8(ascii: "~") where numbers.first == 200:
      flushTyped()
      state = .paste([])
    case UInt8(ascii: "R") where numbers.count == 2:
      cursorColumn = numbers[1]
    case UInt8(ascii: "n") where numbers.count == 1:
      isReady = true
    default:
      if let found = KeySequences.press(body: Array(body), numbers: numbers, last: last) {
        press(found.key, found.modifiers)
      }
    }
  }

  private mutating func mouse(_ code: Int, _ column: Int, _ row: Int, isRelease: Bool) {
    flushTyped()
    guard column > 0, row > 0 else { return }
    var modifiers: Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let buttons: [Mouse.Button] = [.left, .middle, .right, .none]
    let button = buttons[code & 3]
    let action: Mouse.Action
    switch (code & 64 != 0, code & 32 != 0) {
    case (true, _):
      guard code & 3 < 2 else { return }
      action = code & 3 == 0 ? .wheelUp : .wheelDown
    case (false, true): action = .drag
    case (false, false): action = isRelease || button == .none ? .release : .press
    }
    events.append(
      .mouse(
        Mouse(
          action, code & 64 != 0 ? .none : button, at: Point(x: column - 1, y: row - 1), modifiers))
    )
  }
}
