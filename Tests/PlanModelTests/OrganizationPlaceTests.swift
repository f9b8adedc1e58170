import Foundation
import GRDB
import TestSupport
import Testing

@testable import PlanModel

@Suite("Organizations of several places in one store")
struct OrganizationPlaceTests {
  private let day = Kit.day("2025-04-08")

  /// The small plan as one of another place, with other bodies where `names` says so.
  private func draft(
    _ region: String?, title: String = "示例方案", names: [String] = ["市科技局", "市发展和改革局", "各镇街"]
  ) -> DraftPlan {
    var draft = DraftFixtures.small
    draft.region = region
    draft.title = title
    draft.duties = zip(draft.duties, names).map { duty, name in
      var duty = duty
      (duty.unit, duty.organization) = (name, name)
      return duty
    }
    return draft
  }

  private func place(_ draft: DraftPlan, in kit: StoreKit) throws -> RowID {
    let digest = "d\(try kit.store.plans().count + 1)"
    return try kit.apply(.importPlan(draft, DraftFixtures.document(digest: digest))).planID ?? 0
  }

  /// The regions of all bodies of a name.
  private func regions(_ name: String, _ kit: StoreKit) throws -> [String] {
    try kit.store.organizations().map(\.organization).filter { $0.name == name }.map(\.region)
  }

  private func doubts(_ plan: RowID, _ kit: StoreKit) throws -> [String] {
    try kit.store.snapshot(of: plan)?.doubts.filter { $0.kind != .roleSlip }
      .map { "\($0.kind.rawValue) \($0.message)" } ?? []
  }

  @Test("two cities' bodies of one name stay apart: duties, loads, scores")
  func apart() throws {
    let kit = try StoreKit("2025-04-08")
    let other = try place(draft("苇津市"), in: kit)
    #expect(try regions("市科技局", kit) == ["云岚市", "苇津市"])
    try kit.observe(try kit.flow, "2025Q1", 30)
    let second = try #require(try kit.store.snapshot(of: other))
    try kit.observe(second.indicators[1].id, "2025Q1", 205)
    let loads = try kit.store.loads(try kit.store.assessor(today: day))
      .filter { $0.organization.name == "市科技局" }
    #expect(loads.map(\.entries.count) == [1, 1])
    #expect(loads.map { $0.score.points.rounded(2) } == [dec("5.85"), 10])
    #expect(loads.map(\.lights.behind) == [1, 0])
    #expect(loads.map(\.organization.isNamesake) == [true, true])
    #expect(second.organizations.map(\.isNamesake) == [true, true, true])
    #expect(try doubts(other, kit) == [])
  }

  @Test("plans of one city share its bodies, however each prints the city")
  func together() throws {
    let kit = try StoreKit()
    for region in ["云岭省云岚市", "雲嵐市", "云岚"] {
      let plan = try place(draft(region), in: kit)
      #expect(try doubts(plan, kit) == [])
    }
    #expect(try kit.store.organizations().count == 3)
    #expect(try regions("市科技局", kit) == ["云岚市"])
    #expect(try kit.snapshot.organizations.map(\.isNamesake) == [false, false, false])
  }

  @Test("a district's plan that prints its city names the city's bodies as the city's")
  func district() throws {
    let kit = try StoreKit()
    let plan = try place(
      draft("云岚市青溪区", names: ["市科技局", "教育局", "区财政局"]), in: kit)
    #expect(try regions("市科技局", kit) == ["云岚市"])
    #expect(try regions("教育局", kit) == ["云岚市青溪区"])
    #expect(try regions("区财政局", kit) == ["云岚市青溪区"])
    #expect(try doubts(plan, kit) == [])
  }

  @Test("a district's plan that prints no city keeps the city's bodies apart, with a doubt")
  func districtAlone() throws {
    let kit = try StoreKit()
    let plan = try place(draft("青溪区", names: ["市科技局", "教育局", "省科技厅"]), in: kit)
    #expect(try regions("市科技局", kit) == ["云岚市", "青溪区"])
    #expect(try doubts(plan, kit) == ["unknown-place 市科技局、省科技厅"])
    // The same district with its city may be another one.
    let again = try place(draft("云岚市青溪区", names: ["市科技局", "教育局", "财政局"]), in: kit)
    #expect(try regions("教育局", kit) == ["青溪区", "云岚市青溪区"])
    #expect(try doubts(again, kit) == ["similar-place 云岚市青溪区、青溪区"])
  }

  private func open(_ plan: RowID, _ kit: StoreKit) throws -> Int {
    try kit.store.snapshot(of: plan)?.doubts
      .count { $0.resolution == nil && $0.kind != .roleSlip } ?? -1
  }

