import CTerminalGuard
import Canvas
import Glibc

/// Waits on the terminal and on signals, never on one of them alone.
struct TerminalInput {
  /// What the backend has to act on before the program hears of it.
  enum Happening {
    case event(Event)
    case resized
    /// Ctrl-Z or SIGTSTP.
    case stopped
    /// SIGCONT after a stop that was not ours.
    case continued
    /// The terminal has taken what was sent before it was asked.
    case ready
    /// The column after the character printed to measure it.
    case widthAnswer(Int)
  }

  private let signals: Int32
  private let escapeDelay: Int
  private let guess: PasteGuess
  private var decoder = InputDecoder()
  private var queue: [Happening] = []
  private var emptyReads = 0
  private var isAnswerExpected = false
  private var askedAt = 0
  private var wasStopped = false
  /// Whether nothing had come for a while before what is to be read now.
  private var isAfterIdle = false
  private var pastedAt: Int?
  /// Whether the terminal is gone.
  private(set) var isHungUp = false

  /// A paste is over when nothing came for so long.
  private static let pasteMilliseconds = 500
  private static let answerMilliseconds = 200
  private static let quickMilliseconds = 25
  /// Waiting so long is being idle: what was typed while the program was busy has been read.
  private static let idleMilliseconds = 5
  /// The pieces of one paste follow each other within this time.
  private static let burstMilliseconds = 250
  /// A frame may take so long on a busy machine.
  private static let busyMilliseconds = 2000

  /// Makes an input over the descriptor that signals are read from. `marksPastes`: whether the terminal can be asked to.
  init(signals: Int32, escapeDelayMilliseconds: Int, marksPastes: Bool) {
    self.signals = signals
    guess = PasteGuess(marksPastes: marksPastes)
    self.escapeDelay = escapeDelayMilliseconds
  }

  /// The next cursor report answers a question.
  mutating func expectsAnswer() {
    isAnswerExpected = true
    askedAt = Self.now
  }

  /// The answer to the question, if it comes at once: a terminal on the same machine takes less than the program takes
  /// to be ready. Nothing else that has come is lost.
  mutating func quickAnswer(from curses: Curses) -> Int? {
    while isAnswerExpected, !isHungUp {
      takeInput(curses)
      let rest = askedAt + Self.quickMilliseconds - Self.now
      guard isAnswerExpected, rest > 0 else { break }
      // What can't be read will not be an answer.
      if Self.wait([STDIN_FILENO], rest)[0] & Int16(POLLIN) == 0 { break }
    }
    let place = queue.firstIndex { if case .widthAnswer = $0 { true } else { false } }
    guard let place, case .widthAnswer(let column) = queue.remove(at: place) else { return nil }
    return column
  }

  /// Reads what has come, and tells whether the program will hear of something new to show.
  mutating func hasNews(from curses: Curses) -> Bool {
    takeSignals()
    takeInput(curses)
    return isHungUp
      || queue.contains { happening in
        switch happening {
        case .event(.wake), .ready, .widthAnswer: false
        case .event, .resized, .stopped, .continued: true
        }
      }
  }

  /// Waits a little for an answer that would otherwise be typed into the shell.
  mutating func awaitAnswer(from curses: Curses) {
    let end = Self.now + Self.answerMilliseconds
    while Self.now < end, !isHungUp {
      let happening = next(from: curses, timeoutMilliseconds: max(1, end - Self.now))
      switch happening {
      case .ready: return
      default: continue
      }
    }
  }

