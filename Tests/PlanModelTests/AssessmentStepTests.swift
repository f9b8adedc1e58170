import Foundation
import Testing

@testable import PlanModel

@Suite("Steps: laid out from the baseline, due one by one")
struct AssessmentStepTests {
  private let assessor = Assessor(today: Kit.day("2024-03-01"))

  private func figures(
    _ record: IndicatorRecord, from: String = "2024-01-01", to: String = "2024-12-31"
  ) -> [Decimal?] {
    assessor.steps(
      ["一", "二", "三", "四"], from: Kit.day(from), to: Kit.day(to), of: record, itemID: 1,
      plan: Kit.plan(2024)
    ).map(\.figure)
  }

  private func dated(_ record: IndicatorRecord, _ note: String) -> IndicatorRecord {
    var record = record
    record.indicator.baselineNote = note
    return record
  }

  @Test("the steps of an indicator share the way from its baseline to its target")
  func fromBaseline() {
    let rising = dated(
      Kit.record(.stock, baseline: 400, targets: [Kit.target(.ge, 500, due: "2024")]), "2023")
    #expect(figures(rising) == [425, 450, 475, 500])
    let falling = Kit.record(
      .stock, .lower, baseline: dec("0.6"), targets: [Kit.target(.le, dec("0.5"), due: "2024")],
      unit: "吨标准煤/万元")
    #expect(figures(falling) == [dec("0.575"), dec("0.55"), dec("0.525"), dec("0.5")])
    // A flow begins at nothing, and a ceiling on one is used up from nothing.
    let flow = Kit.record(.flow, targets: [Kit.target(.ge, 12, due: "2024")])
    #expect(figures(flow) == [3, 6, 9, 12])
    let ceiling = Kit.record(.flow, .lower, targets: [Kit.target(.le, 100, due: "2024")])
    #expect(figures(ceiling) == [25, 50, 75, 100])
    // A multiple in 倍 begins at one.
    let doubled = Kit.record(.multiple, targets: [Kit.target(.multiple, 2, due: "2024")], unit: "倍")
    #expect(figures(doubled) == [dec("1.25"), dec("1.5"), dec("1.75"), 2])
    // Nobody knows where a fall without a baseline began.
    let unknown = Kit.record(.ratio, .lower, targets: [Kit.target(.le, 3, due: "2024")], unit: "%")
    #expect(figures(unknown) == [nil, nil, nil, nil])
  }

  @Test("an indicator behind its line stays behind once it is laid out in steps")
  func staysBehind() throws {
    // 400 to 500, at 460 by September: 60 % against 75 %.
    let record = dated(
      Kit.record(
        .stock, baseline: 400, targets: [Kit.target(.ge, 500, due: "2024")], ["2024Q3 460"]),
      "2023")
    let assessor = Assessor(today: Kit.day("2024-10-05"))
    let plan = Kit.plan(2024)
    let before = assessor.assess(record, plan: plan)
    #expect(before.light == .red && before.deviation?.value == -15)
    let steps = assessor.steps(
      ["一", "二", "三", "四"], from: Kit.day("2024-01-01"), to: Kit.day("2024-12-31"), of: record,
      itemID: 1, plan: plan)
    let after = assessor.assess(record, plan: plan, milestones: steps)
    #expect(after.scheduled == 75 && after.deviation?.value == -15 && after.light == .red)
  }

