extension Surface {
  /// Writes one line of text, as far as it fits into `clip`, and tells the columns it took.
  ///
  /// A wide character that does not fit whole leaves a blank. Scalars that a terminal would act
  /// on show as the placeholder. Columns left of `clip` are skipped and counted, so that text
  /// scrolled to the left is written at a negative `x`.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at point: Point, style: Style = .plain, in clip: Rect? = nil
  ) -> Int {
    let clip = clip?.intersection(bounds) ?? bounds
    guard clip.rows.contains(point.y), !clip.isEmpty else { return 0 }
    var pen = Pen(x: point.x, y: point.y, clip: clip)
    for scalar in text.unicodeScalars where !draw(scalar, &pen, style) {
      break
    }
    return max(0, min(pen.x, clip.endX) - point.x)
  }

  /// Writes part of a text whose spans have styles of their own, and tells the columns it took.
  ///
  /// `range` and the spans are offsets of scalars in `scalars`; where spans overlap, the last
  /// one's style lies on top.
  @discardableResult
  public mutating func write(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, at point: Point, style: Style = .plain,
    spans: [StyledSpan], in clip: Rect? = nil
  ) -> Int {
    let clip = clip?.intersection(bounds) ?? bounds
    guard clip.rows.contains(point.y), !clip.isEmpty else { return 0 }
    let near = spans.filter { $0.range.overlaps(range) }
    var pen = Pen(x: point.x, y: point.y, clip: clip)
    for offset in range.clamped(to: scalars.indices) {
      var own = style
      for span in near where span.range.contains(offset) {
        own = span.style.over(own)
      }
      if !draw(scalars[offset], &pen, own) { break }
    }
    return max(0, min(pen.x, clip.endX) - point.x)
  }

  /// Where the next scalar goes.
  struct Pen {
    var x: Int
    let y: Int
    let clip: Rect
    /// The cell written last, which takes combining marks.
    var last: Int?
  }

  /// Draws one scalar and moves the pen; false when the line is full.
  @inline(__always)
  private mutating func draw(_ scalar: Unicode.Scalar, _ pen: inout Pen, _ style: Style) -> Bool {
    guard pen.x < pen.clip.endX else { return addMarkOnly(scalar, pen) }
    let value = scalar.value
    var shown = scalar
    var columns: Int
    if value &- 0x20 < 0x5F {
      columns = 1
    } else {
      columns = fit.width.columns(of: scalar)
      if columns == 0 {
        addMark(scalar, pen)
        return true
      }
      if columns == 1 {
        shown = fit.shown(scalar)
      }
    }
    defer { pen.x += columns }
    let index = pen.y * size.width + pen.x
    if pen.x >= pen.clip.x, pen.x + columns <= pen.clip.endX {
      put(Cell(shown, columns: UInt8(columns), style: style), at: index)
      pen.last = index
    } else {
      // A wide character over an edge, or one wholly outside on the left.
      pen.last = nil
      for x in pen.x..<pen.x + columns where pen.clip.columns.contains(x) {
        put(Cell(style: style), at: pen.y * size.width + x)
      }
    }
    return true
  }

  private mutating func addMarkOnly(_ scalar: Unicode.Scalar, _ pen: Pen) -> Bool {
    guard TextWidth.classify(scalar) == .mark else { return false }
    addMark(scalar, pen)
    return true
  }

  private mutating func addMark(_ scalar: Unicode.Scalar, _ pen: Pen) {
    guard let index = pen.last, TextWidth.classify(scalar) == .mark else { return }
    if cells[index].mark1 == 0 {
      cells[index].mark1 = scalar.value
    } else if cells[index].mark2 == 0 {
      cells[index].mark2 = scalar.value
    }
  }
}

/// A part of a text with a style of its own; the range counts scalars.
public struct StyledSpan: Hashable, Sendable {
  /// The scalars it covers.
  public var range: Range<Int>
  /// Laid over the style of the text.
  public var style: Style

  /// Marks a range of scalars with a style.
  public init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}

extension TextFit {
  /// What stands in a column for a scalar: itself, a blank for any space, or the placeholder.
  func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: return " "
    default: return TextWidth.classify(scalar) == .control ? placeholder : scalar
    }
  }

  /// The scalar shown for one that is never sent.
  public var placeholder: Unicode.Scalar {
    // U+FFFD is ambiguous: on a terminal that draws it wide it would take a second column.
    width.ambiguous == .wide ? "?" : glyphs.placeholder.unicodeScalars.first ?? "?"
  }
}
