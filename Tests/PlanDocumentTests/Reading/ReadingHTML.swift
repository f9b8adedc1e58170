import PlanDocument
import TestSupport
import Testing

@Suite("Reading web pages")
struct ReadingHTML {
  private func read(_ text: String) throws -> SourceText {
    try Reader().read(Array(text.utf8), name: "plan")
  }

  @Test("blocks are paragraphs, breaks soft unless they part paragraphs, scripts nothing")
  func blocks() throws {
    let source = try read(
      """
      <!DOCTYPE html><html><head><title>站名</title><style>p{}</style></head><body>
      <!-- <p>注释</p> --><script>if (a < b) document.write("<p>x</p>");</script>
      <h1>示例市<br>工作方案</h1>
      <p>　　一、目标<br>正文
      接着。<br>（一）任务</p><div><span style="font-weight: bold">粗</span></div>未闭合<p>一段<p>二段
      </body></html>
      """)
    #expect(source.format == .html)
    #expect(
      source.described == [
        "h1 示例市\n工作方案", "　　一、目标\n正文接着。", "（一）任务", "b 粗", "未闭合", "一段", "二段",
      ])
  }

  @Test("a table keeps its spans; nested and single-cell tables only lay out the page")
  func tables() throws {
    let source = try read(
      """
      <table><tr><td><table border=1><caption>分工表</caption>
      <tr><th rowspan="2">序号<th colspan=2>单位</tr><tr><td>牵头<td>配合</tr>
      <tr><td>1<td>甲局<p>乙局</p><td></tr></table></td></tr></table>
      """)
    #expect(
      source.described == [
        "分工表", "3x3 0,0(2x1)=序号 0,1(1x2)=单位 1,1=牵头 1,2=配合 2,0=1 2,1=甲局\n乙局 2,2=",
      ])
  }

  @Test("menus, footers and runs of links are chrome")
  func chrome() throws {
    let source = try read(
      """
      <div><nav><a href=/>首页</a> <a href=/a>政务</a></nav>
      <ul><li><a href=1>要闻动态</a><li><a href=2>通知公告</a><li><a href=3>政策解读</a></ul>
      <p>一、重点任务是这一段正文，足够长。</p><div class="page-footer">主办单位</div>
      <p style="display:none">隐藏</p></div>
      """)
    #expect(
      source.described == [
        "c 首页 政务", "c 要闻动态", "c 通知公告", "c 政策解读", "一、重点任务是这一段正文，足够长。", "c 主办单位", "c 隐藏",
      ])
  }

  @Test("a wrapper called nav around the whole page hides nothing")
  func wrapper() throws {
    let source = try read("<div class=\"nav\"><p>一、重点任务</p><p>二、保障措施</p></div>")
    #expect(source.described == ["一、重点任务", "二、保障措施"])
  }

  @Test("entities and numbered lists are shown")
  func entities() throws {
    let source = try read(
      "<p>&ldquo;十四五&rdquo;&nbsp;A&amp;B &#20013;&#x6587;&bogus; 5&lt;6</p><ol start=3><li>甲<li>4.乙</ol>"
    )
    #expect(source.described == ["“十四五”\u{A0}A&B 中文&bogus; 5<6", "3.甲", "4.乙"])
  }

  @Test("the charset comes from the page, or from its bytes where the page is wrong")
  func charset() throws {
    let page = "<html><meta charset=gb2312><p>示例市的工作方案</p>"
    let gb = try Reader().read(encode(page, as: "GBK"), name: "-")
    #expect(gb.encoding == "GB18030")
    #expect(gb.described == ["示例市的工作方案"])
    #expect(try read(page).encoding == "UTF-8")
  }

  @Test("escape sequences from a page are no control characters any more")
  func escapes() throws {
    let source = try read("<p>一、\u{1B}]0;evil\u{7}&#27;[2J&#x9b;1m任务</p><p>二</p><p>三</p>")
    #expect(!source.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!source.text.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) })
    #expect(source.text.contains("任务"))
  }

  @Test("tags without end, deep nesting and absurd spans are survived")
  func hostile() throws {
    let deep =
      String(repeating: "<div><b>", count: 5000) + "深处" + String(repeating: "</div>", count: 3)
    #expect(try read(deep).described == ["b 深处"])
    let wide = "<table><tr><td colspan=99999999999 rowspan=7777777>甲<td>乙</table>"
    #expect(try read(wide).described.count == 1)
    #expect(try read("<p>甲</p><p title=\"未闭合>乙</p><p>丙").described == ["甲"])
    #expect(try read("<p>甲</p><p>乙</p><p>3 < 5 且 <未知>丙").described == ["甲", "乙", "3 < 5 且 <未知>丙"])
  }
}
