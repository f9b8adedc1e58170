import ArgumentParser
import Dashboard
import Phrases
import PlanModel

struct TreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree", abstract: "Show a plan's items with who answers for them.")

  @OptionGroup var options: PlanViewOptions

  func run() throws {
    let session = options.query.session
    let (wall, extract) = try options.wall(.tree)
    let rows = extract?.rows ?? Array(wall.tree.items.indices)
    try session.answer(
      options.query.format, table: table(wall, rows), json: json(wall, rows),
      text: { TreeText(wall, rows, $0).text },
      plain: { wall.linear($0, rows: rows, withFigures: true) })
  }

  private func table(_ wall: Wall, _ rows: [Int]) -> Table {
    Table(
      columns: [
        .init("path"), .init("label"), .init("title"), .init("kind"), .init("due"),
        .init("milestone"), .init("lead"), .init("responsible"), .init("cooperating"),
        .init("indicators"), .init("light"),
      ],
      rows: rows.map { row in
        let item = wall.tree.items[row]
        let names = Role.allCases.map { role in
          JSON.array(wall.organizations(of: row, role).map { .string($0.name) })
        }
        return [
          .string(item.path), .string(item.label), .string(item.title),
          .string(item.kind.rawValue), JSON(item.due?.description), JSON(item.milestone),
        ] + names + [
          JSON(wall.indicatorsOfRow[row].count), JSON(wall.lights[row].worst?.rawValue),
        ]
      })
  }

  private func json(_ wall: Wall, _ rows: [Int]) -> JSON {
    .object([
      "plan": wall.plan.json,
      "items": table(wall, rows).json,
    ])
  }
}

/// The tree as lines of text: number, title, then its duties and figures below it.
struct TreeText {
  private let wall: Wall
  private let rows: [Int]
  private let page: Page

  init(_ wall: Wall, _ rows: [Int], _ page: Page) {
    self.wall = wall
    self.rows = rows
    self.page = page
  }

  var text: String {
    let paths = wall.tree.items.map(\.path.count).max() ?? 0
    var lines = [page.clean("\(wall.plan.id)《\(wall.plan.title)》")]
    for row in rows {
      let item = wall.tree.items[row]
      let indent = String(repeating: "  ", count: wall.tree.depth[row])
      let margin = String(repeating: " ", count: paths + 2)
      let title = item.numbering + wall.title(row)
      var line = page.fit.fit(item.path, to: paths) + "  " + indent + title
      if let due = item.due { line += "（\(CommandPhrases.due(page.language, due.description))）" }
      if let light = wall.lights[row].worst { line += "  [\(light.text(page.language))]" }
      lines.append(page.clean(line))
      if let duties = duties(of: row) {
        lines.append(page.clean(margin + indent + "    " + duties))
      }
      for index in wall.indicatorsOfRow[row] {
        lines.append(page.clean(margin + indent + "    · " + figure(index)))
      }
    }
    return lines.map { $0.trimmingEnd() + "\n" }.joined()
  }

  private func duties(of row: Int) -> String? {
    let parts = Role.allCases.compactMap { role -> String? in
      let names = wall.organizations(of: row, role).map(\.name)
      guard !names.isEmpty else { return nil }
      let comma = page.language == .english ? ", " : "、"
      return role.sign(page.language) + " " + names.joined(separator: comma)
    }
    return parts.isEmpty ? nil : parts.joined(separator: "  ")
  }

  private func figure(_ index: Int) -> String {
    let indicator = wall.snapshot.indicators[index]
    let target = wall.assessments[index].target ?? indicator.targets.first
    let words = [
      indicator.indicator.name, target.map { $0.text(indicator.indicator.unit, page.language) },
      target?.due.map { "(\($0))" },
      "[\(wall.assessments[index].light.text(page.language))]",
    ]
    return words.compactMap { $0 }.joined(separator: " ")
  }
}

extension Wall {
  /// Who answers for a row itself in a role, in the order of the document.
  func organizations(of row: Int, _ role: Role) -> [Organization] {
    matrix.organizations.indices.compactMap { column in
      guard matrix.states(row), let cell = matrix.cell(row: row, column: column),
        cell.role == role
      else { return nil }
      return matrix.organizations[column]
    }
  }
}

extension Target {
  /// The figure as a table writes it: ≥600家.
  func text(_ unit: MeasureUnit, _ language: Language) -> String {
    guard let value else { return Target.damaged(language) }
    let gap = unit.printed.first?.isASCII == false || unit.printed == "%" ? "" : " "
    return comparator.phrase(
      language, value.plain + (upper == nil ? gap + unit.printed : ""),
      (upper?.plain ?? "") + gap + unit.printed)
  }
}

extension Plan {
  var json: JSON {
    .object([
      "id": JSON(id), "title": .string(title), "kind": .string(kind.rawValue),
      "region": JSON(region), "issuer": JSON(issuer), "number": JSON(number),
      "status": .string(status.rawValue), "from": JSON(fromYear), "to": JSON(toYear),
    ])
  }
}
