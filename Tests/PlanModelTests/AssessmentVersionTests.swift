import Foundation
import GRDB
import Testing

@testable import PlanModel

@Suite("The assessment's version")
struct AssessmentVersionTests {
  /// What all natures, directions and kinds of target come to, in words.
  private var told: String {
    var lines: [String] = []
    for nature in Nature.allCases {
      for direction in Direction.allCases {
        for baseline in [nil, 40, 200] as [Decimal?] {
          for comparator in PlanModel.Comparator.allCases {
            for figures in [[], ["2018Q1 20", "2018Q3 70"], ["2018Q3 130"]] {
              let target = Kit.target(
                comparator, comparator == .multiple ? 2 : 100,
                upper: comparator == .range ? 120 : nil)
              let record = Kit.record(
                nature, direction, baseline: baseline, targets: [target], figures, unit: "%")
              let found = Assessor(today: Kit.day("2018-10-15"))
                .assess(record, plan: Kit.plan())
              lines.append(
                "\(found.explanation.lines(.hans).joined(separator: "|")) "
                  + "\(found.deviation?.short(.hans) ?? "-") \(found.attainment?.rounded(6).plain ?? "-")"
              )
            }
          }
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test(
    "whoever changes what assessments come to raises the version, so that what is kept is worked out anew"
  )
  func raised() {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in told.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
    // Another sum needs another version: Assessor.version.
    #expect("\(Assessor.version) \(String(hash, radix: 16))" == "5 cf145714d57e847")
  }

  @Test("a standing kept by an earlier version is worked out anew")
  func anew() throws {
    let kit = try StoreKit("2025-04-08")
    let assessor = try kit.store.assessor(today: Kit.day("2025-04-08"))
    let before = try kit.store.standings(assessor)
    try kit.store.queue.write { db in
      try db.execute(sql: "UPDATE standing SET red = 77")
    }
    // Kept, and believed.
    #expect(try kit.store.standings(assessor).plans[0].lights[.red] == 77)
    try kit.store.queue.write { db in
      try db.execute(
        sql: "UPDATE standing SET rules = replace(rules, '\(Assessor.version) ', '1 ')")
    }
    #expect(try kit.store.standings(assessor).plans[0].lights == before.plans[0].lights)
  }
}
