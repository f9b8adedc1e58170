/// A word as pdftotext places it, in points from the top left of its page.
struct PDFWord {
  var page: Int
  /// Which line pdftotext counts it to: fonts differ in height, so that positions alone don't tell.
  var line: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  var text: Scalars

  var middle: Double { (top + bottom) / 2 }
  var center: Double { (left + right) / 2 }

  /// The width of a full-width character, as far as the word tells: at least half of it is full-width.
  var em: Double? {
    let wide = text.count { $0.isWideText || $0.isDash || "“”‘’…·×".unicodeScalars.contains($0) }
    return wide * 2 >= text.count ? width(wide: wide) : nil
  }

  /// The same by a word of letters and figures, which differ in width.
  var roughEm: Double { width(wide: text.count { $0.isWideText || $0.isDash }) }

  private func width(wide: Int) -> Double {
    (right - left) / (Double(wide) + 0.52 * Double(text.count - wide))
  }
}

/// A line across the page.
struct PDFLine {
  var words: [PDFWord]
  var em: Double

  var page: Int { words[0].page }
  var left: Double { words[0].left }
  var right: Double { words.map(\.right).max() ?? 0 }
  var middle: Double { words.max { $0.text.count < $1.text.count }?.middle ?? 0 }
  var center: Double { (left + right) / 2 }

  /// The words in one, with blanks only where the page means one: the gap that layout leaves between Chinese and
  /// figures is none.
  var text: Scalars {
    var text = Scalars()
    var end: Double?
    for word in words {
      if let end, let last = text.last, let first = word.text.first {
        let tight = last.isWideText || first.isWideText || last.isDash || first.isDash
        if word.left - end > (tight ? 0.9 : 0.15) * em { text.append(" ") }
      }
      text.append(contentsOf: word.text)
      end = word.right
    }
    return text
  }
}

extension Unicode.Scalar {
  /// The dashes that Chinese text sets without blanks.
  var isDash: Bool { self == "—" || self == "–" || self == "―" }
}

/// Takes the words out of pdftotext's table.
func parseWords(_ table: [UInt8]) -> [PDFWord] {
  var words: [PDFWord] = []
  for row in table.split(separator: 0x0A) {
    let fields = row.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
    guard fields.count == 12, fields[0].elementsEqual([0x35]) else { continue }
    func number(_ index: Int) -> Double {
      let value = Double(String(decoding: fields[index], as: UTF8.self)) ?? 0
      return value.isFinite ? max(-1e6, min(1e6, value)) : 0
    }
    let text = cleaned(decodeUTF8(fields[11]).scalars).filter { $0 != "\n" && $0 != "\t" }
    guard !text.isAllBlank else { continue }
    words.append(
      PDFWord(
        page: Int(number(1)),
        line: fields[1...4].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "),
        left: number(6), right: number(6) + number(8), top: number(7),
        bottom: number(7) + number(9), text: text))
  }
  return words
}

/// Puts words that stand side by side into lines, page by page, from the top.
func assembleLines(_ words: [PDFWord]) -> [PDFLine] {
  var lines: [PDFLine] = []
  var start = words.startIndex
  while start < words.endIndex {
    let page = words[start].page
    let end = words[start...].firstIndex { $0.page != page } ?? words.endIndex
    lines.append(contentsOf: pageLines(words[start..<end]))
    start = end
  }
  return lines
}

private func pageLines(_ words: ArraySlice<PDFWord>) -> [PDFLine] {
  let body = median(words.compactMap(\.em)) ?? 12
  func line(_ words: [PDFWord]) -> PDFLine {
    let sorted = words.sorted { $0.left < $1.left }
    let em = median(sorted.compactMap(\.em)) ?? median(sorted.map(\.roughEm)) ?? body
    return PDFLine(words: sorted, em: em > 0 ? em : body)
  }
  var runs: [String: [PDFWord]] = [:]
  for word in words { runs[word.line, default: []].append(word) }
  // What lies on one height is one line of the page, whatever blocks pdftotext sees.
  var lines: [PDFLine] = []
  var current: [PDFWord] = []
  var height = 0.0
  for run in runs.values.map(line).sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
    if !current.isEmpty, run.middle - height > 0.4 * body {
      lines.append(line(current))
      current = []
    }
    if current.isEmpty { height = run.middle }
    current.append(contentsOf: run.words)
  }
  if !current.isEmpty { lines.append(line(current)) }
  return lines
}

func median(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.sorted()[values.count / 2]
}