  @Test("steps go to the target that is due by then, and dates outside its days are asked about")
  func questions() {
    let flow = Kit.record(
      .flow,
      targets: [Kit.target(.ge, 12, due: "2024"), Kit.target(.ge, 16, due: "2025")])
    let plan = Kit.plan(2024, 2025)
    func asked(_ days: [String]) -> [DateQuestion] {
      assessor.questions(
        about: days.compactMap { Period($0) }, of: flow, plan: plan)
    }
    #expect(asked(["2024Q1", "2024-12-31"]).isEmpty)
    #expect(asked(["2025Q2", "2025-12-31"]).isEmpty)
    #expect(
      asked(["2022-12-31", "2024-12-31"])
        == [.beforeStart(.day(Kit.day("2022-12-31")), start: Kit.day("2024-01-01"))])
    #expect(
      asked(["2025Q2", "2026-06-30"])
        == [.afterDue(.day(Kit.day("2026-06-30")), due: .year(2025))])
    #expect(assessor.question(aboutBaselineOf: 2023, flow) == nil)
    #expect(
      assessor.question(aboutBaselineOf: 2026, flow) == .baselineAfterDue(2026, due: .year(2025)))
  }

  private func task(
    _ steps: [(String, String?)], state: TaskState? = .underWay, percent: Decimal? = nil,
    due: String? = nil, today: String
  ) -> TaskAssessment {
    let item = Item(
      id: 1, planID: 1, position: 0, path: "1", label: "一", title: "出台实施方案",
      span: SourceSpan(0, 1), heading: SourceSpan(0, 1), due: due.flatMap { Period($0) },
      state: state, percent: percent)
    let milestones = steps.enumerated().map { index, step in
      Milestone(
        id: RowID(index), itemID: 1, due: Period(step.0) ?? .year(1), text: "第\(index + 1)步",
        reached: step.1.map { Kit.day($0) })
    }
    return Assessor(today: Kit.day(today)).assess(
      item, plan: Kit.plan(2024), milestones: milestones)
  }

  @Test("a task that reached every step in time is green between steps, too")
  func staircase() {
    let steps = [
      ("2024Q1", "2024-03-20"), ("2024Q2", "2024-06-28"), ("2024Q3", nil), ("2024-12-31", nil),
    ]
    for day in ["2024-06-30", "2024-07-31", "2024-08-31", "2024-09-29"] {
      let found = task(steps, today: day)
      #expect(found.percent == 50 && found.scheduled == 50, "\(day)")
      #expect(found.light == .green && found.attainment == 100)
    }
    let late = task(steps, today: "2024-10-01")
    #expect(late.scheduled == 75 && late.deviation?.value == -25 && late.light == .red)
    #expect(
      late.explanation.lines(.hans).contains("序时按节点：3/4 个节点已到期 = 75.0%"))
    // A stated percentage goes along the line: 50 + 25 × 62/92 days at the end of August.
    let stated = task(steps, percent: 50, today: "2024-08-31")
    #expect(stated.scheduled?.rounded(1) == dec("66.8"))
  }

  @Test("what is reached after the day counts for nothing on it")
  func asOf() {
    let steps = [("2024Q1", "2024-03-20"), ("2024-12-31", "2024-06-28")]
    let found = task(steps, today: "2024-03-25")
    #expect(found.percent == 50 && found.light == .green)
    #expect(found.next?.due == .day(Kit.day("2024-12-31")))
    #expect(task(steps, today: "2024-03-19").percent == 0)
  }

  @Test("a task of which all is there is done, not overdue, though nobody called it done")
  func finished() {
    let whole = task([], percent: 100, due: "2024-06-30", today: "2024-09-30")
    #expect(whole.light == .done && whole.attainment == 100)
    #expect(task([], percent: 99, due: "2024-06-30", today: "2024-09-30").light == .overdue)
    // One step and then the rest of the year: half of it until the year is over.
    let step = [("2024Q1", "2024-03-28")]
    #expect(task(step, today: "2024-09-30").percent == 50)
    let after = task(step, state: nil, today: "2025-01-10")
    #expect(after.light == .done && after.percent == 100)
    #expect(after.explanation.text(.hans) == "1 个节点均已达到 → 已完成")
    #expect(
      task([("2024Q1", nil)], state: .underWay, percent: 60, today: "2025-01-10").light == .overdue)
    // 100 % beside a step that nobody reached is to be looked into.
    let odd = task([("2024Q1", nil)], percent: 100, today: "2025-01-10")
    #expect(odd.light == .yellow)
    #expect(odd.explanation.text(.hans) == "推进中，已报完成 100%，节点未达：第1步（2024-03-31） → 黄")
  }

  @Test("a due date that has passed moves only with a reason, and stays known")
  func extended() throws {
    let kit = try StoreKit("2025-07-15")
    let item = try kit.snapshot.items[1].id
    try kit.apply(
      .amend(
        [Amendment(.item(item), values: [.due: "2025-06-30"], expecting: [.due: nil])],
        settling: nil))
    try kit.apply(
      .setProgress(
        item: item, TaskProgress(state: .underWay, percent: 40), expecting: TaskProgress()))
    #expect(try kit.wall("2025-07-15").tasks[1]?.light == .overdue)
    let drafts = [
      MilestoneDraft(due: .year(2026), text: "第1步"), MilestoneDraft(due: .year(2027), text: "第2步"),
    ]
    func schedule(_ reason: String?) throws {
      try kit.apply(
        .setMilestones(
          item: item, indicator: nil, drafts, due: .day(Kit.day("2027-12-31")), reason: reason))
    }
    let refusal = StoreError.invalid(
      field: "reason", value: "2025-06-30", reason: .overdueExtended)
    #expect(throws: refusal) { try schedule(nil) }
    #expect(throws: refusal) { try schedule(" ") }
    try schedule("资金未到位，经同意延期")
    #expect(try kit.snapshot.items[1].due == .day(Kit.day("2025-06-30")))
    let entry = try kit.store.log(limit: 1)[0]
    #expect(entry.detail["before"] == "2025-06-30")
    #expect(entry.detail["reason"] == "资金未到位，经同意延期")
    let found = try #require(try kit.wall("2025-07-15").tasks[1])
    #expect(found.light == .green && found.due == Kit.day("2027-12-31"))
    #expect(
      found.explanation.text(.hans).hasPrefix("推进中，原定 2025-06-30 到期，节点已排到 2027-12-31，"))
    // An earlier end is no extension, and a task that is done owes none.
    try kit.store.undo(by: StoreKit.anna)
    try kit.apply(
      .setMilestones(
        item: item, indicator: nil, [MilestoneDraft(due: .quarter(2025, 2), text: "收尾")],
        due: .quarter(2025, 2)))
  }
}
