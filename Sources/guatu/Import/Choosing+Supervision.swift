import Foundation
import Phrases
import PlanDocument
import PlanModel

extension Choosing {
  /// The plans that a change may be about: the one named, else all.
  static func snapshots(_ plan: String?, in store: Store, _ session: Session) throws
    -> [PlanSnapshot]
  {
    let plans = plan == nil ? try store.plans() : [try Choosing.plan(plan, in: store, session)]
    return try plans.compactMap { try store.snapshot(of: $0.id) }
  }

  /// The item that `text` means: a path such as 2.1.3, or a part of a title.
  /// `kind`: what else it might have been.
  static func item(
    _ text: String, in snapshots: [PlanSnapshot], as kind: String = "item"
  ) throws -> (Item, Plan) {
    let all = snapshots.flatMap { snapshot in snapshot.items.map { ($0, snapshot.plan) } }
    let wanted = fold(text)
    let tests: [(Item) -> Bool] = [
      { $0.path == text }, { $0.title == text }, { fold($0.title).contains(wanted) },
    ]
    for test in tests {
      let fitting = all.filter { test($0.0) }
      if fitting.count == 1 { return fitting[0] }
      if fitting.count > 1 {
        let list = fitting.prefix(20).map { "  \($0.0.path) \($0.0.title)（\($0.1.title)）" }
        throw Failure(
          .usage, SupervisionPhrases.ambiguousItem, text, list.joined(separator: "\n"))
      }
    }
    throw notFound(kind, text, in: snapshots, listed: "guatu tree")
  }

  /// The organization that `text` means: a number, a name, another name, or a part of a name; 云岚市/市科技局 where
  /// several places have one of the name.
  static func organization(
    _ text: String, among records: [OrganizationRecord]
  ) throws -> Organization {
    if let number = RowID(text) {
      if let found = records.first(where: { $0.id == number }) { return found.organization }
      throw notFound("organization", text, listed: "guatu organizations")
    }
    let (place, name) = placed(text, among: records)
    let records = place.map { place in records.filter { $0.organization.isOf(place) } } ?? records
    let wanted = fold(name)
    let full = OrganizationLexicon.builtin.resolve(name)
    let tests: [(OrganizationRecord) -> Bool] = [
      // Also as documents print it: 市科技局 is 市科学技术局.
      {
        $0.organization.name == name || $0.aliases.contains(name)
          || OrganizationLexicon.builtin.resolve($0.organization.name) == full
      },
      { fold($0.organization.name).contains(wanted) || $0.aliases.map(fold).contains(wanted) },
    ]
    for test in tests {
      let fitting = records.filter(test).map(\.organization)
      if fitting.count == 1 { return fitting[0] }
      if fitting.count > 1 {
        let isOfSeveral = Set(fitting.map(\.region)).count > 1
        let exact = fitting.filter { $0.name == name }
        if !isOfSeveral, exact.count == 1 { return exact[0] }
        let list = fitting.prefix(20).map { organization in
          let isPlaced = organization.isNamesake || isOfSeveral && !organization.region.isEmpty
          return "  \(organization.id) \(isPlaced ? organization.region + "/" : "")"
            + organization.name
        }
        throw Failure(
          .usage, SupervisionPhrases.ambiguousOrganization, text, list.joined(separator: "\n"))
      }
    }
    throw notFound("organization", text, listed: "guatu organizations")
  }

  /// 云岚市/市科技局 taken apart; a name alone has no place.
  static func placed(
    _ text: String, among records: [OrganizationRecord]
  ) -> (place: String?, name: String) {
    guard !records.contains(where: { $0.organization.name == text }),
      let slash = text.firstIndex(where: { $0 == "/" || $0 == "／" })
    else { return (nil, text) }
    return (String(text[..<slash]), String(text[text.index(after: slash)...]))
  }

  static func organization(_ text: String, in store: Store) throws -> Organization {
    try organization(text, among: store.organizations())
  }

  /// The figure of an indicator that holds for a period.
  static func observation(
    _ record: IndicatorRecord, _ period: Period, _ organization: RowID?, in store: Store
  ) throws -> Observation {
    let held = try store.history(of: record.id).last {
      $0.period == period && $0.supersededBy == nil && $0.organizationID == organization
    }
    guard let held else {
      throw Failure(.badData, SupervisionPhrases.noFigure, record.indicator.name, "\(period)")
    }
    return held
  }
}

extension Session {
  /// Makes a change and says what was done, in the log's words.
  func apply(_ edit: PlanEdit, to store: Store) throws {
    let applied = try store.apply(edit, by: .current, today: fixedToday)
    if let entry = try store.log(limit: 1, before: applied.sequence + 1).first {
      try say("#\(entry.sequence) \(entry.sentence(language))")
    }
  }
}
