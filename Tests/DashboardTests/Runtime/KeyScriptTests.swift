import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

@Suite("Key scripts")
struct KeyScriptTests {
  @Test("the matrix: find an organization by its initials, and the cell is spelt out")
  func findCell() throws {
    let screen = try Script(store: Fixture.store()).play(.keys("3 / s w j Enter j j"))
    #expect(screen.text.contains("牵头单位  市商务局"))
    #expect(screen.text.contains("发展临港产业"))
  }

  @Test("a role is changed, undone and redone, and the last line says each")
  func editing() throws {
    let store = try Fixture.store()
    let backend = try Script(store: store).play(.keys("3 j r"))
    #expect(backend.text.contains("责任单位  市交通运输局"))
    #expect(try roles(store) == [.responsible, .responsible, .responsible, .lead, .cooperating])
    #expect(backend.lines.last?.contains("市交通运输局") == true)
    let asked = try Script(store: store).play(.keys("u"))
    #expect(asked.lines.last?.contains("再按 u 撤销以前的修改") == true)
    #expect(try roles(store) == [.responsible, .responsible, .responsible, .lead, .cooperating])
    let undone = try Script(store: store).play(.keys("u u"))
    #expect(try roles(store) == [.lead, .responsible, .responsible, .lead, .cooperating])
    #expect(undone.lines.last?.isEmpty == false)
    try Script(store: store).play(.keys("C-r"))
    #expect(try roles(store) == [.responsible, .responsible, .responsible, .lead, .cooperating])
    // What this session did is taken back at once.
    try Script(store: store).play(.keys("3 j r u"))
    #expect(try roles(store) == [.responsible, .responsible, .responsible, .lead, .cooperating])
  }

  @Test("with nothing to take back the last line says so, and the dashboard goes on")
  func nothingToUndo() throws {
    let store = try Store.inMemory(clock: Fixture.clock)
    let backend = try Script(store: store).play(.keys("u ?"))
    #expect(backend.text.contains("按键"))
  }

  @Test(
    "an edit against a duty that another person has changed meanwhile is refused, and theirs shows")
  func conflict() throws {
    let scratch = try Scratch()
    let (mine, theirs) = try pair(in: scratch)
    let snapshot = try #require(try mine.snapshot(of: 1))
    let duty = snapshot.duties[0]
    let backend = try Script(store: mine).play(
      .keys("3 j"),
      .meanwhile {
        try theirs.apply(
          .setDuty(
            item: duty.itemID, organization: duty.organizationID, role: .cooperating,
            expecting: .lead), by: Fixture.bo)
      }, .keys("r"))
    #expect(backend.text.contains("配合单位  市交通运输局"))
    #expect(try roles(mine).first == .cooperating)
    #expect(backend.lines.last?.isEmpty == false)
  }

  @Test(
    "what another process writes shows without a key, and nothing is drawn while nothing changes")
  func live() throws {
    let scratch = try Scratch()
    let (mine, theirs) = try pair(in: scratch)
    let indicator = try #require(try mine.snapshot(of: 1)).indicators[1].id
    var framesBefore = 0
    let backend = ScriptedBackend(
      size: Size(width: 100, height: 24), depth: .mono,
      steps: [
        .keys("4"), .wait, .wait, .wait,
        .meanwhile {
          try theirs.apply(
            .observe([
              ObservationEntry(indicatorID: indicator, period: .quarter(2025, 3), value: 11)
            ]), by: Fixture.bo)
        }, .wait, .wait,
      ])
    try Dashboard(store: mine, options: Fixture.options()).run(on: backend)
    // The first frame, the key's, and the one with the new figure.
    framesBefore = backend.frames.count
    #expect(framesBefore == 3)
    #expect(!backend.frames[1].text.contains("11 / "))
    #expect(backend.text.contains("11 / "))
  }

  @Test("a plan imported by another process appears in the overview, and the first one is shown")
  func firstImport() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/store.guatu"
    let mine = try Store.open(path, for: .create, clock: Fixture.clock)
    let theirs = try Store.open(path, clock: Fixture.clock)
    let backend = try Script(store: mine).play(
      .wait, .meanwhile { try Fixture.fill(theirs) }, .wait, .keys("2"))
    #expect(backend.frames.first?.text.contains("库中还没有方案") == true)
    #expect(backend.text.contains("建设智慧码头"))
  }

  @Test("full-width signs from an input method are commands outside text fields, text inside")
  func inputMethod() throws {
    let store = try Fixture.store()
    #expect(try Script(store: store).play(.text("？")).text.contains("按键"))
    #expect(try Script(store: store).play(.text("：")).lines.last == "命令：")
    let searched = try Script(store: store).play(.keys("2"), .text("／"), .text("临港："))
    #expect(searched.lines.last?.hasPrefix("查找：临港：") == true)
  }

  @Test("pasted lines go into the field being typed in, and are never commands")
  func paste() throws {
    let store = try Fixture.store()
    let backend = try Script(store: store).play(.keys("2"), .paste("q\nq\n"))
    #expect(backend.text.contains("重点任务"))
    let found = try Script(store: store).play(.keys("2 /"), .paste("临港\n产业"))
    #expect(found.lines.last?.hasPrefix("查找：临港产业") == true)
  }

  @Test("Ctrl-C closes what is open, then ends")
  func interrupt() throws {
    let store = try Fixture.store()
    let open = try Script(store: store).play(.keys("?"), .interrupt)
    #expect(!open.text.contains("任意键返回"))
    let ended = try Script(store: store).play(.interrupt, .keys("?"))
    #expect(ended.frames.count == 1)
  }

  @Test("the window may become any size at any time")
  func resizing() throws {
    let backend = try Script(store: Fixture.samples()).play(
      .keys("3"), .resize(1, 1), .keys("j l"), .resize(200, 60), .keys("4"), .resize(20, 5),
      .keys("? j Esc"), .resize(80, 24))
    #expect(backend.frames.last?.size == Size(width: 80, height: 24))
    #expect(backend.lines.first?.contains("4指标") == true)
  }

  @Test("the mouse is asked for only where it was set")
  func mouse() throws {
    let store = try Fixture.store()
    #expect(try !Script(store: store).play().isMouseOn)
    var configuration = Configuration()
    configuration.mouse.value = true
    let options = Fixture.options { $0.configuration = configuration }
    #expect(try Script(store: store, options: options).play().isMouseOn)
  }

  @Test("the cursor of the terminal is on the chosen row, and on the caret while typing")
  func caret() throws {
    let store = try Fixture.store()
    let backend = try Script(store: store).play(.keys("2 j"))
    #expect(backend.frames.last?.cursor?.y == 2)
    let typing = try Script(store: store).play(.keys("2 /"), .text("临港"))
    #expect(typing.frames.last?.cursor == Point(x: 10, y: 23))
  }

  private func roles(_ store: Store) throws -> [Role] {
    try #require(try store.snapshot(of: 1)).duties.map(\.role)
  }

  /// Two connections to one store, as two people have them.
  private func pair(in scratch: Scratch) throws -> (Store, Store) {
    let path = scratch.path + "/store.guatu"
    let store = try Store.open(path, for: .create, clock: Fixture.clock)
    try Fixture.fill(store)
    return (store, try Store.open(path, clock: Fixture.clock))
  }
}
