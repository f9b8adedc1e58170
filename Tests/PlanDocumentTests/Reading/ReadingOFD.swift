import PlanDocument
import TestSupport
import Testing

@Suite("Reading OFD")
struct ReadingOFD {
  private func text(_ x: Double, _ y: Double, _ text: String) -> String {
    """
    <ofd:TextObject Boundary="\(x) \(y) 170 6" Size="5.6"><ofd:TextCode X="0" Y="5">\(text)\
    </ofd:TextCode></ofd:TextObject>
    """
  }

  @Test("text codes are put together page by page, from the top, into paragraphs")
  func pages() throws {
    let document = """
      <ofd:Document xmlns:ofd="o"><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>\
      </ofd:Pages></ofd:Document>
      """
    let lines = [
      text(41, 40, "为加快建设示例市科技创新高地，制定本行动方案，请各"),
      text(30, 50, "单位认真贯彻执行。"), text(41, 60, "一、重点任务"), text(100, 280, "— 1 —"),
    ]
    let page =
      "<ofd:Page xmlns:ofd=\"o\"><ofd:Content><ofd:Layer>\(lines.reversed().joined())"
      + "</ofd:Layer></ofd:Content></ofd:Page>"
    let bytes = zip([
      "OFD.xml":
        "<ofd:OFD xmlns:ofd=\"o\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
      "Doc_0/Document.xml": document,
      "Doc_0/Pages/Page_0/Content.xml": page,
    ])
    let source = try Reader().read(bytes, name: "plan.ofd")
    #expect(source.format == .ofd)
    #expect(
      source.described == ["为加快建设示例市科技创新高地，制定本行动方案，请各单位认真贯彻执行。", "一、重点任务"])
  }

  @Test("pages without text are told")
  func empty() {
    let bytes = zip(["OFD.xml": "<OFD><DocRoot>/D.xml</DocRoot></OFD>", "D.xml": "<Document/>"])
    #expect(throws: ReadingError.noText(format: .ofd)) { try Reader().read(bytes, name: "-") }
  }
}
