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

    /// Whether blanks of the two styles can be told apart; characters are drawn otherwise.
    var tellsBlanksApart: Bool {
      filled.background != empty.background
        || filled.attributes.contains(.reverse) != empty.attributes.contains(.reverse)
    }
  }

  /// Draws the bar in the first row of a rectangle.
  public func draw(on surface: inout Surface, in rect: Rect, look: Look) {
    let bar = rect.row(0)
    guard bar.width > 0 else { return }
    let glyphs = surface.glyphs
    let isPlain = !look.tellsBlanksApart
    let full = filled(bar.width)
    surface.fill(bar, style: look.empty, with: isPlain ? glyphs.unfilled : " ")
    surface.fill(
      Rect(x: bar.x + full.lowerBound, y: bar.y, width: full.count, height: 1),
      style: look.filled, with: isPlain ? glyphs.filled : " ")
    tick(&surface, bar, look, full, at: baseline, glyphs.baselineTick, look.scheduledTick)
    tick(&surface, bar, look, full, at: scheduled, glyphs.scheduledTick, look.scheduledTick)
    tick(&surface, bar, look, full, at: 1, glyphs.targetTick, look.targetTick)
    if let reached, bar.width > 1 {
      if reached < low {
        sign(&surface, Point(x: bar.x, y: bar.y), glyphs.moreLeft)
      } else if reached > limit {
        sign(&surface, Point(x: bar.endX - 1, y: bar.y), glyphs.moreRight)
      }
    }
  }

  /// The columns between nothing and what is reached.
  func filled(_ width: Int) -> Range<Int> {
    let zero = nearest(place(0) * Double(width))
    guard let reached, !reached.isNaN, reached != 0 else { return zero..<zero }
    let end = nearest(place(reached) * Double(width))
    // Anything reached shows.
    if reached > 0 { return zero..<min(width, max(zero + 1, end)) }
    return low < 0 ? min(end, max(0, zero - 1))..<zero : 0..<0
  }

  /// Where a share lies between the bar's ends, 0 to 1.
  private func place(_ share: Double) -> Double {
    guard share.isFinite else { return share > 0 ? 1 : 0 }
    return max(0, min(1, (share - low) / (limit - low)))
  }

  private func tick(
    _ surface: inout Surface, _ bar: Rect, _ look: Look, _ full: Range<Int>, at share: Double?,
    _ glyph: Character, _ style: Style
  ) {
    guard let share, share >= low, share <= limit else { return }
    let place = place(share) * Double(bar.width)
    // A tick stands on the last column that its share fills, wholly or in part.
    let column = min(
      bar.width - 1, Int(place) - (place > 0 && place == Double(Int(place)) ? 1 : 0))
    let below = full.contains(column) ? look.filled : look.empty
    surface.write(
      String(glyph), at: Point(x: bar.x + column, y: bar.y), style: style.over(below), in: bar)
  }

  private func sign(_ surface: inout Surface, _ point: Point, _ glyph: Character) {
    surface.write(String(glyph), at: point, style: surface[point].style)
  }
}

/// The whole number nearest to a value; our own, since libm is not linked for this alone.
func nearest(_ value: Double) -> Int {
  Int(value < 0 ? value - 0.5 : value + 0.5)
}
