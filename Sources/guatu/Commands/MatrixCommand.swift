import ArgumentParser
import Dashboard
import Phrases
import PlanModel

struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Show who answers for what: items down, organizations across.",
    discussion: """
      A duty stands in the row that states it; rows without duties are left out unless something \
      below them has some. A matrix wider than the terminal ($COLUMNS, else 80) is printed in blocks.
      """)

  @Flag(help: "Print every item, also those nobody is named for.")
  var all = false

  @OptionGroup var options: PlanViewOptions

  func run() throws {
    let session = options.query.session
    let (wall, extract) = try options.wall(.matrix)
    let rows = (extract?.matrixRows ?? Array(wall.tree.items.indices))
      .filter { all || wall.matrix.reaches($0) || extract != nil }
    let columns = extract?.matrixColumns ?? Array(wall.matrix.organizations.indices)
    try session.answer(
      options.query.format, table: table(wall, rows, columns), json: json(wall, rows, columns),
      text: { MatrixText(wall, rows, columns, $0).text },
      plain: { page in
        wall.linear(
          page, rows: rows.filter { all || wall.matrix.states($0) },
          columns: columns, withFigures: false)
      })
  }

  private func table(_ wall: Wall, _ rows: [Int], _ columns: [Int]) -> Table {
    Table(
      columns: [.init("path"), .init("title")]
        + columns.map { .init(wall.matrix.organizations[$0].name) },
      rows: rows.map { row in
        let item = wall.tree.items[row]
        let cells = columns.map { column -> JSON in
          guard wall.matrix.states(row) else { return .null }
          return JSON(wall.matrix.cell(row: row, column: column)?.role.rawValue)
        }
        return [.string(item.path), .string(item.numbering + item.title)] + cells
      })
  }

  private func json(_ wall: Wall, _ rows: [Int], _ columns: [Int]) -> JSON {
    let items = rows.map { row -> JSON in
      let item = wall.tree.items[row]
      let duties = columns.compactMap { column -> JSON? in
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
    let organizations = columns.map { column in
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
