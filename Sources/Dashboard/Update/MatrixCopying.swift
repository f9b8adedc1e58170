import Phrases
import PlanModel

/// A part of the matrix as a table that a spreadsheet takes: fields between tabs, with a row of names.
struct MatrixTable {
  private let state: State
  private let wall: Wall

  init(_ state: State, _ wall: Wall) {
    self.state = state
    self.wall = wall
  }

  /// The marked range; without one the row at the cursor.
  var text: String? {
    let extent = state.matrix.extent
    guard extent.width > 0, extent.height > 0 else { return nil }
    let cursor = state.matrix.cursor
    let (rows, columns) =
      state.matrix.range ?? (cursor.row...cursor.row, 0...(extent.width - 1))
    guard rows.upperBound < extent.height, columns.upperBound < extent.width else { return nil }
    let lines = state.matrix.isTurned ? turned(rows, columns) : upright(rows, columns)
    return lines.map { $0.map(MatrixTable.field).joined(separator: "\t") + "\n" }.joined()
  }

  private func upright(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> [[String]] {
    let language = state.settings.language
    let across = state.matrix.columns[columns]
    let names = across.map { $0.name(in: wall, language) }
    return [[DashboardPhrases.task(language)] + names]
      + rows.map { position in
        let row = state.matrix.rows[position]
        let cells = MatrixRow(row, state, wall)
        return [wall.headline(row)] + across.map { text($0, in: cells) }
      }
  }

  private func text(_ column: MatrixColumn, in cells: MatrixRow) -> String {
    if case .group(_, let members) = column {
      return members.compactMap { member in
        cells.cell(member).map { wall.matrix.labels[member] + word($0) }
      }.joined(separator: "、")
    }
    return cells.cell(column).map(word) ?? ""
  }

  private func word(_ cell: MatrixCell) -> String {
    let language = state.settings.language
    let word = MatrixPhrases.word(cell.role)(language)
    switch cell.origin {
    case .stated: return cell.inferred ? MatrixPhrases.presumed(language, word) : word
    case .below: return MatrixPhrases.hidden(language, word)
    case .inherited, .through: return MatrixPhrases.derived(language, word)
    }
  }

  /// One column for each role that the plan gives.
  private func turned(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> [[String]] {
    let language = state.settings.language
    let roles = wall.matrix.roles
    let names = state.matrix.sections[columns].flatMap { section in
      roles.map { wall.headline(section) + " " + MatrixPhrases.word($0)(language) }
    }
    return [[MatrixPhrases.organization(language)] + names]
      + rows.map { position in
        let counts = state.matrix.totals.cells[position][columns]
        return [state.matrix.columns[position].name(in: wall, language)]
          + counts.flatMap { counts in roles.map { "\(counts[$0])" } }
      }
  }

  /// Without tabs and line ends; what a spreadsheet would run as a formula gets its mark for text.
  private static func field(_ text: String) -> String {
    let plain = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    guard let first = plain.first, "=+-@＝＋－＠".contains(first) else { return plain }
    return "'" + plain
  }
}

extension MatrixColumn {
  /// The full name of what stands here.
  func name(in wall: Wall, _ language: Language) -> String {
    organization(in: wall)?.name ?? group(in: wall).phrase(language)
  }
}
