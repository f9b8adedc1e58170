import Foundation
import PlanModel
import TestSupport
import Testing

@Suite("Commands of boards: steps, organizations, orders, people")
struct BoardCommandTests {
  @Test("a task is scheduled backwards, its milestones listed and reached")
  func schedule() throws {
    try withStore { guatu in
      let outcome = try guatu(
        "schedule", "2.1", "--due", "2025-12-31", "--steps", "4", "--from", "2025-01-01")
      #expect(
        outcome.output == """
          #2 培育企业：排定 4 个节点，至 2025-12-31
            2025-03-31  第1步
            2025-06-30  第2步
            2025-09-30  第3步
            2025-12-31  第4步

          """)
      #expect(
        lines(try guatu("milestones", "--format", "csv"))[1].contains(",2025-01-01,第1步"))
      #expect(try guatu("reach", "1", "--on", "2025-03-30").status == 0)
      let rows = lines(
        try guatu("milestones", "--format", "csv", "--today", "2025-07-01"))
      #expect(rows.count == 5)
      #expect(rows[1].contains(",reached,2025-03-30,"))
      #expect(rows[2].contains(",missed,"))
      #expect(rows[3].contains(",ahead,"))
      #expect(
        try guatu("progress", "2.1", "--state", "dropped").complaint.contains("请写明理由"))
      #expect(
        try guatu("progress", "培育企业", "--state", "under-way", "--percent", "40").output
          == "#4 培育企业 进展：推进中，40%\n")
      #expect(try guatu("exempt", "2").status == 64)
      #expect(
        try guatu("exempt", "2", "--reason", "口径调整").output == "#5 技术改造投资 免责：口径调整\n")
      #expect(try guatu("schedule-form", "1", "day").output == "#6 序时进度按日计\n")
    }
  }

  @Test("--from is where the curve starts")
  func scheduleFrom() throws {
    try withStore { guatu in
      _ = try guatu(
        "schedule", "2.1", "--due", "2025-12-31", "--steps", "2", "--from", "2025-07-01",
        "--indicator", "技术改造投资")
      // 20.5 of 205 is a tenth. Nothing was due before July; 46 of the 92 days to the first half are gone on 15 August.
      func sum(_ period: String) throws -> String {
        _ = try guatu("observe", "技术改造投资", "--period", period, "--value", "20.5")
        return try guatu("explain", "技术改造投资", "--today", "2025-08-20").output
      }
      #expect(try sum("2025Q2").contains("10.0% − 序时 0.0% = 10.0"))
      #expect(try sum("2025-08-15").contains("10.0% − 序时 25.0% = −15.0"))
    }
  }

  @Test("organizations: names, rosters, shares, load and rank")
  func organizations() throws {
    try withStore { guatu in
      #expect(try guatu("organizations", "alias", "市科技局", "市科学技术局").status == 0)
      #expect(
        try guatu("organizations", "members", "各镇街", "--add", "柳汀镇政府", "--from", "2025-01-01")
          .output.hasSuffix("各镇街 成员 柳汀镇政府（2025-01-01–…）\n"))
      #expect(
        lines(try guatu("organizations", "members", "各镇街", "--format", "csv"))
          == ["id,member,from,to,holds,region", "4,柳汀镇政府,2025-01-01,,yes,云岚市"])
      let divided = try guatu(
        "share", "技术改造投资", "--part", "柳汀镇政府=200亿元", "--today", "2025-04-08")
      #expect(divided.output.hasSuffix("分解合计 200亿元，与目标相差 -5亿元\n"))
      try #require(
        try guatu(
          "observe", "技术改造投资", "--period", "2025Q1", "--value", "60", "--organization",
          "柳汀镇政府"
        ).status == 0)
      _ = try guatu("observe", "技术改造投资", "--period", "2025Q1", "--value", "30")
      let show = try guatu("organizations", "show", "柳汀镇政府", "--today", "2025-04-08").output
      #expect(show.hasPrefix("柳汀镇政府  绿 1\n"))
      #expect(show.contains("得 10/10 × 0.6 = 6"))
      #expect(show.hasSuffix("6 ÷ 6 = 100.0 分\n"))
      let ranked = lines(
        try guatu("ranking", "--today", "2025-04-08", "--format", "csv"))
      #expect(
        ranked[0]
          == "rank,id,organization,region,score_pct,entries,behind,unreported,expected,reported,reason"
      )
      #expect(ranked[1] == "1,4,柳汀镇政府,云岚市,100,1,0,0,1,1,")
      #expect(ranked[2].hasPrefix("2,1,市科技局,云岚市,58.5,1,1,0"))
      #expect(try guatu("organizations", "merge", "市发展和改革局", "市科学技术局").status == 0)
      #expect(try guatu("organizations", "show", "市发展和改革局").output.hasPrefix("市科技局"))
    }
  }

  @Test("orders and problems go their way, and supervision shows what is open")
  func supervision() throws {
    try withStore { guatu in
      let issued = try guatu(
        "orders", "issue", "--to", "市科技局", "--due", "2099-01-31", "--indicator", "技术改造投资",
        "--text", "加快进度", "--colour", "yellow")
      #expect(issued.output == "#2 督办 市科技局（1 号，黄，限 2099-01-31）：加快进度\n")
      let late = try guatu(
        "orders", "issue", "--to", "市科技局", "--due", "2025-01-31", "--indicator", "技术改造投资",
        "--text", "加快进度", "--today", "2025-02-01")
      #expect(late.status == 65)
      #expect(late.complaint.contains("2025-01-31"))
      #expect(
        try guatu("orders", "escalate", "1", "--due", "2099-03-01").complaint.contains("还没有过，不能升级"))
      #expect(try guatu("orders", "reply", "1", "--text", "已部署").status == 0)
      #expect(
        try guatu("problems", "raise", "--item", "2.1", "--text", "用地未落实").status == 0)
      #expect(
        try guatu("problems", "remedy", "1", "--text", "盘活存量", "--due", "2025-04-20").status
          == 0)
      let dry = try guatu("remind", "--today", "2025-04-08", "--dry-run", "--format", "csv")
      #expect(lines(dry).count == 3)
      let before = try guatu("log", "--format", "csv").output
      let listed = try guatu("remind", "--today", "2025-04-08", "--format", "csv")
      #expect(listed.output == dry.output)
      #expect(listed.complaint.contains("--all"))
      #expect(try guatu("log", "--format", "csv").output == before)
      #expect(try guatu("remind", "--all", "--today", "2025-04-08").status == 0)
      let again = lines(try guatu("remind", "1", "--today", "2025-04-08", "--format", "csv"))
      // Nobody answers for it: nobody is asked.
      #expect(again[1].hasPrefix("2025Q1,0,"))
      let found = try guatu("supervision", "--today", "2025-04-08", "--format", "json").output
      for words in ["加快进度", "用地未落实", "盘活存量", "\"reminders\": 1"] {
        #expect(found.contains(words), "\(words)")
      }
      let text = try guatu("supervision", "--today", "2025-04-08").output
      #expect(text.contains("应报未报 (2)\n"))
      #expect(text.contains("未办结督办单 (1)\n"))
      #expect(try guatu("orders", "close", "1", "--text", "属实").status == 0)
      #expect(try guatu("problems", "close", "1", "--result", "已解决").status == 0)
      #expect(lines(try guatu("orders", "--format", "csv")).count == 1)
      #expect(lines(try guatu("orders", "--all", "--format", "csv")).count == 2)
      #expect(lines(try guatu("orders", "show", "1", "--format", "csv")).count == 4)
    }
  }

  @Test("who may not change something is told who may, with status 77")
  func people() throws {
    try withStore { guatu in
      let login = Actor.current.login
      #expect(try guatu("people").output == "没有设置人员，人人可以写入。\n")
      #expect(try guatu("people", "set", "wang", "viewer").complaint.contains("至少要有一名管理员"))
      #expect(try guatu("people", "set", login, "keeper", "--name", "周").status == 0)
      #expect(try guatu("people", "set", "li", "keeper").status == 0)
      #expect(
        try guatu("people", "set", login, "reporter", "--organization", "市科技局").status == 0)
      let refused = try guatu("schedule-form", "1", "day")
      #expect(refused.status == 77)
      #expect(
        refused.complaint == "guatu: \(login)（填报员）没有做这项改动的权限，未作改动。可以做的人：li。\n")
      #expect(
        try guatu("observe", "技术改造投资", "--period", "2025Q1", "--value", "30").status == 0)
      #expect(try guatu("verify", "技术改造投资", "--period", "2025Q1").status == 77)
      let file = try guatu.write(
        Array("indicator,period,value\n1,2025Q1,480\n".utf8), to: "other.csv")
      #expect(try guatu("observe", "--from", file).status == 77)
      #expect(lines(try guatu("people", "--format", "csv")).count == 3)
    }
  }

  @Test("what was known on a day: nothing that was recorded later, and nothing can be changed")
  func asKnown() throws {
    try withStore { guatu in
      _ = try guatu("observe", "技术改造投资", "--period", "2025Q1", "--value", "30")
      // Where the program is, in Shanghai.
      let today = Day(number: Int((Date().timeIntervalSince1970 + 8 * 3600) / 86_400))
      #expect(
        lines(try guatu("plans", "--as-known", "\(today + -1)", "--format", "csv")).count == 1)
      #expect(
        lines(try guatu("--as-known", "\(today)", "plans", "--format", "csv")).count == 2)
      let refused = try guatu(
        "observe", "技术改造投资", "--period", "2025Q2", "--value", "60", "--as-known", "\(today)")
      #expect(refused.status == 64)
      #expect(refused.complaint.contains("只能查看"))
    }
  }

  @Test("the demonstration has everything that supervision shows")
  func demo() throws {
    let guatu = try Program()
    defer { guatu.discard() }
    let file = guatu.path("demo.guatu")
    try #require(try guatu("demo", "--keep", file, "--plain").status == 0)
    func rows(_ arguments: String...) throws -> Int {
      lines(
        try guatu.run(
          arguments + ["--store", file, "--today", "2025-09-30", "--format", "csv"])
      ).count - 1
    }
    #expect(try rows("orders") == 1)
    #expect(try rows("problems") == 1)
    #expect(try rows("milestones", "1") > 5)
    #expect(try rows("organizations", "members", "各县（市、区）政府") == 6)
    #expect(try rows("ranking") > 20)
    let found = try Store.open(file)
    let assessor = try found.assessor(today: Day(2025, 9, 30) ?? Day(number: 0))
    let supervision = try found.supervision(assessor)
    #expect(supervision.unreported.contains { !$0.reminders.isEmpty })
    #expect(supervision.due.contains { $0.kind == .order })
    let plan = try #require(try found.snapshot(of: 1))
    let wall = Wall(snapshot: plan, text: "", assessor: assessor)
    #expect(wall.assessments.contains { $0.light == .exempt })
    #expect(wall.breakdowns.compactMap { $0 }.first?.isSound == true)
    #expect(plan.milestones.contains { $0.reached != nil })
    #expect(plan.indicators.contains { $0.indicator.weight != nil })
    #expect(try found.check().isEmpty)
  }
}
