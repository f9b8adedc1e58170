import Foundation
import PlanModel
import Samples
import TestSupport
import Testing

@Suite("Views as text, for scripts and screen readers")
struct PlainTests {
  private static let views = [
    "overview", "tree", "matrix", "gauges", "timeline", "organizations", "supervision", "policies",
    "audit",
  ]
  private static let commands = [
    "overview", "plans", "tree", "matrix", "indicators", "timeline", "ranking", "supervision",
    "policies", "log", "milestones", "doubts", "organizations",
  ]

  /// Whether a text can be read aloud: no escapes, no rules, no columns.
  private func isLinear(_ text: String) -> Bool {
    !text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) || $0 == "\u{1B}" }
      && !text.contains("   ")
  }

  @Test("each view prints as lines of one fact, by number and by name, with exit status 0")
  func plain() throws {
    try withSamples { guatu in
      for (number, view) in Self.views.enumerated() {
        let byName = try guatu("--plain", "--view", view, "--today", "2025-09-30")
        let byNumber = try guatu("--plain", "--view", "\(number + 1)", "--today", "2025-09-30")
        #expect(byName.status == 0)
        #expect(byName.output == byNumber.output)
        #expect(!byName.output.isEmpty)
        #expect(isLinear(byName.output), "\(view): \(byName.output.prefix(2000))")
      }
    }
  }

  @Test("where standard output is no terminal, or TERM is dumb, the overview prints so too")
  func notATerminal() throws {
    try withSamples { guatu in
      let plain = try guatu("--plain", "--today", "2025-09-30").output
      #expect(try guatu("--today", "2025-09-30").output == plain)
      #expect(plain.contains("截至 2025-09-30"))
      #expect(plain.contains("指标："))
    }
  }

  @Test("every query answers in text, plain, JSON and CSV", arguments: commands)
  func formats(command: String) throws {
    try withSamples { guatu in
      for format in ["text", "plain"] {
        let outcome = try guatu(command, "--format", format)
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("\u{1B}"))
      }
      let json = try guatu(command, "--format", "json")
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: json.outputBytes) }
      let csv = try guatu(command, "--format", "csv").output
      #expect(csv.contains("\r\n"))
      let columns = csv.split(separator: "\r\n").first?.split(separator: ",").count ?? 0
      #expect(columns >= 3)
    }
  }

  @Test(
    "--filter speaks the dashboard's language; an unknown saved view is told with those there are")
  func filtered() throws {
    try withSamples { guatu in
      let today = ["--today", "2025-09-30"]
      let all = try guatu.run(["indicators", "1", "--format", "csv"] + today).output
      let owed = try guatu.run(
        ["indicators", "1", "--format", "csv", "--filter", "未报 @科技局"] + today
      ).output
      let lines = { (text: String) in text.split(separator: "\r\n").dropFirst() }
      #expect(!lines(owed).isEmpty && lines(owed).count < lines(all).count)
      for line in lines(owed) { #expect(all.contains(line)) }
      let matrix = try guatu("matrix", "1", "--format", "csv", "--filter", "@科技局").output
      #expect(matrix.hasPrefix("path,title,市科学技术局\r\n"))
      let log = try guatu("log", "--filter", "类:导入", "--format", "csv").output
      #expect(lines(log).count == Samples.documents.count)
      #expect(try guatu("search", "科技局").output.contains("市科学技术局"))
      let unknown = try guatu("--plain", "--saved", "甲")
      #expect(unknown.status == 64)
      #expect(unknown.complaint.contains("甲"))
    }
  }

  @Test("without a store each view says what to do, and that is no failure")
  func noStore() throws {
    let guatu = try Program()
    defer { guatu.discard() }
    for view in ["overview", "matrix", "audit"] {
      let outcome = try guatu("--plain", "--view", view)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("guatu import"))
    }
  }

  @Test("the timeline is in order of day")
  func timeline() throws {
    try withSamples { guatu in
      let lines = try guatu("timeline", "1", "--format", "csv").output.split(separator: "\r\n")
      let days = lines.dropFirst().map { String($0.split(separator: ",")[1]) }
      #expect(days.count > 3)
      #expect(days == days.sorted())
    }
  }

  @Test("wrong usage is told in the user's language, with a guess at what was meant")
  func usage() throws {
    let guatu = try Program()
    defer { guatu.discard() }
    let wrong: [([String], String)] = [
      (["imprt"], "没有命令“imprt”。是不是 guatu import？"),
      (["tree", "--formt", "json"], "没有选项 --formt。是不是 --format？"),
      (["tree", "--format", "xml"], "--format <format> 不能取“xml”。可取：text、plain、json、csv。"),
      (
        ["tree", "--store"],
        "--store <file> 后面缺少值。数据文件。默认：$GUATU_STORE，否则 $XDG_DATA_HOME/guatu/plans.guatu。"
      ),
      (["tree", "--today", "明天"], "--today <day>：“明天”不是日期。请写 2018-09-30 这样的日子。"),
      (["import"], "缺少参数 <file> ...。文件；- 为标准输入。"), (["log", "--limit", "0"], "--limit 至少为 1。"),
      (["plans", "多余"], "没有命令“guatu plans 多余”。可取：list、region。"),
      (["tree", "1", "2", "3"], "多余的参数“2”、“3”。"),
      (["doubts", "accept", "甲"], "<doubts> 不能取“甲”。请写整数。疑点编号，见 guatu doubts。"),
      (["log", "--limit", "-5"], "--limit <count> 不能取“-5”。请写整数。"),
      (["share", "1", "--part", "甲12"], "--part <name=value>：“甲12”不是 名称=数值 的形式。"),
      (["--generate-completion-script", "tcsh"], "不能为这种 shell 生成补全脚本。"),
      (["help", "tre"], "没有命令“tre”。是不是 guatu tree？"),
    ]
    for (arguments, sentence) in wrong {
      let outcome = try guatu.run(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.complaint.hasPrefix("guatu: " + sentence), "\(outcome.complaint)")
      #expect(outcome.complaint.contains("\n用法见 guatu help"), "\(outcome.complaint)")
    }
  }

  @Test(
    "wrong usage is told in no language but the user's", arguments: ["zh_TW.UTF-8", "en_GB.UTF-8"])
  func usage(locale: String) throws {
    var guatu = try Program()
    defer { guatu.discard() }
    guatu.environment["LC_ALL"] = locale
    let isEnglish = locale.hasPrefix("en")
    for arguments in [
      ["--bogus"], ["tree", "--format", "xml"], ["tree", "--today", "x"], ["import"],
      ["plans", "x"], ["log", "--limit", "x"], ["share", "1", "--part", "x"], ["help", "x"],
      ["verify", "1", "--period", "x"], ["tree", "--store"],
    ] {
      let outcome = try guatu.run(arguments)
      #expect(outcome.status == 64)
      let said = outcome.complaint
      #expect(said.contains(isEnglish ? "\nSee guatu help" : "\n用法見 guatu help"), "\(said)")
      #expect(said.contains(#/\p{Han}/#) != isEnglish || said.contains("柳汀镇"), "\(said)")
      #expect(isEnglish || !said.contains(#/[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+ /#), "\(said)")
    }
  }

  @Test("the manual has every command and every key, and nothing that man would take for a request")
  func manual() throws {
    let guatu = try Program()
    defer { guatu.discard() }
    let page = try guatu("manual").output
    for command in Self.commands { #expect(page.contains(".SS \"guatu \(command)")) }
    #expect(page.contains("\\fBC\\-o\\fR"))
    let requests: Set<String> = [
      ".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".br", ".nf", ".fi", ".\\\"",
    ]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      let request = line.split(separator: " ").first.map(String.init) ?? ""
      #expect(requests.contains(request), "\(line)")
    }
  }

  @Test("completions are made for bash, zsh and fish", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let guatu = try Program()
    defer { guatu.discard() }
    let script = try guatu("--generate-completion-script", shell)
    #expect(script.status == 0)
    #expect(script.output.contains("supervision"))
    // Values: of views, signs, ready rules, kinds of an organization.
    for value in ["timeline", "cjk-safe", "yinchuan", "by-name"] {
      #expect(script.output.contains(value), "\(value)")
    }
  }

  @Test("completions know the plans of the store and the themes of the user")
  func completedValues() throws {
    try withStore { guatu in
      let themes = guatu.folder.appendingPathComponent(".config/guatu/themes")
      try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
      try Data().write(to: themes.appendingPathComponent("mine.toml"))
      guatu.environment["SAP_SHELL"] = "bash"
      let plans = try guatu(
        "---completion", "tree", "--", "positional@0", "2", "0", "guatu", "tree", "")
      #expect(plans.output.split(separator: "\n") == ["1"], "\(plans.complaint)")
      let names = try guatu("---completion", "--", "--theme", "2", "0", "guatu", "--theme", "")
      #expect(names.output.contains("gongwen\nmono\nmine"), "\(names.complaint)")
    }
  }
}
