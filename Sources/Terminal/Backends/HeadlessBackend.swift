import Canvas

/// A backend without a terminal: plays scripted events and keeps the frames shown.
public final class HeadlessBackend: Backend {
  /// The size, as the last `.resize` event said.
  public private(set) var size: Size
  /// How many colours it is said to have.
  public let colorDepth: ColorDepth
  /// The signs and widths it is said to have.
  public let fit: TextFit
  /// The pictures shown so far.
  public private(set) var frames: [Surface] = []
  /// What was copied to the clipboard.
  public private(set) var clipboard: [String] = []
  /// Whether mouse events were asked for.
  public private(set) var isMouseOn = false
  private var events: [Event]

  /// Makes a backend; after the last event it reports `.hangup`, so that every loop ends.
  public init(
    size: Size, events: [Event] = [], colorDepth: ColorDepth = .colors256, fit: TextFit = TextFit()
  ) {
    self.size = size
    self.events = events
    self.colorDepth = colorDepth
    self.fit = fit
  }

  /// The last picture shown.
  public var frame: Surface? { frames.last }

  /// The last picture as plain text.
  public var text: String { frame?.text ?? "" }

  /// Adds events to be played.
  public func play(_ more: [Event]) {
    events += more
  }

  /// Adds presses of keys by their names, such as `j j Enter`.
  public func type(_ names: String) throws(KeyNameError) {
    play(try KeyPress.sequence(named: names).map(Event.key))
  }

  /// Keeps a picture.
  public func present(_ surface: Surface) {
    frames.append(surface)
  }

  /// The next scripted event, at once.
  public func nextEvent(timeoutMilliseconds: Int?) -> Event {
    guard !events.isEmpty else { return .hangup }
    let event = events.removeFirst()
    if case .resize(let size) = event { self.size = size }
    return event
  }

  /// Always false, so that tests see a frame for every event.
  public var hasPendingInput: Bool { false }

  /// Nothing: every picture is kept whole.
  public func invalidate() {}

  /// Notes whether mouse events are asked for.
  public func setMouse(_ isOn: Bool) -> Bool {
    isMouseOn = isOn
    return true
  }

  /// Keeps what was copied.
  public func copyToClipboard(_ text: String) -> CopyResult {
    guard text.utf8.count <= Clipboard.limit else { return .tooLong(limit: Clipboard.limit) }
    clipboard.append(text)
    return .sent
  }
}
