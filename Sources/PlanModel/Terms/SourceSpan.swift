/// A half-open stretch of a kept source text, counted in Unicode scalars.
///
/// Coded as the two-element array `[start, end]` of the JSON contract.
public struct SourceSpan: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { end <= start }

  /// Whether the other lies within it.
  public func contains(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two share a scalar.
  public func overlaps(_ other: SourceSpan) -> Bool { start < other.end && other.start < end }

  public static func < (a: SourceSpan, b: SourceSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension SourceSpan: Codable {
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(try values.decode(Int.self), try values.decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(start)
    try values.encode(end)
  }
}
