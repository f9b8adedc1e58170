import CTerminalGuard
import Canvas
import Glibc

/// The terminal of standard input and output, by ncurses.
///
/// Only one can exist at a time; `TerminalSession` starts and ends it.
public final class NcursesBackend: Backend {
  /// The terminal's size.
  public private(set) var size: Size
  /// How many colours are used.
  public let colorDepth: ColorDepth
  /// How wide characters are and which signs may be used; `.redraw` tells that it has changed.
  public private(set) var fit: TextFit

  let options: TerminalOptions
  let kind: TerminalKind
  let curses: Curses
  var input: TerminalInput
  private let output: TerminalOutput
  private let encoding: Encoding
  private var pace: OutputPace
  private var renditions: RenditionFilter
  /// The last picture given, while the link is too slow to send it.
  private var held: Surface?
  private var shown: Surface?
  private var needsEveryRow = true
  private var isMouseOn = false
  /// The shell has the terminal.
  private var isAway = false
  private let startedAt = TerminalInput.now
  private static let freshMilliseconds = 500
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
    guard let output = TerminalOutput(terminal: STDOUT_FILENO) else { throw .notATerminal }
    self.output = output
    guard
      let curses = LocaleSetup.withUTF8({
        Curses(
          terms: terms, output: output.descriptor, escapeDelay: options.escapeDelayMilliseconds)
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
    colorDepth = Self.depth(options.colorDepth, kind)
    if colorDepth != .mono { curses.startColors() }
    size = curses.size
    fit = TextFit()
    pace = OutputPace(baud: curses.baud)
    renditions = RenditionFilter(
      takesBack: !kind.isBasic, movesWithinRow: !kind.isBasic && Curses.movesWithinRow)
    input = TerminalInput(
      signals: guard_signals(), escapeDelayMilliseconds: options.escapeDelayMilliseconds,
      marksPastes: !kind.isBasic)
    guard_hold_errors()
    setAmbiguous(initialAmbiguous)
    setRestoreBytes()
    var first = output.collect { curses.begin() } + Array(modesOn.utf8)
    if !kind.isBasic {
      if options.ambiguousWidth == .auto { first += questionForAmbiguousWidth() }
      // A terminal that answers this one will be asked again after frames.
      first += Self.question
    }
    output.send(first)
  }

  /// How many bytes were sent to the terminal since the start.
  public var sentBytes: Int { output.sentBytes }

  /// The depth used: what is asked for, but no more than the terminal has.
  private static func depth(_ wanted: ColorDepth?, _ kind: TerminalKind) -> ColorDepth {
    var most = ColorDepth(colors: Curses.terminalColors)
    // Descriptions name a palette even where the terminal takes any colour; it, or the person, may
    // know better.
    if most == .colors256, wanted == .trueColor || kind.announcesTrueColor { most = .trueColor }
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
  /// for the cursor's place. The answer is taken when it comes.
  private func questionForAmbiguousWidth() -> [UInt8] {
    let sign = Encoding.bytes(of: "“")
    guard !sign.isEmpty, size.height > 1 else { return [] }
    input.expectsAnswer()
    return Array("\u{1B}[2;1H".utf8) + sign + Array("\u{1B}[6n\r\u{1B}[K\u{1B}[H".utf8)
  }

  /// Takes the terminal's answer if it comes at once, so that the first picture is right.
  public func settleFit() {
    guard let column = input.quickAnswer(from: curses) else { return }
    setAmbiguous(Self.ambiguous(column))
  }

  private static func ambiguous(_ column: Int) -> TextWidth.Ambiguous {
    column > 2 ? .wide : .narrow
  }

  // MARK: Drawing

  /// Sends what has changed since the last picture, or holds it while the link is slow.
  public func present(_ surface: Surface) {
    guard !isEnded, !input.isHungUp else { return }
    held = surface
    sendHeld()
  }

  /// Sends the last picture given, unless the link still carries an earlier one.
  private func sendHeld() {
    guard let surface = held, pace.hold(at: TerminalInput.now) == nil else { return }
    held = nil
    draw(surface)
  }

  private func draw(_ surface: Surface) {
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
    renditions.exactColors = curses.exactColors
    var frame = renditions.filter(output.collect { curses.update(cursor: cursor) })
    guard !frame.isEmpty else { return }
    if options.synchronizesOutput { frame = Self.frameStart + frame + Self.frameEnd }
    let asks = pace.asks(after: frame.count)
    if asks { frame += Self.question }
    output.send(frame)
    pace.sent(frame.count, asking: asks, at: TerminalInput.now)
  }

  /// Sends the next picture whole.
  public func invalidate() {
    needsEveryRow = true
    curses.repaint()
  }

  // MARK: Events

  /// Whether an event that calls for a frame has come.
  public var hasPendingInput: Bool { input.hasNews(from: curses) }

  /// Waits on the terminal and on signals; `.wake` when the time has passed.
  public func nextEvent(timeoutMilliseconds: Int?) -> Event {
    let start = TerminalInput.now
    while true {
      sendHeld()
      let rest = timeoutMilliseconds.map { max(0, $0 - (TerminalInput.now - start)) }
      // A held picture is sent when its time has come, without the program's doing.
      let hold = held == nil ? nil : pace.hold(at: TerminalInput.now)
      let wait = [rest, hold].compactMap { $0 }.min()
      switch input.next(from: curses, timeoutMilliseconds: wait) {
      case .event(.wake) where hold != nil && wait == hold && wait != rest: continue
      case .event(let event): return event
      case .ready: pace.answered()
      case .resized:
        if let size = takeSize() { return .resize(size) }
      case .stopped: return stop()
      case .continued:
        takeBack()
        return .redraw
      case .widthAnswer(let column):
        let answer = Self.ambiguous(column)
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
    setRestoreBytes()
    needsEveryRow = true
    return size
  }

  private func stop() -> Event {
    awaitAnswer()
    leaveScreen()
    guard_release_errors()
    isAway = true
    repeat {
      guard_stop()
      // Ended while it was stopped: the terminal is the shell's, and stays as it is.
      if let end = input.takeEnd() { return end }
    } while isInBackground
    guard_hold_errors()
    takeBack()
    return .redraw
  }

  /// Whether a shell has the terminal, which stops whoever else sets its modes; with nobody there to go on from the shell
  /// it makes no difference.
  private var isInBackground: Bool {
    let group = tcgetpgrp(STDIN_FILENO)
    return group >= 0 && group != getpgrp() && getppid() != 1
  }

  private func takeBack() {
    isAway = false
    guard_take_again()
    curses.resume()
    output.send(modesOn)
    _ = takeSize()
    needsEveryRow = true
  }

  // MARK: Modes

  /// Asks the terminal for mouse events, or no more; false where it has no mouse.
  public func setMouse(_ isOn: Bool) -> Bool {
    guard !kind.isBasic else { return false }
    guard isOn != isMouseOn else { return true }
    isMouseOn = isOn
    output.send(isOn ? Self.mouseOn : Self.mouseOff)
    setRestoreBytes()
    return true
  }

  /// Puts text on the clipboard by OSC 52.
  public func copyToClipboard(_ text: String) -> CopyResult {
    guard !kind.isBasic else { return .unsupported }
    guard let sequence = Clipboard.sequence(for: text, term: kind.name, between: .found) else {
      return .tooLong(limit: Clipboard.limit)
    }
    output.send(sequence)
    return .sent
  }

  /// Asks whether the terminal is ready; any VT100 answers.
  private static let question = Array("\u{1B}[5n".utf8)
  private static let frameStart = Array("\u{1B}[?2026h".utf8)
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)
  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  private var modesOn: String {
    kind.isBasic ? "" : Self.pasteOn + (isMouseOn ? Self.mouseOn : "")
  }

  private var modesOff: String {
    kind.isBasic ? "" : (isMouseOn ? Self.mouseOff : "") + Self.pasteOff
  }

  /// What a crash sends: the modes of ours, then those of the terminal's description.
  private func setRestoreBytes() {
    var bytes = Array(modesOff.utf8) + Curses.capability("csr", 0, size.height - 1)
    for name in ["sgr0", "op"] { bytes += Curses.capability(name) }
    bytes += lastRow + (hasOwnScreen ? [] : Curses.capability("el"))
    for name in ["rmkx", "cnorm", "rmcup"] { bytes += Curses.capability(name) }
    bytes.withUnsafeBytes { raw in
      guard_set_restore(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
  }

  /// Whether the shell's picture comes back at the end.
  private var hasOwnScreen: Bool { !Curses.capability("rmcup").isEmpty }

  private var lastRow: [UInt8] { Curses.capability("cup", size.height - 1, 0) }

  /// Ends the picture; without a screen of its own, the last row of it makes room for the shell.
  private func leaveScreen() {
    output.send(renditions.reset() + Array(modesOff.utf8))
    curses.end()
    if !hasOwnScreen { output.send(lastRow + Curses.capability("el")) }
  }

  /// An answer that comes after the end would be typed into the shell.
  private func awaitAnswer() {
    let isFresh = TerminalInput.now - startedAt < Self.freshMilliseconds
    if pace.isAsked || isFresh && !pace.answers && !kind.isBasic {
      input.awaitAnswer(from: curses)
    }
  }

  /// Gives the terminal back as it was.
  func end() {
    guard !isEnded else { return }
    isEnded = true
    if !isAway {
      awaitAnswer()
      leaveScreen()
    }
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
