import ArgumentParser
import Phrases
import PlanModel

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read plan documents and keep them in the store.",
    discussion: """
      Text (UTF-8, UTF-16, GB18030, Big5), Markdown, HTML, docx, xlsx and PDF are told by content. \
      Each document is one change, which undo takes back. The same bytes twice change nothing. \
      A document that can't be read doesn't stop the others.
      """)

  @Argument(
    help: ArgumentHelp("Documents; - is standard input.", valueName: "file"), completion: .file())
  var files: [String]

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    var failures: [Failure] = []
    for file in files {
      do {
        try importOne(file, session)
      } catch {
        let failure = Failure(error)
        failures.append(failure)
        // The last one is said by the caller.
        if failures.count > 1 {
          session.note(failures[failures.count - 2].sentence(session.language))
        }
      }
    }
    if let last = failures.last {
      throw Failure(failures[0].status, last.sentence)
    }
  }

  private func importOne(_ file: String, _ session: Session) throws {
    let (name, bytes) = try Importing.load(file)
    // Read before the store is made: a document that can't be read leaves nothing behind.
    let (source, draft) = try Importing.draft(bytes, name: name)
    let store = try session.open(.create)
    do {
      let applied = try store.apply(
        .importPlan(draft, Importing.document(source, bytes)), by: .current)
      try session.say(ImportReport.sentence(applied, draft, session.language))
    } catch StoreError.alreadyImported(let document, let plan, let title) {
      let error = StoreError.alreadyImported(document: document, plan: plan, title: title)
      try session.say(error.sentence(session.language))
    }
  }
}
