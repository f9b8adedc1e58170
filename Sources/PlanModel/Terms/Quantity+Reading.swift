import Foundation

extension Quantity {
  /// The same amount in the scale that reads best: 10350 万元 is 1.035 亿元. Exact, every digit kept.
  ///
  /// Only money and figures printed in 万 or 亿 change; 12000 家 stays as people say it.
  public func scaledForReading(_ script: Script) -> Quantity {
    guard value != 0, !unit.base.isEmpty, unit.scale > 1 || Quantity.isMoney(unit.base) else {
      return self
    }
    let amount = abs(value * unit.scale)
    let step =
      Quantity.steps.first { amount >= $0.scale } ?? Quantity.steps[Quantity.steps.count - 1]
    // Traditional prints keep their own forms.
    let noun = String(unit.printed.suffix(unit.base.count))
    let better = MeasureUnit((script == .hant ? step.hant : step.hans) + noun)
    return better.scale == unit.scale ? self : converted(to: better) ?? self
  }

  private static func isMoney(_ base: String) -> Bool { base == "元" || base.hasSuffix("美元") }

  private static let steps: [(scale: Decimal, hans: String, hant: String)] = [
    (1_000_000_000_000, "万亿", "萬億"), (100_000_000, "亿", "億"), (10_000, "万", "萬"), (1, "", ""),
  ]
}
