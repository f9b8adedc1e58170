import PlanDocument
import TestSupport
import Testing

@Suite("Reading Word documents")
struct ReadingDocx {
  private func read(_ docx: Docx) throws -> [String] {
    try Reader().read(docx.bytes, name: "plan.docx").described
  }

  @Test("headings by outline level and by style, bold paragraphs, soft breaks")
  func paragraphs() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>\
      <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="c"/></w:style>\
      <w:style w:type="paragraph" w:styleId="c"><w:pPr><w:outlineLvl w:val="0"/></w:pPr>\
      <w:rPr><w:b/></w:rPr></w:style>
      """
    let body =
      Docx.paragraph("示例市行动方案", properties: "<w:pStyle w:val=\"b\"/>")
      + Docx.paragraph("（一）总体要求", properties: "<w:pStyle w:val=\"a\"/>")
      + Docx.paragraph("加粗的一行", run: "<w:b/>") + Docx.paragraph("不加粗", run: "<w:b w:val=\"0\"/>")
      + "<w:p><w:r><w:t>示例市</w:t><w:br/><w:t>实施方案</w:t></w:r></w:p>" + "<w:p/>"
    #expect(
      try read(Docx(body, styles: styles)) == [
        "h1 b 示例市行动方案", "h2 （一）总体要求", "b 加粗的一行", "不加粗", "示例市\n实施方案",
      ])
  }

  private let numbering =
    """
    <w:abstractNum w:abstractNumId="0">\
    \(Docx.level(0, "chineseCounting", "%1、"))\
    \(Docx.level(1, "chineseCounting", "（%2）"))\
    \(Docx.level(2, "decimal", "%3."))\
    </w:abstractNum>\
    <w:abstractNum w:abstractNumId="1">\(Docx.level(0, "decimalEnclosedCircle", "%1"))\
    \(Docx.level(1, "decimal", "%1.%2", more: "<w:isLgl/>"))</w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
    <w:num w:numId="2"><w:abstractNumId w:val="0"/>\
    <w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>\
    <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
    """

  @Test("automatic numbers are printed as Word shows them, and deeper levels begin anew")
  func numbers() throws {
    let body =
      Docx.item("总体目标", list: 1) + Docx.item("重点任务", list: 1)
      + Docx.item("培育企业", list: 1, level: 1) + Docx.item("认定高企", list: 1, level: 2)
      + Docx.item("出台政策", list: 1, level: 2) + Docx.item("建设平台", list: 1, level: 1)
      + Docx.item("100家", list: 1, level: 2) + Docx.item("保障措施", list: 1)
      + Docx.item("接着编号", list: 2, level: 2) + Docx.item("再接着", list: 2, level: 2)
      + Docx.item("圈码", list: 3) + Docx.item("阿拉伯", list: 3, level: 1)
      + Docx.item("无编号", list: 0)
    #expect(
      try read(Docx(body, numbering: numbering)) == [
        "一、总体目标", "二、重点任务", "（一）培育企业", "1.认定高企", "2.出台政策", "（二）建设平台", "1. 100家",
        "三、保障措施", "5.接着编号", "6.再接着", "① 圈码", "1.1 阿拉伯", "无编号",
      ])
  }

  @Test("a style carries its numbering, at the level that is tied to it")
  func styledNumbers() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="one"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr>\
      </w:pPr></w:style><w:style w:type="paragraph" w:styleId="two"><w:basedOn w:val="one"/>\
      </w:style>
      """
    let numbering = """
      <w:abstractNum w:abstractNumId="0">\
      \(Docx.level(0, "chineseCountingThousand", "第%1章", more: "<w:pStyle w:val=\"one\"/>"))\
      \(Docx.level(1, "ideographTraditional", "%2、", more: "<w:pStyle w:val=\"two\"/>"))\
      </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
      """
    let body =
      Docx.paragraph("总则", properties: "<w:pStyle w:val=\"one\"/>")
      + Docx.paragraph("目的", properties: "<w:pStyle w:val=\"two\"/>")
      + Docx.paragraph("依据", properties: "<w:pStyle w:val=\"two\"/>")
    #expect(
      try read(Docx(body, numbering: numbering, styles: styles)) == ["第一章 总则", "甲、目的", "乙、依据"])
  }

  @Test("merged cells, numbered cells, and a table in a cell")
  func tables() throws {
    let body = """
      <w:tbl><w:tr>\(Docx.cell("序号"))\(Docx.cell("任务", properties: "<w:gridSpan w:val=\"2\"/>"))</w:tr>\
      <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>\(Docx.item("", list: 1))\
      \(Docx.item("甲", list: 1, level: 2))</w:tc>\(Docx.cell("乙"))\(Docx.cell("丙"))</w:tr>\
      <w:tr>\(Docx.cell("", properties: "<w:vMerge/>"))\(Docx.cell("丁"))<w:tc>\
      <w:tbl><w:tr>\(Docx.cell("内"))\(Docx.cell("外"))</w:tr></w:tbl><w:p/></w:tc></w:tr>\
      <w:tr><w:trPr><w:del/></w:trPr>\(Docx.cell("删去的行"))</w:tr></w:tbl>
      """
    #expect(
      try read(Docx(body, numbering: numbering)) == [
        "3x3 0,0=序号 0,1(1x2)=任务 1,0(2x1)=1.甲 1,1=乙 1,2=丙 2,1=丁 2,2=内\t外"
      ])
  }

  @Test("a table of one cell is text")
  func oneCell() throws {
    #expect(try read(Docx("<w:tbl><w:tr>\(Docx.cell("通知"))</w:tr></w:tbl>")) == ["通知"])
  }

  @Test("changes are read as accepted")
  func changes() throws {
    let body = """
      <w:p><w:r><w:t>新增</w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del>\
      <w:ins><w:r><w:t>120</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>\
      <w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>家</w:t></w:r></w:p>\
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>两段</w:t></w:r></w:p>\
      <w:p><w:r><w:t>并成一段</w:t></w:r></w:p>
      """
    #expect(try read(Docx(body)) == ["新增120家", "两段并成一段"])
  }

  @Test("a text box is read once, after its paragraph; hidden text and field codes aren't read")
  func boxes() throws {
    let box = "<w:txbxContent>\(Docx.paragraph("框中文字"))</w:txbxContent>"
    let body = """
      <w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>\
      <a><b>\(box)</b></a></w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback>\
      </mc:AlternateContent></w:r><w:r><w:t>后半</w:t></w:r>\
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>\
      <w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r></w:p>
      """
    #expect(try read(Docx(body)) == ["正文后半", "框中文字"])
  }

  @Test("footnotes stand at the end, a table of contents is chrome")
  func notes() throws {
    let footnotes = """
      <w:footnote w:type="separator" w:id="0">\(Docx.paragraph("-"))</w:footnote>\
      <w:footnote w:id="2">\(Docx.paragraph(" 按现价计算"))</w:footnote>
      """
    let body = """
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>\
      </w:sdtPr><w:sdtContent>\(Docx.paragraph("一、目标&#9;1"))</w:sdtContent></w:sdt>\
      <w:p><w:r><w:t>产值</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
      """
    #expect(try read(Docx(body, footnotes: footnotes)) == ["c 一、目标\t1", "产值", "注1：按现价计算"])
  }

  @Test(
    "numbers in every style that Chinese documents use",
    arguments: [
      ("chineseCounting", ["一", "十", "十一", "二十", "一百零三"]),
      ("chineseLegalSimplified", ["壹", "壹拾", "壹拾壹", "贰拾", "壹佰零叁"]),
      ("decimalFullWidth", ["１", "１０", "１１", "２０", "１０３"]),
      ("upperRoman", ["I", "X", "XI", "XX", "CIII"]),
      ("lowerLetter", ["a", "j", "k", "t", "yyyy"]),
      ("decimalZero", ["01", "10", "11", "20", "103"]),
    ])
  func formats(format: String, shown: [String]) throws {
    for (number, label) in zip([1, 10, 11, 20, 103], shown) {
      let numbering = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="\(number)"/>\
        <w:numFmt w:val="\(format)"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """
      #expect(try read(Docx(Docx.item("项", list: 1), numbering: numbering)) == [label + "、项"])
    }
  }
}
