import PlanModel
import Testing

@testable import Dashboard

@Suite("The wall as it was known")
struct PastTests {
  /// The harbour plan on 30 September, with a figure more in October.
  private func past(_ scratch: Scratch) throws -> Store {
    let path = scratch.path + "/store.guatu"
    try Fixture.fill(try Store.open(path, for: .create, clock: Fixture.clock))
    let later = try Store.open(path, clock: Clock.fixed(Day(number: 20_371)))
    let indicators = try #require(try later.snapshot(of: 1)).indicators
    try later.apply(
      .observe([
        ObservationEntry(indicatorID: indicators[3].id, period: .month(2025, 10), value: 29)
      ]), by: Fixture.bo)
    return try later.asKnown(on: Day(number: 20_361))
  }

  @Test("what was recorded later is not there, the title says of which day, and nothing is changed")
  func asKnown() throws {
    let scratch = try Scratch()
    let store = try past(scratch)
    let screen = try Script(store: store).play(.keys("4"))
    #expect(screen.text.contains("12 / "))
    #expect(!screen.text.contains("29 / "))
    #expect(screen.lines[0].contains("截至 2025-09-30 所知"))
    let refused = try Script(store: store).play(.keys("9 u"))
    #expect(refused.lines.last?.contains("2025-09-30") == true)
    for keys in ["u", "3 r", "7 I", "7 M"] {
      #expect(try Script(store: store).play(.keys(keys)).lines.last?.contains("2025-09-30") == true)
    }
  }

  @Test("on an earlier day the lights are those of that day")
  func today() throws {
    let options = Fixture.options { $0.today = Day(2025, 6, 30) }
    let screen = try Script(store: Fixture.store(), options: options).play(.keys("4"))
    #expect(screen.lines[0].contains("2025-06-30"))
    #expect(screen.text.contains("390 / "))
  }
}
