import Canvas
import Foundation
import PlanModel
import Terminal
import Testing

@testable import Dashboard

@Suite("Theme files")
struct ThemeFileTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/themes-\(UUID().uuidString)"

  private func write(_ name: String, _ toml: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/\(name).toml"
    try toml.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func error(_ toml: String) throws -> SettingsError? {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try write("t", toml)
    do {
      _ = try ThemeLibrary(folder: folder).file(path)
      return nil
    } catch {
      #expect(error.place == path)
      return error
    }
  }

  @Test("every built-in theme has a style for every role, a title in each language, and a ground")
  func builtin() throws {
    #expect(Theme.builtinNames.count >= 6)
    for name in Theme.builtinNames {
      let file = try ThemeLibrary(folder: nil).file(name)
      for role in ThemeRole.allCases { #expect(file.looks[role] != nil, "\(name): \(role)") }
      for language in Language.allCases { #expect(file.title[language]?.isEmpty == false) }
      #expect(file.ground != nil && file.ink != nil)
      #expect(file.paths.isEmpty)
    }
  }

  @Test("a theme inherits palette and styles, and changes some")
  func inheritance() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let base = try write(
      "base",
      """
      inherits = "dark"
      [palette]
      sea = ["#102030", 4]
      ink = ["#ffffff", 15]
      [style]
      "title" = { fg = "ink", bg = "sea" }
      """)
    let path = try write(
      "top",
      """
      inherits = "base"
      [palette]
      sea = ["#203040", 4]
      """)
    let file = try ThemeLibrary(folder: folder).file("top")
    #expect(file.name == "top")
    #expect(file.paths == [base, path])
    let theme = file.theme(depth: .trueColor)
    #expect(
      theme[.title] == Style(foreground: .rgb(255, 255, 255), background: .rgb(0x20, 0x30, 0x40)))
    let dark = try #require(try Theme.builtin("dark", depth: .trueColor))
    #expect(theme[.lightRed] == dark[.lightRed])
    #expect(file.title == [:])
  }

  @Test("a colour follows the depth: 24 bits, 256, sixteen, and eight with bold for bright")
  func depths() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try write(
      "d", "[palette]\nred = [\"#ff8a8c\", 9]\n[style]\n\"problem\" = { fg = \"red\" }\n")
    let file = try ThemeLibrary(folder: folder).file(path)
    #expect(file.theme(depth: .trueColor)[.problem].foreground == .rgb(255, 138, 140))
    #expect(file.theme(depth: .colors256)[.problem].foreground == .indexed(210))
    #expect(file.theme(depth: .colors16)[.problem].foreground == .ansi(9))
    #expect(
      file.theme(depth: .colors8)[.problem] == Style(foreground: .ansi(1), attributes: .bold))
    #expect(file.theme(depth: .mono)[.problem] == .plain)
  }

  @Test("what is wrong is told with its line")
  func errors() throws {
    #expect(try error("inherits = \"dark\"\n[style]\n\"titel\" = {}\n")?.line == 3)
    #expect(
      try error("inherits = \"dark\"\n[style]\n\"titel\" = {}\n")?.reason == .unknownKey("titel"))
    let color = try error("inherits = \"dark\"\n\n[style]\n\"text\" = { fg = \"pinkish\" }\n")
    #expect(color?.reason == .unknownColor("pinkish"))
    #expect(color?.line == 4)
    #expect(try error("[palette]\nred = [\"#ff00\", 1]\n")?.line == 2)
    #expect(try error("[palette]\nred = [\"#ff0000\", 16]\n")?.line == 2)
    #expect(try error("[style]\n\"text\" = { colour = \"x\" }\n")?.reason == .unknownKey("colour"))
    #expect(try error("dept = \"mono\"\n")?.reason == .unknownKey("dept"))
    #expect(try error("# one\n\ninherits = \"nowhere\"\n")?.line == 3)
    #expect(try error("inherits = \"t\"\n")?.reason == .inheritsItself)
    let syntax = try error("a = 1\nb = = 2\n")
    #expect(syntax?.line == 2)
    guard case .syntax? = syntax?.reason else {
      Issue.record("not a syntax error: \(String(describing: syntax))")
      return
    }
  }

  @Test("an unknown theme names the known ones; a missing file is missing")
  func unknown() {
    let library = ThemeLibrary(folder: folder)
    #expect(
      throws: SettingsError("nope", .unknownTheme("nope", known: library.names))
    ) { try library.file("nope") }
    #expect(throws: SettingsError("./nope.toml", .missing)) { try library.file("./nope.toml") }
  }

  @Test("a user's theme of a built-in name takes its place, and may inherit it")
  func ownDark() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try write("dark", "inherits = \"dark\"\n[palette]\nink = [\"#010203\", 7]\n")
    let library = ThemeLibrary(folder: folder)
    #expect(try library.file("dark").theme(depth: .trueColor).base.foreground == .rgb(1, 2, 3))
    #expect(library.names == Theme.builtinNames)
    _ = try write("mine", "")
    #expect(library.names == Theme.builtinNames + ["mine"])
  }

  @Test("two themes that inherit each other are refused")
  func circle() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try write("one", "inherits = \"two\"\n")
    let two = try write("two", "inherits = \"one\"\n")
    #expect(throws: SettingsError(two, line: 1, .inheritsItself)) {
      try ThemeLibrary(folder: folder).file("one")
    }
  }

  @Test("every sentence names the file and the line, in each language")
  func sentences() {
    let error = SettingsError("a.toml", line: 7, .unknownKey("x"))
    #expect(error.sentence(.hans) == "a.toml:7：没有“x”这一项。请检查拼写。")
    #expect(error.sentence(.hant) == "a.toml:7：沒有「x」這一項。請檢查拼寫。")
    #expect(error.sentence(.english) == "a.toml:7: there is no key “x”; check its spelling.")
  }
}
