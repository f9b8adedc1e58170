import PlanModel

/// What a person looks at: the view, its plan, cursors, folds and filters. The one home of what a session and a saved
/// view keep.
public struct ViewPlace: Codable, Sendable, Hashable {
  var view = ViewID.overview
  var plan: RowID?
  /// Where the person is in the plan.
  var place = PlanPlace()
  var query = ""
  /// By the view's name, so that JSON has an object for it.
  var filters: [String: String] = [:]
  /// Cursors of the boards, by the view's name.
  var rows: [String: Int] = [:]
  var organization: RowID?
  var rankingOrder = RankingOrder.score.rawValue
  var zoom = TimelineZoom.quarter.rawValue
}

extension State {
  /// What the person looks at now.
  var viewPlace: ViewPlace {
    var now = ViewPlace()
    now.view = view
    now.plan = wall?.plan.id
    if let place = planPlace { now.place = place }
    now.query = query
    for (view, filter) in filters { now.filters[view.rawValue] = filter }
    for (view, place) in boards { now.rows[view.rawValue] = place.selection }
    now.organization = organization
    now.rankingOrder = rankingOrder.rawValue
    now.zoom = timeline.zoom.rawValue
    return now
  }

  /// Takes over all but the plan and the view, which have to be read first.
  mutating func prepare(for place: ViewPlace) {
    query = place.query
    filters = [:]
    for (name, filter) in place.filters {
      if let view = ViewID(rawValue: name) { filters[view] = filter }
    }
    boards = [:]
    for (name, row) in place.rows {
      if let view = ViewID(rawValue: name) { boards[view] = BoardPlace(selection: row) }
    }
    organization = place.organization
    rankingOrder = RankingOrder(rawValue: place.rankingOrder) ?? .score
    timeline.zoom = TimelineZoom(rawValue: place.zoom) ?? .quarter
    if let plan = place.plan { places[plan] = place.place }
  }
}
