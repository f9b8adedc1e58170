import PlanModel
import Testing

@testable import Dashboard

/// Views across plans when some plans are in Traditional characters.
@Suite("One script in views of all plans")
struct OneScriptTests {
  private func screens(_ language: Language) throws -> [ViewID: String] {
    let store = try Fixture.samples()
    var screens: [ViewID: String] = [:]
    for (key, view) in [("1", ViewID.overview), ("7", .supervision), ("9", .audit), ("2", .tree)] {
      let plan = try #require(try store.plans().first { $0.script == .hant })
      var options = Fixture.options()
      options.configuration.language.value = language
      screens[view] = try Script(
        store: store, options: options, size: .init(width: 160, height: 60)
      )
      .play(.keys("1 /"), .text(plan.title), .keys("Enter Enter " + key)).text
    }
    return screens
  }

  @Test("a reader of Simplified characters sees these, and the plan itself as it is printed")
  func simplified() throws {
    let screens = try screens(.hans)
    for view in [ViewID.overview, .supervision, .audit] {
      #expect(screens[view]?.contains("霽") == false, "\(view)")
    }
    #expect(screens[.overview]?.contains("霁川县") == true)
    #expect(screens[.audit]?.contains("霁川县") == true)
    #expect(screens[.tree]?.contains("霽川縣") == true)
  }

  @Test("other readers see names as they are printed")
  func printed() throws {
    for language in [Language.hant, .english] {
      #expect(try screens(language)[.overview]?.contains("霽川縣") == true)
      #expect(try screens(language)[.overview]?.contains("云岚市") == true)
    }
  }
}
