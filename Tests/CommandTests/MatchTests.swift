import Foundation
import PlanModel
import Samples
import TestSupport
import Testing

@Suite("The match command")
struct MatchTests {
  private struct Line: Decodable {
    var id: String
    var strength: Int
    var strong: Bool
    var name: String
    var period: String
    var value: Decimal
    var unit: String
    var reasons: [String]
  }

  private func lines(_ guatu: Program) throws -> [Line] {
    try JSONDecoder().decode([Line].self, from: guatu("match", "--format", "json").outputBytes)
  }

  @Test("the summary's figures are offered to the plan's indicators with strength and reasons")
  func list() throws {
    try withSamples("city") { guatu in
      let lines = try lines(guatu)
      #expect(lines.filter(\.strong).count >= 15, "\(lines.map { "\($0.name) \($0.strength)" })")
      let enterprises = try #require(lines.first { $0.value == 482 })
      #expect(enterprises.strong)
      #expect(enterprises.unit == "家")
      #expect(enterprises.period == "2025")
      #expect(enterprises.reasons.contains("在 2025 目标期内"))
      // 7365 of 兑现 is no 发放.
      #expect(!lines.contains { $0.value == Decimal(string: "2961.35") })
      let text = try guatu("match").output
      #expect(text.contains("同属云岚市"))
      let csv = try guatu("match", "--format", "csv").output
      #expect(
        csv.hasPrefix(
          "id,strength,strong,plan,indicator,name,period,value,unit,status,document,source_name,"
            + "holding,reasons\r\n"))
      #expect(csv.split(separator: "\r\n").count == lines.count + 1)
      #expect(try guatu("match", "1").output == "没有可以采用的数据。\n")
    }
  }

  @Test("accepted figures are the plan's, as one change that undo takes back")
  func accept() throws {
    try withSamples("city") { guatu in
      let before = try lines(guatu)
      let one = try #require(before.first { $0.value == 482 })
      let taken = try guatu("match", "--accept", one.id)
      #expect(taken.status == 0, "\(taken.complaint)")
      #expect(taken.output == "已采用 方案 1 \(one.name) 2025：482家（上报）\n")
      #expect(try guatu("indicators", "1", "--format", "json").output.contains("\"value\": 482"))
      #expect(try guatu("log").output.contains("录入 \(one.name) 2025：482家（上报）"))
      #expect(try !lines(guatu).contains { $0.id == one.id })
      let strong = before.filter { $0.strong && $0.id != one.id }
      let all = try guatu("match", "--all-strong")
      #expect(all.output.split(separator: "\n").count == strong.count)
      #expect(try !lines(guatu).contains { $0.strong })
      #expect(try guatu("check").status == 0)
      #expect(try guatu("undo").output.contains("录入 \(strong.count) 项数据"))
      #expect(try lines(guatu).filter(\.strong).count == strong.count)
    }
  }

  @Test("a number that is not offered stops everything")
  func unknown() throws {
    try withSamples("city") { guatu in
      let one = try #require(try lines(guatu).first)
      let outcome = try guatu("match", "--accept", one.id, "9999-1")
      #expect(outcome.status == 65)
      #expect(outcome.complaint.contains("9999-1"))
      #expect(try guatu("log", "--format", "csv").output.split(separator: "\r\n").count == 3)
    }
  }
}
