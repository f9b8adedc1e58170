import Canvas

/// What pictures are shown on and events come from.
public protocol Backend: AnyObject {
  /// The size to draw for.
  var size: Size { get }
  /// How many colours there are.
  var colorDepth: ColorDepth { get }
  /// How wide characters are and which signs may be used.
  var fit: TextFit { get }
  /// Waits a moment for what the terminal has yet to say about `fit`; called before the first picture.
  func settleFit()
  /// Shows a picture, and the cursor where it says.
  func present(_ surface: Surface)
  /// Waits for the next event, `.wake` when the time has passed; without a time it waits on.
  func nextEvent(timeoutMilliseconds: Int?) -> Event
  /// Whether an event is waiting that calls for a frame, so that one now would be out of date at
  /// once. `.wake` does not count.
  var hasPendingInput: Bool { get }
  /// Forgets what the terminal shows, so that the next picture is sent whole (Ctrl-L).
  func invalidate()
  /// Asks the terminal for mouse events, or no more; false where it has no mouse.
  @discardableResult
  func setMouse(_ isOn: Bool) -> Bool
  /// Puts text on the clipboard of the person's own computer (OSC 52), and says whether it could be.
  func copyToClipboard(_ text: String) -> CopyResult
}

extension Backend {
  /// Nothing is to be said.
  public func settleFit() {}

  /// The signs that may be used.
  public var glyphs: GlyphSet { fit.glyphs }
}
