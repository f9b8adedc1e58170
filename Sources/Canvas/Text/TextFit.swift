/// Where text stands in a field that is wider than it.
public enum Alignment: Hashable, Sendable {
  case left, right, center
}

/// Makes text fit a number of columns for one kind of terminal.
public struct TextFit: Hashable, Sendable {
  /// How columns are counted.
  public var width: TextWidth
  /// The signs that may be used.
  public var glyphs: GlyphSet

  /// Makes a fitter for a terminal's signs and widths.
  public init(glyphs: GlyphSet = .unicode, ambiguous: TextWidth.Ambiguous = .narrow) {
    self.width = TextWidth(ambiguous: ambiguous)
    self.glyphs = glyphs
  }

  /// The columns of a text on one line.
  public func columns(of text: some StringProtocol) -> Int {
    width.columns(of: text)
  }

  /// The text, or its beginning and an ellipsis, in at most `columns`.
  public func truncate(_ text: some StringProtocol, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if width.columns(of: text) <= columns { return String(text) }
    let marker = glyphs.ellipsis
    let markerColumns = width.columns(of: marker)
    if markerColumns >= columns {
      let short = String(glyphs.shortEllipsis)
      return width.columns(of: short) <= columns
        ? (columns == 1 ? short : prefix(text, columns: columns - 1) + short) : ""
    }
    return prefix(text, columns: columns - markerColumns) + marker
  }

  /// The end of a text behind an ellipsis, in at most `columns`; for paths and lists of parents.
  public func truncateHead(_ text: some StringProtocol, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if width.columns(of: text) <= columns { return String(text) }
    let whole = glyphs.ellipsis
    let marker = width.columns(of: whole) < columns ? whole : String(glyphs.shortEllipsis)
    var room = columns - width.columns(of: marker)
    guard room >= 0 else { return "" }
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      let taken = width.columns(of: text[before..<start])
      if taken > room { break }
      room -= taken
      start = before
    }
    return marker + String(text[start...])
  }

  /// The longest beginning in at most `columns`, without an ellipsis.
  public func prefix(_ text: some StringProtocol, columns: Int) -> String {
    var room = columns
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      room -= width.columns(of: text[end..<next])
      if room < 0 { break }
      end = next
    }
    return String(text[..<end])
  }

  /// The text in exactly `columns`: cut with an ellipsis or padded with blanks.
  public func fit(
    _ text: some StringProtocol, to columns: Int, _ alignment: Alignment = .left
  ) -> String {
    guard columns > 0 else { return "" }
    let short = truncate(text, to: columns)
    let blank = columns - width.columns(of: short)
    guard blank > 0 else { return short }
    let before: Int
    switch alignment {
    case .left: before = 0
    case .right: before = blank
    case .center: before = blank / 2
    }
    return String(repeating: " ", count: before) + short
      + String(repeating: " ", count: blank - before)
  }
}
