import Testing

@testable import PlanModel

@Suite("Levels and short names of organizations")
struct OrganizationLevelTests {
  @Test(
    "name and place say how high a body stands",
    arguments: [
      ("市科学技术局", "云岚市", OrganizationLevel.city), ("縣財政局", "", .county), ("财政局", "云岚市青溪区", .county),
      ("省科技厅", "", .province), ("各镇街", "云岚市", .town), ("柳汀镇政府", "云岚市", .town),
      ("各县（市、区）政府", "云岚市", .county), ("国网云岚供电公司", "云岚市", .enterprise),
      ("云岚大学", "云岚市", .institution), ("科学技术局", "云岚市", .city),
    ])
  func inferred(name: String, region: String, level: OrganizationLevel) {
    #expect(OrganizationLevel(of: name, in: region) == level)
  }

  @Test("where neither says anything there is none")
  func unknown() {
    #expect(OrganizationLevel(of: "科学技术局", in: "") == nil)
    #expect(OrganizationLevel(of: "科学技术局", in: "#3") == nil)
  }

  @Test("a person's word holds, is undone, and two at once are told apart")
  func edited() throws {
    let store = try Store.inMemory()
    let anna = StoreKit.anna
    try store.apply(.organization(.add(name: "市科学技术局", region: "云岚市")), by: anna)
    try store.apply(.organization(.add(name: "市财政局", region: "云岚市")), by: anna)
    let ids = try store.organizations().map(\.id)
    func change(_ body: (inout OrganizationChange) -> Void) -> PlanEdit {
      var change = OrganizationChange(expecting: "市科学技术局")
      body(&change)
      return .organization(.change(ids[0], change))
    }
    try store.apply(
      change {
        $0.level = .init("county", expecting: nil)
        $0.shortName = .init("科技局", expecting: nil)
      }, by: anna)
    let changed = try store.organizations()[0].organization
    #expect(changed.level == .county && changed.standing == .county)
    #expect(changed.shortName == "科技局")
    #expect(throws: StoreError.self) {
      try store.apply(change { $0.level = .init("city", expecting: nil) }, by: anna)
    }
    #expect(throws: StoreError.self) {
      try store.apply(change { $0.level = .init("high", expecting: "county") }, by: anna)
    }
    #expect(throws: StoreError.self) {
      try store.apply(change { $0.shortName = .init("市财政局", expecting: "科技局") }, by: anna)
    }
    try store.undo(by: anna)
    let back = try store.organizations()[0].organization
    #expect(back.level == nil && back.shortName == nil && back.standing == .city)
  }

  @Test("the short name stands over the matrix, and finds the organization")
  func matrix() {
    var organization = Organization(id: 1, name: "市科学技术局", region: "云岚市")
    organization.shortName = "科技"
    let item = Item(
      id: 1, planID: 1, position: 0, path: "1", label: "一", title: "办学", kind: .task, inline: false,
      span: SourceSpan(0, 2), heading: SourceSpan(0, 2))
    let duty = Duty(id: 1, itemID: 1, organizationID: 1, role: .lead, unit: "市科技局")
    let tree = ItemTree([item])
    let matrix = DutyMatrix(tree: tree, organizations: [organization], duties: [duty])
    #expect(matrix.labels == ["科技"])
  }
}
