/// A history of values drawn small.
public struct Chart: Hashable, Sendable {
  /// The values from left to right; none where nothing was observed.
  public var values: [Double?]
  /// The values at the bottom and the top; taken from the values where nil.
  public var bounds: ClosedRange<Double>?

  /// Makes a chart.
  public init(values: [Double?], bounds: ClosedRange<Double>? = nil) {
    self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    self.bounds = bounds
  }

  /// The range drawn; a little room is made where all values are the same.
  var range: ClosedRange<Double> {
    if let bounds, bounds.lowerBound < bounds.upperBound { return bounds }
    let known = values.compactMap { $0 }
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
}
