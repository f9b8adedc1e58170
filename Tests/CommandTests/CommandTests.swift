import Foundation
import PlanModel
import Samples
import TestSupport
import Testing

@Suite("Commands")
struct CommandTests {
  @Test("a document is imported once; the same bytes again change nothing")
  func importTwice() throws {
    try withProgram { guatu in
      let sample = Samples.documents[0]
      let file = try guatu.write(sample.bytes, to: "方案.txt")
      let first = try guatu("import", file)
      #expect(first.status == 0)
      #expect(first.complaint.isEmpty)
      #expect(
        first.output.contains(#/已导入方案 1《.+》：\d+ 条目, \d+ 责任, \d+ 指标, \d+ 疑点\n/#),
        "\(first.output)")
      let again = try guatu("import", "-", input: Data(sample.bytes))
      #expect(again.status == 0)
      #expect(again.output.contains("与方案 1《"))
      #expect(try guatu("plans", "--format", "csv").output.split(separator: "\r\n").count == 2)
      #expect(try guatu("log", "--format", "csv").output.split(separator: "\r\n").count == 2)
      #expect(try guatu("check").status == 0)
    }
  }

  @Test("a document that can't be read does not stop the others")
  func importMany() throws {
    try withProgram { guatu in
      let files = try Samples.documents.prefix(2).map { try guatu.write($0.bytes, to: $0.name) }
      let outcome = try guatu("import", files[0], "nowhere.txt", files[1])
      #expect(outcome.status == 66)
      #expect(outcome.output.split(separator: "\n").count == 2)
      #expect(outcome.complaint == "guatu: 不能读取 nowhere.txt：没有这个文件。请检查文件名。\n")
    }
  }

