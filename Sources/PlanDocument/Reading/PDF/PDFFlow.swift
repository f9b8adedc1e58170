extension PDFPages {
  /// The paragraphs, each in one piece.
  func flow() -> [FlowPiece] {
    var flow: [FlowPiece] = []
    var paragraph = Scalars()
    var previous: (line: PDFLine, page: Page)?
    func close() {
      if !paragraph.isAllBlank {
        flow.append(.paragraph(FlowParagraph(text: Scalars(paragraph.trimmed))))
      }
      paragraph = []
    }
    var lastTable: PDFTableZone?
    for page in pages {
      var index = 0
      while index < page.lines.count {
        let zone = PDFTableZone.find(in: page.lines, from: index, after: lastTable)
        for line in page.lines[index..<(zone?.range.lowerBound ?? page.lines.count)] {
          if let previous, !continues(line, on: page, after: previous.line, on: previous.page) {
            close()
          }
          join(line.text, to: &paragraph)
          previous = (line, page)
          lastTable = nil
        }
        guard let zone else { break }
        close()
        previous = nil
        let rows = PDFTableRows(zone)
        if let lastTable, lastTable.columns == zone.columns, case .table(var grid) = flow.last {
          grid.append(rows.grid(withHead: false))
          flow[flow.count - 1] = .table(grid)
        } else {
          flow.append(.table(rows.grid(withHead: true)))
        }
        index = zone.range.upperBound
        lastTable = index == page.lines.count ? zone : nil
      }
    }
    close()
    return flow
  }

  /// Whether a printed line goes on with the paragraph of the line before.
  private func continues(
    _ line: PDFLine, on page: Page, after last: PDFLine, on lastPage: Page
  ) -> Bool {
    let sameSize = abs(line.em - last.em) < 0.15 * max(line.em, last.em)
    if !sameSize { return false }
    if isCentered(line, page), isCentered(last, lastPage) {
      // A title in larger letters over several lines; in letters of the body, each line stands for itself.
      return line.em > 1.08 * em && line.page == last.page
        && line.middle - last.middle < 2.6 * line.em
    }
    let text = line.text
    let ending = last.text.trimmed.last
    let closed = ending.map(endsSentence) ?? true
    if text.trimmed.starts(with: ["附", "件"]) || isShort(last, lastPage, line) { return false }
    if line.left > page.left + 1.2 * em {
      // Text that is set in from the margin as a whole; an indent otherwise begins a paragraph.
      return !closed && line.page == last.page && abs(line.left - last.left) < 0.3 * em
    }
    let label = beginsWithLabel(text.trimmed)
    if indents { return !(label && closed && line.left > page.left + 0.5 * em) }
    return !(closed || label)
  }

  private func isCentered(_ line: PDFLine, _ page: Page) -> Bool {
    let slack = (line.em > 1.08 * em ? 0.5 : 1.2) * em
    return line.left > page.left + slack && line.right < page.right - slack
      && abs(line.center - (page.left + page.right) / 2) < 1.5 * em
  }

  /// Whether a line stops before the margin although what follows would have had room.
  private func isShort(_ line: PDFLine, _ page: Page, _ next: PDFLine) -> Bool {
    let room = page.right - line.right
    // A run of letters or figures moves to the next line as a whole, and marks that may not begin a line pull a
    // character with them.
    let token = next.text.prefix { !$0.isWideText }.count
    let open = !(line.text.trimmed.last.map(endsSentence) ?? true)
    return room > ((open ? 2.6 : 1.6) + 0.55 * Double(min(token, 20))) * line.em
  }

  private func join(_ text: Scalars, to paragraph: inout Scalars) {
    if let last = paragraph.last, let first = text.first, last.isASCIILetter, first.isASCIILetter {
      paragraph.append(" ")
    }
    paragraph.append(contentsOf: text)
  }
}

func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
  "。；：！？;!?".unicodeScalars.contains(scalar)
}
