import Foundation
import Testing

@testable import PlanModel

@Suite("Figures in the unit that reads best")
struct ReadingTests {
  @Test(
    "money and what is printed in 万 or 亿 takes the scale that leaves a whole part; other counts stay",
    arguments: [
      ("10350", "万元", "1.035", "亿元"), ("12000", "家", "12000", "家"), ("0.35", "亿元", "3500", "万元"),
      ("9999.99", "万元", "9999.99", "万元"), ("10000", "万元", "1", "亿元"),
      ("-10350", "万元", "-1.035", "亿元"),
      ("35000000", "元", "3500", "万元"), ("12000", "亿元", "1.2", "万亿元"), ("0", "万元", "0", "万元"),
      ("85.5", "%", "85.5", "%"), ("12345.6789", "万人次", "1.23456789", "亿人次"),
      ("0.5", "万人", "5000", "人"),
      ("3.2", "吨煤/万元", "3.2", "吨煤/万元"),
    ])
  func scaled(value: String, unit: String, shown: String, better: String) throws {
    let figure = Quantity(try #require(Decimal(exactly: value)), MeasureUnit(unit))
    let scaled = figure.scaledForReading(.hans)
    #expect(scaled.value.plain == shown)
    #expect(scaled.unit.printed == better)
    #expect(scaled.converted(to: figure.unit)?.value == figure.value)
  }

  @Test("a Traditional plan keeps its script")
  func traditional() {
    let scaled = Quantity(10350, MeasureUnit("萬元")).scaledForReading(.hant)
    #expect(scaled.unit.printed == "億元")
  }
}
