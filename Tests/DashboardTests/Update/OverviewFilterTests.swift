import PlanModel
import Testing

@testable import Dashboard

@Suite("Filtering the overview, explaining in the matrix")
struct OverviewFilterTests {
  /// The four samples; the second of them has a red light, the third owes figures.
  private func samples() throws -> State {
    var state = try Fixture.state(Fixture.samples())
    var plans = state.plans
    plans[1].lights.add(.red)
    for index in plans.indices { plans[index].unreported = index == 2 ? 3 : 0 }
    _ = update(&state, .standings(Standings(plans: plans, laggards: state.laggards)))
    return state
  }

  private func filter(_ text: String) throws -> State {
    var state = try samples()
    state.press("1 f")
    _ = update(&state, .text(text))
    state.press("Enter")
    return state
  }

  private func titles(_ text: String) throws -> [String] {
    try filter(text).listedPlans.map(\.plan.title)
  }

  @Test("plans are found by title, in pinyin or another script, by year, kind and light")
  func forms() throws {
    let all = try samples().plans
    let titles = all.map(\.plan.title)
    func fitting(_ isFitting: (Plan) -> Bool) -> [String] {
      all.map(\.plan).filter(isFitting).map(\.title)
    }
    #expect(all.count == 4)
    #expect(try self.titles("红") == [titles[1]])
    #expect(try self.titles("未报") == [titles[2]])
    #expect(try self.titles("红 未报") == [titles[1], titles[2]])
    let named = fitting { SearchText($0.title).matches("云岚") }
    #expect(!named.isEmpty)
    #expect(try self.titles("yunlan") == named)
    #expect(try self.titles("雲嵐") == named)
    let summaries = fitting { $0.kind == .summary }
    #expect(!summaries.isEmpty)
    #expect(try self.titles("类:总结") == summaries)
    let year = try #require(all[0].plan.toYear)
    let first = Period.year(year).start
    let inYear = fitting {
      $0.days.map { $0.lowerBound <= first && first <= $0.upperBound } ?? false
    }
    #expect(inYear.contains(titles[0]) && inYear.count < 4)
    #expect(try self.titles("\(year)") == inYear)
    #expect(try self.titles("没有的词").isEmpty)
  }

  @Test("what is found has the whole page, and the frame says of what; Esc shows all again")
  func page() throws {
    var state = try filter("总结")
    let found = state.listedPlans.count
    #expect(found > 0 && found < state.plans.count)
    #expect(state.screen.contains("筛选 总结：\(found) 处"))
    #expect(!state.screen.contains("待核疑点"))
    #expect(OverviewLayout(state).parts.isEmpty)
    let chosen = state.chosenLink
    state.press("Esc")
    #expect(state.overview.fitting == nil)
    #expect(state.screen.contains("待核疑点"))
    #expect(state.chosenLink == chosen)
  }

  @Test("a filter that no plan fits says so, and opening or correcting does nothing")
  func nothing() throws {
    var state = try filter("没有的词")
    #expect(state.screen.contains("没有符合「没有的词」的内容"))
    #expect(state.press("Enter").isEmpty)
    state.press("c")
    #expect(state.form == nil)
    #expect(state.view == .overview)
  }

  @Test("Enter opens the plan that shows, not the one that stood there before")
  func opens() throws {
    var state = try filter("类:总结")
    let summary = try #require(state.listedPlans.first)
    state.press("g g")
    #expect(state.chosenLink == .plan(summary.id))
    state.press("Enter")
    #expect(state.view == .gauges)
  }

  @Test("plans that change while a filter holds are looked through again")
  func follows() throws {
    var state = try filter("红")
    let before = state.listedPlans.count
    var plans = state.plans
    for index in plans.indices { plans[index].lights = RollUp() }
    _ = update(&state, .standings(Standings(plans: plans, laggards: [])))
    #expect(before == 1)
    #expect(state.listedPlans.isEmpty)
  }

  @Test("in the matrix e tells how the row's lights were computed, and W hides empty rows")
  func explains() throws {
    var state = try Fixture.harbour(.matrix)
    state.press("G")
    let item = try #require(state.chosenMatrixItem)
    state.press("e")
    guard case .page(let title, let lines, _) = state.overlay else {
      Issue.record("no page")
      return
    }
    #expect(title == item.title)
    var tree = try Fixture.harbour(.tree)
    tree.select(item: item.id, in: .tree)
    tree.press("e")
    #expect(tree.overlay == .page(title: title, lines: lines, offset: 0))
    #expect(lines.contains { $0.contains("物流企业数量") })
    state.press("Esc")
    let hidden = state.matrix.hidesEmpty
    state.press("W")
    #expect(state.matrix.hidesEmpty != hidden)
  }
}
