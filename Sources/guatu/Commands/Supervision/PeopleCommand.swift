import ArgumentParser
import Phrases
import PlanModel

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Say who may change what.",
    discussion: """
      A store without people is open to everyone who may write its file. The first one to be set \
      is a keeper; from then on whoever is not listed may only read.

        viewer      reads
        reporter    records figures, progress and replies for one organization's duties
        supervisor  everything but people
        keeper      everything

      A person is known by the login name that the system gives.
      """,
    subcommands: [List.self, Set.self, Remove.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the people of the store.")

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let store = try session.open(.reading)
      let names = try store.organizationsByID()
      let people = try store.people()
      typealias Say = ColumnPhrases
      let table = Table(
        columns: [
          .init("login", Say.login), .init("name", Say.name), .init("role"),
          .init("", Say.role), .init("organization"), .init("", Say.organization), .init("region"),
        ],
        rows: people.map {
          [
            .string($0.login), .string($0.name), .string($0.role.rawValue),
            .string($0.role.phrase(session.language)),
            JSON($0.organizationID.flatMap { names[$0]?.name }),
            JSON($0.organizationID.flatMap { names[$0]?.label(session.language) }),
            JSON($0.organizationID.flatMap { names[$0]?.region }),
          ]
        })
      try session.answer(query.format, table: table) { page in
        people.isEmpty ? SupervisionPhrases.noPerson(page.language) + "\n" : table.text(page)
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give a person a role.")

    @Argument(help: "The login name.")
    var login: String

    @Argument(help: "viewer, reporter, supervisor or keeper.")
    var role: PersonRole

    @Option(help: "The person's name. Default: as before, else the login name.")
    var name: String?

    @Option(help: ArgumentHelp("The person's organization; a reporter has one.", valueName: "name"))
    var organization: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let held = try store.people().first { $0.login == login }
      let own = try organization.map { try Choosing.organization($0, in: store).id }
      try session.apply(
        .setPerson(
          Person(
            login: login, name: name ?? held?.name ?? login, role: role,
            organizationID: own ?? held?.organizationID)), to: store)
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take a person off the list.")

    @Argument(help: "The login name.")
    var login: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      try session.apply(.removePerson(login: login), to: session.open())
    }
  }
}
