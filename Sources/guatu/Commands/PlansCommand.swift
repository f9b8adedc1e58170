import ArgumentParser
import Phrases
import PlanModel

struct PlansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plans", abstract: "List the plans with their counts and lights.")

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
        light.rawValue, Phrase(light.text(.hans), light.text(.hant), light.text(.english)), .right)
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
