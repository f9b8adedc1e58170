import Foundation
import TestSupport
import Testing

@testable import PlanModel

@Suite("The history of a store")
struct HistoryTests {
  /// Edits of every kind in random order; whatever the store refuses changes nothing. Returns the kinds that were done.
  private func play(
    _ kit: StoreKit, seed: UInt64, steps: Int, known: Set<EditKind> = Set(EditKind.allCases),
    after: (PlanEdit) throws -> Void = { _ in }
  ) throws -> Set<EditKind> {
    var edits = RandomEdits(kit, seed: seed)
    var random = Seeded(state: seed &+ 1000)
    var done: Set<EditKind> = []
    for _ in 0..<steps {
      // Half of the time something that has not been done yet.
      let missing = EditKind.allCases.filter { !known.contains($0) && !done.contains($0) }
      let kinds = missing.isEmpty || Bool.random(using: &random) ? EditKind.allCases : missing
      let kind = kinds.randomElement(using: &random) ?? .observe
      guard let edit = try edits.edit(kind) else { continue }
      do {
        let applied = try kit.apply(edit)
        let entry = try kit.store.log(limit: 1)[0]
        #expect(entry.sequence == applied.sequence)
        done.insert(entry.kind)
        try after(edit)
      } catch is StoreError {}
    }
    return done
  }

  @Test("undo after any sequence of edits of every kind restores the same tables", arguments: 1...3)
  func undoAll(_ seed: UInt64) throws {
    let kit = try StoreKit("2025-04-08")
    let before = try kit.contents
    let first = try kit.store.log()[0].sequence
    _ = try play(kit, seed: seed, steps: 100) { _ in kit.clock.advance(days: 1) }
    #expect(try kit.contents != before)
    #expect(try kit.store.check().isEmpty)
    // The latest change first, each exactly as it was made.
    for entry in try kit.store.log(limit: 1000) where entry.sequence > first {
      guard try !kit.store.read({ try LogEntry.isUndone($0, sequence: entry.sequence) }) else {
        continue
      }
      // Whoever is keeper by then: the random people may have put anna off the list.
      let keeper = try kit.store.people().first { $0.role == .keeper }?.login ?? "anna"
      try kit.apply(.revert(sequence: entry.sequence), by: Actor(uid: 1, login: keeper))
    }
    #expect(try kit.contents == before)
  }

  @Test("random histories reach every kind of edit")
  func everyKind() throws {
    var done: Set<EditKind> = [.importPlan]
    for seed in UInt64(20)..<40 where done.count < EditKind.allCases.count {
      let kit = try StoreKit("2025-04-08")
      done.formUnion(
        try play(kit, seed: seed, steps: 120, known: done) { _ in kit.clock.advance(days: 1) })
    }
    #expect(Set(EditKind.allCases).subtracting(done) == [])
  }

  @Test("the store as known on a day is the store as it stood then", arguments: 1...2)
  func asKnown(_ seed: UInt64) throws {
    let kit = try StoreKit("2025-04-08")
    var snapshots: [(day: Day, contents: String, changes: Int)] = []
    func keep() throws {
      snapshots.append((kit.clock.today, try kit.contents, try kit.store.log(limit: 1000).count))
    }
    try keep()
    var count = 0
    _ = try play(kit, seed: seed &+ 100, steps: 90) { _ in
      count += 1
      // Several changes a day, and days without any.
      if count % 4 == 0 {
        try keep()
        kit.clock.advance(days: 2)
      }
    }
    try keep()
    var byDay: [Day: (contents: String, changes: Int)] = [:]
    for snapshot in snapshots { byDay[snapshot.day] = (snapshot.contents, snapshot.changes) }
    #expect(byDay.count > 5)
    for (day, expected) in byDay {
      let then = try kit.store.asKnown(on: day)
      #expect(try Contents.of(then) == expected.contents)
      #expect(try then.log(limit: 1000).count == expected.changes)
      #expect(try then.check().isEmpty)
      // The day after, nothing had changed yet.
      #expect(try Contents.of(try kit.store.asKnown(on: day + 1)) == expected.contents)
    }
  }

  @Test("the wall as known on a day shows the lights of what had been recorded by then")
  func lightsAsKnown() throws {
    let kit = try StoreKit("2025-04-08")
    try kit.observe(try kit.flow, "2025Q1", 30)
    kit.clock.set("2025-04-20")
    let id = try #require(try kit.store.indicator(kit.flow)).observations[0].id
    try kit.observe(try kit.flow, "2025Q1", 60, replacing: id)
    let day = Kit.day("2025-04-10")
    let then = try kit.store.asKnown(on: day)
    let snapshot = try #require(try then.snapshot(of: kit.plan))
    let wall = Wall(snapshot: snapshot, text: "", assessor: try then.assessor(today: day))
    // 30 of 205 is 14.6 % against 25 %.
    #expect(wall.assessments[1].light == .red)
    #expect(try kit.wall("2025-04-20").assessments[1].light == .green)
    #expect(throws: StoreError.past(day)) {
      try then.apply(.setSchedule(plan: kit.plan, .day), by: StoreKit.anna)
    }
    // Before the import there was nothing.
    #expect(try kit.store.asKnown(on: Kit.day("2025-04-07")).plans().isEmpty)
  }

  @Test("the log is filtered by item, indicator, organization, person and date")
  func filters() throws {
    let kit = try StoreKit("2025-04-08")
    let (stock, flow, item) = (try kit.stock, try kit.flow, try kit.item)
    let lead = try kit.organization("市科技局")
    let period = Period.quarter(2025, 1)
    try kit.apply(
      .observe([
        ObservationEntry(indicatorID: flow, period: period, value: 40),
        ObservationEntry(indicatorID: stock, period: period, value: 480),
      ]), by: StoreKit.bo)
    kit.clock.set("2025-05-01")
    try kit.apply(
      .setProgress(item: item, TaskProgress(state: .underWay), expecting: TaskProgress()))
    try kit.apply(.setSchedule(plan: kit.plan, .day))
    func log(_ filter: LogFilter) throws -> [Int64] {
      try kit.store.log(filter: filter).map(\.sequence)
    }
    // The entry of two figures is found by either of them, also by a section above.
    #expect(try log(LogFilter(indicatorID: flow)) == [2])
    #expect(try log(LogFilter(indicatorID: stock)) == [2])
    #expect(try log(LogFilter(itemID: item)) == [3, 2])
    #expect(try log(LogFilter(itemID: try kit.snapshot.items[1].id)) == [3, 2])
    #expect(try log(LogFilter(itemID: try kit.snapshot.items[0].id)) == [2])
    #expect(try log(LogFilter(organizationID: lead)) == [3, 2])
    #expect(try log(LogFilter(login: "bo")) == [2])
    #expect(try log(LogFilter(from: Kit.day("2025-05-01"))) == [4, 3])
    #expect(try log(LogFilter(from: Kit.day("2025-04-08"), to: Kit.day("2025-04-08"))) == [2, 1])
    #expect(try log(LogFilter(planID: kit.plan, login: "anna", to: Kit.day("2025-04-30"))) == [1])
    // An undo is about what it takes back.
    try kit.store.undo(by: StoreKit.bo)
    #expect(try log(LogFilter(indicatorID: stock)) == [5, 2])
  }
}
