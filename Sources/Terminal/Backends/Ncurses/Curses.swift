import CNcurses
import Canvas
import Glibc

extension Cell {
  /// Whether nothing is to be seen in it but its ground.
  fileprivate var isBlank: Bool { scalar == " " && mark1 == 0 }
}

extension Style {
  /// What of it shows on a blank: two blanks that look the same are not to differ for ncurses.
  fileprivate var onBlank: Style {
    attributes.isDisjoint(with: [.underline, .reverse]) ? Style(background: background) : self
  }
}

/// The one place that names ncurses: a screen of cells, keys, and what a terminal can do.
final class Curses {
  private let window: UnsafeMutablePointer<WINDOW>
  /// Keys are read through pads: reading through a window would also draw it.
  private let keys: UnsafeMutablePointer<WINDOW>
  private let bytes: UnsafeMutablePointer<WINDOW>
  private var rowCells: [cchar_t] = []
  private var pairs: [ColorPair: Int32] = [:]
  private var hasDefaultColors = false
  /// Numbers of the palette that stand for colours which it does not have, by red, green and blue.
  private var standIns: [Int: Int] = [:]
  /// The parameters that choose those colours, by the numbers that stand for them.
  private(set) var exactColors: [Int: [UInt8]] = [:]
  private var isCursorShown = true
  private var extendedKeys: [Int32: KeyPress?] = [:]

  private struct ColorPair: Hashable {
    var foreground: Int
    var background: Int
  }

  /// Starts the screen on standard input and a descriptor for output, as the first of `terms` that
  /// the machine has a description of; nil where it has none.
  init?(terms: [String], output: Int32, escapeDelay: Int) {
    use_env(true)
    use_tioctl(true)
    set_escdelay(Int32(escapeDelay))
    guard terms.contains(where: { shim_newterm($0, output) != nil }), let window = shim_stdscr(),
      let keys = newpad(1, 1),
      let bytes = newpad(1, 1)
    else { return nil }
    self.window = window
    self.keys = keys
    self.bytes = bytes
    cbreak()
    Curses.adaptLine()
    noecho()
    nonl()
    // Frames are drawn whole: whether to skip one is the event loop's decision.
    typeahead(-1)
    // All eight bits come without `meta`, which would have the terminal send Alt with a letter as
    // one byte, also after the end.
    for pad in [keys, bytes] { nodelay(pad, true) }
    keypad(keys, true)
    idlok(window, true)
    defineKeys()
  }

  /// Ctrl-S and Ctrl-Q are keys of forms: the line discipline must not stop the output for them. Nor is it to throw
  /// away, at Ctrl-C, half a frame that is under way and keys that were typed.
  private static func adaptLine() {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    modes.c_iflag &= ~tcflag_t(IXON)
    modes.c_lflag |= tcflag_t(NOFLSH)
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    // What ncurses goes back to after it was suspended.
    def_prog_mode()
  }

  /// How many colours the terminal's description has.
  static var terminalColors: Int { Int(tigetnum("colors")) }

  /// Whether the terminal's description tells colours by their red, green and blue.
  static var hasDirectColor: Bool { tigetnum("colors") >= 1 << 24 }

  /// Whether the terminal's description has a flag.
  static func hasFlag(_ name: String) -> Bool { tigetflag(name) > 0 }

  /// Whether the terminal moves to a column as ECMA-48 says, and stays in a row whose last column
  /// was written until more is.
  static var movesWithinRow: Bool {
    tigetflag("xenl") > 0 && capability("hpa") == Array("\u{1B}[%i%p1%dG".utf8)
  }

  /// The bytes of a capability of the terminal, without its delays; empty where it has none.
  static func capability(_ name: String) -> [UInt8] { withoutDelays(shim_capability(name)) }

  /// The bytes of a capability with two parameters.
  static func capability(_ name: String, _ first: Int, _ second: Int) -> [UInt8] {
    withoutDelays(shim_expand(name, Int32(first), Int32(second)))
  }

