import Canvas
import TOMLKit
import Terminal

/// A colour for many colours, and the one of the sixteen that stands for it where there are fewer.
struct Paint: Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8
  let ansi: UInt8

  /// Reads `["#rrggbb", 0–15]`.
  init?(_ value: any TOMLValueConvertible) {
    guard let parts = value.array, parts.count == 2, let code = parts[0].string,
      code.utf8.count == 7, code.first == "#", let number = UInt32(code.dropFirst(), radix: 16),
      let ansi = parts[1].int, (0...15).contains(ansi)
    else { return nil }
    red = UInt8(truncatingIfNeeded: number >> 16)
    green = UInt8(truncatingIfNeeded: number >> 8)
    blue = UInt8(truncatingIfNeeded: number)
    self.ansi = UInt8(ansi)
  }

  /// The colour that a terminal of so many colours can show.
  func color(colors: Int) -> Color {
    if colors >= ColorDepth.trueColor.rawValue { return .rgb(red, green, blue) }
    if colors >= 256 { return .indexed(nearestOf256) }
    if colors >= 88 { return nearestOf88 }
    // Of the eight, bright colours are bold where they are ink.
    return .ansi(colors >= 16 ? ansi : ansi % 8)
  }

  /// Whether bold must stand for brightness.
  func isBoldForBright(colors: Int) -> Bool { colors < 16 && ansi >= 8 }

  /// The nearest of the 6 × 6 × 6 cube and the 24 greys.
  private var nearestOf256: UInt8 {
    let steps = [0, 95, 135, 175, 215, 255]
    let wanted = [Int(red), Int(green), Int(blue)]
    let cube = wanted.map { value in
      steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
    }
    func distance(_ other: [Int]) -> Int {
      zip(wanted, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let grey = max(0, min(23, (wanted.reduce(0, +) / 3 - 3) / 10))
    let greyLevel = 8 + grey * 10
    return distance(cube.map { steps[$0] }) <= distance([greyLevel, greyLevel, greyLevel])
      ? UInt8(16 + cube[0] * 36 + cube[1] * 6 + cube[2]) : UInt8(232 + grey)
  }

  /// The one of the palette of 88 that is most like it.
  private var nearestOf88: Color {
    let own = Paint.components(of: .rgb(red, green, blue))
    let found = Paint.nearest(to: own, in: ColorDepth.paletteOf88)
    // Four steps are few: what would turn grey takes the colour that stands for it among sixteen.
    guard !Paint.isVivid(Paint.components(of: found)), Paint.isVivid(own) else { return found }
    return Paint.nearest(to: Paint.components(of: .ansi(ansi)), in: ColorDepth.paletteOf88)
  }

  private static func components(of color: Color) -> [Int] {
    let (red, green, blue) = color.components
    return [red, green, blue]
  }

  /// Whether a colour is more than a tint of grey.
  private static func isVivid(_ parts: [Int]) -> Bool {
    (parts.max() ?? 0) - (parts.min() ?? 0) > 50
  }

  /// Lightness counts most: what is read on a ground must stay apart from it.
  private static func nearest(to wanted: [Int], in palette: [Color]) -> Color {
    func distance(_ color: Color) -> Int {
      let gaps = zip(wanted, components(of: color)).map { $0 - $1 }
      let lightness = (30 * gaps[0] + 59 * gaps[1] + 11 * gaps[2]) / 100
      let weighted = 3 * gaps[0] * gaps[0] + 6 * gaps[1] * gaps[1] + 2 * gaps[2] * gaps[2]
      return weighted + 10 * lightness * lightness
    }
    return palette.min { distance($0) < distance($1) } ?? .default
  }
}
