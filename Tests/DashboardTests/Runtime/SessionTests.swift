import Foundation
import PlanModel
import Testing

@testable import Dashboard

@Suite("Coming back to where one was")
struct SessionTests {
  private func options(_ scratch: Scratch, isFresh: Bool = false) -> Dashboard.Options {
    Fixture.options {
      $0.stateFolder = scratch.path
      $0.isFresh = isFresh
    }
  }

  @Test("view, cursors, folds and what is hidden are as they were left")
  func resume() throws {
    let scratch = try Scratch()
    let store = try Fixture.store()
    let left = try Script(store: store, options: options(scratch)).play(
      .keys("2 j j Space G 4 s G 3 j l l w i"))
    let again = try Script(store: store, options: options(scratch)).play()
    #expect(again.frames.first?.text == left.text)
    let tree = try Script(store: store, options: options(scratch)).play(.keys("1 2"))
    #expect(tree.text.contains("▸ (一) 建设智慧码头"))
    let gauges = try Script(store: store, options: options(scratch)).play(.keys("4"))
    #expect(gauges.text.contains("按偏差"))
  }

  @Test(
    "views 1 and 5 to 9 come back with cursor, open organization, filter, order and scale",
    arguments: [
      "1 Tab Tab j", "5 w j", "6 s j j", "6 j Enter j", "7 G", "7 j j", "9 j",
      "6 f z j Enter", "9 f @ b o Enter",
    ])
  func boards(keys: String) throws {
    let scratch = try Scratch()
    let store = try Fixture.store()
    let left = try Script(store: store, options: options(scratch)).play(.keys(keys))
    let again = try Script(store: store, options: options(scratch)).play()
    #expect(again.frames.first?.text == left.text)
    #expect(again.frames.first?.cursor == left.frames.last?.cursor)
    // Also by way of another view.
    let around = try Script(store: store, options: options(scratch)).play(.keys("2"))
    #expect(around.lines[0].contains("2任务"))
    let view = String(keys.prefix(1))
    if !keys.contains("Enter j") {
      let back = try Script(store: store, options: options(scratch)).play(.keys(view))
      #expect(back.text == left.text)
    }
  }

  @Test("--fresh begins with the overview, and is remembered in its turn")
  func fresh() throws {
    let scratch = try Scratch()
    let store = try Fixture.store()
    try Script(store: store, options: options(scratch)).play(.keys("2 j - 3"))
    let fresh = try Script(store: store, options: options(scratch, isFresh: true)).play()
    let first = try Script(store: store).play()
    #expect(fresh.text == first.text)
    #expect(try Script(store: store, options: options(scratch)).play().text == first.text)
  }

  @Test("each plan has its own place, and the plan looked at last comes back")
  func plans() throws {
    let scratch = try Scratch()
    let store = try Fixture.samples()
    let script = Script(store: store, options: options(scratch))
    let left = try script.play(.keys("2 j j ] j j j [ ] [ ]"))
    let again = try script.play()
    #expect(again.text == left.text)
    let other = try script.play(.keys("["))
    #expect(other.lines != again.lines)
    #expect(other.frames.last?.cursor?.y == 3)
  }

  @Test("another store of the same person has a session of its own")
  func stores() throws {
    let scratch = try Scratch()
    let a = SessionFile(store: "/tmp/a.guatu", folder: scratch.path)
    let b = SessionFile(store: "/tmp/b.guatu", folder: scratch.path)
    #expect(a.path != b.path)
    var state = try Fixture.harbour(.tree)
    state.press("j")
    a.save(state)
    #expect(a.load()?.now.view == .tree)
    #expect(a.load()?.store == "/tmp/a.guatu")
    #expect(b.load() == nil)
  }

  @Test("a session that can't be read, or speaks of what is gone, is passed over")
  func damaged() throws {
    let scratch = try Scratch()
    let store = try Fixture.store()
    let file = SessionFile(store: store.path, folder: scratch.path)
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/sessions", withIntermediateDirectories: true)
    try scratch.write("sessions/" + (file.path as NSString).lastPathComponent, "{ not JSON")
    let first = try Script(store: store).play()
    #expect(
      try Script(store: store, options: options(scratch, isFresh: false)).play().text == first.text)
    // Numbers of records of another store.
    var state = try Fixture.state(Fixture.samples())
    state.press("3 G $ 2 G -")
    file.save(state)
    let screen = try Script(store: store, options: options(scratch)).play()
    #expect(screen.text.contains("主要目标"))
  }

  @Test("a dashboard without a state folder keeps nothing")
  func none() throws {
    let scratch = try Scratch()
    try Script(store: Fixture.store()).play(.keys("2"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test("the view of the configuration is the first one where no session is")
  func firstView() throws {
    var configuration = Configuration()
    configuration.view.value = .matrix
    let options = Fixture.options { $0.configuration = configuration }
    let state = try Dashboard(store: Fixture.store(), options: options)
      .start(on: ScriptedBackend(size: .init(width: 80, height: 24), depth: .mono, steps: []))
    #expect(state.view == .matrix)
  }
}
