import PlanModel
import Testing

@testable import Dashboard

@Suite("Searching")
struct SearchTests {
  private func search(_ query: String, in view: ViewID) throws -> State {
    var state = try Fixture.harbour(view)
    state.press("/")
    _ = update(&state, .text(query))
    return state
  }

  @Test("the cursor goes to the first match while the query is typed")
  func instant() throws {
    let state = try search("临港", in: .tree)
    #expect(state.treeTitle == "发展临港产业")
    #expect(state.prompt != nil)
  }

  @Test("pinyin initials find a title", arguments: ["fzlgcy", "lgcy", "jszhmt"])
  func initials(query: String) throws {
    var state = try Fixture.harbour(.tree)
    state.press("/ " + query.map(String.init).joined(separator: " "))
    #expect(state.treeTitle == (query == "jszhmt" ? "建设智慧码头" : "发展临港产业"))
  }

  @Test("Traditional and Simplified characters are the same", arguments: ["智慧碼頭", "智慧码头", "碼头"])
  func scripts(query: String) throws {
    #expect(try search(query, in: .tree).treeTitle == "建设智慧码头")
  }

  @Test("in the matrix a query finds organizations and items")
  func matrix() throws {
    #expect(try search("商务", in: .matrix).chosenOrganization?.name == "市商务局")
    #expect(try search("岸电", in: .matrix).chosenMatrixItem?.title == "出台岸电管理办法")
  }

  @Test("Esc gives the search up and the cursor is back where it was")
  func giveUp() throws {
    var state = try Fixture.harbour(.tree)
    state.press("G /")
    _ = update(&state, .text("码头"))
    #expect(state.treeTitle == "建设智慧码头")
    state.press("Esc")
    #expect(state.treeTitle == "保障措施")
    #expect(state.prompt == nil)
  }

  @Test("n and N go through the matches, around the end")
  func next() throws {
    var state = try search("码头", in: .tree)
    state.press("Enter")
    #expect(state.treeTitle == "建设智慧码头")
    state.press("n")
    #expect(state.treeTitle == "完成三座码头改造")
    state.press("n")
    #expect(state.treeTitle == "建设智慧码头")
    state.press("N")
    #expect(state.treeTitle == "完成三座码头改造")
  }

  @Test("a match under a fold is unfolded")
  func unfold() throws {
    var state = try Fixture.harbour(.tree)
    state.press("- /")
    _ = update(&state, .text("岸电"))
    #expect(state.treeTitle == "出台岸电管理办法")
  }

  @Test("what is nowhere is said, and the cursor stays")
  func nothing() throws {
    var state = try search("没有的词", in: .tree)
    state.press("Enter")
    #expect(state.notice == Notice("没有找到「没有的词」", isProblem: true))
    #expect(state.treeTitle == "主要目标")
    // Any further key takes the notice away.
    state.press("j")
    #expect(state.notice == nil)
  }

  @Test("the gauges and the overview are searched too")
  func others() throws {
    #expect(try search("wlqy", in: .gauges).chosenIndicator?.indicator.name == "物流企业数量")
    #expect(try search("港口", in: .overview).overview.selection == 0)
  }

  @Test("an organization is found from one already chosen, onwards")
  func onwards() throws {
    var state = try search("市", in: .matrix)
    state.press("Enter")
    var seen: Set<String> = []
    for _ in 0..<8 {
      if let name = state.chosenOrganization?.name { seen.insert(name) }
      state.press("n")
    }
    #expect(seen.isSuperset(of: ["市交通运输局", "市财政局", "市商务局"]))
  }
}
