import Foundation
import PlanModel
import TestSupport
import Testing

@Suite("Commands of supervision")
struct SupervisionCommandTests {
  @Test("a file of figures is one change that can be undone")
  func observeFrom() throws {
    try withStore { guatu in
      let file = try guatu.write(
        Array(
          """
          期间,指标,数值,同比,存在问题,下一步
          2025Q1,高新技术企业数量,480,,,
          2025Q1,技术改造投资,40.5亿元,5,"用地未落实，
          开工推迟",盘活存量
          2025Q2,2,1000000万元,,,
          """.utf8), to: "实绩.csv")
      let outcome = try guatu("observe", "--from", file)
      #expect(outcome.complaint.isEmpty)
      #expect(outcome.output == "已录入 3 个实绩。\n")
      let json = try guatu("indicators", "--format", "json", "--today", "2025-07-08").output
      #expect(json.contains("\"value\": 100"))
      #expect(json.contains("用地未落实，\\n开工推迟"))
      #expect(try guatu("undo").output.contains("录入 3 个实绩"))
      #expect(try guatu("observe", "--from", file).output == "已录入 3 个实绩。\n")
      #expect(try guatu("log", "--indicator", "高新技术企业数量", "--format", "csv").status == 0)
    }
  }

  @Test("every bad line of a file is named with its number, and nothing is recorded")
  func badLines() throws {
    try withStore { guatu in
      try #require(
        try guatu("observe", "高新技术企业数量", "--period", "2025Q1", "--value", "480").status == 0)
      let before = try guatu("log", "--format", "csv").output
      let file = try guatu.write(
        Array(
          """
          \u{FEFF}indicator,period,value,status
          1,2025Q2,500,
          1,2025Q1,512,
          没有的指标,2025Q2,1,
          1,2025Q9,1,
          1,2025Q3,很多,
          2,2025Q2,30件,
          1,2025Q2,505,
          1,2099,1,
          1,2025-01,1,好

          """.utf8), to: "bad.csv")
      let outcome = try guatu("observe", "--from", file)
      #expect(outcome.status == 65)
      #expect(outcome.output.isEmpty)
      let told = outcome.complaint.split(separator: "\n").map(String.init)
      #expect(told[0] == "guatu: bad.csv 有 8 行不对，全部未录入：")
      for (index, number) in (3...10).enumerated() {
        #expect(told[index + 1].hasPrefix("  第 \(number) 行："), "\(told)")
      }
      #expect(told[1].contains("480家"))
      #expect(try guatu("log", "--format", "csv").output == before)
      let heading = try guatu.write(Array("指标,期间,金额\n".utf8), to: "heading.csv")
      #expect(try guatu("observe", "--from", heading).complaint == "guatu: 不认识“金额”列。\n")
    }
  }

  @Test(
    "a figure that would count nowhere, is far off the target or returned without reason is refused"
  )
  func badFigures() throws {
    try withStore { guatu in
      _ = try guatu(
        "organizations", "members", "各镇街", "--add", "柳汀镇政府", "--from", "2025-01-01")
      func observe(_ value: String, _ more: String...) throws -> Program.Outcome {
        try guatu.run(["observe", "技术改造投资", "--period", "2025Q1", "--value", value] + more)
      }
      let nowhere = try observe("6", "--organization", "市科技局")
      #expect(nowhere.status == 65)
      #expect(nowhere.complaint.contains("哪里也不计入"), "\(nowhere.complaint)")
      #expect(try observe("6", "--status", "returned").complaint.contains("退回须写明理由"))
      #expect(try observe("2051").complaint.contains("是目标 205亿元 的十倍以上"))
    }
  }

  @Test("a name is found as documents print it, and a task's light is explained")
  func printedNames() throws {
    try withStore { guatu in
      let printed = try guatu("organizations", "show", "市科学技术局")
      #expect(printed.status == 0, "\(printed.complaint)")
      #expect(try guatu("organizations", "show", "市科技局").output == printed.output)
      let task = try guatu("explain", "2.1", "--today", "2025-04-08")
      #expect(task.status == 0, "\(task.complaint)")
      #expect(task.output.contains("培育企业"))
      #expect(try guatu("explain", "没有的").complaint.contains("没有的"))
    }
  }

  @Test("figures that look like slips are refused where nobody can be asked, all of a file at once")
  func slips() throws {
    try withStore { guatu in
      func observe(_ period: String, _ value: String, _ more: String...) throws -> Program.Outcome {
        try guatu.run(
          ["observe", "技术改造投资", "--period", period, "--value", value] + more)
      }
      #expect(try observe("2025Q1", "40").status == 0)
      let fallen = try observe("2025Q2", "35")
      #expect(fallen.status == 65)
      #expect(
        fallen.complaint
          == "guatu: 累计数 2025Q2 为 35亿元，2025Q1 为 40亿元：同一年内累计数下降。未作改动；确认无误请加 --yes。\n")
      let tenfold = try observe("2025Q2", "401")
      #expect(tenfold.complaint.contains("2025Q2 的 401亿元 是上期 40亿元 的十倍以上"))
      #expect(try observe("2025Q2", "401", "--yes").status == 0)
      let before = try guatu("log", "--format", "csv").output
      let file = try guatu.write(
        Array("指标,期间,数值\n2,2025Q3,390\n1,2025Q1,30\n1,2025Q2,301\n".utf8), to: "slips.csv")
      let refused = try guatu("observe", "--from", file)
      #expect(refused.status == 65)
      let told = refused.complaint.split(separator: "\n").map(String.init)
      #expect(told[0].contains("有 2 行可疑，全部未录入"))
      #expect(told[1].hasPrefix("  第 2 行：技术改造投资 累计数 2025Q3 为 390亿元"))
      #expect(told[2].hasPrefix("  第 4 行：高新技术企业数量 2025Q2 的 301家 是上期 30家 的十倍以上"))
      #expect(try guatu("log", "--format", "csv").output == before)
      #expect(try guatu("observe", "--from", file, "--yes").output == "已录入 3 个实绩。\n")
    }
  }

  @Test("an indicator's baseline, weight and due date are set as one change, and taken back")
  func indicatorSet() throws {
    try withStore { guatu in
      let before = try guatu("indicators", "--format", "json").output
      let set = try guatu(
        "indicator", "set", "高新技术企业数量", "--baseline", "400家@2024", "--weight", "20", "--due",
        "2025Q4", "--direction", "higher")
      #expect(set.status == 0, "\(set.complaint)")
      _ = try guatu("observe", "1", "--period", "2025Q2", "--value", "480")
      let explained = try guatu("explain", "1", "--today", "2025-07-08").output
      // (480 − 400) ÷ (600 − 400) against six of twelve months.
      #expect(explained.contains("完成率 40.0% − 序时 50.0% = −10.0 个百分点\n黄\n"), "\(explained)")
      #expect(try guatu("undo").status == 0)
      #expect(try guatu("undo").status == 0)
      #expect(try guatu("indicators", "--format", "json").output == before)
      #expect(try guatu("indicator", "set", "1").status == 64)
      #expect(try guatu("indicator", "set", "1", "--baseline", "400万元").status == 65)
      #expect(try guatu("indicator", "set", "1", "--baseline", "400@上年").status == 64)
      #expect(try guatu("indicator", "set", "1", "--baseline", "none").status == 0)
    }
  }

  @Test("figures are verified, locked, reopened and returned")
  func statuses() throws {
    try withStore { guatu in
      func observe(_ value: String) throws -> Program.Outcome {
        try guatu(
          "observe", "高新技术企业数量", "--period", "2025Q1", "--value", value, "--replace")
      }
      #expect(try observe("480").status == 0)
      #expect(
        try guatu("verify", "高新技术企业数量", "--period", "2025Q1").output
          == "#3 核定 高新技术企业数量 2025Q1：480家\n")
      let locked = try observe("500")
      #expect(locked.status == 65)
      #expect(locked.complaint.contains("已核定"))
      #expect(
        try guatu("reopen", "1", "--period", "2025Q1", "--reason", "部门申请更正").status == 0)
      #expect(try observe("500").status == 0)
      #expect(
        try guatu("return", "1", "--period", "2025Q1", "--reason", "缺材料").output
          == "#6 退回 高新技术企业数量 2025Q1：缺材料\n")
      let none = try guatu("verify", "1", "--period", "2025Q2")
      #expect(none.complaint == "guatu: 高新技术企业数量 没有 2025Q2 的实绩。\n")
    }
  }

  @Test("rules are shown, put in force by name or from a file, and explained")
  func rules() throws {
    try withStore { guatu in
      _ = try guatu("observe", "技术改造投资", "--period", "2025Q1", "--value", "30")
      let explained = try guatu("explain", "技术改造投资", "--today", "2025-04-08").output
      #expect(explained.contains("目标 205亿元 (2025)\n"))
      #expect(explained.contains("完成率 14.6% − 序时 25.0% = −10.4 个百分点\n红\n"))
      #expect(explained.hasSuffix("规则“默认”第 1 版\n"))
      #expect(try guatu("rules", "use", "银川").output == "#3 启用亮灯规则“银川”第 1 版\n")
      #expect(
        try guatu("explain", "2", "--today", "2025-04-08").output.contains("个百分点\n黄\n"))
      let shown = try guatu("rules", "show")
      let file = try guatu.write(Array(shown.outputBytes), to: "规则.toml")
      #expect(try guatu("rules", "set", file).status == 0)
      let bad = try guatu.write(
        Array(shown.output.replacing("from = -30", with: "from = -20").utf8), to: "bad.toml")
      let refused = try guatu("rules", "set", bad)
      #expect(refused.status == 65)
      #expect(refused.complaint.contains("从 −30 到 −20 没有档"), "\(refused.complaint)")
      let listed = lines(try guatu("rules", "list", "--format", "csv"))
      #expect(listed.filter { $0.contains(",yes,") }.count == 2)
      #expect(try guatu("rules", "use", "无此规则").status == 65)
      // By their keys and their Chinese names, in either script, of lights and of scores.
      for (name, title) in [
        ("default", "默认"), ("默認", "默认"), ("yinchuan", "银川"), ("三亚", "三亚"), ("sanya", "三亚"),
        ("step", "逐档扣分"), ("met", "达标计分"),
      ] {
        #expect(try guatu("rules", "show", name).output.hasPrefix("name = \"\(title)\""), "\(name)")
      }
      #expect(try guatu("rules", "show", "default", "--kind", "score").output.contains("method"))
      let order = try guatu.write(
        Array(
          shown.output.replacing("red", with: "pink").replacing("green", with: "red")
            .replacing("pink", with: "green").replacing("version = 1", with: "version = 2").utf8),
        to: "order.toml")
      let upside = try guatu("rules", "set", order)
      #expect(upside.status == 65)
      #expect(upside.complaint.contains("order.toml 有误：第 "), "\(upside.complaint)")
      #expect(upside.complaint.contains("[[band]] 第 2 档的偏差比第 1 档好，灯（light）却更差"))
    }
  }

  @Test("a correction that corrects nothing says so and leaves no trace in the log")
  func repeated() throws {
    try withStore { guatu in
      func observe(_ value: String, _ more: String...) throws -> Program.Outcome {
        try guatu.run(["observe", "技术改造投资", "--period", "2025Q1", "--value", value] + more)
      }
      #expect(try observe("30").status == 0)
      let log = try guatu("log", "--format", "csv").output
      let again = try observe("30亿元", "--replace")
      #expect(again.status == 0 && again.output == "技术改造投资 2025Q1 已是 30亿元，没有改动。\n")
      let file = try guatu.write(
        Array("indicator,period,value,replace\n技术改造投资,2025Q1,30,yes\n".utf8), to: "again.csv")
      #expect(try guatu("observe", "--from", file).output.contains("没有改动"))
      #expect(try guatu("log", "--format", "csv").output == log)
      #expect(try observe("30", "--replace", "--note", "已复核").output.contains("更正"))
    }
  }

  @Test("a problem without a remedy is closed only with the reason")
  func unremedied() throws {
    try withStore { guatu in
      _ = try guatu("problems", "raise", "--item", "2.1", "--text", "用地未落实")
      let refused = try guatu("problems", "close", "1", "--result", "已解决")
      #expect(refused.status == 65 && refused.complaint.contains("问题 1 还没有整改措施"))
      #expect(
        try guatu("problems", "close", "1", "--result", "已解决", "--reason", "上级已协调").status == 0)
      #expect(try guatu("problems", "list", "--all", "--format", "csv").output.contains("上级已协调"))
    }
  }
}
