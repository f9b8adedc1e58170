import Foundation
import Testing

@testable import PlanModel

@Suite("Figures that look like slips")
struct FigureQuestionTests {
  private func questions(
    _ line: String, held: [String], _ nature: Nature = .flow, with: [String] = []
  ) -> [FigureQuestion] {
    func entry(_ observation: Observation) -> ObservationEntry {
      ObservationEntry(
        indicatorID: 1, period: observation.period, value: observation.value,
        basis: observation.basis)
    }
    return FigureQuestion.questions(
      about: entry(Kit.observations([line])[0]), nature: nature, held: Kit.observations(held),
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
