import Foundation

extension FigureQuestion {
  /// Sums that a figure for its period alone breaks, as the whole or as a part; the shortest whole first.
  static func sums(
    of entry: ObservationEntry, _ others: [Period: Decimal]
  ) -> [FigureQuestion] {
    var figures = others
    figures[entry.period] = entry.value
    return figures.keys.sorted().flatMap { whole in
      whole.partitions.compactMap { parts -> FigureQuestion? in
        guard whole == entry.period || parts.contains(entry.period), let total = figures[whole]
        else { return nil }
        let values = parts.compactMap { figures[$0] }
        let sum = values.reduce(0, +)
        guard values.count == parts.count, abs(sum - total) > rounding(of: values + [total]) else {
          return nil
        }
        return .sumDiffers(whole: whole, total: total, parts: parts, sum: sum)
      }
    }
  }

  /// What sums of rounded decimals may be off by; whole numbers add up exactly.
  private static func rounding(of values: [Decimal]) -> Decimal {
    let places = values.map(\.exponent).min() ?? 0
    guard places < 0 else { return 0 }
    return Decimal(sign: .plus, exponent: places, significand: Decimal(values.count)) / 2
  }
}

extension Period {
  /// The ways that shorter periods of one kind make it up: a half of quarters, or of months.
  var partitions: [[Period]] {
    switch self {
    case .year(let year):
      [
        (1...2).map { .half(year, $0) }, (1...4).map { .quarter(year, $0) },
        (1...12).map { .month(year, $0) },
      ]
    case .half(let year, let half):
      [
        (half * 2 - 1...half * 2).map { .quarter(year, $0) },
        (half * 6 - 5...half * 6).map { .month(year, $0) },
      ]
    case .quarter(let year, let quarter):
      [(quarter * 3 - 2...quarter * 3).map { .month(year, $0) }]
    case .month, .day, .span: []
    }
  }
}
