import Foundation
import Testing

@testable import PlanModel

@Suite("Steps that begin on a day")
struct ScheduleStartTests {
  private func steps(_ from: String, indicator: RowID? = nil, total: Decimal? = nil) -> [Milestone]
  {
    Milestone.backward(
      ["甲", "乙"], from: Kit.day(from), to: Kit.day("2018-12-31"), itemID: 1, indicatorID: indicator,
      total: total)
  }

  private func item(_ percent: Decimal) -> Item {
    Item(
      id: 1, planID: 1, position: 0, path: "1", label: "一", title: "建设平台", kind: .task,
      span: SourceSpan(0, 1), heading: SourceSpan(0, 1), due: .year(2018), state: .underWay,
      percent: percent)
  }

  @Test("nothing is due before the day from which a task's steps were laid out")
  func task() {
    // 1 July to 31 December: the halves end on 30 September and 31 December.
    let laid = steps("2018-07-01")
    #expect(laid.map(\.due.end) == [Kit.day("2018-09-30"), Kit.day("2018-12-31")])
    func scheduled(_ day: String) -> Decimal? {
      Assessor(today: Kit.day(day)).assess(item(0), plan: Kit.plan(), milestones: laid).scheduled
    }
    #expect(scheduled("2018-06-30") == 0)
    // 46 of the 92 days to the first half.
    #expect(scheduled("2018-08-15") == 25)
    #expect(scheduled("2018-09-30") == 50)
    // Without a beginning the curve rises from the plan's first day: 227 of 273 days.
    var unsaid = laid
    for index in unsaid.indices { unsaid[index].begins = nil }
    let plain = Assessor(today: Kit.day("2018-08-15"))
      .assess(item(0), plan: Kit.plan(), milestones: unsaid)
    #expect(plain.scheduled?.rounded(4) == dec("41.5751"))
    let told = Assessor(today: Kit.day("2018-08-15"))
      .assess(item(20), plan: Kit.plan(), milestones: laid)
    #expect(
      told.explanation.lines(.hans).contains(
        "序时按节点曲线 2018-06-30 0.0% → 2018-09-30 50.0%，第 46/92 天 = 25.0%"))
  }

  @Test("an indicator's curve begins there too, and a second layout waits for its own day")
  func indicator() {
    var record = Kit.record(.flow, targets: [Kit.target(.ge, 600)], ["2018-08-15 100"])
    func scheduled(_ milestones: [Milestone]) -> Decimal? {
      Assessor(today: Kit.day("2018-08-20"))
        .assess(record, plan: Kit.plan(), milestones: milestones).scheduled
    }
    #expect(scheduled(steps("2018-07-01", indicator: 1, total: 600)) == 25)
    // 120 of 600 was reached by the end of March; the rest begins on 1 July.
    let reached = Milestone(
      id: 9, itemID: 1, indicatorID: 1, due: .quarter(2018, 1), text: "首批", figure: 120,
      reached: Kit.day("2018-03-20"), begins: Kit.day("2018-01-01"))
    record.observations[0].period = Period("2018-06-15") ?? .year(1)
    #expect(scheduled([reached] + steps("2018-07-01", indicator: 1, total: 600)) == 20)
  }

  @Test("the store keeps the day, and undo takes the layout back")
  func kept() throws {
    let kit = try StoreKit()
    let before = try kit.contents
    let drafts = steps("2018-07-01").map {
      MilestoneDraft(due: $0.due, text: $0.text, figure: $0.figure, begins: $0.begins)
    }
    try kit.apply(.setMilestones(item: kit.item, indicator: nil, drafts, due: nil))
    #expect(
      try kit.snapshot.milestones.map(\.begins) == [Kit.day("2018-07-01"), Kit.day("2018-07-01")])
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
  }
}
