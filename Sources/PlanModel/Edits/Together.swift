import Foundation
import GRDB

/// What an indicator is to reach, before the store has given it a number.
public struct TargetDraft: Sendable, Hashable {
  public var comparator: Comparator
  /// In the indicator's unit.
  public var value: Decimal
  /// The upper end of a range.
  public var upper: Decimal?
  public var due: Period?

  public init(
    comparator: Comparator, value: Decimal, upper: Decimal? = nil, due: Period? = nil
  ) {
    self.comparator = comparator
    self.value = value
    self.upper = upper
    self.due = due
  }
}

extension ChangeContext {
  /// Makes several changes one; the log names the first, and finds it by all that were touched.
  func performTogether(_ edits: [PlanEdit]) throws -> EditKind {
    guard let first = edits.first else {
      throw StoreError.invalid(field: "change", value: "", reason: .empty)
    }
    var touched: [LogSubject] = []
    func perform(_ edit: PlanEdit) throws -> EditKind {
      subjects = []
      let kind = try edit.perform(in: self)
      touched += subjects
      touched.append(
        LogSubject(itemID: itemID, indicatorID: indicatorID, organizationID: organizationID))
      return kind
    }
    let kind = try perform(first)
    let about = (planID, itemID, indicatorID, organizationID, detail)
    for edit in edits.dropFirst() { _ = try perform(edit) }
    (planID, itemID, indicatorID, organizationID, detail) = about
    if edits.count > 1 { detail["more"] = "\(edits.count - 1)" }
    subjects = touched.count > 1 ? touched : []
    return kind
  }

  /// Gives an indicator one more target.
  func addTarget(_ draft: TargetDraft, to id: RowID) throws {
    let indicator = try indicator(id)
    describeTarget(of: indicator, draft.value, draft.due)
    try insert(
      "target",
      [
        "indicator_id": id, "comparator": draft.comparator.rawValue, "value": draft.value.plain,
        "upper": draft.upper?.plain, "due": draft.due?.description,
      ])
  }

  /// Takes a target away, and with it how it was divided.
  func removeTarget(_ id: RowID) throws {
    guard let target = try Target.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "target", id: id)
    }
    describeTarget(of: try indicator(target.indicatorID), nil, nil)
    let shares = try RowID.fetchAll(
      db, sql: "SELECT id FROM share WHERE target_id = ? ORDER BY id", arguments: [id])
    for share in shares { try delete("share", share) }
    try delete("target", id)
  }

  private func describeTarget(of indicator: Indicator, _ value: Decimal?, _ due: Period?) {
    about(nil, indicator)
    detail["subject"] = indicator.name
    detail["fields"] = due == nil ? "value" : "value due"
    detail["to.value"] = value?.plain ?? ""
    detail["to.due"] = due?.description
  }

  /// Gives a role to an organization by its name; one that nobody knows yet is made.
  func giveDuty(on item: RowID, to name: String, _ role: Role) throws {
    let name = try written(name, "name")
    guard
      let plan = try Plan.fetchOne(
        db, sql: "SELECT plan.* FROM plan JOIN item ON item.plan_id = plan.id WHERE item.id = ?",
        arguments: [item])
    else { throw StoreError.noSuch(kind: "item", id: item) }
    var finder = try HomeFinder(
      db, planID: plan.id, region: plan.region, issuer: plan.issuer, title: plan.title)
    let id = try organization(
      named: name, region: finder.home(of: name).region, isCollective: false)
    // What it inherits is no hindrance; a duty of its own is.
    guard let record = try Item.fetchOne(db, id: item) else {
      throw StoreError.noSuch(kind: "item", id: item)
    }
    let ownsNone =
      try RowID.fetchOne(
        db, sql: "SELECT id FROM duty WHERE item_id = ? LIMIT 1", arguments: [item]) == nil
    let shown = ownsNone ? try shownRole(of: id, on: record) : nil
    try setDuty(item: item, organization: id, role: role, expecting: shown)
  }
}
