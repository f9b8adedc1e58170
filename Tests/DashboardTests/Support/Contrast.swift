import Canvas
import Foundation

@testable import Terminal

/// How well one colour can be told from another, after WCAG 2.
enum Contrast {
  /// 1 for the same colour, 21 for black on white.
  static func ratio(_ a: Color, _ b: Color) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  /// Relative luminance; the sixteen colours as xterm shows them.
  static func luminance(_ color: Color) -> Double {
    let (red, green, blue) = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// How far two colours are apart in CIE Lab, as a kind of colour vision sees them.
  static func distance(_ a: Color, _ b: Color, seen by: Vision) -> Double {
    let (x, y) = (lab(by.see(linear(a))), lab(by.see(linear(b))))
    let (l, m, n) = (x.0 - y.0, x.1 - y.1, x.2 - y.2)
    return (l * l + m * m + n * n).squareRoot()
  }

  typealias Light = (red: Double, green: Double, blue: Double)

  private static func linear(_ color: Color) -> Light {
    let parts = Palette.components(of: color)
    func step(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return (step(parts.red), step(parts.green), step(parts.blue))
  }

  private static func lab(_ light: Light) -> (Double, Double, Double) {
    func bend(_ value: Double) -> Double {
      value > 0.008856 ? pow(value, 1.0 / 3) : 7.787 * value + 16.0 / 116
    }
    let x = bend((0.4124 * light.red + 0.3576 * light.green + 0.1805 * light.blue) / 0.95047)
    let y = bend(0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue)
    let z = bend((0.0193 * light.red + 0.1192 * light.green + 0.9505 * light.blue) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}

/// A kind of colour vision, after Machado, Oliveira and Fernandes (2009), severity 1.
enum Vision: CaseIterable {
  case protanopia, deuteranopia, tritanopia

  func see(_ light: Contrast.Light) -> Contrast.Light {
    let rows: [[Double]] =
      switch self {
      case .protanopia:
        [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]
      case .deuteranopia:
        [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]
      case .tritanopia:
        [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]]
      }
    let parts = rows.map { row in
      max(0, min(1, row[0] * light.red + row[1] * light.green + row[2] * light.blue))
    }
    return (parts[0], parts[1], parts[2])
  }
}
