import PlanDocument
import TestSupport
import Testing

@Suite("Documents that are refused")
struct ReadingRefusals {
  private func error(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> ReadingError? {
    #expect(throws: ReadingError.self) { try Reader(limits: limits).read(bytes, name: "-") }
  }

  @Test("a zip bomb is stopped at the limit, whatever size it states")
  func bomb() {
    let zeros = [UInt8](repeating: 0x20, count: 3_000_000)
    let bytes = zip([("[Content_Types].xml", []), ("word/document.xml", zeros)])
    #expect(bytes.count < 10_000)
    var limits = ReadingLimits()
    limits.partBytes = 1_000_000
    #expect(
      error(bytes, limits: limits)
        == .tooMuchInside(format: nil, limit: .unpackedBytes(1_000_000)))
  }

  @Test("a package of too many files is refused")
  func crowd() {
    var limits = ReadingLimits()
    limits.entries = 10
    let bytes = zip((0..<11).map { ("\($0)", []) })
    #expect(error(bytes, limits: limits) == .tooMuchInside(format: nil, limit: .entries(10)))
  }

  @Test("entities are refused unread")
  func entities() {
    let bomb = """
      <!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <w:document><w:body><w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p></w:body></w:document>
      """
    let bytes = zip(["[Content_Types].xml": "", "word/document.xml": bomb])
    #expect(
      error(bytes)
        == .damaged(format: .docx, reason: .documentType(part: "word/document.xml")))
  }

  @Test(
    "elements nested without end are refused, and those within the limit don't exhaust the stack")
  func nesting() {
    let cell = "<w:tbl><w:tr><w:tc>"
    let end = "</w:tc></w:tr></w:tbl>"
    func nested(_ count: Int) -> [UInt8] {
      Docx(
        String(repeating: cell, count: count) + Docx.paragraph("深")
          + String(repeating: end, count: count)
      ).bytes
    }
    #expect(error(nested(200)) == .tooMuchInside(format: .docx, limit: .depth(256)))
    #expect(throws: Never.self) { try Reader().read(nested(80), name: "-") }
  }

  @Test("broken packages and broken XML are told apart")
  func broken() throws {
    let whole = Docx(Docx.paragraph("一、任务")).bytes
    #expect(error(Array(whole.prefix(60))) != nil)
    let cut = zip(["[Content_Types].xml": "", "word/document.xml": "<w:document><w:body><w:p>"])
    guard case .damaged(.docx, .xml("word/document.xml", _)) = error(cut) else {
      Issue.record("not told as broken XML")
      return
    }
  }

  @Test("more paragraphs than any plan has are refused")
  func paragraphs() {
    var limits = ReadingLimits()
    limits.blocks = 3
    limits.nodes = 9
    let refused = ReadingError.tooMuchInside(format: .text, limit: .blocks(3))
    #expect(error(Array("一\n二\n三\n四\n".utf8), limits: limits) == refused)
    let page = Array(String(repeating: "<p>段</p>", count: 10).utf8)
    #expect(
      error(page, limits: limits) == .tooMuchInside(format: .html, limit: .blocks(9)))
    let docx = Docx(String(repeating: Docx.paragraph("段"), count: 5)).bytes
    #expect(
      error(docx, limits: limits) == .tooMuchInside(format: .docx, limit: .blocks(3)))
  }

  @Test("other packages are named")
  func others() {
    #expect(error(zip(["a.txt": "甲"])) == .unsupported(.archive))
    #expect(
      error(zip(["mimetype": "application/vnd.oasis.opendocument.text"]))
        == .unsupported(.openDocument))
    #expect(error(Array("{\\rtf1 text}".utf8)) == .unsupported(.richText))
    #expect(error(Array("Rar!\u{1A}\u{7}".utf8)) == .unsupported(.archive))
  }
}
