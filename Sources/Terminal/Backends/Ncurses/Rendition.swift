/// The colours and attributes that a terminal writes with, as its SGR sequences name them.
struct Rendition: Hashable {
  /// Bit n is attribute n: 1 bold, 2 dim, 3 italic, 4 underline, 5 blink, 7 reverse, 8 hidden.
  var attributes: UInt16 = 0
  /// The parameters that choose the letters' colour, such as `38;5;231`; empty for the terminal's
  /// own.
  var foreground: [UInt8] = []
  /// The parameters that choose the colour behind them.
  var background: [UInt8] = []

  /// Nothing chosen.
  static let plain = Rendition()

  private static let bold: UInt16 = 1 << 1
  private static let dim: UInt16 = 1 << 2
  static let underline: UInt16 = 1 << 4
  static let reverse: UInt16 = 1 << 7

  /// Of all renditions that make blanks look like this one, the nearest to another.
  func onBlanks(after old: Rendition) -> Rendition {
    let visible = Self.underline | Self.reverse
    guard attributes & visible == 0 else { return self }
    return Rendition(
      attributes: old.attributes & ~visible, foreground: old.foreground, background: background)
  }

  /// Takes the parameters of a sequence in; false where one of them is not known.
  ///
  /// - Parameter exact: Parameters that take the place of a number of the palette.
  mutating func take(_ parameters: ArraySlice<UInt8>, exact: [Int: [UInt8]] = [:]) -> Bool {
    let parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    var rest = parts[...]
    while let part = rest.popFirst() {
      if part.contains(UInt8(ascii: ":")) {
        if part.starts(with: Array("38:".utf8)) {
          foreground = Array(part)
        } else if part.starts(with: Array("48:".utf8)) {
          background = Array(part)
        } else {
          return false
        }
        continue
      }
      guard let number = Self.number(part) else { return false }
      switch number {
      case 0: self = .plain
      case 1...5, 7, 8: attributes |= 1 << UInt16(number)
      case 22: attributes &= ~(Self.bold | Self.dim)
      case 23...25, 27, 28: attributes &= ~(1 << UInt16(number - 20))
      case 30...37, 90...97: foreground = Array(part)
      case 39: foreground = []
      case 40...47, 100...107: background = Array(part)
      case 49: background = []
      case 38, 48:
        let isOfPalette = rest.first.flatMap(Self.number) == 5
        let count = isOfPalette ? 2 : 4
        guard rest.count >= count else { return false }
        var parts = [part] + rest.prefix(count)
        if isOfPalette, let own = Self.number(parts[2]).flatMap({ exact[$0] }) {
          parts = [part, own[...]]
        }
        let color = Array(parts.joined(separator: [UInt8(ascii: ";")]))
        if number == 38 { foreground = color } else { background = color }
        rest = rest.dropFirst(count)
      default: return false
      }
    }
    return true
  }

  /// The shortest sequence that leads here from another rendition, or from an unknown one.
  ///
  /// Terminals of the VT100's time can only go back to nothing and begin anew; `takesBack` tells
  /// that this one can take back one attribute alone.
  func sequence(from old: Rendition?, takesBack: Bool) -> [UInt8] {
    var anew: [[UInt8]] = [[UInt8(ascii: "0")]] + Self.numbers(attributes)
    if !foreground.isEmpty { anew.append(foreground) }
    if !background.isEmpty { anew.append(background) }
    if anew.count == 1 { anew = [] }
    var best = Self.joined(anew)
    if let old, takesBack || old.attributes & ~attributes == 0 && !loses(old) {
      let step = Self.joined(steps(from: old))
      if step.count <= best.count { best = step }
    }
    return [0x1B, UInt8(ascii: "[")] + best + [UInt8(ascii: "m")]
  }

  /// Whether a colour goes back to the terminal's own.
  private func loses(_ old: Rendition) -> Bool {
    foreground.isEmpty && !old.foreground.isEmpty || background.isEmpty && !old.background.isEmpty
  }

  private func steps(from old: Rendition) -> [[UInt8]] {
    let removed = old.attributes & ~attributes
    var added = attributes & ~old.attributes
    var parts: [[UInt8]] = []
    if removed & (Self.bold | Self.dim) != 0 {
      parts.append(Array("22".utf8))
      added |= attributes & (Self.bold | Self.dim)
    }
    for number in [3, 4, 5, 7, 8] where removed & 1 << UInt16(number) != 0 {
      parts.append(Array("2\(number)".utf8))
    }
    parts += Self.numbers(added)
    if foreground != old.foreground {
      parts.append(foreground.isEmpty ? Array("39".utf8) : foreground)
    }
    if background != old.background {
      parts.append(background.isEmpty ? Array("49".utf8) : background)
    }
    return parts
  }

  private static func numbers(_ attributes: UInt16) -> [[UInt8]] {
    (1...8).filter { attributes & 1 << UInt16($0) != 0 }.map { Array("\($0)".utf8) }
  }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    Array(parts.joined(separator: [UInt8(ascii: ";")]))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 3 else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
