import Foundation
import GRDB

extension ChangeContext {
  /// Lays milestones out in place of those that are not reached yet; one that was missed is moved or dropped only with
  /// a reason, and so is the end of a task past its due date.
  ///
  /// A later end does not write over the date that the task was due by: both are told (`Step.extended`).
  func setMilestones(
    of itemID: RowID, indicator indicatorID: RowID?, _ drafts: [MilestoneDraft], due: Period?,
    reason: String?
  ) throws {
    let item = try stepped(itemID, indicatorID)
    detail["count"] = "\(drafts.count)"
    detail["due"] = due?.description ?? drafts.map(\.due).max()?.description
    let earlier = try Milestone.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM milestone WHERE item_id = ? AND indicator_id IS ? AND reached IS NULL
          ORDER BY id
          """), arguments: [itemID, indicatorID])
    let moves = earlier.compactMap { held -> MilestoneMove? in
      let kept = drafts.contains { $0.text == held.text && $0.due == held.due }
      if kept { return nil }
      return MilestoneMove(held, to: drafts.first { $0.text == held.text }?.due)
    }
    let last = [due?.end, drafts.map(\.due.end).max()].compactMap { $0 }.max()
    let held = try end(of: item)
    if indicatorID == nil, let last, let held, last > held {
      let isFinished = item.state == .done || item.state == .dropped
      if held < today, !isFinished, (reason ?? "").allSatisfy(\.isWhitespace) {
        throw StoreError.invalid(
          field: "reason", value: held.description, reason: .overdueExtended)
      }
      detail["before"] = held.description
    }
    try account(for: moves, reason: reason)
    detail["from"] = drafts.compactMap(\.begins).min()?.description
    for milestone in earlier { try delete("milestone", milestone.id) }
    let begins = drafts.compactMap(\.begins).isEmpty ? earlier.compactMap(\.begins).min() : nil
    for draft in drafts {
      var row = try columns(draft, isTask: indicatorID == nil)
      row["begins"] = (draft.begins ?? begins)?.description
      row["item_id"] = itemID
      row["indicator_id"] = indicatorID
      try insert("milestone", row)
    }
    if let due, due.end < (item.due?.end ?? due.end + 1),
      try item.due != nil || planEnd(of: item).map({ due.end <= $0 }) ?? true
    {
      try update("item", itemID, ["due": due.description])
    }
  }

  /// The day a task is to end by: as printed or laid out, whichever is later.
  private func end(of item: Item) throws -> Day? {
    let steps = try Milestone.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM milestone WHERE item_id = ? AND indicator_id IS NULL"),
      arguments: [item.id])
    return [try item.due?.end ?? planEnd(of: item), steps.map(\.due.end).max()]
      .compactMap { $0 }.max()
  }

  private func planEnd(of item: Item) throws -> Day? {
    try Plan.fetchOne(db, id: item.planID)?.days?.upperBound
  }

  /// The item that milestones are of, which has the indicator they count in; the log is told.
  private func stepped(_ itemID: RowID, _ indicatorID: RowID?) throws -> Item {
    let item = try item(itemID)
    let indicator = try indicatorID.map { try self.indicator($0) }
    if let indicator, indicator.itemID != itemID {
      throw StoreError.noSuch(kind: "indicator", id: indicator.id)
    }
    about(item, indicator)
    detail["item"] = item.title
    return item
  }

  /// Adds a milestone; the others stay as they are.
  func addMilestone(
    _ draft: MilestoneDraft, to itemID: RowID, indicator indicatorID: RowID?
  ) throws {
    let item = try stepped(itemID, indicatorID)
    detail["text"] = draft.text
    detail["due"] = draft.due.description
    detail["added"] = "yes"
    // A step past the day that the task was to end by puts it off.
    if indicatorID == nil, let end = try end(of: item), end < today, draft.due.end > end,
      item.state != .done, item.state != .dropped
    {
      throw StoreError.invalid(
        field: "reason", value: end.description, reason: .overdueExtended)
    }
    var row = try columns(draft, isTask: indicatorID == nil)
    row["item_id"] = itemID
    row["indicator_id"] = indicatorID
    try insert("milestone", row)
  }

  /// Changes a milestone, or takes it away; a missed one moves or goes only with a reason.
  func changeMilestone(_ id: RowID, _ draft: MilestoneDraft?, reason: String?) throws {
    let milestone = try milestone(id)
    try about(milestone)
    if draft?.due != milestone.due {
      try account(for: [MilestoneMove(milestone, to: draft?.due)], reason: reason)
    }
    if let draft {
      detail["text"] = draft.text
      detail["due"] = draft.due.description
      try update("milestone", id, try columns(draft, isTask: milestone.indicatorID == nil))
    } else {
      detail["removed"] = "yes"
      try delete("milestone", id)
    }
  }

  /// Records that a milestone was reached on a day, or takes that back.
  func reachMilestone(_ id: RowID, on day: Day?) throws {
    let milestone = try milestone(id)
    try about(milestone)
    if let day, day > today {
      throw StoreError.invalid(field: "day", value: day.description, reason: .futurePeriod)
    }
    detail["day"] = day?.description
    try update("milestone", id, ["reached": day?.description])
  }

  /// Tells the log which milestones move, from when to when, and refuses to move a missed one without a reason.
  private func account(for moves: [MilestoneMove], reason: String?) throws {
    let reason = reason?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    let missed = moves.first { $0.held.reached == nil && $0.held.due.end < today }
    if let missed, reason.isEmpty {
      throw StoreError.invalid(
        field: "reason", value: "\(missed.held.text) \(missed.held.due)", reason: .missedMilestone)
    }
    let moved = moves.filter { $0.due != nil }
    if !moved.isEmpty { detail["moved"] = moved.map(\.text).joined(separator: "；") }
    if !reason.isEmpty { detail["reason"] = reason }
  }

  private func about(_ milestone: Milestone) throws {
    let item = try item(milestone.itemID)
    about(item, try milestone.indicatorID.map { try indicator($0) })
    detail["item"] = item.title
    detail["text"] = milestone.text
    detail["due"] = milestone.due.description
  }

  private func columns(
    _ draft: MilestoneDraft, isTask: Bool
  ) throws -> [String: (any DatabaseValueConvertible)?] {
    if isTask, let figure = draft.figure { try percentage(figure, "figure") }
    return [
      "due": draft.due.description, "text": try written(draft.text, "text"),
      "figure": draft.figure?.plain,
    ]
  }
}

/// A milestone that gets another day, or goes.
private struct MilestoneMove {
  let held: Milestone
  /// Nil when it goes.
  let due: Period?

  init(_ held: Milestone, to due: Period?) {
    self.held = held
    self.due = due
  }

  /// 出台方案 2025-03-31→2025-06-30
  var text: String { "\(held.text) \(held.due.end)→\(due?.end.description ?? "")" }
}
