import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// Forms and the page of a store without plans as literal screens.
@Suite("Screens of forms")
struct FormScreens {
  private func picture(_ state: State) -> String { state.screen }

  private func form(
    _ keys: String, _ language: Language = .hans, width: Int = 80, height: Int = 24,
    depth: ColorDepth = .mono
  ) throws -> State {
    let store = try Fixture.store()
    var state = try Fixture.state(store, width: width, height: height, depth: depth)
    state.settings.language = language
    for key in keys.split(separator: " ") {
      for effect in state.press(String(key)) where effect == .loadDirectory {
        _ = update(&state, .directory(try store.organizations()))
      }
    }
    return state
  }

  private func empty(_ language: Language, width: Int = 80, height: Int = 24) throws -> State {
    var state = try Fixture.state(
      Store.inMemory(clock: Fixture.clock), width: width, height: height
    ) {
      $0.offersDemo = true
      $0.importer = Importer { _, _, _, _ throws(Importer.Refusal) in throw Importer.Refusal("") }
    }
    state.settings.language = language
    state.settings.storePath = "/srv/guatu/plans.guatu"
    return state
  }

  /// The rows of a form as runs of one style each.
  private func styled(_ depth: ColorDepth) throws -> String {
    var state = try form("2 c", width: 60, height: 12, depth: depth)
    state.press("Tab Tab x")
    return state.surface.styledLines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
  @Test("the indicator form")
  func indicator() throws {
    expectScreen(
      picture(try form("4 c Tab Tab Tab Tab Tab Tab Tab")),
      #"""
      """#)
  }

  @Test("the indicator form in Traditional characters")
  func indicatorHant() throws {
    expectScreen(
      picture(try form("4 c Tab Tab Right", .hant)),
      #"""
      """#)
  }

  @Test("the indicator form in English")
  func indicatorEnglish() throws {
    expectScreen(
      picture(try form("4 c Tab Tab Tab Tab Tab Tab Tab", .english)),
      #"""
      """#)
  }

  @Test("the duties of an item, with names offered")
  func duties() throws {
    expectScreen(
      picture(try form("2 j j D s")),
      #"""
      """#)
  }

  @Test("the organization of a column")
  func organization() throws {
    expectScreen(
      picture(try form("3 C Tab")),
      #"""
      """#)
  }

  @Test("a plan, from the overview")
  func plan() throws {
    expectScreen(
      picture(try form("1 c Tab Tab Tab x")),
      #"""
      """#)
  }

  @Test("the form of a figure on a small screen")
  func observe() throws {
    expectScreen(
      picture(try form("4 a 1 2 Tab Tab Tab", width: 60, height: 15)),
      #"""
      """#)
  }

  @Test("a form in monochrome")
  func mono() throws {
    expectScreen(
      try styled(.mono),
      #"""
      """#)
  }

  @Test("a form in 256 colours")
  func colors256() throws {
    expectScreen(
      try styled(.colors256),
      #"""
      """#)
  }

  @Test("a store without plans says what to do")
  func first() throws {
    expectScreen(
      picture(try empty(.hans)),
      #"""
      """#)
  }

  @Test("a store without plans in Traditional characters")
  func firstHant() throws {
    expectScreen(
      picture(try empty(.hant)),
      #"""
      """#)
  }

  @Test("a store without plans in English")
  func firstEnglish() throws {
    expectScreen(
      picture(try empty(.english)),
      #"""
      """#)
  }

  @Test("a store without plans on a small screen")
  func firstSmall() throws {
    expectScreen(
      picture(try empty(.hans, width: 60, height: 10)),
      #"""
      """#)
  }
}
