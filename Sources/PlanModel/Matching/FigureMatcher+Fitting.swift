extension FigureMatcher {
  /// What a point in favour or against says, and how much strength it costs.
  struct Point {
    var reason: MatchReason
    var doubt: Int
  }

  /// Nil when the documents are about two places.
  static func region(_ plan: Plan, _ document: Plan) -> Point? {
    guard let one = plan.region, let other = document.region else {
      return Point(reason: .regionUnknown, doubt: 10)
    }
    return Region.isSame(one, other) ? Point(reason: .sameRegion(one), doubt: 0) : nil
  }

  /// How much strength the natures cost; nil when they can't be one figure: a growth rate and what grows.
  static func nature(_ indicator: Indicator, _ other: Indicator) -> Int? {
    if indicator.nature == other.nature { return 0 }
    if indicator.nature == .growth || other.nature == .growth { return nil }
    return 30
  }

  /// Where the figure's period lies; nil when it ends before the plan began.
  static func time(_ period: Period, _ targets: [Target], _ plan: Plan) -> Point? {
    let dues = targets.compactMap(\.due).sorted()
    guard let last = dues.last else {
      if let days = plan.days, period.end < days.lowerBound { return nil }
      return Point(reason: .noDueDate, doubt: 10)
    }
    let first = plan.days?.lowerBound ?? Period.year((dues.first ?? last).start.year).start
    guard period.end >= min(first, (dues.first ?? last).start) else { return nil }
    // The next target due when the figure's period ends.
    guard let due = dues.first(where: { $0.end >= period.end }) else {
      return Point(reason: .afterTarget(due: last), doubt: 50)
    }
    return Point(reason: .withinTarget(due: due), doubt: 0)
  }
}
