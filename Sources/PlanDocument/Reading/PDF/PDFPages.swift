/// The lines of a document on their pages, with what the pages share.
struct PDFPages {
  /// A page's lines, the number and running heads left out, and where its text begins and ends.
  struct Page {
    var lines: [PDFLine]
    var left: Double
    var right: Double
  }

  private(set) var pages: [Page] = []
  /// The width of a character of the body text.
  let em: Double
  /// Paragraphs begin with an indent in this document.
  let indents: Bool

  init(_ lines: [PDFLine]) {
    em = Self.commonEm(lines)
    var groups: [[PDFLine]] = []
    for line in lines {
      if groups.last?.last?.page == line.page {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    let heads = Self.runningHeads(groups)
    for (index, group) in groups.enumerated() {
      var body = group
      for edge in [true, false] {
        // A number, and a running head beyond it or before it.
        for _ in 0..<2 {
          guard body.count > 1 || isPageNumber(body.first?.text ?? []),
            let line = edge ? body.first : body.last
          else { break }
          let alike = heads.contains(Self.fingerprint(line)) && index > 0
          guard isPageNumber(line.text) || alike else { break }
          if edge { body.removeFirst() } else { body.removeLast() }
        }
      }
      guard !body.isEmpty else { continue }
      let (left, right) = Self.margins(body, em: em)
      pages.append(Page(lines: body, left: left, right: right))
    }
    let all = pages.reduce(0) { $0 + $1.lines.count }
    let em = em
    let indented = pages.reduce(0) { sum, page in
      sum + page.lines.count { $0.left > page.left + 1.4 * em && $0.left < page.left + 2.8 * em }
    }
    indents = indented * 20 > all
  }

  private static func commonEm(_ lines: [PDFLine]) -> Double {
    // By amount of text, so that a few big titles don't count.
    median(lines.flatMap { line in Array(repeating: line.em, count: min(line.text.count, 50)) })
      ?? 12
  }

  /// Where text begins and where full lines end: the outermost places that a third of the long lines share.
  private static func margins(_ lines: [PDFLine], em: Double) -> (Double, Double) {
    let length = (lines.map { $0.right - $0.left }.max() ?? 0) / 2
    let long = lines.filter { $0.right - $0.left >= length }
    let lefts = long.map(\.left).sorted()
    let rights = long.map(\.right).sorted(by: >)
    func shared(_ places: [Double]) -> Double? {
      let shares = places.map { place in places.count { abs($0 - place) < em } }
      let enough = min(shares.max() ?? 0, max(1, long.count / 3))
      return zip(places, shares).first { $0.1 >= enough }?.0
    }
    return (shared(lefts) ?? 0, shared(rights) ?? 0)
  }

  private static func fingerprint(_ line: PDFLine) -> String {
    // The head of a table that runs over many pages is no running head.
    line.words.count > 2 ? "" : line.text.filter { !$0.isBlank && !isFigure($0) }.string
  }

  /// Lines that stand first or last on at least three pages and on a third of all.
  private static func runningHeads(_ groups: [[PDFLine]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for group in groups {
      let edges = Set(group.prefix(2) + group.suffix(2), by: fingerprint)
      for edge in edges where !edge.isEmpty { counts[edge, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 3 && $0.value * 3 >= groups.count }.keys)
  }
}

extension Set where Element == String {
  fileprivate init(_ lines: [PDFLine], by key: (PDFLine) -> String) {
    self.init(lines.map(key))
  }
}

private func isFigure(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCIIDigit || (0xFF10...0xFF19).contains(scalar.value)
}

/// — 12 —, －３－, 第5页, 第5页 共12页, 5/12, or a figure alone.
func isPageNumber(_ text: Scalars) -> Bool {
  let bare = text.filter { !$0.isBlank }
  guard !bare.isEmpty, bare.count <= 14 else { return false }
  var figures = 0
  for scalar in bare {
    if isFigure(scalar) {
      figures += 1
    } else if !"—–-－―─·•/第页頁共,，".unicodeScalars.contains(scalar) {
      return false
    }
  }
  return (1...6).contains(figures) && figures < 5 || (figures > 0 && bare.count > figures)
}
