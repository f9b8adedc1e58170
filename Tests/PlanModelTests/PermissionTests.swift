import Foundation
import Testing

@testable import PlanModel

@Suite("Who may change what")
struct PermissionTests {
  let keeper = Actor(uid: 1, login: "keeper")
  let supervisor = Actor(uid: 2, login: "wang")
  let reporter = Actor(uid: 3, login: "li")
  let viewer = Actor(uid: 4, login: "zhao")
  let stranger = Actor(uid: 5, login: "nobody")

  /// 李 reports for 市发展和改革局, which is responsible for item 2.1; 市科技局 leads there.
  private func peopled() throws -> StoreKit {
    let kit = try StoreKit("2025-04-08")
    try kit.apply(.setPerson(Person(login: "keeper", name: "周", role: .keeper)))
    try kit.apply(.setPerson(Person(login: "wang", name: "王", role: .supervisor)), by: keeper)
    try kit.apply(
      .setPerson(
        Person(
          login: "li", name: "李", role: .reporter,
          organizationID: try kit.organization("市发展和改革局"))), by: keeper)
    try kit.apply(.setPerson(Person(login: "zhao", name: "赵", role: .viewer)), by: keeper)
    return kit
  }

  private func refusal(_ body: () throws -> Void) throws -> NotAllowed? {
    do {
      try body()
    } catch let error as StoreError {
      if case .notAllowed(let refusal) = error { return refusal }
      throw error
    }
    return nil
  }

