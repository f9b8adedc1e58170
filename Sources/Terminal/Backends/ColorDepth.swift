import Canvas

/// How many colours a terminal has.
public enum ColorDepth: Int, CaseIterable, Hashable, Sendable {
  case mono = 0
  case colors8 = 8
  case colors16 = 16
  case colors88 = 88
  case colors256 = 256
  case trueColor = 16_777_216

  /// The depth for a number of colours as terminfo tells it.
  public init(colors: Int) {
    self = Self.allCases.last { $0.rawValue <= max(0, colors) } ?? .mono
  }

  /// Reads a setting: `never`, `mono`, `8`, `16`, `88`, `256`, `true`; nil for `auto` and others.
  public init?(setting: String) {
    switch setting {
    case "never", "mono", "no", "none", "0", "1", "2": self = .mono
    case "8": self = .colors8
    case "16": self = .colors16
    case "88": self = .colors88
    case "256": self = .colors256
    case "true", "truecolor", "24bit": self = .trueColor
    default: return nil
    }
  }

  /// The number ncurses knows a colour by at this depth, −1 for the terminal's own.
  public func number(of color: Color) -> Int {
    switch (self, color) {
    case (.mono, _), (_, .default): return -1
    case (.trueColor, let color):
      let (red, green, blue) = Palette.components(of: color)
      let value = red << 16 | green << 8 | blue
      // Direct-colour descriptions keep the numbers 0–7 for the palette.
      return value > 0 && value < 8 ? 8 : value
    case (.colors8, .ansi(let number)): return Int(number & 7)
    case (_, .ansi(let number)): return Int(number & 15)
    case (.colors256, .indexed(let number)): return Int(number)
    default: return Palette.nearest(to: Palette.components(of: color), in: self)
    }
  }
}

extension ColorDepth {
  /// The colours of 88 that are the same everywhere: the cube of 4 × 4 × 4, and eight greys.
  public static let paletteOf88: [Color] = (16..<88).map { number in
    let (red, green, blue) = Palette.components(of: number, in: .colors88)
    return .rgb(UInt8(red), UInt8(green), UInt8(blue))
  }
}

extension Color {
  /// Its red, green and blue as xterm shows them, 0...255.
  public var components: (red: Int, green: Int, blue: Int) { Palette.components(of: self) }
}

/// The colours that numbers stand for in xterm and its kin.
enum Palette {
  typealias RGB = (red: Int, green: Int, blue: Int)

  private static let ansi: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  static func components(of color: Color) -> RGB {
    switch color {
    case .default: return (0, 0, 0)
    case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
    case .ansi(let number): return split(ansi[Int(number & 15)])
    case .indexed(let number): return components(of: Int(number), in: .colors256)
    }
  }

  /// The colour of a number in a palette of 8, 16, 88 or 256.
  static func components(of number: Int, in depth: ColorDepth) -> RGB {
    if number < 16 { return split(ansi[number]) }
    let steps = depth == .colors88 ? [0, 0x8B, 0xCD, 0xFF] : [0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
    let side = steps.count
    let cube = number - 16
    if cube < side * side * side {
      return (steps[cube / (side * side)], steps[cube / side % side], steps[cube % side])
    }
    let grey = cube - side * side * side
    let level =
      depth == .colors88
      ? [0x2E, 0x5C, 0x73, 0x8B, 0xA2, 0xB9, 0xD0, 0xE7][min(grey, 7)] : 8 + grey * 10
    return (level, level, level)
  }

  /// The number of the colour in a palette that looks most like one.
  static func nearest(to color: RGB, in depth: ColorDepth) -> Int {
    // The first sixteen are the user's own and may look like anything; skip them where possible.
    let numbers = depth.rawValue > 16 ? 16..<depth.rawValue : 0..<depth.rawValue
    return numbers.min { distance(color, $0, depth) < distance(color, $1, depth) } ?? 0
  }

  private static func distance(_ color: RGB, _ number: Int, _ depth: ColorDepth) -> Int {
    let other = components(of: number, in: depth)
    let (red, green, blue) = (
      color.red - other.red, color.green - other.green, color.blue - other.blue
    )
    // The eye is most sensitive to green, least to blue.
    return 3 * red * red + 6 * green * green + 2 * blue * blue
  }

  private static func split(_ value: UInt32) -> RGB {
    (Int(value >> 16), Int(value >> 8 & 255), Int(value & 255))
  }
}
