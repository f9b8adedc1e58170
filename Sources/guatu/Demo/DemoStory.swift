import Foundation
import PlanModel
import Samples

/// What happens in the samples' year beside the quarterly figures: rosters, milestones, a divided target, an order, a
/// problem, an exemption.
final class DemoStory {
  private let store: Store
  private let clock: SettableClock
  private let plans: [String: RowID]
  private let actor: Actor
  private var chapters: [(Day, () throws -> Void)] = []

  init(
    _ store: Store, _ clock: SettableClock, _ plans: [String: RowID], by actor: Actor
  ) {
    self.actor = actor
    self.store = store
    self.clock = clock
    self.plans = plans
    on("2025-01-26", rosters)
    on("2025-02-06", milestones)
    on("2025-02-10", division)
    on("2025-03-28") { try self.reach(.quarter(2025, 1)) }
    on("2025-04-10") { try self.membersReport(.quarter(2025, 1), [5, 2, 3, 1, 1, 1]) }
    on("2025-05-12", exemption)
    on("2025-06-20", problem)
    on("2025-06-27") { try self.reach(.quarter(2025, 2)) }
    on("2025-07-10") { try self.membersReport(.quarter(2025, 2), [11, 6, 5, 3, 2, 1]) }
    on("2025-07-14", weights)
    on("2025-08-01", order)
    on("2025-08-12") { try self.say(.order(.reply(1, text: "已约谈代建单位，九月底前再筹集二百套。"))) }
    on("2025-09-12", escalation)
    on("2025-09-24") { try self.reach(.quarter(2025, 3)) }
    on("2025-09-26", progress)
    on("2025-09-29") { try self.membersReport(.quarter(2025, 3), [16, 9, 6, 4, 3]) }
    on("2025-09-30", reminders)
  }

  /// Does what comes before a day, or all that is left.
  func tell(until day: Day?) throws {
    while let (date, chapter) = chapters.first, day.map({ date < $0 }) ?? true {
      chapters.removeFirst()
      clock.set(date, minute: 120)
      try chapter()
    }
  }

  private func on(_ day: String, _ chapter: @escaping () throws -> Void) {
    if let day = Day(day) { chapters.append((day, chapter)) }
  }

