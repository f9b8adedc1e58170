import ArgumentParser
import Phrases
import PlanModel

struct PlansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plans", abstract: "List the plans with their counts and lights.",
    subcommands: [List.self, Region.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the plans with their counts and lights.")

    @OptionGroup var query: QueryOptions

    func run() throws {
      let session = query.session
      let rows = try Walls.map(in: session.open(.reading), session, row)
      try session.answer(query.format, table: Table(columns: columns, rows: rows))
    }

    private var columns: [Table.Column] {
      typealias Say = ColumnPhrases
      var columns: [Table.Column] = [
        .init("id", Say.number, .right), .init("kind"), .init("status"), .init("region"),
        .init("from"), .init("to"), .init("items", Say.items, .right),
        .init("duties", Say.duties, .right), .init("indicators", Say.indicators, .right),
        .init("doubts_open", Say.doubts, .right),
      ]
      columns += Light.allCases.map { light in
        .init(
          light.rawValue, Phrase(light.text(.hans), light.text(.hant), light.text(.english)), .right
        )
      }
      columns.append(.init("title", Say.title))
      return columns
    }

    private func row(_ wall: Wall) -> [JSON] {
      let plan = wall.plan
      let snapshot = wall.snapshot
      var row: [JSON] = [
        JSON(plan.id), .string(plan.kind.rawValue), .string(plan.status.rawValue),
        JSON(plan.region), JSON(plan.fromYear), JSON(plan.toYear), JSON(snapshot.items.count),
        JSON(snapshot.duties.count), JSON(snapshot.indicators.count),
        JSON(snapshot.doubts.count { $0.resolution == nil }),
      ]
      row += Light.allCases.map { JSON(wall.total[$0]) }
      row.append(.string(plan.title))
      return row
    }
  }

  struct Region: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say which place a plan is for.",
      discussion: """
        The organizations that the plan took to be of its place become that place's: those it alone \
        names move, those that other plans name too are left to these.
        """)

    @Argument(help: "The plan, by number or a part of its title.", completion: .plans)
    var plan: String

    @Argument(help: "The place, such as 云岚市 or 云岚市青溪区.")
    var region: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      let store = try session.open()
      let plan = try Choosing.plan(plan, in: store, session)
      try session.apply(
        .amend(
          [
            Amendment(
              .plan(plan.id), values: [.region: region], expecting: [.region: plan.region])
          ], settling: nil), to: store)
    }
  }
}
