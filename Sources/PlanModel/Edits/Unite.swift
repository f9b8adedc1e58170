import Foundation
import GRDB

extension ChangeContext {
  /// Makes one indicator of two that a document prints of the same figure (同一指标重复出现).
  ///
  /// The one whose item names who answers for it stays, else the earlier. It keeps what it has and takes from the other
  /// what it lacks: baseline, weight, targets of other years, figures of other periods, milestones, orders. Where both
  /// have a target for one date the stricter comparator holds; where both have a figure for one period the two must
  /// agree, and the better confirmed stays. Where the other stood is kept as a mention. Targets of different figures
  /// (60名, 65名) are no repetition: accepting such a doubt leaves both as printed.
  func unite(_ doubt: Doubt) throws {
    guard [.repeatedTarget, .conflictingTargets].contains(doubt.kind),
      let (first, second) = try doubled(in: doubt)
    else { return }
    let (kept, gone) =
      try answersFor(second) && !answersFor(first) ? (second, first) : (first, second)
    guard let targets = try uniteTargets(kept, gone) else { return }
    try uniteObservations(kept, gone)
    for table in ["milestone", "supervision_order", "problem", "reminder"] {
      for id in try rows(table, of: gone.id) { try update(table, id, ["indicator_id": kept.id]) }
    }
    var values: [String: (any DatabaseValueConvertible)?] = [:]
    if kept.baseline == nil, let baseline = gone.baseline {
      values["baseline"] = baseline.plain
      values["baseline_note"] = gone.baselineNote
    }
    if kept.weight == nil { values["weight"] = gone.weight?.plain }
    if kept.exemption == nil { values["exemption"] = gone.exemption }
    if !values.isEmpty { try update("indicator", kept.id, values) }
    for id in try rows("mention", of: gone.id) {
      try update("mention", id, ["indicator_id": kept.id])
    }
    try insert(
      "mention",
      [
        "indicator_id": kept.id, "item_id": gone.itemID, "name": gone.name, "quote": gone.quote,
        "start": gone.span.start, "end": gone.span.end,
      ])
    try delete("indicator", gone.id)
    indicatorID = kept.id
    detail["united"] = kept.name
    detail["target"] = targets
  }

  /// The two indicators that a doubt is about, in the order of the document.
  private func doubled(in doubt: Doubt) throws -> (Indicator, Indicator)? {
    let all = try Indicator.fetchAll(
      db, sql: "SELECT * FROM indicator WHERE plan_id = ? ORDER BY start, id",
      arguments: [doubt.planID])
    guard let second = all.first(where: { $0.span == doubt.span && $0.itemID == doubt.itemID }),
      doubt.message.hasSuffix("、" + second.quote)
    else { return nil }
    let quote = doubt.message.dropLast(second.quote.count + 1)
    let first = all.first {
      $0.id != second.id && $0.quote == quote && $0.unit.isComparable(to: second.unit)
        && $0.nature == second.nature
    }
    return first.map { ($0, second) }
  }

