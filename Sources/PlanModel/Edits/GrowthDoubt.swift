import Foundation
import GRDB

extension ChangeContext {
  /// Opens a doubt when the stated growth contradicts the figure held for the same period a year before, and settles
  /// those that the new figure answers.
  func doubtGrowth(of entry: ObservationEntry, _ indicator: Indicator) throws {
    try reviewGrowthDoubts(of: indicator)
    try raiseGrowthDoubt(of: entry, indicator)
    for (later, growing) in try followers(of: entry, indicator) {
      try raiseGrowthDoubt(of: later, growing)
    }
  }

  /// The figures of the same indicator, or of its series, whose stated growth is against the entry's period.
  private func followers(
    of entry: ObservationEntry, _ indicator: Indicator
  ) throws -> [(ObservationEntry, Indicator)] {
    let related = try Indicator.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM indicator WHERE id = ?1 OR (series_id = ?2 AND nature = ?3)"),
      arguments: [indicator.id, indicator.seriesID, indicator.nature.rawValue])
    return try related.flatMap { related in
      try Observation.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT * FROM observation WHERE indicator_id = ?1 AND basis = ?2
              AND organization_id IS ?3 AND growth IS NOT NULL AND superseded_by IS NULL
              AND status <> 'returned'
            """), arguments: [related.id, entry.basis.rawValue, entry.organizationID]
      ).filter { $0.period.yearBefore == entry.period }
        .map { (ObservationEntry($0), related) }
    }
  }

  private func raiseGrowthDoubt(of entry: ObservationEntry, _ indicator: Indicator) throws {
    guard let message = try contradiction(of: entry, indicator) else { return }
    let isKnown = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM doubt
            WHERE plan_id = ? AND kind = ? AND message = ? AND resolution IS NULL)
          """), arguments: [indicator.planID, DoubtKind.growthConflict.rawValue, message])
    if isKnown == true { return }
    try insert(
      "doubt",
      [
        "plan_id": indicator.planID, "item_id": indicator.itemID,
        "kind": DoubtKind.growthConflict.rawValue, "message": message,
        "start": indicator.span.start, "end": indicator.span.end,
      ])
  }

  /// What a figure's stated growth contradicts, in the doubt's words; nil when it agrees or nothing can be said.
  private func contradiction(of entry: ObservationEntry, _ indicator: Indicator) throws -> String? {
    guard let stated = entry.growth, let before = entry.period.yearBefore,
      let previous = try figure(of: indicator, for: before, like: entry),
      let real = Growth.contradiction(stated: stated, previous: previous, value: entry.value)
    else { return nil }
    let unit = indicator.unit.printed
    return GrowthMessage.head(indicator, entry.period) + "\(entry.value.plain)\(unit)，同比 "
      + "\(stated.plain)%；\(before) \(previous.plain)\(unit)，实为 \(real.rounded(1).plain)%"
  }

  /// Settles the open doubts about the growth of an indicator, or of one of its series, that no figure bears out any
  /// more: what was doubted has been corrected, this year's figure or last year's.
  private func reviewGrowthDoubts(of changed: Indicator) throws {
    let related = try Indicator.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM indicator WHERE id = ?1 OR series_id = ?2"),
      arguments: [changed.id, changed.seriesID])
    var settled = 0
    for indicator in related {
      let doubts = try Doubt.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT * FROM doubt WHERE plan_id = ? AND kind = ? AND resolution IS NULL
              AND start = ? AND "end" = ?
            """),
        arguments: [
          indicator.planID, DoubtKind.growthConflict.rawValue, indicator.span.start,
          indicator.span.end,
        ])
      guard !doubts.isEmpty else { continue }
      let held = try Observation.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT * FROM observation WHERE indicator_id = ? AND superseded_by IS NULL
              AND status <> 'returned' AND growth IS NOT NULL
            """), arguments: [indicator.id])
      for doubt in doubts {
        // What the document itself contradicts has other words: only a person settles that.
        let asked = held.filter { observation in
          doubt.message.hasPrefix(GrowthMessage.head(indicator, observation.period))
        }
        let isOfFigures =
          try !asked.isEmpty
          || Observation.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM observation WHERE indicator_id = ?"),
            arguments: [indicator.id]
          ).contains { doubt.message.hasPrefix(GrowthMessage.head(indicator, $0.period)) }
        guard isOfFigures else { continue }
        let stands = try asked.contains { observation in
          try contradiction(of: ObservationEntry(observation), indicator) == doubt.message
        }
        if stands { continue }
        try update(
          "doubt", doubt.id, ["resolution": DoubtResolution.corrected.rawValue],
          expecting: ["resolution": nil as String?])
        settled += 1
      }
    }
    if settled > 0 { detail["settled"] = "\(settled + (Int(detail["settled"] ?? "") ?? 0))" }
  }

  /// The best confirmed figure of the same indicator, else of its series, in the indicator's unit.
  private func figure(
    of indicator: Indicator, for period: Period, like entry: ObservationEntry
  ) throws -> Decimal? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT observation.*, indicator.unit FROM observation
          JOIN indicator ON indicator.id = observation.indicator_id
          WHERE (indicator.id = ?1 OR (indicator.series_id = ?2 AND indicator.nature = ?3))
            AND observation.period = ?4 AND observation.basis = ?5
            AND observation.organization_id IS ?6
            AND observation.superseded_by IS NULL AND observation.status <> 'returned'
          ORDER BY indicator.id = ?1 DESC
          """),
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

private enum GrowthMessage {
  /// How a doubt about the growth of a figure begins.
  static func head(_ indicator: Indicator, _ period: Period) -> String {
    "\(indicator.name) \(period) "
  }
}

extension ObservationEntry {
  /// An observation as it would be entered again.
  fileprivate init(_ observation: Observation) {
    self.init(
      indicatorID: observation.indicatorID, period: observation.period, value: observation.value,
      status: observation.status, basis: observation.basis, growth: observation.growth,
      organizationID: observation.organizationID)
  }
}
