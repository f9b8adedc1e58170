import ArgumentParser
import Phrases
import PlanModel

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back your latest change that still stands.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    let store = try session.open()
    try store.undo(by: .current).report(CommandPhrases.undone, store, session)
  }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what you last took back.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    let store = try session.open()
    try store.redo(by: .current).report(CommandPhrases.redone, store, session)
  }
}

extension Applied {
  /// Says which change was taken back or done again.
  fileprivate func report(_ phrase: Phrase, _ store: Store, _ session: Session) throws {
    var entry = try store.log(limit: 1, before: sequence + 1).first
    // An undo names the change; a redo names the undo, which names the change.
    while let undoes = entry?.undoes,
      let earlier = try store.log(limit: 1, before: undoes + 1).first
    {
      entry = earlier
    }
    guard let entry else { return }
    try session.say(
      phrase(session.language, "\(entry.sequence)", entry.sentence(session.language)))
  }
}
