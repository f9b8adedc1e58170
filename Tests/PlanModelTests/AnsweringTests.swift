import Foundation
import TestSupport
import Testing

@testable import PlanModel

@Suite("Who answers for what is owed")
struct AnsweringTests {
  /// A heading with two tasks of 市发改局: 1.1 is due at the end of June, 1.2 at that of the year.
  private static let tasks = DraftPlan(
    document: "tasks.txt", title: "云岚市任务清单", region: "云岚市",
    period: DraftPeriod(from: 2025, to: 2025),
    nodes: [
      DraftNode(
        path: "1", label: "一", title: "改革", span: SourceSpan(0, 60), heading: SourceSpan(0, 6)),
      DraftNode(
        path: "1.1", label: "1", title: "出台办法", span: SourceSpan(6, 30),
        heading: SourceSpan(6, 12), due: "2025-06-30"),
      DraftNode(
        path: "1.2", label: "2", title: "试点建设", span: SourceSpan(30, 60),
        heading: SourceSpan(30, 36), due: "2025-12-31"),
    ],
    duties: [
      DraftDuty(
        path: "1", role: .lead, unit: "市发改局", organization: "市发改局", span: SourceSpan(2, 6))
    ])

  private func load(_ kit: StoreKit, _ name: String, _ day: String) throws -> OrganizationLoad {
    let assessor = try kit.store.assessor(today: Kit.day(day))
    return try #require(try kit.store.load(of: kit.organization(name), assessor))
  }

  private func standing(
    _ kit: StoreKit, _ name: String, _ day: String
  ) throws -> OrganizationStanding {
    let assessor = try kit.store.assessor(today: Kit.day(day))
    _ = try kit.store.standings(assessor)
    let ranking = try kit.store.organizationRanking(assessor, by: .score)
    return try #require(ranking.organizations.first { $0.organization.name == name })
  }

  @Test("a task that is due and of which nobody has said anything counts as unreported")
  func silentTask() throws {
    let kit = try StoreKit("2025-07-01", draft: Self.tasks)
    let under = try kit.snapshot.items[2]
    try kit.apply(
      .setProgress(
        item: under.id, TaskProgress(state: .underWay, percent: 50), expecting: TaskProgress()))
    // On its day it may still be reported.
    let before = try load(kit, "市发改局", "2025-06-30")
    #expect(before.score.basis == "1/1" && before.owed.isEmpty)
    let after = try load(kit, "市发改局", "2025-07-01")
    #expect(after.score.basis == "1/2")
    #expect(after.score.percent == 100)
    #expect(after.owed.map(\.name) == ["出台办法"])
    #expect(after.owed.map(\.unreported) == [.day(Kit.day("2025-06-30"))])
    #expect(after.lights[.none] == 1)
    let ranked = try standing(kit, "市发改局", "2025-07-01")
    #expect(ranked.owed == 1 && ranked.score == 100 && ranked.lights[.none] == 1)
    // Counted as nothing: 10 of 20.
    let zero = Score(after.entries.compactMap(\.scored), rules: ScoreRules(unreported: .zero))
    #expect(zero.percent == 50)
    #expect(zero.full == 20)
    // Once something is said it is silent no more.
    let silent = try kit.snapshot.items[1]
    try kit.apply(
      .setProgress(item: silent.id, TaskProgress(state: .done), expecting: TaskProgress()))
    #expect(try load(kit, "市发改局", "2025-07-01").score.basis == "2/2")
  }

  /// 各镇街 with two towns, 技术改造投资 divided: 柳汀镇 20, 石蓼镇 10.
  private func towns() throws -> StoreKit {
    let kit = try StoreKit("2025-04-08")
    let all = try kit.organization("各镇街")
    for name in ["柳汀镇", "石蓼镇"] {
      try kit.apply(.organization(.add(name: name)))
      try kit.apply(
        .organization(
          .addMember(
            collective: all, member: kit.organization(name), from: Kit.day("2025-01-01"), to: nil)))
    }
    let target = try #require(try kit.snapshot.indicators[1].targets.first).id
    try kit.apply(
      .organization(
        .setShares(
          target: target,
          [
            ShareDraft(organizationID: kit.organization("柳汀镇"), value: 20),
            ShareDraft(organizationID: kit.organization("石蓼镇"), value: 10),
          ])))
    return kit
  }

  /// Who owes 技术改造投资, from the facts and from what is kept.
  private func owing(_ kit: StoreKit) throws -> [[String]] {
    let assessor = try kit.store.assessor(today: Kit.day("2025-04-08"))
    _ = try kit.store.standings(assessor)
    return try [kit.store.supervision(assessor), kit.store.supervision(assessor, limit: 50)].map {
      $0.unreported.filter { $0.place.name == "技术改造投资" }
        .flatMap { $0.place.organizations.map(\.name) }
    }
  }

  @Test("members who owe their part are owed by name, with the whole or without it")
  func silentMembers() throws {
    let kit = try towns()
    #expect(try owing(kit) == Array(repeating: ["市科技局", "柳汀镇", "石蓼镇"], count: 2))
    try kit.observe(
      try kit.flow, "2025Q1", 5, organization: try kit.organization("柳汀镇"))
    #expect(try owing(kit) == Array(repeating: ["市科技局", "石蓼镇"], count: 2))
    try kit.observe(try kit.flow, "2025Q1", 40)
    #expect(try owing(kit) == Array(repeating: ["石蓼镇"], count: 2))
    #expect(try load(kit, "石蓼镇", "2025-04-08").owed.map(\.name) == ["技术改造投资"])
    try kit.observe(
      try kit.flow, "2025Q1", 3, organization: try kit.organization("石蓼镇"))
    #expect(try owing(kit) == [[], []])
  }

