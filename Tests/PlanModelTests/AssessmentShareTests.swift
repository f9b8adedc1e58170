import Foundation
import Testing

@testable import PlanModel

@Suite("Shares and growth")
struct AssessmentShareTests {
  private func quantity(_ value: String, _ unit: String) -> Quantity {
    Quantity(dec(value), MeasureUnit(unit))
  }

  @Test("a part of a whole, across scales")
  func shares() throws {
    // 2827.49 ÷ 6360 = 0.44457…
    #expect(
      try quantity("2827.49", "万元").percent(of: quantity("6360", "万元")).percent == "44.5%")
    // 7365 ÷ 10350 = 0.71159…
    #expect(try quantity("7365", "万元").percent(of: quantity("1.035", "亿元")).percent == "71.2%")
  }

  @Test("万元 against 家, and a share of nothing, are refused")
  func refused() {
    #expect(throws: Refusal.unitsDiffer("万元", "家")) {
      try quantity("10350", "万元").percent(of: quantity("3", "家"))
    }
    #expect(throws: Refusal.zeroWhole) {
      try quantity("1", "家").percent(of: quantity("0", "家"))
    }
  }

  @Test("8165 at 5 % growth implies 7776 the year before")
  func implied() {
    // 8165 ÷ 1.05 = 7776.190…
    #expect(Growth.impliedBase(of: 8165, growth: 5)?.rounded(0) == 7776)
    #expect(Growth.impliedBase(of: 8165, growth: 5)?.rounded(3) == dec("7776.19"))
    #expect(Growth.impliedBase(of: 1, growth: -100) == nil)
  }

  @Test("a stated growth agrees with what rounds to it, and is contradicted by what does not")
  func contradiction() {
    #expect(Growth.contradiction(stated: 5, previous: 7776, value: 8165) == nil)
    #expect(Growth.contradiction(stated: 5, previous: 7400, value: 8165)?.rounded(1) == dec("10.3"))
    // 8165 ÷ 7776 − 1 = 5.0026 %
    #expect(Growth.contradiction(stated: dec("5.1"), previous: 7776, value: 8165) != nil)
    #expect(Growth.contradiction(stated: 5, previous: 0, value: 8165) == nil)
  }

  @Test("a growth is checked against the same period a year before, of the same basis")
  func record() {
    var record = Kit.record(
      .flow, targets: [], ["2017 7776", "2017Q3 +9000", "2018Q3 +9090", "2018 8165"])
    record.observations[3].growth = 5
    record.observations[2].growth = 5
    #expect(Growth.contradiction(of: record.observations[3], in: record) == nil)
    #expect(Growth.contradiction(of: record.observations[2], in: record) == 1)
    record.observations[2].basis = .cumulative
    #expect(Growth.contradiction(of: record.observations[2], in: record) == nil)
  }

  @Test(
    "the same period a year before",
    arguments: [
      ("2018", "2017"), ("2018H2", "2017H2"), ("2018Q3", "2017Q3"), ("2018-09", "2017-09"),
      ("2024-02-29", "2023-02-28"), ("2018-01-01/2018-09-30", "2017-01-01/2017-09-30"),
    ])
  func yearBefore(period: String, expected: String) {
    #expect(Period(period)?.yearBefore?.description == expected)
  }
}
