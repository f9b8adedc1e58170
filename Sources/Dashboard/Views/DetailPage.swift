import Canvas

/// What a pane has to say, row by row; where it is longer than the pane, it is shown from an offset on.
struct DetailPage {
  typealias Row = (inout Surface, Rect) -> Void

  let fit: TextFit
  let width: Int
  private(set) var rows: [Row] = []
  /// Titles of parts, each with its row.
  private var titles: [(row: Int, text: String)] = []

  init(width: Int, fit: TextFit) {
    self.width = max(1, width)
    self.fit = fit
  }

  mutating func add(_ row: @escaping Row) { rows.append(row) }

  /// A text on as many rows as it takes; those after the first `hanging` columns further in.
  mutating func add(_ text: String, _ style: Style, indent: Int = 0, hanging: Int = 0) {
    let scalars = Array(text.unicodeScalars)
    for (index, line) in fit.wrap(scalars, to: width - indent, hanging: hanging).enumerated() {
      let x = indent + (index == 0 ? 0 : hanging)
      rows.append { surface, area in
        surface.write(
          scalars, line.range, at: Point(x: area.x + x, y: area.y), style: style, spans: [],
          in: area)
      }
    }
  }

  /// A rule with a title in it.
  mutating func addRule(_ title: String, _ style: Style, titleStyle: Style) {
    titles.append((rows.count, title))
    rows.append { surface, area in
      surface.horizontalRule(area, style: style)
      surface.write(
        " \(title) ", at: Point(x: area.x + 1, y: area.y), style: titleStyle, in: area)
    }
  }

  /// A picture, a row of it on each row.
  mutating func add(_ picture: Surface) {
    for y in 0..<picture.size.height {
      rows.append { surface, area in
        surface.copy(
          Rect(x: 0, y: y, width: picture.size.width, height: 1), of: picture, to: area.origin)
      }
    }
  }

  /// The offset nearest to a wanted one that leaves no empty rows at the end.
  func offset(_ wanted: Int, height: Int) -> Int {
    max(0, min(wanted, rows.count - max(1, height)))
  }

  func draw(on surface: inout Surface, in area: Rect, offset wanted: Int, marks: Style) {
    let offset = offset(wanted, height: area.height)
    for (index, row) in rows.dropFirst(offset).prefix(area.height).enumerated() {
      row(&surface, area.row(index))
    }
    OffscreenMarks(above: offset > 0, below: offset + area.height < rows.count)
      .draw(on: &surface, in: area, style: marks)
    // What comes below is worth scrolling to.
    guard area.height > 2, let next = titles.first(where: { $0.row >= offset + area.height }) else {
      return
    }
    let columns = fit.columns(of: next.text)
    surface.write(
      " " + next.text, at: Point(x: area.endX - columns - 2, y: area.endY - 1), style: marks,
      in: area)
  }
}
