import Foundation
import GRDB

extension ChangeContext {
  /// Opens a doubt when the stated growth contradicts the figure held for the same period a year before.
  func doubtGrowth(of entry: ObservationEntry, _ indicator: Indicator) throws {
    guard let stated = entry.growth, let before = entry.period.yearBefore,
      let previous = try figure(of: indicator, for: before, like: entry),
      let real = Growth.contradiction(stated: stated, previous: previous, value: entry.value)
    else { return }
    let unit = indicator.unit.printed
    let message =
      "\(indicator.name) \(entry.period) \(entry.value.plain)\(unit)，同比 \(stated.plain)%；"
      + "\(before) \(previous.plain)\(unit)，实为 \(real.rounded(1).plain)%"
    let isKnown = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM doubt
          WHERE plan_id = ? AND kind = ? AND message = ? AND resolution IS NULL)
        """, arguments: [indicator.planID, DoubtKind.growthConflict.rawValue, message])
    if isKnown == true { return }
    try insert(
      "doubt",
      [
        "plan_id": indicator.planID, "item_id": indicator.itemID,
        "kind": DoubtKind.growthConflict.rawValue, "message": message,
        "start": indicator.span.start, "end": indicator.span.end,
      ])
  }

  /// The best confirmed figure of the same indicator, else of its series, in the indicator's unit.
  private func figure(
    of indicator: Indicator, for period: Period, like entry: ObservationEntry
  ) throws -> Decimal? {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT observation.*, indicator.unit FROM observation
        JOIN indicator ON indicator.id = observation.indicator_id
        WHERE (indicator.id = ?1 OR (indicator.series_id = ?2 AND indicator.nature = ?3))
          AND observation.period = ?4 AND observation.basis = ?5
          AND observation.organization_id IS ?6
          AND observation.superseded_by IS NULL AND observation.status <> 'returned'
        ORDER BY indicator.id = ?1 DESC
        """,
      arguments: [
        indicator.id, indicator.seriesID, indicator.nature.rawValue, period.description,
        entry.basis.rawValue, entry.organizationID,
      ])
    let held = try rows.map { (try Observation(row: $0), MeasureUnit($0["unit"])) }
    let own = held.filter { $0.0.indicatorID == indicator.id }
    let best = (own.isEmpty ? held : own).max { $0.0.confirmation < $1.0.confirmation }
    return best.flatMap { Quantity($0.0.value, $0.1).converted(to: indicator.unit)?.value }
  }
}