  @Test("extract prints the contract's JSON and makes no store")
  func extract() throws {
    try withProgram { guatu in
      let file = try guatu.write(Samples.documents[0].bytes, to: "方案.txt")
      let outcome = try guatu("extract", "--format", "json", file)
      #expect(outcome.status == 0)
      let draft = try JSONDecoder().decode(DraftPlan.self, from: outcome.outputBytes)
      #expect(draft.document == "方案.txt")
      #expect(draft.nodes.count > 20)
      #expect(draft.duties.contains { $0.role == .lead })
      #expect(!FileManager.default.fileExists(atPath: guatu.store))
      let csv = try guatu("extract", "--format", "csv", file).output
      #expect(
        csv.hasPrefix("fact,path,kind,text,comparator,value,value2,unit,due,start,end,quote\r\n"))
      #expect(csv.components(separatedBy: "\r\n").count > 20)
      #expect(try guatu("extract", file).output.contains(draft.title))
    }
  }

  @Test("the tree names each item with its duties and figures")
  func tree() throws {
    try withStore { guatu in
      let outcome = try guatu("tree")
      #expect(
        outcome.output == """
          1《云岚市示例方案》
          1    一、主要目标  [无数据]
                   · 高新技术企业数量 ≥600家 (2025) [无数据]
          2    二、重点任务  [无数据]
          2.1    (一)培育企业  [无数据]
                     牵 市科技局  责 市发展和改革局、各镇街
                     · 技术改造投资 205亿元 (2025) [无数据]

          """)
    }
  }

  @Test("the matrix writes organizations downwards, in blocks where the page is narrow")
  func matrix() throws {
    try withStore { guatu in
      var guatu = guatu
      #expect(
        try guatu("matrix").output == """
          1《云岚市示例方案》
          任务            市 市 各
                          科 发 镇
                          技 展 街
                          局 和
                             改
                             革
                             局
          二、重点任务
            (一)培育企业  牵 责 责

          """)
      guatu.environment["COLUMNS"] = "25"
      #expect(
        try guatu("matrix").output == """
          1《云岚市示例方案》
          任务            市 市 各
                          科 发 镇
                          技 展 街
                          局 和
                             改
                             革
                             局
          二、重点任务
            (一)培育企业  牵 责 责

          """)
      guatu.environment["COLUMNS"] = "20"
      let narrow = try guatu("matrix").output
      #expect(narrow.components(separatedBy: "\n\n").count == 2)
      #expect(
        try guatu("matrix", "--format", "csv").output
          == "path,title,市科技局,市发展和改革局,各镇街\r\n2,二、重点任务,,,\r\n"
          + "2.1,(一)培育企业,lead,responsible,responsible\r\n")
      let all = try guatu("matrix", "--all", "--format", "csv").output
      #expect(all.split(separator: "\r\n").count == 4)
    }
  }

  @Test("a figure shows among the indicators with its light, exactly, in every format")
  func indicators() throws {
    try withStore { guatu in
      let observed = try guatu(
        "observe", "技术改造", "--period", "2025h1", "--value", "1,024,000.5万元", "--note", "=SUM(A1)")
      #expect(observed.status == 0, "\(observed.complaint)")
      #expect(observed.output == "已录入 技术改造投资 2025H1：102.40005亿元（上报）\n")
      let json = try guatu("indicators", "--format", "json", "--today", "2025-06-30").output
      #expect(json.contains("\"value\": 102.40005"))
      #expect(json.contains("\"completion_pct\": 49.95"))
      #expect(json.contains("\"light\": \"yellow\""))
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect(Set(object.keys) == ["plan", "today", "indicators"])
      let csv = try guatu("indicators", "--format", "csv", "--today", "2025-06-30").output
        .components(separatedBy: "\r\n")
      #expect(
        csv[0] == "id,path,light,completion_pct,scheduled_pct,deviation,deviation_kind,value,as_of,"
          + "unreported,status,comparator,target,upper,unit,due,nature,direction,name")
      #expect(
        csv[2] == "2,2.1,yellow,49.95,50,-0.05,points,102.40005,2025-06-30,,reported,eq,205,,亿元,"
          + "2025,flow,higher,技术改造投资")
      let text = try guatu("indicators", "--today", "2025-06-30").output
      #expect(text.contains("黄"))
      #expect(text.contains("≥600家"))
    }
  }

  @Test("a period that has a figure is corrected only when told so, and undo brings the first back")
  func correction() throws {
    try withStore { guatu in
      #expect(try guatu("observe", "1", "--period", "2025Q1", "--value", "410").status == 0)
      let again = try guatu("observe", "1", "--period", "2025Q1", "--value", "420")
      #expect(again.status == 65)
      #expect(again.complaint.contains("高新技术企业数量 2025Q1 已有 410家"))
      #expect(again.complaint.contains("--replace"))
      let corrected = try guatu(
        "observe", "1", "--period", "2025Q1", "--value", "420", "--replace", "--status", "verified")
      #expect(corrected.output == "已更正 高新技术企业数量 2025Q1：410家 → 420家（核定）\n")
      let undone = try guatu("undo")
      #expect(
        undone.output == "已撤销 #3：更正 高新技术企业数量 2025Q1：410家 → 420家（核定）\n")
      #expect(try guatu("indicators", "--format", "json").output.contains("\"value\": 410"))
      #expect(try guatu("redo").output.hasPrefix("已重做 #3：更正 "))
      #expect(try guatu("indicators", "--format", "json").output.contains("\"value\": 420"))
      #expect(try guatu("check").output == "数据文件 \(guatu.store) 完好。\n")
    }
  }

  @Test("a name that fits several indicators is refused with the candidates")
  func ambiguous() throws {
    try withStore { guatu in
      let outcome = try guatu("observe", "技术", "--period", "2025", "--value", "1")
      #expect(outcome.status == 64)
      #expect(outcome.complaint.contains("1 高新技术企业数量（云岚市示例方案 1）"))
      #expect(outcome.complaint.contains("2 技术改造投资（云岚市示例方案 2.1）"))
      #expect(try guatu("observe", "没有的", "--period", "2025", "--value", "1").status == 65)
      #expect(try guatu("observe", "99", "--period", "2025", "--value", "1").status == 65)
    }
  }

  @Test("a figure that does not fit the unit, or is none, changes nothing")
  func wrongFigures() throws {
    try withStore { guatu in
      let unit = try guatu("observe", "2", "--period", "2025", "--value", "3家")
      #expect(unit.status == 65)
      #expect(unit.complaint.contains("亿元"))
      #expect(try guatu("observe", "2", "--period", "2025", "--value", "1.2.3").status == 64)
      #expect(try guatu("observe", "2", "--period", "2025Q5", "--value", "1").status == 64)
      #expect(try guatu("observe", "2", "--value", "1").status == 64)
      #expect(try guatu("log", "--format", "csv").output.split(separator: "\r\n").count == 2)
    }
  }

  @Test("a plan is found by number or part of its title; of several the latest is taken and named")
  func choosing() throws {
    try withStore { guatu in
      let store = try Store.open(guatu.store)
      var other = DraftFixtures.small
      other.title = "云岚市另一方案"
      try store.apply(.importPlan(other, DraftFixtures.document(digest: "d2")), by: .current)
      var summary = DraftFixtures.small
      summary.title = "年度总结"
      summary.kind = .summary
      try store.apply(.importPlan(summary, DraftFixtures.document(digest: "d3")), by: .current)
      let latest = try guatu("tree")
      #expect(latest.output.hasPrefix("2《云岚市另一方案》"))
      #expect(latest.complaint.contains("共 3 个方案，这里是方案 2"))
      let named = try guatu("tree", "总结")
      #expect(named.output.hasPrefix("3《"))
      #expect(named.complaint.isEmpty)
      let unclear = try guatu("tree", "云岚市")
      #expect(unclear.status == 64)
      #expect(unclear.complaint.contains("2 云岚市另一方案"))
      #expect(try guatu("tree", "9").status == 65)
      let hant = try guatu("tree", "雲嵐市 另一")
      #expect(hant.output.hasPrefix("2《"), "\(hant.complaint)")
    }
  }

  @Test("doubts are listed with the words they are about")
  func doubts() throws {
    try withStore { guatu in
      let outcome = try guatu("doubts", "--format", "csv")
      #expect(
        outcome.output
          == "id,plan,path,kind,resolution,reason,start,end,message\r\n"
          + "1,1,2.1,role-slip,,,40,44,贵任单位\r\n")
      #expect(try guatu("doubts").output.contains("职责用语疑有误"))
    }
  }

  @Test(
    "doubts are accepted, dismissed with a reason, corrected and opened again, each in one change")
  func settling() throws {
    try withStore { guatu in
      #expect(try guatu("doubts", "dismiss", "1").status == 64)
      #expect(try guatu("doubts", "dismiss", "1", "--reason", "原文如此").status == 0)
      #expect(try guatu("doubts", "--format", "csv").output.split(separator: "\r\n").count == 1)
      #expect(
        try guatu("doubts", "--settled", "--format", "csv").output
          .contains("role-slip,dismissed,原文如此"))
      let again = try guatu("doubts", "accept", "1")
      #expect(again.status == 65 && again.complaint.contains("guatu doubts reopen 1"))
      #expect(try guatu("doubts", "reopen", "1").status == 0)
      #expect(try guatu("doubts", "accept", "1").status == 0)
      #expect(try guatu("undo").status == 0)
      #expect(
        try guatu("doubts", "correct", "1", "--value", "210亿元", "--title", "培育骨干企业").status == 0)
      let found = try guatu("indicators", "--format", "json").output
      #expect(found.contains("210"))
      #expect(try guatu("tree").output.contains("培育骨干企业"))
      #expect(
        try guatu("doubts", "1", "--settled", "--format", "csv").output
          .contains("role-slip,corrected"))
      #expect(try guatu("doubts", "correct", "99").status == 65)
      #expect(try guatu("undo").status == 0)
      #expect(!(try guatu("tree").output.contains("培育骨干企业")))
      #expect(try guatu("doubts", "--format", "csv").output.contains("贵任单位"))
    }
  }

  @Test("without a terminal the overview is printed, with no escape sequence")
  func overview() throws {
    try withProgram { guatu in
      let empty = try guatu()
      #expect(empty.status == 0)
      #expect(empty.output.contains("guatu import"))
      try DraftFixtures.makeStore(at: guatu.store)
      let outcome = try guatu("--today", "2025-06-30")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("条目：3\n责任：3\n指标：2\n疑点：1\n"))
      #expect(!outcome.output.contains("\u{1B}"))
      let text = try guatu("overview", "--today", "2025-06-30").output
      #expect(text.contains("3 条目, 3 责任, 2 指标, 1 疑点"))
    }
  }

  @Test("the demonstration shows lights that differ, and is kept only where told")
  func demo() throws {
    try withProgram { guatu in
      let shown = try guatu("demo")
      #expect(shown.status == 0, "\(shown.complaint)")
      #expect(shown.output.hasPrefix("截至 2025-09-30\n"))
      #expect(!FileManager.default.fileExists(atPath: guatu.store))
      let file = guatu.path("demo.guatu")
      #expect(try guatu("demo", "--keep", file).status == 0)
      let plans = try guatu(
        "plans", "--store", file, "--format", "json", "--today", "2025-09-30")
      let rows = try #require(
        try JSONSerialization.jsonObject(with: plans.outputBytes) as? [[String: Any]])
      #expect(rows.count == 4)
      let city = try #require(rows.last)
      let lights = ["done", "green", "yellow", "red", "none"]
      #expect(lights.allSatisfy { city[$0] as? Int ?? 0 > 0 }, "\(city)")
      let log = try guatu("log", "--store", file, "--format", "csv", "--limit", "1000").output
      let changes = log.split(separator: "\r\n").dropFirst()
      #expect(changes.count { $0.contains(",import,") } == 4)
      #expect(changes.count { $0.contains(",observe,") } >= 215)
      let days = Set(changes.compactMap { $0.split(separator: ",").dropFirst().first?.prefix(10) })
      #expect(days.isSuperset(of: ["2025-04-08", "2025-07-08", "2025-09-29", "2025-12-26"]))
      #expect(try guatu("check", "--store", file).status == 0)
      let again = try guatu("demo", "--keep", file)
      #expect(again.status == 73)
      #expect(again.complaint.contains("已经存在"))
    }
  }

  @Test("a backup is a sound store, and never overwrites")
  func backup() throws {
    try withStore { guatu in
      let copy = guatu.path("copy.guatu")
      let made = try guatu("backup", copy)
      #expect(made.status == 0)
      #expect(
        try guatu("tree", "--store", copy).output == guatu("tree").output)
      #expect(try guatu("check", "--store", copy).status == 0)
      #expect(try guatu("backup", copy).status == 73)
    }
  }

  @Test(
    "help and mistakes are in the user's language: a mistake in the command ends with 64 in the user's language"
  )
  func usage() throws {
    try withProgram { guatu in
      let help = try guatu("--help")
      #expect(help.status == 0)
      #expect(help.output.contains("guatu <命令>"))
      for arguments in [["nonsense"], ["tree", "--format", "xml"], ["--today", "2025-02-30"]] {
        let outcome = try guatu.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaint.hasPrefix("guatu: "))
        #expect(outcome.complaint.contains("用法见 guatu help"))
      }
    }
  }
}