  private static func withoutDelays(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    var bytes = Array(String(cString: text).utf8)
    while let start = bytes.firstRange(of: "$<".utf8)?.lowerBound,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      bytes.removeSubrange(start...end)
    }
    return bytes
  }

  /// Starts colours.
  func startColors() {
    start_color()
    hasDefaultColors = use_default_colors() == OK
  }

  /// The line's speed as the terminal's modes tell it.
  var baud: Int { Int(baudrate()) }

  // MARK: Drawing

  /// The size ncurses draws for.
  var size: Size { Size(width: Int(getmaxx(window)), height: Int(getmaxy(window))) }

  /// Takes over another size; what the terminal shows is no longer known.
  func resize(to size: Size) {
    resize_term(Int32(max(1, size.height)), Int32(max(1, size.width)))
    repaint()
  }

  /// Sends everything anew with the next update.
  func repaint() { shim_repaint() }

  /// Writes one row of the screen to be.
  func put(_ cells: ArraySlice<Cell>, row: Int, depth: ColorDepth, encoding: Encoding) {
    if rowCells.count < cells.count {
      rowCells = [cchar_t](repeating: cchar_t(), count: cells.count)
    }
    var count = 0
    var style = Style.plain
    var look: (attributes: attr_t, pair: Int32) = (0, 0)
    var isFirst = true
    for cell in cells where cell.columns != 0 {
      let own = cell.isBlank ? cell.style.onBlank : cell.style
      if isFirst || own != style {
        isFirst = false
        style = own
        look = (attributes(style, depth), pair(style, depth))
      }
      let shown = encoding.shown(cell)
      shim_set_cell(
        &rowCells[count], shown.base, shown.mark1, shown.mark2, look.attributes, look.pair)
      count += 1
      if cell.columns == 2, !shown.isWide {
        shim_set_cell(&rowCells[count], 0x20, 0, 0, look.attributes, look.pair)
        count += 1
      }
    }
    if keepsMargin(cells) {
      let margin = cells[cells.startIndex].style.onBlank
      shim_set_cell(
        &rowCells[0], 0x20, 0, 0, attributes(margin.adding(.italic), depth), pair(margin, depth))
    }
    shim_put_row(Int32(row), rowCells, Int32(count))
  }

  /// Whether the blank that a row begins with is to be one that ncurses writes.
  ///
  /// Where a mark in the first column goes from an indented row, ncurses would go behind the indent
  /// and erase to the left, which takes four times the bytes of a blank. An italic blank looks as any
  /// other, but can't be erased to.
  private func keepsMargin(_ cells: ArraySlice<Cell>) -> Bool {
    guard let first = cells.first, first.isBlank else { return false }
    return cells.prefix(Self.longestIndent).contains { !$0.isBlank }
  }

  private static let longestIndent = 16

  /// Sends what changed, and puts the cursor in its place or hides it.
  func update(cursor: Point?) {
    if isCursorShown != (cursor != nil) {
      isCursorShown = cursor != nil
      curs_set(isCursorShown ? 1 : 0)
    }
    if let cursor { wmove(window, Int32(cursor.y), Int32(cursor.x)) }
    wnoutrefresh(window)
    doupdate()
  }

  private func attributes(_ style: Style, _ depth: ColorDepth) -> attr_t {
    let set = style.attributes
    var isBold = set.contains(.bold)
    // Eight colours have no bright ones; bold letters stand for them.
    if depth == .colors8, case .ansi(let number) = style.foreground, number > 8 { isBold = true }
    return shim_attributes(
      isBold, set.contains(.dim), set.contains(.italic), set.contains(.underline),
      set.contains(.reverse))
  }

  private func pair(_ style: Style, _ depth: ColorDepth) -> Int32 {
    guard depth != .mono else { return 0 }
    var wanted = ColorPair(
      foreground: number(of: style.foreground, depth),
      background: number(of: style.background, depth))
    if !hasDefaultColors {
      if wanted.foreground < 0 { wanted.foreground = 7 }
      if wanted.background < 0 { wanted.background = 0 }
    } else if wanted.foreground < 0, wanted.background < 0 {
      return 0
    }
    if let known = pairs[wanted] { return known }
    let number = Int32(pairs.count + 1)
    guard number < shim_color_pairs(),
      init_extended_pair(number, Int32(wanted.foreground), Int32(wanted.background)) == OK
    else {
      // No pair is left: the background says more than the letters' colour.
      return pairs.first { $0.key.background == wanted.background }?.value ?? 0
    }
    pairs[wanted] = number
    return number
  }

  /// The number ncurses is given for a colour.
  private func number(of color: Color, _ depth: ColorDepth) -> Int {
    let number = depth.number(of: color)
    switch (depth, Self.hasDirectColor) {
    case (.trueColor, false):
      // The description has a palette: a number of it stands for the colour, and is replaced on the
      // way to the terminal.
      if case .ansi(let own) = color { return Int(own & 15) }
      guard number >= 0 else { return number }
      if let known = standIns[number] { return known }
      let standIn = 16 + standIns.count
      guard standIn < 256 else { return ColorDepth.colors16.number(of: color) }
      standIns[number] = standIn
      exactColors[standIn] = Array(
        "2;\(number >> 16);\(number >> 8 & 255);\(number & 255)".utf8)
      return standIn
    case (.colors88, true), (.colors256, true):
      guard number >= 8 else { return number }
      let (red, green, blue) = Palette.components(of: number, in: depth)
      return ColorDepth.trueColor.number(of: .rgb(UInt8(red), UInt8(green), UInt8(blue)))
    case (.colors16, true):
      guard number >= 8 else { return number }
      return ColorDepth.trueColor.number(of: .ansi(UInt8(number)))
    default: return number
    }
  }

  // MARK: Keys

  /// The next byte or key that has come; nil where none has. `raw` looks for no keys.
  func read(raw: Bool) -> InputDecoder.Input? {
    let code = wgetch(raw ? bytes : keys)
    guard code != ERR else { return nil }
    if code < 256 { return .byte(UInt8(code)) }
    return press(code).map { .key($0) } ?? .unknownKey
  }

  private static let keyCodes: [Int32: KeyPress] = [
    KEY_UP: KeyPress(.up), KEY_DOWN: KeyPress(.down), KEY_LEFT: KeyPress(.left),
    KEY_RIGHT: KeyPress(.right), KEY_HOME: KeyPress(.home), KEY_END: KeyPress(.end),
    KEY_PPAGE: KeyPress(.pageUp), KEY_NPAGE: KeyPress(.pageDown), KEY_IC: KeyPress(.insert),
    KEY_DC: KeyPress(.delete), KEY_BACKSPACE: KeyPress(.backspace), KEY_ENTER: KeyPress(.enter),
    KEY_BTAB: KeyPress(.backTab), KEY_SLEFT: KeyPress(.left, .shift),
    KEY_SRIGHT: KeyPress(.right, .shift), KEY_SF: KeyPress(.down, .shift),
    KEY_SR: KeyPress(.up, .shift), KEY_SHOME: KeyPress(.home, .shift),
    KEY_SEND: KeyPress(.end, .shift), KEY_SPREVIOUS: KeyPress(.pageUp, .shift),
    KEY_SNEXT: KeyPress(.pageDown, .shift), KEY_SDC: KeyPress(.delete, .shift),
    KEY_SIC: KeyPress(.insert, .shift), KEY_FIND: KeyPress(.home), KEY_SELECT: KeyPress(.end),
    KEY_A1: KeyPress(.home), KEY_A3: KeyPress(.pageUp), KEY_C1: KeyPress(.end),
    KEY_C3: KeyPress(.pageDown),
  ]

  private func press(_ code: Int32) -> KeyPress? {
    if let press = Self.keyCodes[code] { return press }
    let function = code - shim_function_key(0)
    if (1...63).contains(function) { return KeyPress(.function(Int(function))) }
    if let known = extendedKeys[code] { return known }
    let press = keyname(code).flatMap { Self.press(extended: String(cString: $0)) }
    extendedKeys[code] = .some(press)
    return press
  }

  /// The key of an extended capability such as `kLFT5`, Ctrl and the left arrow.
  static func press(extended name: String) -> KeyPress? {
    let bases: [(String, Key)] = [
      ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
      ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
    ]
    if name == "kcbt2" { return KeyPress(.backTab) }
    for (base, key) in bases where name.hasPrefix(base) {
      let number = name.dropFirst(base.count)
      if number.isEmpty { return KeyPress(key, .shift) }
      if let number = Int(number) { return KeyPress(key, KeySequences.modifiers(of: number)) }
    }
    return nil
  }

  /// Tells ncurses the sequences that terminals send beside those of their description.
  private func defineKeys() {
    // Mouse reports are decoded beside ncurses, which would ask the terminal for them itself.
    keyok(KEY_MOUSE, false)
    let codes = Dictionary(
      Self.keyCodes.map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })
    for (sequence, key) in KeySequences.all {
      let whole = "\u{1B}" + sequence
      guard key_defined(whole) == 0 else { continue }
      if case .function(let number) = key {
        define_key(whole, shim_function_key(Int32(number)))
      } else if let code = codes[KeyPress(key)] {
        define_key(whole, code)
      }
    }
    // Descriptions name the places of the keypad's keys; a person who enters figures means what is printed on them.
    for (sequence, sign) in KeySequences.keypad {
      define_key("\u{1B}" + sequence, Int32(sign.value))
    }
  }

  // MARK: Stopping

  /// Gives the terminal back to the shell; `resume` takes it again.
  func end() { endwin() }

  /// Takes the terminal again after `end`.
  func resume() {
    reset_prog_mode()
    repaint()
    // The cursor's state is unknown; the next update says it anew.
    curs_set(1)
    isCursorShown = true
  }

  /// Sends the start of the screen, so that what is written past ncurses comes after it.
  func begin() {
    wnoutrefresh(window)
    doupdate()
  }
}
