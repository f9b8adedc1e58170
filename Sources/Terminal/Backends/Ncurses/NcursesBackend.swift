import CTerminalGuard
import Canvas
import Glibc

/// The terminal of standard input and output, by ncurses.
///
/// Only one can exist at a time; `TerminalSession` starts and ends it.
public final class NcursesBackend: Backend {
  public private(set) var size: Size
  public let colorDepth: ColorDepth
  public private(set) var fit: TextFit

  let options: TerminalOptions
  let kind: TerminalKind
  let curses: Curses
  var input: TerminalInput
  private let encoding: Encoding
  private var shown: Surface?
  private var needsEveryRow = true
  private var isMouseOn = false
  private var isEnded = false

  /// Starts the screen.
  init(_ options: TerminalOptions) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let term = environment("TERM") ?? ""
    guard !["", "dumb", "unknown"].contains(term) else { throw .tooSimple(term: term) }
    self.options = options
    kind = TerminalKind(name: term)
    encoding = Encoding(name: try LocaleSetup.start())
    guard_arm(STDOUT_FILENO)
    let terms = [term] + kind.relatives
    guard
      let curses = LocaleSetup.withUTF8({
        Curses(terms: terms, escapeDelay: options.escapeDelayMilliseconds)
      })
    else {
      guard_disarm()
      throw .unknownTerminal(term: term)
    }
    self.curses = curses
    guard !Curses.capability("cup").isEmpty else {
      curses.end()
      guard_disarm()
      throw .tooSimple(term: term)
    }
    colorDepth = Self.depth(options.colorDepth)
    if colorDepth != .mono { curses.startColors() }
    size = curses.size
    fit = TextFit()
    input = TerminalInput(
      signals: guard_signals(), escapeDelayMilliseconds: options.escapeDelayMilliseconds)
    guard_hold_errors()
    setAmbiguous(initialAmbiguous)
    curses.begin()
    enterModes()
    if options.ambiguousWidth == .auto, !kind.isBasic { askForAmbiguousWidth() }
  }

  /// The depth used: what is asked for, but no more than the terminal has.
  private static func depth(_ wanted: ColorDepth?) -> ColorDepth {
    let most = Curses.hasDirectColor ? .trueColor : ColorDepth(colors: Curses.terminalColors)
    guard let wanted else { return most }
    return wanted.rawValue < most.rawValue ? wanted : most
  }

  // MARK: Widths

  private var initialAmbiguous: TextWidth.Ambiguous {
    switch options.ambiguousWidth {
    case .narrow: .narrow
    case .wide: .wide
    case .auto: LocaleSetup.isEastAsian(encoding.name) ? .wide : .narrow
    }
  }

  private func setAmbiguous(_ ambiguous: TextWidth.Ambiguous) {
    let glyphs =
      options.glyphs ?? kind.glyphs(encoding: encoding.name, ambiguous: ambiguous)
    fit = TextFit(glyphs: glyphs, ambiguous: ambiguous)
    CellWidth.use(fit.width)
  }

  /// Prints an ambiguous character on the second row, where no answer looks like a key, and asks
  /// for the cursor's place. The answer is taken when it comes; nothing waits for it.
  private func askForAmbiguousWidth() {
    let sign = Encoding.bytes(of: "“")
    guard !sign.isEmpty, size.height > 1 else { return }
    send(Array("\u{1B}[2;1H".utf8) + sign + Array("\u{1B}[6n\r\u{1B}[K\u{1B}[H".utf8))
    input.expectsAnswer()
  }

  // MARK: Drawing

  public func present(_ surface: Surface) {
    guard !isEnded, !input.isHungUp else { return }
    let height = min(surface.size.height, size.height)
    let isComparable = !needsEveryRow && shown?.size == surface.size
    for y in 0..<height {
      if isComparable, let shown, shown.row(y) == surface.row(y) { continue }
      curses.put(
        surface.row(y).prefix(size.width), row: y, depth: colorDepth, encoding: encoding)
    }
    needsEveryRow = false
    shown = surface
    let cursor = surface.cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    if options.synchronizesOutput { send("\u{1B}[?2026h") }
    curses.update(cursor: cursor)
    if options.synchronizesOutput { send("\u{1B}[?2026l") }
  }

  public func invalidate() {
    needsEveryRow = true
    curses.repaint()
  }

  // MARK: Events

  public var hasPendingInput: Bool { input.isPending }

  public func nextEvent(timeoutMilliseconds: Int?) -> Event {
    while true {
      switch input.next(from: curses, timeoutMilliseconds: timeoutMilliseconds) {
      case .event(let event): return event
      case .resized:
        if let size = takeSize() { return .resize(size) }
      case .stopped: return stop()
      case .continued:
        enterModes()
        takeBack()
        return .redraw
      case .widthAnswer(let column):
        let answer: TextWidth.Ambiguous = column > 2 ? .wide : .narrow
        guard options.ambiguousWidth == .auto, answer != fit.width.ambiguous else { continue }
        setAmbiguous(answer)
        invalidate()
        return .redraw
      }
    }
  }

  /// Takes over the terminal's size; ncurses forgets what is shown, which the terminal may have
  /// moved about.
  private func takeSize() -> Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
      window.ws_row > 0
    else { return nil }
    size = Size(width: Int(window.ws_col), height: Int(window.ws_row))
    curses.resize(to: size)
    needsEveryRow = true
    return size
  }

  private func stop() -> Event {
    leaveModes()
    curses.end()
    guard_release_errors()
    guard_stop()
    guard_hold_errors()
    enterModes()
    takeBack()
    return .redraw
  }

  private func takeBack() {
    curses.resume()
    _ = takeSize()
    needsEveryRow = true
  }

  // MARK: Modes

  public func setMouse(_ isOn: Bool) {
    guard isOn != isMouseOn, !kind.isBasic else { return }
    isMouseOn = isOn
    send(isOn ? Self.mouseOn : Self.mouseOff)
    setRestoreBytes()
  }

  public func copyToClipboard(_ text: String) -> Bool {
    guard
      let sequence = Clipboard.sequence(
        for: text, term: kind.name, isInTmux: environment("TMUX") != nil)
    else { return false }
    send(sequence)
    return true
  }

  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  private func enterModes() {
    if !kind.isBasic { send(Self.pasteOn + (isMouseOn ? Self.mouseOn : "")) }
    setRestoreBytes()
  }

  private func leaveModes() {
    send(modesOff)
  }

  private var modesOff: String {
    kind.isBasic ? "" : (isMouseOn ? Self.mouseOff : "") + Self.pasteOff
  }

  /// What a crash sends: the modes of ours, then those of the terminal's description.
  private func setRestoreBytes() {
    var bytes = Array(modesOff.utf8)
    for name in ["sgr0", "op", "rmkx", "cnorm", "rmcup"] { bytes += Curses.capability(name) }
    bytes.withUnsafeBytes { raw in
      guard_set_restore(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
  }

  private func send(_ text: String) { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  /// Gives the terminal back as it was.
  func end() {
    guard !isEnded else { return }
    isEnded = true
    leaveModes()
    curses.end()
    // ncurses has sent what brings the screen back; sent twice, it would take a title away.
    guard_set_restore("", 0)
    guard_restore()
    guard_disarm()
    guard_release_signals()
    guard_release_errors()
    CellWidth.use(nil)
  }
}

/// The measure that ncurses is given in place of libc's.
enum CellWidth {
  // Read by ncurses on the thread that draws, and set there between frames.
  nonisolated(unsafe) private static var measure = TextWidth()

  /// Makes `wcwidth` of this process count as a measure does; nil for libc's own.
  static func use(_ width: TextWidth?) {
    guard let width else {
      guard_set_width(nil)
      return
    }
    measure = width
    guard_set_width { value in
      guard let scalar = Unicode.Scalar(value), TextWidth.classify(scalar) != .control else {
        return value == 0 ? 0 : -1
      }
      return Int32(CellWidth.measure.columns(of: scalar))
    }
  }
}
