import Canvas
import Phrases
import PlanModel

/// The names over the columns of the matrix.
struct MatrixNames {
  private let state: State
  private let fit: TextFit

  init(_ state: State) {
    self.state = state
    fit = state.settings.fit
  }

  /// Whether a line over the names tells the groups.
  var hasBand: Bool { state.matrix.arrangement.isGrouped && !state.matrix.isTurned }

  /// The name of a column in rows of its width, the longest it may be in height; the last is an ellipsis where it is cut.
  func rows(at position: Int, width: Int, height: Int) -> [String] {
    guard let wall = state.wall, height > 0 else { return [] }
    if state.matrix.isTurned { return sectionRows(position, wall, width: width, height: height) }
    let name = name(of: state.matrix.columns[position], wall)
    return VerticalLabel.rows(of: name, height: height, fit: fit)
  }

  private func name(of column: MatrixColumn, _ wall: Wall) -> String {
    switch column {
    case .organization(let column): wall.matrix.labels[column]
    case .member(let organization, _, let own):
      own.map { wall.matrix.labels[$0] } ?? organization.name
    case .group(let group, _): group.phrase(state.settings.language)
    }
  }

  /// The names of all columns on the screen, cut so that they can be told apart.
  func rows(of spans: [MatrixLayout.Span], height: Int) -> [[String]] {
    guard let wall = state.wall, !state.matrix.isTurned else {
      return spans.map { rows(at: $0.position, width: $0.width, height: height) }
    }
    let all = VerticalLabel.rows(
      of: state.matrix.columns.map { name(of: $0, wall) }, height: height, fit: fit)
    return spans.map { all[$0.position] }
  }

  /// The number of a section, its title, and last the signs of the roles over their numbers.
  private func sectionRows(_ position: Int, _ wall: Wall, width: Int, height: Int) -> [String] {
    let item = wall.tree.items[state.matrix.sections[position]]
    let cell = CountCell(state)
    let signs = cell.roles.map { fit.fit($0.sign(state.settings.language), to: cell.slot, .right) }
      .joined(separator: " ")
    let room = height - 1
    // Narrow columns have their title downwards.
    let isNarrow = width < 6
    var title = isNarrow ? item.title : item.numbering + item.title
    if isNarrow { title = item.label + title }
    guard room > 0 else { return [signs] }
    if isNarrow { return VerticalLabel.rows(of: title, height: room, fit: fit) + [signs] }
    var lines = fit.wrap(title, to: width - 1)
    if lines.count > room {
      let rest = lines[(room - 1)...].joined()
      lines = lines[..<(room - 1)] + [fit.truncate(rest, to: width - 1)]
    }
    return lines + [signs]
  }

  /// The groups over the columns on the screen: where each begins and ends, and what is written there.
  func bands(_ layout: MatrixLayout) -> [(x: Int, width: Int, text: String)] {
    guard let wall = state.wall else { return [] }
    var bands: [(group: OrganizationGroup, x: Int, width: Int, isFolded: Bool)] = []
    for span in layout.spans {
      let column = state.matrix.columns[span.position]
      let group = column.group(in: wall)
      if let last = bands.last, last.group == group {
        bands[bands.count - 1].width = span.x + span.width - last.x
      } else {
        var isFolded = false
        if case .group = column { isFolded = true }
        bands.append((group, span.x, span.width, isFolded))
      }
    }
    let language = state.settings.language
    return bands.map { band in
      // A folded group has its name over its column already.
      if band.isFolded { return (band.x, band.width, String(fit.glyphs.folded)) }
      let mark = String(fit.glyphs.unfolded)
      let room = band.width - fit.columns(of: mark) - 1
      let name = [band.group.phrase(language), band.group.shortPhrase(language)].first {
        fit.columns(of: $0) <= room
      }
      let text = name ?? fit.prefix(band.group.shortPhrase(language), columns: max(0, room + 1))
      return (band.x, band.width, mark + text)
    }
  }
}
