/// The part of a page that a numbered table takes: its words, and where its columns lie.
///
/// pdftotext gives no rules, so a table is known by its column of serial numbers (序号) and the white between columns.
struct PDFTableZone {
  /// Indices of the page's lines.
  var range: Range<Int>
  var words: [PDFWord]
  /// Between the columns, from left to right.
  var separators: [Double]
  /// The column of serial numbers.
  var numbers: Int
  var em: Double

  var columns: Int { separators.count + 1 }

  func column(of word: PDFWord) -> Int { separators.count { $0 < word.center } }

  /// Finds the table of a page that begins at or after a line.
  ///
  /// - Parameter previous: The table that ended the page before; it may go on without repeating its head.
  static func find(in lines: [PDFLine], from start: Int, after previous: PDFTableZone?)
    -> PDFTableZone?
  {
    for index in start..<lines.count {
      guard let mark = serialMark(in: lines, at: index) else { continue }
      if let zone = PDFTableZone(lines, head: index, mark: mark) { return zone }
    }
    if let previous, start == 0, let first = lines.first?.words.first, isSerial(first.text),
      previous.column(of: first) == previous.numbers
    {
      return PDFTableZone(lines, like: previous)
    }
    return nil
  }

  /// 序号 in one word, or 序 with 号 below it.
  private static func serialMark(in lines: [PDFLine], at index: Int) -> PDFWord? {
    for word in lines[index].words {
      let text = word.text.filter { !$0.isBlank }.string
      if text == "序号" || text == "序號" || text == "编号" { return word }
      guard text == "序" else { continue }
      let below = lines[index...].prefix(4).dropFirst().flatMap(\.words).contains {
        abs($0.center - word.center) < lines[index].em && ["号", "號"].contains($0.text.string)
      }
      if below { return word }
    }
    return nil
  }

  private init?(_ lines: [PDFLine], head: Int, mark: PDFWord) {
    var start = head
    // Cells of the head that reach higher than the serial number's.
    while start > 0, head - start < 3, lines[start - 1].words.count > 1,
      lines[start].middle - lines[start - 1].middle < 2 * lines[head].em
    {
      start -= 1
    }
    self.init(lines, range: start..<lines.count, mark: mark.center)
  }

  private init?(_ lines: [PDFLine], like other: PDFTableZone) {
    range = 0..<lines.count
    words = lines.flatMap(\.words)
    separators = other.separators
    numbers = other.numbers
    em = other.em
    guard end(lines) else { return nil }
  }

  private init?(_ lines: [PDFLine], range: Range<Int>, mark: Double) {
    self.range = range
    words = lines[range].flatMap(\.words)
    em = median(words.compactMap(\.em)) ?? 10
    separators = Self.channels(words, lines: range.count, em: em)
    numbers = separators.count { $0 < mark }
    guard end(lines) else { return nil }
    // What follows the table no longer hides the white between its columns.
    separators = Self.channels(words, lines: self.range.count, em: em)
    numbers = separators.count { $0 < mark }
    guard separators.count >= 2, words.contains(where: isAnchor) else { return nil }
  }

  /// A serial number in its column.
  func isAnchor(_ word: PDFWord) -> Bool {
    column(of: word) == numbers && Self.isSerial(word.text)
  }

  static func isSerial(_ text: Scalars) -> Bool {
    let figures = text.filter { !$0.isBlank && $0 != "." && $0 != "、" && $0 != "．" }
    return (1...3).contains(figures.count)
      && figures.allSatisfy { $0.isASCIIDigit || (0xFF10...0xFF19).contains($0.value) }
  }

  /// Ends the zone where lines of running text follow its last row; false when nothing is left.
  private mutating func end(_ lines: [PDFLine]) -> Bool {
    guard let last = range.last(where: { lines[$0].words.contains(where: isAnchor) }) else {
      return false
    }
    var upper = last + 1
    while upper < range.upperBound, lines[upper].middle - lines[upper - 1].middle < 2.2 * em,
      !lines[upper].words.contains(where: crosses)
    {
      upper += 1
    }
    range = range.lowerBound..<upper
    words = lines[range].flatMap(\.words)
    return true
  }

  /// Whether a word lies across the white between columns.
  func crosses(_ word: PDFWord) -> Bool {
    separators.contains { word.left < $0 - 0.2 * em && word.right > $0 + 0.2 * em }
  }

  /// The middles of the strips that hardly any word reaches into.
  private static func channels(_ words: [PDFWord], lines: Int, em: Double) -> [Double] {
    guard let left = words.map(\.left).min(), let right = words.map(\.right).max(),
      right - left < 10_000, right > left
    else { return [] }
    var cover = [Int](repeating: 0, count: Int(right - left) + 2)
    for word in words {
      let from = Int(word.left - left)
      let to = max(from, Int(word.right - left))
      for place in from...to { cover[place] += 1 }
    }
    let stray = lines / 25
    var channels: [Double] = []
    var start: Int?
    for place in cover.indices {
      if cover[place] <= stray {
        start = start ?? place
        continue
      }
      if let begin = start, begin > 0, Double(place - begin) > 0.3 * em {
        channels.append(left + Double(begin + place) / 2)
      }
      start = nil
    }
    return channels
  }
}
