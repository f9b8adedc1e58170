import Foundation
import GRDB

extension ChangeContext {
  func order(_ edit: OrderEdit) throws -> EditKind {
    switch edit {
    case .issue(let draft):
      try issue(draft)
      return .issueOrder
    case .reply(let id, let text):
      let order = try order(id)
      try proceed(order, .replied, state: .replied, text: try written(text, "text"))
      return .replyOrder
    case .close(let id, let text):
      let order = try order(id)
      try proceed(order, .closed, state: .closed, text: try written(text, "text"))
      return .closeOrder
    case .escalate(let id, let colour, let due, let text):
      try escalate(id, colour: colour, due: due, text: text)
      return .escalateOrder
    }
  }

  private func issue(_ draft: OrderDraft) throws {
    guard try Plan.fetchOne(db, id: draft.planID) != nil else {
      throw StoreError.noSuch(kind: "plan", id: draft.planID)
    }
    let indicator = try draft.indicatorID.map { try self.indicator($0) }
    let item = try (draft.itemID ?? indicator?.itemID).map { try self.item($0) }
    let organization = try organization(draft.organizationID)
    let text = try written(draft.text, "text")
    for plan in [item?.planID, indicator?.planID].compactMap({ $0 }) where plan != draft.planID {
      throw StoreError.noSuch(kind: "plan", id: draft.planID)
    }
    let id = try insert(
      "supervision_order",
      [
        "plan_id": draft.planID, "item_id": item?.id, "indicator_id": indicator?.id,
        "organization_id": organization.id, "colour": draft.colour.rawValue,
        "due": draft.due.description, "text": text, "state": OrderState.open.rawValue,
      ])
    try insertEvent(id, .issued, colour: draft.colour, due: draft.due, text: text)
    about(item, indicator)
    about(organization)
    planID = draft.planID
    describe(id, draft.colour, draft.due, text)
  }

  private func escalate(_ id: RowID, colour: OrderColour?, due: Day, text: String) throws {
    var order = try order(id)
    guard order.due < today else {
      throw StoreError.invalid(field: "due", value: order.due.description, reason: .notDue)
    }
    guard due >= today else {
      throw StoreError.invalid(field: "due", value: due.description, reason: .pastDay)
    }
    let next = colour ?? order.colour.next
    guard next >= order.colour else {
      throw StoreError.invalid(field: "colour", value: next.rawValue, reason: .outOfRange)
    }
    detail["before"] = order.colour.rawValue
    (order.colour, order.due) = (next, due)
    try proceed(order, .escalated, state: .open, text: text)
  }

  /// Brings an order to a state, with the event that did.
  private func proceed(
    _ order: SupervisionOrder, _ kind: OrderEvent.Kind, state: OrderState, text: String
  ) throws {
    try update(
      "supervision_order", order.id,
      ["state": state.rawValue, "colour": order.colour.rawValue, "due": order.due.description])
    try insertEvent(order.id, kind, colour: order.colour, due: order.due, text: text)
    let before = detail["before"]
    about(
      try order.itemID.map { try item($0) }, try order.indicatorID.map { try indicator($0) })
    about(try organization(order.organizationID))
    planID = order.planID
    describe(order.id, order.colour, order.due, text)
    detail["before"] = before
  }

  private func describe(_ id: RowID, _ colour: OrderColour, _ due: Day, _ text: String) {
    detail["order"] = "\(id)"
    detail["colour"] = colour.rawValue
    detail["due"] = due.description
    detail["text"] = text
  }

  private func insertEvent(
    _ id: RowID, _ kind: OrderEvent.Kind, colour: OrderColour, due: Day, text: String
  ) throws {
    try insert(
      "order_event",
      [
        "order_id": id, "kind": kind.rawValue, "colour": colour.rawValue,
        "due": due.description, "text": text, "made_at": stamp, "made_by": actor.login,
      ])
  }

  /// An order that is not closed.
  private func order(_ id: RowID) throws -> SupervisionOrder {
    guard let order = try SupervisionOrder.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "supervision_order", id: id)
    }
    guard order.state != .closed else {
      throw StoreError.invalid(field: "order", value: "\(id)", reason: .closed)
    }
    return order
  }
}
