import Canvas
import PlanModel
import Testing

@testable import Dashboard

@Suite("Correcting in forms")
struct CorrectionFormTests {
  /// Types text into the field in focus, over what was there.
  private func retype(_ text: String, _ state: inout State) {
    state.press("End C-u")
    _ = update(&state, .text(text))
  }

  /// The dashboard after the store's organizations were read, as the loop does.
  private func answer(_ effects: [Effect], _ state: inout State, _ store: Store) throws {
    #expect(effects == [.loadDirectory])
    _ = update(&state, .directory(try store.organizations()))
  }

  private func focus(_ key: String, _ state: inout State) throws {
    let wanted = try #require(state.form?.fields.firstIndex { $0.key == key })
    while let form = state.form, form.focus != wanted { state.press("Tab") }
  }

  @Test("an item: only what was changed is saved, against what was there")
  func item() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j j c")
    let item = try #require(state.chosenTreeItem)
    retype("建设数字码头", &state)
    state.press("Tab b")
    #expect(state.form?.raw("kind") == "safeguard")
    #expect(
      state.press("C-s") == [
        .save(
          .amend(
            [
              Amendment(
                .item(item.id), values: [.title: "建设数字码头", .kind: "safeguard"],
                expecting: [.title: item.title, .kind: "task"])
            ], settling: nil))
      ])
    #expect(state.form != nil)
    _ = update(&state, .saved)
    #expect(state.form == nil)
    #expect(state.drafts.isEmpty)
  }

  @Test("nothing changed is nothing saved, and said")
  func nothing() throws {
    var state = try Fixture.harbour(.tree)
    #expect(state.press("c C-s").isEmpty)
    #expect(state.screen.contains("没有改动"))
  }

  @Test("what is wrong is said under the field, and saving goes there instead")
  func wrong() throws {
    var state = try Fixture.harbour(.tree)
    state.press("c")
    try focus("due", &state)
    retype("明年", &state)
    #expect(state.screen.contains("写作 2025Q3、2025-09 或 2025"))
    state.press("S-Tab")
    #expect(state.press("C-s").isEmpty)
    #expect(state.form?.fields[state.form?.focus ?? 0].key == "due")
    retype("2025Q4", &state)
    #expect(!state.screen.contains("写作"))
  }

  @Test("a plan from the overview: years in order, kind and region")
  func plan() throws {
    var state = try Fixture.harbour(.overview)
    state.press("c")
    try focus("to_year", &state)
    retype("2020", &state)
    #expect(state.screen.contains("结束年早于起始年"))
    retype("2027", &state)
    try focus("region", &state)
    retype("云岚新区", &state)
    let id = try #require(state.plans.first?.id)
    #expect(
      state.press("C-s") == [
        .save(
          .amend(
            [
              Amendment(
                .plan(id), values: [.region: "云岚新区", .toYear: "2027"],
                expecting: [.region: "云岚市", .toYear: "2025"])
            ], settling: nil))
      ])
  }

  @Test("an indicator: baseline, one more target, a milestone and no first target, as one change")
  func indicator() throws {
    let store = try Fixture.store()
    var state = try Fixture.state(store)
    state.press("4 j c")
    let record = try #require(state.chosenIndicator)
    try focus("baseline", &state)
    retype("8", &state)
    try focus("target:\(record.targets[0].id)", &state)
    retype("2025 不少于14", &state)
    try focus("target+0", &state)
    _ = update(&state, .text("2027 15-20"))
    // Another empty line has come.
    #expect(state.form?.field("target+1")?.raw == "")
    try focus("milestone+0", &state)
    _ = update(&state, .text("2025Q2 10 开通北线"))
    let effects = state.press("C-s")
    guard case .save(let edit)? = effects.first else {
      Issue.record("nothing is saved: \(effects)")
      return
    }
    let applied = try store.apply(edit, by: Fixture.anna)
    let now = try #require(try store.snapshot(of: 1)).indicators[1]
    #expect(now.indicator.baseline == 8)
    #expect(now.targets.map(\.value) == [14, 15])
    #expect(now.targets.map(\.upper) == [nil, 20])
    #expect(now.targets.map(\.due) == [.year(2025), .year(2027)])
    #expect(try #require(try store.snapshot(of: 1)).milestones.map(\.text) == ["开通北线"])
    try store.apply(applied.inverse, by: Fixture.anna)
    let before = try #require(try store.snapshot(of: 1))
    #expect(before.indicators[1] == record)
    #expect(before.milestones.isEmpty)
  }

  @Test("a target is taken away by emptying it; an indicator with figures keeps its nature")
  func targets() throws {
    let store = try Fixture.store()
    var state = try Fixture.state(store)
    state.press("4 c")
    let record = try #require(state.chosenIndicator)
    try focus("nature", &state)
    state.press("Right")
    #expect(state.screen.contains("已有数据，不能改变性质"))
    state.press("Left")
    try focus("target:\(record.targets[0].id)", &state)
    state.press("C-u")
    #expect(state.press("C-s") == [.save(.removeTarget(record.targets[0].id))])
  }

  @Test(
    "targets as one writes them",
    arguments: [
      ("2025 ≥800", "ge 800 2025"), ("2025 >=800万吨", "ge 800 2025"), ("0.08亿吨", "eq 800 -"),
      ("2025Q3 不超过 5", "le 5 2025Q3"), ("30以上 2025", "ge 30 2025"), ("3～5", "range 3 5 -"),
      ("2倍 2030", "multiple 2 2030"), ("约 7", "about 7 -"), ("2025", nil), ("若干", nil),
      ("2025 ≥八百", nil), ("5-3", nil),
    ])
  func targetText(line: String, wanted: String?) {
    let draft = TargetText.target(line, unit: MeasureUnit("万吨"))
    let words = draft.map { draft in
      [
        draft.comparator.rawValue, draft.value.plain, draft.upper?.plain,
        draft.due?.description ?? "-",
      ].compactMap { $0 }.joined(separator: " ")
    }
    #expect(words == wanted)
  }

  @Test("duties: a role changed, one ended, a known organization by its initials and a new one")
  func duties() throws {
    let store = try Fixture.store()
    var state = try Fixture.state(store)
    state.press("2 j j")
    let item = try #require(state.chosenTreeItem)
    #expect(item.title == "建设智慧码头")
    try answer(state.press("D"), &state, store)
    #expect(state.form?.fields.map(\.label).prefix(3) == ["市交通运输局", "市财政局", "各镇街"])
    // The field for one more is in focus; letters are pinyin initials too.
    state.press("s s w")
    #expect(state.form?.offer?.entries.map(\.shown) == ["市商务局"])
    state.press("Enter")
    #expect(state.form?.raw("new") == "市商务局")
    _ = update(&state, .text("、港航中心"))
    state.press("Tab p")
    #expect(state.form?.raw("role") == "cooperating")
    try focus("duty:\(state.directory.named("市财政局")?.id ?? 0)", &state)
    state.press("4")
    #expect(state.press("C-s").isEmpty)
    #expect(state.screen.contains("新单位：港航中心"))
    guard case .save(let edit)? = state.press("C-s").first else {
      Issue.record("nothing is saved")
      return
    }
    try store.apply(edit, by: Fixture.anna)
    let snapshot = try #require(try store.snapshot(of: 1))
    let duties = snapshot.duties.filter { $0.itemID == item.id }
      .map { duty in
        "\(duty.role.rawValue) \(snapshot.organizations.first { $0.id == duty.organizationID }?.name ?? "")"
      }
    #expect(
      duties == [
        "lead 市交通运输局", "responsible 各镇街", "cooperating 市商务局", "cooperating 港航中心",
      ])
    try store.undo(by: Fixture.anna)
    #expect(try #require(try store.snapshot(of: 1)).duties.count == 5)
    #expect(try store.organizations().count == 4)
  }

  @Test("an organization of the column: name, aliases and members as one change")
  func organization() throws {
    let store = try Fixture.store()
    var state = try Fixture.state(store)
    state.press("3 $")
    let organization = try #require(state.chosenOrganization)
    try answer(state.press("C"), &state, store)
    retype("市财政局", &state)
    let isOther = organization.name != "市财政局"
    #expect(state.screen.contains("已是另一单位的名称") == isOther)
    retype(organization.name, &state)
    try focus("aliases", &state)
    // A column copied from a table: a name a line.
    _ = update(&state, .text("商务部门\n外贸局\n"))
    try focus("members", &state)
    _ = update(&state, .text("青石镇"))
    #expect(state.press("C-s").isEmpty)
    guard case .save(let edit)? = state.press("C-s").first else {
      Issue.record("nothing is saved")
      return
    }
    try store.apply(edit, by: Fixture.anna)
    let record = try #require(try store.organizations().first { $0.id == organization.id })
    #expect(record.aliases == ["商务部门", "外贸局"])
    #expect(record.members.count == 1)
    #expect(record.organization.collective)
    try store.undo(by: Fixture.anna)
    let before = try #require(try store.organizations().first { $0.id == organization.id })
    #expect(before.aliases.isEmpty && before.members.isEmpty)
    #expect(before.organization == organization)
  }

  @Test("steps begin today, or with the plan where the due date has passed, and never after it")
  func schedule() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j j b")
    let due = try #require(state.form.flatMap { Day($0.raw("due")) })
    #expect(state.form?.raw("from") == state.settings.today.description)
    try focus("from", &state)
    retype("2099-01-01", &state)
    #expect(state.form?.field("from")?.problem == "晚于期限")
    retype(due.description, &state)
    #expect(state.form?.field("from")?.problem == nil)
    state.form = nil
    state.drafts = [:]
    state.settings.today = due + 400
    state.press("b")
    #expect(state.form?.raw("from") == state.wall?.plan.days?.lowerBound.description)
  }

  @Test("a number alone is so many steps, and a step may bring its own day and percentage")
  func steps() throws {
    var state = try Fixture.harbour(.tree)
    state.press("j j b")
    func drafts(_ text: String) throws -> [MilestoneDraft] {
      try focus("steps", &state)
      retype(text, &state)
      guard case .save(.setMilestones(_, _, let drafts, _, _))? = state.press("C-s").first else {
        return []
      }
      return drafts
    }
    #expect(try drafts("4").map(\.text) == ["第1步", "第2步", "第3步", "第4步"])
    let due = try #require(state.form.flatMap { Day($0.raw("due")) })
    let day = state.settings.today + 10
    let dated = try drafts("\(day) 50 征求意见、印发")
    #expect(dated.map(\.text) == ["征求意见", "印发"])
    #expect(dated.map(\.due) == [.day(day), .day(due)])
    #expect(dated.map(\.figure) == [50, nil])
    #expect(try drafts("\(day) 150 征求意见").isEmpty)
    #expect(state.form?.field("steps")?.problem == "0 至 100")
  }

  @Test("a due date that has passed is put off only with a reason")
  func extends() throws {
    var state = try Fixture.harbour(.tree)
    let end = try #require(state.wall?.plan.days?.upperBound)
    state.settings.today = end + 40
    state.press("j j b")
    try focus("steps", &state)
    retype("收尾", &state)
    try focus("due", &state)
    retype((end + 400).description, &state)
    #expect(state.press("C-s").isEmpty)
    #expect(state.form?.field("reason")?.problem == "期限已过，延期须说明")
    try focus("reason", &state)
    retype("资金未到位", &state)
    guard case .save(.setMilestones(_, _, _, _, let reason))? = state.press("C-s").first else {
      Issue.record("not saved")
      return
    }
    #expect(reason == "资金未到位")
  }

  @Test("a doubt about who answers opens the duties, and saving settles it")
  func doubt() throws {
    var state = try Fixture.harbour(.tree)
    state.press("d c")
    // A doubt about a figure with no figure near it is about its item.
    #expect(state.form?.purpose == .correctItem(7, doubt: 1))
    #expect(state.press("C-s") == [.save(.amend([], settling: 1))])
  }

  @Test("in a store that may not be written no form opens")
  func readOnly() throws {
    for keys in ["2 c", "2 D", "3 C", "4 c", "1 c", "C-o"] {
      var state = try Fixture.harbour(.overview)
      state.settings.isReadOnly = true
      #expect(state.press(keys).filter { $0 == .loadDirectory }.isEmpty)
      #expect(state.form == nil)
      #expect(state.notice?.isProblem == true)
    }
  }
}
