import Terminal

/// Tells the second of two quick clicks on one place.
struct Clicks {
  private static let limit = Duration.milliseconds(400)
  private var last: (mouse: Mouse, time: ContinuousClock.Instant)?

  /// Whether a press belongs to the one before it.
  mutating func isDouble(_ mouse: Mouse) -> Bool {
    guard mouse.action == .press else { return false }
    let now = ContinuousClock.now
    let isDouble = last.map { $0.mouse == mouse && now - $0.time < Self.limit } ?? false
    // A third click begins anew.
    last = isDouble ? nil : (mouse, now)
    return isDouble
  }
}
