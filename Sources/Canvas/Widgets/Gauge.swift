/// A bar that shows how much of a target is reached, and how much is due by now.
///
/// Shares are of the target: 1 is the target itself. They may lie below 0 and above 1.
public struct Gauge: Hashable, Sendable {
  /// The share reached; none draws an empty bar.
  public var reached: Double?
  /// The share due by now.
  public var scheduled: Double?
  /// The share from which progress counts.
  public var baseline: Double?
  /// The share at the bar's left end; below 0 leaves room for what is worse than the baseline.
  public var low: Double
  /// The share at the bar's right end; above 1 leaves room beyond the target.
  public var limit: Double

  /// Makes a gauge.
  public init(
    reached: Double?, scheduled: Double? = nil, baseline: Double? = nil, low: Double = 0,
    limit: Double = 1.25
  ) {
    self.reached = reached
    self.scheduled = scheduled
    self.baseline = baseline
    self.low = low < 0 && low.isFinite ? low : 0
    self.limit = limit > 0 && limit.isFinite ? limit : 1
  }

  /// The styles of a gauge's parts.
  public struct Look: Hashable, Sendable {
    /// What is reached.
    public var filled: Style
    /// What is not.
    public var empty: Style
    /// The place that is due by now.
    public var scheduledTick: Style
    /// The place of the target.
    public var targetTick: Style

    /// Makes a look; ticks take the background of what they stand on.
    public init(
      filled: Style, empty: Style, scheduledTick: Style = .plain, targetTick: Style = .plain
    ) {
      self.filled = filled
      self.empty = empty
      self.scheduledTick = scheduledTick
      self.targetTick = targetTick
    }

    /// What is filled, as ink on the ground of what is not: rows above each other stay apart. Where no colours tell
    /// the two apart, the characters alone do.
    fileprivate var ink: Style {
      filled.background == empty.background
        ? filled : Style(foreground: filled.background, background: empty.background)
    }

    /// Whether the ground shows how far the bar goes.
    fileprivate var hasTrack: Bool { filled.background != empty.background }
  }

  /// Draws the bar in the first row of a rectangle; what lies outside of `clip` is left out.
  public func draw(on surface: inout Surface, in rect: Rect, look: Look, clip: Rect? = nil) {
    let bar = rect.row(0)
    let clip = bar.intersection(clip ?? bar)
    guard !clip.isEmpty else { return }
    let glyphs = surface.glyphs
    surface.fill(clip, style: look.empty, with: look.hasTrack ? " " : glyphs.barEmpty)
    let full = filled(bar.width)
    for column in full.lowerBound / 2..<(full.upperBound + 1) / 2 {
      let halves = full.clamped(to: column * 2..<column * 2 + 2)
      if halves.isEmpty { continue }
      let glyph =
        halves.count == 2
        ? glyphs.bar : halves.lowerBound % 2 == 0 ? glyphs.barLeftHalf : glyphs.barRightHalf
      surface.write(
        String(glyph), at: Point(x: bar.x + column, y: bar.y), style: look.ink, in: clip)
    }
    func put(_ glyph: Character, _ column: Int, _ style: Style) {
      surface.write(
        String(glyph), at: Point(x: bar.x + column, y: bar.y), style: style.over(look.empty),
        in: clip)
    }
    let ticks = ticks(bar.width)
    if let column = ticks.baseline { put(glyphs.baselineTick, column, look.scheduledTick) }
    if let column = ticks.scheduled { put(glyphs.scheduledTick, column, look.scheduledTick) }
    if let column = ticks.target { put(glyphs.targetTick, column, look.targetTick) }
    if let reached, bar.width > 1 {
      if reached < low {
        put(glyphs.moreLeft, 0, look.scheduledTick)
      } else if reached > limit {
        put(glyphs.moreRight, bar.width - 1, look.scheduledTick)
      }
    }
  }

  /// The columns of the ticks. Where two shares fall on one column, the lesser has the one before.
  func ticks(_ width: Int) -> (baseline: Int?, scheduled: Int?, target: Int?) {
    let target = column(1, width)
    let due = scheduled.flatMap { column($0, width) }
    let isBeforeTarget = due == target && scheduled.map { $0 < 1 } ?? false
    let scheduled = isBeforeTarget ? due.map { max(0, $0 - 1) } : due
    let base = baseline.flatMap { column($0, width) }
    let isBeforeDue = base != nil && base == scheduled && baseline != self.scheduled
    return (isBeforeDue ? base.map { max(0, $0 - 1) } : base, scheduled, target)
  }

  /// The last column that a share fills, wholly or in part; nil outside of the bar.
  private func column(_ share: Double, _ width: Int) -> Int? {
    guard share >= low, share <= limit else { return nil }
    let place = place(share) * Double(width)
    return max(0, min(width - 1, Int(place) - (place == Double(Int(place)) ? 1 : 0)))
  }

  /// The half columns between nothing and what is reached.
  func filled(_ width: Int) -> Range<Int> {
    let zero = nearest(place(0) * Double(width * 2))
    guard let reached, !reached.isNaN, reached != 0 else { return zero..<zero }
    var end = nearest(place(reached) * Double(width * 2))
    guard reached > 0 else { return low < 0 ? min(end, max(0, zero - 1))..<zero : 0..<0 }
    // Anything reached shows, and what has passed a tick is seen beyond it.
    end = max(zero + 1, end)
    let ticks = ticks(width)
    for (share, column) in [(scheduled, ticks.scheduled), (1, ticks.target)] {
      guard let share, let column else { continue }
      end = reached > share ? max(end, column * 2 + 3) : min(end, max(zero + 1, column * 2 + 2))
    }
    return zero..<min(width * 2, end)
  }

  /// Where a share lies between the bar's ends, 0 to 1.
  private func place(_ share: Double) -> Double {
    guard share.isFinite else { return share > 0 ? 1 : 0 }
    return max(0, min(1, (share - low) / (limit - low)))
  }
}

/// The whole number nearest to a value; our own, since libm is not linked for this alone.
func nearest(_ value: Double) -> Int {
  Int(value < 0 ? value - 0.5 : value + 0.5)
}
