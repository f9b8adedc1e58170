/// A Word document in work, for tests: the body's XML, and the parts beside it.
public struct Docx {
  public var body: String
  public var numbering: String?
  public var styles: String?
  public var footnotes: String?

  public init(
    _ body: String, numbering: String? = nil, styles: String? = nil, footnotes: String? = nil
  ) {
    self.body = body
    self.numbering = numbering
    self.styles = styles
    self.footnotes = footnotes
  }

  /// The document as a file.
  public var bytes: [UInt8] {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts: [(String, [UInt8])] = []
    func add(_ name: String, _ text: String) { parts.append((name, Array(text.utf8))) }
    add("[Content_Types].xml", "<Types/>")
    add(
      "_rels/.rels",
      """
      <Relationships><Relationship Id="rId1" Type="\(types)/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """)
    add(
      "word/document.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:mc="mc">\
      <w:body>\(body)</w:body></w:document>
      """)
    if let numbering {
      add("word/numbering.xml", "<w:numbering xmlns:w=\"w\">\(numbering)</w:numbering>")
    }
    if let styles { add("word/styles.xml", "<w:styles xmlns:w=\"w\">\(styles)</w:styles>") }
    if let footnotes {
      add("word/footnotes.xml", "<w:footnotes xmlns:w=\"w\">\(footnotes)</w:footnotes>")
    }
    return zip(parts)
  }

  /// A paragraph of one run; `properties` is the content of its `pPr`.
  public static func paragraph(_ text: String, properties: String = "", run: String = "") -> String
  {
    """
    <w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr>\
    <w:t xml:space="preserve">\(text)</w:t></w:r></w:p>
    """
  }

  /// A paragraph of a numbering list.
  public static func item(_ text: String, list: Int, level: Int = 0) -> String {
    paragraph(
      text,
      properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  /// A table cell; `properties` is the content of its `tcPr`.
  public static func cell(_ text: String, properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  /// A level of a numbering list.
  public static func level(_ index: Int, _ format: String, _ text: String, more: String = "")
    -> String
  {
    """
    <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\
    <w:lvlText w:val="\(text)"/>\(more)</w:lvl>
    """
  }
}
