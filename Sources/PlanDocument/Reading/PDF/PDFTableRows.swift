/// Finds the rows of a table by its serial numbers and makes a grid of it.
struct PDFTableRows {
  private struct Line {
    var middle: Double
    var words: [PDFWord]
  }

  private let zone: PDFTableZone
  /// The lines of each column, from the top.
  private var columns: [[Line]] = []
  /// For each column, the sums of the middles of the lines above.
  private var sums: [[Double]] = []
  /// The head, if there is one, and the serial numbers: where each row has its middle, or its first line.
  private var anchors: [Double] = []
  /// One above each row but the first.
  private var bounds: [Double] = []
  private(set) var hasHead = false

  init(_ zone: PDFTableZone) {
    self.zone = zone
    for column in 0..<zone.columns {
      let words = zone.words.filter { zone.column(of: $0) == column }
        .sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
      var lines: [Line] = []
      for word in words {
        if let last = lines.last, word.middle - last.middle < 0.5 * zone.em {
          lines[lines.count - 1].words.append(word)
        } else {
          lines.append(Line(middle: word.middle, words: [word]))
        }
      }
      columns.append(lines)
      sums.append(lines.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.middle) })
    }
    findAnchors()
    bounds = bestBounds()
  }

  private mutating func findAnchors() {
    let serials = columns[zone.numbers].filter { $0.words.contains(where: zone.isAnchor) }
    guard let first = serials.first else { return }
    let head = columns[zone.numbers].filter { $0.middle < first.middle - 0.5 * zone.em }
    hasHead = !head.isEmpty
    if hasHead {
      anchors.append(head.reduce(0) { $0 + $1.middle } / Double(head.count))
    }
    anchors.append(contentsOf: serials.map(\.middle))
  }

  // MARK: Bounds between rows

  /// The bounds under which the cells' lines lie best around their serial numbers, taken as the cells' middles or as
  /// their first lines, whichever fits.
  private func bestBounds() -> [Double] {
    guard anchors.count > 1 else { return [] }
    let centered = bounds(top: false)
    let top = bounds(top: true)
    return top.cost < centered.cost ? top.bounds : centered.bounds
  }

  private func bounds(top: Bool) -> (bounds: [Double], cost: Double) {
    let middles = columns.flatMap { $0.map(\.middle) }.sorted()
    var states: [(bounds: [Double], cost: Double)] = [([], 0)]
    for row in 0..<anchors.count {
      let above = states
      let isLast = row == anchors.count - 1
      var next: [(bounds: [Double], cost: Double)] = []
      for bound in isLast ? [.infinity] : candidates(middles, after: row) {
        var best: (bounds: [Double], cost: Double)?
        for state in above {
          let from = state.bounds.last ?? -.infinity
          let total = state.cost + cost(row, from: from, to: bound, top: top)
          if total < best?.cost ?? .infinity { best = (state.bounds, total) }
        }
        if let best { next.append((isLast ? best.bounds : best.bounds + [bound], best.cost)) }
      }
      states = next
    }
    return states.min { $0.cost < $1.cost } ?? ([], .infinity)
  }

  /// Places between lines where a row may end.
  private func candidates(_ middles: [Double], after row: Int) -> [Double] {
    let low = anchors[row]
    let high = anchors[row + 1]
    let inside = middles.filter { $0 >= low && $0 <= high }
    var places = [(low + high) / 2]
    for (upper, lower) in zip(inside, inside.dropFirst()) where lower - upper > 0.1 * zone.em {
      places.append((upper + lower) / 2)
    }
    return places.count > 60 ? Array(places.prefix(60)) : places
  }

  private func cost(_ row: Int, from: Double, to: Double, top: Bool) -> Double {
    var cost = 0.0
    for column in columns.indices where column != zone.numbers {
      let range = lines(column, from: from, to: to)
      if range.isEmpty {
        cost += 0.6 * zone.em
        continue
      }
      let place =
        top
        ? columns[column][range.lowerBound].middle
        : (sums[column][range.upperBound] - sums[column][range.lowerBound]) / Double(range.count)
      cost += min(1.5 * zone.em, abs(place - anchors[row]))
      for edge in [range.lowerBound, range.upperBound - 1] {
        let middle = columns[column][edge].middle
        if abs(middle - from) < 0.3 * zone.em || abs(middle - to) < 0.3 * zone.em {
          cost += zone.em
        }
      }
    }
    return cost
  }

  /// The lines of a column between two heights.
  private func lines(_ column: Int, from: Double, to: Double) -> Range<Int> {
    func below(_ height: Double) -> Int {
      var low = 0
      var high = columns[column].count
      while low < high {
        let middle = (low + high) / 2
        if columns[column][middle].middle < height { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return below(from)..<max(below(from), below(to))
  }

  private func bound(above row: Int) -> Double { row == 0 ? -.infinity : bounds[row - 1] }
  private func bound(below row: Int) -> Double {
    row == anchors.count - 1 ? .infinity : bounds[row]
  }

  // MARK: Cells

  /// The grid; without the head when that only repeats the one of the page before.
  func grid(withHead: Bool) -> TableGrid {
    var grid = TableGrid()
    let first = hasHead && !withHead ? 1 : 0
    let texts = columns.indices.map { cells(of: $0) }
    for row in first..<max(first, anchors.count) {
      grid.startRow()
      for column in columns.indices where !grid.isCovered(column) {
        let cell = texts[column].first { $0.row == row }
        grid.add(cell?.text ?? [], rowSpan: cell?.span ?? 1)
      }
    }
    grid.close()
    return grid
  }

  private func cells(of column: Int) -> [(row: Int, span: Int, text: Scalars)] {
    if let merged = mergedCells(of: column) { return merged }
    return anchors.indices.map { row in
      let range = lines(column, from: bound(above: row), to: bound(below: row))
      return (row, 1, text(of: columns[column][range]))
    }
  }

  /// The cells of a column in which some reach over several rows; nil where each row has its own.
  private func mergedCells(of column: Int) -> [(row: Int, span: Int, text: Scalars)]? {
    let head = hasHead ? 1 : 0
    guard column != zone.numbers, anchors.count - head > 1 else { return nil }
    let crossed = anchors.indices.dropFirst(head).dropLast()
      .contains { isCrossed(column, below: $0) }
    // Beside the serial numbers stands what rows are grouped by; there no row goes without.
    guard crossed || column <= zone.numbers + 1 else { return nil }
    let from = hasHead ? bounds[0] : -.infinity
    let body = columns[column][lines(column, from: from, to: .infinity)]
    var groups: [ArraySlice<Line>] = []
    for index in body.indices {
      let near =
        index > body.startIndex && body[index].middle - body[index - 1].middle < 2 * zone.em
      if near, let last = groups.last {
        groups[groups.count - 1] = body[last.startIndex...index]
      } else {
        groups.append(body[index...index])
      }
    }
    guard groups.count < anchors.count - head else { return nil }
    let (spans, misfit) = share(rows: head..<anchors.count, among: groups.map(Self.middle))
    guard crossed || misfit < zone.em * Double(groups.count) else { return nil }
    var cells = zip(spans, groups).map { span, group in
      (row: span.lowerBound, span: span.count, text: text(of: group))
    }
    if hasHead {
      let range = lines(column, from: -.infinity, to: from)
      cells.append((0, 1, text(of: columns[column][range])))
    }
    return cells
  }

  private static func middle(_ lines: ArraySlice<Line>) -> Double {
    ((lines.first?.middle ?? 0) + (lines.last?.middle ?? 0)) / 2
  }

  /// Whether a column's text runs on over the bound below a row, without lying right on either side of it.
  private func isCrossed(_ column: Int, below row: Int) -> Bool {
    let upper = lines(column, from: bound(above: row), to: bound(below: row))
    let lower = lines(column, from: bound(above: row + 1), to: bound(below: row + 1))
    guard let last = upper.last, let next = lower.first else {
      // A row without text beside a filled one: it may be merged, when the text of the other isn't in its middle.
      let filled = upper.isEmpty ? lower : upper
      guard !filled.isEmpty else { return false }
      let anchor = anchors[upper.isEmpty ? row + 1 : row]
      return abs(Self.middle(columns[column][filled]) - anchor) > 1.2 * zone.em
    }
    guard columns[column][next].middle - columns[column][last].middle < 2 * zone.em else {
      return false
    }
    return abs(Self.middle(columns[column][upper]) - anchors[row]) > 0.8 * zone.em
      || abs(Self.middle(columns[column][lower]) - anchors[row + 1]) > 0.8 * zone.em
  }

  /// Parts rows among cells so that each cell's text lies in the middle of its rows.
  private func share(rows: Range<Int>, among middles: [Double]) -> (
    spans: [Range<Int>], misfit: Double
  ) {
    // The last row ends as far below its serial number as it begins above it.
    let last = anchors[rows.upperBound - 1]
    func edge(_ row: Int) -> Double {
      if row < rows.upperBound, row > 0 { return bounds[row - 1] }
      if row == 0 { return rows.count > 1 ? 2 * anchors[0] - bounds[0] : anchors[0] }
      return 2 * last - bounds[row - 2]
    }
    var best: [Int: (cost: Double, spans: [Range<Int>])] = [rows.lowerBound: (0, [])]
    for (index, middle) in middles.enumerated() {
      var next: [Int: (cost: Double, spans: [Range<Int>])] = [:]
      let left = middles.count - index - 1
      for (start, state) in best {
        for end in (start + 1)..<max(start + 2, rows.upperBound - left + 1) {
          if left == 0, end != rows.upperBound { continue }
          let cost = state.cost + abs((edge(start) + edge(end)) / 2 - middle)
          if cost < next[end]?.cost ?? .infinity {
            next[end] = (cost, state.spans + [start..<end])
          }
        }
      }
      best = next
    }
    let found = best[rows.upperBound]
    return (found?.spans ?? [], found?.cost ?? .infinity)
  }

  /// The lines of a cell in one; a numbered point after the end of another begins a line.
  private func text(of lines: ArraySlice<Line>) -> Scalars {
    var text = Scalars()
    for line in lines {
      let piece = PDFLine(words: line.words.sorted { $0.left < $1.left }, em: zone.em).text
      if let last = text.last {
        if endsSentence(last), beginsWithLabel(piece[...]) {
          text.append("\n")
        } else if last.isASCIILetter, piece.first?.isASCIILetter ?? false {
          text.append(" ")
        }
      }
      text.append(contentsOf: piece)
    }
    return text
  }
}
