extension Wall {
  /// The title of a row as a screen shows it: with an ellipsis where it is only the beginning of a longer text.
  public func title(_ row: Int) -> String {
    let item = tree.items[row]
    return isCut(item) ? item.title + "…" : item.title
  }

  /// The citation and the shown title.
  public func headline(_ row: Int) -> String {
    ItemTree.headline(tree.citation(row), title(row))
  }

  /// Whether the printed text goes on in the middle of a sentence where the title ends; a title that a person wrote is
  /// whole.
  private func isCut(_ item: Item) -> Bool {
    let end = item.heading.end
    guard item.title.unicodeScalars.count >= Wall.shortestCut, end > 0, end < source.count,
      end < item.span.end, source[end - 1] == item.title.unicodeScalars.last
    else { return false }
    return !Wall.stops.contains(source[end])
  }

  /// Shorter titles are headings of their own.
  private static let shortestCut = 16
  private static let stops = Set("\n\r\t 。！？；：，、.!?;:,（(【[《—　".unicodeScalars)
}
