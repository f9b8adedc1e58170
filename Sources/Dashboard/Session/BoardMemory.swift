import Canvas
import PlanModel

/// Where a person was in the views of lines and in the timeline, and how these showed.
struct BoardMemory: Codable, Hashable, Sendable {
  /// By view, what the cursor's line led to.
  var cursors: [String: Link] = [:]
  var organization: RowID?
  var isFromRanking = false
  var ranking = RankingOrder.score.rawValue
  var unfolded: Set<RowID> = []
  var divided: Set<RowID> = []
  var zoom = TimelineZoom.quarter.rawValue
  var timelineOffset: Int?

  init() {}

  init(_ state: State) {
    var state = state
    let present = state.view
    for view in ViewID.allCases where view.isBoard || view == .overview {
      state.view = view
      cursors[view.rawValue] = state.board.goals[view] ?? state.chosenLink
    }
    state.view = present
    organization = state.organization
    isFromRanking = state.board.isFromRanking
    ranking = state.rankingOrder.rawValue
    unfolded = state.board.unfolded
    divided = state.board.divided
    zoom = state.timeline.zoom.rawValue
    timelineOffset = state.timeline.window.offset
  }

  func restore(_ state: inout State) {
    for (name, link) in cursors {
      if let view = ViewID(rawValue: name) { state.board.goals[view] = link }
    }
    state.organization = organization
    state.board.isFromRanking = isFromRanking
    state.rankingOrder = RankingOrder(rawValue: ranking) ?? .score
    state.board.unfolded = unfolded
    state.board.divided = divided
    state.timeline.zoom = TimelineZoom(rawValue: zoom) ?? .quarter
    guard let timelineOffset else { return }
    state.timeline.window = ListWindow(offset: timelineOffset)
    state.timeline.isPlaced = true
  }
}
