import Canvas
import PlanDocument
import PlanModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// Stores, states and dashboards for tests; the day is always 2025-09-30.
enum Fixture {
  static let anna = Actor(uid: 1001, login: "anna")
  static let bo = Actor(uid: 1002, login: "bo")
  static let clock = Clock.fixed(Day(number: 20_361))

  /// The harbour plan, with figures for two of its indicators.
  static func store() throws -> Store {
    let store = try Store.inMemory(clock: clock)
    try fill(store)
    return store
  }

  /// Puts the harbour plan and its figures into a store.
  static func fill(_ store: Store) throws {
    let applied = try store.apply(.importPlan(Harbour.draft, Harbour.document), by: anna)
    let plan = try #require(applied.planID)
    let indicators = try #require(try store.snapshot(of: plan)).indicators
    try store.apply(
      .observe([
        ObservationEntry(
          indicatorID: indicators[0].id, period: .quarter(2025, 2), value: 390,
          status: .reported),
        ObservationEntry(
          indicatorID: indicators[0].id, period: .quarter(2025, 3), value: 640,
          status: .verified, note: "含支流码头"),
        ObservationEntry(indicatorID: indicators[3].id, period: .quarter(2025, 3), value: 12),
      ]), by: bo)
  }

  /// The sample plans, read and recognised as any document.
  static func samples() throws -> Store {
    let store = try Store.inMemory(clock: clock)
    for (draft, document) in try drafts.get() {
      try store.apply(.importPlan(draft, document), by: anna)
    }
    return store
  }

  /// Recognised once for all tests.
  private static let drafts = Result {
    try Samples.documents.map { sample in
      let source = try Reader().read(sample.bytes, name: sample.name)
      let document = KeptDocument(
        name: sample.name, digest: sample.id, format: "text", encoding: "UTF-8",
        text: source.text)
      return (Recognizer().recognize(source), document)
    }
  }

  static func options(_ change: (inout Dashboard.Options) -> Void = { _ in }) -> Dashboard.Options {
    var options = Dashboard.Options(actor: anna, today: Day(number: 20_361))
    change(&options)
    return options
  }

  /// The state of a dashboard just opened.
  static func state(
    _ store: Store, width: Int = 80, height: Int = 24, depth: ColorDepth = .mono,
    change: (inout Dashboard.Options) -> Void = { _ in }
  ) throws -> State {
    let dashboard = Dashboard(store: store, options: options(change))
    return try dashboard.start(
      on: HeadlessBackend(size: Size(width: width, height: height), colorDepth: depth))
  }

  /// The harbour dashboard in a view.
  static func harbour(_ view: ViewID, width: Int = 80, height: Int = 24) throws -> State {
    var state = try state(store(), width: width, height: height)
    if let number = ViewID.allCases.firstIndex(of: view) { state.press(String(number + 1)) }
    return state
  }
}

/// `State` has a `view` of its own.
private func picture(_ state: State) -> Surface { view(state) }

extension State {
  /// Presses keys by their names, as a person does: `j j Enter`.
  @discardableResult
  mutating func press(_ keys: String) -> [Effect] {
    keys.split(separator: " ").flatMap { update(&self, .key(String($0))) }
  }

  /// What the screen shows.
  var screen: String { picture(self).text }

  var surface: Surface { picture(self) }

  /// The title of the item that the tree's cursor is on.
  var treeTitle: String? { chosenTreeItem?.title }
}
