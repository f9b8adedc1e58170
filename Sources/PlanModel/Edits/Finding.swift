import Foundation
import GRDB

/// What edits look up before they write; each refuses what is not there.
extension ChangeContext {
  func item(_ id: RowID) throws -> Item {
    guard let item = try Item.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "item", id: id)
    }
    return item
  }

  func indicator(_ id: RowID) throws -> Indicator {
    guard let indicator = try Indicator.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "indicator", id: id)
    }
    return indicator
  }

  func organization(_ id: RowID) throws -> Organization {
    guard let organization = try Organization.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "organization", id: id)
    }
    return organization
  }

  func milestone(_ id: RowID) throws -> Milestone {
    guard let milestone = try Milestone.fetchOne(db, id: id) else {
      throw StoreError.noSuch(kind: "milestone", id: id)
    }
    return milestone
  }

  /// Text without blanks at its ends; refused when nothing is left.
  func written(_ text: String, _ field: String) throws -> String {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !trimmed.isEmpty else {
      throw StoreError.invalid(field: field, value: text, reason: .empty)
    }
    return trimmed
  }

  /// A percentage from 0 to 100.
  func percentage(_ value: Decimal, _ field: String) throws {
    guard (0...100).contains(value) else {
      throw StoreError.invalid(field: field, value: value.plain, reason: .outOfRange)
    }
  }

  /// Tells the log what an edit is about.
  func about(_ item: Item?, _ indicator: Indicator? = nil) {
    planID = indicator?.planID ?? item?.planID
    itemID = indicator?.itemID ?? item?.id
    indicatorID = indicator?.id
    detail["item"] = item?.title
    detail["indicator"] = indicator?.name
  }

  func about(_ organization: Organization) {
    organizationID = organization.id
    detail["organization"] = organization.name
    detail["region"] = organization.region
  }
}
