import GRDB

/// Says whose body each organization of a plan is, and what of that a person should look at.
struct HomeFinder {
  /// What a plan is for.
  private enum Place {
    case country
    case region(text: String, Region)
    /// The plan doesn't print it.
    case unknown
  }

  /// Why a region is doubtful.
  enum Doubtful: Hashable {
    /// The plan doesn't say which place it is for.
    case noPlace
    /// A body of a larger place, and the plan doesn't print which: 市科技局 in a district's plan.
    case larger
    /// A place that may be another one of the store: 青溪区 and 云岚市青溪区.
    case alike(String)
  }

  private let planID: RowID
  private let place: Place
  /// The regions of the store's organizations.
  private var known: [(text: String, region: Region)]
  private var settled: [String: (String, Doubtful?)] = [:]

  init(_ db: Database, planID: RowID, region: String?, issuer: String?, title: String) throws {
    self.planID = planID
    let states = ["国务院", "中共中央", "中央", "国家", "全国"]
    let heads = [region, issuer, title].compactMap { $0.map(TextFolding.fold) }
    if let region, !region.isEmpty, !states.contains(where: region.hasPrefix) {
      place = .region(text: region, Region(region))
    } else if heads.contains(where: { head in states.contains { head.hasPrefix($0) } }) {
      place = .country
    } else {
      place = .unknown
    }
    known = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT region FROM organization WHERE region <> '' AND region NOT LIKE '#%'
        ORDER BY region
        """
    ).map { ($0, Region($0)) }
  }

  /// The region of an organization that the plan names, as the store writes it.
  mutating func home(of name: String) -> (region: String, doubtful: Doubtful?) {
    let name = TextFolding.fold(name)
    if OrganizationName.isNational(name) { return ("", nil) }
    if let printed = Region.leading(name) { return canonical(inside(printed)) }
    switch place {
    case .country: return ("", nil)
    case .unknown: return (Organization.region(ofPlan: planID), .noPlace)
    case .region(let text, let region):
      guard let rank = OrganizationName.rank(of: name), let own = region.parts.last?.rank,
        rank < own
      else { return canonical(text) }
      guard let last = region.parts.lastIndex(where: { $0.rank == rank }) else {
        return (canonical(text).0, .larger)
      }
      return canonical(Region(parts: Array(region.parts[...last])).text)
    }
  }

  /// A place that a name prints, with the city that the plan is for before a district.
  private func inside(_ printed: Region) -> String {
    guard case .region(let text, let region) = place, let last = printed.parts.last else {
      return printed.text
    }
    if let index = region.parts.lastIndex(of: last) {
      return index == region.parts.count - 1
        ? text : Region(parts: Array(region.parts[...index])).text
    }
    if printed.parts.first?.isUnique ?? true { return printed.text }
    let above = region.parts.filter { $0.rank.map { $0 < .county } ?? true }
    return Region(parts: above + printed.parts).text
  }

  /// The form in which the store already has a region, where that is certain; a doubt where it may have.
  private mutating func canonical(_ text: String) -> (String, Doubtful?) {
    if let found = settled[text] { return found }
    let found = HomeFinder.canonical(text, among: known)
    settled[text] = found
    if !known.contains(where: { $0.text == found.0 }) { known.append((found.0, Region(text))) }
    return found
  }

  private static func canonical(
    _ text: String, among known: [(text: String, region: Region)]
  ) -> (String, Doubtful?) {
    let region = Region(text)
    let likeness = known.map { ($0.text, region.likeness(to: $0.region)) }
    if let same = likeness.first(where: { $0.1 == .same }) { return (same.0, nil) }
    let alike = likeness.filter { $0.1 != .different }
    if alike.count == 1, alike[0].1 == .bare { return (alike[0].0, nil) }
    return (text, alike.isEmpty ? nil : .alike(alike.map(\.0).joined(separator: "、")))
  }

  /// The forms in which a place's body may be named: 市数据局 and 云岚市数据局.
  static func names(_ name: String, in region: String) -> [String] {
    guard let last = Region(region).parts.last, last.rank != nil, let level = last.name.last else {
      return [name]
    }
    if name.hasPrefix(last.name), name.count > last.name.count + 1 {
      return [name, "\(level)\(name.dropFirst(last.name.count))"]
    }
    if OrganizationName.level(of: name) == String(level) {
      return [name, last.name + name.dropFirst()]
    }
    return [name]
  }
}

extension HomeFinder {
  /// Whether one body may be named by plans of both places: one lies in the other, or one is not known.
  static func mayMeet(_ a: String, _ b: String) -> Bool {
    if a == b || a.isEmpty || b.isEmpty { return false }
    if a.hasPrefix("#") || b.hasPrefix("#") { return true }
    let (one, other) = (Region(a), Region(b))
    let isDistrict = [one, other].contains { $0.parts.first.map { !$0.isUnique } ?? true }
    return isDistrict || one.isNested(with: other)
  }
}
