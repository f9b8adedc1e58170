import Foundation
import TestSupport
import Testing

@testable import PlanModel

/// Accepting that a document prints one figure twice.
@Suite("Figures named twice")
struct UniteTests {
  /// The small plan with the enterprises of section 1 once more in item 2.1, whose organizations answer for them.
  private func kit(
    _ comparator: PlanModel.Comparator = .ge, value: Decimal = 600, due: String = "2025",
    doubt: DoubtKind = .repeatedTarget
  ) throws -> StoreKit {
    var draft = DraftFixtures.small
    let span = SourceSpan(50, 58)
    draft.indicators.append(
      DraftIndicator(
        path: "2.1", name: "高新技术企业总数", comparator: comparator, value: value, unit: "家", due: due,
        nature: .stock, baseline: "480家", quote: "高新技术企业总数600家", span: span))
    draft.doubts = [
      DraftDoubt(
        kind: doubt, path: "2.1", message: "高新技术企业达到600家、高新技术企业总数600家", span: span)
    ]
    return try StoreKit("2025-07-08", draft: draft)
  }

  private func accept(_ kit: StoreKit) throws -> Applied {
    try kit.apply(
      .settleDoubt(try kit.snapshot.doubts[0].id, .accepted, reason: nil, expecting: nil))
  }

  @Test("the two become one, with all that either had, and undo brings both back exactly")
  func unite() throws {
    let kit = try kit(.gt)
    let (first, second) = (try kit.snapshot.indicators[0].id, try kit.snapshot.indicators[2].id)
    try kit.observe(first, "2025Q1", 500)
    try kit.observe(second, "2025Q1", 500)
    let twice = try #require(try kit.store.history(of: second).first)
    try kit.apply(.verify([twice.id]))
    try kit.observe(first, "2025Q2", 540)
    try kit.apply(.setWeight(.indicator(first), 20))
    try kit.apply(
      .remind([ReminderDraft(indicatorID: first, organizationID: nil, period: .quarter(2025, 1))]))
    #expect(try kit.wall("2025-07-08").total.total == 3)
    let before = try kit.contents
    let flow = try kit.flow

    let applied = try accept(kit)
    #expect(applied.detail["united"] == "高新技术企业总数")
    #expect(applied.detail["target"] == ">600家")
    let snapshot = try kit.snapshot
    #expect(snapshot.doubts[0].resolution == .accepted)
    // The one whose item names who answers for it stays.
    #expect(snapshot.indicators.map(\.id) == [flow, second])
    let kept = snapshot.indicators[1]
    #expect(kept.indicator.baseline == 480 && kept.indicator.weight == 20)
    #expect(kept.targets.map(\.comparator) == [.gt])
    #expect(kept.observations.map(\.value) == [500, 540])
    #expect(kept.observations[0].status == .verified)
    #expect(snapshot.mentions.map(\.quote) == ["高新技术企业达到600家"])
    #expect(snapshot.mentions.map(\.span) == [SourceSpan(8, 20)])
    let wall = try kit.wall("2025-07-08")
    #expect(wall.total.total == 2)
    #expect(wall.mentionsOfRow[0] == [1])
    #expect(try kit.store.check().isEmpty)

    try kit.store.undo(by: StoreKit.anna)
    #expect(try kit.contents == before)
    try kit.store.redo(by: StoreKit.anna)
    #expect(try kit.snapshot.indicators.count == 2)
  }

  @Test("figures that differ are not made one: the person is told which, and nothing changes")
  func differing() throws {
    let kit = try kit()
    let (first, second) = (try kit.snapshot.indicators[0].id, try kit.snapshot.indicators[2].id)
    try kit.observe(first, "2025Q1", 500)
    try kit.observe(second, "2025Q1", 501)
    let before = try kit.contents
    #expect(
      throws: StoreError.invalid(
        field: "observation", value: "高新技术企业总数 2025Q1 501、500", reason: .differs)
    ) { try accept(kit) }
    #expect(try kit.contents == before)
  }

  @Test("110 and 超过110 become the stricter; 60 and 65 stay as printed, settled")
  func stricter() throws {
    let strict = try kit(.gt, doubt: .conflictingTargets)
    _ = try accept(strict)
    #expect(try strict.snapshot.indicators.count == 2)
    #expect(try strict.snapshot.indicators[1].targets.map(\.comparator) == [.gt])
    let other = try kit(.ge, value: 650, doubt: .conflictingTargets)
    #expect(try accept(other).detail["united"] == nil)
    #expect(try other.snapshot.indicators.count == 3)
    #expect(try other.snapshot.doubts[0].resolution == .accepted)
    // At least and at most of one figure are no repetition.
    let opposite = try kit(.le)
    #expect(try accept(opposite).detail["united"] == nil)
  }

  @Test("a target of another year is taken over")
  func otherYear() throws {
    let kit = try kit(.ge, value: 700, due: "2026")
    _ = try accept(kit)
    let kept = try #require(try kit.snapshot.indicators.last)
    #expect(kept.targets.map(\.due) == [.year(2025), .year(2026)])
    #expect(kept.targets.map(\.value) == [600, 700])
  }

  @Test("whoever answers in either place carries the figure, once")
  func loads() throws {
    let kit = try kit()
    let science = try kit.organization("市科技局")
    try kit.apply(
      .setDuty(
        item: try kit.snapshot.items[0].id, organization: science, role: .cooperating,
        expecting: nil))
    _ = try accept(kit)
    let assessor = try kit.store.assessor(today: Kit.day("2025-07-08"))
    let load = try #require(try kit.store.load(of: science, assessor))
    let entries = load.entries.filter { $0.name.hasPrefix("高新") }
    #expect(entries.count == 1)
  }
}