  @Test("two spellings of a place made one settle the question whether they are")
  func onePlace() throws {
    let kit = try StoreKit()
    let first = try place(draft("青溪区", names: ["教育局", "财政局", "统计局"]), in: kit)
    let second = try place(draft("云岚市青溪区", names: ["教育局", "财政局", "统计局"]), in: kit)
    #expect(try doubts(second, kit) == ["similar-place 云岚市青溪区、青溪区"])
    let before = try kit.contents
    try kit.apply(
      .amend(
        [Amendment(.plan(first), values: [.region: "云岚市青溪区"], expecting: [.region: "青溪区"])],
        settling: nil))
    #expect(try regions("教育局", kit) == ["云岚市青溪区"])
    #expect(try open(second, kit) == 0)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
    // Body by body: settled with the last of them.
    for name in ["教育局", "财政局", "统计局"] {
      #expect(try open(second, kit) == 1)
      let own = try kit.store.organizations().map(\.organization).filter { $0.name == name }
      let old = try #require(own.first { $0.region == "青溪区" })
      let kept = try #require(own.first { $0.region == "云岚市青溪区" })
      try kit.apply(.organization(.merge(old.id, into: kept.id)))
    }
    #expect(try open(second, kit) == 0)
  }

  @Test("names that print a place, and bodies of the whole country")
  func printed() throws {
    let kit = try StoreKit()
    _ = try place(draft("云岚市", names: ["青溪区政府", "苇津市数据局", "人民银行云岚市分行"]), in: kit)
    #expect(try regions("青溪区政府", kit) == ["云岚市青溪区"])
    #expect(try regions("苇津市数据局", kit) == ["苇津市"])
    #expect(try regions("人民银行云岚市分行", kit) == [""])
    // What another city calls 苇津市数据局 calls itself 市数据局.
    _ = try place(draft("苇津市", names: ["市数据局", "市科技局", "人民银行"]), in: kit)
    #expect(try regions("市数据局", kit) == [])
    #expect(try regions("人民银行", kit) == ["苇津市"])
    _ = try place(draft(nil, title: "国务院示例意见", names: ["人民银行", "统计局", "财政部"]), in: kit)
    #expect(try regions("人民银行", kit) == ["苇津市", ""])
    #expect(try regions("统计局", kit) == [""])
  }

  @Test("a plan that prints no place keeps its bodies to itself until a person says whose they are")
  func unknown() throws {
    let kit = try StoreKit()
    let plan = try place(draft(nil), in: kit)
    let other = try place(draft(nil), in: kit)
    #expect(try regions("市科技局", kit) == ["云岚市", "#\(plan)", "#\(other)"])
    #expect(try doubts(plan, kit) == ["unknown-place 市科技局、市发展和改革局、各镇街"])
    let before = try kit.contents
    try kit.apply(
      .amend(
        [Amendment(.plan(plan), values: [.region: "云岭省云岚市"], expecting: [.region: nil])],
        settling: nil))
    #expect(try regions("市科技局", kit) == ["云岚市", "#\(other)"])
    #expect(try kit.store.snapshot(of: plan)?.organizations == (try kit.snapshot.organizations))
    #expect(try kit.store.snapshot(of: plan)?.doubts.filter { $0.resolution == nil }.count == 1)
    #expect(try kit.store.check().isEmpty)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
    // A place that no other plan is for: the bodies move there.
    try kit.apply(.amend([Amendment(.plan(other), values: [.region: "苇津市"])], settling: nil))
    #expect(try regions("市科技局", kit) == ["云岚市", "#\(plan)", "苇津市"])
  }

  @Test("a body merged into another place's is known there to later plans, and can be undone")
  func merger() throws {
    let kit = try StoreKit()
    _ = try place(draft("青溪区"), in: kit)
    let bodies = try kit.store.organizations().filter { $0.organization.name == "市科技局" }
    let before = try kit.contents
    try kit.apply(.organization(.merge(bodies[1].id, into: bodies[0].id)))
    #expect(try regions("市科技局", kit) == ["云岚市"])
    #expect(try kit.store.organizations()[0].aliases == [])
    let later = try place(draft("青溪区"), in: kit)
    #expect(try regions("市科技局", kit) == ["云岚市"])
    #expect(try kit.store.snapshot(of: later)?.organizations.first?.id == bodies[0].id)
    try kit.store.undo(by: StoreKit.anna)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
  }