  @Test("the first person is a keeper, and the last keeper stays")
  func keepers() throws {
    let kit = try StoreKit()
    let lastKeeper = StoreError.invalid(field: "role", value: "keeper", reason: .lastKeeper)
    #expect(throws: lastKeeper) {
      try kit.apply(.setPerson(Person(login: "wang", name: "王", role: .supervisor)))
    }
    #expect(try kit.store.people().isEmpty)
    try kit.apply(.setPerson(Person(login: "keeper", name: "周", role: .keeper)))
    #expect(throws: lastKeeper) { try kit.apply(.removePerson(login: "keeper"), by: keeper) }
    #expect(throws: lastKeeper) {
      try kit.apply(.setPerson(Person(login: "keeper", name: "周", role: .viewer)), by: keeper)
    }
    try kit.apply(.setPerson(Person(login: "other", name: "吴", role: .keeper)), by: keeper)
    try kit.apply(.removePerson(login: "keeper"), by: keeper)
    #expect(try kit.store.people().map(\.login) == ["other"])
    #expect(throws: StoreError.invalid(field: "organization", value: "", reason: .empty)) {
      try kit.apply(
        .setPerson(Person(login: "li", name: "李", role: .reporter)),
        by: Actor(uid: 9, login: "other"))
    }
  }

  @Test("viewers and people who are not listed may not write, and are told who may")
  func readers() throws {
    let kit = try peopled()
    for actor in [viewer, stranger] {
      let found = try #require(
        try refusal { try kit.observe(try kit.flow, "2025Q1", 40, by: actor) })
      #expect(found.login == actor.login)
      #expect(found.role == (actor == viewer ? .viewer : nil))
      #expect(found.allowed == ["周（keeper）", "王（wang）", "李（li）"])
    }
  }

  @Test("a reporter records figures, progress and milestones of their organization's duties alone")
  func reporters() throws {
    let kit = try peopled()
    try kit.observe(try kit.flow, "2025Q1", 40, by: reporter)
    let item = try kit.item
    try kit.apply(
      .setProgress(item: item, TaskProgress(state: .underWay), expecting: TaskProgress()),
      by: reporter)
    // Item 1 states no duty and has none above it.
    let found = try #require(
      try refusal { try kit.observe(try kit.stock, "2025Q1", 480, by: reporter) })
    #expect(found.allowed == ["周（keeper）", "王（wang）"])
    #expect(found.needs == .reporter)
    let id = try #require(try kit.store.indicator(kit.flow)).observations[0].id
    #expect(try refusal { try kit.apply(.verify([id]), by: reporter) }?.needs == .supervisor)
    try kit.apply(.verify([id]), by: supervisor)
    #expect(
      try refusal { try kit.apply(.reopen(id, reason: "更正"), by: reporter) }?.needs == .supervisor)
    // Nor by the back door: a figure that is verified as it is recorded.
    #expect(
      try refusal {
        try kit.apply(
          .observe([
            ObservationEntry(
              indicatorID: try kit.flow, period: .month(2025, 1), value: 1, status: .verified)
          ]), by: reporter)
      }?.needs == .supervisor)
  }

  @Test("a reporter takes back their own figures and nobody else's")
  func reverting() throws {
    let kit = try peopled()
    let theirs = try kit.apply(
      .observe([
        ObservationEntry(indicatorID: try kit.flow, period: .quarter(2025, 1), value: 40)
      ]), by: supervisor)
    #expect(
      try refusal { try kit.apply(theirs.inverse, by: reporter) }?.allowed == [
        "周（keeper）", "王（wang）",
      ])
    try kit.observe(try kit.flow, "2025-01", 10, by: reporter)
    try kit.store.undo(by: reporter)
    try kit.store.redo(by: reporter)
    #expect(try #require(try kit.store.indicator(kit.flow)).observations.count == 2)
    // The first entry after the import made the keeper.
    #expect(
      try refusal { try kit.apply(.revert(sequence: 3), by: supervisor) }?.needs == .keeper)
  }

  @Test("a member of a collective unit gives the figure of its own part, and never that of all")
  func members() throws {
    let kit = try peopled()
    try kit.apply(.organization(.add(name: "柳汀镇政府")), by: supervisor)
    let town = try kit.organization("柳汀镇政府")
    let chen = Actor(uid: 6, login: "chen")
    try kit.apply(
      .setPerson(
        Person(login: "chen", name: "陈", role: .reporter, organizationID: town)), by: keeper)
    #expect(
      try refusal { try kit.observe(try kit.flow, "2025Q1", 4, by: chen) }?.needs == .reporter)
    try kit.apply(
      .organization(
        .addMember(
          collective: try kit.organization("各镇街"), member: town, from: Kit.day("2025-01-01"),
          to: Kit.day("2025-04-30"))), by: supervisor)
    let flow = try kit.flow
    func notTheirs(_ reason: NotTheirs.Reason) -> StoreError {
      .notTheirs(
        NotTheirs(
          organization: "柳汀镇政府", indicator: "技术改造投资", indicatorID: flow, reason: reason))
    }
    // Nothing is divided yet: neither the whole nor a part is the town's to give, whoever writes it down.
    #expect(throws: notTheirs(.noShare)) { try kit.observe(flow, "2025Q1", 4, by: chen) }
    for actor in [chen, supervisor] {
      #expect(throws: notTheirs(.noShare)) {
        try kit.observe(flow, "2025Q1", 4, organization: town, by: actor)
      }
    }
    let target = try #require(try kit.snapshot.indicators[1].targets.first).id
    try kit.apply(
      .organization(.setShares(target: target, [ShareDraft(organizationID: town, value: 20)])),
      by: supervisor)
    #expect(throws: notTheirs(.ownShare)) { try kit.observe(flow, "2025Q1", 4, by: chen) }
    try kit.observe(flow, "2025Q1", 4, organization: town, by: chen)
    #expect(try #require(try kit.store.indicator(flow)).observations.isEmpty)
    #expect(try kit.snapshot.memberObservations.map(\.value) == [4])
    // The one that is named in the document and has no part still gives the whole.
    try kit.observe(flow, "2025Q1", 40, by: reporter)
    // Who is off the roster has no business with the whole at all; the part remains its own.
    kit.clock.set("2025-05-01")
    #expect(throws: notTheirs(.ownShare)) { try kit.observe(flow, "2025-04", 5, by: chen) }
  }

  @Test("who is named and has a part gives the part, unless it leads")
  func named() throws {
    let kit = try peopled()
    let flow = try kit.flow
    let target = try #require(try kit.snapshot.indicators[1].targets.first).id
    let own = try kit.organization("市发展和改革局")
    let lead = try kit.organization("市科技局")
    try kit.apply(
      .organization(
        .setShares(
          target: target,
          [
            ShareDraft(organizationID: own, value: 5), ShareDraft(organizationID: lead, value: 200),
          ])), by: supervisor)
    #expect(
      throws: StoreError.notTheirs(
        NotTheirs(
          organization: "市发展和改革局", indicator: "技术改造投资", indicatorID: flow,
          reason: .ownShare))
    ) { try kit.observe(flow, "2025Q1", 4, by: reporter) }
    let leader = Actor(uid: 7, login: "wu")
    try kit.apply(
      .setPerson(Person(login: "wu", name: "吴", role: .reporter, organizationID: lead)), by: keeper)
    try kit.observe(flow, "2025Q1", 40, by: leader)
    try kit.observe(flow, "2025Q1", 38, organization: lead, by: leader)
  }

  @Test("a reporter does not take their own task out of the score")
  func dropping() throws {
    let kit = try peopled()
    let item = try kit.item
    let dropped = TaskProgress(state: .dropped, reason: "并入另一任务")
    func drop(by actor: Actor) throws {
      try kit.apply(.setProgress(item: item, dropped, expecting: TaskProgress()), by: actor)
    }
    #expect(try refusal { try drop(by: reporter) }?.needs == .supervisor)
    try drop(by: supervisor)
    #expect(
      try refusal {
        try kit.apply(
          .setProgress(item: item, TaskProgress(state: .underWay), expecting: dropped), by: reporter
        )
      }?.needs == .supervisor)
  }

  @Test("a supervisor changes everything but people")
  func supervisors() throws {
    let kit = try peopled()
    try kit.apply(.exempt(indicator: try kit.flow, reason: "上级调整口径"), by: supervisor)
    try kit.apply(.setSchedule(plan: kit.plan, .day), by: supervisor)
    #expect(
      try refusal { try kit.apply(.removePerson(login: "li"), by: supervisor) }?.allowed
        == ["周（keeper）"])
  }

  @Test("a reporter replies to orders to their own organization")
  func replies() throws {
    let kit = try peopled()
    for name in ["市发展和改革局", "市科技局"] {
      try kit.apply(
        .order(
          .issue(
            OrderDraft(
              planID: kit.plan, organizationID: try kit.organization(name),
              due: Kit.day("2025-04-20"), text: "加快进度"))), by: supervisor)
    }
    let orders = try kit.store.orders().reversed().map(\.id)
    try kit.apply(.order(.reply(orders[0], text: "已制定计划")), by: reporter)
    #expect(
      try refusal { try kit.apply(.order(.reply(orders[1], text: "代答")), by: reporter) }?.needs
        == .reporter)
    #expect(
      try refusal { try kit.apply(.order(.close(orders[0], text: "可")), by: reporter) }?.needs
        == .supervisor)
  }
}
