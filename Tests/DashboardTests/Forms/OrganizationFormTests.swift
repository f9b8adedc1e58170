import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

@Suite("Place and merger of an organization")
struct OrganizationFormTests {
  private func names(_ store: Store) throws -> [String] {
    try store.organizations().map(\.organization).map { "\($0.name) \($0.region)" }.sorted()
  }

  private func fill(_ key: String, _ text: String, _ store: Store) throws -> ScriptedBackend {
    // The fields come in order: name, short name, level, other names, members, place, what it is one with.
    let tabs = ["name": 0, "region": 5, "into": 6][key] ?? 0
    return try Script(store: store, size: Size(width: 120, height: 40)).play(
      .keys("6 f"), .text("市商务局"), .keys("Enter c"),
      .keys(Array(repeating: "Tab", count: tabs).joined(separator: " ")),
      .keys(key == "region" ? "C-u" : "End"), .text(text), .keys("C-s C-s"))
  }

  @Test("a body is given another place, as one change that is undone")
  func place() throws {
    let store = try Fixture.store()
    let before = try names(store)
    _ = try fill("region", "苇津市", store)
    #expect(try names(store).contains("市商务局 苇津市"))
    try store.apply(
      .revert(sequence: try #require(try store.log(limit: 1).first).sequence), by: Fixture.anna)
    #expect(try names(store) == before)
  }

  @Test("two bodies become one by the name of the other, and an unknown name is refused")
  func merger() throws {
    let store = try Fixture.store()
    let before = try names(store)
    let refused = try fill("into", "没有此局", store)
    #expect(refused.text.contains("没有单位“没有此局”"))
    #expect(try names(store) == before)
    _ = try fill("into", "市交通运输局", store)
    #expect(try names(store) == before.filter { !$0.hasPrefix("市商务局") })
    try store.apply(
      .revert(sequence: try #require(try store.log(limit: 1).first).sequence), by: Fixture.anna)
    #expect(try names(store) == before)
  }
}

@Suite("After a merger")
struct MergerTests {
  @Test("the page of what was merged becomes the page of what it is one with")
  func page() throws {
    let store = try Fixture.store()
    func play(_ opening: String) throws -> String {
      try Script(store: store, size: Size(width: 120, height: 40)).play(
        .keys("6 f"), .text("市商务局"), .keys(opening), .keys("c Tab Tab Tab Tab Tab Tab"),
        .text("市交通运输局"), .keys("C-s")
      ).text
    }
    let page = try play("Enter Enter")
    #expect(page.contains("市交通运输局  得分"))
    #expect(page.contains("物流企业数量"))
    #expect(page.contains("市商务局 并入 市交通运输局"))
  }

  @Test("in the list of all the cursor goes to the one that is left")
  func list() throws {
    let screen = try Script(store: Fixture.store(), size: Size(width: 120, height: 40)).play(
      .keys("6 /"), .text("市商务局"), .keys("Enter c Tab Tab Tab Tab Tab Tab"),
      .text("市交通运输局"), .keys("C-s"))
    let cursor = try #require(screen.frames.last?.cursor)
    #expect(screen.lines[cursor.y].contains("市交通运输局"))
    #expect(!screen.text.contains("市商务局  "))
  }
}

@Suite("Where laid-out steps begin")
struct ScheduleFormTests {
  @Test("the form's first day is kept with the steps, and shows when it is opened again")
  func from() throws {
    let store = try Fixture.store()
    let state = try Fixture.harbour(.tree)
    let item = try #require(state.wall?.tree.items.last)
    var form = ProgressRules.scheduleForm(item, state: state)
    func set(_ key: String, _ text: String) {
      guard let index = form.fields.firstIndex(where: { $0.key == key }) else { return }
      form.fields[index].set(text)
    }
    set("due", "2025-12-31")
    set("from", "2025-07-01")
    set("steps", "立项、竣工")
    let edit = try #require(ProgressRules.schedule(form, item: item, state: state))
    try store.apply(edit, by: Fixture.anna)
    let plan = try #require(try store.plans().first)
    let held = try #require(try store.snapshot(of: plan.id)).milestones
      .filter { $0.itemID == item.id && $0.indicatorID == nil }
    #expect(held.map(\.begins) == [Day(2025, 7, 1), Day(2025, 7, 1)])
    #expect(held.map(\.due.end.description) == ["2025-09-30", "2025-12-31"])
  }
}
