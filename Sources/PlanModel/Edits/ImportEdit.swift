import Foundation
import GRDB

extension ChangeContext {
  /// Keeps a draft: document, plan, tree, organizations, duties, indicators, subsidies, doubts.
  func importPlan(_ draft: DraftPlan, _ document: KeptDocument) throws {
    isBulk = true
    if let row = try Row.fetchOne(
      db,
      sql: """
        SELECT plan.id, plan.title FROM document JOIN plan ON plan.document_id = document.id
        WHERE document.digest = ?
        """, arguments: [document.digest])
    {
      throw StoreError.alreadyImported(document: document.name, plan: row[0], title: row[1])
    }
    let documentID = try insert(
      "document",
      [
        "name": document.name, "digest": document.digest, "format": document.format,
        "encoding": document.encoding, "text": document.text, "imported_at": stamp,
        "imported_by": actor.login,
      ])
    for unread in draft.unread {
      try insert(
        "unread",
        [
          "document_id": documentID, "reason": unread.reason, "start": unread.span.start,
          "end": unread.span.end,
        ])
    }
    let years = [draft.period.from, draft.period.to].compactMap { $0 }
    let plan = try insert(
      "plan",
      [
        "document_id": documentID, "title": draft.title, "region": draft.region,
        "issuer": draft.issuer, "number": draft.number, "kind": draft.kind.rawValue,
        "status": draft.status.rawValue, "script": draft.script.rawValue,
        "from_year": draft.period.from == nil ? nil : years.min(),
        "to_year": draft.period.to == nil ? nil : years.max(),
        "from_month": draft.period.fromMonth, "to_month": draft.period.toMonth,
        "schedule": try NamedRules.lights(db).schedule.rawValue,
      ])
    planID = plan
    let items = try importItems(draft, plan: plan)
    let places = try importDuties(draft, plan: plan, items: items)
    try importIndicators(draft, plan: plan, items: items)
    for rule in draft.subsidies {
      try insert(
        "subsidy_rule",
        [
          "plan_id": plan, "item_id": items[rule.path], "name": rule.name,
          "rate_pct": rule.ratePct?.plain, "of": rule.of, "fixed": rule.fixed?.plain,
          "cap": rule.cap?.plain, "cap_unit": rule.capUnit, "quote": rule.quote,
          "start": rule.span.start, "end": rule.span.end,
        ])
    }
    for doubt in draft.doubts + places {
      try insert(
        "doubt",
        [
          "plan_id": plan, "item_id": items[doubt.path], "kind": doubt.kind.rawValue,
          "message": doubt.message, "start": doubt.span.start, "end": doubt.span.end,
        ])
    }
    try SearchChunk.keep(plan, db)
    detail = [
      "document": document.name, "title": draft.title, "items": String(draft.nodes.count),
      "duties": String(draft.duties.count), "indicators": String(draft.indicators.count),
      "subsidies": String(draft.subsidies.count),
      "doubts": String(draft.doubts.count + places.count),
    ]
  }

  private func importItems(_ draft: DraftPlan, plan: RowID) throws -> [String: RowID] {
    var ids: [String: RowID] = [:]
    for (position, node) in draft.nodes.enumerated() {
      let parent = node.path.lastIndex(of: ".").map { String(node.path[..<$0]) }
      ids[node.path] = try insert(
        "item",
        [
          "plan_id": plan, "parent_id": parent.flatMap { ids[$0] }, "position": position,
          "path": node.path, "label": node.label, "title": node.title, "kind": node.kind.rawValue,
          "inline": node.inline, "start": node.span.start, "end": node.span.end,
          "heading_start": node.heading.start, "heading_end": node.heading.end,
          "milestone": node.milestone, "due": node.due.flatMap { Period($0) }?.description,
        ])
    }
    return ids
  }

  private func importIndicators(
    _ draft: DraftPlan, plan: RowID, items: [String: RowID]
  ) throws {
    let fallback = draft.period.end
    // The same figure of one item for several years is one indicator with several targets.
    var known: [String: RowID] = [:]
    for figure in draft.indicators {
      let due = figure.due.flatMap { Period($0) } ?? fallback
      let key = "\(figure.path)\u{1}\(figure.name)\u{1}\(figure.unit)\u{1}\(due?.description ?? "")"
      let group =
        "\(figure.path)\u{1}\(figure.name)\u{1}\(figure.unit)\u{1}\(figure.nature.rawValue)"
      let isNew = figure.actual || known[group] == nil || known[key] != nil
      let id: RowID
      if !isNew, let earlier = known[group] {
        id = earlier
      } else {
        id = try insert(
          "indicator",
          [
            "plan_id": plan, "item_id": items[figure.path],
            "series_id": try series(figure, region: draft.region ?? ""), "name": figure.name,
            "unit": figure.unit, "nature": figure.nature.rawValue,
            "direction": figure.direction.rawValue, "baseline": baseline(figure)?.plain,
            "baseline_note": figure.baseline,
            "damaged": figure.damaged, "quote": figure.quote, "start": figure.span.start,
            "end": figure.span.end,
          ])
        if !figure.actual { known[group] = id }
      }
      known[key] = id
      if figure.actual {
        guard let value = figure.value, let period = due else { continue }
        try insert(
          "observation",
          [
            "indicator_id": id, "period": period.description,
            "from_day": period.start.description, "to_day": period.end.description,
            "value": value.plain,
            "status": (figure.estimated ? ObservationStatus.estimated : .reported).rawValue,
            "basis": ObservationBasis.cumulative.rawValue, "growth": figure.growthPct?.plain,
            "recorded_at": stamp, "recorded_by": actor.login,
          ])
      } else {
        try insert(
          "target",
          [
            "indicator_id": id, "comparator": figure.comparator.rawValue,
            "value": figure.value?.plain, "upper": figure.value2?.plain,
            "due": due?.description,
            "due_source": (figure.due == nil && due != nil ? DueSource.plan : figure.dueSource)?
              .rawValue,
          ])
      }
    }
  }

  /// The figure that progress counts from, where the document prints one; a year alone is none.
  private func baseline(_ figure: DraftIndicator) -> Decimal? {
    guard let printed = figure.baseline,
      let quantity = Quantity(printed, expected: MeasureUnit(figure.unit))
    else { return nil }
    let isYear = printed.utf8.count == 4 && quantity.value >= 1900 && quantity.value <= 2100
    return isYear ? nil : quantity.converted(to: MeasureUnit(figure.unit))?.value
  }

  private func series(_ figure: DraftIndicator, region: String) throws -> RowID {
    let folded = SeriesName.fold(figure.name, region: region, nature: figure.nature)
    let base = MeasureUnit(figure.unit).base
    if let id = try RowID.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM series WHERE folded = ? AND region = ? AND unit_base = ?"),
      arguments: [folded, region, base])
    {
      return id
    }
    return try insert(
      "series", ["name": figure.name, "folded": folded, "region": region, "unit_base": base])
  }
}
