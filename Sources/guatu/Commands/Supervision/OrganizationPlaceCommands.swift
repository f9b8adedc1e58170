import ArgumentParser
import PlanModel

extension OrganizationsCommand {
  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a plan means another place's organization of the same name.",
      discussion: """
        All that belongs to the plan, its duties, figures, shares, reminders, orders and problems, \
        goes to the organization of that name and place, which is made if there is none.
        """)

    @Argument(help: "The organization, by number or a part of its name.")
    var organization: String

    @Option(help: "The plan, by number or a part of its title.", completion: .plans)
    var plan: String

    @Option(help: ArgumentHelp("The place whose body the plan means.", valueName: "place"))
    var region: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let found = try Choosing.organization(organization, in: store)
      let plan = try Choosing.plan(plan, in: store, session)
      try session.apply(
        .organization(.split(found.id, plan: plan.id, region: region)), to: store)
    }
  }

  struct Region: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say which place's body an organization is.",
      discussion: """
        For all organizations that a plan took to be of its place: guatu plans region. "" is for \
        bodies of the whole country.
        """)

    @Argument(help: "The organization, by number or a part of its name.")
    var organization: String

    @Argument(help: "The place, such as 云岚市 or 云岚市青溪区.")
    var region: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let found = try Choosing.organization(organization, in: store)
      try session.apply(.organization(.setRegion(found.id, region)), to: store)
    }
  }
}
