import Foundation
import Testing

@testable import PlanModel

/// A generator with a seed: the same sequence on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Bands")
struct AssessmentBandTests {
  private func fault(_ bands: [Band]) -> Bands.Fault? {
    do {
      _ = try Bands(bands)
      return nil
    } catch { return error }
  }

  @Test(
    "the default is green from 0, yellow to −10, red below",
    arguments: [
      ("25", Light.green), ("0", .green), ("-0.0001", .yellow), ("-10", .yellow),
      ("-10.0001", .red), ("-100", .red),
    ])
  func standard(deviation: String, light: Light) {
    #expect(RuleSet.standard.progress.light(for: dec(deviation)) == light)
  }

  @Test(
    "银川 is yellow down to −30, its unstated first ten points included",
    arguments: [
      ("0", Light.green), ("-5", .yellow), ("-10", .yellow), ("-30", .yellow), ("-30.1", .red),
    ])
  func yinchuan(deviation: String, light: Light) {
    #expect(RuleSet.yinchuan.progress.light(for: dec(deviation)) == light)
  }

  @Test("the gap that 银川 leaves unstated is refused with its ends")
  func unstated() {
    let printed = [
      Band(.green, from: 0), Band(.yellow, from: -30, below: -10), Band(.red, below: -30),
    ]
    #expect(fault(printed) == .gap(from: -10, to: 0))
  }

  @Test("bands that leave out an end, overlap, are empty or name another light are refused")
  func faults() throws {
    #expect(fault([]) == .empty)
    #expect(fault([Band(.green, from: 0)]) == .gap(from: nil, to: 0))
    #expect(fault([Band(.red, below: 0)]) == .gap(from: 0, to: nil))
    #expect(
      fault([Band(.green, from: -5), Band(.red, below: 0)]) == .overlap(index: 1, other: 0))
    #expect(fault([Band(.green), Band(.red)]) == .overlap(index: 1, other: 0))
    #expect(
      fault([Band(.red, below: 0), Band(.green, from: 0), Band(.yellow, from: 5, below: 6)])
        == .overlap(index: 2, other: 1))
    #expect(fault([Band(.green, from: 1, below: 1)]) == .backwards(index: 0))
    #expect(fault([Band(.done)]) == .light(.done, index: 0))
    // Worse lights for better deviations.
    let upside = [
      Band(.green, below: -10), Band(.yellow, from: -10, below: 0), Band(.red, from: 0),
    ]
    #expect(fault(upside) == .upsideDown(index: 1, other: 0))
    #expect(
      fault([Band(.red, below: -10), Band(.green, from: -10, below: 0), Band(.yellow, from: 0)])
        == .upsideDown(index: 2, other: 1))
    // A store may hold such rules from an earlier version: they are read all the same.
    #expect(try Bands(upside, isKept: true).light(for: 5) == .red)
  }

  @Test("any accepted set gives every deviation exactly one light, and a refused one does not")
  func oneLight() {
    var random = Seeded(state: 2018)
    var accepted = 0
    for _ in 0..<4000 {
      let bands = randomBands(&random)
      let edges = bands.compactMap(\.from) + bands.compactMap(\.below)
      var probes: [Decimal] = [-1_000_000, 1_000_000]
      for edge in edges { probes += [edge - dec("0.001"), edge, edge + dec("0.001")] }
      let matches = probes.map { probe in
        bands.filter { band in
          band.from.map { probe >= $0 } ?? true && band.below.map { probe < $0 } ?? true
        }
      }
      if let sound = try? Bands(bands) {
        accepted += 1
        for (probe, matching) in zip(probes, matches) {
          #expect(matching.map(\.light) == [sound.light(for: probe)])
        }
      } else {
        let backwards = bands.contains { band in
          if let from = band.from, let below = band.below { from >= below } else { false }
        }
        #expect(backwards || matches.contains { $0.count != 1 })
      }
    }
    #expect(accepted > 500)
  }

  /// Bands cut at random edges, sometimes with one edge moved so that they gap or overlap; in any
  /// order.
  private func randomBands(_ random: inout Seeded) -> [Band] {
    var cuts: Set<Int> = []
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      cuts.insert(Int.random(in: -40...20, using: &random))
    }
    let edges = cuts.sorted().map { Decimal($0) }
    let lights: [Light] = [.red, .yellow, .green]
    var bands: [Band] = []
    for index in 0...edges.count {
      bands.append(
        Band(
          lights[min(index, 2)], from: index == 0 ? nil : edges[index - 1],
          below: index == edges.count ? nil : edges[index]))
    }
    if Bool.random(using: &random) {
      let moved = Int.random(in: 0..<bands.count, using: &random)
      let by = Decimal(Int.random(in: -3...3, using: &random))
      bands[moved].from = bands[moved].from.map { $0 + by }
    }
    return bands.shuffled(using: &random)
  }
}
