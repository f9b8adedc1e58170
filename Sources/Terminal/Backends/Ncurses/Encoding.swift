import CTerminalGuard
import Canvas

/// What of a picture the locale's encoding can carry.
final class Encoding {
  /// The encoding's name, such as `UTF-8` or `GB18030`.
  let name: String
  private var known: [UInt32: Bool] = [:]

  /// Takes the encoding of the locale in force.
  init(name: String) {
    self.name = name
  }

  /// A cell's characters as sent.
  struct Shown {
    var base: wchar_t
    var mark1: wchar_t
    var mark2: wchar_t
    var isWide: Bool
  }

  var isUTF8: Bool { name == "UTF-8" }

  /// What is sent for a cell: itself, or a question mark and a blank for what can't be.
  @inline(__always)
  func shown(_ cell: Cell) -> Shown {
    let value = cell.scalar.value
    let isWide = cell.columns == 2
    if value < 0x7F || isUTF8 && value &- 0x4E00 < 0x51A6 {
      if cell.mark1 == 0 { return Shown(base: wchar_t(value), mark1: 0, mark2: 0, isWide: isWide) }
    } else if !canShow(value) {
      return Shown(base: 0x3F, mark1: 0, mark2: 0, isWide: false)
    }
    return Shown(
      base: wchar_t(value), mark1: canShow(cell.mark1) ? wchar_t(cell.mark1) : 0,
      mark2: canShow(cell.mark2) ? wchar_t(cell.mark2) : 0, isWide: isWide)
  }

  /// The bytes of a scalar; empty where the encoding has none.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    var bytes = [CChar](repeating: 0, count: 16)
    let count = guard_encode(scalar.value, &bytes)
    return bytes[..<count].map { UInt8(bitPattern: $0) }
  }

  private func canShow(_ value: UInt32) -> Bool {
    if value == 0 { return false }
    if let known = known[value] { return known }
    let answer = Unicode.Scalar(value).map { !Self.bytes(of: $0).isEmpty } ?? false
    known[value] = answer
    return answer
  }
}
