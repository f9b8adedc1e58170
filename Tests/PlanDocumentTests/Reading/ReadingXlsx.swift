import PlanDocument
import TestSupport
import Testing

@Suite("Reading workbooks")
struct ReadingXlsx {
  private func book(
    _ sheets: [String], strings: String = "", styles: String = "", states: [String] = []
  ) -> [UInt8] {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts: [(String, String)] = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "<R><R Id=\"r\" Type=\"\(types)/officeDocument\" Target=\"/xl/workbook.xml\"/></R>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ]
    var list = ""
    var links = ""
    for (index, sheet) in sheets.enumerated() {
      let state = index < states.count ? states[index] : "visible"
      list += "<sheet name=\"表\(index + 1)\" state=\"\(state)\" r:id=\"s\(index)\"/>"
      links +=
        "<R Id=\"s\(index)\" Type=\"\(types)/worksheet\" Target=\"worksheets/\(index).xml\"/>"
      parts.append(("xl/worksheets/\(index).xml", "<worksheet>\(sheet)</worksheet>"))
    }
    parts.append(("xl/workbook.xml", "<workbook><sheets>\(list)</sheets></workbook>"))
    parts.append(("xl/_rels/workbook.xml.rels", "<R>\(links)</R>"))
    return zip(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  private func read(_ bytes: [UInt8]) throws -> [String] {
    let source = try Reader().read(bytes, name: "plan.xlsx")
    #expect(source.format == .xlsx)
    return source.described
  }

  private func inline(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  @Test("a title, a task table with merged cells, and a note under it")
  func table() throws {
    let sheet = """
      <sheetData><row r="1">\(inline("A1", "任务分工表"))</row>\
      <row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3"/></row>\
      <row r="4">\(inline("A4", "甲"))\(inline("C4", "乙"))</row>\
      <row r="5">\(inline("C5", "丙"))\(inline("D5", "丁"))</row>\
      <row r="6">\(inline("A6", "注：略"))</row></sheetData>\
      <mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A4:B5"/></mergeCells>
      """
    let strings = """
      <si><r><t>序</t></r><r><t>号</t></r><rPh><t>ignored</t></rPh></si><si><t>单位</t></si>
      """
    #expect(
      try read(book([sheet], strings: strings)) == [
        "任务分工表", "3x3 0,0=序号 0,1=单位 0,2= 1,0(2x1)=甲 1,1=乙 1,2= 2,1=丙 2,2=丁", "注：略",
      ])
  }

  @Test("numbers are shown as the sheet shows them")
  func numbers() throws {
    let styles = """
      <numFmts><numFmt numFmtId="176" formatCode="#,##0.0&quot;亿元&quot;"/>\
      <numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="176"/><xf numFmtId="177"/>\
      <xf numFmtId="2"/><xf numFmtId="14"/></cellXfs>
      """
    let values = [
      (0, "1200"), (0, "0.30000000000000004"), (1, "0.125"), (2, "12345.67"), (3, "45930"),
      (4, "-3.14159"), (5, "60"), (0, "1.5E3"),
    ]
    let cells = values.map { "<c s=\"\($0.0)\"><v>\($0.1)</v></c>" }.joined()
    let sheet =
      "<sheetData><row>\(cells)<c t=\"b\"><v>1</v></c><c t=\"str\"><v>算</v></c></row></sheetData>"
    #expect(
      try read(book([sheet], styles: styles))
        == [
          """
          1x10 0,0=1200 0,1=0.3 0,2=12.50% 0,3=12,345.7亿元 0,4=2025年9月30日 0,5=-3.14 \
          0,6=1900/2/28 0,7=1500 0,8=TRUE 0,9=算
          """
        ])
  }

  @Test("several sheets are named, hidden ones left out; a document in a cell is paragraphs")
  func sheets() throws {
    let text = "一、目标\n正文。\n\n二、任务"
    let pages = [text, "藏", "丙"].map { "<sheetData><row>\(inline("A1", $0))</row></sheetData>" }
    #expect(
      try read(book(pages, states: ["visible", "hidden"])) == [
        "c 表1", "一、目标", "正文。", "二、任务", "c 表3", "丙",
      ])
  }

  @Test("a cell at the far end of the sheet costs nothing")
  func far() throws {
    let sheet = """
      <sheetData><row r="1">\(inline("A1", "甲"))\(inline("XFD1", "乙"))</row>\
      <row r="1048576">\(inline("A1048576", "丙"))\(inline("XFD1048576", "丁"))</row></sheetData>
      """
    #expect(try read(book([sheet])) == ["2x2 0,0=甲 0,1=乙 1,0=丙 1,1=丁"])
  }

  @Test("a long string that is used without end is refused")
  func repeated() {
    let strings = "<si><t>\(String(repeating: "长", count: 20_000))</t></si>"
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 100)
    var limits = ReadingLimits()
    limits.textBytes = 1 << 20
    let bytes = book(["<sheetData><row>\(cells)</row></sheetData>"], strings: strings)
    #expect(
      throws: ReadingError.tooMuchInside(format: .xlsx, limit: .unpackedBytes(1 << 20))
    ) { try Reader(limits: limits).read(bytes, name: "-") }
  }
}