  @Test("one of many owes no figure of its own while nothing is divided")
  func undivided() throws {
    let kit = try towns()
    let target = try #require(try kit.snapshot.indicators[1].targets.first).id
    try kit.apply(.organization(.setShares(target: target, [])))
    let town = try load(kit, "石蓼镇", "2025-04-08")
    #expect(town.owed.isEmpty && town.undivided.map(\.name) == ["技术改造投资"])
    #expect(try load(kit, "各镇街", "2025-04-08").owed.map(\.name) == ["技术改造投资"])
    #expect(try standing(kit, "石蓼镇", "2025-04-08").owed == 0)
  }

  @Test("whoever was given a part answers for it, named in the document or not")
  func outside() throws {
    let kit = try towns()
    try kit.apply(.organization(.add(name: "市商务局")))
    let own = try kit.organization("市商务局")
    let target = try #require(try kit.snapshot.indicators[1].targets.first).id
    try kit.apply(
      .organization(.setShares(target: target, [ShareDraft(organizationID: own, value: 4)])))
    let silent = try load(kit, "市商务局", "2025-04-08")
    #expect(silent.entries.map(\.isByShare) == [true])
    #expect(silent.owed.count == 1 && silent.score.basis == "0/1")
    try kit.observe(try kit.flow, "2025Q1", dec("0.5"), organization: own)
    // 0.5 ÷ 4 = 12.5 % of 25 %: half of it, 5 of 10 marks, of which 0.6 count.
    let load = try load(kit, "市商务局", "2025-04-08")
    #expect(load.score.points == 3 && load.score.full == 6 && load.owed.isEmpty)
    #expect(load.entries.map(\.role) == [.responsible])
    #expect(try standing(kit, "市商务局", "2025-04-08").score == 50)
  }

  @Test("a part has a baseline of its own")
  func baseline() throws {
    let kit = try StoreKit("2025-07-08")
    let own = try kit.organization("各镇街")
    let target = try #require(try kit.snapshot.indicators[0].targets.first).id
    try kit.apply(
      .organization(
        .setShares(
          target: target, [ShareDraft(organizationID: own, value: 60, baseline: 40)])))
    try kit.observe(try kit.stock, "2025H1", 50, organization: own)
    // (50 − 40) ÷ (60 − 40) = 50 %, half the year gone.
    let member = try #require(try kit.wall("2025-07-08").breakdowns[0]?.members.first)
    #expect(member.assessment.completion == 50)
    #expect(member.assessment.light == .green)
  }

  @Test("the same attainment ranks alike in every role")
  func ties() {
    func score(_ role: Role) -> Score {
      var entry = ScoreEntry(
        label: "甲", role: role, weight: nil, light: .yellow, attainment: nil, isFull: false)
      // 14/30 of the way when half of it was due.
      entry.attainment = Fraction(Decimal(14) / 30 * 100, over: 50)?.percent
      return Score([entry])
    }
    // 9.33 of 10, and 5.60 of 6.
    #expect(score(.lead).points == dec("9.33") && score(.responsible).points == dec("5.6"))
    #expect(score(.lead).percent != score(.responsible).percent)
    #expect(score(.lead).ranked == dec("93.3") && score(.responsible).ranked == dec("93.3"))
  }

  @Test(
    "a wrong basis is corrected while nothing else rests on it, and one sent back does not bind")
  func basis() throws {
    let kit = try StoreKit("2025-07-08")
    let flow = try kit.flow
    try kit.observe(flow, "2025Q1", 3, basis: .period)
    let first = try #require(try kit.store.indicator(flow)).observations[0].id
    try kit.observe(flow, "2025Q1", 3, basis: .cumulative, replacing: first)
    #expect(try kit.store.basis(of: flow) == .cumulative)
    let refused = StoreError.invalid(field: "basis", value: "period", reason: .basisChange)
    #expect(throws: refused) { try kit.observe(flow, "2025H1", 6, basis: .period) }
    let second = try #require(try kit.store.indicator(flow)).observations[0].id
    try kit.apply(.returnObservation(second, reason: "口径不对"))
    #expect(try kit.store.basis(of: flow) == nil)
    try kit.observe(flow, "2025H1", 6, basis: .period)
    #expect(try kit.store.basis(of: flow) == .period)
  }

  @Test("a state and a percentage that contradict each other are refused")
  func contradiction() throws {
    let kit = try StoreKit("2025-07-08")
    let item = try kit.item
    for (state, percent) in [(TaskState.notStarted, Decimal(50)), (.done, 90)] {
      #expect(
        throws: StoreError.invalid(
          field: "state", value: "\(state.rawValue) \(percent)", reason: .contradictsState)
      ) {
        try kit.apply(
          .setProgress(
            item: item, TaskProgress(state: state, percent: percent), expecting: TaskProgress()))
      }
    }
    try kit.apply(
      .setProgress(
        item: item, TaskProgress(state: .notStarted, percent: 0), expecting: TaskProgress()))
  }

  @Test("steps are held against the day that the person works as of")
  func asOf() throws {
    let kit = try StoreKit("2026-03-01")
    let item = try kit.item
    func lay(_ due: String, today: String) throws {
      try kit.store.apply(
        .setMilestones(
          item: item, indicator: nil, [MilestoneDraft(due: .day(Kit.day(due)), text: "验收")],
          due: .day(Kit.day(due))), by: StoreKit.anna, today: Kit.day(today))
    }
    try lay("2025-06-30", today: "2025-04-08")
    // Not missed yet on that day, whatever the clock says.
    try lay("2025-05-31", today: "2025-04-09")
    #expect(throws: StoreError.self) { try lay("2025-09-30", today: "2025-06-01") }
  }
}
