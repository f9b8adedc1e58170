import Canvas
import Foundation
import PlanModel
import Terminal
import Testing

@testable import Dashboard

@Suite("The configuration")
struct ConfigurationTests {
  private let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).toml"

  private func read(
    _ toml: String?, environment: [String: String] = [:],
    overrides: Configuration.Overrides = Configuration.Overrides(), isRequired: Bool = false
  ) throws -> Configuration {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try toml?.write(toFile: path, atomically: true, encoding: .utf8)
    return try Configuration(
      path: path, isRequired: isRequired, environment: environment, overrides: overrides)
  }

  private func error(_ toml: String) throws -> SettingsError? {
    do {
      _ = try read(toml)
      return nil
    } catch let error as SettingsError {
      #expect(error.place == path)
      return error
    }
  }

  @Test("each value tells where it comes from")
  func origins() throws {
    let configuration = try read(
      """
      theme = "light"

      mouse = true
      escape-delay = 50
      glyphs = "ascii"
      [keys]
      quit = ["Z"]
      """, environment: ["LANG": "zh_TW.UTF-8"],
      overrides: Configuration.Overrides(glyphs: "cjk-safe"))
    typealias Setting = Configuration.Setting
    #expect(configuration.theme == Setting("light", .file(path, line: 1)))
    #expect(configuration.mouse == Setting(true, .file(path, line: 3)))
    #expect(configuration.escapeDelay == Setting(50, .file(path, line: 4)))
    #expect(configuration.language == Setting(.hant, .environment("LANG")))
    #expect(configuration.glyphs == Setting(.cjkSafe, .option("--glyphs")))
    #expect(configuration.view == Setting(.overview, .builtin))
    #expect(configuration.keys[.quit] == Setting(["Z"], .file(path, line: 7)))
    #expect(configuration.terminal.glyphs == .cjkSafe)
    #expect(configuration.terminal.escapeDelayMilliseconds == 50)
    let lines = configuration.lines(.hans)
    #expect(lines.first { $0.name == "theme" }?.origin == "\(path):1")
    #expect(lines.first { $0.name == "view" }?.origin == "内置")
    #expect(lines.first { $0.name == "keys.quit" }?.value == "Z")
    #expect(lines.first { $0.name == "keys.next-view" }?.value == "Tab")
    #expect(lines.count == 9 + Command.allCases.count)
  }

  @Test("colour: --color, then NO_COLOR, then the file, then the terminal")
  func color() throws {
    let file = "color = \"256\"\n"
    let option = Configuration.Overrides(color: "16")
    let no = ["NO_COLOR": "1"]
    #expect(try read(nil).color.value == nil)
    #expect(try read(file).color.value == .colors256)
    #expect(try read(file, environment: no).color.value == .mono)
    #expect(try read(file, environment: ["NO_COLOR": ""]).color.value == .colors256)
    #expect(try read(file, environment: no, overrides: option).color.value == .colors16)
    let auto = Configuration.Overrides(color: "auto")
    #expect(try read(file, environment: no, overrides: auto).color.value == nil)
  }

  @Test("language: --language, then the file, then the locale")
  func language() throws {
    let locale = ["LANG": "en_GB.UTF-8"]
    #expect(try read(nil).language.value == .hans)
    #expect(try read(nil, environment: locale).language.value == .english)
    #expect(
      try read("language = \"zh-Hant\"", environment: locale).language.value == .hant)
    let option = Configuration.Overrides(language: .hans)
    #expect(
      try read("language = \"zh-Hant\"", environment: locale, overrides: option).language.value
        == .hans)
  }

  @Test("no file is no error, unless it was asked for")
  func missing() throws {
    #expect(try read(nil) == Configuration().at(path))
    #expect(throws: SettingsError(path, .missing)) { try read(nil, isRequired: true) }
  }

  @Test("what is wrong is told with its line")
  func errors() throws {
    #expect(
      try error("theme = \"dark\"\ncolour = \"8\"\n")
        == SettingsError(
          path, line: 2, .unknownKey("colour")))
    #expect(
      try error("\nmouse = \"maybe\"\n")
        == SettingsError(
          path, line: 2, .wrong("mouse", "maybe", ["true", "false"])))
    #expect(try error("escape-delay = 0\n")?.line == 1)
    #expect(try error("view = \"walls\"\n")?.line == 1)
    #expect(try error("theme = [\n")?.reason != nil)
    #expect(try error("[keys]\nfly = \"f\"\n") == SettingsError(path, line: 2, .unknownKey("fly")))
    #expect(
      try error("[keys]\n\nquit = [\"Hyper-q\"]\n")
        == SettingsError(
          path, line: 3, .unknownKeyName("Hyper-q")))
    #expect(try error("[keys]\nquit = [1]\n")?.line == 2)
    #expect(try error("keys = 1\n")?.line == 1)
    #expect(try error("[keys]\nquit = \"0\"\n")?.line == 2)
  }

  @Test("all that is wrong is told at once, in order of lines")
  func allErrors() throws {
    let found = try #require(
      try error(
        "mouse = \"maybe\"\ncolour = 8\nview = \"tree\"\n[keys]\nfly = \"f\"\nundo = \"q\"\n"))
    #expect(([found] + found.others).map(\.line) == [1, 2, 5, 6])
    let sentences = found.report(.hans).split(separator: "\n")
    #expect(sentences.count == 4)
    #expect(sentences.allSatisfy { $0.hasPrefix(path) })
  }

  @Test("keys that two commands of a view want are refused, with both places")
  func conflicts() throws {
    #expect(
      try error("[keys]\nundo = \"Z\"\nredo = \"Z\"\n")
        == SettingsError(
          path, line: 3, .takenKeys("Z", by: .undo, line: 2)))
    // From the table: the quit key.
    #expect(
      try error("[keys]\nundo = \"q\"\n")
        == SettingsError(
          path, line: 2, .takenKeys("q", by: .quit, line: nil)))
    // g begins other keys, which could never be reached.
    #expect(
      try error("[keys]\nundo = \"g\"\n")
        == SettingsError(
          path, line: 2, .takenKeys("g", by: .saveView, line: nil)))
    #expect(try error("[keys]\nundo = \"q\"\nquit = [\"Z\"]\n") == nil)
    // Commands that never meet in a view may share keys.
    #expect(try error("[keys]\nsort-gauges = \"i\"\n") == nil)
  }

  @Test("keys from the file work, show in help, and replace those of the table")
  func keys() throws {
    let configuration = try read("[keys]\ndown = [\"C-n\", \"Z y\"]\n")
    var state = try Fixture.state(Fixture.store()) { $0.configuration = configuration }
    state.press("2 j")
    #expect(state.tree.selection == 0)
    state.press("C-n")
    #expect(state.tree.selection == 1)
    state.press("Z y")
    #expect(state.tree.selection == 2)
    let help = try #require(Command.down.entry?.help(.hans))
    #expect(HelpPage.lines(state).first { $0.text == help }?.keys == "C-n  Zy")
  }

  @Test("a setting's name leads back to its command")
  func settingNames() {
    for command in Command.allCases {
      #expect(Command(settingName: command.settingName) == command)
      #expect(!command.settingName.contains { $0.isUppercase })
    }
    #expect(Command.nextView.settingName == "next-view")
  }

  @Test("one value is written where it stood, and all else stays")
  func writing() throws {
    func set(_ text: String) -> String {
      ConfigurationFile.replacing("theme", with: "light", in: text)
    }
    #expect(set("") == "theme = \"light\"\n")
    #expect(
      set("# mine\ntheme = \"dark\" # old\nmouse = true\n")
        == "# mine\ntheme = \"light\"\nmouse = true\n")
    #expect(
      set("mouse = true\n[keys]\ntheme = \"T\"\n")
        == "theme = \"light\"\nmouse = true\n[keys]\ntheme = \"T\"\n")
    #expect(try read(set("[keys]\ntheme = \"C-t\"\n")).theme.value == "light")
  }

  @Test("the settings in README are valid, in both languages")
  func readme() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```toml\n").dropFirst()
    #expect(blocks.count == 2)
    for block in blocks {
      let toml = block.components(separatedBy: "```")[0]
      let configuration = try read(toml)
      #expect(configuration.keys[.pageDown]?.value == ["C-n", "PgDn"])
      for key in ConfigurationFile.keys { #expect(toml.contains(key), "\(key)") }
      try configuration.checkTheme()
    }
  }

  @Test("an unknown theme is told where it was asked for")
  func theme() throws {
    func reason(_ configuration: Configuration) -> SettingsError? {
      do {
        _ = try configuration.themeFile()
        return nil
      } catch {
        return error
      }
    }
    #expect(reason(try read("\n\ntheme = \"nope\"\n"))?.line == 3)
    let option = Configuration.Overrides(theme: "nope")
    #expect(reason(try read(nil, overrides: option))?.place == "--theme")
    #expect(reason(try read(nil)) == nil)
  }
}

extension Configuration {
  fileprivate func at(_ path: String) -> Configuration {
    var copy = self
    copy.path = path
    return copy
  }
}
