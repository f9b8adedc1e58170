import Foundation
import PlanModel
import TestSupport
import Testing

@Suite("Organizations of several places, by command")
struct OrganizationPlaceCommandTests {
  /// A store with plans of two cities and one that prints no place; each names 市财政局.
  private func withPlaces(_ body: (Program) throws -> Void) throws {
    try withProgram { program in
      for (place, name) in [("云岚市", "a"), ("苇津市", "b"), ("关于", "c")] {
        let file = try program.write(
          Array(
            """
            \(place)2025年示例工作方案

            一、重点任务

            （一）建设平台。全年建成示例平台3个。（牵头单位：市财政局；责任单位：市统计局）
            """.utf8), to: name + ".txt")
        try #require(try program("import", file).status == 0)
      }
      try body(program)
    }
  }

  @Test("a bare name that several places share is refused with the places to choose from")
  func ambiguous() throws {
    try withPlaces { guatu in
      let refused = try guatu("organizations", "show", "市财政局")
      #expect(refused.status == 64)
      #expect(refused.complaint.contains("“地区/名称”"))
      #expect(refused.complaint.contains("  1 云岚市/市财政局\n  3 苇津市/市财政局\n  5 #3/市财政局"))
      for text in ["苇津市/市财政局", "苇津/财政局", "苇津市／市财政局", "3"] {
        let shown = try guatu("organizations", "show", text)
        #expect(shown.output.hasPrefix("市财政局（苇津市）  "), "\(text): \(shown.complaint)")
      }
      #expect(try guatu("organizations", "show", "霁川县/市财政局").status == 65)
      #expect(try guatu("people", "set", "anna", "keeper", "--organization", "市财政局").status == 64)
      #expect(
        try guatu("people", "set", "anna", "keeper", "--organization", "苇津市/市财政局").output
          .hasSuffix("管理员 市财政局（苇津市）\n"))
      let ranked = try guatu("ranking", "--format", "csv").output
      #expect(ranked.contains(",3,市财政局,苇津市,,1,0,1,1,0,"))
      #expect(try guatu("ranking").output.contains("市财政局（方案 3 所在地）"))
      #expect(try guatu("ranking", "--language", "en").output.contains("市财政局 (place of plan 3)"))
    }
  }

  @Test("the place of a plan is said once for all its organizations; one is merged, split, moved")
  func places() throws {
    try withPlaces { guatu in
      let all = { try guatu("organizations", "--format", "csv").output }
      let before = try all()
      #expect(before.contains("5,市财政局,,,1,0,,#3,city,\r\n"))
      #expect(try guatu("plans", "region", "3", "云岚市").output.contains("地区 云岚市"))
      #expect(try guatu("organizations").output.split(separator: "\n").count == 5)
      #expect(try guatu("undo").status == 0)
      #expect(try all() == before)
      #expect(
        try guatu("organizations", "merge", "#3/市财政局", "云岚市/市财政局").output
          == "#6 市财政局（方案 3 所在地） 并入 市财政局（云岚市）\n")
      #expect(
        try guatu("organizations", "split", "云岚市/市财政局", "--plan", "3", "--region", "望岫县").output
          == "#7 《关于2025年示例工作方案》中的 市财政局（云岚市） 改属 望岫县\n")
      #expect(
        try guatu("organizations", "region", "望岫县/市财政局", "霁川县").output
          == "#8 市财政局 所属地区由 望岫县 改为 霁川县\n")
      #expect(try guatu("organizations", "region", "苇津市/市财政局", "云岚市").status == 65)
      #expect(try guatu("organizations", "add", "云岚市/市数据局").status == 0)
      #expect(
        try guatu("organizations", "show", "市数据局", "--format", "json").output
          .contains("\"region\": \"云岚市\""))
      #expect(try guatu("check").status == 0)
    }
  }
}
