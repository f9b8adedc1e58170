/// One line of wrapped text.
public struct WrappedLine: Hashable, Sendable {
  /// The scalars on the line, as offsets in the source; line ends and blanks at a break left out.
  public var range: Range<Int>
  /// The columns it takes.
  public var columns: Int

  /// Makes a line of a range and its columns.
  public init(range: Range<Int>, columns: Int) {
    self.range = range
    self.columns = columns
  }
}

extension TextFit {
  /// Breaks text into lines of at most `columns`, by the rules of Chinese typesetting (禁则).
  ///
  /// No line begins with 。，、；：） and the like or ends with （《“; Latin words stay whole, and
  /// numbers with their units (12.5 亿元), unless one is longer than a line; line ends of the text are
  /// kept. `hanging` is the number of columns that lines after a paragraph's first are narrower by.
  public func wrap(
    _ scalars: [Unicode.Scalar], to columns: Int, hanging: Int = 0
  ) -> [WrappedLine] {
    guard columns > 0 else { return [] }
    var lines: [WrappedLine] = []
    var start = 0
    while start <= scalars.count {
      let end = scalars[start...].firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count
      wrapParagraph(scalars, start..<end, columns, hanging, &lines)
      let isPair =
        end + 1 < scalars.count && scalars[end] == "\r" && scalars[end + 1] == "\n"
      start = end + (isPair ? 2 : 1)
      // A line end that closes the text opens no further line.
      if start == scalars.count { break }
    }
    return lines
  }

  /// Breaks text into lines and returns them as strings.
  public func wrap(_ text: String, to columns: Int) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return wrap(scalars, to: columns).map { line in
      String(String.UnicodeScalarView(scalars[line.range]))
    }
  }

  private func wrapParagraph(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, _ columns: Int, _ hanging: Int,
    _ lines: inout [WrappedLine]
  ) {
    let joints = LineBreak.joints(scalars, range)
    var start = range.lowerBound
    repeat {
      let isFirst = start == range.lowerBound
      let room = isFirst ? columns : max(2, columns - hanging)
      var end = start
      var used = 0
      var breakAt: Int?
      var breakInWord: Int?
      while end < range.upperBound {
        let wide = width.columns(of: scalars[end])
        if used + wide > room { break }
        used += wide
        end += 1
        guard end < range.upperBound else { break }
        switch joints[end - range.lowerBound] {
        case .open: breakAt = end
        case .word: breakInWord = end
        case .fast: break
        }
      }
      if end < range.upperBound {
        // A word that is longer than a line is broken; at least one scalar a line, also where a wide
        // one does not fit.
        end = max(breakAt ?? breakInWord ?? end, start + 1)
        while end < range.upperBound, TextWidth.classify(scalars[end]) == .mark { end += 1 }
      }
      var last = end
      if end < range.upperBound {
        while last > start, LineBreak.isBlank(scalars[last - 1]) { last -= 1 }
      }
      let taken = scalars[start..<last].reduce(0) { $0 + width.columns(of: $1) }
      lines.append(WrappedLine(range: start..<last, columns: taken))
      start = end
      while start < range.upperBound, LineBreak.isBlank(scalars[start]) { start += 1 }
    } while start < range.upperBound
  }
}
