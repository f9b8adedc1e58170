import Canvas
import Foundation
import PlanModel
import Testing

@testable import Dashboard

@Suite("Text typed into forms outlives the program")
struct DraftFileTests {
  private func options(_ scratch: Scratch) -> Dashboard.Options {
    Fixture.options { $0.stateFolder = scratch.path + "/state" }
  }

  private func drafts(_ scratch: Scratch) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: scratch.path + "/state/drafts")) ?? []
  }

  @Test("a terminal that hangs up in a form loses nothing; saved, the text is kept no more")
  func hangup() throws {
    let scratch = try Scratch()
    let store = try Fixture.store()
    try Script(store: store, options: options(scratch)).play(.keys("2 c"), .text("之港口"))
    #expect(drafts(scratch).count == 1)
    let again = try Script(store: store, options: options(scratch)).play(.keys("2 c"))
    #expect(again.text.contains("主要目标之港口"))
    #expect(again.text.contains("上次未保存的内容已恢复"))
    try Script(store: store, options: options(scratch)).play(.keys("2 c C-s"))
    #expect(try #require(try store.snapshot(of: 1)).items[0].title == "主要目标之港口")
    #expect(drafts(scratch).isEmpty)
  }

  @Test("only the person can read it, and nothing is left beside it")
  func isPrivate() throws {
    let scratch = try Scratch()
    try Script(store: try Fixture.store(), options: options(scratch)).play(.keys("2 c a"))
    let name = try #require(drafts(scratch).first)
    #expect(drafts(scratch).count == 1)
    let path = scratch.path + "/state/drafts/" + name
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("what was typed is in the file as soon as typing pauses")
  func pause() throws {
    let scratch = try Scratch()
    var held = ""
    try Script(store: try Fixture.store(), options: options(scratch)).play(
      .keys("2 c a b c"), .wait,
      .meanwhile {
        let name = try #require(drafts(scratch).first)
        held = try String(contentsOfFile: scratch.path + "/state/drafts/" + name, encoding: .utf8)
      })
    #expect(held.contains("主要目标abc"))
  }

  @Test("what was typed is in the file before anything else happens, where writing is quick")
  func atOnce() throws {
    let scratch = try Scratch()
    var file = DraftFile(store: "/plans", folder: scratch.path)
    #expect(file.pauseMilliseconds == nil)
    var text = FormDraft(fields: ["title": FormDraft.Entry(text: "b", was: "a")])
    file.keep(["item 1": text])
    #expect(file.load() == ["item 1": text])
    #expect(file.pauseMilliseconds == nil)
    // The next may have to wait for a while, which is then told; a pause never does.
    text.fields["title"]?.text = "bc"
    file.keep(["item 1": text])
    #expect((file.load() == ["item 1": text]) == (file.pauseMilliseconds == nil))
    text.fields["title"]?.text = "bcd"
    file.keep(["item 1": text], isPause: true)
    #expect(file.load() == ["item 1": text])
  }

  @Test("two sessions of one person keep their texts side by side")
  func two() throws {
    let scratch = try Scratch()
    var first = DraftFile(store: "/plans", folder: scratch.path)
    var second = DraftFile(store: "/plans", folder: scratch.path)
    let text = FormDraft(fields: ["title": FormDraft.Entry(text: "b", was: "a")])
    first.keep(["item 1": text], isPause: true)
    second.keep(["item 2": text], isPause: true)
    #expect(first.load().keys.sorted() == ["item 1", "item 2"])
    first.keep([:], isPause: true)
    #expect(first.load().keys.sorted() == ["item 2"])
    second.keep([:], isPause: true)
    #expect(!FileManager.default.fileExists(atPath: first.path))
  }

  @Test("a file that is damaged is taken for none")
  func damaged() throws {
    let scratch = try Scratch()
    let file = DraftFile(store: "/plans", folder: scratch.path)
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/drafts", withIntermediateDirectories: true)
    try "{".write(toFile: file.path, atomically: true, encoding: .utf8)
    #expect(DraftFile(store: "/plans", folder: scratch.path).kept.isEmpty)
  }
}
