import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// Screens of everywhere-search, the palette and the saved views.
@Suite("Screens of finding")
struct FoundScreens {
  private func screen(
    _ store: Store, width: Int = 80, height: Int = 24, language: Language = .hans,
    _ steps: [Script.Step]
  ) throws -> String {
    let backend = ScriptedBackend(
      size: Size(width: width, height: height), depth: .mono,
      steps: steps)
    var options = Fixture.options()
    options.configuration.language.value = language
    try Dashboard(store: store, options: options).run(on: backend)
    return backend.text
  }

  @Test("before anything is typed the list says what it looks through")
  func empty() throws {
    expectScreen(
      try screen(Fixture.store(), [.keys("g /")]),
      #"""
      """#)
  }

  @Test("what was found, with lights and source text, at 80 columns")
  func found() throws {
    expectScreen(
      try screen(Fixture.store(), [.keys("g /"), .text("码头"), .wait, .wait, .wait, .keys("Down")]),
      #"""
      """#)
  }

  @Test("several plans in 140 columns and English, by pinyin initials")
  func wide() throws {
    expectScreen(
      try screen(
        Fixture.samples(), width: 140, height: 45, language: .english,
        [.keys("g / q y Down")] + Array(repeating: .wait, count: 20)),
      #"""
      """#)
  }

  @Test("the palette in the tree, with what only works elsewhere last")
  func palette() throws {
    expectScreen(
      try screen(Fixture.store(), [.keys("2 :"), .text("责任")]),
      #"""
      """#)
  }
}
