/// A stretch of time that figures are reported for.
///
/// Written 2018, 2018H1, 2018Q3, 2018-09, 2018-09-30, or a span of two of these: 2016/2020.
public enum Period: Hashable, Sendable {
  case year(Int)
  /// half: 1...2
  case half(Int, Int)
  /// quarter: 1...4
  case quarter(Int, Int)
  /// month: 1...12
  case month(Int, Int)
  case day(Day)
  case span(Day, Day)

  /// Reads the written form; nil for anything else, also for a span that ends before it starts.
  public init?(_ text: some StringProtocol) {
    if let slash = text.firstIndex(of: "/") {
      guard let from = Period(text[..<slash]), let to = Period(text[text.index(after: slash)...]),
        from.start <= to.end
      else { return nil }
      self = .span(from.start, to.end)
      return
    }
    let upper = text.uppercased()
    guard upper.utf8.count >= 4, let year = Period.number(upper.prefix(4)), year >= 1 else {
      return nil
    }
    let rest = upper.dropFirst(4)
    if rest.isEmpty {
      self = .year(year)
    } else if rest.first == "H", let half = Period.number(rest.dropFirst()),
      (1...2).contains(half), rest.count == 2
    {
      self = .half(year, half)
    } else if rest.first == "Q", let quarter = Period.number(rest.dropFirst()),
      (1...4).contains(quarter), rest.count == 2
    {
      self = .quarter(year, quarter)
    } else if rest.first == "-", rest.count == 3, let month = Period.number(rest.dropFirst()),
      (1...12).contains(month)
    {
      self = .month(year, month)
    } else if let day = Day(upper) {
      self = .day(day)
    } else {
      return nil
    }
  }

  private static func number(_ digits: some StringProtocol) -> Int? {
    digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
  }

  /// The first day.
  public var start: Day {
    switch self {
    case .year(let year): Period.first(of: 1, year)
    case .half(let year, let half): Period.first(of: half * 6 - 5, year)
    case .quarter(let year, let quarter): Period.first(of: quarter * 3 - 2, year)
    case .month(let year, let month): Period.first(of: month, year)
    case .day(let day): day
    case .span(let from, _): from
    }
  }

  /// The last day.
  public var end: Day {
    switch self {
    case .year(let year): Period.last(of: 12, year)
    case .half(let year, let half): Period.last(of: half * 6, year)
    case .quarter(let year, let quarter): Period.last(of: quarter * 3, year)
    case .month(let year, let month): Period.last(of: month, year)
    case .day(let day): day
    case .span(_, let to): to
    }
  }

  /// The quarter that `day` lies in.
  public static func quarter(containing day: Day) -> Period {
    .quarter(day.year, (day.month - 1) / 3 + 1)
  }

  private static func first(of month: Int, _ year: Int) -> Day {
    Day(year, month, 1) ?? Day(number: 0)
  }

  private static func last(of month: Int, _ year: Int) -> Day {
    Day(year, month, Day.daysIn(month: month, of: year)) ?? Day(number: 0)
  }
}

extension Period {
  /// Whether it is a quarter or a half.
  var isPartOfYear: Bool {
    switch self {
    case .half, .quarter: true
    default: false
    }
  }
}

extension Period: CustomStringConvertible {
  public var description: String {
    switch self {
    case .year(let year): Day.padded(year, 4)
    case .half(let year, let half): "\(Day.padded(year, 4))H\(half)"
    case .quarter(let year, let quarter): "\(Day.padded(year, 4))Q\(quarter)"
    case .month(let year, let month): "\(Day.padded(year, 4))-\(Day.padded(month, 2))"
    case .day(let day): day.description
    case .span(let from, let to): "\(from)/\(to)"
    }
  }
}

/// In order of last day; of two that end together, the longer first.
extension Period: Comparable {
  public static func < (a: Period, b: Period) -> Bool {
    (a.end, a.start, a.description) < (b.end, b.start, b.description)
  }
}

extension Period: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let period = Period(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a period: \(text)"))
    }
    self = period
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
