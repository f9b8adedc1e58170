import PlanDocument
import TestSupport
import Testing

@Suite("Reading old Office documents")
struct ReadingOldOffice {
  private typealias Records = OldExcelRecords

  /// A workbook of one sheet; the second of its strings goes on in a further record.
  private var workbook: [UInt8] {
    func place(_ row: UInt16, _ column: UInt16, style: UInt16 = 0) -> [UInt8] {
      Records.word(row) + Records.word(column) + Records.word(style)
    }
    let begin: [UInt8] = Records.word(0x600) + [UInt8](repeating: 0, count: 14)
    func globals(sheetAt offset: Int) -> Records {
      var records = Records()
      records.add(0x809, begin)
      records.add(0x41E, Records.word(176) + Records.text("0.0\"亿元\""))
      records.add(0xE0, Records.word(0) + Records.word(0))
      records.add(0xE0, Records.word(0) + Records.word(176))
      records.add(
        0x85, Records.wide(UInt32(offset)) + [0, 0, 2, 1] + "分工".utf16.flatMap(Records.word))
      let cut = Records.text("企业，新增高企")
      records.add(0xFC, Records.wide(2) + Records.wide(2) + Records.text("任务") + cut.prefix(9))
      // The rest, from its fourth character on, is said anew to be wide.
      records.add(0x3C, [1] + cut.dropFirst(9))
      records.add(0x0A, [])
      return records
    }
    var sheet = Records()
    sheet.add(0x809, begin)
    sheet.add(0x204, place(0, 0) + Records.text("分工表"))
    sheet.add(0xFD, place(1, 0) + Records.wide(0))
    sheet.add(0xFD, place(1, 1) + Records.wide(1))
    sheet.add(0x27E, place(2, 0) + Records.wide(120 << 2 | 2))
    sheet.add(0x27E, place(2, 1, style: 1) + Records.wide(1250 << 2 | 3))
    sheet.add(0xE5, Records.word(1) + [0, 0, 0, 0, 0, 0, 1, 0])
    sheet.add(0x0A, [])
    return globals(sheetAt: globals(sheetAt: 0).bytes.count).bytes + sheet.bytes
  }

  @Test("cells, number formats and strings over two records of an old workbook")
  func excel() throws {
    let bytes = compoundFile(stream: "Workbook", workbook)
    let source = try Reader().read(bytes, name: "plan.xls")
    #expect(source.format == .xls)
    #expect(
      source.described == ["分工表", "2x2 0,0=任务 0,1=企业，新增高企 1,0=120 1,1=12.5亿元"])
  }

  @Test("a count of strings that the file can't hold is no reason to go on counting")
  func absurdCount() {
    var records = OldExcelRecords()
    records.add(0x809, Records.word(0x600) + [UInt8](repeating: 0, count: 14))
    records.add(0xFC, Records.wide(.max) + Records.wide(.max) + Records.text("任务"))
    #expect(throws: ReadingError.empty) {
      try Reader().read(compoundFile(stream: "Workbook", records.bytes), name: "-")
    }
  }

  @Test("a workbook with a password is told")
  func password() {
    var records = OldExcelRecords()
    records.add(0x809, Records.word(0x600) + [UInt8](repeating: 0, count: 14))
    records.add(0x2F, [1, 0])
    #expect(throws: ReadingError.encrypted(format: .xls)) {
      try Reader().read(compoundFile(stream: "Workbook", records.bytes), name: "-")
    }
  }

  @Test(
    "what no tool reads is refused by what it holds",
    arguments: [
      ("EncryptedPackage", ReadingError.encrypted(format: nil)),
      ("PowerPoint Document", .unsupported(.presentation)),
      ("Contents", .unsupported(.oldOffice)), ("Book", .unsupported(.oldOffice)),
    ])
  func others(stream: String, error: ReadingError) {
    #expect(throws: error) { try Reader().read(compoundFile(stream: stream, [1]), name: "-") }
  }

  @Test("a Word file that is none gives a refusal, never rubbish")
  func rubbish() {
    let bytes = compoundFile(stream: "WordDocument", [0xEC, 0xA5, 1, 2, 3])
    let error = #expect(throws: ReadingError.self) { try Reader().read(bytes, name: "-") }
    #expect(
      error == .unsupported(.oldOffice)
        || error == .toolMissing(tool: "antiword", package: "antiword"))
  }
}
