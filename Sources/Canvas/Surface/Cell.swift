/// One column of the screen: a character, up to two marks on it, and its style.
///
/// A wide character is a lead cell and a continuation cell to its right.
public struct Cell: Hashable, Sendable {
  /// The base scalar; a blank in a continuation cell.
  public var scalar: Unicode.Scalar
  /// First combining mark, 0 for none.
  public var mark1: UInt32 = 0
  /// Second combining mark, 0 for none.
  public var mark2: UInt32 = 0
  /// Colours and attributes.
  public var style: Style
  /// 1 or 2 columns; 0 in a continuation cell.
  public var columns: UInt8

  /// Makes a cell; `columns` is 2 for the lead of a wide character.
  public init(_ scalar: Unicode.Scalar = " ", columns: UInt8 = 1, style: Style = .plain) {
    self.scalar = scalar
    self.columns = columns
    self.style = style
  }

  /// The right half of a wide character.
  public static func continuation(_ style: Style) -> Cell {
    Cell(" ", columns: 0, style: style)
  }

  /// Whether this is the right half of a wide character.
  public var isContinuation: Bool { columns == 0 }

  /// The character with its marks; nothing for a continuation cell.
  public var text: String {
    guard !isContinuation else { return "" }
    var view = String.UnicodeScalarView([scalar])
    for mark in [mark1, mark2] where mark != 0 {
      if let mark = Unicode.Scalar(mark) { view.append(mark) }
    }
    return String(view)
  }
}
