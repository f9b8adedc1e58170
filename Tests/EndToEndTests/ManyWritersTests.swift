import Foundation
import PlanModel
import TestSupport
import Testing

@Suite("Processes on one store")
struct ManyWritersTests {
  private func withWriter(_ body: (Program, String, RowID) throws -> Void) throws {
    let program = try Program("StoreWriter")
    defer { program.discard() }
    let path = program.path("shared.guatu")
    try DraftFixtures.makeStore(at: path)
    let snapshot = try #require(try Store.open(path).snapshot(of: 1))
    try body(program, path, try #require(snapshot.indicators.first).id)
  }

  private func acknowledged(_ output: String) -> [Int64] {
    // A line that was cut off by the kill is no acknowledgement.
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap {
      Int64($0)
    }
  }

  @Test("two processes writing at once lose nothing and never take the same number")
  func twoAtOnce() throws {
    try withWriter { program, path, indicator in
      let writers = try [0, 10_000].map {
        try program.start([path, "\(indicator)", "\($0)", "100"])
      }
      let outcomes = try writers.map { try $0.finish() }
      #expect(outcomes.map(\.status) == [0, 0], "\(outcomes.map(\.complaint))")
      let numbers = outcomes.flatMap { acknowledged($0.output) }
      #expect(numbers.sorted() == Array(2...201))
      let store = try Store.open(path)
      #expect(try store.indicator(indicator)?.observations.count == 200)
      #expect(try store.check().isEmpty)
    }
  }

  @Test("what was acknowledged before a kill is in the store, and the store is sound")
  func killed() throws {
    try withWriter { program, path, indicator in
      let writer = try program.start([path, "\(indicator)", "0", "1000"])
      while acknowledged(try writer.printed()).count < 40, writer.process.isRunning {
        usleep(2000)
      }
      #expect(writer.process.isRunning, "it was to be killed on the way")
      kill(writer.process.processIdentifier, SIGKILL)
      let outcome = try writer.finish()
      let last = try #require(acknowledged(outcome.output).last)
      let store = try Store.open(path)
      let held = try #require(try store.indicator(indicator)).observations.count
      // The one that was under way may have been kept without its acknowledgement.
      let acknowledgedCount = Int(last) - 1
      #expect((acknowledgedCount...acknowledgedCount + 1).contains(held))
      #expect(held < 1000)
      #expect(try store.log(limit: 1).first?.sequence == Int64(held + 1))
      #expect(try store.check().isEmpty)
    }
  }

  @Test("a second process sees another's change, and a stale correction is refused")
  func conflict() throws {
    let program = try Program()
    defer { program.discard() }
    try DraftFixtures.makeStore(at: program.store)
    let mine = try Store.open(program.store)
    let before = try mine.dataVersion()
    let outcome = try program("observe", "1", "--period", "2025Q1", "--value", "410")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try mine.dataVersion() != before)
    #expect(
      throws: StoreError.conflict(
        Conflict(table: "observation", id: 1, field: "2025Q1", expected: nil, found: "410"))
    ) {
      try mine.apply(
        .observe([ObservationEntry(indicatorID: 1, period: .quarter(2025, 1), value: 400)]),
        by: .current)
    }
  }
}
