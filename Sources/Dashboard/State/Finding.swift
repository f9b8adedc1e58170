import PlanModel

/// What was found in the whole store for what is being typed.
public struct SearchAnswer: Sendable, Hashable {
  /// What it is the answer to.
  public var query = ""
  /// The best first, source text last.
  public var lines: [SearchLine] = []
  public var counts: [SearchKind: Int] = [:]
  /// Lights of indicators and items, as far as they are worked out.
  public var lights: [SearchHit: Light] = [:]
  /// Plans of the store, and those among them whose names are still to be packed.
  public var plans = 0
  public var pending = 0
  /// Source texts are still being read.
  public var isReading = false

  public init() {}
}

/// The list of everywhere-search, while it is open.
public struct Finding: Sendable, Hashable {
  public var answer = SearchAnswer()
  /// The kind that is listed; nil for all.
  public var scope: SearchKind?

  /// The lines listed.
  var lines: [SearchLine] {
    guard let scope else { return answer.lines }
    return answer.lines.filter { $0.hit.kind == scope }
  }

  /// How many there are, also those that are not listed.
  var total: Int {
    scope.map { answer.counts[$0] ?? 0 } ?? answer.counts.values.reduce(0, +)
  }

  /// The next kind of which something was found, after the last one all.
  mutating func changeScope(by step: Int) {
    let all: [SearchKind?] =
      [nil] + SearchKind.allCases.filter { (answer.counts[$0] ?? 0) > 0 || $0 == scope }
    let index = all.firstIndex { $0 == scope } ?? 0
    scope = all[((index + step) % all.count + all.count) % all.count]
  }
}
