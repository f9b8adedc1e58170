import Foundation
import GRDB
import TestSupport
import Testing

@testable import PlanModel

@Suite("The store")
struct StoreTests {
  let anna = Actor(uid: 1001, login: "anna")
  let bo = Actor(uid: 1002, login: "bo")

  private func imported() throws -> (Store, RowID) {
    let store = try Store.inMemory()
    let applied = try store.apply(
      .importPlan(DraftFixtures.small, DraftFixtures.document()), by: anna)
    return (store, try #require(applied.planID))
  }

  private func contents(_ store: Store) throws -> String {
    try store.read { db in
      try ["plan", "item", "duty", "indicator", "target", "observation", "doubt", "organization"]
        .map { table in
          try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY id").map(\.description)
            .joined(separator: "\n")
        }.joined(separator: "\n--\n")
    }
  }

  @Test("an imported draft is read back as it was recognised")
  func importAndSnapshot() throws {
    let (store, plan) = try imported()
    let snapshot = try #require(try store.snapshot(of: plan))
    #expect(snapshot.plan.title == "云岚市示例方案")
    #expect(snapshot.items.map(\.path) == ["1", "2", "2.1"])
    #expect(snapshot.items[2].parentID == snapshot.items[1].id)
    #expect(snapshot.organizations.map(\.name) == ["市科技局", "市发展和改革局", "各镇街"])
    #expect(snapshot.organizations[2].collective)
    #expect(snapshot.duties.map(\.role) == [.lead, .responsible, .responsible])
    #expect(snapshot.indicators.map(\.indicator.name) == ["高新技术企业数量", "技术改造投资"])
    #expect(snapshot.indicators[0].targets[0].value == 600)
    // No year of its own: the plan's.
    #expect(snapshot.indicators[1].targets[0].due == .year(2025))
    #expect(try store.check().isEmpty)
  }

  @Test("importing the same bytes twice changes nothing and says which plan it is")
  func importTwice() throws {
    let (store, plan) = try imported()
    let before = try contents(store)
    #expect(
      throws: StoreError.alreadyImported(document: "small.txt", plan: plan, title: "云岚市示例方案")
    ) {
      try store.apply(.importPlan(DraftFixtures.small, DraftFixtures.document()), by: bo)
    }
    #expect(try contents(store) == before)
    #expect(try store.log().count == 1)
  }

  @Test("a corrected figure supersedes the earlier one, and both remain")
  func correction() throws {
    let (store, plan) = try imported()
    let indicator = try #require(try store.snapshot(of: plan)).indicators[0].id
    try store.apply(
      .observe([ObservationEntry(indicatorID: indicator, period: .quarter(2025, 1), value: 480)]),
      by: anna)
    let first = try #require(try store.indicator(indicator)).observations[0]
    try store.apply(
      .observe([
        ObservationEntry(
          indicatorID: indicator, period: .quarter(2025, 1), value: 512, replacing: first.id)
      ]), by: bo)
    let record = try #require(try store.indicator(indicator))
    #expect(record.observations.map(\.value) == [512])
    let all = try store.read { try Observation.fetchAll($0, sql: "SELECT * FROM observation") }
    #expect(all.map(\.value) == [480, 512])
    #expect(all[0].supersededBy == all[1].id)
    try store.undo(by: bo)
    #expect(try #require(try store.indicator(indicator)).observations.map(\.value) == [480])
    #expect(try store.check().isEmpty)
  }

  @Test("two people recording the same period: the second gets a conflict with both values")
  func staleObservation() throws {
    let (store, plan) = try imported()
    let indicator = try #require(try store.snapshot(of: plan)).indicators[0].id
    let entry = ObservationEntry(indicatorID: indicator, period: .quarter(2025, 1), value: 480)
    try store.apply(.observe([entry]), by: anna)
    var second = entry
    second.value = 500
    #expect(
      throws: StoreError.conflict(
        Conflict(
          table: "observation", id: indicator, field: "2025Q1", expected: nil, found: "480"))
    ) { try store.apply(.observe([second]), by: bo) }
    #expect(try #require(try store.indicator(indicator)).observations.map(\.value) == [480])
  }

  @Test("a role is given, changed and taken away, and a stale edit is refused")
  func duties() throws {
    let (store, plan) = try imported()
    let before = try contents(store)
    let snapshot = try #require(try store.snapshot(of: plan))
    let (item, organization) = (snapshot.items[2].id, snapshot.organizations[1].id)
    try store.apply(
      .setDuty(item: item, organization: organization, role: .lead, expecting: .responsible),
      by: anna)
    #expect(try #require(try store.snapshot(of: plan)).duties[1].role == .lead)
    #expect(
      throws: StoreError.conflict(
        Conflict(
          table: "duty", id: item, field: "市发展和改革局", expected: "responsible", found: "lead"))
    ) {
      try store.apply(
        .setDuty(item: item, organization: organization, role: nil, expecting: .responsible),
        by: bo)
    }
    try store.apply(
      .setDuty(item: item, organization: organization, role: nil, expecting: .lead), by: anna)
    #expect(try #require(try store.snapshot(of: plan)).duties.count == 2)
    try store.undo(by: anna)
    try store.undo(by: anna)
    #expect(try contents(store) == before)
    try store.redo(by: anna)
    #expect(try #require(try store.snapshot(of: plan)).duties[1].role == .lead)
    try store.redo(by: anna)
    #expect(try #require(try store.snapshot(of: plan)).duties.count == 2)
    #expect(throws: StoreError.nothingToRedo) { try store.redo(by: anna) }
    #expect(throws: StoreError.nothingToUndo) { try store.undo(by: bo) }
  }

  @Test("an import can be undone and redone, but not while later changes rest on it")
  func undoImport() throws {
    let (store, plan) = try imported()
    let before = try contents(store)
    let indicator = try #require(try store.snapshot(of: plan)).indicators[0].id
    let observed = try store.apply(
      .observe([ObservationEntry(indicatorID: indicator, period: .year(2025), value: 1)]), by: bo)
    #expect(throws: StoreError.restedUpon(sequence: 1, later: [observed.sequence])) {
      try store.undo(by: anna)
    }
    try store.undo(by: bo)
    try store.undo(by: anna)
    #expect(try store.plans().isEmpty)
    try store.redo(by: anna)
    #expect(try contents(store) == before)
    #expect(try store.check().isEmpty)
  }

  @Test("a doubt is dismissed only with a reason")
  func doubts() throws {
    let (store, plan) = try imported()
    let doubt = try #require(try store.snapshot(of: plan)).doubts[0]
    #expect(throws: StoreError.invalid(field: "reason", value: "", reason: .empty)) {
      try store.apply(.settleDoubt(doubt.id, .dismissed, reason: nil, expecting: nil), by: anna)
    }
    try store.apply(
      .settleDoubt(doubt.id, .dismissed, reason: "原文如此", expecting: nil), by: anna)
    #expect(try #require(try store.snapshot(of: plan)).doubts[0].resolution == .dismissed)
  }

  @Test("a failed edit leaves neither rows nor a log entry")
  func allOrNothing() throws {
    let (store, plan) = try imported()
    let before = try contents(store)
    let indicator = try #require(try store.snapshot(of: plan)).indicators[0].id
    #expect(throws: StoreError.noSuch(kind: "indicator", id: 999)) {
      try store.apply(
        .observe([
          ObservationEntry(indicatorID: indicator, period: .year(2025), value: 1),
          ObservationEntry(indicatorID: 999, period: .year(2025), value: 1),
        ]), by: anna)
    }
    #expect(try contents(store) == before)
    #expect(try store.log().count == 1)
  }
}
