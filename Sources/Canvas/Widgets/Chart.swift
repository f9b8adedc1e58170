/// A history of values drawn small.
public struct Chart: Hashable, Sendable {
  /// The values from left to right; none where nothing was observed.
  public var values: [Double?]
  /// A value to draw a level line at, such as the target.
  public var level: Double?
  /// The values at the bottom and the top; taken from the values where nil.
  public var bounds: ClosedRange<Double>?

  /// Makes a chart.
  public init(values: [Double?], level: Double? = nil, bounds: ClosedRange<Double>? = nil) {
    self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    self.level = level
    self.bounds = bounds
  }

  /// The range drawn; a little room is made where all values are the same.
  var range: ClosedRange<Double> {
    if let bounds, bounds.lowerBound < bounds.upperBound { return bounds }
    let known = values.compactMap { $0 } + [level].compactMap { $0 }
    let low = known.min() ?? 0
    let high = known.max() ?? 1
    return low < high ? low...high : (low - 1)...(high + 1)
  }

  private func share(_ value: Double) -> Double {
    let range = range
    return max(0, min(1, (value - range.lowerBound) / (range.upperBound - range.lowerBound)))
  }

  /// Draws one row of bars, a column a value; the last values where there are more than columns.
  public func drawSparkline(on surface: inout Surface, in rect: Rect, style: Style) {
    let line = rect.row(0)
    let bars = surface.glyphs.bars
    for (x, value) in values.suffix(line.width).enumerated() {
      guard let value else { continue }
      let step = 1 + nearest(share(value) * Double(bars.count - 2))
      surface.write(
        String(bars[step]), at: Point(x: line.x + x, y: line.y), style: style, in: line)
    }
  }

  /// Draws a line through the values, stretched over the whole rectangle: Braille dots where the
  /// signs allow, asterisks otherwise. The level line lies under it.
  public func draw(on surface: inout Surface, in rect: Rect, style: Style, levelStyle: Style) {
    guard !rect.isEmpty else { return }
    if let level {
      let y = rect.endY - 1 - nearest(share(level) * Double(rect.height - 1))
      surface.horizontalRule(Rect(x: rect.x, y: y, width: rect.width, height: 1), style: levelStyle)
    }
    let isFine = surface.glyphs == .unicode
    let scale = isFine ? (x: 2, y: 4) : (x: 1, y: 1)
    var dots = [UInt8](repeating: 0, count: rect.width * rect.height)
    for (x, y) in points(width: rect.width * scale.x, height: rect.height * scale.y) {
      let bit = isFine ? Self.brailleBit(x: x % 2, y: y % 4) : 1
      dots[(y / scale.y) * rect.width + x / scale.x] |= bit
    }
    for (index, bits) in dots.enumerated() where bits != 0 {
      let sign = isFine ? Unicode.Scalar(0x2800 + UInt32(bits)) ?? "*" : "*"
      surface.write(
        String(sign), at: Point(x: rect.x + index % rect.width, y: rect.y + index / rect.width),
        style: style, in: rect)
    }
  }

  /// The dots of the line, from the upper left corner.
  private func points(width: Int, height: Int) -> [(Int, Int)] {
    var dots: [(Int, Int)] = []
    var previous: (x: Int, y: Int)?
    for (index, value) in values.enumerated() {
      guard let value else {
        previous = nil
        continue
      }
      let x = values.count == 1 ? 0 : index * (width - 1) / (values.count - 1)
      let y = height - 1 - nearest(share(value) * Double(height - 1))
      if let previous, x > previous.x {
        for step in previous.x + 1..<x {
          let way = Double(step - previous.x) / Double(x - previous.x)
          dots.append((step, previous.y + nearest(way * Double(y - previous.y))))
        }
      }
      dots.append((x, y))
      previous = (x, y)
    }
    return dots
  }

  private static func brailleBit(x: Int, y: Int) -> UInt8 {
    y == 3 ? (x == 0 ? 0x40 : 0x80) : UInt8(1 << (x * 3 + y))
  }
}
