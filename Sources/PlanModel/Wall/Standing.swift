import Foundation
import GRDB

/// How one plan stands: a line of the overview.
public struct PlanStanding: Sendable, Hashable, Identifiable {
  public var plan: Plan
  public var lights: RollUp
  public var items: Int
  public var indicators: Int
  /// Doubts that nobody has settled.
  public var doubts: Int
  /// Indicators whose newest figure is overdue for the period.
  public var unreported: Int

  public var id: RowID { plan.id }

  public init(
    plan: Plan, lights: RollUp, items: Int, indicators: Int, doubts: Int, unreported: Int
  ) {
    self.plan = plan
    self.lights = lights
    self.items = items
    self.indicators = indicators
    self.doubts = doubts
    self.unreported = unreported
  }
}

/// An indicator that is behind, as the overview lists it.
public struct Laggard: Sendable, Hashable {
  public var planID: RowID
  public var indicatorID: RowID
  public var planTitle: String
  public var name: String
  public var light: Light
  /// In percentage points or per cent of the target; nil when only the due date says it.
  public var deviation: Decimal?

  public init(
    planID: RowID, indicatorID: RowID, planTitle: String, name: String, light: Light,
    deviation: Decimal?
  ) {
    self.planID = planID
    self.indicatorID = indicatorID
    self.planTitle = planTitle
    self.name = name
    self.light = light
    self.deviation = deviation
  }
}

/// How all plans stand.
public struct Standings: Sendable {
  /// The latest plan first.
  public var plans: [PlanStanding]
  /// The indicators furthest behind, over all plans, the worst first.
  public var laggards: [Laggard]

  public init(plans: [PlanStanding], laggards: [Laggard]) {
    self.plans = plans
    self.laggards = laggards
  }
}

extension Store {
  /// How all plans stand as of the assessor's day.
  public func standings(_ assessor: Assessor, laggards limit: Int = 20) throws(StoreError)
    -> Standings
  {
    try read { db in
      let items = try Store.counts(db, "SELECT plan_id, count(*) FROM item GROUP BY plan_id")
      let doubts = try Store.counts(
        db, "SELECT plan_id, count(*) FROM doubt WHERE resolution IS NULL GROUP BY plan_id")
      var laggards: [Laggard] = []
      let plans = try Plan.fetchAll(db, sql: "SELECT * FROM plan ORDER BY id DESC").map { plan in
        let records = try Store.indicators(db, of: plan.id)
        let milestones = try Store.milestones(db, of: plan.id)
        var standing = PlanStanding(
          plan: plan, lights: RollUp(), items: items[plan.id] ?? 0, indicators: records.count,
          doubts: doubts[plan.id] ?? 0, unreported: 0)
        for record in records where !record.targets.isEmpty {
          let assessment = assessor.assess(record, plan: plan, milestones: milestones)
          standing.lights.add(assessment.light)
          if assessment.isStale { standing.unreported += 1 }
          guard assessment.light.isBehind else { continue }
          laggards.append(
            Laggard(
              planID: plan.id, indicatorID: record.id, planTitle: plan.title,
              name: record.indicator.name, light: assessment.light,
              deviation: assessment.deviation))
        }
        let stated = try Item.fetchAll(
          db,
          sql: """
            SELECT * FROM item WHERE plan_id = ?
              AND (state IS NOT NULL OR percent IS NOT NULL OR EXISTS (
                SELECT 1 FROM milestone
                WHERE milestone.item_id = item.id AND milestone.indicator_id IS NULL))
              AND NOT EXISTS (SELECT 1 FROM indicator WHERE indicator.item_id = item.id)
            """, arguments: [plan.id])
        for item in stated {
          standing.lights.add(assessor.assess(item, plan: plan, milestones: milestones).light)
        }
        return standing
      }
      laggards.sort {
        if $0.light.severity != $1.light.severity { return $0.light.severity > $1.light.severity }
        return ($0.deviation ?? 0) < ($1.deviation ?? 0)
      }
      return Standings(plans: plans, laggards: Array(laggards.prefix(limit)))
    }
  }

  /// A count for each number, from a query of two columns.
  private static func counts(_ db: Database, _ sql: String) throws -> [RowID: Int] {
    var counts: [RowID: Int] = [:]
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() { counts[row[0]] = row[1] }
    return counts
  }
}
