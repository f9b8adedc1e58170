import ArgumentParser
import Phrases
import PlanModel

struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Show who answers for what: items down, organizations across.",
    discussion: """
      A duty stands in the row that states it; rows without duties are left out unless something \
      below them has some. A matrix wider than the terminal ($COLUMNS, else 80) is printed in blocks.
      """)

  @Argument(help: "The plan, by number or a part of its title.")
  var plan: String?

  @Flag(help: "Print every item, also those nobody is named for.")
  var all = false

  @OptionGroup var query: QueryOptions

  func run() throws {
    let session = query.session
    let wall = try Walls.chosen(plan, session)
    let rows = wall.tree.items.indices.filter { all || wall.matrix.reaches($0) }
    try session.answer(
      query.format, table: table(wall, rows), json: json(wall, rows),
      text: { MatrixText(wall, rows, $0).text },
      plain: { page in
        wall.linear(
          page, rows: rows.filter { all || wall.matrix.states($0) }, withFigures: false)
      })
  }

  private func table(_ wall: Wall, _ rows: [Int]) -> Table {
    Table(
      columns: [.init("path"), .init("title")] + wall.matrix.organizations.map { .init($0.name) },
      rows: rows.map { row in
        let item = wall.tree.items[row]
        let cells = wall.matrix.organizations.indices.map { column -> JSON in
          guard wall.matrix.states(row) else { return .null }
          return JSON(wall.matrix.cell(row: row, column: column)?.role.rawValue)
        }
        return [.string(item.path), .string(item.numbering + item.title)] + cells
      })
  }

  private func json(_ wall: Wall, _ rows: [Int]) -> JSON {
    let items = rows.map { row -> JSON in
      let item = wall.tree.items[row]
      let duties = wall.matrix.organizations.indices.compactMap { column -> JSON? in
        guard wall.matrix.states(row), let cell = wall.matrix.cell(row: row, column: column) else {
          return nil
        }
        return .object([
          "organization": .string(wall.matrix.organizations[column].name),
          "role": .string(cell.role.rawValue), "inferred": .bool(cell.inferred),
        ])
      }
      return .object([
        "path": .string(item.path), "label": .string(item.label), "title": .string(item.title),
        "duties": .array(duties),
      ])
    }
    let organizations = wall.matrix.organizations.indices.map { column in
      let organization = wall.matrix.organizations[column]
      return JSON.object([
        "id": JSON(organization.id), "name": .string(organization.name),
        "region": .string(organization.region),
        "collective": .bool(organization.collective), "duties": JSON(wall.matrix.load[column]),
      ])
    }
    return .object([
      "plan": wall.plan.json, "organizations": .array(organizations), "items": .array(items),
    ])
  }
}
