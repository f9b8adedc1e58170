import Foundation
import Testing

@Suite("A form and the terminal it is in")
struct DraftTests {
  @Test(
    "text typed in a form outlives the program, whatever ends it",
    arguments: [SIGHUP, SIGTERM, SIGKILL])
  func survives(signal: Int32) throws {
    let wall = try Wall()
    defer { try? FileManager.default.removeItem(at: wall.folder) }
    let terminal = try wall.open()
    terminal.send("2")
    terminal.settle()
    terminal.send("c")
    try terminal.wait(for: "更正：")
    terminal.send("尚未保存")
    try terminal.wait(for: "尚未保存")
    if signal == SIGKILL {
      // Nothing can be done then; what was typed before the last pause is in the file.
      let drafts = wall.folder.path + "/guatu/drafts"
      try terminal.wait("the draft's file") {
        (try? FileManager.default.contentsOfDirectory(atPath: drafts))?.isEmpty == false
      }
    }
    terminal.signal(signal)
    try terminal.waitForEnd()

    let again = try wall.open()
    again.send("2")
    again.settle()
    again.send("c")
    try again.wait(for: "上次未保存的内容已恢复")
    #expect(again.screen.lines.contains { $0.contains("尚未保存") })
    again.send("\u{13}")
    try again.wait("the form to close") {
      !again.screen.lines.contains { $0.contains("更正：") && $0.contains("Tab") }
    }
    again.settle()
    again.send("q")
    try again.waitForEnd()
    let left = try? FileManager.default.contentsOfDirectory(
      atPath: wall.folder.path + "/guatu/drafts")
    #expect(left?.isEmpty != false)
  }

  @Test("a vanished terminal loses nothing either")
  func vanishes() throws {
    let wall = try Wall()
    defer { try? FileManager.default.removeItem(at: wall.folder) }
    let terminal = try wall.open()
    terminal.send("2")
    terminal.settle()
    terminal.send("c")
    try terminal.wait(for: "更正：")
    terminal.send("\u{1B}[200~第一行\n第二行\u{1B}[201~")
    try terminal.wait(for: "第一行第二行")
    terminal.vanish()
    try terminal.waitForEnd()
    let again = try wall.open()
    again.send("2")
    again.settle()
    again.send("c")
    try again.wait(for: "第一行第二行")
  }

  @Test("with no store the first page imports a document that is typed with Tab")
  func firstRun() throws {
    let wall = try Wall()
    defer { try? FileManager.default.removeItem(at: wall.folder) }
    let plan = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Samples/Plans/city-plan.txt").standardized
    try FileManager.default.copyItem(
      at: plan, to: wall.folder.appendingPathComponent("市 方案.txt"))
    var environment = wall.environment
    environment["XDG_DATA_HOME"] = wall.folder.path + "/data"
    let terminal = try PseudoTerminal(
      [Wall.program, "--today", "2025-09-30", "--language", "zh-Hans"], environment: environment)
    try terminal.wait(for: "库中还没有方案")
    terminal.send("\r")
    try terminal.wait(for: "Tab 补全文件名")
    terminal.send(wall.folder.path + "/市")
    try terminal.wait(for: "市 方案.txt")
    // A path that came all at once is a paste, and so is what follows it at once.
    terminal.settle(milliseconds: 600)
    terminal.send("\t")
    terminal.settle()
    terminal.send("\r")
    try terminal.wait(for: "已导入方案 1")
    terminal.send("\u{1B}")
    try terminal.wait(for: "重点任务")
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(terminal.end == .exit(0))
  }
}
