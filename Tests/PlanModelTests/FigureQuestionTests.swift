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
}
