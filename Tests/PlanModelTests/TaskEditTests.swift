import Foundation
import Testing

@testable import PlanModel

@Suite("Rules, tasks and milestones in the store")
struct TaskEditTests {
  @Test("the latest rule set is in force, and the wall and the overview go by it")
  func rules() throws {
    let kit = try StoreKit("2025-04-08")
    #expect(try kit.store.ruleSet() == .standard)
    // 30 of 205 is 14.6 %, 10.4 points below 25 %: red by the default, yellow in 银川.
    try kit.observe(try kit.flow, "2025Q1", 30)
    #expect(try kit.wall("2025-04-08").assessments[1].light == .red)
    try kit.apply(.setRules(.light, toml: RuleSet.yinchuan.toml))
    #expect(try kit.store.ruleSet() == .yinchuan)
    #expect(try kit.wall("2025-04-08").assessments[1].light == .yellow)
    let assessor = try kit.store.assessor(today: Kit.day("2025-04-08"))
    #expect(try kit.store.standings(assessor).plans[0].lights[.yellow] == 1)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.wall("2025-04-08").assessments[1].light == .red)
  }

  @Test("rules with a gap are refused, and a name and version never mean two things")
  func unsoundRules() throws {
    let kit = try StoreKit()
    let gap = """
      name = "试"
      version = 1
      [[band]]
      light = "green"
      from = 0
      [[band]]
      light = "red"
      below = -10
      """
    let error = #expect(throws: StoreError.self) {
      try kit.apply(.setRules(.light, toml: gap))
    }
    guard case .rules(let fault) = error else {
      Issue.record("not about rules")
      return
    }
    #expect(fault.text(.english).contains("−10"))
    let sound = gap.replacing("below = -10", with: "below = 0")
    try kit.apply(.setRules(.light, toml: sound))
    let other = sound.replacing("0", with: "5")
    let taken = StoreError.invalid(field: "version", value: "1", reason: .taken)
    #expect(throws: taken) { try kit.apply(.setRules(.light, toml: other)) }
    try kit.apply(.setRules(.light, toml: other.replacing("version = 1", with: "version = 2")))
    #expect(try kit.store.ruleSet().version == 2)
    // Nor may a file go by the name of a ready set.
    let impostor = sound.replacing("试", with: RuleSet.standard.name)
    #expect(throws: taken) { try kit.apply(.setRules(.light, toml: impostor)) }
    // The same rules again are no other rules.
    try kit.apply(.setRules(.light, toml: sound))
    #expect(try kit.store.enactedRules(.light).map(\.rules.version) == [1, 2, 1])
    #expect(try kit.store.scoreRules() == .standard)
  }

  @Test("an exempted indicator has no light until the exemption is lifted")
  func exemption() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.flow, "2025Q1", 30)
    #expect(throws: StoreError.invalid(field: "reason", value: "", reason: .empty)) {
      try kit.apply(.exempt(indicator: try kit.flow, reason: ""))
    }
    try kit.apply(.exempt(indicator: try kit.flow, reason: "经第八次常务会同意"))
    let found = try kit.wall("2025-04-08").assessments[1]
    #expect(found.light == .exempt)
    #expect(found.explanation.steps.first == .exempt(reason: "经第八次常务会同意"))
    try kit.apply(.exempt(indicator: try kit.flow, reason: nil))
    #expect(try kit.wall("2025-04-08").assessments[1].light == .red)
    #expect(throws: StoreError.invalid(field: "exemption", value: "", reason: .empty)) {
      try kit.apply(.exempt(indicator: try kit.flow, reason: nil))
    }
  }

  @Test("progress has its bounds, and a task is dropped only with a reason")
  func progress() throws {
    let kit = try StoreKit("2025-04-08")
    let item = try kit.item
    func set(_ progress: TaskProgress, expecting: TaskProgress = TaskProgress()) throws {
      try kit.apply(.setProgress(item: item, progress, expecting: expecting))
    }
    #expect(throws: StoreError.invalid(field: "percent", value: "101", reason: .outOfRange)) {
      try set(TaskProgress(percent: 101))
    }
    #expect(throws: StoreError.invalid(field: "state", value: "done 90", reason: .contradictsState))
    {
      try set(TaskProgress(state: .done, percent: 90))
    }
    #expect(throws: StoreError.invalid(field: "reason", value: "", reason: .empty)) {
      try set(TaskProgress(state: .dropped))
    }
    try set(TaskProgress(state: .underWay, percent: 20))
    #expect(
      throws: StoreError.conflict(
        Conflict(table: "item", id: item, field: "percent", expected: nil, found: "20"))
    ) { try set(TaskProgress(percent: 30), expecting: TaskProgress(state: .underWay)) }
  }

  @Test("milestones are laid out, replaced where not reached, and bend the schedule")
  func milestones() throws {
    let kit = try StoreKit("2025-07-01")
    let (item, flow) = (try kit.item, try kit.flow)
    let steps = Milestone.backward(
      ["一季度", "二季度", "三季度", "全部到位"], from: Kit.day("2025-01-01"), to: Kit.day("2025-12-31"),
      itemID: item, indicatorID: flow, total: 200)
    #expect(
      steps.map(\.due.end.description) == [
        "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31",
      ])
    var drafts = steps.map { MilestoneDraft(due: $0.due, text: $0.text, figure: $0.figure) }
    drafts[0].figure = dec("20.5")
    drafts[1].figure = dec("41")
    try kit.apply(.setMilestones(item: item, indicator: flow, drafts, due: nil))
    try kit.observe(flow, "2025Q1", 30)
    // 30 of 205 is 14.6 %; the curve asks 20.5 of 205, 10 %, by the end of March.
    let found = try kit.wall("2025-04-08").assessments[1]
    #expect(found.scheduled == 10)
    #expect(found.light == .green)
    let first = try kit.snapshot.milestones[0]
    #expect(throws: StoreError.invalid(field: "day", value: "2025-07-02", reason: .futurePeriod)) {
      try kit.apply(.reachMilestone(first.id, on: Kit.day("2025-07-02")))
    }
    try kit.apply(.reachMilestone(first.id, on: Kit.day("2025-03-30")))
    try kit.apply(
      .setMilestones(
        item: item, indicator: flow, [drafts[3]], due: nil, reason: "二、三季度并入年底"))
    #expect(try kit.snapshot.milestones.map(\.text) == ["一季度", "全部到位"])
    try kit.apply(.changeMilestone(first.id, nil))
    #expect(try kit.snapshot.milestones.map(\.text) == ["全部到位"])
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.snapshot.milestones[0].reached == Kit.day("2025-03-30"))
  }

  @Test("a task laid out backwards takes its due date and its light from what is reached")
  func taskSchedule() throws {
    let kit = try StoreKit("2025-07-01")
    // Item 2 carries no indicator of its own.
    let item = try kit.snapshot.items[1].id
    let drafts = (1...4).map { MilestoneDraft(due: .quarter(2025, $0), text: "第\($0)步") }
    try kit.apply(.setMilestones(item: item, indicator: nil, drafts, due: .quarter(2025, 4)))
    #expect(try kit.snapshot.items[1].due == .quarter(2025, 4))
    #expect(try kit.wall("2025-07-01").tasks[1]?.light == Light.none)
    let steps = try kit.snapshot.milestones
    try kit.apply(.reachMilestone(steps[0].id, on: Kit.day("2025-03-20")))
    // One of four steps at the end of June, when two were due: 25 % against 50 %.
    let late = try #require(try kit.wall("2025-06-30").tasks[1])
    #expect(late.percent == 25)
    #expect(late.deviation?.value == -25)
    #expect(late.light == .red)
    try kit.apply(.reachMilestone(steps[1].id, on: Kit.day("2025-06-30")))
    let found = try kit.wall("2025-06-30")
    #expect(found.tasks[1]?.light == .green)
    let assessor = try kit.store.assessor(today: Kit.day("2025-06-30"))
    #expect(try kit.store.standings(assessor).plans[0].lights == found.total)
    #expect(throws: StoreError.invalid(field: "figure", value: "120", reason: .outOfRange)) {
      try kit.apply(
        .changeMilestone(
          steps[2].id, MilestoneDraft(due: .quarter(2025, 3), text: "超", figure: 120)))
    }
  }

  @Test("a missed milestone moves only with a reason, and the log keeps old and new day")
  func missed() throws {
    let kit = try StoreKit("2025-07-15")
    let item = try kit.snapshot.items[1].id
    func steps(_ days: [String]) -> [MilestoneDraft] {
      zip(["立项", "开工", "竣工"], days).map { MilestoneDraft(due: Period($1) ?? .year(1), text: $0) }
    }
    let first = ["2025Q1", "2025Q2", "2025Q4"]
    try kit.apply(.setMilestones(item: item, indicator: nil, steps(first), due: nil))
    try kit.apply(
      .reachMilestone(try kit.snapshot.milestones[0].id, on: Kit.day("2025-03-30")))
    let before = try kit.contents
    // 开工 was due by the end of June.
    let later = [MilestoneDraft](steps(["", "2025Q3", "2025Q4"]).dropFirst())
    let refusal = StoreError.invalid(
      field: "reason", value: "开工 2025Q2", reason: .missedMilestone)
    #expect(throws: refusal) {
      try kit.apply(.setMilestones(item: item, indicator: nil, later, due: nil))
    }
    #expect(throws: refusal) {
      try kit.apply(.setMilestones(item: item, indicator: nil, [later[1]], due: nil, reason: " "))
    }
    let missed = try kit.snapshot.milestones[1].id
    #expect(throws: refusal) { try kit.apply(.changeMilestone(missed, later[0])) }
    #expect(throws: refusal) { try kit.apply(.changeMilestone(missed, nil)) }
    #expect(try kit.contents == before)
    try kit.apply(
      .setMilestones(item: item, indicator: nil, later, due: nil, reason: "征地延期"))
    let entry = try kit.store.log(limit: 1)[0]
    #expect(entry.detail["moved"] == "开工 2025-06-30→2025-09-30")
    #expect(entry.detail["reason"] == "征地延期")
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
    // What is still ahead moves freely, and a missed one that stays where it is needs no reason.
    let ahead = [MilestoneDraft](steps(["", "2025Q2", "2025-11"]).dropFirst())
    try kit.apply(.setMilestones(item: item, indicator: nil, ahead, due: nil))
    #expect(try kit.store.log(limit: 1)[0].detail["moved"] == "竣工 2025-12-31→2025-11-30")
    try kit.apply(
      .changeMilestone(try kit.snapshot.milestones[1].id, later[0], reason: "征地延期"))
    #expect(try kit.snapshot.milestones.map(\.due).contains(.quarter(2025, 3)))
  }
}
