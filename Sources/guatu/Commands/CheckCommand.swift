import ArgumentParser
import Phrases
import PlanModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Test that the store is sound.",
    discussion: "Ends with status 65 when it is not.")

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let store = try session.open(.reading)
    let findings = try store.check()
    let table = Table(
      columns: [.init("rule", ColumnPhrases.rule), .init("place", ColumnPhrases.place)],
      rows: findings.map { [.string($0.rule), .string($0.place)] })
    try session.answer(query.format, table: table) { page in
      findings.isEmpty
        ? page.clean(CommandPhrases.sound(page.language, store.path)) + "\n" : table.text(page)
    }
    if !findings.isEmpty {
      throw Failure(.badData, CommandPhrases.unsound, store.path, "\(findings.count)")
    }
  }
}
