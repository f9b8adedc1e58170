/// The text of one paragraph as it comes in pieces, blanks folded as a browser folds them.
struct InlineText {
  private var text = Scalars()
  private var pendingBlank = false
  private var pendingLineEnd = false
  private var marks = 0
  private var boldMarks = 0
  private var linked = 0

  mutating func add(_ piece: Scalars, bold: Bool, linked isLinked: Bool, preformatted: Bool) {
    for scalar in piece {
      if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
        if preformatted {
          text.append(scalar)
          continue
        }
        pendingBlank = true
        pendingLineEnd = pendingLineEnd || scalar == "\n"
        continue
      }
      if pendingBlank { settleBlank(before: scalar) }
      text.append(scalar)
      if scalar.isBlank { continue }
      marks += 1
      if bold { boldMarks += 1 }
      if isLinked { linked += 1 }
    }
  }

  mutating func breakLine() {
    pendingBlank = false
    pendingLineEnd = false
    if !text.isEmpty { text.append("\n") }
  }

  /// Ends the paragraph; nil when it is blank.
  mutating func take() -> (text: Scalars, bold: Bool, linked: Int)? {
    defer { self = InlineText() }
    guard marks > 0 else { return nil }
    while text.last == "\n" { text.removeLast() }
    return (text, boldMarks * 10 >= marks * 9, linked)
  }

  private mutating func settleBlank(before next: Unicode.Scalar) {
    defer {
      pendingBlank = false
      pendingLineEnd = false
    }
    guard let last = text.last, last != "\n" else { return }
    // Where the page's source merely wraps between two Han characters, no blank is meant.
    if pendingLineEnd, last.isWideText, next.isWideText { return }
    text.append(" ")
  }
}

extension Unicode.Scalar {
  /// Han characters and the punctuation that goes with them.
  var isWideText: Bool {
    isHan || (0x3000...0x303F).contains(value) || (0xFF01...0xFF60).contains(value)
  }
}
