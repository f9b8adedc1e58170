/// A cell's place: columns to the right and rows downwards from the upper left corner.
public struct Point: Hashable, Sendable {
  /// The column, from 0 at the left.
  public var x: Int
  /// The row, from 0 at the top.
  public var y: Int

  /// Places a point at a column and a row, both counted from 0.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The upper left corner.
  public static let zero = Point(x: 0, y: 0)
}

/// A size in columns and rows, never negative.
public struct Size: Hashable, Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// Makes a size; negative measures count as 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// No columns and no rows.
  public static let zero = Size(width: 0, height: 0)
}

/// A rectangle of cells; it may be empty, never negative.
public struct Rect: Hashable, Sendable {
  /// The upper left corner.
  public let origin: Point
  /// Columns and rows.
  public let size: Size

  /// Makes a rectangle of a size at a point.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Makes a rectangle from its corner and measures; negative measures count as 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  /// A rectangle of a size at the upper left corner.
  public init(_ size: Size) {
    self.init(origin: .zero, size: size)
  }

  /// The leftmost column.
  public var x: Int { origin.x }
  /// The top row.
  public var y: Int { origin.y }
  /// How many columns there are inside.
  public var width: Int { size.width }
  /// How many rows there are inside.
  public var height: Int { size.height }

  /// The first column right of the rectangle.
  public var endX: Int { x + width }

  /// The first row below the rectangle.
  public var endY: Int { y + height }

  /// The columns inside.
  public var columns: Range<Int> { x..<endX }

  /// The rows inside.
  public var rows: Range<Int> { y..<endY }

  /// Whether there is no cell inside.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a cell lies inside.
  public func contains(_ point: Point) -> Bool {
    columns.contains(point.x) && rows.contains(point.y)
  }

  /// The part shared with another rectangle, empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }

  /// The rectangle without a margin on each side.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    let left = min(left, width)
    let top = min(top, height)
    return Rect(
      x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// Cuts off `columns` at the left: that part, and what remains to the right of it.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: x + cut, y: y, width: width - cut, height: height)
    )
  }

  /// Cuts off `columns` at the right: what remains, and that part.
  public func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = splitLeft(width - min(max(0, columns), width))
    return (rest, right)
  }

  /// Cuts off `rows` at the top: that part, and what remains below it.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: y + cut, width: width, height: height - cut)
    )
  }

  /// Cuts off `rows` at the bottom: what remains, and that part.
  public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = splitTop(height - min(max(0, rows), height))
    return (rest, bottom)
  }

  /// One row of the rectangle, counted from its top; empty where there is no such row.
  public func row(_ index: Int) -> Rect {
    intersection(Rect(x: x, y: y + index, width: width, height: index < 0 ? 0 : 1))
  }
}
