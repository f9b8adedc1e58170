import Foundation
import Testing

@testable import PlanModel

@Suite("Rule files")
struct AssessmentRuleFileTests {
  private let head = "name = \"示例\"\nversion = 2\n"

  private func error(_ text: String) -> RuleError? {
    do {
      _ = try RuleSet(toml: text)
      return nil
    } catch { return error }
  }

  @Test("the built-in sets are read back as they were written", arguments: RuleSet.builtin)
  func roundTrip(rules: RuleSet) throws {
    #expect(try RuleSet(toml: rules.toml) == rules)
  }

  @Test("all keys are read, and numbers keep their digits")
  func read() throws {
    let rules = try RuleSet(
      toml: head + """
        note = "甲\\"乙\\"\\n丙"
        schedule = "day"
        reporting = "month"
        measure = "relative"
        tolerance = "0.1"

        [[band]]
        light = "red"
        below = -12.5

        [[band]]
        light = "green"
        from = -12.5

        [[target]]
        light = "yellow"
        """)
    #expect(rules.name == "示例" && rules.version == 2 && rules.note == "甲\"乙\"\n丙")
    #expect(rules.schedule == .day && rules.reporting == .month && rules.measure == .relative)
    #expect(rules.tolerance == dec("0.1"))
    #expect(rules.progress.bands.map(\.below) == [dec("-12.5"), nil])
    #expect(rules.direct.light(for: 1) == .yellow)
    #expect(try RuleSet(toml: rules.toml) == rules)
  }

  @Test("a hidden gap is refused, with its ends, in words")
  func gap() {
    let text =
      head + """
        [[band]]
        light = "green"
        from = 0
        [[band]]
        light = "yellow"
        from = -30
        below = -10
        [[band]]
        light = "red"
        below = -30
        """
    let found = error(text)
    #expect(found?.fault == .bands(table: "band", .gap(from: -10, to: 0)))
    #expect(found?.text(.hans) == "第 3 行：[[band]] 从 −10 到 0 没有档：每个偏差都要有一盏灯")
  }

  @Test("an overlap names the line of the later band")
  func overlap() {
    let found = error(
      head + "[[band]]\nlight = \"red\"\nbelow = 1\n\n[[band]]\nlight = \"green\"\nfrom = 0\n")
    #expect(found == RuleError(.bands(table: "band", .overlap(index: 1, other: 0)), line: 7))
  }

  @Test("faults carry their line")
  func lines() {
    let band = "[[band]]\nlight = \"green\"\n"
    #expect(
      error(head + "[[band]]\nlight = \"blue\"\n")
        == RuleError(
          .unknownValue(key: "light", value: "blue", allowed: Light.allCases.map(\.rawValue)),
          line: 4))
    #expect(
      error(head + "[[band]]\nlight = \"done\"\n")
        == RuleError(.bands(table: "band", .light(.done, index: 0)), line: 3))
    #expect(error(head + "[[band]]\nfrom = 0\n") == RuleError(.missing(key: "light"), line: 3))
    #expect(error(head + "tolerence = 5\n" + band) == RuleError(.unknownKey("tolerence"), line: 3))
    #expect(
      error(head + band + "form = 0\n") == RuleError(.unknownKey("form"), line: 5))
    #expect(
      error(head + "tolerance = true\n" + band)
        == RuleError(.wrongType(key: "tolerance", expected: "number"), line: 3))
    #expect(
      error(head + "tolerance = -1\n" + band)
        == RuleError(.below(key: "tolerance", least: 0), line: 3))
    #expect(error(head) == RuleError(.missing(key: "[[band]]")))
    #expect(error("version = 1\n" + band) == RuleError(.missing(key: "name")))
    #expect(error(head + "note = \n" + band)?.line == 3)
  }

  @Test("score rules are read, refused and written the same way")
  func scores() throws {
    let rules = try ScoreRules(
      toml: head + "method = \"step\"\nper = 2.5\n[factor]\nresponsible = 0.5\n")
    #expect(rules.method == .step && rules.per == dec("2.5") && rules.step == 1)
    #expect(rules.factors == [.lead: 1, .responsible: dec("0.5"), .cooperating: dec("0.3")])
    #expect(try ScoreRules(toml: rules.toml) == rules)
    #expect(throws: RuleError(.missing(key: "method"))) { try ScoreRules(toml: head) }
    #expect(throws: RuleError(.below(key: "per", least: dec("0.001")), line: 4)) {
      try ScoreRules(toml: head + "method = \"step\"\nper = 0\n")
    }
    #expect(throws: RuleError(.unknownKey("leader"), line: 5)) {
      try ScoreRules(toml: head + "method = \"met\"\n[factor]\nleader = 1\n")
    }
  }

  @Test("all that is wrong with a file is told at once, in order of lines")
  func allErrors() throws {
    let found = try #require(
      error("nmae = \"x\"\nversion = 0\n[[band]]\nlight = \"blue\"\n[[target]]\nfrom = true\n"))
    #expect(([found] + found.others).map(\.line) == [nil, 1, 2, 4, 5, 6])
    #expect(found.fault == .missing(key: "name"))
    #expect(found.text(.hans).split(separator: "；").count == 6)
  }
}
