/// The part of a list that is on the screen, kept so that the selection stays in it.
public struct ListWindow: Hashable, Sendable {
  /// The first entry shown.
  public var offset: Int

  /// Makes a window that begins at an entry.
  public init(offset: Int = 0) {
    self.offset = max(0, offset)
  }

  /// Moves as little as needed to show an entry, with `margin` more beyond it where there are any.
  public mutating func follow(_ selection: Int, count: Int, height: Int, margin: Int = 0) {
    guard count > 0, height > 0 else {
      offset = 0
      return
    }
    let margin = min(max(0, margin), (height - 1) / 2)
    let selection = min(max(0, selection), count - 1)
    offset = min(offset, selection - margin)
    offset = max(offset, selection + margin - height + 1)
    offset = max(0, min(offset, count - height))
  }

  /// Puts an entry in the middle, as far as the list's ends allow.
  public mutating func center(_ selection: Int, count: Int, height: Int) {
    offset = max(0, min(selection - height / 2, count - height))
  }

  /// The entries on the screen.
  public func visible(count: Int, height: Int) -> Range<Int> {
    let start = min(max(0, offset), max(0, count))
    return start..<max(start, min(count, start + max(0, height)))
  }

  /// How many entries lie before and after those on the screen.
  public func hidden(count: Int, height: Int) -> (before: Int, after: Int) {
    let range = visible(count: count, height: height)
    return (range.lowerBound, max(0, count - range.upperBound))
  }
}
