import Foundation
import Testing

@testable import PlanModel

@Suite("Organizations, rosters and what they carry")
struct OrganizationEditTests {
  private let day = Kit.day("2025-04-08")

  @Test("an alias belongs to one organization, and a name is given once")
  func aliases() throws {
    let kit = try StoreKit()
    let lead = try kit.organization("市科技局")
    try kit.apply(.organization(.addAlias(lead, "市科学技术局")))
    #expect(try kit.store.organizations()[0].aliases == ["市科学技术局"])
    for name in ["市科学技术局", "各镇街"] {
      #expect(throws: StoreError.invalid(field: "name", value: name, reason: .taken)) {
        try kit.apply(.organization(.add(name: name)))
      }
    }
    try kit.apply(.organization(.removeAlias(lead, "市科学技术局")))
    #expect(try kit.store.organizations()[0].aliases == [])
  }

  @Test("a merger moves duties, figures and orders, keeps the heavier role, and can be undone")
  func merger() throws {
    let kit = try StoreKit("2025-04-08")
    let (lead, other) = (try kit.organization("市科技局"), try kit.organization("市发展和改革局"))
    let item1 = try kit.snapshot.items[0].id
    try kit.apply(.setDuty(item: item1, organization: other, role: .lead, expecting: nil))
    try kit.divide(try kit.flow, among: [other: 100])
    try kit.observe(try kit.flow, "2025Q1", 40, organization: other)
    try kit.apply(
      .order(
        .issue(
          OrderDraft(planID: kit.plan, organizationID: other, due: day, text: "加快进度"))))
    let before = try kit.contents
    try kit.apply(.organization(.merge(other, into: lead)))
    let snapshot = try kit.snapshot
    #expect(snapshot.organizations.map(\.name) == ["市科技局", "各镇街"])
    // Lead on both items now; the responsible role it had beside the lead on 2.1 is gone.
    #expect(snapshot.duties.filter { $0.organizationID == lead }.map(\.role) == [.lead, .lead])
    #expect(snapshot.memberObservations.map(\.organizationID) == [lead])
    #expect(try kit.store.orders()[0].organizationID == lead)
    #expect(try kit.store.organizations()[0].aliases == ["市发展和改革局"])
    #expect(try kit.store.check().isEmpty)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
  }

  @Test("a first duty of its own keeps what an item inherits, and undo takes it back")
  func inherited() throws {
    let kit = try StoreKit("2025-04-08")
    let (above, below) = (try kit.snapshot.items[1].id, try kit.snapshot.items[2].id)
    let (lead, other) = (try kit.organization("市科技局"), try kit.organization("市发展和改革局"))
    for duty in try kit.snapshot.duties {
      try kit.apply(
        .setDuty(
          item: below, organization: duty.organizationID, role: nil, expecting: duty.role))
    }
    try kit.apply(.setDuty(item: above, organization: lead, role: .lead, expecting: nil))
    let before = try kit.contents
    // Held against what the item shows: the inherited role.
    #expect(throws: StoreError.self) {
      try kit.apply(.setDuty(item: below, organization: lead, role: nil, expecting: nil))
    }
    try kit.apply(.setDuty(item: below, organization: other, role: .cooperating, expecting: nil))
    let duties = try kit.snapshot.duties.filter { $0.itemID == below }
    #expect(
      duties.map { [$0.organizationID: $0.role] } == [[lead: .lead], [other: .cooperating]])
    #expect(try kit.store.log(limit: 1)[0].detail["inherited"] == "1")
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
    // One that the item inherits already takes another role there, beside nobody else's.
    try kit.apply(.setDuty(item: below, organization: lead, role: .cooperating, expecting: .lead))
    #expect(try kit.snapshot.duties.map(\.role) == [.lead, .cooperating])
  }

  @Test("two organizations that both reported for a period are not merged")
  func mergerRefused() throws {
    let kit = try StoreKit("2025-04-08")
    let (lead, other) = (try kit.organization("市科技局"), try kit.organization("市发展和改革局"))
    try kit.divide(try kit.flow, among: [other: 100, lead: 105])
    try kit.observe(try kit.flow, "2025Q1", 40, organization: other)
    try kit.observe(try kit.flow, "2025Q1", 41, organization: lead)
    #expect(throws: StoreError.invalid(field: "organization", value: "2025Q1", reason: .taken)) {
      try kit.apply(.organization(.merge(other, into: lead)))
    }
  }

  /// 各镇街 with two towns, one of which left at the end of March.
  private func towns(_ kit: StoreKit) throws -> (all: RowID, stays: RowID, left: RowID) {
    let all = try kit.organization("各镇街")
    for name in ["柳汀镇政府", "石蓼镇政府"] { try kit.apply(.organization(.add(name: name))) }
    let (stays, left) = (try kit.organization("柳汀镇政府"), try kit.organization("石蓼镇政府"))
    try kit.apply(
      .organization(.addMember(collective: all, member: stays, from: nil, to: nil)))
    try kit.apply(
      .organization(
        .addMember(collective: all, member: left, from: nil, to: Kit.day("2025-03-31"))))
    return (all, stays, left)
  }

  @Test("a roster has no day twice, no end before its start, and no circle")
  func rosters() throws {
    let kit = try StoreKit("2025-04-08")
    let (all, stays, left) = try towns(kit)
    func add(_ member: RowID, of collective: RowID, _ from: String?, _ to: String? = nil) throws {
      try kit.apply(
        .organization(
          .addMember(
            collective: collective, member: member, from: from.map { Kit.day($0) },
            to: to.map { Kit.day($0) })))
    }
    #expect(throws: StoreError.invalid(field: "member", value: "石蓼镇政府", reason: .taken)) {
      try add(left, of: all, "2025-03-31")
    }
    try add(left, of: all, "2025-04-01")
    #expect(throws: StoreError.invalid(field: "member", value: "柳汀镇政府", reason: .taken)) {
      try add(stays, of: all, "2020-01-01", "2020-12-31")
    }
    #expect(throws: StoreError.invalid(field: "member", value: "各镇街", reason: .outOfRange)) {
      try add(all, of: stays, nil)
    }
    #expect(throws: StoreError.invalid(field: "to", value: "2024-12-31", reason: .outOfRange)) {
      try add(try kit.organization("市科技局"), of: all, "2025-01-01", "2024-12-31")
    }
  }

  @Test("what an organization carries: own duties, those of a collective while it belongs to it")
  func loads() throws {
    let kit = try StoreKit("2025-04-08")
    let (all, stays, left) = try towns(kit)
    try kit.observe(try kit.flow, "2025Q1", 30)
    let assessor = try kit.store.assessor(today: day)
    let loads = try kit.store.loads(assessor)
    #expect(
      loads.map(\.organization.name) == ["市科技局", "市发展和改革局", "各镇街", "柳汀镇政府"])
    let lead = loads[0]
    #expect(lead.entries(.lead).map(\.name) == ["技术改造投资"])
    #expect(lead.lights[.red] == 1)
    let town = try #require(loads.first { $0.id == stays })
    #expect(town.entries.map(\.through?.id) == [all])
    #expect(town.entries.map(\.role) == [.responsible])
    #expect(try #require(try kit.store.load(of: left, assessor)).entries.isEmpty)
    // 30 of 205 against 25 %: 58.5 % of what was due, of ten marks; as lead in full, as responsible times 0.6.
    #expect(lead.score.points.rounded(2) == dec("5.85"))
    #expect(lead.score.full == 10)
    #expect(town.score.points.rounded(2) == dec("3.51"))
    #expect(town.score.full == 6)
  }

  @Test("a divided target: the sum is checked, and each member has a light of its own")
  func shares() throws {
    let kit = try StoreKit("2025-04-08")
    let (_, stays, left) = try towns(kit)
    let target = try #require(try kit.snapshot.indicators[1].targets.first).id
    try kit.apply(
      .organization(
        .setShares(
          target: target,
          [
            ShareDraft(organizationID: stays, value: 100),
            ShareDraft(organizationID: left, value: 100),
          ])))
    try kit.observe(try kit.flow, "2025Q1", 30, organization: stays)
    try kit.observe(try kit.flow, "2025Q1", 5, organization: left)
    let wall = try kit.wall("2025-04-08")
    let breakdown = try #require(wall.breakdowns[1])
    #expect(breakdown.sum == 200)
    #expect(breakdown.difference == -5)
    #expect(breakdown.isSound == false)
    #expect(breakdown.members.map(\.assessment.light) == [.green, .red])
    // The indicator has no figure of its own: the members' 35 stand in, of 205 against 25 %.
    #expect(wall.assessments[1].value == 35 && wall.assessments[1].members?.of == 2)
    #expect(wall.assessments[1].deviation?.value.rounded(4) == dec("-7.9268"))
    // The town's entry carries its own light.
    let assessor = try kit.store.assessor(today: day)
    #expect(try #require(try kit.store.load(of: stays, assessor)).lights[.green] == 1)
    let lead = try kit.organization("市科技局")
    try kit.apply(
      .organization(
        .setShares(
          target: target,
          [
            ShareDraft(organizationID: stays, value: 105),
            ShareDraft(organizationID: lead, value: 100),
          ])))
    #expect(try kit.wall("2025-04-08").breakdowns[1]?.isSound == true)
    #expect(throws: StoreError.invalid(field: "organization", value: "市科技局", reason: .taken)) {
      try kit.apply(
        .organization(
          .setShares(
            target: target,
            [
              ShareDraft(organizationID: lead, value: 1),
              ShareDraft(organizationID: lead, value: 2),
            ])))
    }
  }

  @Test("ranked by score or by number behind; an exempted item counts in neither")
  func ranking() throws {
    let kit = try StoreKit("2025-04-08")
    let (lead, other) = (try kit.organization("市科技局"), try kit.organization("市发展和改革局"))
    try kit.apply(
      .setDuty(
        item: try kit.snapshot.items[0].id, organization: other, role: .lead, expecting: nil))
    try kit.observe(try kit.flow, "2025Q1", 30)
    try kit.observe(try kit.stock, "2025Q1", 620)
    let assessor = try kit.store.assessor(today: day)
    // 发改: 10 full marks as lead and 5.85 × 0.6 = 3.51 of 6: 13.51 ÷ 16; 科技: 5.85 ÷ 10.
    var ranked = try kit.store.ranking(assessor)
    #expect(ranked[0].id == other)
    #expect(ranked[0].score.percent?.rounded(1) == dec("84.4"))
    #expect(ranked[1].id == lead)
    try kit.apply(.setWeight(.indicator(try kit.flow), 40))
    ranked = try kit.store.ranking(assessor)
    // 10 and 23.4 × 0.6, of 10 and 24.
    #expect(ranked[0].score.percent?.rounded(1) == dec("70.7"))
    #expect(try kit.store.ranking(assessor, by: .behind)[0].lights.behind == 1)
    try kit.apply(.exempt(indicator: try kit.flow, reason: "口径调整"))
    ranked = try kit.store.ranking(assessor)
    #expect(ranked[0].score.percent == 100)
    #expect(ranked[1].score.percent == nil)
    #expect(try kit.store.ranking(assessor, by: .behind).allSatisfy { $0.lights.behind == 0 })
  }
}
