import PlanModel
import Testing

@testable import Dashboard

@Suite("Filtering the tree and the gauges")
struct FilterTests {
  private func filter(_ text: String, in view: ViewID) throws -> State {
    var state = try Fixture.harbour(view)
    state.press("f")
    _ = update(&state, .text(text))
    state.press("Enter")
    return state
  }

  private func titles(_ state: State) -> [String] {
    state.tree.rows.compactMap { state.wall?.tree.items[$0].title }
  }

  private func names(_ state: State) -> [String] {
    state.gauges.rows.compactMap(\.index)
      .compactMap { state.wall?.snapshot.indicators[$0].indicator.name }
  }

  @Test("what fits stays with all that is above it, and the cursor is on the first that fits")
  func ancestors() throws {
    let state = try filter("岸电", in: .tree)
    #expect(titles(state) == ["重点任务", "建设智慧码头", "出台岸电管理办法"])
    #expect(state.treeTitle == "出台岸电管理办法")
    #expect(state.tree.fitting.count == 1)
  }

  @Test(
    "pinyin, another script, and an indicator's name find a row too",
    arguments: [
      "adgl", "andian", "岸電",
    ])
  func forms(query: String) throws {
    #expect(titles(try filter(query, in: .tree)).last == "出台岸电管理办法")
    #expect(titles(try filter("物流企业", in: .tree)).last == "发展临港产业")
  }

  @Test("the frame says what is filtered and how many fit, and Esc clears it")
  func frame() throws {
    var state = try filter("码头", in: .tree)
    #expect(state.screen.contains("筛选 码头：2 处"))
    let chosen = state.treeTitle
    state.press("Esc")
    #expect(state.filters.isEmpty)
    #expect(state.tree.rows.count == 7)
    #expect(state.treeTitle == chosen)
    #expect(!state.screen.contains("筛选 码头"))
  }

  @Test("Esc while typing brings back what was filtered before, and the cursor")
  func giveUp() throws {
    var state = try filter("码头", in: .tree)
    let before = titles(state)
    state.press("f C-u")
    _ = update(&state, .text("临港"))
    #expect(titles(state) == ["重点任务", "发展临港产业"])
    state.press("Esc")
    #expect(titles(state) == before)
    #expect(state.filter == "码头")
  }

  @Test("a filter that nothing fits says so and how to get rid of it")
  func nothing() throws {
    #expect(try filter("没有的词", in: .tree).screen.contains("没有符合「没有的词」的内容"))
    #expect(try filter("没有的词", in: .gauges).screen.contains("没有符合「没有的词」的内容"))
  }

  @Test("by light, several lights being either, and a word in quotation marks being a word")
  func lights() throws {
    #expect(titles(try filter("红", in: .tree)) == ["重点任务", "发展临港产业"])
    #expect(names(try filter("红灯 绿", in: .gauges)) == ["货物吞吐量", "物流企业数量"])
    #expect(names(try filter("red", in: .gauges)) == ["物流企业数量"])
    #expect(names(try filter("“红”", in: .gauges)).isEmpty)
    #expect(names(try filter("未报", in: .gauges)) == ["集装箱航线", "码头改造投资"])
  }

  @Test("by organization, with what it inherits, and together with other conditions")
  func organizations() throws {
    #expect(
      titles(try filter("@财政", in: .tree))
        == ["重点任务", "建设智慧码头", "完成三座码头改造", "出台岸电管理办法"])
    #expect(titles(try filter("@jtys 红", in: .tree)) == ["重点任务", "发展临港产业"])
    #expect(names(try filter("@商务局", in: .gauges)) == ["物流企业数量"])
    #expect(titles(try filter("@没有", in: .tree)).isEmpty)
  }

  @Test("a role, a due day, who recorded, a kind, and an organization without its @")
  func oneLanguage() throws {
    #expect(titles(try filter("@商务局 牵", in: .tree)).last == "发展临港产业")
    #expect(titles(try filter("@商务局 配", in: .tree)).isEmpty)
    #expect(names(try filter("by:bo", in: .gauges)) == ["货物吞吐量", "物流企业数量"])
    #expect(names(try filter("2026", in: .gauges)).isEmpty)
    #expect(names(try filter("..2025-12", in: .gauges)).count == 4)
    #expect(titles(try filter("类:保障", in: .tree)) == ["保障措施"])
    #expect(titles(try filter("商务局", in: .tree)) == titles(try filter("@商务局", in: .tree)))
  }

  @Test("what is printed under a filter or as a saved view shows what the screen shows")
  func extract() throws {
    var state = try filter("红", in: .gauges)
    let wall = try #require(state.wall)
    let today = state.settings.today
    let red = ViewExtract(of: wall, in: .gauges, saved: nil, filter: "红", today: today)
    #expect(red.indicators == state.gauges.rows.compactMap(\.index))
    state.press("Esc s 3 -")
    let saved = SavedView(name: "甲", place: state.viewPlace)
    let extract = ViewExtract(of: wall, in: .matrix, saved: saved, filter: nil, today: today)
    #expect(extract.indicators == state.gauges.rows.compactMap(\.index))
    #expect(extract.indicators != Array(wall.snapshot.indicators.indices))
    #expect(extract.matrixRows == state.matrix.rows)
    #expect(extract.matrixRows.count < wall.tree.items.count)
  }

  @Test("folds made under a filter are the filter's own")
  func folds() throws {
    var state = try filter("码头", in: .tree)
    state.press("k Space")
    #expect(titles(state) == ["重点任务"])
    state.press("Esc")
    #expect(state.tree.rows.count == 7)
  }

  @Test("going to an item that the filter hides drops the filter")
  func reveal() throws {
    var state = try filter("岸电", in: .tree)
    state.press("4 G Enter")
    #expect(state.treeTitle == "发展临港产业")
    #expect(state.filters[.tree] == nil)
  }

  @Test("the tree and the timeline have each their own filter")
  func views() throws {
    var state = try filter("岸电", in: .tree)
    state.press("5")
    #expect(state.tree.rows.count == 7)
    state.press("2")
    #expect(state.tree.rows.count == 3)
  }

  @Test("the same plan read again keeps the filter")
  func reload() throws {
    var state = try filter("岸电", in: .tree)
    _ = update(&state, .wall(state.wall))
    #expect(titles(state).last == "出台岸电管理办法")
    #expect(state.filter == "岸电")
  }

  @Test("the part that fits is marked in the title")
  func marked() throws {
    let state = try filter("gldf", in: .tree)
    #expect(titles(state).isEmpty)
    let other = try filter("ad", in: .tree)
    let line = other.surface.styledLines[3]
    #expect(line.contains("[bold reverse]岸电[reverse]"), "\(line)")
  }
}
