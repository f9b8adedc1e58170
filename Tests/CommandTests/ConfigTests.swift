import Foundation
import TestSupport
import Testing

@Suite("guatu config")
struct ConfigTests {
  private func prepared(_ toml: String? = nil) throws -> Program {
    let program = try Program()
    let folder = program.folder.appendingPathComponent(".config/guatu")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try toml?.write(
      to: folder.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
    return program
  }

  @Test("prints every setting with its value and where it comes from")
  func origins() throws {
    var program = try prepared("theme = \"light\"\n\ncolor = \"16\"\n")
    defer { program.discard() }
    let file = program.folder.path + "/.config/guatu/config.toml"
    program.environment["NO_COLOR"] = "1"
    let outcome = try program("config", "--glyphs", "ascii", "--format", "csv")
    #expect(outcome.status == 0)
    let lines = outcome.output.components(separatedBy: "\r\n")
    #expect(lines.first == "setting,value,origin")
    #expect(lines.contains("theme,light,\(file):1"))
    #expect(lines.contains("color,never,$NO_COLOR"))
    #expect(lines.contains("glyphs,ascii,'--glyphs"))
    #expect(lines.contains("language,zh-Hans,$LC_ALL"))
    #expect(lines.contains("view,overview,内置"))
    let option = try program("config", "--color", "256", "--language", "en")
    #expect(option.output.contains("256"))
    #expect(option.output.contains("built-in"))
  }

  @Test("a wrong setting is one sentence with file and line, and status 78")
  func wrong() throws {
    let program = try prepared("[keys]\nundo = \"q\"\n")
    defer { program.discard() }
    let outcome = try program("config")
    #expect(outcome.status == 78)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("config.toml:2"))
    #expect(outcome.complaint.split(separator: "\n").count == 1)
    let theme = try program("--theme", "nope", "config", "--config", "/dev/null")
    #expect(theme.status == 78)
    #expect(theme.complaint.contains("--theme"))
    #expect(try program("config", "--color", "red", "--config", "/dev/null").status == 78)
    #expect(try program("config", "--config", "/nowhere.toml").status == 78)
  }

  @Test("the language of the file is the language of every command")
  func language() throws {
    let program = try prepared("language = \"en\"\n")
    defer { program.discard() }
    let outcome = try program("plans")
    #expect((outcome.output + outcome.complaint).contains("There"))
  }

  @Test("abbreviations of the user's own stand for the organizations they name")
  func abbreviations() throws {
    let program = try prepared()
    defer { program.discard() }
    let folder = program.folder.appendingPathComponent(".config/guatu")
    try "人民灯塔管理局 = 灯塔局\n".write(
      to: folder.appendingPathComponent("organizations.txt"), atomically: true, encoding: .utf8)
    let document = program.folder.appendingPathComponent("plan.txt")
    try "云岚市航标方案\n一、重点任务\n(一)修缮灯塔。\n1.修缮灯塔。(责任单位:市灯塔局)\n".write(
      to: document, atomically: true, encoding: .utf8)
    let outcome = try program("extract", "--format", "json", document.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("市人民灯塔管理局"))
  }
}
