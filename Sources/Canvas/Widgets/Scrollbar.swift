/// A column that shows which part of a list is on the screen.
public struct Scrollbar: Hashable, Sendable {
  /// How many entries the list has.
  public var count: Int
  /// The entries on the screen.
  public var visible: Range<Int>

  /// Makes a bar for a list of `count` entries of which `visible` are on the screen.
  public init(count: Int, visible: Range<Int>) {
    self.count = count
    self.visible = visible
  }

  /// Draws the bar down a rectangle's first column; nothing where the whole list is on the screen.
  public func draw(on surface: inout Surface, in rect: Rect, track: Style, thumb: Style) {
    let bar = rect.splitLeft(1).left
    guard count > visible.count, bar.height > 0 else { return }
    surface.verticalRule(bar, style: track)
    let rows = thumbRows(height: bar.height)
    let isPlain = thumb.background == track.background && !thumb.attributes.contains(.reverse)
    surface.fill(
      Rect(x: bar.x, y: bar.y + rows.lowerBound, width: 1, height: rows.count), style: thumb,
      with: isPlain ? surface.glyphs.thumb : " ")
  }

  /// The rows of the thumb; it touches an end only where the list does.
  func thumbRows(height: Int) -> Range<Int> {
    let length = max(1, min(height, height * visible.count / max(1, count)))
    let travel = height - length
    let hidden = count - visible.count
    guard travel > 0, hidden > 0 else { return 0..<length }
    var start = travel * visible.lowerBound / hidden
    if travel > 1 {
      if visible.lowerBound > 0 { start = max(1, start) }
      if visible.upperBound < count { start = min(travel - 1, start) }
    }
    return start..<start + length
  }
}

/// Marks at the edges of a rectangle for what lies off the screen.
public struct OffscreenMarks: Hashable, Sendable {
  /// Whether there is more to the left.
  public var left: Bool
  /// Whether there is more to the right.
  public var right: Bool
  /// Whether there is more above.
  public var above: Bool
  /// Whether there is more below.
  public var below: Bool

  /// Tells on which sides there is more.
  public init(left: Bool = false, right: Bool = false, above: Bool = false, below: Bool = false) {
    self.left = left
    self.right = right
    self.above = above
    self.below = below
  }

  /// Draws the marks in a rectangle's corners: left and right in its first row, above and below
  /// in its last column.
  public func draw(on surface: inout Surface, in rect: Rect, style: Style) {
    guard !rect.isEmpty else { return }
    let glyphs = surface.glyphs
    let marks: [(Bool, Character, Point)] = [
      (left, glyphs.moreLeft, rect.origin),
      (right, glyphs.moreRight, Point(x: rect.endX - 1, y: rect.y)),
      (above, glyphs.moreAbove, Point(x: rect.endX - 1, y: rect.y)),
      (below, glyphs.moreBelow, Point(x: rect.endX - 1, y: rect.endY - 1)),
    ]
    for (isShown, glyph, point) in marks where isShown {
      surface.write(String(glyph), at: point, style: style, in: rect)
    }
  }
}
