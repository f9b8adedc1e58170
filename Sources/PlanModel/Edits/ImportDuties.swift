import GRDB

extension ChangeContext {
  /// Keeps a draft's duties, each of the organization whose name and place fit, and returns the doubts about places.
  func importDuties(
    _ draft: DraftPlan, plan: RowID, items: [String: RowID]
  ) throws -> [DraftDoubt] {
    var finder = try HomeFinder(
      db, planID: plan, region: draft.region, issuer: draft.issuer, title: draft.title)
    var doubts = PlaceDoubts()
    var found: [String: RowID] = [:]
    var seen: Set<String> = []
    for duty in draft.duties {
      guard let item = items[duty.path] else { continue }
      let organization: RowID
      if let id = found[duty.organization] {
        organization = id
      } else {
        let home = finder.home(of: duty.organization)
        if let doubtful = home.doubtful { doubts.add(doubtful, home.region, duty) }
        organization = try self.organization(
          named: duty.organization, region: home.region, isCollective: duty.collective
        ) { doubts.add($0, of: duty) }
        found[duty.organization] = organization
      }
      guard seen.insert("\(item) \(organization) \(duty.role.rawValue)").inserted else { continue }
      try insert(
        "duty",
        [
          "item_id": item, "organization_id": organization, "role": duty.role.rawValue,
          "unit": duty.unit, "inferred": duty.inferred, "start": duty.span.start,
          "end": duty.span.end,
        ])
    }
    return doubts.all
  }

  /// The organization of a place that goes by a name, or one that does wherever it is named; made when there is none.
  /// `namesake`: told of another with this name that may be the same.
  func organization(
    named name: String, region: String, isCollective: Bool,
    namesake: (Organization) -> Void = { _ in }
  ) throws -> RowID {
    for form in HomeFinder.names(name, in: region) {
      if let id = try Store.organization(db, named: form, region: region) { return id }
    }
    let alias = try RowID.fetchOne(
      db.cachedStatement(
        sql: "SELECT organization_id FROM organization_alias WHERE alias = ? AND region = ''"),
      arguments: [name])
    if let alias { return alias }
    if OrganizationName.isProper(name) {
      for other in try Organization.fetchAll(
        db, sql: "SELECT * FROM organization WHERE name = ? ORDER BY id", arguments: [name])
      where HomeFinder.mayMeet(region, other.region) {
        namesake(other)
      }
    }
    return try insert(
      "organization", ["name": name, "region": region, "collective": isCollective])
  }
}

/// Gathers what of a plan's organizations a person should look at; one doubt for each reason.
struct PlaceDoubts {
  private var names: [HomeFinder.Doubtful: [String]] = [:]
  private var first: [HomeFinder.Doubtful: (region: String, duty: DraftDuty)] = [:]
  private var order: [HomeFinder.Doubtful] = []
  private var namesakes: [DraftDoubt] = []

  mutating func add(_ doubtful: HomeFinder.Doubtful, _ region: String, _ duty: DraftDuty) {
    if first[doubtful] == nil {
      first[doubtful] = (region, duty)
      order.append(doubtful)
    }
    names[doubtful, default: []].append(duty.organization)
  }

  mutating func add(_ namesake: Organization, of duty: DraftDuty) {
    namesakes.append(
      DraftDoubt(
        kind: .similarOrganization, path: duty.path,
        message: "\(duty.organization)、\(namesake.name)（\(namesake.region)）", span: duty.span))
  }

  var all: [DraftDoubt] {
    order.compactMap { doubtful in
      first[doubtful].map { region, duty in
        let message: String
        let kind: DoubtKind
        switch doubtful {
        case .alike(let others): (kind, message) = (.similarPlace, "\(region)、\(others)")
        case .noPlace, .larger:
          (kind, message) = (.unknownPlace, PlaceDoubts.list(names[doubtful] ?? []))
        }
        return DraftDoubt(kind: kind, path: duty.path, message: message, span: duty.span)
      }
    } + namesakes
  }

  /// The first names, and how many there are.
  private static func list(_ names: [String]) -> String {
    let some = names.prefix(5).joined(separator: "、")
    return names.count > 5 ? "\(some)…（\(names.count)）" : some
  }
}
