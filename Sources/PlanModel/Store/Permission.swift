import Foundation
import GRDB

extension ChangeContext {
  /// Refuses a change that the person may not make. A store without people is open to everyone.
  func authorize(_ edit: PlanEdit) throws {
    let people = try Person.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM person ORDER BY id"))
    if people.isEmpty { return }
    let person = people.first { $0.login == actor.login }
    let need = try need(of: edit)
    if try isMet(need, by: person) { return }
    if let own = person?.organizationID, person?.role == .reporter {
      for indicator in need.figures { try refuse(indicator, for: own) }
    }
    let allowed = try people.filter { try isMet(need, by: $0) }
    throw StoreError.notAllowed(
      NotAllowed(
        login: actor.login, role: person?.role, needs: need.role,
        allowed: allowed.map { $0.name == $0.login ? $0.login : "\($0.name)（\($0.login)）" }))
  }

  /// What a change asks of the person who makes it.
  private struct Need {
    /// The least role.
    var role: PersonRole
    /// For a reporter: the items, one of whose organizations must be the reporter's own.
    var items: [RowID?] = []
    /// For a reporter: indicators of whose whole the change speaks.
    var figures: [RowID] = []
    /// For a reporter: the organizations that the change speaks for.
    var organizations: [RowID] = []
    /// For a reporter: only what they did themselves.
    var login: String?
  }

  private func isMet(_ need: Need, by person: Person?) throws -> Bool {
    guard let person, person.role >= need.role else { return false }
    guard person.role == .reporter else { return true }
    guard let own = person.organizationID, need.login.map({ $0 == person.login }) ?? true else {
      return false
    }
    guard need.organizations.allSatisfy({ $0 == own }) else { return false }
    guard try need.figures.allSatisfy({ try speaks(own, for: $0) }) else { return false }
    return try need.items.allSatisfy { try $0.map { try answers(own, for: $0) != nil } ?? false }
  }

  private func need(of edit: PlanEdit) throws -> Need {
    switch edit {
    case .setPerson, .removePerson: return Need(role: .keeper)
    case .together(let edits):
      return try edits.map { try need(of: $0) }.reduce(Need(role: .reporter)) { whole, part in
        Need(
          role: max(whole.role, part.role), items: whole.items + part.items,
          figures: whole.figures + part.figures,
          organizations: whole.organizations + part.organizations,
          login: whole.login ?? part.login)
      }
    case .observe(let entries): return try need(of: entries)
    case .setProgress(let item, let progress, let expected):
      // What is dropped is in no score: as with an exemption, that is not for those who are scored.
      return [progress.state, expected.state].contains(.dropped)
        ? Need(role: .supervisor) : Need(role: .reporter, items: [item])
    case .reachMilestone(let id, _):
      return Need(role: .reporter, items: [try Milestone.fetchOne(db, id: id)?.itemID])
    case .order(.reply(let id, _)):
      let order = try SupervisionOrder.fetchOne(db, id: id)
      return Need(role: .reporter, organizations: [order?.organizationID ?? 0])
    case .problem(.remedy(let id, _, _)):
      let problem = try Problem.fetchOne(db, id: id)
      return Need(role: .reporter, organizations: [problem?.organizationID ?? 0])
    case .revert(let sequence): return try need(ofReverting: sequence)
    default: return Need(role: .supervisor)
    }
  }

  /// A reporter neither verifies nor returns, also not while recording.
  private func need(of entries: [ObservationEntry]) throws -> Need {
    guard entries.allSatisfy({ [.estimated, .reported].contains($0.status) }) else {
      return Need(role: .supervisor)
    }
    var need = Need(role: .reporter)
    for entry in entries {
      if let member = entry.organizationID {
        // A member speaks for itself; that it shares in the target is asked of everyone.
        need.organizations.append(member)
      } else {
        need.figures.append(entry.indicatorID)
      }
    }
    return need
  }

  private func need(ofReverting sequence: Int64) throws -> Need {
    guard let entry = try LogEntry.fetchOne(db, sequence: sequence) else {
      return Need(role: .reporter)
    }
    let kind = EditKind(rawValue: entry.detail["undone"] ?? "") ?? entry.kind
    switch kind {
    case .setPerson, .removePerson: return Need(role: .keeper)
    case .observe, .setProgress, .reachMilestone, .replyOrder, .addRemedy:
      return Need(role: .reporter, login: entry.login)
    default: return Need(role: .supervisor)
    }
  }

  /// How an organization comes by a duty on an item.
  private enum Answering: Equatable {
    case itself(Role)
    /// As a member today of a collective organization.
    case member
  }

  /// The duty of an organization on an item: stated there, or on the nearest item above that states any; nil without one.
  private func answers(_ organization: RowID, for item: RowID) throws -> Answering? {
    var next: RowID? = item
    while let id = next {
      let duties = try Duty.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM duty WHERE item_id = ?"), arguments: [id])
      if !duties.isEmpty {
        let own = duties.filter { $0.organizationID == organization }.map(\.role).min()
        if let own { return .itself(own) }
        let named = Set(duties.map(\.organizationID))
        let rosters = try Membership.fetchAll(
          db.cachedStatement(sql: "SELECT * FROM membership WHERE member_id = ?"),
          arguments: [organization])
        return rosters.contains { named.contains($0.collectiveID) && $0.holds(on: today) }
          ? .member : nil
      }
      next = try Item.fetchOne(db, id: id)?.parentID
    }
    return nil
  }

  /// Whether a reporter of an organization may give the figure of the whole: it answers by itself, and has no part of
  /// its own unless it leads.
  private func speaks(_ organization: RowID, for indicator: RowID) throws -> Bool {
    guard let item = try Indicator.fetchOne(db, id: indicator)?.itemID,
      case .itself(let role) = try answers(organization, for: item)
    else { return false }
    return try role == .lead || !shares(organization, in: indicator)
  }

  /// Says what a reporter is to do instead of giving the figure of the whole; nothing where it is none of their business.
  private func refuse(_ id: RowID, for organization: RowID) throws {
    let indicator = try indicator(id)
    if try speaks(organization, for: id) { return }
    let isSharing = try shares(organization, in: id)
    let answer = try indicator.itemID.flatMap { try answers(organization, for: $0) }
    guard isSharing || answer == .member else { return }
    throw StoreError.notTheirs(
      NotTheirs(
        organization: try self.organization(organization).name, indicator: indicator.name,
        indicatorID: id, reason: isSharing ? .ownShare : .noShare))
  }
}

extension ChangeContext {
  /// Whether a target of an indicator is divided so that an organization has a part.
  func shares(_ organization: RowID, in indicator: RowID) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM share JOIN target ON target.id = share.target_id
          WHERE target.indicator_id = ? AND share.organization_id = ?)
        """, arguments: [indicator, organization]) ?? false
  }
}
