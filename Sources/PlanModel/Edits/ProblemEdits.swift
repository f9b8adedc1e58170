import Foundation
import GRDB

extension ChangeContext {
  func problem(_ edit: ProblemEdit) throws -> EditKind {
    switch edit {
    case .raise(let draft):
      try raise(draft)
      return .raiseProblem
    case .remedy(let id, let text, let due):
      try describe(try problem(id))
      let text = try written(text, "text")
      detail["text"] = text
      detail["due"] = due?.description
      try insert(
        "remedy",
        [
          "problem_id": id, "text": text, "due": due?.description, "made_at": stamp,
          "made_by": actor.login,
        ])
      return .addRemedy
    case .close(let id, let result, let reason):
      try describe(try problem(id))
      let result = try written(result, "result")
      let reason = reason?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
      let isRemedied = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM remedy WHERE problem_id = ?)", arguments: [id])
      if isRemedied != true, reason.isEmpty {
        throw StoreError.invalid(field: "remedy", value: "\(id)", reason: .unremedied)
      }
      detail["result"] = result
      if !reason.isEmpty { detail["reason"] = reason }
      try update(
        "problem", id,
        [
          "result": result, "reason": reason.isEmpty ? nil : reason, "closed_at": stamp,
          "closed_by": actor.login,
        ])
      return .closeProblem
    }
  }

  private func raise(_ draft: ProblemDraft) throws {
    guard try Plan.fetchOne(db, id: draft.planID) != nil else {
      throw StoreError.noSuch(kind: "plan", id: draft.planID)
    }
    let indicator = try draft.indicatorID.map { try self.indicator($0) }
    let item = try (draft.itemID ?? indicator?.itemID).map { try self.item($0) }
    for plan in [item?.planID, indicator?.planID].compactMap({ $0 }) where plan != draft.planID {
      throw StoreError.noSuch(kind: "plan", id: draft.planID)
    }
    let text = try written(draft.text, "text")
    about(item, indicator)
    if let id = draft.organizationID { about(try organization(id)) }
    planID = draft.planID
    let id = try insert(
      "problem",
      [
        "plan_id": draft.planID, "item_id": item?.id, "indicator_id": indicator?.id,
        "organization_id": draft.organizationID, "text": text, "found_at": stamp,
        "found_by": actor.login,
      ])
    detail["problem"] = "\(id)"
    detail["text"] = text
  }

  private func describe(_ problem: Problem) throws {
    about(
      try problem.itemID.map { try item($0) }, try problem.indicatorID.map { try indicator($0) })
    if let id = problem.organizationID { about(try organization(id)) }
    planID = problem.planID
    detail["problem"] = "\(problem.id)"
    detail["about"] = problem.text
  }

  /// A problem that is not closed.
  private func problem(_ id: RowID) throws -> Problem {
    guard let problem = try Problem.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "problem", id: id)
    }
    guard problem.isOpen else {
      throw StoreError.invalid(field: "problem", value: "\(id)", reason: .closed)
    }
    return problem
  }

  /// Records that figures were asked for.
  func remind(_ drafts: [ReminderDraft]) throws {
    guard !drafts.isEmpty else {
      throw StoreError.invalid(field: "indicator", value: "", reason: .empty)
    }
    for draft in drafts {
      let indicator = try indicator(draft.indicatorID)
      let organization = try draft.organizationID.map { try self.organization($0) }
      about(nil, indicator)
      if let organization { about(organization) }
      detail["period"] = draft.period.description
      subjects.append(
        LogSubject(
          itemID: indicator.itemID, indicatorID: indicator.id, organizationID: organization?.id))
      try insert(
        "reminder",
        [
          "indicator_id": indicator.id, "organization_id": organization?.id,
          "period": draft.period.description, "made_at": stamp, "made_by": actor.login,
        ])
    }
    detail["count"] = subjects.count > 1 ? "\(subjects.count)" : nil
  }
}
