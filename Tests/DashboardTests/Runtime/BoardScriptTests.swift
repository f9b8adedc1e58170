import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// Views 1 and 5 to 9 by keys, over the harbour plan.
@Suite("Key scripts of the boards")
struct BoardScriptTests {
  private let wide = Size(width: 120, height: 40)

  @Test("the overview: Tab to what is unreported, Enter opens the indicator, Esc comes back to it")
  func overview() throws {
    let store = try Fixture.store()
    let opened = try Script(store: store).play(.keys("Tab Tab Tab Enter"))
    #expect(opened.lines[0].contains("4指标"))
    let back = try Script(store: store).play(.keys("Tab Tab Tab Enter Esc"))
    #expect(back.lines[0].contains("1总览"))
    let cursor = try #require(back.frames.last?.cursor)
    #expect(back.lines[cursor.y].contains("2025Q3"))
  }

  @Test("the overview: an organization, and Esc back to it")
  func organizationFromOverview() throws {
    let store = try Fixture.store()
    let opened = try Script(store: store).play(.keys("Tab Tab Enter"))
    #expect(opened.text.contains("市商务局  得分"))
    let back = try Script(store: store).play(.keys("Tab Tab Enter Esc"))
    #expect(back.lines[0].contains("1总览"))
  }

  @Test("the overview: Enter on doubts that wait begins to review them")
  func doubtsFromOverview() throws {
    let store = try Fixture.store()
    let screen = try Script(store: store).play(.keys("G Enter"))
    #expect(screen.lines[0].contains("2任务"))
    #expect(screen.lines.last?.contains("采纳") == true)
  }

  @Test("a plan that is not worked out yet is no row of zeros")
  func unknown() throws {
    var state = try Fixture.harbour(.overview)
    state.plans[0].isKnown = false
    let line = state.screen.split(separator: "\n")[2]
    #expect(line.filter { $0 == "?" }.count == 7)
    #expect(state.screen.contains("? 尚未计算  已计算 0/1 个方案"))
  }

  @Test("an order is issued, replied to, escalated when its limit passes, and closed")
  func order() throws {
    let store = try Fixture.store()
    let issued = try Script(store: store).play(
      .keys("7 I"), .text("请加快引进"), .keys("C-s"))
    #expect(issued.text.contains("─ 督办单 1 ─"))
    #expect(issued.text.contains("蓝 待回复"))
    let replied = try Script(store: store).play(
      .keys("7 G R"), .text("已签约三家"), .keys("C-s"))
    #expect(replied.text.contains("蓝 已回复"))
    #expect(replied.text.contains("已签约三家"))
    let early = try Script(store: store).play(.keys("7 G E"))
    #expect(early.lines.last?.contains("未到，不能升级") == true)
    let later = Fixture.options { $0.today = Day(2025, 11, 1) }
    let late = try Script(store: store, options: later).play(.keys("7 G"))
    #expect(late.text.contains("超期18天"))
    let waiting = try Script(store: store, options: later, size: wide).play(.keys("1"))
    #expect(waiting.text.contains("督办单超期 1"))
    let asked = try Script(store: store, options: later).play(.keys("7 G E"))
    #expect(asked.text.contains("升级督办单"))
    let closed = try Script(store: store, options: later).play(
      .keys("7 G X"), .text("企业已达三十家"), .keys("C-s"))
    #expect(!closed.text.contains("─ 督办单 1 ─"))
    #expect(try store.orders()[0].state == .closed)
  }

  @Test("a problem is recorded, gets a remedy with a limit, and is closed")
  func problem() throws {
    let store = try Fixture.store()
    let raised = try Script(store: store).play(
      .keys("7 P"), .text("用地指标不足"), .keys("C-s"))
    #expect(raised.text.contains("问题整改 1"))
    let remedied = try Script(store: store).play(
      .keys("7 G R"), .text("盘活闲置厂房"), .keys("Tab"), .text("2025-10-20"), .keys("C-s"))
    #expect(remedied.text.contains("措施 1"))
    #expect(remedied.text.contains("三十日内到期 1"))
    let closed = try Script(store: store).play(
      .keys("7 G X"), .text("已解决"), .keys("C-s"))
    #expect(!closed.text.contains("问题整改"))
    #expect(try store.problems()[0].result == "已解决")
    // One change each: three steps back, and there is no problem.
    try Script(store: store).play(.keys("u u u u u u"))
    #expect(try store.problems().isEmpty)
  }

