import Canvas
import PlanModel
import Terminal
import Testing

@testable import Dashboard

@Suite("Verifying with one key")
struct VerifyTests {
  private let store: Store
  private let indicator: RowID

  init() throws {
    store = try Fixture.store()
    let plan = try #require(try store.plans().first)
    let snapshot = try #require(try store.snapshot(of: plan.id))
    indicator = try #require(snapshot.indicators.first { $0.indicator.name == "物流企业数量" }).id
  }

  private var status: ObservationStatus? {
    get throws { try store.history(of: indicator).last { $0.period == .quarter(2025, 3) }?.status }
  }

  private func play(_ keys: String) throws -> String {
    try Script(store: store, size: Size(width: 120, height: 40)).play(
      .keys("4 /"), .text("物流"), .keys("Enter"), .keys(keys)
    ).text
  }

  @Test("what was verified is said, and that u takes it back")
  func said() throws {
    #expect(try play("V").contains("核定 物流企业数量 2025Q3：12家；已锁定，u 撤销"))
    #expect(try status == .verified)
    _ = try play("V")
    try store.undo(by: Fixture.anna)
    #expect(try status == .reported)
  }

  @Test("a figure over ten times the last one is verified only by the second key in a row")
  func slip() throws {
    try store.apply(
      .observe([
        ObservationEntry(indicatorID: indicator, period: .quarter(2025, 2), value: 1)
      ]), by: Fixture.bo)
    #expect(try play("V").contains("再按 V 才核定：2025Q3 的 12家 是上期 1家 的十倍以上"))
    #expect(try status == .reported)
    _ = try play("V k j V")
    #expect(try status == .reported)
    _ = try play("V V")
    #expect(try status == .verified)
  }

  @Test("while a doubt about the indicator is open, it is asked about")
  func doubt() throws {
    var state = try Fixture.state(store)
    state.press("4")
    let wall = try #require(state.wall)
    let index = try #require(
      wall.snapshot.indicators.firstIndex { $0.indicator.name == "物流企业数量" })
    state.select(indicator: indicator)
    let latest = try #require(wall.snapshot.indicators[index].observations.last)
    #expect(state.press("V").contains(.save(.verify([latest.id]))))
    var snapshot = wall.snapshot
    snapshot.doubts.append(
      Doubt(
        id: 99, planID: wall.plan.id, itemID: snapshot.indicators[index].indicator.itemID,
        kind: .damagedNumber, message: "引进物流企业30家",
        span: snapshot.indicators[index].indicator.span))
    _ = update(
      &state,
      .wall(
        Wall(snapshot: snapshot, text: Harbour.text, assessor: Assessor(today: Fixture.clock.today))
      ))
    #expect(state.press("V").isEmpty)
    #expect(state.notice?.text.contains("引进物流企业30家") == true)
    #expect(state.press("V").count == 1)
  }
}
