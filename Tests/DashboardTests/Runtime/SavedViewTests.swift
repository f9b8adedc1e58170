import Canvas
import Foundation
import PlanModel
import Testing

@testable import Dashboard

@Suite("Saved views")
struct SavedViewTests {
  private func options(_ scratch: Scratch, _ saved: SavedView? = nil) -> Dashboard.Options {
    Fixture.options {
      $0.viewsFolder = scratch.path
      $0.savedView = saved
    }
  }

  private func saved(_ store: Store, _ scratch: Scratch) -> [SavedView] {
    SavedViews(store: store.path, folder: scratch.path).load()
  }

  @Test("cursor, folds, filter, plan and view come back under the name")
  func open() throws {
    let scratch = try Scratch()
    let store = try Fixture.samples()
    let script = Script(store: store, options: options(scratch))
    let left = try script.play(.keys("] 2 f"), .text("企业"), .keys("Enter j j g s"), .text("企业条目"))
    #expect(left.lines.last == "视图存为：企业条目")
    let kept = try script.play(
      .keys("] 2 f"), .text("企业"), .keys("Enter j j g s"), .text("企业条目"), .keys("Enter"))
    #expect(kept.lines.last?.contains("企业条目") == true)
    let again = try script.play(.keys("4 g v Enter"))
    #expect(again.lines.dropLast() == kept.lines.dropLast())
    // By name in the palette, and from the command line.
    let palette = try script.play(.keys(":"), .text("qytm"), .keys("Enter"))
    #expect(palette.lines.dropLast() == kept.lines.dropLast())
    let view = try #require(saved(store, scratch).first)
    let direct = try Script(store: store, options: options(scratch, view)).play()
    #expect(direct.lines.dropLast() == kept.lines.dropLast())
  }

  @Test("the list renames, deletes, and brings back what was deleted")
  func list() throws {
    let scratch = try Scratch()
    let store = try Fixture.store()
    let script = Script(store: store, options: options(scratch))
    try script.play(
      .keys("2 g s"), .text("甲"), .keys("Enter 3 g s"), .text("乙"), .keys("Enter"))
    #expect(saved(store, scratch).map(\.name) == ["甲", "乙"])
    let list = try script.play(.keys("g v"))
    #expect(list.text.contains("甲") && list.text.contains("乙"))
    let renamed = try script.play(.keys("g v j r C-u"), .text("丙"), .keys("Enter"))
    #expect(saved(store, scratch).map(\.name) == ["甲", "丙"])
    #expect(renamed.text.contains("已存视图"))
    try script.play(.keys("g v j r C-u"), .text("甲"), .keys("Enter"))
    #expect(saved(store, scratch).map(\.name) == ["甲", "丙"])
    let dropped = try script.play(.keys("g v x"))
    #expect(dropped.text.contains("已删除“甲”"))
    #expect(saved(store, scratch).map(\.name) == ["丙"])
    try script.play(.keys("g v x u"))
    #expect(saved(store, scratch).map(\.name) == ["丙"])
    try script.play(.keys("g v Del"))
    #expect(saved(store, scratch).isEmpty)
    #expect(try script.play(.keys("g v")).text.contains("还没有存过视图"))
  }

  @Test("a name saved again is replaced; an empty one saves nothing")
  func names() throws {
    let scratch = try Scratch()
    let store = try Fixture.store()
    let script = Script(store: store, options: options(scratch))
    try script.play(.keys("2 g s"), .text("甲"), .keys("Enter 4 g s"), .text("甲"), .keys("Enter"))
    #expect(saved(store, scratch).map(\.place.view) == [.gauges])
    try script.play(.keys("g s"), .text("  "), .keys("Enter"))
    #expect(saved(store, scratch).count == 1)
  }

  @Test("what is no longer in the store is passed over, and a plan that is gone is told")
  func gone() throws {
    let scratch = try Scratch()
    let store = try Fixture.samples()
    let script = Script(store: store, options: options(scratch))
    try script.play(.keys("2 G g s"), .text("甲"), .keys("Enter"))
    var view = try #require(saved(store, scratch).first)
    view.place.place.treeItem = 99_999
    view.place.place.treeFolded = [99_998]
    #expect(try Script(store: store, options: options(scratch, view)).play().lines[0].contains("2"))
    view.place.plan = 12_345
    var state = try Fixture.state(store)
    state.savedViews = [view]
    #expect(state.press("g v Enter").isEmpty)
    #expect(state.notice?.isProblem == true)
    #expect(state.view == .tree)
  }

  @Test("the file is the person's own, and one of an older version is filled up")
  func file() throws {
    let scratch = try Scratch()
    let store = try Fixture.store()
    try Script(store: store, options: options(scratch)).play(
      .keys("2 g s"), .text("甲"), .keys("Enter"))
    let folder = scratch.path + "/views"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let path = folder + "/" + name
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
        as? [String: Any])
    var views = try #require(object["views"] as? [[String: Any]])
    // As an older version wrote it: without the filters, and a place that knows only its cursor.
    views[0]["place"] = ["view": "matrix", "plan": 1, "place": ["treeItem": 3]]
    let older = try JSONSerialization.data(
      withJSONObject: object.merging(["views": views]) { $1 })
    try older.write(to: URL(fileURLWithPath: path))
    let view = try #require(saved(store, scratch).first)
    #expect(view.place.view == .matrix)
    #expect(view.place.place.treeItem == 3)
    #expect(view.place.place.showsInherited)
  }

  @Test("a folder that can't be written is told, and nothing else happens")
  func notWritable() throws {
    let scratch = try Scratch()
    try scratch.write("views", "a file where the folder should be")
    let screen = try Script(store: Fixture.store(), options: options(scratch)).play(
      .keys("2 g s"), .text("甲"), .keys("Enter"))
    #expect(screen.lines.last?.contains("视图没有存下") == true)
  }
}
