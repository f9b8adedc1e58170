import Foundation
import PlanDocument
import PlanModel
import Testing

private let plan = """
  示例市科技创新行动方案
  一、重点任务
  （一）培育企业。到2025年，新增高新技术企业120家以上。（牵头单位：市科技局；责任单位：市财政局）
  二、保障措施

  """

private let traditionalPlan = """
  範例縣開放資料行動計畫
  一、重點工作
  （一）推動資料開放，每年新增資料集30項以上。（責任單位：縣資訊局、縣主計處）

  """

@Suite("Reading text")
struct ReadingText {
  private let reader = Reader()

  @Test(
    "the encoding is told from the bytes",
    arguments: [
      ("UTF-8", "UTF-8"), ("GB18030", "GB18030"), ("GBK", "GB18030"), ("UTF-16LE", "UTF-16LE"),
      ("UTF-16BE", "UTF-16BE"),
    ])
  func encodings(written: String, told: String) throws {
    let source = try reader.read(encode(plan, as: written), name: "plan")
    #expect(source.text == plan)
    #expect(source.encoding == told)
    #expect(source.format == .text)
  }

  @Test("Big5 is told from GB18030 by what it says")
  func big5() throws {
    let source = try reader.read(encode(traditionalPlan, as: "BIG5"), name: "plan")
    #expect(source.text == traditionalPlan)
    #expect(source.encoding == "Big5")
  }

  @Test("Traditional text in GB18030 isn't taken for Big5")
  func traditionalGB18030() throws {
    let source = try reader.read(encode(traditionalPlan, as: "GB18030"), name: "plan")
    #expect(source.text == traditionalPlan)
    #expect(source.encoding == "GB18030")
  }

  @Test(
    "a byte order mark is no text",
    arguments: [
      ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]),
    ] as [(String, [UInt8])])
  func mark(encoding: String, mark: [UInt8]) throws {
    let source = try reader.read(mark + encode(plan, as: encoding), name: "plan")
    #expect(source.text == plan)
    #expect(source.encoding == encoding)
  }

  @Test("GB18030's four-byte characters and those beyond the basic plane")
  func fourBytes() throws {
    let text = "示例县𠮷村的工作方案，建设㐂字街道和€1的项目\n"
    let bytes = try encode(text, as: "GB18030")
    let source = try reader.read(bytes, name: "plan")
    #expect(source.text == text)
    #expect(source.encoding == "GB18030")
  }

  @Test("every way to end a line becomes one line end")
  func lineEnds() throws {
    let source = try reader.read(Array("一、甲\r\n二、乙\r三、丙\u{85}四、丁\u{2028}五、戊".utf8), name: "-")
    #expect(source.text == "一、甲\n二、乙\n三、丙\n四、丁\n五、戊")
    #expect(source.blocks.count == 5)
  }

  @Test("each line that isn't blank is a paragraph, counted in scalars")
  func paragraphs() throws {
    let source = try reader.read(Array("𠮷村方案\n\n　　一、任务\n".utf8), name: "-")
    #expect(
      source.blocks == [
        .paragraph(.init(span: SourceSpan(0, 4))), .paragraph(.init(span: SourceSpan(6, 12))),
      ])
  }

  @Test("control characters are replaced, one for one")
  func controls() throws {
    let source = try reader.read(Array("一、\u{1B}[31m红\u{7F}\u{9B}任务\t完\n".utf8), name: "-")
    #expect(source.text == "一、\u{FFFD}[31m红\u{FFFD}\u{FFFD}任务\t完\n")
  }

  @Test(
    "a character cut off at the end is marked and the rest read",
    arguments: ["UTF-8", "GB18030", "UTF-16LE"])
  func cutOff(encoding: String) throws {
    let body = try encode(plan + "（二）加快建设", as: encoding)
    let source = try reader.read(Array(body.dropLast()), name: "-")
    #expect(source.text == plan + "（二）加快建\u{FFFD}")
  }

  @Test("a bad byte inside UTF-8 is refused with its place, not read as another encoding")
  func badUTF8() throws {
    var bytes = Array(plan.utf8)
    bytes[40] = 0xFF
    let error = #expect(throws: ReadingError.self) { try reader.read(bytes, name: "-") }
    guard case .invalidEncoding("UTF-8", let offset) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((38...40).contains(offset))
  }

  @Test("bad bytes inside GB18030 are refused with their place")
  func badGB18030() throws {
    var bytes = try encode(plan + plan, as: "GB18030")
    bytes.replaceSubrange(29..<31, with: [0xFF, 0xFF])
    #expect(throws: ReadingError.invalidEncoding(encoding: "GB18030", offset: 29)) {
      try reader.read(bytes, name: "-")
    }
  }

  @Test("binary data is no text")
  func binary() {
    var state: UInt32 = 7
    let noise = (0..<4000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    #expect(throws: ReadingError.binary(kind: nil)) { try reader.read(noise, name: "-") }
    #expect(throws: ReadingError.binary(kind: nil)) {
      try reader.read(noise.map { $0 == 0 ? 1 : $0 }, name: "-")
    }
    #expect(throws: ReadingError.binary(kind: nil)) {
      try reader.read(Array("一、任务".utf8) + [0, 0, 0], name: "-")
    }
    #expect(throws: ReadingError.binary(kind: "PNG")) {
      try reader.read([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], name: "plan.txt")
    }
  }

  @Test("nothing, blanks and too much are refused")
  func sizes() {
    #expect(throws: ReadingError.empty) { try reader.read([], name: "-") }
    #expect(throws: ReadingError.empty) { try reader.read(Array(" \n\u{3000}\n".utf8), name: "-") }
    var limits = ReadingLimits()
    limits.fileBytes = 10
    #expect(throws: ReadingError.tooLarge(limit: 10)) {
      try Reader(limits: limits).read(Array(repeating: 0x41, count: 11), name: "-")
    }
  }

  @Test("files are checked before they are read")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "guatu-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "plan.txt").path
    #expect(throws: ReadingError.missing) { try reader.read(path: file) }
    #expect(throws: ReadingError.directory) { try reader.read(path: folder.path) }
    try Data().write(to: URL(filePath: file))
    #expect(throws: ReadingError.empty) { try reader.read(path: file) }
    try Data(plan.utf8).write(to: URL(filePath: file))
    #expect(try reader.read(path: file).name == "plan.txt")
    var limits = ReadingLimits()
    limits.fileBytes = 16
    #expect(throws: ReadingError.tooLarge(limit: 16)) {
      try Reader(limits: limits).read(path: file)
    }
    #expect(throws: ReadingError.tooLarge(limit: 64 << 20)) { try reader.read(path: "/dev/zero") }
  }
}
