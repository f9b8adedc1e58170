import Foundation
import PlanModel
import TestSupport
import Testing

@Suite("Sentences on who answers")
struct AnsweringCommandTests {
  @Test("a figure names whose it is, and one that has no part is told what to do")
  func whose() throws {
    try withStore { guatu in
      _ = try guatu(
        "organizations", "members", "各镇街", "--add", "柳汀镇", "--from", "2025-01-01")
      let undivided = try guatu(
        "observe", "技术改造投资", "--period", "2025Q1", "--value", "4", "--organization", "柳汀镇")
      #expect(undivided.status == 65)
      #expect(undivided.complaint.contains("guatu share 2 --part 柳汀镇=…"), "\(undivided.complaint)")
      let file = try guatu.write(
        Array("指标,期间,数值,单位\n2,2025Q1,4,柳汀镇\n".utf8), to: "town.csv")
      #expect(try guatu("observe", "--from", file).complaint.contains("没有分解给 柳汀镇"))
      try #require(
        try guatu("share", "2", "--part", "柳汀镇=20亿元", "--today", "2025-04-08").status == 0)
      #expect(
        try guatu(
          "observe", "2", "--period", "2025Q1", "--value", "4", "--organization", "柳汀镇"
        ).output == "已录入 技术改造投资 2025Q1：4亿元（上报，柳汀镇）\n")
      #expect(
        try guatu("observe", "2", "--period", "2025Q1", "--value", "40").output
          == "已录入 技术改造投资 2025Q1：40亿元（上报，各单位总数）\n")
    }
  }

  @Test("a part's baseline is given beside it, and not of what counts from nothing")
  func baseline() throws {
    try withStore { guatu in
      func share(_ indicator: String, _ more: String...) throws -> Program.Outcome {
        try guatu.run(["share", indicator, "--today", "2025-04-08"] + more)
      }
      let set = try share("1", "--part", "市科技局=60家", "--baseline", "市科技局=40家")
      #expect(set.status == 0, "\(set.complaint)")
      _ = try guatu(
        "observe", "1", "--period", "2025Q1", "--value", "45", "--organization", "市科技局")
      // (45 − 40) ÷ (60 − 40) = 25 %, a quarter of the year gone.
      let explained = try guatu("explain", "1", "--today", "2025-04-08").output
      #expect(explained.contains("25.0% − 序时 25.0%"), "\(explained)")
      #expect(
        try share("2", "--part", "市科技局=60", "--baseline", "市科技局=4").complaint
          .contains("不设基期值"))
      #expect(
        try share("1", "--part", "市科技局=60", "--baseline", "各镇街=4").complaint
          .contains("没有分到任务"))
    }
  }

  @Test("members who owe are asked by name, and each page says the same")
  func reminders() throws {
    try withStore { guatu in
      for name in ["柳汀镇", "石蓼镇"] {
        _ = try guatu("organizations", "members", "各镇街", "--add", name, "--from", "2025-01-01")
      }
      _ = try guatu(
        "share", "2", "--part", "柳汀镇=20亿元", "--part", "石蓼镇=10亿元", "--today", "2025-04-08")
      _ = try guatu("observe", "2", "--period", "2025Q1", "--value", "40")
      let asked = try guatu("remind", "--organization", "石蓼镇", "--today", "2025-04-08")
      #expect(asked.output.contains("技术改造投资"), "\(asked.output)")
      #expect(asked.output.contains("柳汀镇、石蓼镇") || asked.output.contains("石蓼镇"))
      let all = try guatu(
        "remind", "--all", "--today", "2025-04-08", "--format", "json"
      ).output
      // Asked once each: not three times.
      #expect(all.contains("\"reminders\": 1"), "\(all)")
      #expect(!all.contains("\"reminders\": 2"), "\(all)")
    }
  }

  @Test("corrections say what changed")
  func corrections() throws {
    try withStore { guatu in
      func observe(_ more: String...) throws -> Program.Outcome {
        try guatu.run(["observe", "2", "--period", "2025Q1", "--value", "40"] + more)
      }
      let first = try observe("--growth", "5", "--basis", "period").output
      #expect(first.hasSuffix("（上报，当期）\n"))
      #expect(
        try observe("--growth", "6", "--replace").output
          == "已更正 技术改造投资 2025Q1：40亿元，同比 5% → 6%（上报，当期）\n")
      #expect(
        try observe("--growth", "6", "--replace", "--basis", "cumulative").output
          == "已更正 技术改造投资 2025Q1：40亿元，口径 当期 → 累计（上报）\n")
      #expect(
        try guatu("log").output.contains("更正 技术改造投资 2025Q1：40亿元，同比 5% → 6%（上报）"))
    }
  }

  @Test("a file names the line that says the same twice, and the words a column takes")
  func files() throws {
    try withStore { guatu in
      let file = try guatu.write(
        Array(
          """
          指标,期间,数值,更正,状态
          2,2025Q1,7,,
          2,2025Q1,8,yes,
          2,2025H1,9,,大概

          """.utf8), to: "twice.csv")
      let told = try guatu("observe", "--from", file).complaint.split(separator: "\n")
      #expect(
        told.dropFirst().first == "  第 3 行：技术改造投资 2025Q1 在第 2 行已有 7亿元；同一指标、期间、单位只留一行。")
      #expect(
        told.last
          == "  第 4 行：“状态”列不能是“大概”，可以写：预计 estimated、上报 reported、核定 verified、退回 returned。")
    }
  }

  @Test("limits, states and steps that can't be are told in sentences")
  func sentences() throws {
    try withStore { guatu in
      func issue(_ due: String) throws -> Program.Outcome {
        try guatu(
          "orders", "issue", "--plan", "1", "--to", "市科技局", "--due", due, "--text", "加快进度",
          "--today", "2025-04-08")
      }
      #expect(try issue("2025-04-01").complaint == "guatu: 期限 2025-04-01 早于今天；未作改动。请给今天或以后的日期。\n")
      #expect(try issue("2025-04-20").status == 0)
      let early = try guatu(
        "orders", "escalate", "1", "--due", "2025-05-20", "--today", "2025-04-10")
      #expect(early.complaint.hasPrefix("guatu: 督办期限 2025-04-20 还没有过，不能升级"), "\(early.complaint)")
      _ = try guatu("orders", "close", "1", "--text", "已办")
      #expect(
        try guatu("orders", "reply", "1", "--text", "补充").complaint
          .hasPrefix("guatu: 督办单 1 已经办结"))
      #expect(
        try guatu("progress", "2.1", "--state", "not-started", "--percent", "50").complaint
          == "guatu: 状态“未启动”与完成 50% 不符；未作改动。请改状态（--state）或百分比（--percent）。\n")
      #expect(
        try guatu("schedule", "2.1", "--due", "2025-04-01", "--steps", "2", "--today", "2025-04-08")
          .complaint.hasPrefix("guatu: 期限 2025-04-01 早于节点的起始日"))
    }
  }
}
