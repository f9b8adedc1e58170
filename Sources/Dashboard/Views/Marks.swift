import Canvas
import Foundation
import Phrases
import PlanModel

extension Light {
  /// The theme's role for the light.
  var role: ThemeRole {
    switch self {
    case .done: .lightDone
    case .green: .lightGreen
    case .yellow: .lightYellow
    case .red: .lightRed
    case .overdue: .lightOverdue
    case .none, .exempt: .lightNone
    }
  }

  /// The sign that tells the light without colour.
  func mark(_ glyphs: GlyphSet) -> String {
    switch self {
    case .done: String(glyphs.mark(.done))
    case .green: String(glyphs.mark(.good))
    case .yellow: String(glyphs.mark(.warning))
    case .red: String(glyphs.mark(.bad))
    case .overdue: String(glyphs.mark(.overdue))
    case .none: String(glyphs.mark(.none))
    case .exempt: String(glyphs.mark(.exempt))
    }
  }

  /// The lights in the order a bulletin counts them.
  static let counted: [Light] = [.overdue, .red, .yellow, .green, .done, .none, .exempt]
}

extension Decimal {
  /// With a sign and one decimal: −18.3.
  var signed: String {
    let rounded = rounded(1)
    let plain = Decimal.fixed(abs(rounded), places: 1)
    // A hyphen-minus: the true minus sign has two columns on some terminals.
    return rounded < 0 ? "-" + plain : "+" + plain
  }

  /// One decimal and a per cent sign.
  var percentText: String { Decimal.fixed(rounded(1), places: 1) + "%" }

  /// Exactly `places` digits after the point.
  static func fixed(_ value: Decimal, places: Int) -> String {
    let plain = value.plain
    let parts = plain.split(separator: ".", maxSplits: 1)
    let digits = parts.count == 2 ? String(parts[1]) : ""
    return (parts.first.map(String.init) ?? "0") + "."
      + digits + String(repeating: "0", count: max(0, places - digits.count))
  }
}

/// Figures as the screen writes them.
enum FigureText {
  /// A target: ≥600家, 3–5家, 翻 2 倍.
  static func target(
    _ target: Target?, unit: MeasureUnit, glyphs: GlyphSet, _ language: Language
  ) -> String {
    guard let target else { return "-" }
    guard let value = target.value else { return Target.damaged(language) }
    let figure = value.plain + unit.printed
    // ≥ and ≤ are of ambiguous width.
    let isPlain = glyphs != .unicode
    return switch target.comparator {
    case .ge: (isPlain ? ">=" : "≥") + figure
    case .gt: ">" + figure
    case .le: (isPlain ? "<=" : "≤") + figure
    case .lt: "<" + figure
    case .eq, .multiple: figure
    case .about: "~" + figure
    case .range: value.plain + "-" + (target.upper?.plain ?? "?") + unit.printed
    }
  }
}
