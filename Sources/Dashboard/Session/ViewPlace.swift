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
  var boards = BoardMemory()
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
    now.boards = BoardMemory(self)
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
    place.boards.restore(&self)
    if let plan = place.plan { places[plan] = place.place }
  }
}
