import Foundation
import PlanModel
import TestSupport
import Testing

@Suite("Figures at the command line")
struct FigureCommandTests {
  @Test("a field under no column refuses the line, and empty ones behind it don't")
  func strayFields() throws {
    try withStore { guatu in
      let cut = try guatu.write(
        Array("指标,期间,数值\n1,2025Q2,500,,\n1,2025Q3,1,200件\n2,2025Q3,5,100.5\n".utf8), to: "cut.csv")
      let refused = try guatu("observe", "--from", cut)
      #expect(refused.status == 65 && refused.output.isEmpty)
      let told = refused.complaint.split(separator: "\n").map(String.init)
      #expect(told.count == 3)
      #expect(told[1].hasPrefix("  第 3 行：“200件”不在任何一列之下：这一行有 4 格，表头只有 3 列"))
      #expect(told[2].hasPrefix("  第 4 行：“100.5”不在任何一列之下"))
      #expect(try guatu("observe", "--from", cut).status == 65)
      let quoted = try guatu.write(
        Array("指标,期间,数值\n1,2025年二季度,\"1,200家\"\n2,2025/9,−5\n".utf8), to: "quoted.csv")
      let asked = try guatu("observe", "--from", quoted)
      #expect(asked.complaint.contains("第 3 行：技术改造投资 2025-09 的 -5亿元 小于零"), "\(asked.complaint)")
      #expect(try guatu("observe", "--from", quoted, "--yes").output == "已录入 2 个实绩。\n")
    }
  }

  @Test("columns are named as the user's own heading names them")
  func columnNames() throws {
    try withStore { guatu in
      let file = try guatu.write(Array("指标,数值\n1,5\n".utf8), to: "a.csv")
      #expect(try guatu("observe", "--from", file).complaint == "guatu: 缺少“期间”列。\n")
      let empty = try guatu.write(Array("指标,期间,数值\n1,,5\n".utf8), to: "b.csv")
      #expect(try guatu("observe", "--from", empty).complaint.contains("第 2 行：“期间”列不能为空。"))
    }
  }

