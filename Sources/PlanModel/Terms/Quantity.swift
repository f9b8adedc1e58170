import Foundation

/// A unit of measure as printed, with the scale and base that make 万元 and 亿元 comparable.
public struct MeasureUnit: Hashable, Sendable {
  /// As the document prints it: 亿元, 萬元, 件, %, 吨煤/万元.
  public let printed: String
  /// What remains when the scale is taken off: 元, 件, %, 吨煤/万元. Traditional forms are folded.
  public let base: String
  /// How many of `base` one unit is.
  public let scale: Decimal

  public init(_ printed: String) {
    self.printed = printed
    var rest = Substring(printed)
    // The widths and forms that differ between documents, not in meaning.
    var folded = ""
    for character in rest { folded.append(MeasureUnit.folds[character] ?? character) }
    rest = Substring(folded)
    var scale = Decimal(1)
    for (prefix, factor) in MeasureUnit.scales where rest.hasPrefix(prefix) {
      let tail = rest.dropFirst(prefix.count)
      // 万人 alone is ten thousand people; a bare 万 is a count with no noun. Both scale.
      scale = factor
      rest = tail
      break
    }
    self.scale = scale
    base = String(rest)
  }

  /// Whether quantities in the two units can be compared or added.
  public func isComparable(to other: MeasureUnit) -> Bool { base == other.base }

  /// Whether it is a proportion, which nobody counts in ten thousands.
  public var isProportion: Bool { MeasureUnit.proportions.contains(base) }

  private static let proportions: Set<String> = ["%", "‰", "倍", "百分点", "个百分点"]

  private static let folds: [Character: Character] = [
    "萬": "万", "億": "亿", "個": "个", "條": "条", "項": "项", "畝": "亩", "噸": "吨", "處": "处",
    "場": "场", "間": "间", "戶": "户", "％": "%", "﹪": "%", "圓": "元", "時": "时",
  ]

  private static let scales: [(String, Decimal)] = [
    ("万亿", Decimal(sign: .plus, exponent: 12, significand: 1)),
    ("千亿", Decimal(sign: .plus, exponent: 11, significand: 1)),
    ("百亿", Decimal(sign: .plus, exponent: 10, significand: 1)),
    ("亿", Decimal(100_000_000)),
    ("千万", Decimal(10_000_000)),
    ("百万", Decimal(1_000_000)),
    ("万", Decimal(10_000)),
  ]
}

extension MeasureUnit: Codable, CustomStringConvertible {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(printed)
  }

  public var description: String { printed }
}

/// An exact decimal, as printed, with its unit.
public struct Quantity: Hashable, Sendable, Codable {
  public var value: Decimal
  public var unit: MeasureUnit

  public init(_ value: Decimal, _ unit: MeasureUnit) {
    self.value = value
    self.unit = unit
  }

  /// The same amount in another unit; nil when the two units do not compare.
  public func converted(to other: MeasureUnit) -> Quantity? {
    guard unit.isComparable(to: other), !other.isProportion || unit.scale == other.scale else {
      return nil
    }
    return Quantity(unit.scale == other.scale ? value : value * unit.scale / other.scale, other)
  }

  /// Reads `1.2亿`, `12000万元`, `512`, `1,200`, `85%`. A figure with no unit takes `expected`; one that only scales
  /// (`1.2亿`) takes the expected unit's base, unless that is a proportion. Nil when there is no number.
  public init?(_ text: String, expected: MeasureUnit) {
    let trimmed = text.replacing("−", with: "-")
      .filter { !$0.isWhitespace && $0 != "," && $0 != "，" }
    let halfWidth = trimmed.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? trimmed
    let digits = halfWidth.prefix {
      $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+")
    }
    guard let value = Decimal(exactly: digits) else { return nil }
    let tail = String(halfWidth.dropFirst(digits.count))
    if tail.isEmpty {
      self.init(value, expected)
      return
    }
    let unit = MeasureUnit(tail)
    let isScale = unit.base.isEmpty && !expected.isProportion
    self.init(value, isScale ? MeasureUnit(tail + expected.base) : unit)
  }
}

extension Decimal {
  /// Reads plain decimal digits with an optional sign and point; nil for anything else.
  ///
  /// `Decimal(string:)` stops at the first character it can't read and returns what came before; a figure that is only
  /// half read is a wrong figure.
  public init?(exactly text: some StringProtocol) {
    var digits = 0
    var points = 0
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case 48...57: digits += 1
      case 46: points += 1
      case 43, 45: if position != 0 { return nil }
      default: return nil
      }
    }
    guard digits > 0, digits <= 36, points <= 1,
      let value = Decimal(string: String(text), locale: Locale(identifier: "en_US_POSIX"))
    else { return nil }
    self = value
  }

  /// Plain digits without grouping, trailing zeros or exponent: `481.87`.
  public var plain: String {
    var copy = self
    return NSDecimalString(&copy, Locale(identifier: "en_US_POSIX"))
  }

  /// Rounded half away from zero to `places` digits after the point.
  public func rounded(_ places: Int) -> Decimal {
    var source = self
    var result = Decimal()
    NSDecimalRound(&result, &source, places, .plain)
    return result
  }
}
