/// The text of a Word paragraph as its runs come in.
struct DocxLine {
  private(set) var text = Scalars()
  private(set) var marks = 0
  private(set) var bold = 0
  /// Scalars said not to be bold.
  private(set) var plain = 0
  var isOpen = false
  var isContinued = false

  mutating func add(_ piece: Scalars, bold isBold: Bool?) {
    for scalar in piece {
      text.append(scalar)
      if scalar.isBlank { continue }
      marks += 1
      if isBold == true { bold += 1 }
      if isBold == false { plain += 1 }
    }
  }
}
