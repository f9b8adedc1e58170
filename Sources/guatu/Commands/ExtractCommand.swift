import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Show what is recognised in a document; stores nothing.",
    discussion: """
      Spans count Unicode characters (scalars) of the text that guatu keeps. JSON gives all facts \
      with their spans; CSV gives one line for each fact.
      """)

  @Argument(
    help: ArgumentHelp("A document; - is standard input.", valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let (name, bytes) = try Importing.load(file)
    let (_, draft) = try Importing.draft(bytes, name: name)
    switch query.format {
    case .json: try Console.printData(JSON.text(draft))
    case .csv: try Console.printData(DraftTable.table(draft).csv)
    case .text, .plain: try Console.print(DraftText(draft: draft, page: session.page).text)
    }
  }
}
