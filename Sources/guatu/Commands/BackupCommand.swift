import ArgumentParser
import Phrases
import PlanModel

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store to a new file while others use it.")

  @Argument(help: "Where to; a file that exists is not overwritten.")
  var file: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.open(.reading).backup(to: file)
    try session.say(CommandPhrases.backedUp(session.language, file))
  }
}