  /// The next thing that happens; `.wake` when the time has passed.
  mutating func next(from curses: Curses, timeoutMilliseconds: Int?) -> Happening {
    let start = Self.now
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if isHungUp { return .event(.hangup) }
      takeSignals()
      if queue.isEmpty { takeInput(curses) }
      if !queue.isEmpty || isHungUp { continue }
      var rest = -1
      if let timeoutMilliseconds {
        rest = max(0, timeoutMilliseconds - (Self.now - start))
      }
      let waitedSince = Self.now
      let happened = Self.wait([STDIN_FILENO, signals], rest)
      isAfterIdle = Self.now - waitedSince >= Self.idleMilliseconds
      if happened[0] & Int16(POLLIN) == 0,
        happened[0] & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
      {
        isHungUp = true
      } else if happened[0] & Int16(POLLIN) != 0 {
        // A terminal that is readable and has nothing to read, again and again, has ended.
        emptyReads += 1
        if emptyReads > 3 { isHungUp = true }
      } else if happened[1] == 0, timeoutMilliseconds != nil, rest == 0 || Self.now - start >= rest
      {
        return .event(.wake)
      }
    }
  }

  /// The end, if it came while the program was stopped.
  mutating func takeEnd() -> Event? {
    takeSignals()
    if isHungUp { return .hangup }
    let isTerminated = queue.contains { if case .event(.terminate) = $0 { true } else { false } }
    return isTerminated ? .terminate : nil
  }

  private mutating func takeSignals() {
    var bytes = [UInt8](repeating: 0, count: 1024)
    var numbers: Set<Int32> = []
    while true {
      let count = read(signals, &bytes, bytes.count)
      guard count > 0 else { break }
      numbers.formUnion(bytes[..<count].map { Int32($0) })
    }
    // However many of one kind came, they say the same.
    if numbers.contains(SIGHUP) { isHungUp = true }
    if numbers.contains(SIGTERM) { queue.append(.event(.terminate)) }
    if numbers.contains(SIGINT) { queue.append(.event(.interrupt)) }
    if numbers.contains(SIGTSTP) {
      queue.append(.stopped)
      wasStopped = true
    }
    if numbers.contains(SIGCONT), !numbers.contains(SIGTSTP) {
      if wasStopped { wasStopped = false } else { queue.append(.continued) }
    }
    if numbers.contains(SIGWINCH) { queue.append(.resized) }
    if numbers.contains(0) { queue.append(.event(.wake)) }
  }

  /// Takes text that a terminal without bracketed paste sends at once for pasted: keys come one by
  /// one. Whatever turns out to be none is fed to the decoder.
  private mutating func takeBurst(_ curses: Curses) {
    defer { isAfterIdle = false }
    // What was there when the program came to look again was sent with the paste.
    let limit = isAfterIdle ? Self.burstMilliseconds : Self.busyMilliseconds
    let goesOn = pastedAt.map { Self.now - $0 < limit } ?? false
    guard isAfterIdle || goesOn, !decoder.isPasting, !decoder.isWaiting else { return }
    var burst: [UInt8] = []
    var rest: InputDecoder.Input?
    while let part = curses.read(raw: false) {
      guard case .byte(let byte) = part, byte != 0x1B else {
        rest = part
        break
      }
      burst.append(byte)
    }
    if rest == nil, guess.isPaste(burst, goesOn: goesOn) {
      // A key that is held goes on for as long as it is.
      if !goesOn || burst.count >= PasteGuess.leastPiece { pastedAt = Self.now }
      decoder.takePaste(burst)
    } else {
      if !burst.isEmpty || isAfterIdle { pastedAt = nil }
      for byte in burst { decoder.feed(.byte(byte)) }
      if let rest { decoder.feed(rest) }
    }
    if rest != nil || !burst.isEmpty { emptyReads = 0 }
  }

  private mutating func takeInput(_ curses: Curses) {
    var begun = Self.now
    takeBurst(curses)
    while true {
      while let part = curses.read(raw: decoder.isPasting) {
        emptyReads = 0
        decoder.feed(part)
      }
      guard decoder.isWaiting || decoder.isPasting else { break }
      // ncurses has waited after the ESC of a key that it may know.
      let hasWaited = Self.now - begun >= escapeDelay - 1
      let time = decoder.isPasting ? Self.pasteMilliseconds : hasWaited ? 0 : escapeDelay
      if Self.wait([STDIN_FILENO], time)[0] & Int16(POLLIN) == 0 {
        decoder.endPaste()
        break
      }
      emptyReads += 1
      if emptyReads > 3 { break }
      begun = Self.now
    }
    decoder.endOfInput()
    while let event = decoder.next() { queue.append(.event(event)) }
    if let column = decoder.takeCursorColumn(), isAnswerExpected {
      isAnswerExpected = false
      queue.append(.widthAnswer(column))
    }
    if decoder.takeReady() { queue.append(.ready) }
  }

  private static func wait(_ descriptors: [Int32], _ milliseconds: Int) -> [Int16] {
    var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // Interrupted by a signal: its byte is in the pipe, which the next turn finds.
    guard poll(&polls, nfds_t(polls.count), Int32(clamping: milliseconds)) >= 0 else {
      return descriptors.map { _ in 0 }
    }
    return polls.map(\.revents)
  }

  /// Milliseconds of a clock that is never set.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
