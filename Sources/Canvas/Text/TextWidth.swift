/// What a scalar is to a terminal's columns.
public enum ScalarClass: UInt8, Sendable {
  /// One column.
  case narrow
  /// Two columns: East Asian Wide and Fullwidth.
  case wide
  /// One column or two, as the terminal is set: East Asian Ambiguous (“ ” — … ① ─ ●).
  case ambiguous
  /// Drawn on the character before it, no column of its own: combining marks.
  case mark
  /// No column and nothing to see: joiners, variation selectors, soft hyphens. Never sent.
  case invisible
  /// Never sent, since a terminal would act on it: controls, bidi overrides. Shown as a placeholder.
  case control
}

/// How many columns text takes: our own table, since libc's differs by version and by locale.
public struct TextWidth: Hashable, Sendable {
  /// How wide the terminal draws ambiguous characters.
  public enum Ambiguous: Hashable, Sendable {
    case narrow
    case wide
  }

  /// The terminal's setting for ambiguous characters.
  public var ambiguous: Ambiguous

  /// Makes a measure for a terminal's setting.
  public init(ambiguous: Ambiguous = .narrow) {
    self.ambiguous = ambiguous
  }

  /// The columns of one scalar, 0, 1 or 2; a placeholder's column for what is never sent.
  @inline(__always)
  public func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value &- 0x20 < 0x5F { return 1 }
    if value &- 0x4E00 < 0x51FD { return 2 }
    switch Self.classify(scalar) {
    case .narrow, .control: return 1
    case .wide: return 2
    case .ambiguous: return ambiguous == .wide ? 2 : 1
    case .mark, .invisible: return 0
    }
  }

  /// The columns of a whole text on one line.
  public func columns(of text: some StringProtocol) -> Int {
    var total = 0
    for scalar in text.unicodeScalars {
      total += columns(of: scalar)
    }
    return total
  }

  /// What a scalar is to a terminal's columns.
  public static func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
    let value = scalar.value
    if value < 0x80 {
      return value &- 0x20 < 0x5F ? .narrow : .control
    }
    if value &- 0x4E00 < 0x51FD { return .wide }
    var low = 0
    var high = widthTable.count / 2
    while low < high {
      let middle = (low + high) / 2
      if widthTable[middle * 2] <= value {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return .narrow }
    let last = widthTable[low * 2 - 1]
    guard value <= last & 0xFF_FFFF else { return .narrow }
    return ScalarClass(rawValue: UInt8(last >> 24)) ?? .narrow
  }
}
