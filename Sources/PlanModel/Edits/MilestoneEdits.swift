import Foundation
import GRDB

extension ChangeContext {
  /// Lays milestones out in place of those that are not reached yet.
  func setMilestones(
    of itemID: RowID, indicator indicatorID: RowID?, _ drafts: [MilestoneDraft], due: Period?
  ) throws {
    let item = try item(itemID)
    let indicator = try indicatorID.map { try self.indicator($0) }
    if let indicator, indicator.itemID != itemID {
      throw StoreError.noSuch(kind: "indicator", id: indicator.id)
    }
    about(item, indicator)
    detail["item"] = item.title
    detail["count"] = "\(drafts.count)"
    detail["due"] = due?.description ?? drafts.map(\.due).max()?.description
    let earlier = try Milestone.fetchAll(
      db,
      sql: """
        SELECT * FROM milestone WHERE item_id = ? AND indicator_id IS ? AND reached IS NULL
        ORDER BY id
        """, arguments: [itemID, indicatorID])
    for milestone in earlier { try delete("milestone", milestone.id) }
    for draft in drafts {
      var row = try columns(draft, isTask: indicatorID == nil)
      row["item_id"] = itemID
      row["indicator_id"] = indicatorID
      try insert("milestone", row)
    }
    if let due { try update("item", itemID, ["due": due.description]) }
  }

  /// Changes a milestone, or takes it away.
  func changeMilestone(_ id: RowID, _ draft: MilestoneDraft?) throws {
    let milestone = try milestone(id)
    try about(milestone)
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
