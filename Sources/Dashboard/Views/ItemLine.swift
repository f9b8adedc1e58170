import Canvas
import Phrases
import PlanModel

/// One item on one line: fold mark, number, title and light.
struct ItemLine {
  let state: State
  let wall: Wall
  let row: Int
  let folded: Set<RowID>
  /// Columns for the item's progress; 0 shows none.
  var progress = 0
  /// Folded words to mark in the title.
  var words: [String] = []

  /// The columns a row takes when nothing of it is cut off.
  static func columns(_ row: Int, _ wall: Wall, _ fit: TextFit) -> Int {
    let item = wall.tree.items[row]
    let words = fit.columns(of: item.numbering) + fit.columns(of: wall.title(row))
    return 3 + wall.tree.depth[row] * 2 + words + (item.milestone ? 18 : 4)
  }

  /// Returns what of the title had no room; nil where all is shown.
  @discardableResult
  func draw(on surface: inout Surface, in line: Rect, emphasis: ThemeRole) -> Substring? {
    let (theme, language) = (state.settings.theme, state.settings.language)
    let glyphs = surface.glyphs
    let item = wall.tree.items[row]
    let ground = surface[line.origin].style.background
    // Deep trees on narrow screens would leave no room for words.
    let step = line.width >= 40 ? 2 : 1
    var x = line.x + 1 + min(wall.tree.depth[row] * step, line.width / 4)
    if wall.tree.hasChildren(row) {
      let mark = folded.contains(item.id) ? glyphs.folded : glyphs.unfolded
      surface.write(
        String(mark), at: Point(x: x, y: line.y), style: theme[.hintKey].on(ground), in: line)
    }
    x += 2
    // The light, and what a folded row hides is counted in it.
    var end = line.endX
    if let light = wall.lights[row].worst {
      end -= 2
      surface.write(
        light.mark(glyphs), at: Point(x: end + 1, y: line.y), style: theme[light.role].on(ground),
        in: line)
    }
    if progress > 0 {
      let text = ItemProgress(wall: wall, row: row).text ?? ""
      end -= progress
      surface.write(
        surface.fit.fit(text, to: progress, .right), at: Point(x: end, y: line.y),
        style: theme[.text].on(ground), in: line)
    }
    if let stale = wall.staleMark(row: row, language), end - x > 30 {
      end -= surface.fit.columns(of: stale) + 1
      surface.write(
        stale, at: Point(x: end + 1, y: line.y), style: theme[.faint].on(ground), in: line)
    }
    if item.milestone {
      var text = DashboardPhrases.milestone(language)
      if let due = item.due { text += due.description }
      let columns = surface.fit.columns(of: text)
      if end - x > columns + 16 {
        end -= columns + 1
        surface.write(
          text, at: Point(x: end + 1, y: line.y), style: theme[.faint].on(ground), in: line)
      }
    }
    let number = item.numbering
    x += surface.write(
      number, at: Point(x: x, y: line.y), style: theme[.number].on(ground), in: line)
    if !number.hasSuffix("、"), !number.isEmpty { x += 1 }
    let style = wall.tree.depth[row] == 0 ? theme[.strong] : theme[emphasis]
    let whole = wall.title(row)
    let shown = surface.fit.truncate(whole, to: end - x)
    let title = Array(shown.unicodeScalars)
    let spans = SearchQuery(words.joined(separator: " ")).ranges(in: whole)
      .map { StyledSpan($0, theme[.match]) }
    surface.write(
      title, title.indices, at: Point(x: x, y: line.y), style: style.on(ground), spans: spans,
      in: line)
    guard shown != whole else { return nil }
    let same = zip(title, whole.unicodeScalars).prefix { $0 == $1 }.count
    return Substring(whole.unicodeScalars.dropFirst(same))
  }
}
