import Foundation
import GRDB

/// A correction of what was recognised: one record, some of its fields.
public struct Amendment: Sendable, Equatable {
  /// What can be corrected.
  public enum Subject: Sendable, Hashable {
    case item(RowID)
    case indicator(RowID)
    case target(RowID)
    case organization(RowID)
    case plan(RowID)
  }

  /// Fields in their written form: days, periods and decimals as the model writes them.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case title, kind, due, milestone
    case name, unit, nature, direction, baseline
    case comparator, value, upper
    case region
    case weight
    case baselineNote = "baseline_note"
    case fromYear = "from_year"
    case toYear = "to_year"
    case fromMonth = "from_month"
    case toMonth = "to_month"
  }

  public var subject: Subject
  /// New values; nil empties the field.
  public var values: [Field: String?]
  /// What the person saw before; another value in the store is a conflict.
  public var expecting: [Field: String?]

  public init(_ subject: Subject, values: [Field: String?], expecting: [Field: String?] = [:]) {
    self.subject = subject
    self.values = values
    self.expecting = expecting
  }
}

extension ChangeContext {
  /// Corrects a record, after checking that every value can be what its field holds.
  func amend(_ amendment: Amendment) throws {
    for (field, value) in amendment.values {
      try field.check(value, of: amendment.subject)
    }
    let (table, id) = amendment.subject.row
    if table == "indicator", let nature = amendment.values[.nature] {
      try refuseNewKind(id, nature ?? "")
    }
    if case .target = amendment.subject { try stand(in: amendment.values, for: id) }
    let before = table == "plan" ? try Plan.fetchOne(db, id: id) : nil
    try update(
      table, id, amendment.values.columns(of: amendment.subject),
      expecting: amendment.expecting.columns(of: amendment.subject))
    if let before, let after = try Plan.fetchOne(db, id: id), after.region != before.region {
      try rehome(after, from: before.region)
    }
    try describe(amendment.subject)
    detail["fields"] = amendment.values.keys.map(\.rawValue).sorted().joined(separator: " ")
    for (field, value) in amendment.values { detail["to." + field.rawValue] = value ?? "" }
  }

  /// What a person says of a target goes before what the document was read to say: a figure stands for the damaged one,
  /// a date rests on no words of the document. That the date is each year's stays so.
  private func stand(in values: [Amendment.Field: String?], for id: RowID) throws {
    guard let target = try Target.fetchOne(db, id: id) else { return }
    if let value = values[.value], value != nil {
      try update("indicator", target.indicatorID, ["damaged": false])
    }
    if values[.due] != nil, target.dueSource != .yearly {
      try update("target", id, ["due_source": nil])
    }
  }

  /// What a figure counts can't change once there are figures: they would mean something else.
  private func refuseNewKind(_ id: RowID, _ nature: String) throws {
    guard try indicator(id).nature.rawValue != nature else { return }
    let isObserved = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM observation WHERE indicator_id = ?)", arguments: [id])
    if isObserved == true {
      throw StoreError.invalid(field: "nature", value: nature, reason: .basisChange)
    }
  }

  /// Notes what an edit is about, for the log.
  private func describe(_ subject: Amendment.Subject) throws {
    switch subject {
    case .item(let id):
      let item = try Item.fetchOne(db, id: id)
      (planID, itemID) = (item?.planID, id)
      detail["subject"] = item?.title
    case .indicator(let id):
      let indicator = try Indicator.fetchOne(db, id: id)
      (planID, itemID, indicatorID) = (indicator?.planID, indicator?.itemID, id)
      detail["subject"] = indicator?.name
    case .target(let id):
      guard let target = try Target.fetchOne(db, id: id) else { return }
      try describe(.indicator(target.indicatorID))
    case .organization(let id):
      organizationID = id
      detail["subject"] = try Organization.fetchOne(db, id: id)?.name
    case .plan(let id):
      planID = id
      detail["subject"] = try Plan.fetchOne(db, id: id)?.title
    }
  }
}

extension Amendment.Subject {
  fileprivate var row: (table: String, id: RowID) {
    switch self {
    case .item(let id): ("item", id)
    case .indicator(let id): ("indicator", id)
    case .target(let id): ("target", id)
    case .organization(let id): ("organization", id)
    case .plan(let id): ("plan", id)
    }
  }

  fileprivate var isPlan: Bool { if case .plan = self { true } else { false } }

  fileprivate var fields: Set<Amendment.Field> {
    switch self {
    case .item: [.title, .kind, .due, .milestone, .weight]
    case .indicator: [.name, .unit, .nature, .direction, .baseline, .baselineNote, .weight]
    case .target: [.comparator, .value, .upper, .due]
    case .organization: [.name]
    case .plan: [.title, .region, .kind, .fromYear, .toYear, .fromMonth, .toMonth]
    }
  }
}

extension Amendment.Field {
  /// Refuses what the field can't hold.
  fileprivate func check(_ value: String?, of subject: Amendment.Subject) throws {
    func refuse(_ reason: InvalidReason) -> StoreError {
      .invalid(field: rawValue, value: value ?? "", reason: reason)
    }
    guard subject.fields.contains(self) else { throw refuse(.notAllowed) }
    let isRequired = [.title, .kind, .name, .unit, .nature, .direction, .comparator, .milestone]
      .contains(self)
    guard let value, !value.isEmpty else {
      if isRequired { throw refuse(.empty) }
      return
    }
    let isGood =
      switch self {
      case .title, .name, .unit, .region, .baselineNote: true
      case .kind:
        subject.isPlan ? DocumentKind(rawValue: value) != nil : ItemKind(rawValue: value) != nil
      case .fromYear, .toYear: Int(value).map { (1...9999).contains($0) } ?? false
      case .fromMonth, .toMonth: Int(value).map { (1...12).contains($0) } ?? false
      case .weight: Decimal(exactly: value).map { $0 >= 0 } ?? false
      case .nature: Nature(rawValue: value) != nil
      case .direction: Direction(rawValue: value) != nil
      case .comparator: Comparator(rawValue: value) != nil
      case .due: Period(value) != nil
      case .baseline, .value, .upper: Decimal(exactly: value) != nil
      case .milestone: value == "0" || value == "1"
      }
    if !isGood { throw refuse(.outOfRange) }
  }
}

extension [Amendment.Field: String?] {
  /// The fields as columns; a stored value takes the form it is compared in.
  fileprivate func columns(
    of subject: Amendment.Subject
  ) -> [String: (any DatabaseValueConvertible)?] {
    var columns: [String: (any DatabaseValueConvertible)?] = [:]
    for (field, value) in self {
      let text = value.flatMap { $0.isEmpty ? nil : $0 }
      columns[field.rawValue] = .some(
        [.milestone, .fromYear, .toYear, .fromMonth, .toMonth].contains(field)
          ? text.flatMap { Int64($0) }
          : [.baseline, .value, .upper, .weight].contains(field)
            ? text.flatMap { Decimal(exactly: $0)?.plain } : text)
    }
    return columns
  }
}