  private func say(_ edit: PlanEdit) throws {
    clock.advance(minutes: 3)
    try store.apply(edit, by: actor)
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func organization(_ name: String) throws -> RowID? {
    try store.organizations().first { $0.organization.name == name || $0.aliases.contains(name) }?
      .id
  }

  private func rosters() throws {
    for row in DemoStory.rows(Samples.roster) where row.count == 5 {
      // The city and the district both speak of 各镇街.
      let collectives = try store.organizations().map(\.organization).filter { $0.name == row[0] }
      for collective in collectives {
        if try organization(row[1]) == nil {
          try say(.organization(.add(name: row[1], region: row[4])))
        }
        guard let member = try organization(row[1]) else { continue }
        try say(
          .organization(
            .addMember(
              collective: collective.id, member: member, from: Day(row[2]), to: Day(row[3]))))
      }
    }
  }

  private struct Step {
    var plan: RowID
    var item: Item
    var due: Period
    var text: String
    var isDone: Bool
  }

  private func steps() throws -> [Step] {
    var items: [RowID: [Item]] = [:]
    return try DemoStory.rows(Samples.milestones).compactMap { row in
      guard row.count == 5, let plan = plans[row[0]], let due = Period(row[2]) else { return nil }
      let held = try items[plan] ?? store.snapshot(of: plan)?.items ?? []
      items[plan] = held
      guard let item = held.first(where: { $0.path == row[1] }) else { return nil }
      return Step(plan: plan, item: item, due: due, text: row[3], isDone: row[4] == "yes")
    }
  }

  private func milestones() throws {
    let steps = try steps()
    for item in Set(steps.map(\.item.id)).sorted() {
      let drafts = steps.filter { $0.item.id == item }
        .map { MilestoneDraft(due: $0.due, text: $0.text) }
      try say(.setMilestones(item: item, indicator: nil, drafts, due: nil))
    }
  }

  /// Those of a quarter that the samples call done.
  private func reach(_ quarter: Period) throws {
    for step in try steps() where step.due == quarter && step.isDone {
      let held = try store.snapshot(of: step.plan)?.milestones.first {
        $0.itemID == step.item.id && $0.text == step.text
      }
      if let held { try say(.reachMilestone(held.id, on: store.clock.today)) }
    }
  }

  private func record(_ plan: String, _ name: String) throws -> IndicatorRecord? {
    guard let id = plans[plan] else { return nil }
    return Choosing.candidates(name, among: try store.snapshot(of: id)?.indicators ?? []).first
  }

  private static let divided = "净增高新技术企业数量"

  /// The counties and districts, with what each is given of the divided target.
  private func members() throws -> [RowID] {
    try ["青溪区政府", "松壑区政府", "苇津市政府", "霁川县政府", "望岫县政府", "云岚新区管委会"]
      .compactMap { try organization($0) }
  }

  private func division() throws {
    guard let target = try record("city-plan", DemoStory.divided)?.targets.first else { return }
    let parts = zip(try members(), [24, 14, 12, 8, 6, 4]).map {
      ShareDraft(organizationID: $0, value: Decimal($1))
    }
    try say(.organization(.setShares(target: target.id, parts)))
  }

  private func membersReport(_ quarter: Period, _ figures: [Int]) throws {
    guard let record = try record("city-plan", DemoStory.divided) else { return }
    let basis = record.observations.first?.basis ?? .cumulative
    try say(
      .observe(
        zip(try members(), figures).map {
          ObservationEntry(
            indicatorID: record.id, period: quarter, value: Decimal($1), basis: basis,
            organizationID: $0)
        }))
  }

  private func exemption() throws {
    guard let record = try record("city-plan", "柔性引进科技副总人数") else { return }
    try say(.exempt(indicator: record.id, reason: "省级专项暂停申报，经市政府督查室同意免责。"))
  }

  private static let late = "筹集人才公寓数量"

  private func problem() throws {
    guard let record = try record("city-plan", DemoStory.late) else { return }
    try say(
      .problem(
        .raise(
          ProblemDraft(
            planID: record.indicator.planID, indicatorID: record.id,
            organizationID: try organization("市人力资源和社会保障局"), text: "两处存量楼宇改造尚未取得施工许可"))))
    try say(.problem(.remedy(1, text: "由住建部门开辟并联审批通道", due: Day(2025, 7, 31))))
    try say(.problem(.remedy(1, text: "另收购园区闲置宿舍一百套", due: Day(2025, 10, 20))))
  }

  private func order() throws {
    guard let record = try record("city-plan", DemoStory.late),
      let organization = try organization("市人力资源和社会保障局"), let due = Day(2025, 9, 10)
    else { return }
    try say(
      .order(
        .issue(
          OrderDraft(
            planID: record.indicator.planID, indicatorID: record.id,
            organizationID: organization, due: due, text: "人才公寓筹集严重滞后，请提出追赶计划并报送进度。"))))
  }

  private func escalation() throws {
    guard let due = Day(2025, 10, 15) else { return }
    try say(.order(.escalate(1, colour: nil, due: due, text: "限期内未见明显进展。")))
  }

  private func weights() throws {
    for (name, marks) in [("净增高新技术企业数量", 20), ("工业技术改造投资全年完成", 15)] {
      guard let record = try record("city-plan", name) else { continue }
      try say(.setWeight(.indicator(record.id), Decimal(marks)))
    }
  }

  private func progress() throws {
    guard let plan = plans["city-plan"], let items = try store.snapshot(of: plan)?.items else {
      return
    }
    let said: [(String, TaskProgress)] = [
      ("3.2.3", TaskProgress(state: .underWay, percent: 45, reason: "主要设备到货四成半。")),
      ("4.1", TaskProgress(state: .done)),
    ]
    for (path, progress) in said {
      guard let item = items.first(where: { $0.path == path }) else { continue }
      try say(.setProgress(item: item.id, progress, expecting: TaskProgress()))
    }
  }

  /// Asks for what the district has not reported.
  private func reminders() throws {
    let unreported = try store.supervision(store.assessor(today: store.clock.today)).unreported
      .filter { $0.place.planID == plans["district-plan"] && !$0.place.organizations.isEmpty }
    let drafts = unreported.prefix(6).compactMap { line in
      line.place.indicatorID.map {
        ReminderDraft(
          indicatorID: $0, organizationID: line.place.organizations.first?.id,
          period: line.period)
      }
    }
    if !drafts.isEmpty { try say(.remind(drafts)) }
  }
}
