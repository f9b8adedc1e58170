import Foundation
import PlanModel

/// How long a store takes to answer, in process.
struct StoreTimings: Encodable {
  /// The day that everything is assessed as of, so that runs compare.
  static let today = "2025-09-30"

  var plans: Int
  /// Milliseconds: to open the file.
  var open: Double
  /// All plans' lights worked out from the facts; nil when they were kept already.
  var standingsCold: Double?
  /// All plans' lights as they are kept.
  var standingsWarm: Double
  /// What the supervision page shows of all plans, and all organizations ranked, from what is kept.
  var supervision: Double
  var ranking: Double
  /// The first of all that one organization carries.
  var organization: Double
  /// One plan read and assessed: median and worst of many.
  var planMedian: Double
  var planWorst: Double

  init(path: String) throws {
    guard let today = Day(StoreTimings.today) else {
      throw BenchError(what: "today", detail: StoreTimings.today)
    }
    let begun = ContinuousClock.now
    let store = try Store.open(path)
    open = begun.duration(to: .now).milliseconds
    let assessor = try store.assessor(today: today)
    let none = try store.standings(assessor, effort: .some(indicators: 0))
    if none.plans.contains(where: { !$0.isKnown }) {
      standingsCold = try StoreTimings.time { _ = try store.standings(assessor) }
    }
    standingsWarm =
      try (0..<5).map { _ in
        try StoreTimings.time { _ = try store.standings(assessor) }
      }.min() ?? 0
    supervision = try StoreTimings.time { _ = try store.supervision(assessor, limit: 60) }
    ranking = try StoreTimings.time { _ = try store.organizationRanking(assessor, by: .score) }
    let someone = try store.organizationRanking(assessor, by: .score).organizations.first?.id ?? 0
    organization = try StoreTimings.time {
      if var reading = try store.loadReading(of: someone, assessor, known: true) {
        try store.read(on: &reading, plans: 4)
      }
    }
    plans = none.plans.count
    let step = max(1, plans / 40)
    let times = try stride(from: 0, to: plans, by: step).map { index in
      try StoreTimings.time {
        let plan = none.plans[index].id
        guard let snapshot = try store.snapshot(of: plan) else { return }
        let text = try store.text(of: plan)?.text ?? ""
        _ = Wall(snapshot: snapshot, text: text, assessor: try store.assessor(today: today))
      }
    }.sorted()
    planMedian = times.isEmpty ? 0 : times[times.count / 2]
    planWorst = times.last ?? 0
  }

  private static func time(_ body: () throws -> Void) rethrows -> Double {
    let begun = ContinuousClock.now
    try body()
    return begun.duration(to: .now).milliseconds
  }
}
