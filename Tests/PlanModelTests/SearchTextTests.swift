import Testing

@testable import PlanModel

@Suite("What a search finds in a text")
struct SearchTextTests {
  private func rank(_ query: String, _ text: String) -> SearchRank? {
    SearchText(text).rank(SearchQuery(query))
  }

  @Test(
    "words, initials, whole pinyin and half-typed pinyin find a text",
    arguments: [
      "高新", "技术企业", "gxjs", "gxjsqy", "gaoxin", "gaoxinjishuqiye", "gaoxjsh", "gaox", "xjs", "g",
      "企业 高新", "gx qy", "高新 qiye", "ＧＸＪＳ", "高新技術企業", "GaoXin",
    ])
  func finds(query: String) {
    #expect(rank(query, "高新技术企业数量") != nil)
  }

  @Test(
    "other letters and other words don't",
    arguments: ["gjxs", "高技", "gaoxi技", "gaoxinx", "高新 人才", "zz", "nliang"])
  func findsNot(query: String) {
    #expect(rank(query, "高新技术企业数量") == nil)
  }

  @Test("an empty query fits nothing")
  func empty() {
    #expect(SearchQuery("  　").isEmpty)
    #expect(rank(" ", "高新") == nil)
  }

  @Test(
    "every reading of a character counts, and ü is v or u",
    arguments: [
      ("changsha", "长沙"), ("juzhang", "局长"), ("jz", "局长"), ("yinhang", "银行"), ("xingzheng", "行政"),
      ("zhongqing", "重庆"), ("chongqing", "重庆"), ("kuaiji", "会计"), ("lvhua", "绿化"), ("luhua", "绿化"),
      ("lv", "增长率"), ("shuai", "增长率"), ("zh", "中山"), ("zhs", "中山"), ("zs", "中山"),
    ])
  func readings(query: String, text: String) {
    #expect(rank(query, text) != nil)
  }

  @Test("letters and figures of the text stand for themselves")
  func mixed() {
    #expect(rank("5gjz", "5G基站") == .soundBeginning)
    #expect(rank("gdp", "单位GDP能耗") == .inside)
    #expect(rank("dwgdpnh", "单位GDP能耗") == .soundBeginning)
    #expect(rank("gdp nenghao", "单位GDP能耗") == .soundInside)
    #expect(rank("２０２５", "2025年方案") == .beginning)
  }

  @Test("the closer a text fits, the better its rank")
  func ranks() {
    #expect(rank("高新技术", "高新技术") == .whole)
    #expect(rank("高新", "高新技术") == .beginning)
    #expect(rank("技术", "高新技术") == .inside)
    #expect(rank("gx", "高新技术") == .soundBeginning)
    #expect(rank("js", "高新技术") == .soundInside)
    #expect(rank("高新 js", "高新技术") == .soundInside)
    #expect(SearchRank.allCases == SearchRank.allCases.sorted())
  }

  @Test("what is found is told in places of the text as it is written")
  func ranges() {
    #expect(SearchQuery("技術").ranges(in: "高 新技术，技术改造") == [3..<5, 6..<8])
    #expect(SearchQuery("gaoxin").ranges(in: "建设高　新区") == [2..<5])
    #expect(SearchQuery("新技 技术").ranges(in: "高新技术") == [1..<4])
    // A single letter is in nearly every word.
    #expect(SearchQuery("g").ranges(in: "高新 5G") == [4..<5])
    #expect(SearchQuery("没有").ranges(in: "高新技术").isEmpty)
  }
}
