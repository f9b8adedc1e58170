/// Keeps frames from queueing on a slow link, so that what is shown is never long past.
///
/// Two things tell that a link is slow: a line speed below 38,400 baud, and a terminal that takes
/// its time to answer a question sent after the bytes of a frame. Times are in milliseconds of any
/// clock.
struct OutputPace {
  /// Bytes that may be under way unanswered before frames are held.
  static let window = 1024
  /// Bytes after which a question is due; small frames share one.
  static let questionBytes = 256
  /// How long an answer is waited for; after that the terminal is taken for one that never answers.
  static let patience = 2000

  /// Whether the terminal has shown that it answers.
  private(set) var answers = false
  private let bytesPerSecond: Int?
  private var freeAt = 0
  private var askedAt: Int?
  private var underWay = 0
  private var sinceQuestion = 0

  /// Makes a pace for a line speed as the terminal's modes tell it; 38,400 and more say nothing,
  /// since it is what every terminal without a line claims.
  init(baud: Int) {
    bytesPerSecond = (1..<38_400).contains(baud) ? baud / 10 : nil
  }

  /// Whether an answer is still to come.
  var isAsked: Bool { askedAt != nil }

  /// Whether a frame of so many bytes is to end with a question.
  func asks(after bytes: Int) -> Bool {
    answers && askedAt == nil && sinceQuestion + bytes >= Self.questionBytes
  }

  /// Bytes were sent, with a question at their end or not.
  mutating func sent(_ bytes: Int, asking: Bool, at now: Int) {
    if let bytesPerSecond {
      freeAt = max(freeAt, now) + bytes * 1000 / bytesPerSecond
    }
    underWay += bytes
    sinceQuestion += bytes
    if asking {
      askedAt = now
      sinceQuestion = 0
    }
  }

  /// The terminal has answered.
  mutating func answered() {
    answers = true
    askedAt = nil
    underWay = sinceQuestion
  }

  /// How long to hold the next frame; nil where it may go now.
  mutating func hold(at now: Int) -> Int? {
    if let asked = askedAt, now - asked >= Self.patience {
      answers = false
      askedAt = nil
      underWay = 0
    }
    if freeAt > now { return freeAt - now }
    if let asked = askedAt, answers, underWay > Self.window { return asked + Self.patience - now }
    return nil
  }
}
