import Foundation

extension FigureQuestion {
  /// Sums that a figure for its period alone breaks, as the whole or as a part; the shortest whole first. A part that
  /// has no figure of its own may be made up by its own parts: a half by January to March and the second quarter.
  static func sums(
    of entry: ObservationEntry, _ others: [Period: Decimal]
  ) -> [FigureQuestion] {
    var figures = others
    figures[entry.period] = entry.value
    return figures.keys.sorted().flatMap { whole -> [FigureQuestion] in
      guard let total = figures[whole], !whole.partitions.isEmpty else { return [] }
      let ways = whole.partitions.map { parts in
        parts.reduce(into: Tiling()) { $0.add(Tiling($1, figures)) }
      }.filter { whole == entry.period || $0.parts.contains(entry.period) }
      let complete = ways.filter(\.isComplete)
      let differing = complete.filter {
        abs($0.sum - total) > rounding(of: $0.parts.compactMap { figures[$0] } + [total])
      }
      var told: [[Period]] = []
      var questions: [FigureQuestion] = []
      for way in differing where !told.contains(way.parts) {
        told.append(way.parts)
        questions.append(
          .sumDiffers(whole: whole, total: total, parts: way.parts, sum: way.sum))
      }
      guard complete.isEmpty, let most = ways.max(by: { $0.sum < $1.sum }) else {
        return questions
      }
      let values = most.parts.compactMap { figures[$0] }
      guard values.allSatisfy({ $0 >= 0 }), most.sum - total > rounding(of: values + [total])
      else { return questions }
      return questions + [
        .sumExceeds(whole: whole, total: total, parts: most.parts, sum: most.sum)
      ]
    }
  }

  /// Figures laid side by side that make up a period, or what there is of it.
  private struct Tiling {
    var parts: [Period] = []
    var sum: Decimal = 0
    var isComplete = true

    init() {}

    /// A period's own figure, else the fullest of the ways in which its parts make it up.
    init(_ period: Period, _ figures: [Period: Decimal]) {
      if let value = figures[period] {
        (parts, sum) = ([period], value)
        return
      }
      isComplete = false
      for way in period.partitions {
        let tiling = way.reduce(into: Tiling()) { $0.add(Tiling($1, figures)) }
        if tiling.isComplete || tiling.sum > sum { self = tiling }
        if tiling.isComplete { return }
      }
    }

    mutating func add(_ other: Tiling) {
      parts += other.parts
      sum += other.sum
      isComplete = isComplete && other.isComplete
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
