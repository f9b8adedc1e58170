import PlanModel
import Testing

@Suite("Names in other forms")
struct NameTests {
  @Test(
    "a name is found by its short forms, in characters and initials",
    arguments: [
      ("市科学技术局", "科技局"), ("市科学技术局", "kjj"), ("市发展和改革委员会", "发改委"), ("市发展和改革委员会", "fgw"),
      ("市市场监督管理局", "市监局"), ("縣科學技術局", "科技局"), ("市场监督管理局", "市监局"),
    ])
  func short(name: String, query: String) {
    #expect(SearchText(names: ["别的单位", name]).matches(query))
    #expect(!SearchText(name).matches(query))
  }

  @Test(
    "what only has some of the characters is not",
    arguments: [
      ("市财政局", "科技局"), ("市科学技术局", "技科局"), ("科学技术协会", "科技局"), ("市科学技术局", "科局"),
      ("市科学技术局下属事业单位管理中心", "科技局"),
    ])
  func other(name: String, query: String) {
    #expect(!SearchText(names: [name]).matches(query))
  }

  @Test("a name is written as a Traditional text writes it, character by character")
  func traditional() {
    let text = "縣科技局、縣農業農村局牽頭，羣眾參與"
    #expect(TextFolding.traditional("县科学技术局", asIn: text) == "縣科學技術局")
    #expect(TextFolding.traditional("农业农村局", asIn: text) == "農業農村局")
    #expect(TextFolding.traditional("群众工作部", asIn: text) == "羣眾工作部")
    #expect(TextFolding.traditional("群众工作部", asIn: "縣群衆") == "群衆工作部")
    // It has Traditional characters already, or is the same in both.
    #expect(TextFolding.traditional("各鎮政府后勤處", asIn: text) == "各鎮政府后勤處")
    #expect(TextFolding.traditional("市政府", asIn: text) == "市政府")
  }
}
