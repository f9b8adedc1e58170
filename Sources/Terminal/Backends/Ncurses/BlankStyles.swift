import Canvas

/// Chooses the letters' colour of blanks, which nobody sees, so that few changes of colour are
/// sent: a change costs some twenty bytes.
enum BlankStyles {
  /// The styles to send a row with: a blank takes the style of the character before it, else of
  /// the one after it, where that looks the same on a blank.
  static func sent(_ cells: ArraySlice<Cell>) -> [Style] {
    var styles = cells.map(\.style)
    var left: Style?
    var start = 0
    for (index, cell) in cells.enumerated() {
      if cell.scalar == " ", cell.mark1 == 0 { continue }
      fill(&styles, start..<index, left, cell.style)
      left = cell.style
      start = index + 1
    }
    fill(&styles, start..<styles.count, left, nil)
    return styles
  }

  private static func fill(
    _ styles: inout [Style], _ blanks: Range<Int>, _ left: Style?, _ right: Style?
  ) {
    for index in blanks {
      let own = styles[index]
      guard own.attributes.isDisjoint(with: visible) else { continue }
      styles[index] =
        [left, right].lazy.compactMap { $0 }.first {
          $0.background == own.background && $0.attributes.isDisjoint(with: visible)
        } ?? Style(background: own.background)
    }
  }

  /// The attributes that show on a blank.
  private static let visible: Attributes = [.underline, .reverse]
}
