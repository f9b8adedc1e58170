/// A PDF in work, for tests: texts at places of its pages, in points from the top left.
public struct PDF {
  public struct Text {
    public var x: Double
    public var y: Double
    public var size: Double
    public var text: String

    public init(_ x: Double, _ y: Double, _ text: String, size: Double = 16) {
      self.x = x
      self.y = y
      self.size = size
      self.text = text
    }
  }

  public var pages: [[Text]]

  public init(_ pages: [[Text]]) {
    self.pages = pages
  }

  /// A4 pages in a font whose full-width characters are one em wide and whose ASCII is half.
  public var bytes: [UInt8] {
    let kids = pages.indices.map { "\(6 + $0 * 2) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>",
      "<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
      """
      <</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)\
      /Ordering(Identity)/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor<</Type/FontDescriptor\
      /FontName/Test/Flags 4/FontBBox[0 -120 1000 880]/Ascent 880/Descent -120/CapHeight 800\
      /StemV 80/ItalicAngle 0>>>>
      """,
      stream(Self.unicodeMap),
    ]
    for (index, page) in pages.enumerated() {
      objects.append(
        """
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>\
        /Contents \(7 + index * 2) 0 R>>
        """)
      objects.append(stream(page.map(Self.show).joined(separator: "\n")))
    }
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer<</Root 1 0 R/Size \(objects.count + 1)>>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }

  private func stream(_ content: String) -> String {
    "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream"
  }

  private static func show(_ text: Text) -> String {
    let codes = text.text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
    return "BT /F \(text.size) Tf 1 0 0 1 \(text.x) \(842 - text.y) Tm <\(codes)> Tj ET"
  }

  private static let unicodeMap: String = {
    var map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    map += "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    for start in stride(from: 0, to: 256, by: 64) {
      map += "64 beginbfrange\n"
      for high in start..<(start + 64) {
        let digits = (high < 16 ? "0" : "") + String(high, radix: 16)
        map += "<\(digits)00> <\(digits)FF> <\(digits)00>\n"
      }
      map += "endbfrange\n"
    }
    return map + "endcmap end end"
  }()
}
