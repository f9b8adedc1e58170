import ArgumentParser
import Phrases
import PlanModel

extension OrganizationsCommand {
  struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say an organization's level, and what it is called where there is little room.")

    @Argument(help: "The organization, by number or a part of its name.")
    var organization: String

    @Option(
      help: ArgumentHelp(
        "nation, province, city, county, town, enterprise or institution; by-name for what its name says.",
        valueName: "level"),
      completion: .list(OrganizationLevel.allCases.map(\.rawValue) + ["by-name"]))
    var level: String?

    @Option(
      help: ArgumentHelp(
        "What stands over its column of the matrix; empty for the plan's own short form.",
        valueName: "name"))
    var shortName: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
      if level == nil, shortName == nil { throw ValidationError(UsagePhrases.levelOrShortName) }
    }

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let found = try Choosing.organization(organization, in: store)
      var change = OrganizationChange(expecting: found.name)
      if let level {
        change.level = .init(level == "by-name" ? nil : level, expecting: found.level?.rawValue)
      }
      if let shortName {
        change.shortName = .init(shortName.isEmpty ? nil : shortName, expecting: found.shortName)
      }
      try session.apply(.organization(.change(found.id, change)), to: store)
    }
  }
}
