extension Wall {
  /// Who stands behind a collective organization on the wall's day, members of members among them; empty where no
  /// roster is kept.
  public func roster(of collective: RowID) -> [Organization] {
    let holding = Dictionary(
      grouping: snapshot.memberships.filter { $0.holds(on: assessor.today) }, by: \.collectiveID)
    let known = Dictionary(snapshot.rosterMembers.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<RowID> = [collective]
    var found: [Organization] = []
    var next = (holding[collective] ?? []).map(\.memberID)
    while !next.isEmpty {
      let member = next.removeFirst()
      guard seen.insert(member).inserted, let organization = known[member] else { continue }
      if let below = holding[member] {
        next = below.map(\.memberID) + next
      } else {
        found.append(organization)
      }
    }
    return found
  }
}
