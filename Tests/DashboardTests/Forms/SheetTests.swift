import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

/// The sheet of view 6: all that an organization owes.
@Suite("The quarter's sheet")
struct SheetTests {
  private let wide = Size(width: 120, height: 40)

  /// Who owes figures, and the first of them.
  private func owing(_ store: Store) throws -> (Organization, IndicatorRecord) {
    let loads = try store.loads(store.assessor(today: Fixture.clock.today))
    let load = try #require(loads.first { !$0.owed.isEmpty })
    return (load.organization, try #require(load.owed.first?.record))
  }

  private func play(
    _ store: Store, _ organization: Organization, _ value: String, _ keys: String
  ) throws -> ScriptedBackend {
    try Script(store: store, size: wide).play(
      .keys("6 f"), .text(organization.name), .keys("Enter Enter a"), .text(value), .keys(keys))
  }

  @Test("a figure over ten times the target is asked about once, with the indicator's name")
  func slip() throws {
    let store = try Fixture.store()
    let (organization, record) = try owing(store)
    let asked = try play(store, organization, "99999999", "C-s")
    #expect(asked.text.contains("十倍以上") && asked.text.contains(record.indicator.name))
    #expect(try store.history(of: record.id).isEmpty)
    _ = try play(store, organization, "99999999", "C-s C-s")
    #expect(try store.history(of: record.id).map(\.value) == [99_999_999])
  }

  @Test("of a divided target it is the share's figure, in the basis of the earlier ones")
  func share() throws {
    let store = try Fixture.store()
    let (organization, record) = try owing(store)
    let target = try #require(record.targets.first)
    try store.apply(
      .organization(
        .setShares(
          target: target.id, [ShareDraft(organizationID: organization.id, value: 10)])),
      by: Fixture.anna)
    try store.apply(
      .observe([
        ObservationEntry(
          indicatorID: record.id, period: .quarter(2025, 1), value: 2, basis: .period,
          organizationID: organization.id)
      ]), by: Fixture.anna)
    _ = try play(store, organization, "3", "C-s C-s")
    let last = try #require(try store.history(of: record.id).last)
    #expect(last.organizationID == organization.id && last.value == 3 && last.basis == .period)
  }

  @Test("the growth on the year before stands behind the figure, and is told as it is understood")
  func growth() throws {
    let store = try Fixture.store()
    let (organization, record) = try owing(store)
    let typed = try play(store, organization, "3 +8.5%", "Home")
    #expect(typed.text.contains("3\(record.indicator.unit.printed)，同比 +8.5%"))
    _ = try play(store, organization, "3 +8.5%", "C-s")
    let last = try #require(try store.history(of: record.id).last)
    #expect(last.value == 3 && last.growth == 8.5)
  }

  @Test(
    "only what has a sign, a per cent or its name behind a figure is growth",
    arguments: [
      ("120", "120", nil), ("12 000", "12 000", nil), ("45 %", "45 %", nil),
      ("120 +8", "120", "8"), ("120 8%", "120", "8"), ("120 -3.5%", "120", "-3.5"),
      ("120 －3.5％", "120", "-3.5"), ("1.2亿 同比8.5%", "1.2亿", "8.5"),
      ("120 同比 +8", "120", "8"), ("120 万元 +8%", "120 万元", "8"), ("+8%", "+8%", nil),
      ("120 x%", "120 x%", nil),
    ] as [(String, String, String?)])
  func split(text: String, figure: String, growth: String?) {
    let parts = SheetRules.split(text)
    #expect(parts.figure == figure)
    #expect(parts.growth?.plain == growth)
  }
}
