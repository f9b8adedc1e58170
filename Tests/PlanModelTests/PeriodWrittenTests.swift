import Testing

@testable import PlanModel

@Suite("Periods as people write them")
struct PeriodWrittenTests {
  @Test(
    "what people write and what the program says itself are read",
    arguments: [
      ("2025年三季度", "2025Q3"), ("2025年第3季度", "2025Q3"), ("2025年第四季度", "2025Q4"),
      ("2025年上半年", "2025H1"), ("2025年下半年", "2025H2"), ("2025年", "2025"), ("2025年度", "2025"),
      ("2016年10月", "2016-10"), ("2016年3月份", "2016-03"), ("2016/10", "2016-10"),
      ("2024/11/30", "2024-11-30"), ("2024.9", "2024-09"), ("2024-9-5", "2024-09-05"),
      ("2024年2月29日", "2024-02-29"), ("２０２４年９月", "2024-09"), (" 2025Q3 ", "2025Q3"),
      ("2016/2020", "2016-01-01/2020-12-31"),
    ])
  func read(_ text: String, _ written: String) {
    #expect(Period(written: text)?.description == written)
  }

  @Test(
    "what is no period is none",
    arguments: [
      "2025年五季度", "2025年13月", "2023年2月29日", "2016/13", "25年三季度", "2025年三", "三季度", "", "2025Q5",
      "2024/11/31",
    ])
  func refuse(_ text: String) {
    #expect(Period(written: text) == nil)
  }

  @Test("every period is read from its own words")
  func round() {
    for period in ["2025", "2025H1", "2025H2", "2025Q1", "2025Q4", "2025-01", "2025-12-31"] {
      #expect(Period(written: Period(period)?.text(.hans) ?? "") == Period(period))
    }
  }
}