  @Test("an unreported figure is asked for, and how often shows")
  func remind() throws {
    let store = try Fixture.store()
    let screen = try Script(store: store).play(.keys("7 j M M"))
    #expect(screen.text.contains("已催2次"))
    #expect(try Script(store: store, size: wide).play(.keys("1")).text.contains("已催2次"))
  }

  @Test("a collective organization folds open to its members")
  func members() throws {
    let store = try Fixture.store()
    let towns = try #require(
      try store.organizations().first { $0.organization.name == "各镇街" }?.id)
    try store.apply(.organization(.add(name: "柳汀镇政府")), by: Fixture.anna)
    let town = try #require(
      try store.organizations().first { $0.organization.name == "柳汀镇政府" }?.id)
    try store.apply(
      .organization(.addMember(collective: towns, member: town, from: nil, to: nil)),
      by: Fixture.anna)
    let folded = try Script(store: store).play(.keys("6"))
    #expect(folded.text.contains("▸ 各镇街"))
    let open = try Script(store: store).play(.keys("6 / g z j Enter Space"))
    let row = try #require(open.lines.firstIndex { $0.contains("▾ 各镇街") })
    #expect(open.lines[row + 1].contains("  柳汀镇政府"))
  }

  @Test("a divided target shows each member's share, figure and light, and whether they carry it")
  func division() throws {
    let store = try Fixture.store()
    let snapshot = try #require(try store.snapshot(of: 1))
    let (finance, towns) = (snapshot.organizations[1].id, snapshot.organizations[2].id)
    let target = snapshot.indicators[3].targets[0].id
    try store.apply(
      .organization(
        .setShares(
          target: target,
          [
            ShareDraft(organizationID: finance, value: 10),
            ShareDraft(organizationID: towns, value: 15),
          ])), by: Fixture.anna)
    try store.apply(
      .observe([
        ObservationEntry(
          indicatorID: snapshot.indicators[3].id, period: .quarter(2025, 3), value: 9,
          organizationID: finance)
      ]), by: Fixture.bo)
    let screen = try Script(store: store).play(.keys("6 / s w j Enter Enter Space"))
    #expect(screen.text.contains("市财政局  实绩 9 / 分解 10家"))
    #expect(screen.text.contains("各镇街  实绩 - / 分解 15家"))
    #expect(screen.text.contains("分解合计 25家，与目标相差 -5.0"))
  }

  @Test("views 6 to 8 are filtered by what is typed, the frame says so, and Esc shows all again")
  func filter() throws {
    let store = try Fixture.store()
    let screen = try Script(store: store).play(.keys("6 f"), .text("财政"), .keys("Enter"))
    #expect(screen.text.contains("市财政局"))
    #expect(!screen.text.contains("市商务局"))
    #expect(screen.text.contains("筛选：财政"))
    let all = try Script(store: store).play(.keys("6 f"), .text("财政"), .keys("Enter Esc"))
    #expect(all.text.contains("市商务局"))
    let supervision = try Script(store: store).play(.keys("7 f"), .text("wlqy"), .keys("Enter"))
    #expect(supervision.text.contains("物流企业数量"))
    #expect(!supervision.text.contains("应报未报"))
    let owed = try Script(store: store).play(.keys("7 f"), .text("未报"), .keys("Enter"))
    #expect(owed.text.contains("集装箱航线"))
    #expect(!owed.text.contains("物流企业数量"))
    let light = try Script(store: store).play(.keys("7 f"), .text("红 @商务局"), .keys("Enter"))
    #expect(light.text.contains("红灯与逾期 1/1"))
  }

  @Test("the list's filter does not hold on an organization's page, which has its own")
  func pageFilter() throws {
    let store = try Fixture.store()
    let page = try Script(store: store).play(.keys("6 f"), .text("商务"), .keys("Enter Enter"))
    #expect(page.text.contains("物流企业数量"))
    #expect(!page.text.contains("筛选：商务"))
    let own = try Script(store: store).play(
      .keys("6 f"), .text("商务"), .keys("Enter Enter f"), .text("没有"), .keys("Enter Esc Esc"))
    #expect(own.text.contains("筛选：商务"))
    #expect(own.text.contains("市商务局"))
  }

  @Test("the timeline says what it is filtered by")
  func timelineFilter() throws {
    let screen = try Script(store: try Fixture.store()).play(
      .keys("5 f"), .text("红"), .keys("Enter"))
    #expect(screen.text.contains("筛选 红：1 处"))
  }

  @Test("the audit trail is filtered by day, person, kind and words, beyond what was read")
  func audit() throws {
    let store = try Fixture.store()
    for number in 0..<20 {
      try store.apply(
        .setSchedule(plan: 1, number % 2 == 0 ? .day : .month), by: Fixture.anna)
    }
    func lines(_ filter: String) throws -> [String] {
      try Script(store: store).play(.keys("9 f"), .text(filter), .keys("Enter")).lines
        .filter { $0.contains("anna ") || $0.contains("bo ") }
    }
    #expect(try lines("@bo").count == 2)
    #expect(try lines("类:导入").count == 2)
    #expect(try lines("2025-09-30 货物").count == 0)
    #expect(try lines("港口提升").count == 2)
    #expect(try lines("2025-10").isEmpty)
    #expect(try lines("..2025-09-29").isEmpty)
    let screen = try Script(store: store).play(.keys("9 f"), .text("@bo"), .keys("Enter"))
    #expect(screen.text.contains("筛选：@bo"))
    let cleared = try Script(store: store).play(.keys("9 f"), .text("@bo"), .keys("Enter Esc"))
    #expect(cleared.text.contains("1/22"))
  }

  @Test("the log is read page by page, to its end on G")
  func pages() throws {
    let store = try Fixture.store()
    for number in 0..<600 {
      try store.apply(
        .setSchedule(plan: 1, number % 2 == 0 ? .day : .month), by: Fixture.anna)
    }
    #expect(try Script(store: store).play(.keys("9")).text.contains("1/500+"))
    #expect(try Script(store: store).play(.keys("9 0 4 9 0 j")).text.contains("491/602"))
    let end = try Script(store: store).play(.keys("9 G"))
    #expect(end.text.contains("602/602"))
    #expect(end.text.contains("导入《云岚市港口提升行动方案》"))
  }

  @Test("u in the audit trail takes back the chosen change, or says what rests on it")
  func undoThere() throws {
    let store = try Fixture.store()
    let refused = try Script(store: store).play(.keys("9 G u"))
    #expect(refused.lines.last?.isEmpty == false)
    #expect(try store.plans().count == 1)
    let undone = try Script(store: store).play(.keys("9 u"))
    #expect(undone.text.contains("撤销"))
    #expect(try #require(try store.snapshot(of: 1)).indicators[0].observations.isEmpty)
  }

  @Test("the timeline: today's line, the legend, and the scale by keys")
  func timeline() throws {
    let store = try Fixture.store()
    let quarters = try Script(store: store).play(.keys("5"))
    #expect(quarters.lines[1].contains("2025Q1"))
    #expect(quarters.lines[3].contains("┊"))
    #expect(quarters.text.contains("┊今天 ┃期限"))
    #expect(try Script(store: store).play(.keys("5 w")).lines[1].contains("2025"))
    #expect(try Script(store: store, size: wide).play(.keys("5 w w")).lines[1].contains("25/1"))
  }
}
