import Foundation
import Testing

@testable import PlanModel

@Suite("The status of figures")
struct ObservationStatusTests {
  private func held(_ kit: StoreKit, _ index: Int = 0) throws -> Observation {
    try #require(try kit.store.indicator(kit.stock)).observations[index]
  }

  @Test("a verified period is locked until it is reopened with a reason; the author stays")
  func locking() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.stock, "2025Q1", 480)
    let first = try held(kit)
    try kit.apply(.verify([first.id]), by: StoreKit.bo)
    #expect(try held(kit).status == .verified)
    #expect(try held(kit).recordedBy == "anna")
    #expect(throws: StoreError.invalid(field: "period", value: "2025Q1", reason: .locked)) {
      try kit.observe(try kit.stock, "2025Q1", 500, replacing: first.id)
    }
    #expect(throws: StoreError.invalid(field: "status", value: "verified", reason: .locked)) {
      try kit.apply(.returnObservation(first.id, reason: "口径不符"))
    }
    #expect(throws: StoreError.invalid(field: "reason", value: " ", reason: .empty)) {
      try kit.apply(.reopen(first.id, reason: " "), by: StoreKit.bo)
    }
    try kit.apply(.reopen(first.id, reason: "部门申请更正"), by: StoreKit.bo)
    #expect(try held(kit).status == .reported)
    #expect(try held(kit).reason == "部门申请更正")
    try kit.observe(try kit.stock, "2025Q1", 500, replacing: first.id)
    #expect(try held(kit).value == 500)
    #expect(throws: StoreError.invalid(field: "status", value: "reported", reason: .outOfRange)) {
      try kit.apply(.reopen(try held(kit).id, reason: "再开"))
    }
  }

  @Test("a returned figure counts no more, and can't be verified but corrected")
  func returned() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.stock, "2025Q1", 610)
    #expect(try kit.wall("2025-04-10").assessments[0].light == .done)
    let first = try held(kit)
    try kit.apply(.returnObservation(first.id, reason: "缺佐证材料"), by: StoreKit.bo)
    #expect(try kit.wall("2025-04-10").assessments[0].light == .none)
    #expect(throws: StoreError.invalid(field: "status", value: "returned", reason: .returned)) {
      try kit.apply(.verify([first.id]))
    }
    try kit.observe(try kit.stock, "2025Q1", 605, replacing: first.id)
    #expect(try kit.wall("2025-04-10").assessments[0].value == 605)
  }

  @Test("a figure that was corrected meanwhile can't be verified")
  func staleVerification() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.stock, "2025Q1", 480)
    let first = try held(kit)
    try kit.observe(try kit.stock, "2025Q1", 512, replacing: first.id)
    #expect(
      throws: StoreError.conflict(
        Conflict(
          table: "observation", id: first.id, field: "2025Q1", expected: "480", found: "512"))
    ) { try kit.apply(.verify([first.id])) }
  }

  @Test("several figures are verified at once or not at all")
  func verifySeveral() throws {
    let kit = try StoreKit("2025-07-08")
    try kit.observe(try kit.stock, "2025Q1", 480)
    try kit.observe(try kit.stock, "2025Q2", 500)
    let ids = try #require(try kit.store.indicator(kit.stock)).observations.map(\.id)
    #expect(throws: StoreError.noSuch(kind: "observation", id: 99)) {
      try kit.apply(.verify(ids + [99]))
    }
    #expect(try held(kit).status == .reported)
    try kit.apply(.verify(ids))
    #expect(try held(kit, 1).status == .verified)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try held(kit, 0).status == .reported)
    #expect(try held(kit, 1).status == .reported)
  }

  @Test("figures of one indicator are all cumulative or all for their period")
  func basis() throws {
    let kit = try StoreKit("2025-07-08")
    try kit.observe(try kit.flow, "2025Q1", 40, basis: .period)
    #expect(throws: StoreError.invalid(field: "basis", value: "cumulative", reason: .basisChange)) {
      try kit.observe(try kit.flow, "2025Q2", 90)
    }
    try kit.observe(try kit.flow, "2025Q2", 50, basis: .period)
    // 40 + 50 of 205 at half of the year: 43.9 % against 50 %.
    let found = try kit.wall("2025-07-08").assessments[1]
    #expect(found.value == 90)
    #expect(found.deviation?.value.rounded(1) == dec("-6.1"))
    try kit.store.undo(by: StoreKit.anna)
    try kit.store.undo(by: StoreKit.anna)
    try kit.observe(try kit.flow, "2025Q1", 40)
    #expect(try kit.wall("2025-07-08").assessments[1].value == 40)
  }

  @Test("a figure is recorded as returned only with the reason")
  func unreasoned() throws {
    let kit = try StoreKit("2025-04-08")
    var entry = ObservationEntry(
      indicatorID: try kit.stock, period: .quarter(2025, 1), value: 480, status: .returned)
    #expect(throws: StoreError.invalid(field: "reason", value: "", reason: .unreasoned)) {
      try kit.apply(.observe([entry]))
    }
    entry.note = "缺佐证材料"
    try kit.apply(.observe([entry]))
    #expect(try held(kit).reason == "缺佐证材料")
  }

  @Test("a total up to the day of a verified one may not differ from it")
  func endsAlike() throws {
    let kit = try StoreKit("2025-10-08")
    try kit.observe(try kit.stock, "2025Q3", 90)
    try kit.apply(.verify([try held(kit).id]))
    #expect(throws: StoreError.invalid(field: "period", value: "2025Q3 90家", reason: .endsAlike)) {
      try kit.observe(try kit.stock, "2025-09", 110)
    }
    try kit.observe(try kit.stock, "2025-09", 90)
  }

  @Test("last year's figure raises the doubt about this year's growth, too")
  func growthBackwards() throws {
    let kit = try StoreKit("2025-10-08")
    try kit.observe(try kit.flow, "2025Q3", 105, growth: 5)
    try kit.observe(try kit.flow, "2024Q3", 60)
    let open = {
      try kit.snapshot.doubts.filter { $0.kind == .growthConflict && $0.resolution == nil }
    }
    #expect(try open().map(\.message) == ["技术改造投资 2025Q3 105亿元，同比 5%；2024Q3 60亿元，实为 75%"])
    let first = try #require(try kit.store.history(of: kit.flow).first { $0.value == 60 })
    try kit.observe(try kit.flow, "2024Q3", 100, replacing: first.id)
    #expect(try open().isEmpty)
    let second = try #require(try kit.store.history(of: kit.flow).first { $0.value == 100 })
    try kit.observe(try kit.flow, "2024Q3", 50, replacing: second.id)
    #expect(try open().count == 1)
  }

  @Test("a period that has not begun has no figure yet")
  func future() throws {
    let kit = try StoreKit("2025-06-30")
    #expect(throws: StoreError.invalid(field: "period", value: "2025Q3", reason: .futurePeriod)) {
      try kit.observe(try kit.stock, "2025Q3", 1)
    }
    kit.clock.set("2025-07-01")
    try kit.observe(try kit.stock, "2025Q3", 1)
  }

  @Test(
    "a reopening is not undone over the heads of those who verified again, nor the first verification"
  )
  func overtaken() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.stock, "2025Q1", 480)
    let id = try held(kit, 0).id
    let first = try kit.apply(.verify([id]))
    let reopened = try kit.apply(.reopen(id, reason: "口径有误"))
    let again = try kit.apply(.verify([id]), by: StoreKit.bo)
    for (sequence, later) in [
      (reopened.sequence, [again.sequence]), (first.sequence, [reopened.sequence, again.sequence]),
    ] {
      #expect(throws: StoreError.restedUpon(sequence: sequence, later: later)) {
        try kit.apply(.revert(sequence: sequence))
      }
    }
    #expect(try held(kit, 0).status == .verified)
    // Once the other has taken his word back, each comes back in turn.
    try kit.store.undo(by: StoreKit.bo)
    #expect(try held(kit, 0).status == .reported)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try held(kit, 0).status == .verified)
    // A correction rests on the reopening too.
    let second = try kit.apply(.reopen(id, reason: "再核"))
    try kit.observe(try kit.stock, "2025Q1", 470, replacing: id, by: StoreKit.bo)
    #expect(throws: StoreError.self) { try kit.apply(.revert(sequence: second.sequence)) }
  }

  @Test("a stated growth that contradicts last year's figure opens a doubt in the same change")
  func growth() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.stock, "2024Q1", 400)
    let before = try kit.contents
    // 480 ÷ 400 is 20 %; 19.6 rounds to 20 but is stated to one place.
    try kit.observe(try kit.stock, "2025Q1", 480, growth: dec("19.6"))
    let doubt = try #require(try kit.snapshot.doubts.first { $0.kind == .growthConflict })
    #expect(doubt.message.contains("19.6%"))
    #expect(doubt.message.contains("20%"))
    #expect(doubt.resolution == nil)
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
    try kit.observe(try kit.stock, "2025Q1", 480, growth: 20)
    #expect(try !kit.snapshot.doubts.contains { $0.kind == .growthConflict })
  }

  @Test(
    "a correction that agrees with last year's figure settles the doubt, and undo opens it again")
  func growthCorrected() throws {
    let kit = try StoreKit("2025-04-08")
    func open() throws -> [String] {
      try kit.snapshot.doubts.filter { $0.kind == .growthConflict && $0.resolution == nil }
        .map(\.message)
    }
    try kit.observe(try kit.stock, "2024Q1", 400)
    try kit.observe(try kit.stock, "2025Q1", 480, growth: 15)
    #expect(try open().count == 1)
    // Still wrong, in other words: the old doubt goes, a new one comes.
    try kit.observe(try kit.stock, "2025Q1", 480, growth: 16, replacing: try held(kit, 1).id)
    #expect(try open().count == 1)
    #expect(try open()[0].contains("16%"))
    let before = try kit.contents
    // 464 ÷ 400 is 16 %.
    try kit.observe(try kit.stock, "2025Q1", 464, growth: 16, replacing: try held(kit, 1).id)
    #expect(try open().isEmpty)
    #expect(try kit.store.log(limit: 1)[0].detail["settled"] == "1")
    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
    // Last year's figure may be the one that was wrong: 480 ÷ 413.8 is 16 %.
    try kit.observe(try kit.stock, "2024Q1", dec("413.8"), replacing: try held(kit, 0).id)
    #expect(try open().isEmpty)
    // A doubt of another period stays.
    try kit.observe(try kit.stock, "2024Q2", 410)
    kit.clock.set("2025-07-08")
    try kit.observe(try kit.stock, "2025Q2", 500, growth: 3)
    try kit.observe(try kit.stock, "2025Q1", 481, growth: 16, replacing: try held(kit, 2).id)
    #expect(try open().count == 1)
  }

  @Test("problem and next step are kept with the figure")
  func words() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.apply(
      .observe([
        ObservationEntry(
          indicatorID: try kit.stock, period: .quarter(2025, 1), value: 480,
          problem: "认定名单公布较晚", nextStep: "提前组织申报")
      ]))
    #expect(try held(kit).problem == "认定名单公布较晚")
    #expect(try held(kit).nextStep == "提前组织申报")
  }

  @Test("a rehearsal names every entry that would be refused, and keeps none")
  func rehearsal() throws {
    let kit = try StoreKit("2025-04-08")
    let before = try kit.contents
    let stock = try kit.stock
    let good = ObservationEntry(indicatorID: stock, period: .quarter(2025, 1), value: 480)
    let refused = try kit.store.rehearse(
      [
        good, ObservationEntry(indicatorID: 99, period: .year(2024), value: 1), good,
        ObservationEntry(indicatorID: stock, period: .year(2024), value: 1, basis: .period),
        ObservationEntry(indicatorID: stock, period: .year(2030), value: 1),
      ], by: StoreKit.anna)
    #expect(refused.map(\.position) == [1, 2, 3, 4])
    #expect(refused[0].error == .noSuch(kind: "indicator", id: 99))
    #expect(try kit.contents == before)
    #expect(try kit.store.log().count == 1)
  }

  @Test("a verified figure can't be got round by a span of the same days")
  func spans() throws {
    let kit = try StoreKit("2025-10-08")
    let flow = try kit.flow
    try kit.observe(flow, "2025Q3", 905)
    let first = try #require(try kit.store.indicator(flow)).observations[0]
    // Recorded before it was verified, the span can't be verified beside it.
    try kit.observe(flow, "2025-01-01/2025-09-30", 600)
    let span = try #require(
      try kit.store.history(of: flow).last { $0.period == Period("2025-01-01/2025-09-30") })
    try kit.apply(.verify([first.id]))
    let refusal = StoreError.invalid(field: "period", value: "2025Q3 905亿元", reason: .endsAlike)
    #expect(throws: refusal) { try kit.apply(.verify([span.id])) }
    #expect(throws: refusal) {
      try kit.observe(flow, "2025-01-01/2025-09-30", 700, replacing: span.id)
    }
    #expect(throws: refusal) { try kit.observe(flow, "2025-09", 700) }
    // Other days are another figure, and the same figure is no contradiction.
    try kit.observe(flow, "2025-07-01/2025-09-30", 300)
    try kit.observe(flow, "2025-09", 905)
    #expect(try kit.wall("2025-10-08").assessments[1].value == 905)
    // A total stands on its last day, whatever the span says before it.
    let stock = try kit.stock
    try kit.observe(stock, "2025Q3", 480)
    try kit.apply(
      .verify([try #require(try kit.store.indicator(stock)).observations[0].id]))
    #expect(
      throws: StoreError.invalid(field: "period", value: "2025Q3 480家", reason: .endsAlike)
    ) { try kit.observe(stock, "2025-09-01/2025-09-30", 900) }
  }
}