  /// Whether an item names who answers for the indicator.
  private func answersFor(_ indicator: Indicator) throws -> Bool {
    var next = indicator.itemID
    while let id = next {
      let has = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM duty WHERE item_id = ?)", arguments: [id])
      if has == true { return true }
      next = try Item.fetchOne(db, id: id)?.parentID
    }
    return false
  }

  private func rows(_ table: String, of indicator: RowID) throws -> [RowID] {
    try RowID.fetchAll(
      db, sql: "SELECT id FROM \(table) WHERE indicator_id = ? ORDER BY id", arguments: [indicator])
  }

  private func targets(of indicator: RowID) throws -> [Target] {
    try Target.fetchAll(
      db, sql: "SELECT * FROM target WHERE indicator_id = ? ORDER BY id", arguments: [indicator])
  }

  /// Gives `kept` the targets of both and says which hold; nil, with nothing done, where they ask for different
  /// figures.
  private func uniteTargets(_ kept: Indicator, _ gone: Indicator) throws -> String? {
    let own = try targets(of: kept.id)
    let others = try targets(of: gone.id)
    let pairs = others.map { other in (other, own.first { $0.due == other.due }) }
    for case (let other, let same?) in pairs
    where same.value != convert(other.value, gone, kept)
      || same.upper != convert(other.upper, gone, kept)
      || !same.comparator.isAlike(other.comparator, kept.direction)
    {
      return nil
    }
    for (other, same) in pairs {
      guard let same else {
        try update(
          "target", other.id,
          [
            "indicator_id": kept.id, "value": convert(other.value, gone, kept)?.plain,
            "upper": convert(other.upper, gone, kept)?.plain,
          ])
        continue
      }
      let strict = same.comparator.strictness < other.comparator.strictness
      if strict { try update("target", same.id, ["comparator": other.comparator.rawValue]) }
      let divided = try shares(of: other.id)
      if !divided.isEmpty {
        guard try shares(of: same.id).isEmpty else {
          throw StoreError.invalid(field: "share", value: kept.name, reason: .differs)
        }
        for share in divided { try update("share", share, ["target_id": same.id]) }
      }
      try delete("target", other.id)
    }
    return try targets(of: kept.id).map { target in
      let upper = target.upper.map { "–" + $0.plain } ?? ""
      return target.comparator.sign + (target.value?.plain ?? "?") + upper + kept.unit.printed
    }.joined(separator: "、")
  }

  private func shares(of target: RowID) throws -> [RowID] {
    try RowID.fetchAll(
      db, sql: "SELECT id FROM share WHERE target_id = ? ORDER BY id", arguments: [target])
  }

  private func convert(_ value: Decimal?, _ from: Indicator, _ to: Indicator) -> Decimal? {
    value.flatMap { Quantity($0, from.unit).converted(to: to.unit)?.value }
  }

  /// Gives `kept` the figures of both; those for one period must agree.
  private func uniteObservations(_ kept: Indicator, _ gone: Indicator) throws {
    func figures(_ id: RowID) throws -> [Observation] {
      try Observation.fetchAll(
        db, sql: "SELECT * FROM observation WHERE indicator_id = ? ORDER BY id", arguments: [id])
    }
    let own = try figures(kept.id)
    let others = try figures(gone.id)
    if let mine = own.first(where: { $0.supersededBy == nil }),
      let other = others.first(where: { $0.supersededBy == nil && $0.basis != mine.basis })
    {
      throw StoreError.invalid(
        field: "basis", value: "\(kept.name) \(other.period)", reason: .differs)
    }
    for other in others {
      let value = convert(other.value, gone, kept) ?? other.value
      let same = own.first {
        $0.supersededBy == nil && other.supersededBy == nil && $0.period == other.period
          && $0.organizationID == other.organizationID
      }
      if let same {
        guard same.value == value else {
          throw StoreError.invalid(
            field: "observation",
            value: "\(kept.name) \(same.period) \(same.value.plain)、\(value.plain)",
            reason: .differs)
        }
        if same.confirmation < other.confirmation {
          try update("observation", same.id, ["superseded_by": other.id])
        } else {
          try update("observation", other.id, ["superseded_by": same.id])
        }
      }
      try update("observation", other.id, ["indicator_id": kept.id, "value": value.plain])
    }
  }
}

extension Comparator {
  /// Which of two targets of one figure asks for more: 超过110 more than 110.
  fileprivate var strictness: Int {
    switch self {
    case .about: 0
    case .range, .multiple, .eq: 1
    case .ge, .le: 2
    case .gt, .lt: 3
    }
  }

  /// Whether two comparators ask for the same side of a figure, so that one is the stricter.
  fileprivate func isAlike(_ other: Comparator, _ direction: Direction) -> Bool {
    if self == other { return true }
    let pair: Set<Comparator> = [self, other]
    if pair.isSubset(of: [.eq, .about, .ge, .gt]) { return direction == .higher }
    return pair.isSubset(of: [.eq, .about, .le, .lt]) && direction == .lower
      || pair == [.le, .lt] || pair == [.ge, .gt]
  }

  fileprivate var sign: String {
    switch self {
    case .ge: "≥"
    case .gt: ">"
    case .le: "≤"
    case .lt: "<"
    case .about: "约"
    case .eq, .range, .multiple: ""
    }
  }
}
