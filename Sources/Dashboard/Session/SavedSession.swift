import Foundation
import PlanModel

/// Where a person was in a store when they left it.
struct SavedSession: Codable, Hashable {
  /// The store's path, for people who look into the file.
  var store: String
  var view: ViewID
  var plan: RowID?
  var query: String
  var places: [RowID: PlanPlace]
  /// Nil in a file that an earlier program wrote.
  var boards: BoardMemory?

  init(_ state: State, store: String) {
    var state = state
    state.rememberPlace()
    self.store = store
    view = state.view
    plan = state.wall?.plan.id
    query = state.query
    places = state.places
    boards = BoardMemory(state)
  }

  /// Brings a state to where the person was; cursors go there once their lines have been read.
  func restore(_ state: inout State) {
    state.places = places
    state.query = query
    boards?.restore(&state)
  }
}

/// The file a store's session is kept in, one for each store.
struct SessionFile {
  let store: String
  let path: String

  /// `folder`: `$XDG_STATE_HOME/guatu`.
  init(store: String, folder: String) {
    self.store = URL(fileURLWithPath: store).resolvingSymlinksInPath().path
    path = folder + "/sessions/\(SessionFile.digest(self.store)).json"
  }

  /// The session; nil where there is none that can be read.
  func load() -> SavedSession? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try? JSONDecoder().decode(SavedSession.self, from: data)
  }

  /// Keeps a session for the next start. A session that can't be kept is no reason to hold anybody up.
  func save(_ state: State) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(SavedSession(state, store: store)) else { return }
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      // Which plans a person looks at is nobody else's business.
      attributes: [.posixPermissions: 0o700])
    try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// FNV-1a: tells paths apart, and gives the same name in every run.
  private static func digest(_ path: String) -> String {
    let hash = path.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
