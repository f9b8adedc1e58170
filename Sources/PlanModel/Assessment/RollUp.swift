import Foundation

/// The lights below a parent: how many of each, and the worst.
public struct RollUp: Hashable, Sendable {
  /// By severity. In place, since there is one for each of thousands of rows.
  private var counts = SIMD8<Int>()

  /// Counts `lights`; none of them makes an empty roll-up.
  public init(_ lights: some Sequence<Light> = []) {
    for light in lights { add(light) }
  }

  /// Counts one more light.
  public mutating func add(_ light: Light) { counts[light.severity] += 1 }

  /// Counts so many more of one light.
  public mutating func add(_ light: Light, times: Int) {
    if times > 0 { counts[light.severity] += times }
  }

  /// Counts all that `other` counts.
  public mutating func add(_ other: RollUp) { counts &+= other.counts }

  /// How many children show `light`.
  public subscript(light: Light) -> Int { counts[light.severity] }

  /// How many lights there are, the exempt among them.
  public var total: Int { counts.wrappedSum() }

  /// How many lights count: all but the exempt.
  public var counted: Int { total - self[.exempt] }

  /// The parent's light: the worst of its children's; nil when it has none.
  public var worst: Light? {
    Light.allCases.filter { self[$0] > 0 }.max { $0.severity < $1.severity }
  }

  /// How many are yellow, red or overdue.
  public var behind: Int { Light.allCases.reduce(0) { $1.isBehind ? $0 + self[$1] : $0 } }

  /// Per cent of the lights that count which show `light`; nil when none counts.
  public func percent(_ light: Light) -> Decimal? {
    light == .exempt || counted == 0 ? nil : Decimal(self[light]) * 100 / Decimal(counted)
  }
}
