import Foundation
import PlanModel

/// Where a person was in a store when they left it.
struct SavedSession: Codable, Hashable {
  /// The store's path, for people who look into the file.
  var store = ""
  var now = ViewPlace()
  /// Where the person was in each plan, by its number.
  var places: [String: PlanPlace] = [:]
  /// Commands lately run by name.
  var recent: [String] = []

  init(_ state: State, store: String) {
    var state = state
    state.rememberPlace()
    self.store = store
    now = state.viewPlace
    for (plan, place) in state.places { places[String(plan)] = place }
    recent = state.recent.map(\.rawValue)
  }

  /// What a file that lacks something is filled up from: no place, but what one is like.
  fileprivate init() { places["*"] = PlanPlace() }
}

extension State {
  /// Takes up where the person was.
  mutating func resume(_ session: SavedSession) {
    for (plan, place) in session.places {
      if let plan = RowID(plan) { places[plan] = place }
    }
    prepare(for: session.now)
    recent = session.recent.compactMap { Command(rawValue: $0) }
  }
}

/// The file a store's session is kept in, one for each store.
struct SessionFile {
  private let file: KeptFile

  /// `folder`: `$XDG_STATE_HOME/guatu`.
  init(store: String, folder: String) {
    file = KeptFile(store: store, folder: folder + "/sessions")
  }

  var path: String { file.path }

  /// The session; nil where there is none that can be read.
  func load() -> SavedSession? { file.load(SavedSession()) }

  /// Keeps a session for the next start. A session that can't be kept is no reason to hold anybody up.
  func save(_ state: State) { file.save(SavedSession(state, store: file.store)) }
}
