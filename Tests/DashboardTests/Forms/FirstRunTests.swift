import Canvas
import Foundation
import PlanModel
import Testing

@testable import Dashboard

@Suite("A store without plans")
struct FirstRunTests {
  /// An importer that keeps the harbour plan whatever file it is given.
  private var options: Dashboard.Options {
    Fixture.options { options in
      options.offersDemo = true
      options.importer = Importer { name, store, actor, _ throws(Importer.Refusal) in
        let path = String(decoding: name, as: UTF8.self)
        guard FileManager.default.fileExists(atPath: path) else {
          throw Importer.Refusal("不能读取 \(path)")
        }
        do {
          let applied = try store.apply(.importPlan(Harbour.draft, Harbour.document), by: actor)
          return Importer.Report(plan: applied.planID ?? 0, lines: ["已导入港口方案"])
        } catch { throw Importer.Refusal("\(error)") }
      }
    }
  }

  private func empty() throws -> Store { try Store.inMemory(clock: Fixture.clock) }

  @Test("arrows and Enter alone reach the demo")
  func demo() throws {
    let backend = ScriptedBackend(
      size: Size(width: 80, height: 24), depth: .mono, steps: [.keys("Down Enter")])
    let departure = try Dashboard(store: empty(), options: options).run(on: backend)
    #expect(departure == .demo)
  }

  @Test("a document is imported by its path, completed from the folder, and its plan opens")
  func importing() throws {
    let scratch = try Scratch()
    try scratch.write("港口 方案.txt", "一")
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/旧文件", withIntermediateDirectories: true)
    let store = try empty()
    let backend = try Script(store: store, options: options).play(
      .keys("Enter"), .text(scratch.path + "/港"), .keys("Tab C-s"))
    #expect(backend.text.contains("已导入港口方案"))
    #expect(try store.plans().count == 1)
    let after = try Script(store: try empty(), options: options).play(
      .keys("Enter"), .text(scratch.path + "/港"), .keys("Tab Enter Esc"))
    #expect(after.text.contains("建设智慧码头"))
  }

  @Test("what can't be read is said in one sentence, and the path stays to be mended")
  func refused() throws {
    let backend = try Script(store: empty(), options: options).play(
      .keys("C-o"), .text("/nowhere/方案.txt"), .keys("Enter"))
    #expect(backend.text.contains("不能读取 /nowhere/方案.txt"))
    #expect(backend.text.contains("Tab 补全文件名"))
  }

  @Test("import is found in the palette from any view, in any language")
  func palette() throws {
    for word in ["导入", "import", "daoru"] {
      var state = try Fixture.state(Fixture.store(), change: { $0 = options })
      state.press("3 :")
      _ = update(&state, .text(word))
      state.press("Enter")
      #expect(state.form?.purpose == .importDocument)
    }
  }

  @Test("folders come first, hidden files only when asked for, and a folder can be gone into")
  func files() throws {
    let scratch = try Scratch()
    try scratch.write("b.txt", "")
    try scratch.write(".secret", "")
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/z", withIntermediateDirectories: true)
    let names = { FileNames.matching(scratch.path + "/" + $0, home: "/").map(\.shown) }
    #expect(names("") == ["z/", "b.txt"])
    #expect(names(".") == [".secret"])
    #expect(names("b") == ["b.txt"])
    #expect(names("q") == [])
    try scratch.write("a.guatu", "")
    try scratch.write("c.DOCX", "")
    let documents = {
      FileNames.matching(scratch.path + "/" + $0, home: "/", extensions: ["txt", "docx"])
        .map(\.shown)
    }
    #expect(documents("") == ["z/", "b.txt", "c.DOCX"])
    #expect(documents("a.guatu") == ["a.guatu"])
  }

  @Test(
    "a name is shown without anything a terminal would act on, and still names the same bytes",
    arguments: ["方案.txt", "a\u{1B}[31m.txt", "back\\slash", "two\nlines", "\u{202E}txt.exe"])
  func names(name: String) throws {
    let shown = FileNames.text(name.utf8)
    let isSafe = shown.unicodeScalars.allSatisfy {
      TextWidth.classify($0) != .control && $0 != "\u{202E}"
    }
    #expect(isSafe)
    #expect(shown.contains("txt") == name.contains("txt"))
    #expect(FileNames.text("市 方案(1).txt".utf8) == "市 方案(1).txt")
    #expect(FileNames.bytes(shown, home: "/") == Array(name.utf8))
    #expect(FileNames.bytes(FileNames.text([0xD6, 0xD0]), home: "/") == [0xD6, 0xD0])
  }

  @Test("a path as terminals and people write it: quotes, blanks, ~, a link")
  func written() {
    let read = { String(decoding: FileNames.bytes($0, home: "/home/li"), as: UTF8.self) }
    #expect(read("'/a b.txt' ") == "/a b.txt")
    #expect(read("/a\\ b.txt") == "/a b.txt")
    #expect(read("~/方案.docx") == "/home/li/方案.docx")
    #expect(read("file:///a%20b.txt") == "/a b.txt")
  }
}
