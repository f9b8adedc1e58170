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
    return try need.items.allSatisfy { try $0.map { try answers(own, for: $0) } ?? false }
  }

  private func need(of edit: PlanEdit) throws -> Need {
    switch edit {
    case .setPerson, .removePerson: return Need(role: .keeper)
    case .together(let edits):
      return try edits.map { try need(of: $0) }.reduce(Need(role: .reporter)) { whole, part in
        Need(
          role: max(whole.role, part.role), items: whole.items + part.items,
          organizations: whole.organizations + part.organizations,
          login: whole.login ?? part.login)
      }
    case .observe(let entries): return try need(of: entries)
    case .setProgress(let item, _, _): return Need(role: .reporter, items: [item])
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
        // A member speaks for itself; whether it shares in the target is the roster's matter.
        need.organizations.append(member)
      } else {
        need.items.append(try Indicator.fetchOne(db, id: entry.indicatorID)?.itemID)
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

  /// Whether an organization has a duty on an item: stated there, or on the nearest item above that states any; by
  /// itself or as a member today of a collective one.
  private func answers(_ organization: RowID, for item: RowID) throws -> Bool {
    var next: RowID? = item
    while let id = next {
      let duties = try RowID.fetchAll(
        db.cachedStatement(sql: "SELECT organization_id FROM duty WHERE item_id = ?"),
        arguments: [id])
      if !duties.isEmpty {
        if duties.contains(organization) { return true }
        let rosters = try Membership.fetchAll(
          db.cachedStatement(sql: "SELECT * FROM membership WHERE member_id = ?"),
          arguments: [organization])
        return rosters.contains { duties.contains($0.collectiveID) && $0.holds(on: today) }
      }
      next = try Item.fetchOne(db, id: id)?.parentID
    }
    return false
  }
}
