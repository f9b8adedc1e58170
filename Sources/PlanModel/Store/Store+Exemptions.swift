import GRDB

extension Store {
  /// Who signed the exemptions that hold among `indicators`, from the log.
  static func exempted(
    _ db: Database, _ indicators: [Indicator], of plan: RowID
  ) throws -> [RowID: Signature] {
    let reasons = Dictionary(
      indicators.compactMap { one in one.exemption.map { (one.id, $0) } }, uniquingKeysWith: { $1 })
    if reasons.isEmpty { return [:] }
    let entries = try LogEntry.fetchAll(
      db, sql: "SELECT * FROM change_log WHERE plan_id = ? AND kind = ? ORDER BY sequence",
      arguments: [plan, EditKind.exempt.rawValue])
    return entries.reduce(into: [:]) { found, entry in
      // One that was undone gave another reason, or none.
      guard let id = entry.indicatorID, let reason = reasons[id], entry.detail["reason"] == reason,
        let day = Day(entry.time.prefix(10))
      else { return }
      found[id] = Signature(login: entry.login, day: day)
    }
  }
}