  @Test("a body taken apart by plan: what belongs to the plan goes, and can be undone")
  func split() throws {
    let kit = try StoreKit("2025-04-08")
    let second = try place(draft("云岚市"), in: kit)
    let body = try kit.organization("市科技局")
    let flow = try #require(try kit.store.snapshot(of: second)).indicators[1].id
    try kit.divide(flow, among: [body: 100], of: second)
    try kit.divide(try kit.flow, among: [body: 100])
    try kit.observe(flow, "2025Q1", 40, organization: body)
    try kit.observe(try kit.flow, "2025Q1", 30, organization: body)
    try kit.apply(
      .order(.issue(OrderDraft(planID: second, organizationID: body, due: day, text: "加快进度"))))
    let before = try kit.contents
    try kit.apply(.organization(.split(body, plan: second, region: "苇津市")))
    #expect(try regions("市科技局", kit) == ["云岚市", "苇津市"])
    let snapshot = try #require(try kit.store.snapshot(of: second))
    let own = try #require(snapshot.organizations.first)
    #expect(own.region == "苇津市")
    #expect(snapshot.memberObservations.map(\.organizationID) == [own.id])
    #expect(try kit.snapshot.memberObservations.map(\.organizationID) == [body])
    #expect(try kit.store.orders()[0].organizationID == own.id)
    #expect(try kit.store.log(limit: 1)[0].region == "云岚市")
    #expect(throws: StoreError.invalid(field: "region", value: "苇津市", reason: .taken)) {
      try kit.apply(.organization(.split(own.id, plan: second, region: "苇津")))
    }
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
  }

  @Test("a body takes another place with its other names, unless one is there already")
  func setRegion() throws {
    let kit = try StoreKit()
    _ = try place(draft("苇津市"), in: kit)
    let body = try kit.organization("市科技局")
    try kit.apply(.organization(.addAlias(body, "市科学技术局")))
    #expect(throws: StoreError.invalid(field: "organization", value: "市科技局", reason: .taken)) {
      try kit.apply(.organization(.setRegion(body, "苇津市")))
    }
    try kit.apply(.organization(.setRegion(body, "望岫县")))
    #expect(try regions("市科技局", kit) == ["望岫县", "苇津市"])
    // The other name is free in the old place, and taken in the new one.
    try kit.apply(.organization(.add(name: "市科学技术局", region: "云岚市")))
    #expect(throws: StoreError.invalid(field: "name", value: "市科学技术局", reason: .taken)) {
      try kit.apply(.organization(.add(name: "市科学技术局", region: "望岫")))
    }
    #expect(throws: StoreError.invalid(field: "region", value: "#99", reason: .outOfRange)) {
      try kit.apply(.organization(.setRegion(body, "#99")))
    }
  }

  @Test("an alias without a place is met by plans of every place, after those of the place")
  func aliases() throws {
    let kit = try StoreKit()
    try kit.apply(.organization(.add(name: "人民银行云岚市分行", region: "")))
    let bank = try kit.organization("人民银行云岚市分行")
    try kit.apply(.organization(.addAlias(bank, "市人行")))
    let lead = try kit.organization("市科技局")
    try kit.apply(.organization(.addAlias(lead, "市科学技术局")))
    let same = try place(draft("云岚市", names: ["市科学技术局", "市人行", "各镇街"]), in: kit)
    #expect(try kit.store.snapshot(of: same)?.organizations.prefix(2).map(\.id) == [lead, bank])
    let other = try place(draft("苇津市", names: ["市科学技术局", "市人行", "各镇街"]), in: kit)
    let found = try #require(try kit.store.snapshot(of: other)?.organizations)
    #expect(found.map(\.id).contains(bank))
    #expect(!found.map(\.id).contains(lead))
  }

  @Test("a reporter of one district's body can't write for another's of the same name")
  func reporters() throws {
    let kit = try StoreKit("2025-04-08")
    let names = ["教育局", "财政局", "各镇街"]
    let first = try place(draft("云岚市青溪区", names: names), in: kit)
    let second = try place(draft("云岚市松壑区", names: names), in: kit)
    let bodies = try kit.store.organizations().map(\.organization).filter { $0.name == "教育局" }
    #expect(bodies.count == 2)
    try kit.apply(.setPerson(Person(login: "anna", name: "周", role: .keeper)))
    try kit.apply(
      .setPerson(Person(login: "bo", name: "李", role: .reporter, organizationID: bodies[0].id)))
    func record(_ plan: RowID) throws {
      let flow = try #require(try kit.store.snapshot(of: plan)).indicators[1].id
      try kit.observe(flow, "2025Q1", 40, by: StoreKit.bo)
    }
    try record(first)
    #expect(throws: StoreError.self) { try record(second) }
  }
}
