import Foundation
import Testing

@testable import PlanModel

@Suite("Tasks without indicators")
struct AssessmentTaskTests {
  private func item(_ state: TaskState?, percent: Decimal? = nil, due: String? = nil) -> Item {
    Item(
      id: 1, planID: 1, position: 0, path: "1", label: "一", title: "出台实施方案",
      span: SourceSpan(0, 1), heading: SourceSpan(0, 1), due: due.flatMap { Period($0) },
      state: state, percent: percent, reason: state == .dropped ? "并入另一任务" : nil)
  }

  private func step(_ due: String, reached: String? = nil, figure: Decimal? = nil) -> Milestone {
    Milestone(
      id: 1, itemID: 1, due: Period(due) ?? .year(1), text: "征求意见", figure: figure,
      reached: reached.map { Kit.day($0) })
  }

  private func assess(
    _ item: Item, _ milestones: [Milestone] = [], today: String = "2018-09-30"
  ) -> TaskAssessment {
    Assessor(today: Kit.day(today)).assess(item, plan: Kit.plan(), milestones: milestones)
  }

  @Test("silence is no data, also past the due date")
  func silence() {
    #expect(assess(item(nil)).light == .none)
    #expect(assess(item(nil, due: "2018H1")).light == .none)
  }

  @Test("a stated percentage is measured against today's schedule")
  func percent() {
    let found = assess(item(.underWay, percent: 60))
    #expect(found.scheduled == 75 && found.deviation?.value == -15)
    #expect(found.light == .red)
    #expect(found.attainment == 80)
    #expect(found.explanation.text(.hans) == "推进中，完成率 60.0% − 序时 75.0% = −15.0 个百分点 → 红")
    #expect(assess(item(.underWay, percent: 75)).light == .green)
    // Due at the end of November: 9 of 11 months.
    #expect(assess(item(.underWay, percent: 75, due: "2018-11")).light == .yellow)
  }

  @Test("not started is a statement, not silence")
  func notStarted() {
    #expect(assess(item(.notStarted)).light == .red)
    #expect(assess(item(.notStarted), today: "2018-01-20").light == .green)
  }

  @Test("done is done, past due is overdue, dropped is exempt with its reason")
  func states() {
    #expect(assess(item(.done, due: "2018H1")).light == .done)
    #expect(assess(item(.underWay, percent: 90, due: "2018H1")).light == .overdue)
    #expect(assess(item(.underWay, percent: 89, due: "2018-09-30")).light == .red)
    #expect(assess(item(.dropped)).light == .exempt)
    #expect(assess(item(.dropped)).explanation.lines(.hans).contains("免责：并入另一任务"))
  }

  @Test("under way with no figure and no milestone can't be computed")
  func noFigure() {
    #expect(assess(item(.underWay)).light == .none)
  }

  @Test("milestones without figures are equal steps, and the reached ones say how far it has come")
  func milestones() {
    let steps = [
      step("2018Q1", reached: "2018-03-20"), step("2018Q2", reached: "2018-06-30"),
      step("2018Q3"), step("2018Q4"),
    ]
    let found = assess(item(.underWay), steps)
    #expect(found.percent == 50 && found.scheduled == 75)
    #expect(found.light == .red)
    #expect(found.missed.isEmpty && found.next?.due == .quarter(2018, 3))
    let later = assess(item(.underWay), steps, today: "2018-10-01")
    #expect(later.missed.map(\.due) == [.quarter(2018, 3)])
    #expect(later.next?.due == .quarter(2018, 4))
  }

  @Test("under way without a step reached is at nothing, so that reaching one makes it better")
  func noStepReached() {
    let steps = [step("2018Q1"), step("2018Q2"), step("2018Q4")]
    let found = assess(item(.underWay), steps)
    // Two of three steps are due: 66.7 %.
    #expect(found.percent == 0 && found.scheduled?.percent == "66.7%")
    #expect(found.light == .red && found.attainment == 0)
    #expect(found.deviation?.value.rounded(1) == dec("-66.7"))
    let later = assess(
      item(.underWay), [step("2018Q1", reached: "2018-09-01")] + steps.dropFirst())
    #expect(later.deviation?.value.rounded(1) == dec("-33.3"))
    // Nothing is due yet.
    #expect(assess(item(.underWay), steps, today: "2018-02-01").light == .green)
    // Nobody has said anything: that is silence.
    #expect(assess(item(nil), steps).percent == nil)
  }

  @Test("a curve of figures replaces the straight line")
  func curve() {
    let steps = [step("2018Q1", figure: 10), step("2018Q3", figure: 40)]
    #expect(assess(item(.underWay, percent: 40), steps).scheduled == 40)
    // 10 + 30 × 91/183 days = 24.918.
    let june = assess(item(.underWay, percent: 25), steps, today: "2018-06-30")
    #expect(june.deviation?.value.rounded(4) == dec("0.082"))
  }

  @Test("a missed milestone keeps a task from being green")
  func missed() {
    // One step and then the rest: 50 % by March, 50 + 50 × 6/9 = 83.3 % now.
    let found = assess(item(.underWay, percent: 90), [step("2018Q1")])
    #expect(found.scheduled?.percent == "83.3%")
    #expect(found.light == .yellow)
    #expect(found.explanation.lines(.hans).contains("节点未达：征求意见（2018-03-31）"))
  }

  @Test("steps are laid out backwards from the due day, on the last days of quarters")
  func backward() {
    let year = Milestone.backward(
      ["调研", "起草", "征求意见", "印发"], from: Kit.day("2018-01-01"), to: Kit.day("2018-12-20"),
      itemID: 1, total: 100)
    // 354 days: the even days are 29 March, 26 June and 22 September.
    #expect(year.map(\.due.description) == ["2018Q1", "2018Q2", "2018Q3", "2018-12-20"])
    #expect(year.map(\.figure) == [25, 50, 75, 100])
    // Four steps in two months keep their even days where no quarter's end is near.
    let short = Milestone.backward(
      ["甲", "乙", "丙", "丁"], from: Kit.day("2018-03-01"), to: Kit.day("2018-04-29"), itemID: 1)
    #expect(
      short.map(\.due.description) == ["2018-03-15", "2018Q1", "2018-04-14", "2018-04-29"])
  }
}
