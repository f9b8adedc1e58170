/// The signs that a terminal of a kind can be trusted to show in the columns we count.
public enum GlyphSet: String, CaseIterable, Hashable, Sendable {
  /// Line drawing and symbols; for UTF-8 terminals that draw ambiguous characters narrow.
  case unicode
  /// ASCII and characters of GB 2312 that are wide everywhere: no ambiguous width.
  case cjkSafe = "cjk-safe"
  /// ASCII alone.
  case ascii

  /// One column, for a character that can't be shown.
  public var placeholder: Character { self == .unicode ? "\u{FFFD}" : "?" }

  /// The end of text that was cut short, one or two columns.
  public var ellipsis: String { self == .unicode ? "…" : ".." }

  /// The end of text cut so short that only one column is left.
  public var shortEllipsis: Character { self == .unicode ? "…" : "~" }

  /// One column of a horizontal rule.
  public var horizontal: Character { self == .unicode ? "─" : "-" }

  /// One row of a vertical rule.
  public var vertical: Character { self == .unicode ? "│" : "|" }

  /// Where a horizontal and a vertical rule cross.
  public var cross: Character { self == .unicode ? "┼" : "+" }

  /// The corners of a frame: upper left, upper right, lower left, lower right.
  public var corners: [Character] { Array(self == .unicode ? "┌┐└┘" : "++++") }

  /// A row that is unfolded.
  public var unfolded: Character { self == .unicode ? "▾" : "-" }

  /// A row with others folded under it.
  public var folded: Character { self == .unicode ? "▸" : "+" }

  /// There is more to the left.
  public var moreLeft: Character { self == .unicode ? "‹" : "<" }
  /// There is more to the right.
  public var moreRight: Character { self == .unicode ? "›" : ">" }
  /// There is more above.
  public var moreAbove: Character { self == .unicode ? "▴" : "'" }
  /// There is more below.
  public var moreBelow: Character { self == .unicode ? "▾" : "," }

  /// The place in a gauge that is due by now.
  public var scheduledTick: Character { self == .unicode ? "┊" : ":" }

  /// The place in a gauge where the target lies.
  public var targetTick: Character { self == .unicode ? "┃" : "|" }

  /// The place in a gauge that progress counts from.
  public var baselineTick: Character { self == .unicode ? "├" : "[" }

  /// A point of a plot's line, where there are no finer dots.
  public var plotPoint: Character { "*" }

  /// A point of a plot's guide line, where there are no finer dots.
  public var plotGuide: Character { "." }

  /// A target in a plot.
  public var plotTarget: Character { self == .unicode ? "◆" : "T" }

  /// A milestone in a plot.
  public var plotMilestone: Character { self == .unicode ? "◇" : "M" }

  /// The place in a plot that progress counts from.
  public var plotBaseline: Character { self == .unicode ? "□" : "B" }

  /// A column of a gauge that is filled: lower than a line, so that gauges above each other stay apart.
  public var bar: Character { self == .unicode ? "▄" : "=" }

  /// A column of a gauge whose left half is filled.
  public var barLeftHalf: Character { self == .unicode ? "▖" : "-" }

  /// A column of a gauge whose right half is filled.
  public var barRightHalf: Character { self == .unicode ? "▗" : "-" }

  /// A column of a gauge that is not filled, where no background colour can say it.
  public var barEmpty: Character { self == .unicode ? "▁" : "." }

  /// The part of a scrollbar that stands for what shows, where no background colour can say it.
  public var thumb: Character { self == .unicode ? "█" : "#" }

  /// The mark of a light; each shape differs, so that it reads without colour.
  public func mark(_ mark: LightMark) -> Character {
    switch (mark, self) {
    case (.done, .unicode): "✓"
    case (.good, .unicode): "●"
    case (.warning, .unicode): "▲"
    case (.bad, .unicode): "■"
    case (.overdue, .unicode): "✗"
    case (.none, .unicode): "○"
    case (.exempt, _): "-"
    case (.done, _): "v"
    case (.good, _): "o"
    case (.warning, _): "^"
    case (.bad, _): "#"
    case (.overdue, _): "x"
    case (.none, _): "?"
    }
  }

  /// A blank and eight heights of a bar, lowest first.
  public var bars: [Character] {
    self == .unicode ? Array(" ▁▂▃▄▅▆▇█") : Array(" _.-:=+*#")
  }

  /// Every sign of the set, for the tests of widths and encodings.
  public var everySign: [Character] {
    [
      placeholder, shortEllipsis, horizontal, vertical, cross, unfolded, folded, moreLeft,
      moreRight, moreAbove, moreBelow, scheduledTick, targetTick, baselineTick, bar,
      barLeftHalf, barRightHalf, barEmpty, thumb, plotPoint, plotGuide, plotTarget, plotMilestone,
      plotBaseline,
    ] + corners + Array(ellipsis) + LightMark.allCases.map(mark) + bars
  }
}

/// The states that a light's mark can tell.
public enum LightMark: CaseIterable, Hashable, Sendable {
  case done, good, warning, bad, overdue, none, exempt
}
