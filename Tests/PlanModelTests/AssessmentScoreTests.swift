import Foundation
import Testing

@testable import PlanModel

@Suite("Scores, breakdowns and roll-ups")
struct AssessmentScoreTests {
  private func assess(_ line: String?, exemption: String? = nil) -> Assessment {
    let record = Kit.record(
      .flow, targets: [Kit.target(.ge, 600)], line.map { [$0] } ?? [], exemption: exemption)
    return Assessor(today: Kit.day("2018-10-15")).assess(record, plan: Kit.plan())
  }

  /// 360 of 600 is 60 % of the year's figure; 75 % was due, so that 80 % of what was due is there.
  private var entries: [ScoreEntry] {
    [
      ScoreEntry(assess("2018Q3 360"), label: "甲", role: .lead),
      ScoreEntry(assess("2018Q3 500"), label: "乙", role: .responsible, weight: 20),
      ScoreEntry(assess("2018Q3 0", exemption: "停工"), label: "丙", role: .lead),
      ScoreEntry(assess(nil), label: "丁", role: .lead),
    ]
  }

  @Test("pro rata: the share of what was due, by weight and role, exempt and unreported left out")
  func proRata() {
    // 10 × 80 % × 1 + 20 × 0.6 = 8 + 12 of 10 + 12.
    let score = Score(entries)
    #expect(score.points == 20 && score.full == 22)
    #expect(
      score.lines(.hans) == [
        "甲：80.0%，得 8/10 × 1 = 8", "乙：111.1%，得 20/20 × 0.6 = 12", "丙：免责，不计分", "丁：无数据，不计分",
        "20 ÷ 22 = 90.9 分，已报 2/3",
      ])
  }

  @Test("step: one mark off for each whole 2 % short")
  func step() {
    // 20 % short is ten steps of ten marks.
    #expect(Score(entries, rules: ScoreRules(method: .step)).points == 12)
    let one = [ScoreEntry(assess("2018Q3 360"), label: "甲", role: .lead, weight: 15)]
    #expect(Score(one, rules: ScoreRules(method: .step)).points == 5)
    // 19.9 % short: nine whole steps.
    let near = [ScoreEntry(assess("2018Q3 360.45"), label: "甲", role: .lead, weight: 15)]
    #expect(Score(near, rules: ScoreRules(method: .step)).points == 6)
    // Never below zero.
    let far = [ScoreEntry(assess("2018Q3 -90"), label: "甲", role: .lead, weight: 15)]
    #expect(Score(far, rules: ScoreRules(method: .step)).points == 0)
  }

  @Test("met or not, and unreported as zero where the rules say so")
  func met() {
    let score = Score(entries, rules: ScoreRules(method: .met, unreported: .zero))
    #expect(score.points == 12 && score.full == 32)
  }

  @Test("too few figures give no score; half of them do, and the sum says how many")
  func coverage() {
    func score(_ reported: Int, of all: Int, rules: ScoreRules = .standard) -> Score {
      Score(
        (0..<all).map {
          ScoreEntry(assess($0 < reported ? "2018Q3 600" : nil), label: "\($0)", role: .lead)
        }, rules: rules)
    }
    let few = score(1, of: 3)
    #expect(few.percent == nil && few.partial == 100)
    #expect(few.text(.hans) == "未评：已报 1/3，不足 50%（已报部分 10 ÷ 10 = 100.0 分）")
    #expect(few.basis == "1/3" && few.brief(.hans) == "未评")
    let half = score(2, of: 4)
    #expect(half.text(.hans) == "20 ÷ 20 = 100.0 分，已报 2/4")
    #expect(score(4, of: 4).text(.hans) == "40 ÷ 40 = 100.0 分")
    // The rules may ask for more, for less, or count what is missing as nothing.
    #expect(score(2, of: 4, rules: ScoreRules(coverage: 60)).percent == nil)
    #expect(score(1, of: 4, rules: ScoreRules(coverage: 0)).percent == 100)
    #expect(score(0, of: 4, rules: ScoreRules(coverage: 0)).percent == nil)
    #expect(score(1, of: 4, rules: ScoreRules(unreported: .zero)).percent == 25)
  }

  @Test("who reports nothing, or less than half, is ranked after who reports")
  func ranking() throws {
    let kit = try StoreKit("2025-04-08")
    // Of section 1, 600 enterprises by the end of the year; 2.1 has the investment.
    let other = try kit.organization("市发展和改革局")
    try kit.apply(
      .setDuty(
        item: try kit.snapshot.items[0].id, organization: other, role: .lead, expecting: nil))
    try kit.observe(try kit.flow, "2025Q1", 5)
    let assessor = try kit.store.assessor(today: Kit.day("2025-04-08"))
    let loads = try kit.store.ranking(assessor)
    // 5 of 205 is 9.8 % of the quarter that was due: all who have only that score 9.8; the other has it and one of two.
    #expect(loads.allSatisfy { $0.score.percent != nil })
    try kit.store.undo(by: StoreKit.anna)
    try kit.observe(try kit.stock, "2025Q1", 620)
    let now = try kit.store.ranking(assessor)
    #expect(now.map(\.organization.name).first == "市发展和改革局")
    #expect(now[0].score.percent == 100 && now[0].score.basis == "1/2")
    #expect(now.dropFirst().allSatisfy { $0.score.unrated == .nothingReported })
  }

  @Test("nothing that counts is no score, not zero")
  func nothing() {
    #expect(Score([]).percent == nil)
    let silent = Score([ScoreEntry(assess(nil), label: "丁", role: .lead)])
    #expect(silent.percent == nil && silent.unrated == .nothingReported)
    #expect(silent.text(.hans) == "未评：应报 1 项，一项未报")
    let exempt = Score([
      ScoreEntry(assess("2018Q3 0", exemption: "停工"), label: "丙", role: .lead)
    ])
    #expect(exempt.text(.hans) == "无可计分")
  }

  @Test("an overdue target scores by its completion, not by the schedule of its last report")
  func overdue() {
    let record = Kit.record(.flow, targets: [Kit.target(.ge, 600)], ["2018Q3 360"])
    let late = Assessor(today: Kit.day("2019-02-01")).assess(record, plan: Kit.plan())
    #expect(late.light == .overdue && late.attainment == 60)
    // A tenth over the ceiling is a tenth short.
    let over = Kit.record(.flow, .lower, targets: [Kit.target(.le, 100)], ["2018 110"])
    let passed = Assessor(today: Kit.day("2019-02-01")).assess(over, plan: Kit.plan())
    #expect(passed.light == .overdue && passed.attainment == 90)
  }

  @Test("超过 100 is not fully scored by 100")
  func strictly() {
    let record = Kit.record(.stock, targets: [Kit.target(.gt, 100)], ["2018Q3 100"])
    let found = Assessor(today: Kit.day("2018-10-15")).assess(record, plan: Kit.plan())
    let entry = ScoreEntry(found, label: "甲", role: .lead)
    #expect(Score([entry], rules: ScoreRules(method: .met)).points == 0)
  }

  @Test("the shares of a target are summed and checked, each member with its own light")
  func breakdown() {
    func share(_ id: RowID, _ value: Decimal, _ line: String?) -> BreakdownShare {
      BreakdownShare(
        organizationID: id, value: value,
        observations: Kit.observations(line.map { [$0] } ?? []))
    }
    let assessor = Assessor(today: Kit.day("2018-10-15"))
    let target = Kit.target(.ge, 600)
    let record = Kit.record(.flow, targets: [target])
    func split(_ last: Decimal, _ target: Target) -> Breakdown {
      assessor.breakDown(
        record.indicator, target: target,
        into: [share(1, 200, "2018Q3 150"), share(2, 250, "2018Q3 100"), share(3, last, nil)],
        plan: Kit.plan())
    }
    let whole = split(150, target)
    #expect(whole.sum == 600 && whole.difference == 0 && whole.isSound == true)
    // 150 ÷ 200 = 75; 100 ÷ 250 = 40.
    #expect(whole.members.map(\.assessment.light) == [.green, .red, .none])
    #expect(whole.rollUp.worst == .red)
    #expect(split(100, target).difference == -50 && split(100, target).isSound == false)
    #expect(split(160, target).isSound == true)
    #expect(split(160, Kit.target(.le, 600)).isSound == false)
  }

  @Test("ratios do not add")
  func ratios() {
    let found = Assessor(today: Kit.day("2018-10-15")).breakDown(
      Kit.record(.ratio, targets: []).indicator, target: Kit.target(.ge, 73),
      into: [BreakdownShare(organizationID: 1, value: 73)], plan: Kit.plan())
    #expect(found.sum == nil && found.isSound == nil)
  }

  @Test("a parent shows its worst child and the counts")
  func rollUp() {
    let lights: [Light] = [.green, .done, .yellow, .none, .exempt, .red, .green]
    var roll = RollUp(lights)
    #expect(roll.worst == .red)
    #expect(roll[.green] == 2 && roll.total == 7 && roll.counted == 6 && roll.behind == 2)
    #expect(roll.percent(.green)?.percent == "33.3%")
    roll.add(RollUp([.overdue, .green]))
    #expect(roll.worst == .overdue && roll[.green] == 3)
    #expect(RollUp([.green, .none]).worst == Light.none)
    #expect(RollUp([.exempt, .done]).worst == .done)
    #expect(RollUp().worst == nil)
  }
}
