import Foundation
import Testing

@testable import PlanModel

@Suite("Figures that look like slips")
struct FigureQuestionTests {
  private func questions(
    _ line: String, held: [String], _ nature: Nature = .flow, target: Decimal? = nil,
    with: [String] = []
  ) -> [FigureQuestion] {
    func entry(_ observation: Observation) -> ObservationEntry {
      ObservationEntry(
        indicatorID: 1, period: observation.period, value: observation.value,
        basis: observation.basis)
    }
    return FigureQuestion.questions(
      about: entry(Kit.observations([line])[0]), nature: nature,
      targets: target.map {
        [Target(id: 1, indicatorID: 1, comparator: .ge, value: $0, due: .year(2018))]
      } ?? [], held: Kit.observations(held),
      with: Kit.observations(with).map(entry))
  }

  @Test("over ten times the figure before is asked about, ten times is not")
  func tenTimes() {
    #expect(questions("2018Q2 400", held: ["2018Q1 40"]).isEmpty)
    #expect(questions("2018Q2 401", held: ["2018Q1 40"]) == [.tenTimes(last: 40)])
    #expect(questions("2018Q2 401", held: ["2018Q1 0"]).isEmpty)
    #expect(questions("2018Q2 -41", held: ["2018Q1 4"], .growth) == [.tenTimes(last: 4)])
    // The figure that it corrects says nothing; the one before does.
    #expect(
      questions("2018Q2 401", held: ["2018Q1 40", "2018Q2 41"]) == [.tenTimes(last: 40)])
  }

  @Test("a cumulative flow that falls within its year is asked about, from either side")
  func falls() {
    #expect(
      questions("2018Q3 90", held: ["2018Q1 40", "2018Q2 95"])
        == [.falls(other: 95, period: .quarter(2018, 2))])
    #expect(
      questions("2018Q1 96", held: ["2018Q2 95", "2018Q3 120"])
        == [.falls(other: 95, period: .quarter(2018, 2))])
    #expect(questions("2018Q3 95", held: ["2018Q2 95"]).isEmpty)
    // A new year begins anew; a total may fall; a figure for the period alone may be less.
    #expect(questions("2019Q1 20", held: ["2018 120"]).isEmpty)
    #expect(questions("2018Q3 90", held: ["2018Q2 95"], .stock).isEmpty)
    #expect(questions("2018Q3 +9", held: ["2018Q2 +15"]).isEmpty)
  }

  @Test("a span and a running total of the year are held together")
  func spans() {
    func span(_ from: String, _ to: String) -> Period { .span(Kit.day(from), Kit.day(to)) }
    let early = span("2018-01-01", "2018-02-15")
    // 300 by mid-February can't be 200 at its end.
    #expect(
      questions("2018-02 200", held: ["2018-01-01/2018-02-15 300"])
        == [.falls(other: 300, period: early)])
    #expect(
      questions("2018-01-01/2018-02-15 300", held: ["2018-02 200"])
        == [.falls(other: 200, period: .month(2018, 2))])
    #expect(questions("2018-02 300", held: ["2018-01-01/2018-02-15 300"]).isEmpty)
    // Part of the quarter, and more than all of it.
    #expect(
      questions("2018Q1 250", held: ["2018-01-10/2018-02-15 300"])
        == [.falls(other: 300, period: span("2018-01-10", "2018-02-15"))])
    #expect(questions("2018Q1 350", held: ["2018-01-10/2018-02-15 300"]).isEmpty)
  }

  @Test("over ten times the target is asked about, also of a first figure or one after 0")
  func tenTimesTarget() throws {
    #expect(questions("2018Q1 29500", held: [], target: 4) == [.tenTimesTarget(target: 4)])
    #expect(questions("2018Q2 41", held: ["2018Q1 0"], target: 4) == [.tenTimesTarget(target: 4)])
    #expect(questions("2018Q2 40", held: ["2018Q1 0"], target: 4).isEmpty)
    #expect(questions("2018Q1 29500", held: [], target: 0).isEmpty)
    // What was confirmed once is not asked about every quarter.
    #expect(questions("2018Q2 45", held: ["2018Q1 42"], target: 4).isEmpty)
  }

  @Test("figures for their period alone add up, whichever comes last")
  func sums() {
    let half = FigureQuestion.sumDiffers(
      whole: .half(2018, 1), total: 70, parts: [.quarter(2018, 1), .quarter(2018, 2)], sum: 58)
    #expect(questions("2018H1 +70", held: ["2018Q1 +30", "2018Q2 +28"]) == [half])
    #expect(questions("2018Q2 +28", held: ["2018Q1 +30", "2018H1 +70"]) == [half])
    #expect(questions("2018H1 +58", held: ["2018Q1 +30", "2018Q2 +28"]).isEmpty)
    #expect(questions("2018H1 +70", held: ["2018Q1 +30"]).isEmpty)
    // Rounded decimals may be off by what rounding takes.
    #expect(questions("2018H1 +58.1", held: ["2018Q1 +30.2", "2018Q2 +28"]).isEmpty)
    #expect(!questions("2018H1 +58.5", held: ["2018Q1 +30.2", "2018Q2 +28"]).isEmpty)
  }

  @Test("two cumulative figures up to the same day that differ are asked about")
  func endsAlike() {
    #expect(
      questions("2018-09 110", held: ["2018Q3 90"])
        == [.endsAlike(other: 90, period: .quarter(2018, 3))])
    #expect(questions("2018-09 90", held: ["2018Q3 90"]).isEmpty)
    #expect(questions("2018-09 +30", held: ["2018Q3 +90"]).isEmpty)
  }

  @Test("ten thousands of a per cent or a multiple are no figure")
  func proportions() {
    for (text, unit) in [("1.2亿", "%"), ("3万", "倍"), ("2万%", "%")] {
      let unit = MeasureUnit(unit)
      let quantity = Quantity(text, expected: unit)
      #expect(quantity != nil)
      #expect(quantity?.converted(to: unit) == nil)
    }
    let families = MeasureUnit("家")
    #expect(Quantity("1.2万", expected: families)?.converted(to: families)?.value == 12000)
    #expect(Quantity("85%", expected: MeasureUnit("%"))?.converted(to: MeasureUnit("%")) != nil)
  }

  @Test("what is recorded together is held against each other, not against itself")
  func together() {
    let lines = ["2018Q1 40", "2018Q2 30", "2018Q3 500"]
    #expect(questions(lines[0], held: [], with: lines).count == 1)
    #expect(
      questions(lines[1], held: [], with: lines)
        == [.falls(other: 40, period: .quarter(2018, 1))])
    #expect(questions(lines[2], held: [], with: lines) == [.tenTimes(last: 30)])
  }

  @Test(
    "parts that pass their whole are asked about before all are there, and parts may be parts of parts"
  )
  func mixedSums() {
    // 90 + 90 + 90 of a year of 200.
    #expect(
      questions("2018 +200", held: ["2018Q1 +90", "2018Q2 +90", "2018Q3 +90"])
        == [
          .sumExceeds(
            whole: .year(2018), total: 200,
            parts: [.quarter(2018, 1), .quarter(2018, 2), .quarter(2018, 3)], sum: 270)
        ])
    #expect(questions("2018 +270", held: ["2018Q1 +90", "2018Q2 +90", "2018Q3 +90"]).isEmpty)
    #expect(
      questions("2018Q3 +90", held: ["2018Q1 +90", "2018Q2 +90", "2018 +200"]).count == 1)
    // 1 + 1.2 + 0.8 and then 3 make 6, not 7.
    let held = ["2018-01 +1", "2018-02 +1.2", "2018-03 +0.8", "2018Q2 +3"]
    #expect(
      questions("2018H1 +7", held: held)
        == [
          .sumDiffers(
            whole: .half(2018, 1), total: 7,
            parts: [.month(2018, 1), .month(2018, 2), .month(2018, 3), .quarter(2018, 2)], sum: 6)
        ])
    #expect(questions("2018H1 +6", held: held).isEmpty)
    // What may still be taken back says nothing.
    #expect(questions("2018 +200", held: ["2018Q1 +300", "2018Q2 +-120"]).isEmpty)
  }

  @Test("under a tenth is asked about where figures stand, not where they run up")
  func tenth() {
    #expect(questions("2018Q2 0.027", held: ["2018Q1 2.6"], .ratio) == [.tenth(last: dec("2.6"))])
    #expect(questions("2018Q2 0.26", held: ["2018Q1 2.6"], .ratio).isEmpty)
    #expect(
      questions("2018Q1 0.027", held: [], .ratio, target: dec("2.7"))
        == [.tenthOfTarget(target: dec("2.7"))])
    #expect(questions("2018Q1 2", held: [], .stock, target: 400).isEmpty)
    #expect(questions("2019Q1 2", held: ["2018 400"]).isEmpty)
  }

  private func asked(
    _ line: String, _ record: IndicatorRecord, today: String = "2018-11-22",
    status: ObservationStatus = .reported
  ) -> [FigureQuestion] {
    let observation = Kit.observations([line])[0]
    return FigureQuestion.questions(
      about: ObservationEntry(
        indicatorID: 1, period: observation.period, value: observation.value, status: status,
        basis: observation.basis),
      of: record, plan: Kit.plan(), today: Kit.day(today), held: record.observations)
  }

  @Test("less than nothing and parts of a whole are asked about, where nothing like it was before")
  func negative() {
    let counted = Kit.record(.flow, targets: [Kit.target(.ge, 366)])
    #expect(asked("2018-07 +-3", counted) == [.negative])
    #expect(asked("2018-07 +16.5", counted) == [.fraction])
    #expect(asked("2018-07 +16", counted).isEmpty)
    let money = Kit.record(.flow, targets: [Kit.target(.ge, 12)], unit: "亿元")
    #expect(asked("2018Q3 16.5", money).isEmpty)
    // 16.5万人 is a number of people.
    let people = Kit.record(.stock, targets: [Kit.target(.ge, 20)], unit: "万人")
    #expect(asked("2018Q3 16.5", people).isEmpty)
    let net = Kit.record(.flow, targets: [Kit.target(.ge, 10)], ["2018Q1 -2"], unit: "亿元")
    #expect(asked("2018Q2 -3", net).allSatisfy { $0 != .negative })
    let growth = Kit.record(.growth, targets: [Kit.target(.ge, 5)], unit: "%")
    #expect(asked("2018Q3 -3", growth).isEmpty)
  }

  @Test("a period that has not ended, and one that no target counts, are asked about")
  func dates() {
    let counted = Kit.record(.flow, targets: [Kit.target(.ge, 366)])
    #expect(asked("2018 300", counted) == [.unfinished(until: Kit.day("2018-12-31"))])
    #expect(asked("2018 300", counted, status: .estimated).isEmpty)
    #expect(asked("2018 300", counted, today: "2018-12-31").isEmpty)
    #expect(
      asked("2017Q3 300", counted)
        == [.uncounted(from: Kit.day("2018-01-01"), to: Kit.day("2018-12-31"))])
    var undated = counted
    undated.targets = []
    #expect(asked("2017Q3 300", undated).isEmpty)
  }
}
