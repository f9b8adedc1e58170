import Canvas

/// The frame of what lies over a view: nothing of the view shows through, and it ends also where there are no colours.
struct Popup {
  /// The box for so many rows of text.
  static func box(rows: Int, in size: Size) -> Rect {
    let width = min(size.width, 78)
    let height = max(3, min(size.height - 2, rows + 2))
    return Rect(
      x: (size.width - width) / 2, y: max(0, (size.height - height) / 2), width: width,
      height: height)
  }

  /// What is inside the frame, with a blank at either side.
  static func page(of box: Rect) -> Rect { box.inset(left: 2, top: 1, right: 2, bottom: 1) }

  /// Draws the frame around blanks, a title in its first line and keys in its last.
  static func draw(
    _ box: Rect, title: String, keys: String, theme: Theme, on surface: inout Surface
  ) {
    // Scraps of the view beside a frame that takes most of the screen say nothing.
    let isNarrow = surface.size.width <= 90
    let ground =
      isNarrow
      ? Rect(x: 0, y: box.y, width: surface.size.width, height: box.height)
      : box.inset(left: -1, right: -1).intersection(surface.bounds)
    surface.fill(ground, style: theme[.text])
    let (rule, corners) = (theme[.rule], surface.glyphs.corners)
    for line in [box.row(0), box.row(box.height - 1)] {
      surface.horizontalRule(line, style: rule)
    }
    let sides = box.inset(top: 1, bottom: 1)
    for x in [box.x, box.endX - 1] {
      surface.verticalRule(Rect(x: x, y: sides.y, width: 1, height: sides.height), style: rule)
    }
    let ends = [
      (box.x, box.y), (box.endX - 1, box.y), (box.x, box.endY - 1), (box.endX - 1, box.endY - 1),
    ]
    for (corner, (x, y)) in zip(corners, ends) {
      surface.write(String(corner), at: Point(x: x, y: y), style: rule, in: box)
    }
    let room = max(0, box.width - 6)
    for (text, y, style) in [
      (title, box.y, theme[.titleActive]), (keys, box.endY - 1, theme[.title]),
    ] where !text.isEmpty {
      surface.write(
        " " + surface.fit.truncate(text, to: room) + " ", at: Point(x: box.x + 2, y: y),
        style: style, in: box)
    }
  }
}
