import Canvas
import PlanModel
import Terminal

/// The screen of a state, which tells where things are drawn.
private func picture(of state: State) -> Surface { view(state) }

extension State {
  /// Rows that one step of the wheel moves by.
  private static let wheelRows = 3

  mutating func toggleMouse() -> [Effect] {
    settings.isMouseOn.toggle()
    let language = settings.language
    let keys = (settings.keymap.keys(for: .toggleMouse).first ?? "").replacing(" ", with: "")
    notice = Notice(
      settings.isMouseOn
        ? DashboardPhrases.mouseOn(language, keys) : DashboardPhrases.mouseOff(language))
    return [.setMouse(settings.isMouseOn)]
  }

  /// What the mouse does: the wheel scrolls what lies under it, a click chooses, a double click opens.
  mutating func point(_ mouse: Mouse, isDouble: Bool) -> [Effect] {
    guard form == nil else { return [] }
    switch mouse.action {
    case .wheelUp: return scroll(-1, at: mouse.point)
    case .wheelDown: return scroll(1, at: mouse.point)
    case .press where mouse.button == .left && prompt == nil && overlay == nil:
      return click(mouse.point, isDouble: isDouble)
    case .press, .release, .drag: return []
    }
  }

  private mutating func scroll(_ step: Int, at point: Point) -> [Effect] {
    if prompt != nil { return press(step < 0 ? "Up" : "Down") }
    if overlay != nil {
      return (0..<Self.wheelRows).flatMap { _ in press(step < 0 ? "Up" : "Down") }
    }
    if view == .tree, let detail = TreeView.split(self).detail, detail.contains(point) {
      tree.detailOffset = max(0, tree.detailOffset + step * Self.wheelRows)
    } else if view == .matrix, MatrixLayout(self).header.contains(point) {
      if step < 0 { moveLeft(1) } else { moveRight(1) }
    } else if body.contains(point) {
      move(rows: step * Self.wheelRows)
    }
    return []
  }

  private mutating func click(_ point: Point, isDouble: Bool) -> [Effect] {
    notice = nil
    if point.y == 0 {
      guard let tab = Frame.tabs(self).first(where: { $0.columns.contains(point.x) }) else {
        return []
      }
      return go(to: tab.view)
    }
    if view == .matrix, MatrixLayout(self).header.contains(point) {
      chooseColumn(at: point.x)
      return []
    }
    guard listUnderPointer.contains(point) else { return [] }
    if view == .overview {
      guard let line = OverviewLayout(self).line(at: point, overview.window, listedPlans.count)
      else {
        return []
      }
      overview.selection = line
      return isDouble ? run(.open) : []
    }
    let shown = picture(of: self)
    guard let cursor = shown.cursor, chooseRow(point.y - cursor.y) else { return [] }
    if view == .matrix, MatrixLayout(self).grid.contains(point) { chooseColumn(at: point.x) }
    let sign = Character(shown[point].scalar)
    let isFoldMark = [settings.fit.glyphs.folded, settings.fit.glyphs.unfolded].contains(sign)
    // Where fold marks are letters or signs of everyday, only those left of the text are meant.
    if isFoldMark, shown[Point(x: point.x + 1, y: point.y)].scalar == " ",
      // Column 0 holds the mark of the row that the cursor is on.
      point.x <= 1 || shown[Point(x: point.x - 1, y: point.y)].scalar == " "
    {
      toggleFold()
    } else if isDouble {
      return run(.open)
    }
    return []
  }

  /// Where the rows of the present view lie.
  private var listUnderPointer: Rect {
    switch view {
    case .overview: body
    case .tree: TreeView.split(self).list
    case .matrix:
      Rect(
        x: 0, y: MatrixLayout(self).grid.y, width: size.width,
        height: MatrixLayout(self).grid.height)
    case .gauges: GaugesLayout(self).list
    case .timeline:
      Rect(
        x: 0, y: TimelineLayout(self).tasks.y, width: size.width,
        height: TimelineLayout(self).tasks.height)
    case .organizations, .supervision, .policies, .audit: BoardLayout(self).list
    }
  }

  /// Chooses the row so many below the cursor; false where there is none.
  private mutating func chooseRow(_ distance: Int) -> Bool {
    let before = self
    let wanted = place.row + distance
    setRow(wanted)
    settle()
    // A heading gives way to the line below it.
    let isThere = view.isBoard ? Board.of(self).lines.indices.contains(wanted) : place.row == wanted
    if !isThere { self = before }
    return isThere
  }

  /// Chooses the column of the matrix that is drawn at a place: the cursor goes there step by step, so that it never
  /// means another one than the screen shows.
  private mutating func chooseColumn(at x: Int) {
    var best = self
    while let now = picture(of: best).cursor?.x, now != x {
      var next = best
      if now > x { next.moveLeft(1) } else { next.moveRight(1) }
      next.settle()
      guard let then = picture(of: next).cursor?.x, (then < now) == (now > x), then != now
      else { break }
      // A click on the right half of a column means that column.
      if now < x, then > x { break }
      best = next
    }
    self = best
  }
}
