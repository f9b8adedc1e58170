/// The sequences of keys that terminals send whatever their description says.
enum KeySequences {
  /// The keys of ESC O x and ESC [ x.
  static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "M"): .enter, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4), UInt8(ascii: "Z"): .backTab,
  ]

  /// The signs of the keypad in the mode for applications, after ESC.
  static let keypad: [(sequence: String, sign: Unicode.Scalar)] =
    zip("jklmnopqrstuvwxyX", "*+,-./0123456789=".unicodeScalars).map { ("O\($0)", $1) }

  /// The keys of ESC [ n ~.
  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// The numbers between semicolons.
  static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      digits.reduce(0) { sum, digit in
        (0x30...0x39).contains(digit) && sum < 100_000 ? sum * 10 + Int(digit - 0x30) : sum
      }
    }
  }

  /// The key of a whole sequence after ESC [; nil for one that means nothing here.
  static func press(body: [UInt8], numbers: [Int], last: UInt8) -> KeyPress? {
    let modifiers = numbers.count > 1 ? modifiers(of: numbers[1]) : []
    if body == [UInt8(ascii: "[")] {
      // The Linux console: F1 to F5 are ESC [ [ A to E.
      guard (0x41...0x45).contains(last) else { return nil }
      return KeyPress(.function(Int(last) - 0x40))
    }
    if last == UInt8(ascii: "~"), let number = numbers.first, let key = numbered[number] {
      return KeyPress(key, modifiers)
    }
    guard body.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    return letters[last].map { KeyPress($0, modifiers) }
  }

  /// The modifiers of xterm's number: 2 Shift, 3 Alt, 5 Ctrl, and their sums less one.
  static func modifiers(of number: Int) -> Modifiers {
    Modifiers(rawValue: UInt8(max(0, number - 1) & 7))
  }

  /// The bytes after ESC of every sequence that ncurses is told of, with its key.
  static var all: [(sequence: String, key: Key)] {
    let numbers = numbered.sorted { $0.key < $1.key }.map { ("[\($0.key)~", $0.value) }
    let signs = letters.sorted { $0.key < $1.key }.flatMap { byte, key in
      let sign = String(Unicode.Scalar(byte))
      // ESC [ M is the mouse, and ESC [ P to S are not keys of any terminal at hand.
      return "MPQRS".contains(sign)
        ? [("O" + sign, key)] : [("O" + sign, key), ("[" + sign, key)]
    }
    return numbers + signs
  }
}
