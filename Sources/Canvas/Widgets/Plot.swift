/// A line over time, with a guide line under it and marks upon it: Braille dots where the signs allow, else asterisks.
///
/// Places are shares of the rectangle: 0, 0 is its lower left corner, 1, 1 its upper right one.
public struct Plot: Hashable, Sendable {
  /// A place in the plot.
  public struct Place: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A sign at a place.
  public struct Mark: Hashable, Sendable {
    public var place: Place
    public var sign: Character
    public var style: Style

    public init(_ place: Place, _ sign: Character, _ style: Style) {
      self.place = place
      self.sign = sign
      self.style = style
    }
  }

  /// From left to right; a single place is a dot.
  public var line: [Place]
  /// A second, fainter line: what was to be expected.
  public var guide: [Place]
  /// Drawn over both lines.
  public var marks: [Mark]

  /// Makes a plot.
  public init(line: [Place], guide: [Place] = [], marks: [Mark] = []) {
    self.line = line
    self.guide = guide
    self.marks = marks
  }

  /// Draws the plot over the whole rectangle.
  public func draw(on surface: inout Surface, in rect: Rect, style: Style, guideStyle: Style) {
    guard !rect.isEmpty else { return }
    stroke(guide, every: 3, on: &surface, in: rect, style: guideStyle, surface.glyphs.plotGuide)
    stroke(line, every: 1, on: &surface, in: rect, style: style, surface.glyphs.plotPoint)
    for mark in marks {
      let x = rect.x + Plot.step(mark.place.x, rect.width)
      let y = rect.endY - 1 - Plot.step(mark.place.y, rect.height)
      surface.write(String(mark.sign), at: Point(x: x, y: y), style: mark.style, in: rect)
    }
  }

  private func stroke(
    _ places: [Place], every: Int, on surface: inout Surface, in rect: Rect, style: Style,
    _ sign: Character
  ) {
    let isFine = surface.glyphs == .unicode
    let scale = isFine ? (x: 2, y: 4) : (x: 1, y: 1)
    var dots = [UInt8](repeating: 0, count: rect.width * rect.height)
    for (x, y) in points(
      places, every: every, width: rect.width * scale.x, height: rect.height * scale.y)
    {
      let bit = isFine ? Plot.brailleBit(x: x % 2, y: y % 4) : 1
      dots[(y / scale.y) * rect.width + x / scale.x] |= bit
    }
    for (index, bits) in dots.enumerated() where bits != 0 {
      let shown = isFine ? Unicode.Scalar(0x2800 + UInt32(bits)).map(Character.init) : nil
      surface.write(
        String(shown ?? sign),
        at: Point(x: rect.x + index % rect.width, y: rect.y + index / rect.width), style: style,
        in: rect)
    }
  }

  /// The dots of a line, from the upper left corner; of a dotted one only every so many columns.
  private func points(
    _ places: [Place], every: Int, width: Int, height: Int
  ) -> [(Int, Int)] {
    var dots: [(Int, Int)] = []
    var previous: (x: Int, y: Int)?
    for place in places where place.x.isFinite && place.y.isFinite {
      let x = Plot.step(place.x, width)
      let y = height - 1 - Plot.step(place.y, height)
      if let previous {
        let length = max(abs(x - previous.x), abs(y - previous.y))
        for step in 0..<max(1, length) where step % every == 0 {
          let way = Double(step) / Double(max(1, length))
          dots.append(
            (
              previous.x + nearest(way * Double(x - previous.x)),
              previous.y + nearest(way * Double(y - previous.y))
            ))
        }
      }
      dots.append((x, y))
      previous = (x, y)
    }
    return dots
  }

  /// The step of `count` that a share falls on.
  private static func step(_ share: Double, _ count: Int) -> Int {
    guard share.isFinite else { return 0 }
    return nearest(max(0, min(1, share)) * Double(count - 1))
  }

  private static func brailleBit(x: Int, y: Int) -> UInt8 {
    y == 3 ? (x == 0 ? 0x40 : 0x80) : UInt8(1 << (x * 3 + y))
  }
}
