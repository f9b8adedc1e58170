import Foundation
import PlanDocument
import PlanModel
import Testing

@Suite("What due dates rest on")
struct RecognitionDueSourceTests {
  private func dues(_ sentence: String, title: String = "示例市2024—2026年工作方案") -> [String] {
    recognised("\(title)\n一、主要目标\n\(sentence)").indicators
      .map { "\($0.name) \($0.due ?? "?") \($0.dueSource?.rawValue ?? "?")" }
  }

  @Test(
    "a limit, a year in which, each year of the plan, and the plan's own end",
    arguments: [
      ("到2025年，新增上市企业2家。", ["新增上市企业数量 2025 by"]),
      ("2025年底前建成冷库3座。", ["冷库数量 2025 by"]),
      ("2025年，引进高层次人才30名。", ["引进高层次人才人数 2025 during"]),
      ("全年重大安全事故0起。", ["重大安全事故 2026 yearly"]),
      ("全年重大安全事故0起。建成冷库3座。", ["重大安全事故 2026 yearly", "冷库数量 2026 plan"]),
      ("引进高层次人才30名。", ["引进高层次人才人数 2026 plan"]),
      // The year that is named goes before 全年, in the sentence and in the one before.
      ("2025年全年完成投资32亿元。", ["投资 2025 during"]),
      ("2025年，引进高层次人才30名。全年完成投资32亿元。", ["引进高层次人才人数 2025 during", "投资 2025 during"]),
      ("到2026年，建成冷库3座。培育龙头企业5家。", ["冷库数量 2026 by", "培育龙头企业数量 2026 by"]),
    ])
  func several(sentence: String, expected: [String]) { #expect(dues(sentence) == expected) }

  @Test("in a plan of one year 全年 is that year")
  func oneYear() {
    #expect(dues("全年完成投资32亿元。", title: "示例市2025年工作方案") == ["投资 2025 during"])
    #expect(dues("完成投资32亿元。", title: "示例市2025年工作方案") == ["投资 2025 plan"])
  }

  @Test("columns of a table are years of their own; one alone is the end")
  func tables() {
    func sources(_ rows: [[String]]) -> [String] {
      recognised("示例市2024—2026年工作方案\n附件1\n主要指标", table: rows).indicators
        .map { "\($0.due ?? "?") \($0.dueSource?.rawValue ?? "?")" }
    }
    #expect(
      sources([["指标", "单位", "2025年", "2026年"], ["新增绿地面积", "公顷", "12", "15"]])
        == ["2025 during", "2026 during"])
    #expect(
      sources([["指标", "单位", "2026年目标值"], ["新增绿地面积", "公顷", "15"]]) == ["2026 by"])
  }

  @Test("a range between two ends, capped, or reached at its lower end")
  func ranges() {
    func direction(_ sentence: String) -> Direction? {
      recognised("示例市2025年工作方案\n一、主要目标\n\(sentence)").indicators.first?.direction
    }
    #expect(direction("重点培育3-5家文创企业。") == .higher)
    #expect(direction("城镇登记失业率控制在3%-4%。") == .lower)
    #expect(direction("物价涨幅保持在2%-3%之间。") == .within)
    #expect(direction("政府负债率控制在30%-40%的合理区间。") == .within)
  }

  @Test("the contract names the source of a due date")
  func contract() throws {
    let plan = recognised("示例市2024—2026年工作方案\n一、主要目标\n全年重大安全事故0起。")
    let json = String(decoding: try JSONEncoder().encode(plan), as: UTF8.self)
    #expect(json.contains("\"due_source\":\"yearly\""))
    let again = try JSONDecoder().decode(DraftPlan.self, from: Data(json.utf8))
    #expect(again == plan)
  }
}
