import Foundation
import TestSupport
import Testing

@testable import PlanDocument

private let hasPDFText: Bool = {
  let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  return path.split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
  }
}()

@Suite("Reading PDF", .enabled(if: hasPDFText, "pdftotext isn't installed"))
struct ReadingPDF {
  private func read(_ pages: [[PDF.Text]]) throws -> [String] {
    let source = try Reader().read(PDF(pages).bytes, name: "plan.pdf")
    #expect(source.format == .pdf)
    return source.described
  }

  /// Lines of running text of 26 characters: the first is set in by two.
  private func paragraph(_ text: String, y: Double) -> [PDF.Text] {
    var rest = Array(text)[...]
    var lines: [PDF.Text] = []
    while !rest.isEmpty {
      let first = lines.isEmpty
      let line = rest.prefix(first ? 24 : 26)
      lines.append(
        PDF.Text(first ? 122 : 90, y + Double(lines.count) * 28, String(line)))
      rest = rest.dropFirst(line.count)
    }
    return lines
  }

  private let goal =
    "为深入实施创新驱动发展战略，加快建设示例市科技创新高地，推动科技创新和产业创新融合发展，结合本市实际，制定本行动方案，请各单位认真贯彻执行并按季度报告。"

  @Test("printed lines become paragraphs, page numbers and running heads go")
  func paragraphs() throws {
    let half = goal.index(goal.startIndex, offsetBy: 50)
    let pages = [
      [PDF.Text(138, 100, "示例市科技创新促进行动计划", size: 22), PDF.Text(204, 130, "（2025—2027年）", size: 22)]
        + paragraph(goal, y: 180)
        + [PDF.Text(122, 300, "一、重点任务"), PDF.Text(280, 800, "— 1 —", size: 14)],
      [PDF.Text(90, 60, "示例市文件汇编", size: 10)] + paragraph(String(goal[..<half]), y: 100)
        + [PDF.Text(280, 800, "— 2 —", size: 14)],
      [PDF.Text(90, 60, "示例市文件汇编", size: 10)]
        + [PDF.Text(90, 100, String(goal[half...].prefix(26)))]
        + [PDF.Text(90, 128, String(goal[half...].dropFirst(26)))]
        + paragraph("（一）培育企业。" + goal, y: 156) + [PDF.Text(280, 800, "— 3 —", size: 14)],
      [PDF.Text(90, 60, "示例市文件汇编", size: 10)] + paragraph(goal, y: 100)
        + [PDF.Text(280, 800, "— 4 —", size: 14)],
    ]
    let found = try read(pages)
    #expect(
      found == [
        "示例市科技创新促进行动计划（2025—2027年）", goal, "一、重点任务", goal, "（一）培育企业。" + goal, goal,
      ])
  }

  @Test("full-width and narrow characters on a line keep no gaps that only layout made")
  func gaps() throws {
    let line = [
      PDF.Text(90, 100, "到"), PDF.Text(110, 100, "2027"), PDF.Text(146, 100, "年，达到"),
      PDF.Text(214, 100, "New York"),
    ]
    #expect(try read([line]) == ["到2027年，达到New York"])
  }

  @Test("a numbered table is a table, over pages and with cells of several lines and rows")
  func table() throws {
    func head(_ y: Double) -> [PDF.Text] {
      [(60, "序号"), (120, "领域"), (220, "任务"), (420, "责任单位")].map {
        PDF.Text($0.0, y, $0.1, size: 10)
      }
    }
    func row(_ y: Double, _ number: Int, _ lines: [String], _ unit: String) -> [PDF.Text] {
      let top = y - Double(lines.count - 1) * 7
      return [PDF.Text(66, y, "\(number)", size: 10), PDF.Text(420, y, unit, size: 10)]
        + lines.enumerated().map { PDF.Text(200, top + Double($0) * 14, $1, size: 10) }
    }
    let pages = [
      [PDF.Text(200, 60, "重点任务清单", size: 18)] + head(100)
        + row(128, 1, ["培育高新技术企业一百家，", "建设创新平台"], "市科技局")
        + row(170, 2, ["出台实施方案"], "市发改委")
        + row(212, 3, ["建设示范园区，引进项目", "二十个，完成投资", "三十亿元"], "市工信局")
        + [PDF.Text(115, 170, "科技创新", size: 10)],
      head(60) + row(100, 4, ["开展督查"], "市政府办") + [PDF.Text(115, 100, "督查", size: 10)]
        + [PDF.Text(80, 180, "以上任务由各单位按职责分工负责，每季度报告一次进展情况，不得迟报漏报。", size: 12)],
    ]
    #expect(
      try read(pages) == [
        "重点任务清单",
        """
        5x4 0,0=序号 0,1=领域 0,2=任务 0,3=责任单位 1,0=1 1,1(3x1)=科技创新 \
        1,2=培育高新技术企业一百家，建设创新平台 1,3=市科技局 2,0=2 2,2=出台实施方案 2,3=市发改委 \
        3,0=3 3,2=建设示范园区，引进项目二十个，完成投资三十亿元 3,3=市工信局 4,0=4 4,1=督查 4,2=开展督查 \
        4,3=市政府办
        """,
        "以上任务由各单位按职责分工负责，每季度报告一次进展情况，不得迟报漏报。",
      ])
  }

  @Test("a scan, and a file that only begins like a PDF, are told apart")
  func refusals() {
    #expect(throws: ReadingError.noText(format: .pdf)) {
      try Reader().read(PDF([[]]).bytes, name: "-")
    }
    #expect(throws: ReadingError.self) { try Reader().read(Array("%PDF-1.4\n乱".utf8), name: "-") }
  }
}

@Suite("Running other programs")
struct RunningTools {
  @Test("a missing program is named with its package")
  func missing() {
    let tool = Tool(name: "guatu-no-such-tool", package: "nowhere", arguments: [])
    #expect(throws: ReadingError.toolMissing(tool: "guatu-no-such-tool", package: "nowhere")) {
      try tool.run(on: [1], limits: ReadingLimits())
    }
  }

  @Test("a program that doesn't end in time is ended")
  func time() {
    var limits = ReadingLimits()
    limits.toolSeconds = 0
    #expect(throws: ReadingError.timeLimit(tool: "sleep", seconds: 0)) {
      try Tool(name: "sleep", package: "coreutils", arguments: ["600"]).run(on: [1], limits: limits)
    }
  }

  @Test("a program that writes without end is ended")
  func output() {
    var limits = ReadingLimits()
    limits.toolBytes = 100_000
    #expect(throws: ReadingError.tooMuchInside(format: nil, limit: .unpackedBytes(100_000))) {
      try Tool(name: "yes", package: "coreutils", arguments: []).run(on: [1], limits: limits)
    }
  }

  @Test("the document reaches the program on standard input, its complaint comes back")
  func input() throws {
    let document = [UInt8](repeating: 65, count: 300_000)
    let cat = Tool(name: "cat", package: "coreutils", arguments: [])
    #expect(try cat.run(on: document, limits: ReadingLimits()) == document)
    let error = #expect(throws: ReadingError.self) {
      try Tool(name: "cat", package: "coreutils", arguments: ["/nonexistent/plan"])
        .run(on: [1], limits: ReadingLimits())
    }
    guard case .toolFailed("cat", let detail) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(detail.contains("/nonexistent/plan"))
  }
}
