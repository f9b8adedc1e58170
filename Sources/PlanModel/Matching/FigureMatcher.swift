import Foundation

/// Finds the indicators that reported figures belong to.
///
/// A figure fits an indicator of another document of the same place when their names fold to one series (`SeriesName`) or
/// are much alike, their units compare, and their natures can be one. Figures from before a plan began are no concern of
/// it; those from after a target was due are offered for the history only, and never strongly.
public struct FigureMatcher: Sendable {
  /// An indicator with targets, and the plan it is in.
  public struct Wanted: Sendable {
    public var plan: Plan
    public var record: IndicatorRecord
    public init(plan: Plan, record: IndicatorRecord) {
      self.plan = plan
      self.record = record
    }
  }

  /// A reported figure, the indicator it was read as, and the document it is in.
  public struct Reported: Sendable {
    public var document: Plan
    public var indicator: Indicator
    public var actual: Observation
    public init(document: Plan, indicator: Indicator, actual: Observation) {
      self.document = document
      self.indicator = indicator
      self.actual = actual
    }
  }

  private struct Candidate {
    var wanted: Wanted
    var key: String
    var likeness: NameLikeness
  }

  private var byUnit: [String: [Candidate]] = [:]

  public init(_ wanted: [Wanted]) {
    var keys = SeriesKeys()
    for one in wanted where !one.record.targets.isEmpty {
      let key = keys[one.record.indicator, one.plan]
      byUnit[one.record.indicator.unit.base, default: []].append(
        Candidate(wanted: one, key: key, likeness: NameLikeness(key)))
    }
  }

  /// What fits, the strongest first.
  public func matches(_ reported: [Reported]) -> [FigureMatch] {
    var keys = SeriesKeys()
    var found: [FigureMatch] = []
    for one in reported {
      let key = keys[one.indicator, one.document]
      let likeness = NameLikeness(key)
      for candidate in byUnit[one.indicator.unit.base] ?? [] {
        if let match = match(candidate, one, key: key, likeness: likeness) { found.append(match) }
      }
    }
    return FigureMatcher.settle(found)
  }

  private func match(
    _ candidate: Candidate, _ reported: Reported, key: String, likeness: NameLikeness
  ) -> FigureMatch? {
    let plan = candidate.wanted.plan
    let record = candidate.wanted.record
    let indicator = record.indicator
    guard plan.id != reported.document.id else { return nil }
    var strength: Int
    var reasons: [MatchReason] = []
    if key == candidate.key {
      let isSame = indicator.name == reported.indicator.name
      strength = isSame ? 100 : 95
      reasons.append(
        isSame ? .sameName : .sameSeries(indicator.name, reported.indicator.name))
    } else if let percent = candidate.likeness.percent(likeness), percent >= 75 {
      strength = percent * 3 / 4
      reasons.append(.likeName(percent))
    } else {
      return nil
    }
    guard let region = FigureMatcher.region(plan, reported.document) else { return nil }
    reasons.append(region.reason)
    strength -= region.doubt
    guard let nature = FigureMatcher.nature(indicator, reported.indicator) else { return nil }
    if nature > 0 {
      reasons.append(.naturesDiffer(plan: indicator.nature, actual: reported.indicator.nature))
      strength -= nature
    }
    guard let time = FigureMatcher.time(reported.actual.period, record.targets, plan) else {
      return nil
    }
    reasons.append(time.reason)
    strength -= time.doubt
    guard
      let value = Quantity(reported.actual.value, reported.indicator.unit)
        .converted(to: indicator.unit)
    else { return nil }
    if reported.indicator.unit.scale != indicator.unit.scale {
      reasons.append(.unitConverted(from: reported.indicator.unit, to: indicator.unit))
    }
    let holding = record.observations.first { $0.period == reported.actual.period }
    if let holding {
      if holding.value == value.value { return nil }
      reasons.append(.holdsAnother(holding.value))
      strength -= 30
    }
    if record.observations.contains(where: { $0.basis != reported.actual.basis }) {
      reasons.append(.basisDiffers)
      strength = 0
    }
    return FigureMatch(
      plan: plan, indicator: indicator, document: reported.document, source: reported.indicator,
      actual: reported.actual, value: value.value, strength: max(strength, 0), reasons: reasons,
      holding: holding)
  }

  /// Of equal figures for one indicator and period the strongest stays; where they differ, none of equal strength is
  /// strong.
  private static func settle(_ found: [FigureMatch]) -> [FigureMatch] {
    struct Place: Hashable {
      var indicator: RowID
      var period: Period
      var basis: ObservationBasis
    }
    var kept: [FigureMatch] = []
    let places = Dictionary(grouping: found) {
      Place(indicator: $0.indicator.id, period: $0.actual.period, basis: $0.actual.basis)
    }
    for group in places.values {
      var values: Set<Decimal> = []
      let sorted = group.sorted(by: isBefore)
      let distinct = sorted.filter { values.insert($0.value).inserted }
      guard let best = distinct.first?.strength else { continue }
      let rivals = distinct.count { $0.strength == best }
      for var match in distinct {
        if rivals > 1, match.strength == best {
          match.reasons.append(.severalFigures)
          match.strength = max(match.strength - 30, 0)
        } else if match.strength < best {
          match.strength = min(match.strength, FigureMatch.strong - 1)
        }
        kept.append(match)
      }
    }
    return kept.sorted(by: isBefore)
  }

  private static func isBefore(_ a: FigureMatch, _ b: FigureMatch) -> Bool {
    (-a.strength, a.plan.id, a.indicator.id, a.actual.id)
      < (-b.strength, b.plan.id, b.indicator.id, b.actual.id)
  }
}

/// The folded names of indicators, each worked out once.
private struct SeriesKeys {
  private struct Key: Hashable {
    var name: String
    var region: String?
    var nature: Nature
  }
  private var known: [Key: String] = [:]

  subscript(indicator: Indicator, plan: Plan) -> String {
    mutating get {
      let key = Key(name: indicator.name, region: plan.region, nature: indicator.nature)
      if let folded = known[key] { return folded }
      let folded = SeriesName.fold(
        indicator.name, region: plan.region, nature: indicator.nature)
      known[key] = folded
      return folded
    }
  }
}
