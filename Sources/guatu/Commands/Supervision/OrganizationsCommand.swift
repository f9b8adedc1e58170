import ArgumentParser
import Foundation
import Phrases
import PlanModel

struct OrganizationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organizations",
    abstract: "List organizations; keep their names, places, and the rosters of collective ones.",
    discussion: """
      An organization is told by its name and the place whose body it is: 市科技局 of two cities are \
      two. The place is the plan's, unless the name prints another. Where several places have one of \
      a name, write the place before it, here and in every other command: 云岚市/市科技局. A plan \
      that doesn't print its place keeps its bodies apart as #3 (its number) until a person says \
      whose they are: guatu plans region 3 云岚市.
      """,
    subcommands: [
      List.self, Show.self, Members.self, Add.self, Alias.self, Merge.self, Split.self,
      Region.self, Describe.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List every organization.")

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let store = try session.open(.reading)
      let loads = try store.loads(store.assessor(today: session.today))
      let byID = Dictionary(loads.map { ($0.id, $0) }) { first, _ in first }
      typealias Say = ColumnPhrases
      let table = Table(
        columns: [
          .init("id", Say.number, .right), .init("name", Say.organization),
          .init("", Say.region), .init("collective"),
          .init("members", Say.members, .right),
          .init("entries", Say.duties, .right),
          .init("behind", Say.behind, .right), .init("aliases", Say.aliases),
          .init("region"), .init("level"), .init("", Say.level),
          .init("short_name", Say.shortName),
        ],
        rows: try store.organizations().map { record in
          let load = byID[record.id]
          let members = record.members.count { $0.holds(on: session.today) }
          return [
            JSON(record.id), .string(record.organization.name),
            .string(Organization.place(record.organization.region, session.language)),
            JSON(record.organization.collective),
            record.organization.collective ? JSON(members) : .null, JSON(load?.entries.count ?? 0),
            JSON(load?.lights.behind ?? 0), .array(record.aliases.map { .string($0) }),
            .string(record.organization.region),
            JSON(record.organization.standing?.rawValue),
            JSON(record.organization.standing?.phrase(session.language)),
            JSON(record.organization.shortName),
          ]
        }, title: "name")
      try session.answer(query.format, table: table)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show all that one organization carries, what it owes, and its score.")

    @Argument(help: "The organization, by number or a part of its name.")
    var name: String

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let store = try session.open(.reading)
      let organization = try Choosing.organization(name, in: store)
      let assessor = try store.assessor(today: session.today)
      guard let load = try store.load(of: organization.id, assessor) else { return }
      let page = LoadPage(load, session)
      try session.answer(query.format, table: page.table, json: page.json) { _ in
        page.text
      } plain: { _ in
        page.plain
      }
    }
  }

  struct Members: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List or change who stands behind a collective organization.",
      discussion: """
        Without --add or --remove the roster is listed. A membership that ends keeps its days: \
        --remove with --to sets its last day, without --to the membership was an error and goes.
        """)

    @Argument(help: "The collective organization, by number or a part of its name.")
    var collective: String

    @Option(
      help: ArgumentHelp(
        "An organization to put on the roster; made if there is none.",
        valueName: "name"))
    var add: String?

    @Option(help: ArgumentHelp("An organization to take off the roster.", valueName: "name"))
    var remove: String?

    @Option(help: ArgumentHelp("First day.", valueName: "day"))
    var from: Day?

    @Option(help: ArgumentHelp("Last day.", valueName: "day"))
    var to: Day?

    @OptionGroup var query: QueryOptions

    func validate() throws {
      if add != nil, remove != nil { throw ValidationError(UsagePhrases.addOrRemove) }
    }

    func run() throws {
      let session = query.session
      let changes = add != nil || remove != nil
      let store = try session.open(changes ? .existing : .reading)
      let records = try store.organizations()
      let found = try Choosing.organization(collective, among: records)
      // Before anything is made: a member that can't be put on the roster is not to remain behind.
      if let from, let to, to < from {
        throw StoreError.invalid(field: "to", value: to.description, reason: .outOfRange)
      }
      if let add {
        return try put(add, on: found, from, to, records, store, session)
      }
      if let remove { return try take(remove, off: found, to, records, store, session) }
      try list(found, records, session)
    }

    private func put(
      _ name: String, on collective: Organization, _ from: Day?, _ to: Day?,
      _ records: [OrganizationRecord], _ store: Store, _ session: Session
    ) throws {
      var known = records
      let (place, plain) = Choosing.placed(name, among: records)
      let fits = { (record: OrganizationRecord) in
        (record.organization.name == plain || record.aliases.contains(plain))
          && (place.map(record.organization.isOf) ?? record.organization.isNear(collective))
      }
      var found = RowID(name) == nil ? records.filter(fits) : []
      if found.isEmpty, RowID(name) == nil {
        try session.apply(
          .organization(.add(name: plain, region: place ?? collective.region)), to: store)
        known = try store.organizations()
        found = known.filter(fits)
      }
      let own = found.filter { $0.organization.region == collective.region }
      let member = try Choosing.organization(
        name, among: own.isEmpty ? found.isEmpty ? known : found : own)
      try session.apply(
        .organization(
          .addMember(collective: collective.id, member: member.id, from: from, to: to)),
        to: store)
    }

    private func take(
      _ name: String, off collective: Organization, _ to: Day?, _ records: [OrganizationRecord],
      _ store: Store, _ session: Session
    ) throws {
      let member = try Choosing.organization(name, among: records)
      let held = records.first { $0.id == collective.id }?.members
        .filter { $0.memberID == member.id }
      guard let last = held?.last else {
        throw Failure(.badData, SupervisionPhrases.noRoster, collective.name, member.name)
      }
      try session.apply(
        .organization(
          to == nil
            ? .removeMembership(last.id) : .setMembership(last.id, from: last.from, to: to)),
        to: store)
    }

    private func list(
      _ collective: Organization, _ records: [OrganizationRecord], _ session: Session
    ) throws {
      typealias Say = ColumnPhrases
      let names = Dictionary(records.map { ($0.id, $0.organization) }) { first, _ in first }
      let roster = records.first { $0.id == collective.id }?.members ?? []
      let table = Table(
        columns: [
          .init("id", Say.number, .right), .init("member"), .init("", Say.organization),
          .init("from", Say.from), .init("to", Say.to), .init("holds"), .init("region"),
        ],
        rows: roster.map {
          [
            JSON($0.memberID), JSON(names[$0.memberID]?.name),
            JSON(names[$0.memberID]?.label(session.language)), JSON($0.from?.description),
            JSON($0.to?.description), JSON($0.holds(on: session.today)),
            JSON(names[$0.memberID]?.region),
          ]
        })
      try session.answer(query.format, table: table)
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an organization that no document names.")

    @Argument(help: "Its name; 云岚市/市科技局 says whose body it is.")
    var name: String

    @Option(
      help: ArgumentHelp(
        "The place whose body it is. Default: that of the store's plans, where they have one.",
        valueName: "place"))
    var region: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let (place, plain) = Choosing.placed(name, among: try store.organizations())
      try session.apply(.organization(.add(name: plain, region: region ?? place)), to: store)
    }
  }

  struct Alias: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give an organization another name, or take one away.")

    @Argument(help: "The organization, by number or a part of its name.")
    var organization: String

    @Argument(help: "The other name.")
    var alias: String

    @Flag(help: "Take the name away.")
    var remove = false

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let found = try Choosing.organization(organization, in: store)
      try session.apply(
        .organization(remove ? .removeAlias(found.id, alias) : .addAlias(found.id, alias)),
        to: store)
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make two organizations one: the second remains, also known by the first's name.")

    @Argument(help: "The organization that goes, by number or a part of its name.")
    var organization: String

    @Argument(help: "The one that remains.")
    var into: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let records = try store.organizations()
      let old = try Choosing.organization(organization, among: records)
      let kept = try Choosing.organization(into, among: records)
      try session.apply(.organization(.merge(old.id, into: kept.id)), to: store)
    }
  }
}