  @Test("negative figures and growth need no equals sign, and periods are read as printed")
  func written() throws {
    try withStore { guatu in
      let outcome = try guatu(
        "observe", "技术改造投资", "--period", "2025年三季度", "--value", "-1.5", "--growth", "-5", "--yes")
      #expect(outcome.status == 0, "\(outcome.complaint)")
      let shown = try guatu("explain", "技术改造投资", "--today", "2025-10-05")
      // −1.5 ÷ 0.95.
      #expect(shown.output.contains("2025年三季度 同比 -5%，推算上年同期 -1.58亿元"), "\(shown.output)")
      #expect(
        try guatu("observe", "1", "--period", "2025/13", "--value", "5").complaint.contains("不是期间"))
    }
  }

  @Test("what a year not ended, a year of no target or a part of a whole says is asked about once")
  func questions() throws {
    try withStore { guatu in
      func observe(_ period: String, _ value: String, _ more: String...) throws -> Program.Outcome {
        try guatu.run(
          ["observe", "高新技术企业数量", "--period", period, "--value", value, "--today", "2025-11-22"]
            + more)
      }
      let ahead = try observe("2025", "610")
      #expect(ahead.status == 65)
      #expect(ahead.complaint.contains("2025 到 2025-12-31 才结束"), "\(ahead.complaint)")
      #expect(try observe("2025", "610", "--status", "estimated").status == 0)
      #expect(try observe("2024Q3", "500").complaint.contains("不在目标的计算期 2025-01-01 至 2025-12-31 内"))
      #expect(try observe("2025Q3", "500.5").complaint.contains("不是整数"))
      let early = try guatu("verify", "1", "--period", "2025", "--today", "2025-11-22")
      #expect(early.status == 65 && early.complaint.contains("现在核定为时过早"))
      #expect(
        try guatu("verify", "1", "--period", "2025", "--today", "2025-11-22", "--yes").status == 0)
      let late = try guatu("indicator", "set", "1", "--baseline", "400家@2026")
      #expect(late.status == 65 && late.complaint.contains("基期 2026 不早于目标期限 2025"))
      #expect(try guatu("indicator", "set", "1", "--baseline", "400家@2026", "--yes").status == 0)
    }
  }

  @Test("steps of an indicator start from its baseline, and steps outside its days are asked about")
  func schedule() throws {
    try withStore { guatu in
      try #require(
        try guatu("indicator", "set", "1", "--baseline", "400家@2024").status == 0)
      let laid = try guatu(
        "schedule", "1", "--indicator", "1", "--due", "2025-12-31", "--from", "2025-01-01",
        "--steps", "4")
      #expect(laid.status == 0, "\(laid.complaint)")
      for line in ["450", "500", "550", "600"] { #expect(laid.output.contains("步  \(line)\n")) }
      let early = try guatu(
        "schedule", "1", "--indicator", "1", "--due", "2025-12-31", "--from", "2023-01-01",
        "--steps", "6")
      #expect(early.status == 65 && early.complaint.contains("早于指标起算日 2025-01-01"))
      let late = try guatu(
        "schedule", "1", "--indicator", "1", "--due", "2026-12-31", "--from", "2025-01-01",
        "--steps", "2", "--yes", "--reason", "延期")
      #expect(late.status == 0, "\(late.complaint)")
    }
  }

  @Test("a roster's days are looked at before a member is made, and no part is below zero")
  func halves() throws {
    try withStore { guatu in
      let refused = try guatu(
        "organizations", "members", "各镇街", "--add", "北镇政府", "--from", "2025-05-01", "--to",
        "2025-03-01")
      #expect(refused.status != 0)
      #expect(!(try guatu("organizations").output.contains("北镇政府")))
      let share = try guatu("share", "2", "--part", "市科技局=-7亿元")
      #expect(share.status != 0 && share.complaint.contains("不能小于零"), "\(share.complaint)")
    }
  }

  @Test("explaining a task names its steps, with their numbers, and the rules")
  func explainTask() throws {
    try withStore { guatu in
      try #require(
        try guatu(
          "schedule", "2.1", "--due", "2025-12-31", "--from", "2025-01-01", "--steps", "4",
          "--today",
          "2025-01-10"
        ).status == 0)
      try #require(try guatu("reach", "1", "--on", "2025-03-20").status == 0)
      let shown = try guatu("explain", "2.1", "--today", "2025-07-08").output
      #expect(shown.contains("  #1  2025-03-31  第1步  已达成 2025-03-20"), "\(shown)")
      #expect(shown.contains("  #2  2025-06-30  第2步  超期未达"), "\(shown)")
      #expect(shown.contains("  #3  2025-09-30  第3步\n"))
      #expect(shown.contains("第 1 版"))
      // What was reached later was not yet.
      let earlier = try guatu("explain", "2.1", "--today", "2025-03-10").output
      #expect(earlier.contains("  #1  2025-03-31  第1步\n"))
    }
  }

  @Test("one milestone is added, moved and taken away, and the others stay")
  func milestones() throws {
    try withStore { guatu in
      func add(_ due: String, _ text: String, _ more: String...) throws -> Program.Outcome {
        try guatu.run(["milestone", "add", "2.1", "--due", due, "--text", text] + more)
      }
      // The plan's year is over: what is put off past it needs a reason, which adding has no room for.
      #expect(try add("2099", "以后").complaint.contains("期限 2025-12-31 已过"))
      #expect(try add("2025年二季度", "立项", "--figure", "20").status == 0)
      #expect(try add("2025-11", "竣工").status == 0)
      let moved = try guatu("milestone", "set", "1", "--due", "2025Q3")
      #expect(moved.status != 0 && moved.complaint.contains("节点“立项 2025Q2”已超期未达"))
      #expect(
        try guatu("milestone", "set", "1", "--due", "2025Q3", "--figure", "30", "--reason", "征地延期")
          .status == 0)
      let listed = try guatu("milestones", "--format", "csv").output
      #expect(listed.contains("1,2025Q3,2025-09-30"), "\(listed)")
      #expect(listed.contains(",30,,立项,") && listed.contains("2,2025-11,"))
      #expect(try guatu("milestone", "remove", "2", "--reason", "并入立项").status == 0)
      #expect(!(try guatu("milestones", "--format", "csv").output.contains("竣工")))
      #expect(try guatu("undo").status == 0)
      #expect(try guatu("milestones", "--format", "csv").output.contains("竣工"))
    }
  }

  @Test("a division that replaces another says what each part was and is")
  func replacedShares() throws {
    try withStore { guatu in
      func share(_ arguments: String...) throws -> String {
        try guatu.run(["share", "技术改造投资"] + arguments).output
      }
      let first = try share("--part", "市科技局=100亿元")
      #expect(first.contains("分解到 1 个单位") && !first.contains("原分解"), "\(first)")
      #expect(try !share("--part", "市科技局=100亿元").contains("原分解"))
      let second = try share("--part", "市科技局=120亿元", "--part", "市发展和改革局=80亿元")
      #expect(
        second.contains("；原分解改动：市科技局 100亿元→120亿元、市发展和改革局 无→80亿元"), "\(second)")
      let cleared = try share("--clear")
      #expect(
        cleared.contains("取消分解；原分解改动：市科技局 120亿元→无、市发展和改革局 80亿元→无"), "\(cleared)")
    }
  }
}
