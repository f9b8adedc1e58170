import Canvas
import Phrases
import PlanModel

/// The matrix as text: names downwards over the columns, in blocks that fit the page.
struct MatrixText {
  private let wall: Wall
  private let rows: [Int]
  private let columns: [Int]
  private let page: Page
  private let names: [[String]]
  private static let cell = 3

  init(_ wall: Wall, _ rows: [Int], _ columns: [Int], _ page: Page) {
    self.wall = wall
    self.rows = rows
    self.columns = columns
    self.page = page
    names = columns.map {
      VerticalLabel.rows(
        of: page.clean(wall.matrix.organizations[$0].name), height: Int.max, fit: page.fit)
    }
  }

  var text: String {
    let title = page.clean("\(wall.plan.id)《\(wall.plan.title)》") + "\n"
    guard !rows.isEmpty, !names.isEmpty else {
      return title + CommandPhrases.noFigures(page.language) + "\n"
    }
    let labels = rows.map { row in
      let item = wall.tree.items[row]
      let indent = String(repeating: "  ", count: wall.tree.depth[row])
      return page.clean(indent + item.numbering + wall.title(row))
    }
    let longest = labels.map { page.fit.columns(of: $0) }.max() ?? 0
    // The task column takes what the organizations leave, half the page at least.
    let left = page.width - names.count * MatrixText.cell - 2
    let task = min(longest, max(left, page.width / 2, 12))
    let perBlock = max(1, (page.width - task - 1) / MatrixText.cell)
    let blocks = stride(from: 0, to: names.count, by: perBlock).map {
      block($0..<min($0 + perBlock, names.count), labels, task)
    }
    return title + blocks.joined(separator: "\n")
  }

  private func block(_ columns: Range<Int>, _ labels: [String], _ task: Int) -> String {
    let height = columns.map { names[$0].count }.max() ?? 0
    var lines: [String] = []
    for line in 0..<height {
      let heading = line == 0 ? ColumnPhrases.task(page.language) : ""
      lines.append(
        page.fit.fit(heading, to: task) + " "
          + columns.map { cell(line < names[$0].count ? names[$0][line] : "") }.joined())
    }
    for (index, row) in rows.enumerated() {
      let signs = columns.map { position -> String in
        guard wall.matrix.states(row),
          let cell = wall.matrix.cell(row: row, column: self.columns[position])
        else {
          return self.cell("")
        }
        return self.cell(cell.role.sign(page.language))
      }
      lines.append(page.fit.fit(labels[index], to: task) + " " + signs.joined())
    }
    return lines.map { $0.trimmingEnd() + "\n" }.joined()
  }

  private func cell(_ text: String) -> String {
    " " + page.fit.fit(text, to: MatrixText.cell - 1)
  }
}
