import Foundation
import GRDB

extension ChangeContext {
  /// Gives a person a role, or changes it.
  func setPerson(_ person: Person) throws {
    let login = try written(person.login, "login")
    if person.role == .reporter, person.organizationID == nil {
      throw StoreError.invalid(field: "organization", value: "", reason: .empty)
    }
    if let id = person.organizationID { about(try organization(id)) }
    let name = person.name.trimmingCharacters(in: .whitespacesAndNewlines)
    let row: [String: (any DatabaseValueConvertible)?] = [
      "login": login, "name": name.isEmpty ? login : name, "role": person.role.rawValue,
      "organization_id": person.organizationID,
    ]
    if let held = try Person.fetchOne(db, login: login) {
      detail["before"] = held.role.rawValue
      try update("person", held.id, row)
    } else {
      try insert("person", row)
    }
    detail["login"] = login
    detail["role"] = person.role.rawValue
    try requireKeeper()
  }

  /// Takes a person's role away; the last keeper stays.
  func removePerson(_ login: String) throws {
    guard let held = try Person.fetchOne(db, login: login) else {
      throw StoreError.invalid(field: "login", value: login, reason: .empty)
    }
    detail["login"] = login
    detail["before"] = held.role.rawValue
    try delete("person", held.id)
    if try Int.fetchOne(db, sql: "SELECT count(*) FROM person") == 0 { throw lastKeeper }
    try requireKeeper()
  }

  /// A store without people is open to everyone; one with people needs a keeper.
  func requireKeeper() throws {
    let roles = try String.fetchAll(db, sql: "SELECT DISTINCT role FROM person")
    if !roles.isEmpty, !roles.contains(PersonRole.keeper.rawValue) { throw lastKeeper }
  }

  private var lastKeeper: StoreError {
    .invalid(field: "role", value: PersonRole.keeper.rawValue, reason: .lastKeeper)
  }
}
