import Foundation

/// One band of deviations and its light: from `from` (itself in the band) to `below` (itself
/// outside it).
public struct Band: Hashable, Sendable, Codable {
  /// green, yellow or red.
  public var light: Light
  /// Nil for the band without a lower end.
  public var from: Decimal?
  /// Nil for the band without an upper end.
  public var below: Decimal?

  public init(_ light: Light, from: Decimal? = nil, below: Decimal? = nil) {
    self.light = light
    self.from = from
    self.below = below
  }
}

/// Bands that give every deviation exactly one light.
public struct Bands: Hashable, Sendable {
  /// From the lowest deviation to the highest.
  public let bands: [Band]

  /// What is wrong with a set of bands; `index` counts from 0 in the order given.
  public enum Fault: Error, Hashable, Sendable {
    case empty
    /// Only green, yellow and red are computed from a deviation.
    case light(Light, index: Int)
    /// The band ends before it begins, or is empty.
    case backwards(index: Int)
    /// No band covers the deviations from `from` to below `to`; nil is without end.
    case gap(from: Decimal?, to: Decimal?)
    /// The band covers deviations that an earlier one covers already.
    case overlap(index: Int, other: Int)
    /// The band of the lower deviations has the better light.
    case upsideDown(index: Int, other: Int)
  }

  /// Refuses a gap, an overlap, an empty band, lights that no deviation computes, and a worse light above a better one.
  /// `isKept`: bands of a store, which earlier versions let pass with a worse light above a better one.
  public init(_ bands: [Band], isKept: Bool = false) throws(Fault) {
    guard !bands.isEmpty else { throw .empty }
    for (index, band) in bands.enumerated() {
      guard [.green, .yellow, .red].contains(band.light) else {
        throw .light(band.light, index: index)
      }
      if let from = band.from, let below = band.below, from >= below {
        throw .backwards(index: index)
      }
    }
    let order = bands.indices.sorted { Bands.starts(bands[$0], before: bands[$1]) }
    var previous: Int?
    for index in order {
      let from = bands[index].from
      if let previous {
        let end = bands[previous].below
        guard let end, let from, from >= end else {
          throw .overlap(index: max(index, previous), other: min(index, previous))
        }
        if from > end { throw .gap(from: end, to: from) }
        if !isKept, bands[index].light.severity > bands[previous].light.severity {
          throw .upsideDown(index: index, other: previous)
        }
      } else if let from {
        throw .gap(from: nil, to: from)
      }
      previous = index
    }
    if let previous, let end = bands[previous].below { throw .gap(from: end, to: nil) }
    self.bands = order.map { bands[$0] }
  }

  /// Takes bands that are sound by construction, from the lowest.
  init(ordered bands: [Band]) { self.bands = bands }

  private static func starts(_ a: Band, before b: Band) -> Bool {
    switch (a.from, b.from) {
    case (nil, nil): false
    case (nil, _): true
    case (_, nil): false
    case (let x?, let y?): x < y
    }
  }

  /// The light of a deviation.
  public func light(for deviation: Decimal) -> Light { light(for: Fraction(percent: deviation)) }

  /// The light of a hundred times `deviation`.
  func light(for deviation: Fraction) -> Light {
    // The last band has no upper end: one always matches.
    bands.first { band in band.below.map { deviation.isBelow(percent: $0) } ?? true }?.light ?? .red
  }
}
