import Canvas
import Foundation
import PlanModel
import Terminal
import Testing

@testable import Dashboard

@Suite("Choosing and editing a theme")
struct ThemeChoosingTests {
  private func script(
    _ scratch: Scratch, theme: String = "dark"
  ) throws -> Script {
    var configuration = Configuration()
    configuration.path = scratch.path + "/config.toml"
    configuration.themes = ThemeLibrary(folder: scratch.path)
    configuration.theme.value = theme
    let options = Fixture.options { $0.configuration = configuration }
    return Script(store: try Fixture.store(), options: options, depth: .trueColor)
  }

  private func ground(_ backend: ScriptedBackend) -> Color? {
    backend.frames.last?[Point(x: 60, y: 12)].style.background
  }

  private func ground(of name: String) throws -> Color {
    try #require(try Theme.builtin(name, depth: .trueColor)).base.background
  }

  @Test("the screen shows each theme while choosing, and Esc brings back the former one")
  func preview() throws {
    let scratch = try Scratch()
    let script = try script(scratch)
    #expect(try ground(script.play()) == ground(of: "dark"))
    let moving = try script.play(.keys("2 T Down"))
    #expect(try ground(moving) == ground(of: "light"))
    #expect(moving.lines.contains { $0.contains("gongwen") && $0.contains("公文红") })
    #expect(try ground(script.play(.keys("2 T Down Down Esc"))) == ground(of: "dark"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/config.toml"))
  }

  @Test("typing chooses by name, title or initials; Enter keeps it in the configuration")
  func keep() throws {
    for typed in ["gongw", "公文", "gwh"] {
      let scratch = try Scratch()
      try scratch.write("config.toml", "# mine\nmouse = true\n")
      let backend = try script(scratch).play(.keys("T"), .text(typed), .keys("Enter"))
      #expect(try ground(backend) == ground(of: "gongwen"), "\(typed)")
      let text = try String(contentsOfFile: scratch.path + "/config.toml", encoding: .utf8)
      #expect(text == "theme = \"gongwen\"\n# mine\nmouse = true\n")
      #expect(backend.lines.last?.contains("gongwen") == true)
    }
  }

  @Test("the file of the present theme is read again when it is edited, and a mistake is told")
  func reload() throws {
    let scratch = try Scratch()
    func toml(_ ground: String) -> String {
      "inherits = \"dark\"\n[palette]\nground = [\"\(ground)\", 0]\n"
    }
    try scratch.write("mine.toml", toml("#111111"))
    let backend = try script(scratch, theme: "mine").play(
      .wait, .meanwhile { try scratch.write("mine.toml", toml("#222222")) }, .wait, .wait,
      .meanwhile { try scratch.write("mine.toml", toml("#33")) }, .wait, .wait)
    #expect(backend.frames.count == 3)
    let grounds = backend.frames.map { $0[Point(x: 60, y: 12)].style.background }
    #expect(grounds == [.rgb(17, 17, 17), .rgb(34, 34, 34), .rgb(34, 34, 34)])
    #expect(backend.lines.last?.contains("mine.toml:3") == true)
  }

  @Test("the parent of the present theme is watched as well")
  func parent() throws {
    let scratch = try Scratch()
    try scratch.write("base.toml", "inherits = \"dark\"\n")
    try scratch.write("mine.toml", "inherits = \"base\"\n")
    let backend = try script(scratch, theme: "mine").play(
      .wait, .meanwhile { try scratch.write("base.toml", "inherits = \"light\"\n") }, .wait)
    #expect(try ground(backend) == ground(of: "light"))
  }

  @Test("a theme that can't be read is left out of the choice, and told of afterwards")
  func broken() throws {
    let scratch = try Scratch()
    try scratch.write("bad.toml", "nonsense = 1\n")
    let backend = try script(scratch).play(.keys("T"))
    #expect(!backend.text.contains("bad "))
    let after = try script(scratch).play(.keys("T Esc"))
    #expect(after.lines.last?.contains("bad.toml:1") == true)
  }

  @Test("a theme given by its path is found again when it is chosen again")
  func path() throws {
    let scratch = try Scratch()
    try scratch.write("far.toml", "inherits = \"light\"\n")
    let path = scratch.path + "/far.toml"
    let backend = try script(scratch, theme: path).play(.keys("T Up Down Enter"))
    #expect(try ground(backend) == ground(of: "light"))
  }

  @Test("a theme that can't be read stops the start with the place it was asked for")
  func start() throws {
    let scratch = try Scratch()
    #expect(throws: SettingsError.self) { try script(scratch, theme: "nope").play() }
  }
}
