import Canvas
import Foundation
import PlanModel

/// Reading what the views show, a share at a time where it is much.
extension EventLoop {
  mutating func load(_ plan: RowID, _ state: inout State) throws {
    send(.wall(try data.wall(plan)), &state)
  }

  mutating func load(_ view: ViewID, _ state: inout State) throws {
    switch view {
    case .supervision:
      supervision = try data.supervisionReading(state)
      try readSupervision(EventLoop.linesAtOnce, &state)
    default:
      for message in try data.board(view, state) { send(message, &state) }
      if view == .organizations, let id = state.organization {
        carryOut(.loadOrganization(id), &state)
      }
    }
  }

  /// Reads so many more lines of the supervision page; the first and the last of them show.
  mutating func readSupervision(_ count: Int, _ state: inout State) throws {
    guard var next = supervision else { return }
    // What goes wrong here is no reason to try without end.
    supervision = nil
    let found = try store.read(on: &next, lines: count)
    if !next.isDone { supervision = next }
    if next.isDone || count == EventLoop.linesAtOnce { send(.supervision(found), &state) }
  }

  /// So many lines of the supervision page nobody waits for, and so many between two keys.
  private static let linesAtOnce = 3 * BoardState.share
  static let linesLater = 8

  mutating func reload(_ state: inout State) throws {
    let now = try store.dataVersion()
    if now != version { store.forgetStandings() }
    version = now
    state.settings.today = data.today
    finder?.forget()
    let standings = try data.standings()
    isLearning = standings.plans.contains { !$0.isKnown }
    send(.standings(standings), &state)
    let plan = state.wall?.plan.id ?? standings.foremost?.id
    let wall = try data.wall(plan) ?? data.wall(standings.foremost?.id)
    send(.wall(wall), &state)
    try load(state.view, &state)
  }

  /// Works out the lights of one more plan, those on the screen first.
  mutating func learn(_ state: inout State) -> Bool {
    // What goes wrong here is no reason to try without end.
    isLearning = false
    attempt(&state) { loop, state in
      let listed = state.listedPlans
      let shown = state.overview.window.visible(count: listed.count, height: state.body.height)
      let unknown =
        listed[shown].first { !$0.isKnown } ?? state.plans.first { !$0.isKnown }
      guard let unknown else { return }
      guard let found = try loop.data.learn(unknown.plan) else { return try loop.reload(&state) }
      var plans = state.plans
      for index in plans.indices where plans[index].id == unknown.id {
        plans[index] = found.standing
      }
      loop.isLearning = plans.contains { !$0.isKnown }
      loop.send(.standings(Standings(plans: plans, laggards: found.laggards)), &state)
      // What is summed over all plans is read again now and then, not after each of them.
      loop.unread += 1
      guard !loop.isLearning || loop.unread >= EventLoop.atOnce else { return }
      loop.unread = 0
      try loop.load(state.view, &state)
    }
    return state.view.isOfAllPlans
  }

  /// Whether what a view lists of so many plans comes after the first frame: nobody waits for it. The overview's is
  /// added up already.
  static func isLate(_ view: ViewID, plans: Int) -> Bool { plans > 50 && view != .overview }

  /// So many plans are worked out between two looks at the sums over all of them.
  private static let atOnce = 100

  /// Reads a few more plans of the load that is being read.
  mutating func readOn(_ state: inout State) throws {
    guard var reading else { return }
    // What goes wrong here is no reason to try without end.
    self.reading = nil
    let message = try data.read(on: &reading)
    self.reading = reading.plans.isEmpty ? nil : reading
    send(message, &state)
    let isReading = self.reading != nil
    if isReading != state.board.isLoading { send(.reading(isReading), &state) }
  }
}
