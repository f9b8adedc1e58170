/// Decoded text in work: what spans count.
typealias Scalars = [Unicode.Scalar]

extension Unicode.Scalar {
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// A blank of any width, line ends included.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0xFEFF, 0x85, 0x1680, 0x205F, 0x202F: true
    case 0x2000...0x200B, 0x2028, 0x2029: true
    default: false
    }
  }

  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
  var isASCIILetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }

  /// A Han character, of the main block or an extension.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3007: true
    default: false
    }
  }
}

extension Collection where Element == Unicode.Scalar {
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }

  var isAllBlank: Bool { allSatisfy(\.isBlank) }
}

extension BidirectionalCollection where Element == Unicode.Scalar {
  /// Without the blanks at both ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}

extension Array where Element == Unicode.Scalar {
  init(text: String) { self = Array(text.unicodeScalars) }

  /// The lines between line ends; a line end at the very end begins no further line.
  var lines: [ArraySlice<Unicode.Scalar>] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// Makes every line end "\n" and every other control character U+FFFD, one for one: ESC and its kin have no place in
/// a document, and a mark in their place shows that something stood there.
func cleaned(_ scalars: Scalars) -> Scalars {
  var result = Scalars()
  result.reserveCapacity(scalars.count)
  var afterReturn = false
  for scalar in scalars {
    switch scalar.value {
    case 0x0D:
      result.append("\n")
      afterReturn = true
      continue
    case 0x0A:
      if !afterReturn { result.append("\n") }
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: result.append("\n")
    case 0x09: result.append(scalar)
    case 0..<0x20, 0x7F..<0xA0: result.append(.replacement)
    default: result.append(scalar)
    }
    afterReturn = false
  }
  return result
}
